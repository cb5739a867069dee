import Diagnostics
import Foundation
import Testing

@testable import Content

/// `Documentation/evidence.md`: what its tables say is printed is printed, and its examples are
/// right.
@Suite struct EvidenceGuideTests {
  private static let editions = ["Documentation/evidence.md", "Documentation/evidence.ja.md"]

  private static func guide(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of three cells in the n-th part of a guide, without headings.
  private static func rows(_ path: String, part: Int) throws -> [[String]] {
    let part = try guide(path).components(separatedBy: "\n## ")[part]
    return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private static func examples(_ path: String) throws -> [String] {
    try guide(path).components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test(arguments: editions)
  func `values are printed as the guide says`(path: String) throws {
    let rows = try Self.rows(path, part: 5)
    #expect(rows.count > 9)
    for row in rows {
      let words = row[0].split(separator: "`").filter { $0.first != "," && $0 != "、" }.map(
        String.init
      )
      .filter { !$0.trimmingCharacters(in: .whitespaces).isEmpty && $0 != ", " }
      let unit = try #require(UnitSet()[words[1]])
      let ends = words[0].split { "[], ".contains($0) }.map { DecimalNumber(String($0)) }
      let value = Fact.Value.number(
        try #require(ends[0]), upper: ends.count > 1 ? ends[1] : nil)
      let qualifier = words.count > 2 ? Fact.Qualifier(rawValue: words[2]) : nil
      #expect((qualifier == nil) == (words.count < 3))
      for (language, expected) in [("ja", row[1]), ("en", row[2])] {
        let text = FactText(language: language).value(value, unit: unit, qualifier: qualifier)
        #expect(text == expected)
      }
    }
  }

  @Test(arguments: editions)
  func `periods are printed as the guide says`(path: String) throws {
    let rows = try Self.rows(path, part: 6).filter { !$0[0].contains("{") }
    #expect(rows.count > 6)
    for row in rows {
      let period = try Period.read(row[0].replacing("`", with: ""))
      #expect(period.text(in: "ja") == row[1])
      #expect(period.text(in: "en") == row[2])
    }
  }

  @Test(arguments: editions)
  func `the built-in units are all in the guide`(path: String) throws {
    let table = try Self.guide(path).components(separatedBy: "\n## ")[4]
    for unit in UnitSet().ids { #expect(table.contains("`\(unit)`"), "\(unit)") }
  }

  @Test(arguments: editions)
  func `the examples are right`(path: String) throws {
    let examples = try Self.examples(path)
    try #require(examples.count == 8)
    let languages = ["ja", "en"]
    func file(_ text: String) -> SourceText { SourceText(path: "a.yaml", text: text) }
    let today = try #require(CalendarDate("2026-11-22"))
    let (facts, problems) = FactSet.read(
      [file(examples[1]), file(examples[2])], units: UnitSet(), languages: languages, today: today)
    #expect(facts.facts.count == 2)
    #expect(problems.map(\.finding.code) == ["CB1210"])
    let (units, wrongUnits) = UnitSet.read(file(examples[4]), languages: languages)
    #expect(wrongUnits.isEmpty && units["watches"] != nil)
    let site = "title: a\nbaseURL: https://example.com/\nlanguages: [ja, en]\n" + examples[5]
    #expect(SiteSettings.read(file(site)).settings?.facts.topics.count == 2)
    for text in [examples[0]] + examples[6...] {
      let (sources, wrongSources) = Bibliography.read(
        [file(text)], languages: languages, today: today)
      #expect(wrongSources.isEmpty)
      #expect(facts.check(against: sources).isEmpty)
    }
  }

  @Test func `both editions have the same examples and the same parts`() throws {
    let (english, japanese) = (try Self.guide(Self.editions[0]), try Self.guide(Self.editions[1]))
    #expect(
      english.components(separatedBy: "\n## ").count
        == japanese.components(separatedBy: "\n## ").count)
    let examples = try Self.editions.map(Self.examples)
    func bare(_ text: String) -> [String] {
      text.split(separator: "\n").map { String($0.prefix { $0 != "#" }) }
    }
    #expect(examples[0].map(bare) == examples[1].map(bare))
  }
}
