import Diagnostics
import Testing
import TestSupport

@testable import Content

/// What a writer sees of each mistake in facts, units and sources, in both languages.
@Suite struct EvidenceScreenTests {
  static let fixtures = FilesFixture.all(in: "Fixtures/evidence")
  private static let languages = ["ja", "en"]
  private static let today = CalendarDate("2026-11-22") ?? CalendarDate(secondsSince1970: 0)

  @Test(arguments: fixtures)
  func `each mistake has its screen`(fixture: FilesFixture) throws {
    let found = try Self.diagnostics(fixture)
    #expect(!found.isEmpty)
    for language in MessageLanguage.allCases {
      expectSnapshot(
        DiagnosticPrinter(language: language, colour: false).print(found.sorted()),
        named: "errors/evidence-\(fixture.name).\(language.rawValue).txt"
      )
    }
  }

  @Test func `every finding has a screen`() throws {
    let codes = try Set(Self.fixtures.flatMap(Self.diagnostics).map(\.finding.code))
    let missing = ContentFindings.evidence.map(\.code).filter { !codes.contains($0) }
    #expect(missing.isEmpty)
  }

  /// Reads the files of a fixture as a build does.
  private static func diagnostics(_ fixture: FilesFixture) throws -> [Diagnostic] {
    let files = fixture.files.compactMap { path, text in
      text.map { SourceText(path: path, text: $0) }
    }.sorted { $0.path < $1.path }
    func named(_ start: String) -> [SourceText] {
      files.filter { $0.path.hasPrefix("Content/\(start)") }
    }
    var found: [Diagnostic] = []
    var units = UnitSet()
    for file in named("units.yaml") {
      let (read, problems) = UnitSet.read(file, languages: languages)
      units = read
      found += problems
    }
    let (sources, wrongSources) = Bibliography.read(
      named("sources"), languages: languages, today: today)
    let (facts, wrongFacts) = FactSet.read(
      named("facts/"), units: units, languages: languages, today: today)
    found += wrongSources + wrongFacts + facts.check(against: sources)
    for file in named("site.yaml") {
      let (settings, problems) = SiteSettings.read(file)
      found += problems + facts.check(try #require(settings).facts)
    }
    return found
  }
}
