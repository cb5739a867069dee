internal import Diagnostics

/// The tokens inside of tags: names, numbers, strings and symbols.
extension Lexer {
  mutating func readExpressionToken(limit end: Int) throws(SyntaxFailure) {
    let byte = bytes[position]
    switch byte {
    case 0x30...0x39: try readNumber(limit: end)
    case 0x22, 0x27: try readString(limit: end)
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: try readName(limit: end)
    default: try readSymbol(limit: end)
    }
  }

  private mutating func readName(limit end: Int) throws(SyntaxFailure) {
    let start = position
    while position < end, bytes[position].isNameByte { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    let isIdentifier = name.unicodeScalars.allSatisfy {
      $0.isASCII || $0.properties.isXIDContinue
    }
    guard isIdentifier else {
      throw SyntaxFailure(.invalidName, Wording(name), at: Span(start, position))
    }
    tokens.append(Token(kind: .name(name), span: Span(start, position)))
  }

  // MARK: Symbols

  private static let pairs: Set<String> = ["//", "**", "==", "!=", ">=", "<="]
  private static let singles: Set<Character> = [
    "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{", "}", ">", "<", "=", ".", ":", "|", ",",
    ";",
  ]

  private mutating func readSymbol(limit end: Int) throws(SyntaxFailure) {
    let start = position
    let first = Character(Unicode.Scalar(bytes[position]))
    var symbol = String(first)
    if position + 1 < end, bytes[position + 1] < 0x80 {
      let pair = symbol + String(Character(Unicode.Scalar(bytes[position + 1])))
      if Self.pairs.contains(pair) { symbol = pair }
    }
    let span = Span(start, start + symbol.utf8.count)
    guard symbol.count == 2 || Self.singles.contains(first) else {
      throw SyntaxFailure(.unexpectedCharacter, Wording(symbol), at: span)
    }
    try balance(symbol, at: span)
    position = span.end
    tokens.append(Token(kind: .symbol(symbol), span: span))
  }

  private mutating func balance(_ symbol: String, at span: Span) throws(SyntaxFailure) {
    switch symbol {
    case "(": brackets.append((")", span.start))
    case "[": brackets.append(("]", span.start))
    case "{": brackets.append(("}", span.start))
    case ")", "]", "}":
      guard let open = brackets.popLast() else {
        throw SyntaxFailure(.unopenedBracket, Wording(symbol), at: span)
      }
      guard open.symbol == symbol else {
        throw SyntaxFailure(.wrongBracket, Wording(symbol), Wording(open.symbol), at: span)
      }
    default: break
    }
  }

  // MARK: Numbers

  private mutating func readNumber(limit end: Int) throws(SyntaxFailure) {
    let start = position
    let afterDot = start > 0 && bytes[start - 1] == 0x2E
    if bytes[start] == 0x30, start + 1 < end, let radix = Self.radix(of: bytes[start + 1]) {
      let digits = run(from: start + 2, limit: end) { $0.isDigit(radix: radix) }
      if digits > start + 2 {
        return try addInteger(from: start, to: digits, radix: radix, skip: 2)
      }
    }
    let whole = run(from: start, limit: end) { $0.isDigit(radix: 10) }
    if !afterDot, let fraction = fractionEnd(from: whole, limit: end) {
      let text = digits(from: start, to: fraction)
      position = fraction
      tokens.append(Token(kind: .float(Double(text) ?? 0), span: Span(start, fraction)))
      return
    }
    // A leading zero is a number of its own, as in Python: `012` is not a number.
    if bytes[start] == 0x30 {
      let zeros = run(from: start, limit: end) { $0 == 0x30 }
      return try addInteger(from: start, to: zeros, radix: 10, skip: 0)
    }
    try addInteger(from: start, to: whole, radix: 10, skip: 0)
  }

  private mutating func addInteger(
    from start: Int,
    to end: Int,
    radix: Int,
    skip: Int
  ) throws(SyntaxFailure) {
    guard let value = Int(digits(from: start + skip, to: end), radix: radix) else {
      throw SyntaxFailure(.numberTooLarge, at: Span(start, end))
    }
    position = end
    tokens.append(Token(kind: .integer(value), span: Span(start, end)))
  }

  private func digits(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<end].filter { $0 != 0x5F }, as: UTF8.self)
  }

  /// The end of digits with single `_` between them.
  private func run(from start: Int, limit end: Int, _ isDigit: (UInt8) -> Bool) -> Int {
    var index = start
    while index < end {
      if isDigit(bytes[index]) {
        index += 1
      } else if bytes[index] == 0x5F, index > start, index + 1 < end, isDigit(bytes[index + 1]) {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// The end of `.5`, `.5e3` or `e3` after whole digits; `nil` if there is none.
  private func fractionEnd(from whole: Int, limit end: Int) -> Int? {
    var index = whole
    if index + 1 < end, bytes[index] == 0x2E, bytes[index + 1].isDigit(radix: 10) {
      index = run(from: index + 1, limit: end) { $0.isDigit(radix: 10) }
    }
    if index < end, bytes[index] | 0x20 == 0x65 {
      var exponent = index + 1
      if exponent < end, bytes[exponent] == 0x2B || bytes[exponent] == 0x2D { exponent += 1 }
      if exponent < end, bytes[exponent].isDigit(radix: 10) {
        index = run(from: exponent, limit: end) { $0.isDigit(radix: 10) }
      }
    }
    return index > whole ? index : nil
  }

  private static func radix(of letter: UInt8) -> Int? {
    switch letter | 0x20 {
    case 0x62: 2
    case 0x6F: 8
    case 0x78: 16
    default: nil
    }
  }

  // MARK: Strings

  private mutating func readString(limit end: Int) throws(SyntaxFailure) {
    let start = position
    let quote = bytes[start]
    var index = start + 1
    while index < end, bytes[index] != quote { index += bytes[index] == 0x5C ? 2 : 1 }
    guard index < end else { throw SyntaxFailure(.unclosedString, at: Span(start, start + 1)) }
    let span = Span(start, index + 1)
    var escapes = StringEscapes(bytes[(start + 1)..<index])
    guard let text = escapes.decode() else { throw SyntaxFailure(.invalidEscape, at: span) }
    position = index + 1
    tokens.append(Token(kind: .string(text), span: span))
  }
}

extension UInt8 {
  /// Whether the byte can stand in a name: ASCII letters, digits, `_`, and all beyond ASCII.
  fileprivate var isNameByte: Bool {
    self >= 0x80 || self == 0x5F || isDigit(radix: 10) || (0x61...0x7A).contains(self | 0x20)
  }

  /// Whether the byte is an ASCII digit of a radix.
  fileprivate func isDigit(radix: Int) -> Bool {
    if self >= 0x30, self <= 0x39 { return Int(self) - 0x30 < radix }
    return radix == 16 && (0x61...0x66).contains(self | 0x20)
  }
}
