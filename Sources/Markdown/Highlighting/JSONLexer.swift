/// Finds the tokens of JSON, also with comments.
enum JSONLexer {
  static let literals = WordList("false", "null", "true")

  /// Finds the tokens from the cursor to its end.
  static func lex(_ cursor: inout CodeCursor) {
    while let byte = cursor.byte {
      let start = cursor.index
      if byte == UInt8(ascii: "\"") {
        cursor.skipQuoted()
        cursor.mark(cursor.byteAfterBlanks == UInt8(ascii: ":") ? .name : .string, from: start)
      } else if CodeCursor.isDigit(byte) || byte == UInt8(ascii: "-") {
        cursor.advance()
        cursor.skip {
          CodeCursor.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "+")
            || $0 == UInt8(ascii: "-") || $0 | 0x20 == UInt8(ascii: "e")
        }
        cursor.mark(.number, from: start)
      } else if CodeCursor.beginsWord(byte) {
        cursor.skip(while: CodeCursor.isWord)
        if literals.contains(cursor.text(start, cursor.index)) {
          cursor.mark(.literal, from: start)
        }
      } else if cursor.comes("//") {
        cursor.skipLine()
        cursor.mark(.comment, from: start)
      } else if cursor.takes("/*") {
        cursor.skip(past: "*/")
        cursor.mark(.comment, from: start)
      } else {
        cursor.advance()
      }
    }
  }
}
