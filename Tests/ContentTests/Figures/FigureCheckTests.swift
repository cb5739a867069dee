import Diagnostics
import Foundation
import Markdown
import Testing

@testable import Content

/// Where evidence counts, and where figures are not looked for.
@Suite struct FigureCheckTests {
  @Test func `a footnote with a citation supports the sentence that refers to it`() {
    #expect(typed(in: "30%です[^a]。40%です。\n\n[^a]: [@b]\n") == ["40%"])
    #expect(typed(in: "30%です。[^a]40%です。\n\n[^a]: :fact[b]\n") == ["40%"])
    #expect(typed(in: "30%です[^a]。\n\n[^a]: 聞いた話です。\n") == ["30%"])
    #expect(typed(in: "30%です[^a]。\n\n[^a]: 50人です。\n") == ["30%", "50人"])
  }

  @Test func `a row of a table has its evidence in any cell`() {
    let table = """
      | 層 | 率 | 出典 |
      | --- | --- | --- |
      | 1万人 | 4% | [@a] |
      | 2万人 | 3% | |
      | :fact[b] | 2% | |
      """
    #expect(typed(in: table) == ["2万人", "3%"])
  }

  @Test func `a decimal is measured, however small it is`() {
    #expect(typed(in: "率は0.5ポイント上がった。平均0.8人です。\n") == ["0.5ポイント", "0.8人"])
    #expect(typed(in: "1ポイントだけ説明します。1人で始める。\n") == [])
  }

  @Test func `a heading is a sentence of its own`() {
    #expect(typed(in: "# 30%の人\n\nそうです[@a]。\n") == ["30%"])
    #expect(
      typed(in: "# 3.2 Followers\n\n## 2 いいね\n\n## 10% of 20 people\n") == ["10%", "20 people"])
  }

  @Test func `items of lists, quotes and labels are looked at`() {
    #expect(typed(in: "- 30%です\n- 40%です[@a]\n\n> 50%です\n") == ["30%", "50%"])
    #expect(typed(in: ":::details[60%の話]\n70%です。\n:::\n") == ["60%", "70%"])
  }

  @Test func `code, raw HTML and directives without content are silent`() {
    #expect(typed(in: "```\n30%\n```\n\n    40%\n\n<p>50%</p>\n\n::case[60%]\n") == [])
  }

  @Test func `the text of a directive in a line is looked at`() {
    #expect(typed(in: "これは:term[30%]です。") == ["30%"])
  }

  @Test func `an empty text has no figures`() {
    #expect(typed(in: "") == [])
    #expect(typed(in: "0123456789") == [])
  }

  @Test func `brackets without partners do not swallow sentences`() {
    #expect(typed(in: "「30%です。40%です[@a]。") == ["30%"])
    #expect(typed(in: "30%です」。40%です[@a]。") == ["30%"])
  }

  @Test func `a figure is found in its place, also when markup divides it`() {
    let text = EntryText(SourceText(path: "a.md", text: "# A\n\nAbc &amp; **約200**万人が\n30%。"))
    let found = FigureCheck.diagnostics(of: text, text.document())
    #expect(found.map(\.place.line) == [3, 4])
    #expect(found.map(\.place.column) == [13, 1])
    #expect(found.map(\.place.length) == [4, 3])
    #expect(found.map(\.arguments) == [[Wording("約200万人")], [Wording("30%")]])
  }

  @Test(arguments: ["1", "1-", "1,", "一", "数", "（", "「。", "$1 ", "1%–", "1万", "[@a]", ". "])
  func `a hostile text is read to its end`(unit: String) {
    let text = String(repeating: unit, count: 20_000)
    let typed = FigureCheck.figures(in: MarkdownParser.parse(Array(text.utf8)))
    #expect(typed.count <= 20_000)
  }
}

/// The tables of the guide hold.
@Suite struct FigureGuideTests {
  @Test(arguments: ["Documentation/evidence.md", "Documentation/evidence.ja.md"])
  func `figures are what the guide says`(path: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let guide = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    let parts = guide.components(separatedBy: "\n## ")
    let part = try #require(parts.first { $0.contains("CB1290") })
    let rows = part.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(rows.count == 5)
    for row in rows {
      let cells = row.split(separator: "|").map { cell in
        cell.replacing("、", with: ", ").components(separatedBy: ", ")
          .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      }
      for figure in cells[0] { #expect(typed(in: figure) == [figure]) }
      for other in cells[1] { #expect(typed(in: other) == [], "\(other)") }
    }
  }
}
