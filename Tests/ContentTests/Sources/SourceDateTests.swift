import Diagnostics
import Testing

@testable import Content

/// Dates and names of sources in all forms that CSL has.
@Suite struct SourceDateTests {
  private static func node(_ yaml: String) throws -> YAMLNode {
    let (root, problems) = YAMLReader.read(SourceText(path: "a.yaml", text: "x: \(yaml)\n"))
    try #require(problems.isEmpty)
    return try #require(root?["x"])
  }

  @Test(arguments: [
    ("2016", "2016", "2016年", "2016"), ("\"2016\"", "2016", "2016年", "2016"),
    ("2016-10-11", "2016-10-11", "2016年10月11日", "11 October 2016"),
    ("2019/2021", "2019/2021", "2019年〜2021年", "2019 to 2021"),
    ("1999~", "1999", "1999年頃", "about 1999"),
    ("Spring 2016", "Spring 2016", "Spring 2016", "Spring 2016"),
    ("2018年春", "2018年春", "2018年春", "2018年春"),
    ("{date-parts: [[2016, 4]]}", "2016-04", "2016年4月", "April 2016"),
    ("{date-parts: [[\"2016\", \"4\", \"5\"]]}", "2016-04-05", "2016年4月5日", "5 April 2016"),
    ("{date-parts: [[2016, 4], [2016, 6]]}", "2016-04/2016-06", "2016年4月〜6月", "April to June 2016"),
    ("{raw: 2016-04}", "2016-04", "2016年4月", "April 2016"),
    ("{literal: undated}", "undated", "undated", "undated"),
    ("{date-parts: [[2016]], circa: true}", "2016", "2016年頃", "about 2016"),
    ("{year: 2016, month: 4, day: 5}", "2016-04-05", "2016年4月5日", "5 April 2016"),
    ("[{year: 2016}, {year: 2018}]", "2016/2018", "2016年〜2018年", "2016 to 2018"),
  ])
  func `a date is read in every form`(
    yaml: String, text: String, japanese: String, english: String
  ) throws {
    let date = try #require(SourceDate(Self.node(yaml)))
    #expect(date.text == text)
    #expect(date.text(in: "ja") == japanese)
    #expect(date.text(in: "en") == english)
  }

  @Test(arguments: [
    "18", "20180", "2018-13", "2018-02-30", "2018/2016", "\"\"", "\" \"", "true", "2.5", "[]", "{}",
    "{date-parts: []}", "{date-parts: [[]]}", "{date-parts: [[2018, 2, 30]]}",
    "{date-parts: [[2018], []]}", "{date-parts: [[2018], [2016]]}", "{date-parts: [[2018, x]]}",
    "{date-parts: [[1, 2, 3, 4]]}", "{raw: 2018-13}", "{month: 4}", "[2016]",
    "{date-parts: [[99999]]}", "{date-parts: [[-44]]}",
  ])
  func `what is no date is none`(yaml: String) throws {
    #expect(SourceDate(try Self.node(yaml)) == nil)
  }

  @Test(arguments: [
    ("山田太郎", "山田太郎", "山田太郎"), ("{family: 山田, given: 太郎}", "山田太郎", "山田太郎"),
    ("{family: Smith, given: Jane}", "Jane Smith", "Jane Smith"),
    ("{family: Smith}", "Smith", "Smith"),
    ("{given: Jane}", "Jane", "Jane"), ("{literal: \"P&G\"}", "P&G", "P&G"),
    (
      "{family: Gogh, non-dropping-particle: van, given: Vincent, suffix: Jr.}",
      "Vincent van Gogh, Jr.", "Vincent van Gogh, Jr."
    ),
    (
      "{family: Fontaine, dropping-particle: de la, given: Jean}", "Jean de la Fontaine",
      "Jean de la Fontaine"
    ),
  ])
  func `a name is written as its language has it`(
    yaml: String, japanese: String, english: String
  ) throws {
    let name = try #require(SourceName(Self.node(yaml)))
    #expect(name.text(in: "ja") == japanese)
    #expect(name.text(in: "en") == english)
  }

  @Test(arguments: ["4", "\"\"", "{}", "{family: 4}", "{suffix: Jr.}", "[a]", "true"])
  func `what is no name is none`(yaml: String) throws {
    #expect(SourceName(try Self.node(yaml)) == nil)
  }
}
