/// Finds the tokens of HTML, XML and SVG, with the CSS and JavaScript inside them.
enum MarkupLexer {
  /// Finds the tokens from the cursor to its end.
  static func lex(_ cursor: inout CodeCursor) {
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "<"): angle(&cursor)
      case UInt8(ascii: "&"): entity(&cursor)
      default: cursor.skip { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
      }
    }
  }

  private static func angle(_ cursor: inout CodeCursor) {
    let start = cursor.index
    if cursor.takes("<!--") {
      cursor.skip(past: "-->")
      cursor.mark(.comment, from: start)
    } else if cursor.takes("<![CDATA[") {
      cursor.skip(past: "]]>")
      cursor.mark(.string, from: start)
    } else if cursor.takes("<?") {
      cursor.skip(past: "?>")
      cursor.mark(.meta, from: start)
    } else if cursor.takes("<!") {
      cursor.skip(past: ">")
      cursor.mark(.meta, from: start)
    } else {
      tag(&cursor)
    }
  }

  /// Reads `&name;`, `&#1234;` and `&#x1F;`; an ampersand alone is text.
  private static func entity(_ cursor: inout CodeCursor) {
    var length = cursor.peek() == UInt8(ascii: "#") ? 2 : 1
    // No name of HTML is longer.
    while length < 34, CodeCursor.isWord(cursor.peek(length)), cursor.peek(length) < 0x80 {
      length += 1
    }
    let start = cursor.index
    guard length > 1, cursor.peek(length) == UInt8(ascii: ";") else { return cursor.advance() }
    cursor.advance(length + 1)
    cursor.mark(.literal, from: start)
  }

  // MARK: Tags

  private static func tag(_ cursor: inout CodeCursor) {
    cursor.advance()
    let isClosing = cursor.takes("/")
    guard let byte = cursor.byte, CodeCursor.beginsWord(byte) else { return }
    let name = cursor.index
    cursor.skip(while: isName)
    let nameEnd = cursor.index
    cursor.mark(.name, from: name)
    let isEmpty = attributes(&cursor)
    guard !isClosing, !isEmpty else { return }
    let text = cursor.text(name, nameEnd)
    if StaticString("style").matchesIgnoringCase(text) {
      let end = closing("style", cursor)
      cursor.embed(until: end) { CSSLexer.lex(&$0) }
    } else if StaticString("script").matchesIgnoringCase(text) {
      let end = closing("script", cursor)
      cursor.embed(until: end) { ProgramLexer.lex(&$0, rules: .javascript) }
    }
  }

  /// Reads the rest of a tag.
  ///
  /// - Returns: whether the element has no content: `/>`, or the tag is not closed.
  private static func attributes(_ cursor: inout CodeCursor) -> Bool {
    while let byte = cursor.byte {
      let start = cursor.index
      switch byte {
      case UInt8(ascii: ">"):
        cursor.advance()
        return cursor.peek(-2) == UInt8(ascii: "/")
      case UInt8(ascii: "<"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        cursor.skipQuoted(escapes: false, isMultiline: true)
        cursor.mark(.string, from: start)
      case UInt8(ascii: "="):
        cursor.advance()
        cursor.skip(while: CodeCursor.isSpace)
        let value = cursor.index
        if cursor.byte == UInt8(ascii: "\"") || cursor.byte == UInt8(ascii: "'") { continue }
        cursor.skip { !CodeCursor.isSpace($0) && $0 != UInt8(ascii: ">") }
        cursor.mark(.string, from: value)
      default:
        cursor.advance()
        guard isName(byte) else { continue }
        cursor.skip(while: isName)
        cursor.mark(.name, from: start)
      }
    }
    return true
  }

  /// Where the end tag of an element stands whose content is not markup; the end without one.
  private static func closing(_ name: StaticString, _ cursor: borrowing CodeCursor) -> Int {
    var place = cursor.index
    while place < cursor.end {
      let nameEnd = place + 2 + name.utf8CodeUnitCount
      let distance = place - cursor.index
      if cursor.peek(distance) == UInt8(ascii: "<"), cursor.peek(distance + 1) == UInt8(ascii: "/"),
        nameEnd <= cursor.end, name.matchesIgnoringCase(cursor.text(place + 2, nameEnd))
      {
        return place
      }
      place += 1
    }
    return cursor.end
  }

  /// Whether a byte can stand in the name of an element or attribute.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      false
    default: !CodeCursor.isSpace(byte)
    }
  }
}
