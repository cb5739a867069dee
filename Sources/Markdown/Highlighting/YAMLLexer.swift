/// Finds the tokens of YAML.
struct YAMLLexer {
  static let literals = WordList(
    "False", "Null", "True", "false", "no", "null", "true", "yes", "~"
  )

  /// Offset of the first byte of the line.
  private var lineStart = 0
  /// Column of the key or item that a text in the lines below would belong to.
  private var column = -1
  /// Brackets that are open.
  private var depth = 0

  /// Finds the tokens from the cursor to its end.
  static func lex(_ cursor: inout CodeCursor) {
    var lexer = YAMLLexer()
    lexer.beginLine(&cursor)
    while let byte = cursor.byte { lexer.step(byte, &cursor) }
  }

  private mutating func step(_ byte: UInt8, _ cursor: inout CodeCursor) {
    let start = cursor.index
    switch byte {
    case 0x0A:
      cursor.advance()
      beginLine(&cursor)
    case 0x20, 0x09, 0x0D: cursor.advance()
    case UInt8(ascii: "#") where start == lineStart || CodeCursor.isSpace(cursor.peek(-1)):
      cursor.skipLine()
      cursor.mark(.comment, from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      cursor.skipQuoted(escapes: byte == UInt8(ascii: "\""), isMultiline: true)
      scalar(cursor.byteAfterBlanks == UInt8(ascii: ":") ? .name : .string, from: start, &cursor)
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      cursor.skip { !CodeCursor.isSpace($0) && !Self.isFlow($0) }
      cursor.mark(byte == UInt8(ascii: "!") ? .meta : .variable, from: start)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): block(&cursor)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      cursor.advance()
      depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      cursor.advance()
      depth = max(depth - 1, 0)
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","):
      mark(byte, &cursor)
    default: plain(&cursor)
    }
  }

  /// Reads what only the first column can hold: the marks between documents, and directives.
  private mutating func beginLine(_ cursor: inout CodeCursor) {
    lineStart = cursor.index
    let isMark = cursor.comes("---") || cursor.comes("...")
    if isMark, Self.endsScalar(cursor.peek(3)) {
      cursor.advance(3)
      (column, depth) = (-1, 0)
    } else if cursor.byte == UInt8(ascii: "%"), depth == 0 {
      cursor.skipLine()
    }
    cursor.mark(.meta, from: lineStart)
  }

  /// Reads the mark of an item, key or value; one that has no space behind it begins a scalar.
  private mutating func mark(_ byte: UInt8, _ cursor: inout CodeCursor) {
    let isMark = byte == UInt8(ascii: ",") ? depth > 0 : Self.endsScalar(cursor.peek())
    guard isMark || depth > 0 && byte == UInt8(ascii: ":") else { return plain(&cursor) }
    if depth == 0, byte != UInt8(ascii: ":") { column = cursor.index - lineStart }
    cursor.advance()
  }

  // MARK: Scalars

  private mutating func scalar(
    _ kind: CodeToken.Kind,
    from start: Int,
    _ cursor: inout CodeCursor
  ) {
    cursor.mark(kind, from: start)
    if kind == .name, depth == 0 { column = start - lineStart }
  }

  /// Reads a scalar without quotes to the end of its line, or up to what ends it before.
  private mutating func plain(_ cursor: inout CodeCursor) {
    let start = cursor.index
    var textEnd = start
    while let byte = cursor.byte, byte != 0x0A {
      let isFirst = cursor.index == start
      if !isFirst, byte == UInt8(ascii: "#"), CodeCursor.isSpace(cursor.peek(-1)) { break }
      if !isFirst, byte == UInt8(ascii: ":"),
        Self.endsScalar(cursor.peek()) || depth > 0 && Self.isFlow(cursor.peek())
      {
        cursor.mark(.name, start, textEnd)
        if depth == 0 { column = start - lineStart }
        return
      }
      if !isFirst, depth > 0, Self.isFlow(byte) { break }
      cursor.advance()
      if !CodeCursor.isSpace(byte) { textEnd = cursor.index }
    }
    let text = cursor.text(start, textEnd)
    if Self.literals.contains(text) {
      cursor.mark(.literal, start, textEnd)
    } else if Self.isNumber(text) {
      cursor.mark(.number, start, textEnd)
    }
  }

  /// Reads the head of a text over several lines, and its lines: those that are indented deeper than
  /// what it belongs to.
  private mutating func block(_ cursor: inout CodeCursor) {
    let head = cursor.index
    cursor.advance()
    cursor.skip { CodeCursor.isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    let next = cursor.byteAfterBlanks
    guard depth == 0, next == 0 || next == 0x0A || next == 0x0D || next == UInt8(ascii: "#") else {
      return
    }
    cursor.mark(.meta, from: head)
    let comment = cursor.index
    cursor.skipLine()
    if next == UInt8(ascii: "#") { cursor.mark(.comment, from: comment) }
    let start = cursor.index
    while cursor.byte == 0x0A, belongsToBlock(cursor) {
      cursor.advance()
      cursor.skipLine()
    }
    cursor.mark(.string, from: start)
  }

  /// Whether the line behind the line end is blank or indented deep enough.
  private func belongsToBlock(_ cursor: borrowing CodeCursor) -> Bool {
    var indent = 0
    while cursor.peek(indent + 1) == 0x20 { indent += 1 }
    let byte = cursor.peek(indent + 1)
    return indent > column || byte == 0x0A || byte == 0x0D
  }

  // MARK: Bytes

  private static func endsScalar(_ byte: UInt8) -> Bool { byte == 0 || CodeCursor.isSpace(byte) }

  private static func isFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Whether a text is a number or a date.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == 0x2E }
    guard let first = digits.first, CodeCursor.isDigit(first), text.count - digits.count <= 2 else {
      return false
    }
    return digits.allSatisfy {
      switch $0 {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: ":"), UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "T"),
        UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }
}
