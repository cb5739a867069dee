/// Finds the tokens of JavaScript and Swift.
struct ProgramLexer {
  /// A string whose code is being read.
  private struct Interpolation {
    let rule: ProgramRules.StringRule
    /// Brackets of its kind that are open inside the code.
    var depth = 0
  }

  private let rules: ProgramRules
  private var open: [Interpolation] = []
  /// Whether `/` would begin a regular expression and not divide.
  private var expectsValue = true
  /// Up to where it is known that no regular expression ends.
  private var plainUntil = 0

  /// Finds the tokens from the cursor to its end.
  static func lex(_ cursor: inout CodeCursor, rules: ProgramRules) {
    var lexer = ProgramLexer(rules: rules)
    if cursor.index == 0, cursor.comes("#!") {
      cursor.skipLine()
      cursor.mark(.meta, from: 0)
    }
    while let byte = cursor.byte { lexer.step(byte, &cursor) }
  }

  private init(rules: ProgramRules) { self.rules = rules }

  private mutating func step(_ byte: UInt8, _ cursor: inout CodeCursor) {
    switch byte {
    case 0x0A:
      // The string that the code stands in would have ended with the line.
      while let last = open.last, !last.rule.isMultiline { open.removeLast() }
      cursor.advance()
    case 0x20, 0x09, 0x0D: cursor.advance()
    case UInt8(ascii: "/"): slash(&cursor)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quote(&cursor)
    case UInt8(ascii: "#") where rules.hasHashes: hashes(&cursor)
    case UInt8(ascii: "@"):
      let start = cursor.index
      cursor.advance()
      cursor.skip(while: CodeCursor.isWord)
      cursor.mark(.meta, from: start)
    case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: ")"), UInt8(ascii: "}"):
      bracket(byte, &cursor)
    default:
      if CodeCursor.isDigit(byte) {
        number(&cursor)
      } else if isWord(byte) {
        word(&cursor)
      } else {
        cursor.advance()
        expectsValue = byte != UInt8(ascii: "]")
      }
    }
  }

  // MARK: Words and numbers

  private func isWord(_ byte: UInt8) -> Bool {
    CodeCursor.isWord(byte) || byte == UInt8(ascii: "$") && rules.hasDollars
  }

  private mutating func word(_ cursor: inout CodeCursor) {
    let start = cursor.index
    // What follows a dot is a member, whatever its name; what follows three is spread.
    let isMember = cursor.peek(-1) == UInt8(ascii: ".") && cursor.peek(-2) != UInt8(ascii: ".")
    cursor.skip(while: isWord)
    let text = cursor.text(start, cursor.index)
    expectsValue = false
    if isMember { return }
    if rules.keywords.contains(text) {
      cursor.mark(.keyword, from: start)
      expectsValue = !StaticString("this").matchesIgnoringCase(text)
    } else if rules.literals.contains(text) {
      cursor.mark(.literal, from: start)
    }
  }

  private mutating func number(_ cursor: inout CodeCursor) {
    let start = cursor.index
    let isDecimal = cursor.peek() | 0x20 != UInt8(ascii: "x")
    while let byte = cursor.byte {
      let isSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
        && cursor.peek(-1) | 0x20 == UInt8(ascii: "e") && isDecimal
      let isPoint = byte == UInt8(ascii: ".") && CodeCursor.isDigit(cursor.peek())
      guard CodeCursor.isWord(byte) || isSign || isPoint else { break }
      cursor.advance()
    }
    cursor.mark(.number, from: start)
    expectsValue = false
  }

  // MARK: Comments and regular expressions

  private mutating func slash(_ cursor: inout CodeCursor) {
    let start = cursor.index
    if cursor.comes("//") {
      cursor.skipLine()
      cursor.mark(.comment, from: start)
    } else if cursor.comes("/*") {
      skipComment(&cursor)
      cursor.mark(.comment, from: start)
    } else if rules.hasRegularExpressions, expectsValue, start >= plainUntil {
      regularExpression(&cursor)
    } else {
      cursor.advance()
      expectsValue = true
    }
  }

  private func skipComment(_ cursor: inout CodeCursor) {
    var depth = 0
    while cursor.byte != nil {
      if cursor.takes("*/") {
        depth -= 1
        if depth == 0 { return }
      } else if depth == 0 || rules.nestsComments, cursor.takes("/*") {
        depth += 1
      } else {
        cursor.advance()
      }
    }
  }

  /// Reads up to the slash that closes, which brackets and backslashes hide, and the flags behind it.
  ///
  /// Where the line ends before that, nothing on its rest is tried again.
  private mutating func regularExpression(_ cursor: inout CodeCursor) {
    var length = 1
    var isInClass = false
    while true {
      let byte = cursor.peek(length)
      if byte == 0x0A || cursor.index + length >= cursor.end {
        plainUntil = cursor.index + length
        cursor.advance()
        return
      }
      if byte == UInt8(ascii: "/"), !isInClass { break }
      if byte == UInt8(ascii: "[") { isInClass = true }
      if byte == UInt8(ascii: "]") { isInClass = false }
      length += byte == UInt8(ascii: "\\") && cursor.peek(length + 1) != 0x0A ? 2 : 1
    }
    let start = cursor.index
    cursor.advance(length + 1)
    cursor.skip(while: CodeCursor.isWord)
    cursor.mark(.string, from: start)
    expectsValue = false
  }

  // MARK: Strings

  private mutating func quote(_ cursor: inout CodeCursor) {
    let start = cursor.index
    for rule in rules.strings where cursor.takes(rule.quote) {
      return string(rule, from: start, &cursor)
    }
    cursor.advance()
  }

  /// Reads the rest of a string, up to its end or to code inside it.
  private mutating func string(
    _ rule: ProgramRules.StringRule,
    from start: Int,
    _ cursor: inout CodeCursor
  ) {
    expectsValue = false
    while let byte = cursor.byte {
      if cursor.takes(rule.quote) || byte == 0x0A && !rule.isMultiline { break }
      if let interpolation = rule.interpolation, cursor.comes(interpolation) {
        cursor.mark(rule.kind, from: start)
        cursor.advance(interpolation.utf8CodeUnitCount)
        open.append(Interpolation(rule: rule))
        expectsValue = true
        return
      }
      let isEscape = byte == UInt8(ascii: "\\") && (rule.isMultiline || cursor.peek() != 0x0A)
      cursor.advance(isEscape ? 2 : 1)
    }
    cursor.mark(rule.kind, from: start)
  }

  /// Counts brackets inside the code of a string, and goes on with the string behind it.
  private mutating func bracket(_ byte: UInt8, _ cursor: inout CodeCursor) {
    cursor.advance()
    expectsValue = byte != UInt8(ascii: ")")
    guard let last = open.indices.last,
      let opening = open[last].rule.interpolation.map({ $0.utf8Start[$0.utf8CodeUnitCount - 1] })
    else { return }
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    if byte == opening {
      open[last].depth += 1
    } else if byte == closing, open[last].depth > 0 {
      open[last].depth -= 1
    } else if byte == closing {
      let rule = open.removeLast().rule
      string(rule, from: cursor.index, &cursor)
    }
  }

  /// Reads a directive, or a string between hashes: it ends at a quote with as many behind it.
  private mutating func hashes(_ cursor: inout CodeCursor) {
    let start = cursor.index
    cursor.skip { $0 == UInt8(ascii: "#") }
    let count = cursor.index - start
    guard cursor.byte == UInt8(ascii: "\"") else {
      cursor.skip(while: CodeCursor.isWord)
      if count == 1, cursor.index > start + 1 { cursor.mark(.meta, from: start) }
      return
    }
    let quote: StaticString = cursor.comes("\"\"\"") ? "\"\"\"" : "\""
    let isMultiline = quote.utf8CodeUnitCount > 1
    cursor.advance(quote.utf8CodeUnitCount)
    while let byte = cursor.byte, byte != 0x0A || isMultiline {
      guard cursor.takes(quote) else {
        cursor.advance()
        continue
      }
      let closing = cursor.index
      while cursor.byte == UInt8(ascii: "#"), cursor.index < closing + count { cursor.advance() }
      if cursor.index == closing + count { break }
    }
    cursor.mark(.string, from: start)
    expectsValue = false
  }
}
