/// Wraps text into lines as Python's `textwrap.wrap` does, with `expand_tabs` and
/// `replace_whitespace` off.
struct TextWrapper {
  let width: Int
  let breaksLongWords: Bool
  let breaksOnHyphens: Bool

  /// The lines of a text that has no line ends.
  func wrap(_ text: String) -> [String] {
    var chunks = chunks(of: text)[...]
    var lines: [String] = []
    while !chunks.isEmpty {
      var line: [[Unicode.Scalar]] = []
      var length = 0
      if !lines.isEmpty, let first = chunks.first, first.isBlank { chunks.removeFirst() }
      while let next = chunks.first, length + next.count <= width {
        line.append(next)
        length += next.count
        chunks.removeFirst()
      }
      if let next = chunks.first, next.count > width {
        chunks.removeFirst()
        let rest = breakLong(next, into: &line, room: max(width - length, 1))
        if !rest.isEmpty { chunks.insert(rest, at: chunks.startIndex) }
      }
      if let last = line.last, last.isBlank { line.removeLast() }
      if !line.isEmpty {
        lines.append(String(String.UnicodeScalarView(line.flatMap { $0 })))
      }
    }
    return lines
  }

  /// Puts a part of a word that is longer than a line on the line; gives the rest.
  private func breakLong(
    _ chunk: [Unicode.Scalar],
    into line: inout [[Unicode.Scalar]],
    room: Int
  ) -> [Unicode.Scalar] {
    if breaksLongWords {
      var end = room
      if breaksOnHyphens, chunk.count > room,
        let hyphen = chunk[..<room].lastIndex(of: "-"), hyphen > 0,
        chunk[..<hyphen].contains(where: { $0 != "-" })
      {
        end = hyphen + 1
      }
      line.append(Array(chunk[..<end]))
      return Array(chunk[end...])
    }
    if line.isEmpty {
      line.append(chunk)
      return []
    }
    return chunk
  }

  /// Words, blanks between them, and parts of words that end with a hyphen.
  private func chunks(of text: String) -> [[Unicode.Scalar]] {
    var result: [[Unicode.Scalar]] = []
    var current: [Unicode.Scalar] = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if let last = current.last, last.isWrapBlank != scalar.isWrapBlank {
        result.append(current)
        current = []
      }
      current.append(scalar)
      if breaksOnHyphens, scalar == "-", canBreak(scalars, after: index, current) {
        result.append(current)
        current = []
      }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  /// Whether a hyphen is one inside of a word: two letters before it and two behind.
  private func canBreak(
    _ scalars: [Unicode.Scalar],
    after index: Int,
    _ current: [Unicode.Scalar]
  ) -> Bool {
    guard index + 2 < scalars.count, current.count > 2 else { return false }
    let before = current[current.count - 3..<current.count - 1]
    return before.allSatisfy(\.isWordLetter) && scalars[index + 1].isWordLetter
      && scalars[index + 2].isWordLetter
  }
}

extension [Unicode.Scalar] {
  /// Whether all are blanks.
  fileprivate var isBlank: Bool { allSatisfy(\.isWrapBlank) }
}

extension Unicode.Scalar {
  /// Whether lines are broken here: ASCII white space alone, so that a no-break space holds.
  fileprivate var isWrapBlank: Bool { value == 0x20 || (0x09...0x0D).contains(value) }

  /// Whether the character is a letter of a word.
  fileprivate var isWordLetter: Bool { properties.isAlphabetic }
}
