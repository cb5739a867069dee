import Diagnostics
import Markdown

/// The wording of what is wrong with raw HTML.
extension EntryReading {
  mutating func reportRawHTML(_ problem: HTML.Problem, line: Int) {
    switch problem {
    case .rawHTML(let tag):
      report(.rawHTMLShown, tag, line: line, hint: .useMarkdown)
    case .misplacedHTML(let tag, let element):
      report(.misplacedHTML, tag, line: line, hint: .place(of: element))
    case .unclosedHTML(let tag):
      let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
      report(.unclosedHTML, tag, line: line, hint: .close(name))
    case .strayEndTag(let tag):
      report(.strayEndTag, tag, line: line, hint: .closeInOrder)
    case .linkInLink(let tag):
      report(.linkInLink, tag, line: line, hint: .closeBefore)
    case .attribute(let typed, let name, let element):
      report(.attributeLeftOut, name, element, typed: typed, line: line)
    case .attributeValue(let typed, let name, let value):
      report(.attributeValueLeftOut, name, value, typed: typed, line: line)
    case .unsafeScheme, .missingAlt, .unknownAttribute: break
    }
  }

  private mutating func report(_ finding: Finding, _ tag: String, line: Int, hint: Hint) {
    let shown = Self.shown(tag)
    let place = text.place(of: shown, fromLine: line)
    diagnostics.append(Diagnostic(finding, Wording(shown), at: place, hints: [hint]))
  }

  private mutating func report(
    _ finding: Finding,
    _ name: String,
    _ other: String,
    typed: String,
    line: Int
  ) {
    let place = text.place(of: Self.shown(typed), fromLine: line)
    diagnostics.append(
      Diagnostic(finding, Wording(Self.shown(name)), Wording(Self.shown(other)), at: place)
    )
  }

  /// What is shown of a text that may have many lines.
  private static func shown(_ text: String) -> String {
    String(text.prefix { !$0.isNewline }.prefix(60))
  }
}

extension Hint {
  fileprivate static let useMarkdown = Hint(
    en: "write it in Markdown; for a “<” in the text write “&lt;”",
    ja: "Markdown で書いてください。文字としての「<」は「&lt;」と書きます"
  )
  fileprivate static let closeInOrder = Hint(
    en: "close first what was opened last, each in the paragraph or block where it was opened",
    ja: "後に開いたものから順に、開いたのと同じ段落・ブロックの中で閉じてください"
  )
  fileprivate static let closeBefore = Hint(
    en: "close the outer link before the inner one",
    ja: "内側のリンクの前で、外側のリンクを閉じてください"
  )

  fileprivate static func close(_ name: String) -> Hint {
    Hint(en: "write </\(name)> where it ends", ja: "終わりに </\(name)> を書いてください")
  }

  /// Where an element may stand, for those that have a place of their own.
  fileprivate static func place(of element: String) -> Hint {
    switch element {
    case "a":
      Hint(en: "a link cannot stand in another link", ja: "リンクの中にリンクは書けません")
    case "li": inside("<ul>", "<ol>")
    case "dt", "dd": inside("<dl>")
    case "rt", "rp": inside("<ruby>")
    case "td", "th": inside("<tr>")
    case "tr", "caption", "col", "colgroup", "thead", "tbody", "tfoot": inside("<table>")
    default:
      Hint(
        en: "begin a block with it, after a blank line; a paragraph or heading cannot hold it",
        ja: "空行のあとの行頭に書いてください。段落や見出しの中には書けません"
      )
    }
  }

  private static func inside(_ parents: String...) -> Hint {
    Hint(
      en: "it belongs directly in \(parents.joined(separator: " or "))",
      ja: "\(parents.joined(separator: " か ")) の直下に書いてください"
    )
  }
}
