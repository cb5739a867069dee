internal import Diagnostics

/// How white space around tags is treated; the names and defaults are Jinja's.
package struct WhitespaceOptions: Sendable, Hashable {
  /// Whether the line end after a block tag or comment is dropped.
  package var trimBlocks = false

  /// Whether blanks before a block tag or comment are dropped when nothing else precedes it.
  package var lstripBlocks = false

  /// Whether a line end at the end of a template is kept.
  package var keepTrailingNewline = false

  /// Creates Jinja's defaults: nothing is trimmed but the last line end.
  package init() {}
}

/// Cuts a template into tokens.
///
/// The rules are those of Jinja2 3.1 (`lexer.py`), except for line
/// statements, which are off there too.
struct Lexer {
  let bytes: [UInt8]
  private let options: WhitespaceOptions
  private let end: Int
  var position = 0
  var tokens: [Token] = []
  /// The open brackets with their offsets: `}}` inside of them does not end an output.
  var brackets: [(symbol: String, start: Int)] = []
  private var lineStarting = true

  /// Cuts a template into tokens, the last of which is `end`.
  ///
  /// - Throws: the first failure.
  static func tokens(
    of bytes: [UInt8],
    options: WhitespaceOptions
  ) throws(SyntaxFailure) -> [Token] {
    var lexer = Lexer(bytes, options)
    try lexer.readAll()
    return lexer.tokens
  }

  private init(_ bytes: [UInt8], _ options: WhitespaceOptions) {
    self.bytes = bytes
    self.options = options
    var end = bytes.count
    if !options.keepTrailingNewline {
      if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
      if end > 0, bytes[end - 1] == 0x0D, end < bytes.count || bytes.last == 0x0D { end -= 1 }
    }
    self.end = end
  }

  private mutating func readAll() throws(SyntaxFailure) {
    while position < end {
      guard let tag = nextTag(from: position) else {
        addText(from: position, to: end)
        break
      }
      try readTag(at: tag)
    }
    tokens.append(Token(kind: .end, span: Span(end, end)))
  }

  // MARK: Tags

  private func nextTag(from start: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if bytes[index] == 0x7B {
        let next = bytes[index + 1]
        if next == 0x7B || next == 0x25 || next == 0x23 { return index }
      }
      index += 1
    }
    return nil
  }

  private mutating func readTag(at tag: Int) throws(SyntaxFailure) {
    let letter = bytes[tag + 1]
    var inside = tag + 2
    var sign: UInt8 = 0
    if inside < end, bytes[inside] == 0x2D || bytes[inside] == 0x2B {
      sign = bytes[inside]
      inside += 1
    }
    let isOutput = letter == 0x7B
    addText(
      from: position,
      to: textEnd(from: position, to: tag, sign: sign, isOutput: isOutput)
    )
    switch letter {
    case 0x23: try readComment(from: tag, inside: inside)
    case 0x25:
      if let start = rawStart(inside) {
        try readRaw(from: tag, textStart: start)
      } else {
        tokens.append(Token(kind: .tagStart, span: Span(tag, inside)))
        position = inside
        try readInside(isOutput: false, from: tag)
      }
    default:
      tokens.append(Token(kind: .outputStart, span: Span(tag, inside)))
      position = inside
      try readInside(isOutput: true, from: tag)
    }
    lineStarting = position > 0 && bytes[position - 1] == 0x0A
  }

  /// Where a text before a tag ends, after its sign and the options have had their way.
  private func textEnd(from start: Int, to tag: Int, sign: UInt8, isOutput: Bool) -> Int {
    if sign == 0x2D { return PythonSpace.trimmedEnd(of: bytes, from: start, to: tag) }
    guard sign != 0x2B, options.lstripBlocks, !isOutput else { return tag }
    var lineStart = tag
    while lineStart > start, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D {
      lineStart -= 1
    }
    guard lineStart > start || lineStarting, lineStart < tag else { return tag }
    let trimmed = PythonSpace.trimmedEnd(of: bytes, from: lineStart, to: tag)
    return trimmed == lineStart ? lineStart : tag
  }

  private mutating func addText(from start: Int, to textEnd: Int) {
    if start < textEnd { tokens.append(Token(kind: .text, span: Span(start, textEnd))) }
  }

  private mutating func readComment(from tag: Int, inside: Int) throws(SyntaxFailure) {
    var index = inside
    while index + 1 < end {
      if bytes[index] == 0x23, bytes[index + 1] == 0x7D {
        // `{#-#}` has one sign, which belongs to the start of the comment.
        let sign = index > inside ? bytes[index - 1] : 0
        position = afterTag(index + 2, sign: sign, trims: options.trimBlocks)
        return
      }
      index += 1
    }
    throw SyntaxFailure(.unclosedComment, at: Span(tag, tag + 2))
  }

  /// The end of a tag, behind the white space that its sign or the options drop.
  private func afterTag(_ index: Int, sign: UInt8, trims: Bool) -> Int {
    var index = index
    if sign == 0x2D {
      while index < end {
        let length = PythonSpace.length(in: bytes, at: index)
        if length == 0 { break }
        index += length
      }
    } else if trims, sign != 0x2B, index < end {
      if bytes[index] == 0x0D {
        index += index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
      } else if bytes[index] == 0x0A {
        index += 1
      }
    }
    return min(index, end)
  }

  // MARK: Raw text

  /// The start of the raw text, if a `raw` tag has begun; `inside` is after `{%` and its sign.
  private func rawStart(_ inside: Int) -> Int? {
    guard var index = skipping("raw", from: inside) else { return nil }
    var sign: UInt8 = 0
    if index < end, bytes[index] == 0x2D {
      sign = 0x2D
      index += 1
    }
    guard index + 1 < end, bytes[index] == 0x25, bytes[index + 1] == 0x7D else { return nil }
    return afterTag(index + 2, sign: sign, trims: false)
  }

  private mutating func readRaw(from tag: Int, textStart: Int) throws(SyntaxFailure) {
    var index = textStart
    while index + 1 < end {
      defer { index += 1 }
      guard bytes[index] == 0x7B, bytes[index + 1] == 0x25 else { continue }
      var inside = index + 2
      var startSign: UInt8 = 0
      if inside < end, bytes[inside] == 0x2D || bytes[inside] == 0x2B {
        startSign = bytes[inside]
        inside += 1
      }
      guard var close = skipping("endraw", from: inside) else { continue }
      var sign: UInt8 = 0
      if close < end, bytes[close] == 0x2D || bytes[close] == 0x2B {
        sign = bytes[close]
        close += 1
      }
      guard close + 1 < end, bytes[close] == 0x25, bytes[close + 1] == 0x7D else { continue }
      lineStarting = bytes[textStart - 1] == 0x0A
      addText(
        from: textStart,
        to: textEnd(from: textStart, to: index, sign: startSign, isOutput: false)
      )
      position = afterTag(close + 2, sign: sign, trims: options.trimBlocks)
      return
    }
    throw SyntaxFailure(.unclosedRaw, at: Span(tag, textStart))
  }

  /// The index behind white space, a word and white space; `nil` if something else is there.
  private func skipping(_ word: String, from start: Int) -> Int? {
    var index = skippingSpace(from: start)
    let letters = Array(word.utf8)
    guard index + letters.count <= end, bytes[index..<index + letters.count].elementsEqual(letters)
    else { return nil }
    index += letters.count
    return skippingSpace(from: index)
  }

  func skippingSpace(from start: Int) -> Int {
    var index = start
    while index < end {
      let length = PythonSpace.length(in: bytes, at: index)
      if length == 0 { break }
      index += length
    }
    return index
  }

  // MARK: Inside of tags

  private mutating func readInside(isOutput: Bool, from tag: Int) throws(SyntaxFailure) {
    brackets = []
    let closing: UInt8 = isOutput ? 0x7D : 0x25
    while true {
      position = skippingSpace(from: position)
      guard position < end else {
        throw SyntaxFailure(isOutput ? .unclosedOutput : .unclosedTag, at: Span(tag, tag + 2))
      }
      if brackets.isEmpty {
        let byte = bytes[position]
        let signed = byte == 0x2D || byte == 0x2B && !isOutput
        let at = signed ? position + 1 : position
        if at + 1 < end, bytes[at] == closing, bytes[at + 1] == 0x7D {
          tokens.append(Token(kind: isOutput ? .outputEnd : .tagEnd, span: Span(position, at + 2)))
          let trims = options.trimBlocks && !isOutput
          position = afterTag(at + 2, sign: signed ? byte : 0, trims: trims)
          return
        }
      }
      try readExpressionToken(limit: end)
    }
  }
}
