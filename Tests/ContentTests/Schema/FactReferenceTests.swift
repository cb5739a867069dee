import Diagnostics
import Testing
import TestSupport

@testable import Content

/// References to facts: whoever reads the facts says which there are.
@Suite struct FactReferenceTests {
  private static let text =
    "---\ntitle: 題名\nreach: markerly-like\nothers: [markerly-likes, nothing-near]\n---\n"

  private func check(_ ids: Set<String>?) throws -> [Diagnostic] {
    let schema = #"""
      {"properties": {"reach": {"$ref": "casebook:fact"},
        "others": {"items": {"$ref": "casebook:fact"}}}}
      """#
    var fixture = CatalogFixture(files: ["cases/a.md": Self.text])
    fixture.schema = SchemaReader.read(SourceText(path: "s.json", text: schema)).schema
    let catalog = try fixture.build().catalog
    let source = SourceText(path: "Content/cases/a.md", text: Self.text)
    return ReferenceCheck.check(0, in: catalog, factIDs: ids) { source.place($0.span) }.diagnostics
  }

  @Test func `an unknown fact has its screen`() throws {
    let found = try check(["markerly-likes", "followers"])
    for language in MessageLanguage.allCases {
      expectSnapshot(
        DiagnosticPrinter(language: language, colour: false).print(found),
        named: "../../Snapshots/errors/unknown-fact.\(language.rawValue).txt"
      )
    }
  }

  @Test func `without the facts no reference is judged`() throws {
    try #expect(check(nil) == [])
  }
}
