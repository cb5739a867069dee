import Diagnostics
import Markdown
import Site
import Testing
import TestSupport

@testable import Content

/// What a writer sees of each mistake in `Content`, as whole screens in both languages.
@Suite struct ErrorScreenTests {
  static let fixtures = FilesFixture.all(in: "Fixtures/errors")

  @Test(arguments: fixtures)
  func `each mistake has its screen`(fixture: FilesFixture) async throws {
    let report = try await MemorySite(fixture.files).expectScreens(named: "errors/\(fixture.name)")
    #expect(!report.diagnostics.isEmpty)
  }

  @Test func `there are fixtures`() {
    #expect(Self.fixtures.count > 50)
  }

  @Test func `YAML that is nested too deeply has its screen`() async throws {
    let list = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let site = MemorySite(["Content/articles/a.md": "---\ntitle: 題名\ntags: \(list)\n---\n"])
    try await site.expectScreens(named: "errors/yaml-too-deep")
  }

  @Test func `YAML that unfolds into billions of values has its screen`() async throws {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(items)]\n"
    }
    let site = MemorySite(["Content/articles/a.md": "---\ntitle: 題名\n\(yaml)---\n"])
    try await site.expectScreens(named: "errors/yaml-too-large")
  }

  @Test func `a file that is too large has its screen`() async throws {
    let text = "---\ntitle: 題名\n---\n" + String(repeating: "あ", count: 700_000)
    let site = MemorySite(["Content/articles/a.md": text])
    try await site.expectScreens(named: "errors/file-too-large")
  }

  @Test func `a text that leaves no marks has its screen`() async throws {
    let candidates: [UInt32] = [
      0x1BC9F, 0x10A7F, 0x1091F, 0x1093F, 0x10857, 0x12474, 0x12470, 0x10B3F, 0x10B99, 0x10AF6,
      0x10A50, 0x10100, 0x10101, 0x10102, 0x1039F, 0x103D0,
    ]
    let signs = String(
      String.UnicodeScalarView(candidates.compactMap { Unicode.Scalar($0) }))
    let site = MemorySite(["Content/articles/a.md": "---\ntitle: 題名\n---\na | b\n\n\(signs)\n"])
    try await site.expectScreens(named: "errors/dialect-no-marks")
  }

  @Test func `texts that would take too long have their screens`() {
    let text = EntryText(SourceText(path: "Content/articles/a.md", text: "> > > a\n"))
    var check = TextCheck(text: text, document: text.document())
    check.add(DocumentProblem(kind: .tooDeep(64), line: 1))
    check.add(DocumentProblem(kind: .tooManyNestedLines(20_000_000), line: 1))
    check.add(DocumentProblem(kind: .tooManyImageBrackets(50_000_000), line: 1))
    check.add(DocumentProblem(kind: .referencesTooLong(64_000_000), line: 1))
    for language in MessageLanguage.allCases {
      let printer = DiagnosticPrinter(language: language, colour: false)
      expectSnapshot(
        printer.print(check.diagnostics()),
        named: "errors/dialect-too-deep.\(language.rawValue).txt"
      )
    }
  }
}
