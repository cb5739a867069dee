/// A stretch of code that is coloured.
struct CodeToken: Sendable, Equatable {
  /// What a stretch is; one class of the style sheet each.
  enum Kind: UInt8, Sendable, CaseIterable {
    case comment, string, keyword, number
    /// A property, attribute, tag or key.
    case name
    /// `true`, `null`, an entity.
    case literal
    case variable
    /// What is said to a tool and not part of the program: attributes, directives, prompts.
    case meta

    /// The class without its prefix `hl-`.
    var name: StaticString {
      switch self {
      case .comment: "comment"
      case .string: "string"
      case .keyword: "keyword"
      case .number: "number"
      case .name: "name"
      case .literal: "literal"
      case .variable: "variable"
      case .meta: "meta"
      }
    }
  }

  let kind: Kind
  /// Offset of the first byte.
  let start: Int
  /// Offset behind the last byte.
  var end: Int
}

/// A place in code, and the tokens before it: what all lexers share.
///
/// It moves forward only; a look ahead is either bounded or at what is passed over next, so that a
/// lexer's work stays linear.
struct CodeCursor: ~Copyable {
  private let code: UnsafeBufferPointer<UInt8>
  /// Where the code ends for the lexer at work.
  private(set) var end: Int
  /// Offset of the next byte.
  private(set) var index = 0
  /// The tokens in their order; none overlaps another.
  private(set) var tokens: [CodeToken] = []

  /// Begins before the first byte.
  init(_ code: UnsafeBufferPointer<UInt8>) {
    self.code = code
    end = code.count
  }

  // MARK: Looking

  /// The next byte.
  var byte: UInt8? { index < end ? code[index] : nil }

  /// The byte at a distance from the next one, also before it; zero outside the code.
  func peek(_ distance: Int = 1) -> UInt8 {
    let place = index + distance
    return place >= 0 && place < end ? code[place] : 0
  }

  /// Whether a text comes next.
  func comes(_ text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount <= end - index else { return false }
    for offset in 0..<text.utf8CodeUnitCount where code[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The code between two offsets.
  func text(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: code[start..<max(start, end)])
  }

  /// The next byte that is neither space nor tab; zero at the end.
  var byteAfterBlanks: UInt8 {
    var place = index
    while place < end, code[place] == 0x20 || code[place] == 0x09 { place += 1 }
    return place < end ? code[place] : 0
  }

  // MARK: Moving

  /// Moves over bytes, to the end at most.
  mutating func advance(_ count: Int = 1) { index = min(index + count, end) }

  /// Moves over a backslash and the whole character behind it, of several bytes perhaps.
  mutating func skipEscape() {
    advance(2)
    skip { $0 & 0xC0 == 0x80 }
  }

  /// Moves over a text if it comes next.
  mutating func takes(_ text: StaticString) -> Bool {
    guard comes(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  /// Moves over bytes as long as they are of a kind.
  mutating func skip(while isIncluded: (UInt8) -> Bool) {
    while index < end, isIncluded(code[index]) { index += 1 }
  }

  /// Moves to the end of the line, before its line feed.
  mutating func skipLine() { skip { $0 != 0x0A } }

  /// Moves behind the next place where a text stands, else to the end.
  mutating func skip(past text: StaticString) {
    while index < end {
      if takes(text) { return }
      index += 1
    }
  }

  /// Moves behind a closing quote, the opening one being next; a backslash keeps what follows it
  /// from closing.
  mutating func skipQuoted(escapes: Bool = true, isMultiline: Bool = false) {
    guard let quote = byte else { return }
    advance()
    while let byte {
      if byte == 0x0A, !isMultiline { return }
      advance(byte == UInt8(ascii: "\\") && escapes && (isMultiline || peek() != 0x0A) ? 2 : 1)
      if byte == quote { return }
    }
  }

  /// Makes what lies between an offset and this place a token.
  mutating func mark(_ kind: CodeToken.Kind, from start: Int) { mark(kind, start, index) }

  /// Makes a stretch before this place a token; one that touches its like grows.
  mutating func mark(_ kind: CodeToken.Kind, _ start: Int, _ end: Int) {
    guard start < end else { return }
    if let last = tokens.indices.last, tokens[last].kind == kind, tokens[last].end == start {
      tokens[last].end = end
    } else {
      tokens.append(CodeToken(kind: kind, start: start, end: end))
    }
  }

  /// Lets another lexer work up to an offset.
  mutating func embed(until inner: Int, _ lex: (inout CodeCursor) -> Void) {
    let outer = end
    end = inner
    lex(&self)
    index = inner
    end = outer
  }

  // MARK: Bytes

  /// Whether a byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte can begin a word: an ASCII letter, `_`, or part of any other character.
  static func beginsWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Whether a byte can stand in a word.
  static func isWord(_ byte: UInt8) -> Bool { beginsWord(byte) || isDigit(byte) }

  /// Whether a byte is white space.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
