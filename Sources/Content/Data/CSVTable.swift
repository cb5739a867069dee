import Diagnostics

/// Makes the rows of a CSV file the list of mappings that YAML would have, with their places, so that one
/// check and one reading of cells serves both.
struct CSVTable {
  private let source: SourceText
  private let schema: Schema?
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - schema: which columns hold texts, so that digits in them stay texts.
  /// - Returns: the list, `nil` without a header that can be used, and what is wrong.
  static func read(
    _ source: SourceText,
    schema: Schema?
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    var table = CSVTable(source: source, schema: schema)
    let root = table.read()
    return (root, table.diagnostics)
  }

  private init(source: SourceText, schema: Schema?) {
    self.source = source
    self.schema = schema
  }

  private mutating func read() -> YAMLNode? {
    let (rows, problems) = CSVReader.read(source)
    diagnostics = problems
    guard let header = rows.first else {
      if problems.isEmpty { diagnostics.append(Diagnostic(.emptyFile, at: source.place(line: 1))) }
      return nil
    }
    guard checkHeader(header) else { return nil }
    let textColumns = Set(header.indices.filter { isText(header[$0].text) })
    let items = rows.dropFirst().map { node(of: $0, header, textColumns) }
    return YAMLNode(.list(items), span: Span(header[0].span.start, source.bytes.count))
  }

  private mutating func checkHeader(_ header: [CSVReader.Cell]) -> Bool {
    var seen: Set<String> = []
    let before = diagnostics.count
    for (index, cell) in header.enumerated() {
      let place = source.place(cell.span)
      if cell.text.isEmpty {
        diagnostics.append(Diagnostic(.columnWithoutName, "\(index + 1)", at: place))
      } else if !seen.insert(cell.text).inserted {
        diagnostics.append(Diagnostic(.repeatedColumn, Wording(cell.text), at: place))
      }
    }
    return diagnostics.count == before
  }

  private mutating func node(
    of row: [CSVReader.Cell],
    _ header: [CSVReader.Cell],
    _ textColumns: Set<Int>
  ) -> YAMLNode {
    let span = Span(row[0].span.start, row[row.count - 1].span.end)
    if row.count != header.count {
      let counts = [row.count, header.count].map { Wording("\($0)") }
      let hints = row.count > header.count ? [Self.quoting] : []
      diagnostics.append(
        Diagnostic(.raggedRow, counts[0], counts[1], at: source.place(span), hints: hints)
      )
    }
    var entries: [YAMLEntry] = []
    for (index, cell) in row.prefix(header.count).enumerated() {
      // An empty cell is a missing value, as a key left out is in YAML.
      if cell.text.isEmpty { continue }
      let number = cell.isQuoted || textColumns.contains(index) ? nil : Self.number(cell.text)
      let value = YAMLNode(number ?? .string(cell.text), span: cell.span)
      entries.append(YAMLEntry(key: header[index].text, keySpan: cell.span, value: value))
    }
    return YAMLNode(.mapping(entries), span: span)
  }

  /// Whether a column holds texts by the schema.
  private func isText(_ column: String) -> Bool {
    guard let schema, let rows = schema.nodes[schema.resolved(schema.root)].items,
      let index = schema.nodes[schema.resolved(rows)].propertyIndex[column]
    else { return false }
    let types = schema.nodes[schema.resolved(index)].types
    return types.contains(.string) && !types.contains(.number) && !types.contains(.integer)
  }

  /// A number in plain decimal digits; `007` is a text, as a postcode is.
  static func number(_ text: String) -> YAMLNode.Value? {
    var digits = Substring(text)
    if digits.first == "-" { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      parts[0] == "0" || parts[0].first != "0"
    else { return nil }
    if parts.count == 1, let integer = Int(text) { return .integer(integer) }
    return Double(text).map { .number($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let quoting = Hint(
    en: "put a cell with a comma in it into quotes: \"1,000\"",
    ja: "カンマを含むセルは引用符で囲んでください: \"1,000\""
  )
}
