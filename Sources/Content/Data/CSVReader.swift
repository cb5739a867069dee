import Diagnostics

/// Reads comma-separated values after RFC 4180, with the place of each cell.
///
/// A byte order mark is passed over; lines end with LF or CR LF, and empty ones are no rows.
struct CSVReader {
  /// One cell.
  struct Cell {
    /// Its text, without quotes.
    let text: String
    /// Where it stands, quotes included.
    let span: Span
    /// Whether it stood in quotes, so that a number in it is meant as text.
    let isQuoted: Bool
  }

  private let source: SourceText
  private var rows: [[Cell]] = []
  private var row: [Cell] = []
  private var diagnostics: [Diagnostic] = []

  /// Reads all rows, the header among them.
  ///
  /// - Returns: the rows, up to a quote that is never closed, and what is wrong.
  static func read(_ source: SourceText) -> (rows: [[Cell]], diagnostics: [Diagnostic]) {
    var reader = CSVReader(source)
    reader.read()
    return (reader.rows, reader.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
  }

  private mutating func read() {
    let bytes = source.bytes
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      guard let end = readCell(from: index) else { return }
      index = end
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
        index += 1
        // A comma at the very end stands before one more cell, which is empty.
        if index == bytes.count { addCell([], Span(index, index), isQuoted: false) }
      } else {
        endRow()
        if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
        index += 1
      }
    }
    endRow()
  }

  private mutating func endRow() {
    let isBlank = row.count == 1 && row[0].text.isEmpty && !row[0].isQuoted
    if !row.isEmpty, !isBlank { rows.append(row) }
    row = []
  }

  /// Reads a cell.
  ///
  /// - Returns: the offset of what ends it, `nil` when its quote is never closed.
  private mutating func readCell(from start: Int) -> Int? {
    let bytes = source.bytes
    guard bytes[start] == UInt8(ascii: "\"") else {
      let end = cellEnd(from: start)
      addCell(bytes[start..<end], Span(start, end), isQuoted: false)
      return end
    }
    var text: [UInt8] = []
    var index = start + 1
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "\"") {
        text.append(bytes[index])
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
        text.append(UInt8(ascii: "\""))
        index += 2
      } else {
        addCell(text[...], Span(start, index + 1), isQuoted: true)
        let end = cellEnd(from: index + 1)
        if end > index + 1 {
          let place = source.place(Span(index + 1, end))
          diagnostics.append(Diagnostic(.textBehindQuote, at: place, hints: [Self.doubling]))
        }
        return end
      }
    }
    let place = source.place(Span(start, start + 1))
    diagnostics.append(Diagnostic(.quoteNotClosed, at: place, hints: [Self.doubling]))
    return nil
  }

  /// The offset of the comma or line end behind an offset.
  private func cellEnd(from start: Int) -> Int {
    let bytes = source.bytes
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ","),
      bytes[index] != UInt8(ascii: "\n")
    {
      let isLineEnd =
        bytes[index] == UInt8(ascii: "\r")
        && (index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "\n"))
      if isLineEnd { break }
      index += 1
    }
    return index
  }

  private mutating func addCell(_ bytes: ArraySlice<UInt8>, _ span: Span, isQuoted: Bool) {
    let text = String(decoding: bytes, as: UTF8.self)
    row.append(Cell(text: text, span: span, isQuoted: isQuoted))
  }

  private static let doubling = Hint(
    en: "a quote within quotes is written twice: \"say \"\"yes\"\"\"",
    ja: "引用符の中の引用符は二つ続けて書きます: \"「\"\"」の例\""
  )
}
