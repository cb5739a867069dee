/// Writes CSV (RFC 4180): UTF-8, lines that end with CR LF, quotes only where they are needed.
struct CSVText: Sendable {
  /// A cell.
  enum Cell: Sendable {
    /// A text, which a spreadsheet must not take for a formula.
    case text(String)
    /// A number in decimals, which is written as it stands.
    case number(String)
    case empty

    /// A text, or nothing.
    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
  }

  private(set) var bytes: [UInt8] = []

  /// Creates a table with its headings.
  init(header: [String]) {
    append(header.map { .text($0) })
  }

  /// Adds a row.
  mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .number(let text): bytes += text.utf8
      case .text(let text): write(text)
      case .empty: break
      }
    }
    bytes += "\r\n".utf8
  }

  private mutating func write(_ text: String) {
    let safe = Self.isFormula(text) ? "'" + text : text
    let needsQuotes = safe.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return bytes += safe.utf8 }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet would run a text as a formula; OWASP's "CSV Injection" lists the signs.
  ///
  /// Their full-width forms count too, since spreadsheets in Japanese take them for the same.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n", "＝", "＠", "＋", "－": return true
    case "+", "-": return DecimalNumber(text) == nil
    default: return false
    }
  }
}
