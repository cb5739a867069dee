/// The lines of a source, and where their content begins behind the markers of quotes and items.
struct SourceLines {
  let source: UnsafeBufferPointer<UInt8>
  /// Offset of the first byte of each line.
  private let starts: [Int]

  /// A block whose marker stands before the content of its lines.
  struct Container {
    /// What it is.
    let kind: Node.Kind
    /// Its first line, 1-based: that of an item's marker.
    let line: Int
    /// Columns by which the further lines of an item are indented.
    fileprivate(set) var width = 4
  }

  /// Finds the lines of a text; they end with `\n`, `\r\n` or `\r`, as CommonMark has them.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    var starts = [source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = starts[0]
    while index < source.count {
      let byte = source[index]
      index += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      let isPair = byte == UInt8(ascii: "\r") && index < source.count
      if isPair, source[index] == UInt8(ascii: "\n") { index += 1 }
      starts.append(index)
    }
    self.starts = starts
  }

  /// How many lines there are; the last may be empty.
  var count: Int { starts.count }

  /// Offset of a line, 1-based; that of the source's end for a line behind the last.
  func start(_ line: Int) -> Int {
    line <= starts.count ? starts[max(line, 1) - 1] : source.count
  }

  /// Offset behind a line, without its line break.
  func end(_ line: Int) -> Int {
    var end = start(line + 1)
    let start = start(line)
    while end > start, isLineEnd(source[end - 1]) { end -= 1 }
    return end
  }

  /// The line of an offset, 1-based.
  ///
  /// - Complexity: logarithmic in the number of lines.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Whether a byte ends a line.
  func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The offset behind spaces and tabs of a line.
  func skipSpace(_ start: Int) -> Int {
    var at = start
    while at < source.count, source[at] == UInt8(ascii: " ") || source[at] == UInt8(ascii: "\t") {
      at += 1
    }
    return at
  }

  // MARK: Containers

  /// A container inside of others, the outermost first.
  func container(_ kind: Node.Kind, line: Int, in containers: [Container]) -> Container {
    var container = Container(kind: kind, line: line)
    if kind == .item {
      var cursor = LineCursor(source, start(line)..<end(line))
      for outer in containers { _ = pass(outer, line, &cursor) }
      container.width = cursor.skipItemMarker() ?? 2
    }
    return container
  }

  /// Where the content of a line begins.
  ///
  /// A line need not have the markers of all that is around it: it may be lazy (CommonMark 0.30,
  /// section 5.1), and what looks like a marker on it is text.
  ///
  /// - Parameters:
  ///   - line: 1-based.
  ///   - containers: what is around it, the outermost first.
  /// - Returns: its offset; the line's end where there is none.
  func contentStart(of line: Int, in containers: [Container]) -> Int {
    var cursor = LineCursor(source, start(line)..<end(line))
    for container in containers {
      guard pass(container, line, &cursor) else { break }
    }
    return cursor.contentStart
  }

  /// Passes what a line has of a container; `false` if it has nothing of it.
  private func pass(_ container: Container, _ line: Int, _ cursor: inout LineCursor) -> Bool {
    switch container.kind {
    case .blockQuote, .callout:
      guard cursor.indent <= 3, cursor.firstByte == UInt8(ascii: ">") else { return false }
      cursor.skip(columns: cursor.indent)
      cursor.skip(bytes: 1)
      cursor.skip(columns: min(cursor.indent, 1))
    case .item where container.line == line:
      return cursor.skipItemMarker() != nil
    case .definitionDetail where container.line == line:
      guard cursor.firstByte == UInt8(ascii: ":") else { return false }
      cursor.skip(columns: cursor.indent)
      cursor.skip(bytes: 1)
      if source[cursor.offset..<end(line)].starts(with: "\u{3000}".utf8) { cursor.skip(bytes: 3) }
    case .footnote:
      let start = footnoteStart(cursor.offset, isFirst: container.line == line, end: end(line))
      cursor = LineCursor(source, start..<end(line))
    default:
      guard cursor.indent >= container.width || cursor.isBlank else { return false }
      cursor.skip(columns: container.width)
    }
    return true
  }

  /// A footnote stands at the document's end, whatever was around its definition: markers of quotes
  /// are passed here, and on its first line all that stands before it.
  private func footnoteStart(_ start: Int, isFirst: Bool, end: Int) -> Int {
    var at = start
    if isFirst {
      while at + 1 < end, source[at] != UInt8(ascii: "[") || source[at + 1] != UInt8(ascii: "^") {
        at += 1
      }
      while at < end, source[at] != UInt8(ascii: "]") { at += 1 }
      return min(at + 2, end)
    }
    while at < end, " \t>".utf8.contains(source[at]) { at += 1 }
    return at
  }
}
