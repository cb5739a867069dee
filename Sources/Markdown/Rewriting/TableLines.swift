/// The lines of a table: what GFM reads before any inline is parsed (GFM 0.29, section 4.10).
enum TableLines {
  /// No table has more columns: each row would be filled up to so many cells.
  static let columnLimit = 512

  /// How a delimiter row sets its columns, `nil` if a line is none.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - line: the line without the markers and the white space around it.
  /// - Returns: the alignments of its columns.
  static func alignments(
    _ text: UnsafeBufferPointer<UInt8>,
    _ line: Range<Int>
  ) -> [TableAlignment]? {
    // Nearly all lines end here: only `|`, `:`, `-` and white space may stand in the row.
    guard line.contains(where: { text[$0] == UInt8(ascii: "-") }),
      line.allSatisfy({ isDelimiterByte(text[$0]) }),
      // A line of `-` alone underlines a heading.
      !line.allSatisfy({ text[$0] == UInt8(ascii: "-") })
    else { return nil }
    var alignments: [TableAlignment] = []
    for cell in cells(text, line) {
      guard let alignment = alignment(text, cell) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty || alignments.count > columnLimit ? nil : alignments
  }

  private static func isDelimiterByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || isSpace(byte)
  }

  private static func alignment(
    _ text: UnsafeBufferPointer<UInt8>,
    _ cell: Range<Int>
  ) -> TableAlignment? {
    var cell = cell
    let isLeft = cell.first.map { text[$0] == UInt8(ascii: ":") } ?? false
    if isLeft { cell = (cell.lowerBound + 1)..<cell.upperBound }
    let isRight = cell.last.map { text[$0] == UInt8(ascii: ":") } ?? false
    if isRight { cell = cell.lowerBound..<(cell.upperBound - 1) }
    guard !cell.isEmpty, cell.allSatisfy({ text[$0] == UInt8(ascii: "-") }) else { return nil }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : TableAlignment.none)
  }

  /// The cells of a row without the white space around them.
  ///
  /// A `|` behind a backslash belongs to its cell, also in code and behind an escaped backslash: cells
  /// are divided before inlines are read.
  static func cells(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = line.lowerBound
    var index = start
    if index < line.upperBound, text[index] == UInt8(ascii: "|") {
      index += 1
      start = index
    }
    while index < line.upperBound {
      if text[index] == UInt8(ascii: "\\"), index + 1 < line.upperBound {
        index += text[index + 1] == UInt8(ascii: "|") ? 2 : 1
      } else if text[index] == UInt8(ascii: "|") {
        cells.append(trimmed(text, start..<index))
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    let last = trimmed(text, start..<line.upperBound)
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  private static func trimmed(
    _ text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// White space of a line: a space, a tab, a form feed or a vertical tab.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0B || byte == 0x0C
  }

  /// Whether a line begins a block that may interrupt a table, although it may not interrupt a
  /// paragraph, as which libcmark reads the table: any list item, a thematic break that looks like an
  /// underline, a tag alone (CommonMark 0.30, sections 4.1, 4.6 and 5.2).
  static func beginsOtherBlock(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    switch first {
    case UInt8(ascii: "-") where line.count >= 3 && line.allSatisfy { $0 == first }: return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return line.count == 1 || isSpace(line[1])
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { $0.isDigit }.count
      guard digits <= 9, digits < line.count,
        line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")")
      else { return false }
      return digits + 1 == line.count || isSpace(line[digits + 1])
    case UInt8(ascii: "<"): return isTagAlone(line)
    default: return false
    }
  }

  private static func isTagAlone(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = line.count > 2 && line[1] == UInt8(ascii: "/") ? 2 : 1
    guard start < line.count, line[start].isLetter else { return false }
    var quote: UInt8?
    for (index, byte) in line.enumerated() {
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "|") {
        return false
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ">") {
        return index == line.count - 1
      }
    }
    return false
  }

  /// Appends a cell's text with `\|` as `|`.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - cell: the cell.
  ///   - escape: the mark behind what is escaped, which is left out with the backslash.
  ///   - output: where to.
  static func appendCell(
    _ text: UnsafeBufferPointer<UInt8>,
    _ cell: Range<Int>,
    escape: Sentinel,
    to output: inout [UInt8]
  ) {
    var index = cell.lowerBound
    while index < cell.upperBound {
      let isPipe =
        text[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound
        && text[index + 1] == UInt8(ascii: "|")
      guard isPipe else {
        output.append(text[index])
        index += 1
        continue
      }
      output.append(UInt8(ascii: "|"))
      index += escape.stands(at: index + 2, of: text) ? 2 + Sentinel.length : 2
    }
  }
}
