package import Diagnostics

/// Reads tables of `Content/data/`.
package struct DataTableReader {
  private let files: DataTableFiles
  private let languages: [String]
  private var diagnostics: [Diagnostic] = []

  /// Reads a table and checks it against its schema, if it has one.
  ///
  /// - Parameters:
  ///   - files: the table's files.
  ///   - languages: the languages that texts may have.
  /// - Returns: the table, `nil` when anything is wrong with it, and what is wrong.
  package static func read(
    _ files: DataTableFiles,
    languages: [String]
  ) -> (table: DataTable?, diagnostics: [Diagnostic]) {
    var reader = DataTableReader(files: files, languages: languages)
    let table = reader.read()
    return (reader.diagnostics.holdErrors ? nil : table, reader.diagnostics)
  }

  private init(files: DataTableFiles, languages: [String]) {
    self.files = files
    self.languages = languages
  }

  private var source: SourceText { files.data }

  private mutating func read() -> DataTable? {
    let schema = files.schema.flatMap { readSchema($0) }
    guard let root = readRoot(schema) else { return nil }
    guard let items = root.list else {
      report(.tableIsNoList, root.phrase, at: root.span, hints: [Self.rowHint])
      return nil
    }
    guard !items.isEmpty else {
      if diagnostics.isEmpty { report(.emptyTable, at: root.span) }
      return nil
    }
    for item in items { checkRow(item) }
    guard !diagnostics.holdErrors else { return nil }
    if let schema { check(root, against: schema) }
    let names = columnNames(items)
    let meta = files.meta.flatMap { readMeta($0, columns: names) }
    return table(items, names, meta)
  }

  // MARK: Files

  private mutating func readSchema(_ file: SourceText) -> Schema? {
    let (schema, problems) = SchemaReader.read(file)
    diagnostics += problems
    return schema
  }

  private mutating func readRoot(_ schema: Schema?) -> YAMLNode? {
    if var problem = source.utf8Problem {
      if isCSV { problem.hints.append(Self.spreadsheetHint) }
      diagnostics.append(problem)
      return nil
    }
    let (root, problems) =
      isCSV ? CSVTable.read(source, schema: schema) : YAMLReader.read(source)
    diagnostics += problems
    if root == nil, problems.isEmpty { report(.emptyTable, at: Span(0, 0)) }
    return root
  }

  private var isCSV: Bool { source.path.hasSuffix(".csv") }

  private mutating func readMeta(_ file: SourceText, columns: [String]) -> YAMLNode? {
    let (root, problems) = SettingsFile.read(
      file,
      schema: StandardSchemas.tableMeta,
      languages: languages
    )
    diagnostics += problems
    for entry in root?["columns"]?.mapping ?? [] where !columns.contains(entry.key) {
      diagnostics.append(
        Diagnostic(
          .unknownColumn,
          Wording(entry.key),
          at: file.place(entry.keySpan),
          hints: Hint.nearestKey(to: entry.key, among: columns)
        )
      )
    }
    return root
  }

  // MARK: Checks

  private mutating func checkRow(_ item: YAMLNode) {
    guard let entries = item.mapping else {
      return report(.rowIsNoMapping, item.phrase, at: item.span, hints: [Self.rowHint])
    }
    for entry in entries {
      switch entry.value.value {
      case .list, .mapping, .boolean:
        report(.cellIsNoValue, entry.value.phrase, at: entry.value.span)
      default: break
      }
    }
  }

  /// Checks all but the cells that stand for facts: their values are not known yet.
  private mutating func check(_ root: YAMLNode, against schema: Schema) {
    let found = SchemaCheck.check(root, against: schema, in: [source], languages: languages)
    let entries = (root.list ?? []).flatMap { $0.mapping ?? [] }
    let facts = entries.filter { Self.factID($0.value) != nil }
    guard !found.isEmpty, !facts.isEmpty else {
      diagnostics += found
      return
    }
    let places = Set(facts.map { source.place($0.value.span) })
    diagnostics += found.filter { !places.contains($0.place) || $0.finding == .missingKey }
  }

  /// The columns in the order in which they first appear.
  private func columnNames(_ items: [YAMLNode]) -> [String] {
    // A column that is empty in all rows stands only in the header.
    if isCSV, let header = CSVReader.read(source).rows.first { return header.map(\.text) }
    var seen: Set<String> = []
    return items.flatMap { $0.mapping ?? [] }.map(\.key).filter { seen.insert($0).inserted }
  }

  // MARK: The table

  private func table(_ items: [YAMLNode], _ names: [String], _ meta: YAMLNode?) -> DataTable {
    let columns = names.map { name in
      let described = meta?["columns"]?[name]
      return DataTable.Column(
        name: name,
        label: described?["label"].map { LocalizedText($0) },
        unit: described?["unit"]?.string
      )
    }
    let rows = items.map { item in
      let cells = Dictionary(
        (item.mapping ?? []).map { ($0.key, $0.value) },
        uniquingKeysWith: { first, _ in first }
      )
      return names.map { name in
        cells[name].map { cell($0) } ?? .init(value: .empty, span: item.span)
      }
    }
    let sources = (meta?["sources"]?.list ?? []).compactMap { node in
      node.string.map { PlacedID(id: $0, place: (files.meta ?? source).place(node.span)) }
    }
    let units = names.compactMap { meta?["columns"]?[$0]?["unit"] }.compactMap { node in
      node.string.map { PlacedID(id: $0, place: (files.meta ?? source).place(node.span)) }
    }
    return DataTable(
      name: files.name,
      source: source,
      title: meta?["title"].map { LocalizedText($0) },
      note: meta?["note"].map { LocalizedText($0) },
      sources: sources,
      units: units,
      columns: columns,
      rows: rows
    )
  }

  private func cell(_ node: YAMLNode) -> DataTable.Cell {
    let text = String(decoding: source.bytes[node.span.start..<node.span.end], as: UTF8.self)
    let value: DataTable.Value =
      switch node.value {
      case .integer(let number): .number(Double(number), text: text)
      case .number(let number): number.isFinite ? .number(number, text: text) : .empty
      case .string(let text):
        if let id = Self.factID(node) {
          .fact(id: id)
        } else if let date = CalendarDate(text), !date.hasTime {
          .date(text)
        } else {
          text.isEmpty ? .empty : .text(text)
        }
      default: .empty
      }
    return DataTable.Cell(value: value, span: node.span)
  }

  /// The id in `=fact-id`.
  private static func factID(_ node: YAMLNode) -> String? {
    guard let text = node.string, text.hasPrefix("="), text.utf8.count > 1 else { return nil }
    return String(text.dropFirst())
  }

  private mutating func report(
    _ finding: Finding,
    _ arguments: Wording...,
    at span: Span,
    hints: [Hint] = []
  ) {
    var diagnostic = Diagnostic(finding, at: source.place(span), hints: hints)
    diagnostic.arguments = arguments
    diagnostics.append(diagnostic)
  }

  private static let rowHint = Hint(
    en: "write a line “- {month: 2026-01, cost: 1200}” for each row",
    ja: "1 行ごとに「- {month: 2026-01, cost: 1200}」のように書いてください"
  )
  private static let spreadsheetHint = Hint(
    en: "in Excel, save as “CSV UTF-8 (comma delimited)”",
    ja: "Excel では「CSV UTF-8（コンマ区切り）」の形式で保存してください"
  )
}
