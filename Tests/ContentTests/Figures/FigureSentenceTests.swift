import Foundation
import Markdown
import Testing

@testable import Content

/// Typical sentences, and which of their numbers count as figures typed by hand.
@Suite struct FigureSentenceTests {
  struct Row: Sendable, CustomStringConvertible {
    let text: String
    let figures: [String]
    var description: String { text }
  }

  static let rows = ["ja", "en"].flatMap(rows)

  private static func rows(_ language: String) -> [Row] {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/figures/sentences-\(language).txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line in
      let sides = line.components(separatedBy: " =>")
      let figures = sides[1].split(separator: "|")
      return Row(
        text: sides[0], figures: figures.map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }

  @Test func `there are enough sentences`() {
    #expect(Self.rows.count > 180)
  }

  @Test(arguments: rows)
  func `a sentence has these figures`(row: Row) {
    #expect(typed(in: row.text) == row.figures)
  }
}

/// The texts of the figures that were typed by hand.
func typed(in text: String) -> [String] {
  FigureCheck.figures(in: MarkdownParser.parse(Array(text.utf8))).map(\.text)
}
