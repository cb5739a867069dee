extension Document {
  /// The lines of the text that are neither code nor raw HTML.
  ///
  /// - Parameter source: the text that it was parsed from.
  /// - Returns: ranges of lines, 1-based, ascending; the last has no end.
  /// - Complexity: linear in the number of nodes and in the code among them.
  package func textLines(in source: UnsafeBufferPointer<UInt8>) -> [ClosedRange<Int>] {
    let blocks = nodes.filter { $0.kind == .codeBlock || $0.kind == .htmlBlock }
    if blocks.isEmpty { return [1...Int.max] }
    let sourceLines = SourceLines(source)
    var ranges: [ClosedRange<Int>] = []
    var next = 1
    for block in blocks.sorted(by: { $0.line < $1.line }) {
      let line = Int(block.line)
      if line > next { ranges.append(next...(line - 1)) }
      let literal = text[block.literal.start..<block.literal.end]
      let lines = literal.count { $0 == UInt8(ascii: "\n") }
      next = max(
        next, line + lines + (block.kind == .codeBlock && sourceLines.isFence(line) ? 2 : 0))
    }
    ranges.append(next...Int.max)
    return ranges
  }
}

extension SourceLines {
  /// Whether fenced code begins on a line on which code begins.
  fileprivate func isFence(_ line: Int) -> Bool {
    let text = source[start(line)..<end(line)]
    return text.firstRange(of: "```".utf8) != nil || text.firstRange(of: "~~~".utf8) != nil
  }
}
