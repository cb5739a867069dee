package import Diagnostics

extension SourceText {
  /// The place of a text that stands in a block, found again from the block's first line on,
  /// because libcmark 0.30 has no columns that could be trusted.
  ///
  /// - Parameters:
  ///   - needle: the text.
  ///   - line: the block's first line, 1-based.
  /// - Returns: the place of its first occurrence, or the line when it is written in another way.
  package func place(of needle: String, fromLine line: Int) -> Place {
    span(of: needle, from: offset(ofLine: line)).map { place($0) } ?? place(line: line)
  }

  /// The place of a link's or an image's destination.
  ///
  /// `a.md` may stand inside of `../data.md` before it: what stands before a destination in Markdown
  /// is looked for with it.
  ///
  /// - Parameters:
  ///   - destination: the destination without escapes.
  ///   - line: the first line of its block, 1-based.
  /// - Returns: the place of the destination, or the line when it is written in another way.
  package func place(ofDestination destination: String, fromLine line: Int) -> Place {
    let start = offset(ofLine: line)
    for opening in ["](", "](<", "]: ", "]: <"] {
      if let found = span(of: opening + destination, from: start) {
        return place(Span(found.start + opening.utf8.count, found.end))
      }
    }
    return place(of: destination, fromLine: line)
  }

  private func span(of needle: String, from start: Int) -> Span? {
    let wanted = Array(needle.utf8)
    guard !wanted.isEmpty, let found = bytes[start...].firstRange(of: wanted) else { return nil }
    return Span(found.lowerBound, found.upperBound)
  }

  private func offset(ofLine line: Int) -> Int {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = newline + 1
    }
    return start
  }
}
