import Diagnostics

/// The data of a collection's entries as open data: `cases.csv` and `cases.json`.
///
/// An entry that exists in several languages is one: its texts are told by language.
package struct CollectionData: Sendable {
  /// An entry in all its languages.
  private struct Member: Sendable {
    let name: String
    let urls: [(language: String, text: String)]
    let titles: [(language: String, text: String)]
    let descriptions: [(language: String, text: String)]
    /// The keys of its data in the order of the schema.
    let fields: [(key: String, item: DataItem)]
  }

  private let members: [Member]
  private let catalog: Catalog
  private let collection: Int

  private var languages: [String] { catalog.settings.languages }

  /// Gathers the data of a collection.
  ///
  /// - Parameters:
  ///   - collection: its index in the catalog.
  ///   - catalog: all entries.
  /// - Complexity: linear in the data.
  package init(_ collection: Int, of catalog: Catalog) {
    (self.catalog, self.collection) = (catalog, collection)
    var names: [String] = []
    var groups: [String: [Entry]] = [:]
    var urls: [String: String] = [:]
    let host = catalog.settings.baseURL.origin + catalog.settings.baseURL.path
    for (entry, url) in zip(catalog.entries, catalog.urls)
    where entry.file.collection == collection {
      if groups[entry.file.name] == nil { names.append(entry.file.name) }
      groups[entry.file.name, default: []].append(entry)
      urls[entry.file.path] = host + url
    }
    let order = catalog.schemas[collection]?.propertyNames ?? []
    members = names.map { name in
      let group = groups[name] ?? []
      let entries = catalog.settings.languages.compactMap { language in
        group.first { $0.file.language == language }
      }
      let items = DataItem.fields(of: entries, catalog.schemas[collection], catalog)
      return Member(
        name: name,
        urls: entries.map { ($0.file.language, urls[$0.file.path] ?? "") },
        titles: entries.map { ($0.file.language, $0.head.title) },
        descriptions: entries.compactMap { entry in
          entry.head.description.map { (entry.file.language, $0) }
        },
        fields: order.compactMap { key in items.first { $0.key == key } }
          + items.filter { !order.contains($0.key) }
      )
    }
  }

  // MARK: JSON

  /// An object whose one list has an object an entry, with the data as typed.
  package var json: [UInt8] {
    let list = members.map { member -> JSONValue in
      .object(
        [
          ("name", .string(member.name)), ("url", object(member.urls)),
          ("title", object(member.titles)), ("description", object(member.descriptions)),
          ("data", .object(member.fields.map { ($0.key, $0.item.json(languages)) })),
        ])
    }
    return JSONValue.object([
      ("languages", .list(languages.map { .string($0) })),
      (catalog.collections[collection].id, .list(list)),
    ]).bytes
  }

  private func object(_ texts: [(language: String, text: String)]) -> JSONValue {
    .object(texts.map { ($0.language, .string($0.text)) })
  }

  // MARK: CSV

  /// One row an entry: a text has a column a language, values in a list are separated by `; `, and
  /// what nobody knows is `unknown`.
  package var csv: [UInt8] {
    let rows = members.map(row)
    var columns: [String] = []
    for row in rows { columns += row.columns.filter { !columns.contains($0) } }
    columns = grouped(columns, rows)
    var table = CSVText(header: columns)
    for row in rows { table.append(columns.map { .optional(row.cells[$0]) }) }
    return table.bytes
  }

  /// The columns of a key stand together, whichever entry has them first.
  private func grouped(_ columns: [String], _ rows: [DataRow]) -> [String] {
    var keys: [String: String] = [:]
    for row in rows { keys.merge(row.keys) { first, _ in first } }
    var order = catalog.schemas[collection]?.propertyNames ?? []
    for column in columns {
      if let key = keys[column], !order.contains(key) { order.append(key) }
    }
    return columns.filter { keys[$0] == nil }
      + order.flatMap { key in columns.filter { keys[$0] == key } }
  }

  private func row(_ member: Member) -> DataRow {
    var row = DataRow(languages: languages)
    row.add("name", member.name, key: nil)
    for (name, texts) in [
      ("url", member.urls), ("title", member.titles), ("description", member.descriptions),
    ] {
      for language in languages {
        let text = texts.first { $0.language == language }?.text
        row.add("\(name)_\(language)", text ?? "", key: nil)
      }
    }
    for field in member.fields { row.add(field.item, key: field.key, path: field.key) }
    return row
  }
}

/// A row of the table while its cells are gathered.
private struct DataRow {
  let languages: [String]
  /// The columns in the order of their first cells.
  private(set) var columns: [String] = []
  /// The cells by column.
  private(set) var cells: [String: String] = [:]
  /// The key of the data that a column belongs to.
  private(set) var keys: [String: String] = [:]

  init(languages: [String]) { self.languages = languages }

  /// Adds a text to a cell, each once.
  mutating func add(_ column: String, _ text: String, key: String?) {
    if cells[column] == nil { columns.append(column) }
    keys[column] = key
    guard let before = cells[column], !before.isEmpty else {
      cells[column] = text
      return
    }
    if !text.isEmpty { cells[column] = before + "; " + text }
  }

  /// Adds all that is below a key of the data.
  mutating func add(_ item: DataItem, key: String, path: String) {
    if item.isUnknown {
      for language in languages { add("\(key)_\(language)", "unknown", key: key) }
      return
    }
    switch item {
    case .scalar(let value): add(path, value.plainText, key: key)
    case .text(let texts):
      for (language, text) in texts { add("\(key)_\(language)", text, key: key) }
    case .fact(let fact):
      for language in languages {
        add("\(key)_\(language)", FactText(language: language).value(of: fact), key: key)
      }
    case .list(let items): for item in items { add(item, key: key, path: path) }
    case .mapping(let fields):
      for field in fields where !DataItem.saysKnown(field.key, field.item) {
        add(field.item, key: key, path: "\(path)_\(field.key)")
      }
    }
  }
}
