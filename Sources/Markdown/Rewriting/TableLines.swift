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
      line.allSatisfy({ isDelimiterByte(text[$0]) })
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
      || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
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
  /// A `|` behind a backslash belongs to its cell, also in code: cells are divided before inlines
  /// are read.
  static func cells(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    if index < line.upperBound, text[index] == UInt8(ascii: "|") {
      index += 1
      start = index
    }
    while index < line.upperBound {
      if text[index] == UInt8(ascii: "\\"), index + 1 < line.upperBound {
        index += text[index + 1].isASCIIPunctuation ? 2 : 1
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
    while start < end, text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "\t") {
      start += 1
    }
    while end > start, text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    return start..<end
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
