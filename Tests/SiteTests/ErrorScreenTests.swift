import Diagnostics
import Site
import Testing
import TestSupport

/// The mistakes that must never reach a published site: each is shown with file, line, column, what
/// is wrong and what to do, and leaves the output as it was.
@Suite struct ErrorScreenTests {
  static let fixtures = FilesFixture.all(in: "Fixtures/errors")

  @Test func `there is a fixture for each of the mistakes`() {
    #expect(
      Self.fixtures.map(\.name) == [
        "broken-yaml", "duplicate-url", "empty-file", "link-to-no-anchor", "link-to-no-entry",
        "missing-field", "template-includes-itself", "unclosed-front-matter", "unknown-key",
        "unknown-name-in-template", "wrong-type-in-data",
      ])
  }

  @Test(arguments: fixtures)
  func `a mistake is shown and nothing is published`(fixture: FilesFixture) async throws {
    let site = MemorySite()
    try await site.published()
    site.change(fixture.files)
    let report = try await site.expectScreens(named: "errors/\(fixture.name)")
    expectHelpful(report)
  }

  @Test func `files that are not UTF-8 are shown and nothing is published`() async throws {
    let site = MemorySite()
    try await site.published()
    // 題名 in Shift_JIS.
    let text: [UInt8] = [0x91, 0xE8, 0x96, 0xBC]
    site.folder.set("Content/articles/a.md", bytes: Array("---\ntitle: ".utf8) + text)
    site.folder.set("Content/cases/watch/case.yaml", bytes: Array("brand: ".utf8) + text)
    site.folder.set("Content/sources.yaml", bytes: text)
    site.folder.set("Content/cases/case.schema.json", bytes: Array("{\"title\": \"".utf8) + text)
    site.folder.set("Templates/404.html", bytes: Array("<p>".utf8) + text)
    let report = try await site.expectScreens(named: "errors/not-utf-8")
    expectHelpful(report)
    #expect(report.codes == ["CB0001"])
  }

  /// Every finding has a line, a column and a hint.
  private func expectHelpful(_ report: BuildReport) {
    #expect(report.count(.error) > 0)
    for diagnostic in report.diagnostics {
      let text = diagnostic.message.text(in: .english)
      #expect(diagnostic.place.line != nil, "no line: \(diagnostic.place.path): \(text)")
      #expect(!diagnostic.hints.isEmpty, "no hint: \(diagnostic.place.path): \(text)")
    }
  }
}
