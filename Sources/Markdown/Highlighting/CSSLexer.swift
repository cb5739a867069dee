/// Finds the tokens of CSS.
struct CSSLexer {
  /// Whether a rule or declaration begins here.
  private var isAtStart = true
  private var isDeclaration = false

  /// Finds the tokens from the cursor to its end.
  static func lex(_ cursor: inout CodeCursor) {
    var lexer = CSSLexer()
    while let byte = cursor.byte { lexer.step(byte, &cursor) }
  }

  private mutating func step(_ byte: UInt8, _ cursor: inout CodeCursor) {
    let start = cursor.index
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"):
      cursor.advance()
      isAtStart = true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      cursor.skipQuoted()
      cursor.mark(.string, from: start)
    case UInt8(ascii: "@"), UInt8(ascii: "!"):
      cursor.advance()
      cursor.skip(while: Self.isWord)
      cursor.mark(.keyword, from: start)
      (isAtStart, isDeclaration) = (false, true)
    case UInt8(ascii: "#"):
      cursor.advance()
      cursor.skip(while: Self.isWord)
      if isDeclaration { cursor.mark(.number, from: start) }
    default:
      if CodeCursor.isSpace(byte) {
        cursor.advance()
      } else if cursor.takes("/*") {
        cursor.skip(past: "*/")
        cursor.mark(.comment, from: start)
      } else {
        value(byte, &cursor)
      }
    }
  }

  private mutating func value(_ byte: UInt8, _ cursor: inout CodeCursor) {
    let start = cursor.index
    let isFirst = isAtStart
    if isAtStart {
      isAtStart = false
      isDeclaration = beginsDeclaration(cursor)
    }
    if Self.beginsNumber(cursor) {
      number(&cursor)
    } else if CodeCursor.beginsWord(byte) || byte == UInt8(ascii: "-") {
      cursor.skip(while: Self.isWord)
      if cursor.text(start, cursor.index).starts(with: "--".utf8) {
        cursor.mark(.variable, from: start)
      } else if isFirst, isDeclaration {
        cursor.mark(.name, from: start)
      } else if cursor.byte == UInt8(ascii: "("),
        StaticString("url").matchesIgnoringCase(cursor.text(start, cursor.index))
      {
        address(&cursor)
      }
    } else {
      cursor.advance()
    }
  }

  /// Whether a declaration comes next and not a rule: there is a colon, and no block opens first.
  ///
  /// What is looked at ends where the next declaration can begin at the earliest.
  private func beginsDeclaration(_ cursor: borrowing CodeCursor) -> Bool {
    var distance = 0
    var hasColon = false
    while cursor.index + distance < cursor.end {
      switch cursor.peek(distance) {
      case UInt8(ascii: "{"): return false
      case UInt8(ascii: "}"), UInt8(ascii: ";"): return hasColon
      case UInt8(ascii: ":"): hasColon = true
      default: break
      }
      distance += 1
    }
    return hasColon
  }

  private static func beginsNumber(_ cursor: borrowing CodeCursor) -> Bool {
    var distance = 0
    if let byte = cursor.byte, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
      distance = 1
    }
    if cursor.peek(distance) == UInt8(ascii: ".") { distance += 1 }
    return CodeCursor.isDigit(cursor.peek(distance))
  }

  /// Reads a number with its unit.
  private func number(_ cursor: inout CodeCursor) {
    let start = cursor.index
    cursor.advance()
    cursor.skip { CodeCursor.isDigit($0) || $0 == UInt8(ascii: ".") }
    cursor.skip { CodeCursor.isWord($0) || $0 == UInt8(ascii: "%") }
    cursor.mark(.number, from: start)
  }

  /// Reads an address that stands in `url()` without quotes; it may hold semicolons.
  private func address(_ cursor: inout CodeCursor) {
    cursor.advance()
    let start = cursor.index
    if cursor.byte == UInt8(ascii: "\"") || cursor.byte == UInt8(ascii: "'") { return }
    cursor.skip { $0 != UInt8(ascii: ")") && $0 != 0x0A }
    cursor.mark(.string, from: start)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    CodeCursor.isWord(byte) || byte == UInt8(ascii: "-")
  }
}
