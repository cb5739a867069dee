/// Finds the tokens of scripts for POSIX shells and Bash, and of what a terminal shows.
struct ShellLexer {
  /// Words behind which a command comes.
  static let keywords = WordList(
    "!", "break", "case", "continue", "do", "done", "elif", "else", "esac", "exit", "export", "fi",
    "for", "function", "if", "local", "readonly", "return", "select", "set", "shift", "then",
    "time",
    "trap", "unset", "until", "while", "{", "}"
  )
  /// Words behind which a name comes and then, perhaps, “in”.
  static let binders = WordList("case", "for", "select")

  /// What the next word is.
  private enum Position {
    case command, argument
    /// The value of an assignment; a command may follow.
    case value
  }

  private enum Frame {
    /// Inside double quotes.
    case quotes
    /// Inside `$()`, with the brackets of its kind that are open in it.
    case substitution(depth: Int)
  }

  /// Whether lines without a prompt are output.
  private let isConsole: Bool
  private var position = Position.command
  private var expectsIn = false
  private var frames: [Frame] = []
  /// Where the words stand that end the texts announced on this line.
  private var hereDocuments: [Range<Int>] = []

  /// Finds the tokens from the cursor to its end.
  static func lex(_ cursor: inout CodeCursor, isConsole: Bool) {
    var lexer = ShellLexer(isConsole: isConsole)
    lexer.beginLine(&cursor)
    while let byte = cursor.byte {
      if case .quotes = lexer.frames.last {
        lexer.quoted(from: cursor.index, &cursor)
      } else {
        lexer.step(byte, &cursor)
      }
    }
  }

  private init(isConsole: Bool) { self.isConsole = isConsole }

  private mutating func step(_ byte: UInt8, _ cursor: inout CodeCursor) {
    let start = cursor.index
    switch byte {
    case 0x0A:
      cursor.advance()
      readHereDocuments(&cursor)
      beginLine(&cursor)
    case 0x20, 0x09, 0x0D:
      cursor.advance()
      if position == .value { position = .command }
    case UInt8(ascii: "\\"): cursor.skipEscape()
    case UInt8(ascii: "#") where Self.isBreak(cursor.peek(-1)):
      cursor.skipLine()
      cursor.mark(.comment, from: start)
    case UInt8(ascii: "'"):
      cursor.skipQuoted(escapes: false, isMultiline: true)
      cursor.mark(.string, from: start)
      endWord()
    case UInt8(ascii: "\""):
      cursor.advance()
      frames.append(.quotes)
      endWord()
      quoted(from: start, &cursor)
    case UInt8(ascii: "$"):
      if !variable(&cursor), !substitution(&cursor) { cursor.advance() }
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "`"):
      cursor.advance()
      position = .command
    case UInt8(ascii: "("), UInt8(ascii: ")"): bracket(byte, &cursor)
    case UInt8(ascii: "<"), UInt8(ascii: ">"): redirection(&cursor)
    default: word(&cursor)
    }
  }

  /// Reads the prompt of a line; in a terminal a line without one is output.
  private mutating func beginLine(_ cursor: inout CodeCursor) {
    (position, expectsIn) = (.command, false)
    let start = cursor.index
    if start == 0, cursor.comes("#!") {
      cursor.skipLine()
      return cursor.mark(.meta, from: start)
    }
    guard frames.isEmpty else { return }
    if cursor.takes("$ ") || isConsole && (cursor.takes("% ") || cursor.takes("# ")) {
      cursor.mark(.meta, start, start + 1)
    } else if isConsole {
      cursor.skipLine()
    }
  }

  // MARK: Words

  private mutating func word(_ cursor: inout CodeCursor) {
    let start = cursor.index
    cursor.skip(while: CodeCursor.isWord)
    if position == .command, cursor.index > start,
      !CodeCursor.isDigit(cursor.text(start, start + 1)[0]),
      cursor.comes("=") || cursor.comes("+=")
    {
      cursor.mark(.variable, from: start)
      cursor.advance(cursor.comes("=") ? 1 : 2)
      position = .value
      return
    }
    cursor.skip { !Self.isBreak($0) && !Self.isMark($0) }
    // A byte that nothing else takes, so that the lexer moves on.
    if cursor.index == start { cursor.advance() }
    let text = cursor.text(start, cursor.index)
    if position == .command, Self.keywords.contains(text) {
      cursor.mark(.keyword, from: start)
      expectsIn = Self.binders.contains(text)
      if expectsIn { position = .argument }
      return
    }
    if expectsIn, text.elementsEqual("in".utf8) {
      cursor.mark(.keyword, from: start)
      expectsIn = false
    } else if text.allSatisfy(CodeCursor.isDigit) {
      cursor.mark(.number, from: start)
    }
    endWord()
  }

  private mutating func endWord() {
    if position == .command { position = .argument }
  }

  // MARK: Variables and quotes

  /// Reads `$name`, `$1`, `$?` or `${…}`.
  private mutating func variable(_ cursor: inout CodeCursor) -> Bool {
    let start = cursor.index
    let next = cursor.peek()
    if next == UInt8(ascii: "{") {
      var depth = 0
      while let byte = cursor.byte, byte != 0x0A {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        cursor.advance()
        if byte == UInt8(ascii: "}"), depth == 0 { break }
      }
    } else if CodeCursor.beginsWord(next), next < 0x80 {
      cursor.advance()
      cursor.skip { CodeCursor.isWord($0) && $0 < 0x80 }
    } else if CodeCursor.isDigit(next) || Self.isSpecialParameter(next) {
      cursor.advance(2)
    } else {
      return false
    }
    cursor.mark(.variable, from: start)
    endWord()
    return true
  }

  private mutating func substitution(_ cursor: inout CodeCursor) -> Bool {
    guard cursor.takes("$(") else { return false }
    frames.append(.substitution(depth: 0))
    position = .command
    return true
  }

  /// Reads text between double quotes, up to their end or to a command inside them.
  private mutating func quoted(from start: Int, _ cursor: inout CodeCursor) {
    var start = start
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\""):
        cursor.advance()
        frames.removeLast()
        return cursor.mark(.string, from: start)
      case UInt8(ascii: "\\"): cursor.skipEscape()
      case UInt8(ascii: "$"):
        cursor.mark(.string, from: start)
        start = cursor.index
        if variable(&cursor) {
          start = cursor.index
        } else if substitution(&cursor) {
          return
        } else {
          cursor.advance()
        }
      default: cursor.advance()
      }
    }
    cursor.mark(.string, from: start)
  }

  /// Counts brackets inside a substitution; behind it goes on what stood before it.
  private mutating func bracket(_ byte: UInt8, _ cursor: inout CodeCursor) {
    cursor.advance()
    position = .command
    guard case .substitution(let depth) = frames.last else { return }
    if byte == UInt8(ascii: "(") {
      frames[frames.count - 1] = .substitution(depth: depth + 1)
    } else if depth > 0 {
      frames[frames.count - 1] = .substitution(depth: depth - 1)
    } else {
      frames.removeLast()
      position = .argument
    }
  }

  // MARK: Redirections

  /// Reads `<`, `>` and `<<WORD`, which announces a text up to a line that is the word.
  private mutating func redirection(_ cursor: inout CodeCursor) {
    guard cursor.comes("<<"), !cursor.comes("<<<") else {
      return cursor.skip { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    }
    cursor.advance(cursor.peek(2) == UInt8(ascii: "-") ? 3 : 2)
    let start = cursor.index
    let quote = cursor.byte == UInt8(ascii: "'") || cursor.byte == UInt8(ascii: "\"") ? 1 : 0
    // A digit would be a shift in arithmetic.
    guard CodeCursor.beginsWord(cursor.peek(quote)) else { return }
    cursor.advance(quote)
    cursor.skip(while: CodeCursor.isWord)
    hereDocuments.append((start + quote)..<cursor.index)
    cursor.advance(quote)
    cursor.mark(.meta, from: start)
  }

  private mutating func readHereDocuments(_ cursor: inout CodeCursor) {
    for word in hereDocuments {
      readHereDocument(until: word, &cursor)
      cursor.advance()
    }
    hereDocuments = []
  }

  /// Reads lines up to the one that is the word, or to the end of the code.
  private func readHereDocument(until word: Range<Int>, _ cursor: inout CodeCursor) {
    let start = cursor.index
    while cursor.byte != nil {
      cursor.skip { $0 == 0x09 || $0 == 0x20 }
      let line = cursor.index
      cursor.skipLine()
      let end = cursor.peek(-1) == 0x0D && cursor.index > line ? cursor.index - 1 : cursor.index
      if cursor.text(line, end).elementsEqual(cursor.text(word.lowerBound, word.upperBound)) {
        cursor.mark(.string, start, line)
        return cursor.mark(.meta, line, end)
      }
      cursor.advance()
    }
    cursor.mark(.string, from: start)
  }

  // MARK: Bytes

  /// Whether a word ends before a byte, and a comment can begin behind it.
  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: CodeCursor.isSpace(byte)
    }
  }

  /// Whether a byte inside a word is read on its own.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "`")
  }

  private static func isSpecialParameter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "*"),
      UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
