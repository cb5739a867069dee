/// One piece of raw HTML; all ranges are UTF-8 offsets in its literal.
struct RawHTMLToken {
  /// What a piece is.
  enum Kind {
    case text, startTag, endTag, comment
    /// A declaration, a processing instruction, CDATA, an element whose content is no HTML, or
    /// anything without an end: none of them is a tag that could be allowed. An element of the third
    /// kind has its name and its attributes.
    case other
  }

  /// One attribute of a start tag.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    /// Name, equals sign, quotes and value.
    var range: Range<Int>
  }

  let kind: Kind
  let range: Range<Int>
  var name = 0..<0
  var attributes: [Attribute] = []
  /// Whether it ends with `/>`.
  var isSelfClosing = false
}

/// Reads raw HTML as a browser would: HTML standard, "tokenization", from the data state on.
///
/// What a browser would drop at the end of its input (a tag without `>`, a comment without `-->`)
/// is a token of kind `other`, because a writer must see it.
/// Complexity: linear in all calls together: what has no end takes all the rest.
struct RawHTMLTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next token; `nil` at the end.
  mutating func next() -> RawHTMLToken? {
    guard index < bytes.count else { return nil }
    let start = index
    if beginsMarkup(at: start) { return markup() }
    repeat { index += 1 } while index < bytes.count && !beginsMarkup(at: index)
    return RawHTMLToken(kind: .text, range: start..<index)
  }

  /// Whether a `<` begins anything; `a < b` does not.
  private func beginsMarkup(at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  private mutating func markup() -> RawHTMLToken {
    switch bytes[index + 1] {
    case UInt8(ascii: "!"):
      if has("<!--") { return comment() }
      return other(endingWith: has("<![CDATA[") ? "]]>" : ">")
    case UInt8(ascii: "?"): return other(endingWith: "?>")
    case UInt8(ascii: "/"):
      guard index + 2 < bytes.count, bytes[index + 2].isLetter else {
        return other(endingWith: ">")
      }
      return tag(.endTag, nameStart: index + 2)
    default: return tag(.startTag, nameStart: index + 1)
    }
  }

  // MARK: Not tags

  /// `<!-->` and `<!--->` are comments, `--!>` ends one, too.
  private mutating func comment() -> RawHTMLToken {
    let start = index
    index += 4
    if has(">") || has("->") {
      index += has(">") ? 1 : 2
      return RawHTMLToken(kind: .comment, range: start..<index)
    }
    while index < bytes.count {
      for end: StaticString in ["-->", "--!>"] where has(end) {
        index += end.utf8CodeUnitCount
        return RawHTMLToken(kind: .comment, range: start..<index)
      }
      index += 1
    }
    return RawHTMLToken(kind: .other, range: start..<index)
  }

  private mutating func other(endingWith end: StaticString) -> RawHTMLToken {
    let start = index
    skip(to: end)
    index = min(index + end.utf8CodeUnitCount, bytes.count)
    return RawHTMLToken(kind: .other, range: start..<index)
  }

  /// Moves to a text, to the end if there is none.
  private mutating func skip(to text: StaticString) {
    while index < bytes.count, !has(text) { index += 1 }
  }

  private func has(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  // MARK: Tags

  private mutating func tag(_ kind: RawHTMLToken.Kind, nameStart: Int) -> RawHTMLToken {
    let start = index
    index = nameStart
    skip { $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
    let name = nameStart..<index
    var attributes: [RawHTMLToken.Attribute] = []
    while true {
      skip { !$0.isSpace && $0 != UInt8(ascii: "/") }
      guard index < bytes.count else { return RawHTMLToken(kind: .other, range: start..<index) }
      if bytes[index] == UInt8(ascii: ">") { break }
      guard let attribute = attribute() else {
        return RawHTMLToken(kind: .other, range: start..<index)
      }
      attributes.append(attribute)
    }
    let isSelfClosing =
      bytes[index - 1] == UInt8(ascii: "/") && index - 1 >= name.upperBound
      && attributes.last.map { index - 1 >= $0.range.upperBound } ?? true
    index += 1
    if kind == .startTag, skipForeignContent(of: name) {
      return RawHTMLToken(kind: .other, range: start..<index, name: name, attributes: attributes)
    }
    return RawHTMLToken(
      kind: kind,
      range: start..<index,
      name: name,
      attributes: attributes,
      isSelfClosing: isSelfClosing
    )
  }

  /// One attribute; `nil` if its value has no end.
  private mutating func attribute() -> RawHTMLToken.Attribute? {
    let start = index
    // An equals sign in front is part of the name.
    index += 1
    skip {
      $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=")
    }
    let name = start..<index
    skip { !$0.isSpace }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return RawHTMLToken.Attribute(name: name, value: index..<index, range: name)
    }
    index += 1
    skip { !$0.isSpace }
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let valueStart = index
      skip { $0 == quote }
      guard index < bytes.count else { return nil }
      index += 1
      let value = valueStart..<(index - 1)
      return RawHTMLToken.Attribute(name: name, value: value, range: start..<index)
    }
    let valueStart = index
    skip { $0.isSpace || $0 == UInt8(ascii: ">") }
    return RawHTMLToken.Attribute(name: name, value: valueStart..<index, range: start..<index)
  }

  /// Moves to the first byte that passes a test, to the end if none does.
  private mutating func skip(until isEnd: (UInt8) -> Bool) {
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
  }

  // MARK: Elements whose content is text

  /// After the start tag of an element whose content a browser does not read as HTML, moves behind
  /// its end tag, so that a script is shown in one piece.
  private mutating func skipForeignContent(of range: Range<Int>) -> Bool {
    guard range.count <= 9, index < bytes.count else { return false }
    let name = bytes[range].map { $0.lowercase }
    guard Self.foreign.contains(where: { $0.utf8.elementsEqual(name) }) else { return false }
    while index < bytes.count {
      let nameStart = index + 2
      if bytes[index] == UInt8(ascii: "<"), nameStart + name.count <= bytes.count,
        bytes[index + 1] == UInt8(ascii: "/"),
        bytes[nameStart..<(nameStart + name.count)].lazy.map(\.lowercase).elementsEqual(name)
      {
        skip { $0 == UInt8(ascii: ">") }
        index = min(index + 1, bytes.count)
        return true
      }
      index += 1
    }
    return true
  }

  private static let foreign = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript",
    "plaintext",
  ]
}
