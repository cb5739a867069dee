import Diagnostics
import Foundation
import Testing
import TestSupport

@testable import Content

/// The files in which facts and sources are published.
@Suite struct SourceFilesTests {
  @Test func `sources are written as BibTeX`() throws {
    let bytes = try Self.bibliography().bibTeX()
    expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "sources/all.bib")
  }

  @Test func `sources are written as CSL-JSON`() throws {
    let bytes = try Self.bibliography().cslJSON()
    expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "sources/all.json")
  }

  @Test func `CSL-JSON is read as it was written`() throws {
    let first = try Self.bibliography()
    let file = SourceText(path: "Content/sources.json", bytes: first.cslJSON())
    let (second, problems) = Bibliography.read([file], languages: ["ja", "en"])
    #expect(problems.isEmpty)
    #expect(second.ids == first.ids)
    #expect(second.cslJSON() == first.cslJSON())
  }

  @Test func `JSON is read whatever its layout`() {
    let text = """
      [\t{\t"id": "a\\u002Db",
      \t\t"type": "book", "title": "A \\/ \\uD83D\\uDE00 \\"B\\"", "publisher": "P", "custom": {"x": 1},
      \t\t"issued": {"date-parts": [["2016", "4", 5]]}, "categories": [], "abstract": "…", "volume": 3
      \t}
      ]
      """
    let (sources, problems) = Bibliography.read(
      [SourceText(path: "Content/sources.json", text: text)], languages: ["ja"])
    #expect(problems.map(\.finding.code) == [])
    #expect(sources.sources["a-b"]?.title == "A / 😀 \"B\"")
    #expect(sources.sources["a-b"]?.issued == "2016-04-05")
    #expect(sources.sources["a-b"]?.texts["volume"] == "3")
  }

  @Test func `sources are written on one line`() throws {
    let sources = try Self.bibliography()
    let lines = sources.all.map { "\($0.line(in: "ja"))\n\($0.line(in: "en"))\n" }
    expectSnapshot(lines.joined(separator: "\n"), named: "sources/lines.txt")
  }

  @Test func `facts are written as CSV and JSON`() throws {
    let (sources, facts) = try Self.evidence()
    let data = FactData(facts, bibliography: sources, languages: ["ja", "en"])
    expectSnapshot(String(decoding: data.csv, as: UTF8.self), named: "sources/facts.csv")
    expectSnapshot(String(decoding: data.json, as: UTF8.self), named: "sources/facts.json")
  }

  @Test func `facts as JSON are JSON`() throws {
    let (sources, facts) = try Self.evidence()
    let data = FactData(facts, bibliography: sources, languages: ["ja", "en"])
    let root = try JSONSerialization.jsonObject(with: Data(data.json)) as? [String: Any]
    #expect((root?["facts"] as? [Any])?.count == facts.facts.count)
    let few = FactData(
      facts, only: Array(facts.facts.prefix(2)), bibliography: sources, languages: ["ja"])
    #expect(few.csv.count { $0 == UInt8(ascii: "\r") } == 3)
  }

  private static func bibliography() throws -> Bibliography {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/sources/all.yaml")
    let file = SourceText(path: "Content/sources.yaml", bytes: Array(try Data(contentsOf: path)))
    let (bibliography, problems) = Bibliography.read([file], languages: ["ja", "en"])
    try #require(problems.isEmpty, "\(problems.map(\.message))")
    return bibliography
  }

  /// Facts with everything that is hard to write.
  private static func evidence() throws -> (Bibliography, FactSet) {
    let rest = "period: 2016, source: page, reliability: low, checked: 2026-11-22"
    let text = """
      like-rate:
        {label: {ja: "率, \\"いいね\\"", en: Rate}, value: 2.40, unit: percent, qualifier: about,
        measuredBy: Markerly, disputedBy: [other-rate], note: {ja: "二行\\nの注", en: "<note>"}, \(rest)}
      other-rate: {label: '=HYPERLINK("x")', range: [-3, 4], unit: percent, measuredBy: unknown, \(rest)}
      plus: {label: "+1", value: {ja: 最大, en: "@most"}, unit: text, measuredBy: "＝SUM(1)", \(rest)}
      opened: {label: -x, value: 2018-04-22, unit: date, measuredBy: "-5", quote: "a, b", \(rest)}
      big: {label: 人, value: 2000000, unit: people, measuredBy: "\\tA", \(rest)}
      unsure:
        {label: 人, value: 1e6, unit: people, measuredBy: A, period: {ja: 第1四半期, en: first quarter},
        source: copy, reliability: low, checked: 2026-11-22}
      undated: {label: 人, value: 1, unit: people, measuredBy: A, period: unknown, source: gone,
        reliability: vendor, checked: 2026-11-22}

      """
    let (facts, problems) = FactSet.read(
      [SourceText(path: "Content/facts/engagement.yaml", text: text)],
      units: UnitSet(),
      languages: ["ja", "en"],
      today: try #require(CalendarDate("2026-11-22"))
    )
    try #require(problems.isEmpty, "\(problems.map(\.message))")
    return (try bibliography(), facts)
  }
}
