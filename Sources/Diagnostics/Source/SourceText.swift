/// A text file as it was read: its path in the site and its bytes.
package struct SourceText: Sendable {
  /// Path relative to the site's folder, with `/` between folders.
  package let path: String

  /// The file's bytes, unchanged.
  package let bytes: [UInt8]

  /// Creates a source text from a path and its bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a source text from a path and a string, as tests do.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Finds the place of a span, for people.
  ///
  /// Complexity: linear in the offset; made for diagnostics, which are few.
  ///
  /// - Parameter span: UTF-8 offsets; offsets past the end mean the end. A span over several lines
  ///   is cut at the end of its first. Neither a line end nor a byte order mark is a column.
  /// - Returns: the place, with its line's text, so that the source need not be kept.
  package func place(_ span: Span) -> Place {
    let offset = min(max(span.start, firstOffset), bytes.count)
    let lineStart = startOfLine(containing: offset)
    let lineEnd = endOfLine(from: lineStart)
    let start = min(offset, lineEnd)
    let end = min(max(span.end, start), lineEnd)
    let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
    let marked = String(decoding: bytes[start..<end], as: UTF8.self)
    return Place(
      path: path,
      line: lineNumber(at: start),
      column: before.count + 1,
      length: marked.count,
      lineText: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
    )
  }

  /// Finds the place of a whole line, without its indentation.
  ///
  /// - Parameter line: 1-based; a line past the end means the last.
  /// - Returns: the place of its text.
  package func place(line: Int) -> Place {
    var start = 0
    var remaining = line - 1
    while remaining > 0, let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      start = newline + 1
      remaining -= 1
    }
    let end = endOfLine(from: start)
    while start < end, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") {
      start += 1
    }
    return place(Span(start, end))
  }

  /// Where the text begins: behind a byte order mark.
  private var firstOffset: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private func startOfLine(containing offset: Int) -> Int {
    var index = offset
    while index > firstOffset, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  private func endOfLine(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    if index > offset, bytes[index - 1] == UInt8(ascii: "\r") { index -= 1 }
    return index
  }

  private func lineNumber(at offset: Int) -> Int {
    bytes[..<offset].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
