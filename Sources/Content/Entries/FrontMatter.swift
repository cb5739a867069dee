import Diagnostics

/// Where the front matter of a Markdown file stands, and where its text begins.
struct FrontMatter {
  /// The YAML between the two lines `---`.
  let yaml: Range<Int>
  /// Offset of the first byte of the text.
  let textStart: Int
  /// Lines before the text.
  let linesBeforeText: Int

  /// What can be wrong with a front matter as such.
  enum Problem: Error {
    case missing
    case unclosed(opening: Span)
  }

  /// Finds the front matter.
  ///
  /// A byte order mark before it is passed over; lines may end with CR LF.
  ///
  /// - Throws: ``Problem`` when the file does not begin with one, or when it has no end.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problem) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lineEnd = Self.lineEnd(bytes, start)
    guard Self.isFence(bytes, start, lineEnd) else { throw .missing }
    let yamlStart = min(lineEnd + 1, bytes.count)
    var line = yamlStart
    var lines = 1
    while line < bytes.count {
      lineEnd = Self.lineEnd(bytes, line)
      lines += 1
      if Self.isFence(bytes, line, lineEnd) {
        yaml = yamlStart..<line
        textStart = min(lineEnd + 1, bytes.count)
        linesBeforeText = lines
        return
      }
      line = lineEnd + 1
    }
    throw .unclosed(opening: Span(start, start + 3))
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  /// Whether a line is `---`, white space at its end aside.
  private static func isFence(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> Bool {
    guard end - start >= 3, bytes[start] == 0x2D, bytes[start + 1] == 0x2D, bytes[start + 2] == 0x2D
    else { return false }
    return bytes[(start + 3)..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
