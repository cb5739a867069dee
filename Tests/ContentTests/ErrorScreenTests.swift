import Diagnostics
import Site
import Testing
import TestSupport

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
}
