import Diagnostics
import Markdown

/// The wording of what is wrong with raw HTML, addresses and attributes.
extension TextCheck {
  mutating func add(_ problem: HTML.Problem, line: Int, _ mark: SourceMark) {
    let place = First(mark: mark, line: line)
    switch problem {
    case .rawHTML(let tag): add(.rawHTMLShown, [tag], place, .useMarkdown)
    case .misplacedHTML(let tag, let element):
      add(.misplacedHTML, [tag], place, .place(of: element))
    case .unclosedHTML(let tag):
      let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
      add(.unclosedHTML, [tag], place, .close(name))
    case .strayEndTag(let tag): add(.strayEndTag, [tag], place, .closeInOrder)
    case .linkInLink(let tag): add(.linkInLink, [tag], place, .closeBefore)
    case .attribute(_, let name, let element):
      add(.attributeLeftOut, [name, element], place, nil)
    case .attributeValue(let typed, let name, let value):
      let part = if case .braces = mark { typed } else { "" }
      add(.attributeValueLeftOut, [name, value], First(mark: mark, line: line, part: part), nil)
    case .unsafeScheme(let destination): add(.unsafeScheme, [destination], place, .useAllowed)
    case .missingAlt: add(.missingAlt, [], place, .writeAlt)
    case .unknownAttribute(let key, let allowed):
      let near = nearestName(to: key, among: allowed).map(Hint.nearest)
      let hint = Hint.sign(for: key) ?? near ?? .known(allowed.sorted())
      add(.unknownAttribute, [key], First(mark: mark, line: line, part: key), hint)
    }
  }

  private mutating func add(
    _ finding: Finding,
    _ arguments: [String],
    _ place: First,
    _ hint: Hint?
  ) {
    add(
      Report(
        finding: finding,
        arguments: arguments.map { Wording(Self.shown($0)) },
        mark: place.mark,
        line: place.line,
        part: place.part,
        hints: hint.map { [$0] } ?? []
      )
    )
  }

  /// What is shown of a text that may have many lines.
  private static func shown(_ text: String) -> String {
    String(text.prefix { !$0.isNewline }.prefix(60))
  }
}

extension Hint {
  fileprivate static let useAllowed = Hint(
    en: "use http:, https:, mailto:, tel:, or a path inside the site",
    ja: "http:、https:、mailto:、tel: か、サイト内のパスを使ってください"
  )
  fileprivate static let writeAlt = Hint(
    en: "say between the brackets what it shows; for an ornament write {decorative} behind it",
    ja: "[ ] の中に画像の内容を書いてください。飾りの画像には後ろに {decorative} と書きます"
  )
  fileprivate static func known(_ names: [String]) -> Hint {
    Hint(
      en: "known here: {0}, and names that begin with “data-”",
      ja: "ここで使えるもの: {0} と、「data-」で始まる名前",
      Wording(en: names.joined(separator: ", "), ja: names.joined(separator: "、"))
    )
  }
  /// What a class and an id are written with.
  fileprivate static func sign(for key: String) -> Hint? {
    switch key {
    case "class":
      Hint(en: "a class is written “.name”", ja: "クラスは「.名前」と書きます")
    case "id":
      Hint(en: "an id is written “#name”", ja: "ID は「#名前」と書きます")
    default: nil
    }
  }
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
