import Diagnostics
import Testing

@testable import Content

/// Facts as they are read from files.
@Suite struct FactSetTests {
  private static let today = CalendarDate("2026-11-22") ?? CalendarDate(secondsSince1970: 0)

  static func read(_ files: [String: String]) -> (facts: FactSet, diagnostics: [Diagnostic]) {
    let sources = files.map { SourceText(path: "Content/facts/\($0.key).yaml", text: $0.value) }
    return FactSet.read(sources, units: UnitSet(), languages: ["ja", "en"], today: today)
  }

  private static func fact(_ id: String, _ more: String...) -> String {
    """
    \(id):
      label: {ja: 率, en: Rate}
      unit: percent
      period: 2016
      measuredBy: Markerly
      source: digiday
      reliability: secondary
      checked: 2026-11-22

    """ + more.map { "  \($0)\n" }.joined()
  }

  @Test func `a fact has all that its file says`() throws {
    let text = """
      like-rate:
        label: {ja: 「いいね」率, en: Like rate}
        value: 2.40
        unit: percent
        qualifier: up-to
        period: 2016-01/2016-06
        measuredBy: {ja: マーカリー, en: Markerly}
        source: digiday
        quote: likes drop as followers rise
        reliability: vendor
        checked: 2026-11-22
        disputedBy: [other-rate]
        note: {ja: 二次資料, en: A report}

      """
    let (facts, problems) = Self.read([
      "engagement": text + Self.fact("other-rate", "value: 3")
    ])
    #expect(problems.isEmpty)
    let fact = try #require(facts["like-rate"])
    #expect(fact.topic == "engagement")
    #expect(fact.label.text(in: "en") == "Like rate")
    #expect(fact.value == .number(try #require(DecimalNumber("2.40")), upper: nil))
    #expect(fact.unit.id == "percent")
    #expect(fact.qualifier == .upTo)
    #expect(fact.period.text == "2016-01/2016-06")
    #expect(fact.measuredBy?.text(in: "ja") == "マーカリー")
    #expect(fact.source == "digiday")
    #expect(fact.quote == "likes drop as followers rise")
    #expect(fact.reliability == .vendor)
    #expect(fact.checked.day == "2026-11-22")
    #expect(fact.disputedBy == ["other-rate"])
    #expect(fact.note?.text(in: "en") == "A report")
    #expect((fact.place.line, fact.place.column) == (1, 1))
    #expect((fact.valuePlace.line, fact.valuePlace.column) == (3, 10))
    #expect(fact.sourcePlace.line == 8)
    #expect(fact.checkedPlace.line == 11)
    #expect(FactText(language: "ja").value(of: fact) == "最大2.40%")
  }

  @Test func `texts, dates, ranges and periods in words are read`() throws {
    let (facts, problems) = Self.read([
      "a": Self.fact("range", "range: [2, 4.5]")
        + Self.fact("text", "value: {ja: なし, en: none}")
        .replacing("percent", with: "text")
        + Self.fact("year", "value: 2018").replacing("percent", with: "date")
        + Self.fact("day", "value: 2018-04-22").replacing("percent", with: "date")
        + Self.fact("words", "value: 1")
        .replacing("period: 2016", with: "period: {ja: 2019年第1四半期, en: first quarter of 2019}")
        .replacing("Markerly", with: "unknown")
    ])
    #expect(problems.isEmpty)
    let texts = facts.facts.map { FactText(language: "en").value(of: $0) }
    #expect(texts == ["2–4.5%", "none", "2018", "22 April 2018", "1%"])
    #expect(facts["words"]?.period.text(in: "en") == "first quarter of 2019")
    #expect(facts["words"]?.measuredBy == nil)
  }

  @Test func `facts come by file and in the order of the file`() {
    let (facts, _) = Self.read([
      "b": Self.fact("z", "value: 1") + Self.fact("a", "value: 1"),
      "a": Self.fact("y", "value: 1"),
    ])
    #expect(facts.ids == ["y", "z", "a"])
    #expect(facts.topics.map(\.name) == ["a", "b"])
    #expect(facts.topics.map { Array($0.facts) } == [[0], [1, 2]])
  }

  @Test func `a dispute holds in both directions`() {
    let (facts, problems) = Self.read([
      "a": Self.fact("one", "value: 1", "disputedBy: [three]") + Self.fact("two", "value: 1")
        + Self.fact("three", "value: 1", "disputedBy: [one, two]")
    ])
    #expect(problems.isEmpty)
    #expect(facts.disputes(of: "one") == ["three"])
    #expect(facts.disputes(of: "two") == ["three"])
    #expect(facts.disputes(of: "three") == ["one", "two"])
    #expect(facts.disputed.map { "\($0.first) \($0.second)" } == ["one three", "two three"])
  }

  @Test func `a broken fact hides no other and is known`() {
    let (facts, problems) = Self.read([
      "a": Self.fact("one", "value: x") + Self.fact("two", "value: 2", "disputedBy: [one]")
    ])
    #expect(problems.map(\.finding.code) == ["CB1206"])
    #expect(facts.ids == ["two"])
    #expect(facts.isKnown("one"))
    #expect(!facts.isKnown("three"))
    #expect(facts.disputes(of: "two").isEmpty)
  }

  @Test func `a file that cannot be read leaves references unjudged`() {
    let (facts, problems) = Self.read([
      "a": "a: [1\n", "b": Self.fact("two", "value: 2", "disputedBy: [one]"),
    ])
    #expect(problems.map(\.finding.code) == ["CB1005"])
    #expect(facts.isIncomplete)
    #expect(facts.ids == ["two"])
    #expect(facts.check(against: Bibliography()).map(\.finding.code) == ["CB1060"])
  }

  @Test func `topics come in the order of the settings`() throws {
    let (facts, _) = Self.read([
      "a": Self.fact("x", "value: 1"), "b": Self.fact("y", "value: 1"),
      "c": Self.fact("z", "value: 1"),
    ])
    let site = SourceText(
      path: "Content/site.yaml",
      text: """
        title: 題名
        baseURL: https://example.com/
        facts: {checkedWithin: 12, topics: {c: 三, a: {ja: 一, en: One}, bb: 二}}

        """
    )
    let (settings, problems) = SiteSettings.read(site)
    #expect(problems.map(\.finding.code) == ["CB1031"])
    let japanese = SiteSettings.read(
      SourceText(
        path: site.path,
        text: String(decoding: site.bytes, as: UTF8.self).replacing(", en: One", with: "")))
    let read = try #require(settings == nil ? japanese.settings : settings)
    #expect(read.facts.checkedWithin == 12)
    #expect(facts.topics(in: read.facts).map(\.name) == ["c", "a", "b"])
    #expect(facts.check(read.facts).map(\.finding.code) == ["CB1215"])
    #expect(facts.topics(in: .usual).map(\.name) == ["a", "b", "c"])
  }

  @Test(arguments: [
    (25, "word ", true), (26, "word ", false), (75, "字", true), (76, "字", false),
    (75, "字 ", true), (38, "字a", true),
  ])
  func `a quote has its longest length`(count: Int, piece: String, isRight: Bool) {
    let quote = QuoteLength(String(repeating: piece, count: count))
    #expect((quote.count <= quote.limit) == isRight)
  }

  @Test func `every fact with an unknown source is told`() {
    let text = (0..<1000).map { Self.fact("f\($0)", "value: \($0)") }.joined()
    let (facts, problems) = Self.read(["a": text])
    #expect(problems.isEmpty)
    #expect(facts.facts.count == 1000)
    #expect(facts.check(against: Bibliography()).count == 1000)
  }
}
