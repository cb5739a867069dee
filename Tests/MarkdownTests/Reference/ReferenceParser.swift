@testable import Markdown

/// A plain parser of a paragraph's inlines, against which libcmark and the marks are compared.
///
/// It follows the parsing strategy of the CommonMark specification's appendix, one character at a
/// time and without any care for speed, and writes HTML as the specification's examples have it.
struct ReferenceParser {
  /// The rule by which runs of delimiters open and close.
  enum FlankingRule {
    /// CommonMark 0.30, section 6.2.
    case commonMark
    /// The amendments of markdown-cjk-friendly.
    case cjkFriendly
  }

  /// A destination and a title, both without escapes.
  struct Destination {
    var url: [UInt8]
    var title: [UInt8]
  }

  /// Something that has been read: a piece of the output.
  struct Piece {
    /// Tags that end before it; only delimiter runs have some.
    var closing: [UInt8] = []
    var html: [UInt8]
    /// What it is in an image's alternative text, escaped.
    var plain: [UInt8]
    /// Tags that begin after it.
    var opening: [UInt8] = []
  }

  struct Bracket {
    /// Index of its piece.
    let piece: Int
    let isImage: Bool
    /// Offset of the text after it.
    let textStart: Int
    /// How many delimiters stood before it.
    let delimiters: Int
    var isActive = true
    var hasBracketAfter = false
  }

  let text: [UInt8]
  let rule: FlankingRule
  let references: [String: Destination]
  var position = 0
  var pieces: [Piece] = []
  var delimiters: [Delimiter] = []
  var brackets: [Bracket] = []
  /// Where runs of backticks stand, by length, as libcmark remembers them; empty until one run has
  /// been found to have no other of its length.
  private var backticksSeen: [Int: Int] = [:]
  private var hasSeenAllBackticks = false

  /// Parses a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: its text: lines without indentation, joined by line feeds, the last one without
  ///     spaces at its end.
  ///   - rule: how runs of delimiters open and close.
  ///   - references: destinations by normalised label.
  /// - Returns: the HTML between `<p>` and `</p>`.
  static func html(
    _ paragraph: [UInt8],
    rule: FlankingRule,
    references: [String: Destination] = [:]
  ) -> [UInt8] {
    var parser = ReferenceParser(text: paragraph, rule: rule, references: references)
    while parser.position < parser.text.count { parser.parseInline() }
    parser.processEmphasis(above: 0)
    return parser.pieces.flatMap { $0.closing + $0.html + $0.opening }
  }

  private init(text: [UInt8], rule: FlankingRule, references: [String: Destination]) {
    self.text = text
    self.rule = rule
    self.references = references
  }

  // MARK: Characters

  /// The byte at an offset, 0 outside of the text.
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < text.count ? text[offset] : 0 }

  func stands(_ string: String, at offset: Int) -> Bool {
    offset <= text.count && text[offset...].starts(with: string.utf8)
  }

  mutating func addText(_ bytes: some Sequence<UInt8>) {
    let escaped = escapedHTML(bytes)
    pieces.append(Piece(html: escaped, plain: escaped))
  }

  private mutating func parseInline() {
    switch Character(Unicode.Scalar(text[position])) {
    case "\n": parseLineEnd()
    case "`": parseCode()
    case "\\": parseBackslash()
    case "&": parseEntity()
    case "<": parsePointyBracket()
    case "*", "_": parseDelimiterRun()
    case "[": parseOpeningBracket(length: 1)
    case "!" where byte(position + 1) == UInt8(ascii: "["): parseOpeningBracket(length: 2)
    case "]": parseClosingBracket()
    default: parseText()
    }
  }

  private mutating func parseText() {
    let special = Array("\n`\\&<*_[]!".utf8)
    var end = position + 1
    while end < text.count, !special.contains(text[end]) { end += 1 }
    var content = text[position..<end]
    if byte(end) == UInt8(ascii: "\n") {
      while let last = content.last, last == 0x20 || last == 0x09 { content.removeLast() }
    }
    addText(content)
    position = end
  }

  private mutating func parseLineEnd() {
    let isHard = byte(position - 1) == 0x20 && byte(position - 2) == 0x20
    addLineBreak(hard: isHard)
    position += 1
  }

  private mutating func addLineBreak(hard: Bool) {
    pieces.append(Piece(html: Array((hard ? "<br />\n" : "\n").utf8), plain: [0x20]))
  }

  private mutating func parseBackslash() {
    let next = byte(position + 1)
    if next == UInt8(ascii: "\n") {
      addLineBreak(hard: true)
      position += 2
    } else if isASCIIPunctuation(next) {
      addText([next])
      position += 2
    } else {
      addText("\\".utf8)
      position += 1
    }
  }

  private mutating func parseEntity() {
    if let (bytes, end) = entity(in: text, at: position) {
      addText(bytes)
      position = end
    } else {
      addText("&".utf8)
      position += 1
    }
  }

  private mutating func parseCode() {
    let length = backticks(at: position)
    if let end = closingBackticks(length, from: position + length) {
      addCode(text[(position + length)..<end])
      position = end + length
    } else {
      addText(text[position..<(position + length)])
      position += length
    }
  }

  /// The offset of the run of backticks that ends a code span.
  ///
  /// libcmark remembers where the last run of each length was seen, to search only once for what
  /// is not there; but it also forgets by it that there was a later one, and leaves that code span
  /// as text. The reference does the same where the library does.
  private mutating func closingBackticks(_ length: Int, from start: Int) -> Int? {
    if forgetsBackticks, hasSeenAllBackticks, backticksSeen[length] ?? 0 <= start { return nil }
    var end = start
    while end < text.count {
      let closing = backticks(at: end)
      if closing > 0 { backticksSeen[closing] = end }
      if closing == length { return end }
      end += max(closing, 1)
    }
    hasSeenAllBackticks = true
    return nil
  }

  private func backticks(at offset: Int) -> Int {
    text[offset...].prefix { $0 == UInt8(ascii: "`") }.count
  }

  private mutating func addCode(_ content: ArraySlice<UInt8>) {
    var content = content.map { $0 == UInt8(ascii: "\n") ? 0x20 : $0 }
    if content.first == 0x20, content.last == 0x20, content.contains(where: { $0 != 0x20 }) {
      content = Array(content.dropFirst().dropLast())
    }
    let escaped = escapedHTML(content)
    pieces.append(Piece(html: "<code>".utf8 + escaped + "</code>".utf8, plain: escaped))
  }

  private mutating func parsePointyBracket() {
    if let end = autolinkEnd(at: position) ?? emailEnd(at: position) {
      let isEmail = autolinkEnd(at: position) == nil
      let shown = unescapedEntities(text[(position + 1)..<(end - 1)])
      let link = "<a href=\"".utf8 + escapedURL((isEmail ? Array("mailto:".utf8) : []) + shown)
      pieces.append(Piece(html: link + "\">".utf8, plain: []))
      addText(shown)
      pieces.append(Piece(html: Array("</a>".utf8), plain: []))
      position = end
    } else if let end = tagEnd(at: position) {
      let tag = Array(text[position..<end])
      pieces.append(Piece(html: tag, plain: escapedHTML(tag)))
      position = end
    } else {
      addText("<".utf8)
      position += 1
    }
  }
}

/// Whether the library loses a code span after backticks that have no counterpart.
private let forgetsBackticks: Bool = {
  let document = MarkdownParser.parse(
    Array("`` `a` `b`\n".utf8), options: MarkdownOptions(dialect: .commonMark))
  return document.nodes.count { $0.kind == .code } == 1
}()
