import Diagnostics
import Testing

@testable import Content

/// Values as readers of Japanese and English expect them.
@Suite struct FactTextTests {
  /// A value as it is typed (`a..b` for a range), its unit and qualifier, and how it is printed.
  struct Row: CustomStringConvertible, Sendable {
    let typed: String
    let unit: String
    let qualifier: Fact.Qualifier?
    let japanese: String
    let english: String

    init(
      _ typed: String, _ unit: String, _ japanese: String, _ english: String,
      _ qualifier: Fact.Qualifier? = nil
    ) {
      (self.typed, self.unit, self.qualifier) = (typed, unit, qualifier)
      (self.japanese, self.english) = (japanese, english)
    }

    var description: String { "\(typed) \(unit) \(qualifier?.rawValue ?? "")" }

    var value: Fact.Value? {
      let ends = typed.split(separator: "..").map { DecimalNumber(String($0)) }
      guard let first = ends[0] else { return nil }
      if ends.count == 1 { return .number(first, upper: nil) }
      return ends[1].map { .number(first, upper: $0) }
    }
  }

  static let figures = [
    Row("0", "count", "0", "0"), Row("1", "count", "1", "1"), Row("999", "count", "999", "999"),
    Row("1000", "count", "1,000", "1,000"), Row("9999", "count", "9,999", "9,999"),
    Row("9000", "count", "9,000", "9,000"), Row("10000", "count", "1万", "10,000"),
    Row("10500", "count", "10,500", "10,500"), Row("12000", "count", "1万2,000", "12,000"),
    Row("12345", "count", "12,345", "12,345"), Row("100000", "count", "10万", "100,000"),
    Row("123000", "count", "12万3,000", "123,000"), Row("999999", "count", "999,999", "999,999"),
    Row("1000000", "count", "100万", "1 million"),
    Row("1250000", "count", "125万", "1.25 million"),
    Row("1234000", "count", "123万4,000", "1,234,000"),
    Row("1234567", "count", "1,234,567", "1,234,567"),
    Row("2000000", "count", "200万", "2 million"),
    Row("2500000", "count", "250万", "2.5 million"),
    Row("20000000", "count", "2,000万", "20 million"),
    Row("106000000", "count", "1億600万", "106 million"),
    Row("220000000", "count", "2億2,000万", "220 million"),
    Row("100000000", "count", "1億", "100 million"),
    Row("100001000", "count", "1億1,000", "100,001,000"),
    Row("2200000000", "count", "22億", "2.2 billion"),
    Row("1234000000", "count", "12億3,400万", "1,234,000,000"),
    Row("21100000000", "count", "211億", "21.1 billion"),
    Row("1000000000000", "count", "1兆", "1 trillion"),
    Row("1500000000000", "count", "1兆5,000億", "1.5 trillion"),
    Row("123456789012345", "count", "123,456,789,012,345", "123,456,789,012,345"),
    Row("2e6", "count", "200万", "2 million"), Row("1_500_000", "count", "150万", "1.5 million"),
    Row("2.40", "count", "2.40", "2.40"), Row("1234.5", "count", "1,234.5", "1,234.5"),
    Row("1000000.5", "count", "1,000,000.5", "1,000,000.5"),
    Row("0.5", "count", "0.5", "0.5"), Row("-5", "count", "−5", "−5"),
    Row("-2000000", "count", "−200万", "−2 million"),
  ]

  static let withUnits = [
    Row("4", "percent", "4%", "4%"), Row("2.40", "percent", "2.40%", "2.40%"),
    Row("0.05", "percent", "0.05%", "0.05%"), Row("-3.5", "percent", "−3.5%", "−3.5%"),
    Row("12000", "percent", "12,000%", "12,000%"),
    Row("2000000", "percent", "2,000,000%", "2,000,000%"),
    Row("4", "percentage-points", "4ポイント", "4 percentage points"),
    Row("1", "percentage-points", "1ポイント", "1 percentage point"),
    Row("-1", "percentage-points", "−1ポイント", "−1 percentage point"),
    Row("1.0", "percentage-points", "1.0ポイント", "1.0 percentage points"),
    Row("1", "people", "1人", "1 person"), Row("2", "people", "2人", "2 people"),
    Row("0", "people", "0人", "0 people"), Row("4000", "people", "4,000人", "4,000 people"),
    Row("1", "followers", "1人", "1 follower"),
    Row("4500000", "followers", "450万人", "4.5 million followers"),
    Row("1", "posts", "1件", "1 post"), Row("25000", "posts", "2万5,000件", "25,000 posts"),
    Row("1", "likes", "1件", "1 like"), Row("120", "likes", "120件", "120 likes"),
    Row("1", "comments", "1件", "1 comment"), Row("7", "comments", "7件", "7 comments"),
    Row("220000000", "usd", "2億2,000万ドル", "$220 million"),
    Row("15000", "usd", "1万5,000ドル", "$15,000"), Row("0.80", "usd", "0.80ドル", "$0.80"),
    Row("-500", "usd", "−500ドル", "−$500"), Row("3000", "jpy", "3,000円", "¥3,000"),
    Row("1000000", "jpy", "100万円", "¥1 million"),
    Row("75000000", "eur", "7,500万ユーロ", "€75 million"),
    Row("1200", "gbp", "1,200ポンド", "£1,200"),
    Row("830000000", "sek", "8億3,000万クローナ", "SEK 830 million"),
    Row("2.5", "times", "2.5倍", "2.5 times"), Row("60", "times", "60倍", "60 times"),
    Row("1", "days", "1日間", "1 day"), Row("30", "days", "30日間", "30 days"),
    Row("3", "months", "3か月", "3 months"), Row("1", "years", "1年", "1 year"),
    Row("5", "years", "5年", "5 years"),
  ]

  static let qualified = [
    Row("2000000", "people", "約200万人", "about 2 million people", .about),
    Row("25", "percent", "25%超", "over 25%", .over),
    Row("3", "percent", "3%未満", "under 3%", .under),
    Row("10000", "people", "1万人以上", "at least 10,000 people", .atLeast),
    Row("30", "percent", "最大30%", "up to 30%", .upTo),
    Row("300", "stores", "300店近く", "nearly 300 stores", .nearly),
    Row("220000000", "usd", "約2億2,000万ドル", "about $220 million", .about),
    Row("-5", "percent", "約−5%", "about −5%", .about),
    Row("1", "stores", "1店以上", "at least 1 store", .atLeast),
    Row("3", "times", "3倍超", "over 3 times", .over),
  ]

  static let ranges = [
    Row("2..4", "percent", "2〜4%", "2–4%"),
    Row("1.50..2.25", "percent", "1.50〜2.25%", "1.50–2.25%"),
    Row("1000..10000", "followers", "1,000〜1万人", "1,000–10,000 followers"),
    Row("10000..100000", "people", "1万〜10万人", "10,000–100,000 people"),
    Row("100..200", "usd", "100〜200ドル", "$100–200"),
    Row("1000000..2000000", "usd", "100万〜200万ドル", "$1–2 million"),
    Row("1500000..2250000", "people", "150万〜225万人", "1.5–2.25 million people"),
    Row("500000..1000000", "usd", "50万〜100万ドル", "$500,000–$1 million"),
    Row("500000..1000000", "followers", "50万〜100万人", "500,000–1 million followers"),
    Row("500000000..2000000000", "count", "5億〜20億", "500 million–2 billion"),
    Row("1234567..2000000", "count", "1,234,567〜200万", "1,234,567–2,000,000"),
    Row("-5..-2", "percent", "−5〜−2%", "−5% to −2%"),
    Row("-10..20", "usd", "−10〜20ドル", "−$10 to $20"),
    Row("2..3", "times", "約2〜3倍", "about 2–3 times", .about),
    Row("20..30", "percent", "最大20〜30%", "up to 20–30%", .upTo),
    Row("0..1", "people", "0〜1人", "0–1 people"),
  ]

  /// The built-in units, and one of a site.
  static func units() throws -> UnitSet {
    let file = SourceText(
      path: "Content/units.yaml",
      text: """
        stores: {ja: "{0}店", en: {one: "{0} store", other: "{0} stores"}}
        watches: {ja: "{0}本"}

        """
    )
    let (units, problems) = UnitSet.read(file, languages: ["ja", "en", "fr"])
    try #require(problems.isEmpty)
    return units
  }

  @Test(arguments: figures + withUnits + qualified + ranges)
  func `a value is printed as readers expect it`(row: Row) throws {
    let unit = try #require(Self.units()[row.unit])
    let value = try #require(row.value)
    for (language, expected) in [
      ("ja", row.japanese), ("ja-JP", row.japanese), ("en", row.english), ("fr", row.english),
    ] {
      let text = FactText(language: language)
        .value(value, unit: unit, qualifier: row.qualifier)
      #expect(text == expected)
    }
  }

  @Test func `there are enough rows`() {
    #expect((Self.figures + Self.withUnits + Self.qualified + Self.ranges).count >= 100)
  }

  @Test func `a short text has no qualifier`() throws {
    let unit = try #require(Self.units()["people"])
    let value = Fact.Value.number(try #require(DecimalNumber("2000000")), upper: nil)
    #expect(FactText(language: "ja").short(value, unit: unit) == "200万人")
    #expect(FactText(language: "en").short(value, unit: unit) == "2 million people")
  }

  @Test func `a figure has no unit, and the symbol is the unit alone`() throws {
    let units = try Self.units()
    let number = try #require(DecimalNumber("2500000"))
    let usd = try #require(units["usd"])
    #expect(FactText(language: "ja").figure(number, unit: usd) == "250万")
    #expect(FactText(language: "en").figure(number, unit: usd) == "2.5 million")
    #expect(["ja", "en"].map(usd.symbol(in:)) == ["ドル", "$"])
    #expect(["ja", "en"].map(try #require(units["count"]).symbol(in:)) == ["", ""])
    #expect(["ja", "en"].map(try #require(units["people"]).symbol(in:)) == ["人", "people"])
  }

  @Test func `a unit without English words has those that it has`() throws {
    let unit = try #require(Self.units()["watches"])
    let number = try #require(DecimalNumber("300"))
    #expect(FactText(language: "en").number(number, unit: unit) == "300本")
  }

  @Test func `texts and dates are printed by language`() throws {
    let units = try Self.units()
    let date = try #require(PartialDate("2018-04-22"))
    let unit = try #require(units["date"])
    let text = FactText(language: "ja").value(.date(date), unit: unit, qualifier: nil)
    #expect(text == "2018年4月22日")
    let english = FactText(language: "en").value(.date(date), unit: unit, qualifier: nil)
    #expect(english == "22 April 2018")
    let words = Fact.Value.text(LocalizedText("なし"))
    let wordUnit = try #require(units["text"])
    #expect(FactText(language: "en").value(words, unit: wordUnit, qualifier: nil) == "なし")
  }

  @Test(arguments: [
    ("2.40", "2.40"), ("-2_000_000", "-2000000"), ("2..4", "2/4"), ("1.5e3", "1500"),
    ("-0.5", "-0.5"),
  ])
  func `machines get plain decimals`(typed: String, expected: String) throws {
    let value = try #require(Row(typed, "count", "", "").value)
    #expect(FactText.machine(value) == expected)
  }

  @Test func `machines get ISO dates, and no words`() throws {
    let date = try #require(PartialDate("2018-04"))
    #expect(FactText.machine(.date(date)) == "2018-04")
    #expect(FactText.machine(.text(LocalizedText("なし"))) == nil)
  }
}
