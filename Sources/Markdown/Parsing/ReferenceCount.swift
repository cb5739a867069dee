/// Counts how many bytes the definitions of references may become if each `]` ends a link to the
/// longest of them.
struct ReferenceCount {
  private let text: UnsafeBufferPointer<UInt8>
  /// For each closing sign the stretch in which it stands at the end only.
  private var closers: [UInt8: Range<Int>] = [:]
  /// The stretch without white space, and the one of nothing else, that were found last.
  private var word = 0..<0
  private var space = 0..<0

  /// What is wrong with a text.
  static func problem(in text: UnsafeBufferPointer<UInt8>) -> DocumentProblem? {
    var count = ReferenceCount(text: text)
    return count.problem()
  }

  private init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  private mutating func problem() -> DocumentProblem? {
    var brackets = 0
    var longest = (length: 0, at: 0)
    var index = text.nextOffset(of: UInt8(ascii: "]"), from: 0)
    while index < text.count {
      brackets += 1
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: ":") {
        let length = length(from: index + 2)
        if length > longest.length { longest = (length, index) }
      }
      index = text.nextOffset(of: UInt8(ascii: "]"), from: index + 1)
    }
    let limit = ParsingLimits.referenceBytes
    guard brackets > 0, longest.length > limit / brackets else { return nil }
    return DocumentProblem(kind: .referencesTooLong(limit), line: text.line(of: longest.at))
  }

  /// How long the destination and the title behind a `]:` are together, or longer.
  private mutating func length(from start: Int) -> Int {
    let destination = skipSpace(from: start)
    guard destination < text.count else { return 0 }
    let isBracketed = text[destination] == UInt8(ascii: "<")
    let end =
      isBracketed ? closer(UInt8(ascii: ">"), from: destination + 1) : wordEnd(from: destination)
    let title = skipSpace(from: end + (isBracketed ? 1 : 0))
    guard title < text.count else { return end - destination }
    let titleEnd =
      switch text[title] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): closer(text[title], from: title + 1)
      case UInt8(ascii: "("): closer(UInt8(ascii: ")"), from: title + 1)
      default: title
      }
    return end - destination + titleEnd - title
  }

  /// Passes white space, line breaks, and the marks of quotes that a line begins with.
  private mutating func skipSpace(from start: Int) -> Int {
    if space.lowerBound == start, !space.isEmpty { return space.upperBound }
    var index = start
    var isLineStart = false
    while index < text.count {
      if text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r") {
        isLineStart = true
      } else if text[index] > 0x20, !isLineStart || text[index] != UInt8(ascii: ">") {
        break
      }
      index += 1
    }
    if index > start { space = start..<index }
    return index
  }

  private mutating func wordEnd(from start: Int) -> Int {
    if word.contains(start) { return word.upperBound }
    var end = start
    while end < text.count, text[end] > 0x20 { end += 1 }
    word = start..<end
    return end
  }

  /// The offset of the next closing sign that no backslash stands before.
  private mutating func closer(_ sign: UInt8, from start: Int) -> Int {
    if let known = closers[sign], known.lowerBound <= start, start <= known.upperBound {
      return known.upperBound
    }
    var end = text.nextOffset(of: sign, from: start)
    while end < text.count, end > start, text[end - 1] == UInt8(ascii: "\\") {
      end = text.nextOffset(of: sign, from: end + 1)
    }
    closers[sign] = start..<end
    return end
  }
}
