import Diagnostics

/// A value of an entry's data with the type that the schema gives it, in all languages.
indirect enum DataItem: Sendable {
  /// A value that is the same in every language, or the name of something else.
  case scalar(JSONValue)
  case text([(language: String, text: String)])
  case fact(Fact)
  case list([DataItem])
  case mapping([(key: String, item: DataItem)])

  /// The data of an entry.
  ///
  /// - Parameters:
  ///   - entries: the entry in its languages, the first of which decides what is there.
  ///   - schema: the collection's schema.
  ///   - catalog: the facts and the languages.
  /// - Returns: its keys with their values, in their order.
  static func fields(
    of entries: [Entry],
    _ schema: Schema?,
    _ catalog: Catalog
  ) -> [(key: String, item: DataItem)] {
    guard let schema, !entries.isEmpty else { return [] }
    var reader = DataItemReader(schema: schema, catalog: catalog)
    let nodes = entries.map {
      ($0.file.language, YAMLNode(.mapping($0.data), span: Span(0, 0)))
    }
    guard case .mapping(let fields) = reader.item(nodes, [schema.root]) else { return [] }
    return fields
  }

  /// Whether it says that nobody knows: `{status: unknown, reason: …}`.
  var isUnknown: Bool {
    guard case .mapping(let fields) = self else { return false }
    return fields.contains { $0.key == "status" && $0.item.string == "unknown" }
  }

  /// Whether a key only says that the others beside it hold.
  static func saysKnown(_ key: String, _ item: DataItem) -> Bool {
    key == "status" && item.string == "known"
  }

  private var string: String? {
    if case .scalar(.string(let text)) = self { text } else { nil }
  }

  /// The value as JSON: texts by language, facts with their value and text.
  func json(_ languages: [String]) -> JSONValue {
    switch self {
    case .scalar(let value): value
    case .text(let texts): .object(texts.map { ($0.language, .string($0.text)) })
    case .list(let items): .list(items.map { $0.json(languages) })
    case .mapping(let fields): .object(fields.map { ($0.key, $0.item.json(languages)) })
    case .fact(let fact):
      .object([
        ("id", .string(fact.id)), FactData.value(of: fact, languages),
        ("unit", .string(fact.unit.id)),
        (
          "text", .object(languages.map { ($0, .string(FactText(language: $0).value(of: fact))) })
        ),
        ("source", .string(fact.source)),
      ])
    }
  }
}

/// Gives the values of data their types.
private struct DataItemReader {
  /// A value in the languages that an entry has; the first decides what is there.
  typealias Nodes = [(language: String, node: YAMLNode)]

  private var check: SchemaCheck
  private let catalog: Catalog

  init(schema: Schema, catalog: Catalog) {
    check = SchemaCheck(trying: schema)
    self.catalog = catalog
  }

  private var schema: Schema { check.schema }

  mutating func item(_ nodes: Nodes, _ schemas: [Int]) -> DataItem {
    guard let node = nodes.first?.node else { return .scalar(.null) }
    var layers: [Int] = []
    for index in schemas { layers += check.layers(for: node, index) }
    if let typed = typed(nodes, node, layers) { return typed }
    switch node.value {
    case .null: return .scalar(.null)
    case .boolean(let flag): return .scalar(.boolean(flag))
    case .integer(let number): return .scalar(.number(String(number)))
    case .number(let number): return .scalar(number.isFinite ? .number("\(number)") : .null)
    case .string(let text): return .scalar(.string(text))
    case .list(let items):
      return .list(
        items.indices.map { position in
          let inner = nodes.compactMap { language, node in
            node.list.flatMap { $0.indices.contains(position) ? (language, $0[position]) : nil }
          }
          return item(inner, schema.itemSchemas(at: position, layers))
        })
    case .mapping(let entries):
      return .mapping(
        entries.map { entry in
          let inner = nodes.compactMap { language, node in node[entry.key].map { (language, $0) } }
          return (entry.key, item(inner, schema.propertySchemas(entry.key, layers)))
        })
    }
  }

  /// A value of a type that Casebook adds.
  private func typed(_ nodes: Nodes, _ node: YAMLNode, _ layers: [Int]) -> DataItem? {
    for layer in layers {
      guard case .casebook(let type)? = schema.nodes[schema.resolved(layer)].reference else {
        continue
      }
      if type.isText, node.string != nil || node.mapping != nil {
        return .text(
          catalog.settings.languages.map { language in
            let own = nodes.first { $0.language == language }?.node ?? node
            return (language, LocalizedText(own).text(in: language))
          })
      }
      if type == .fact, let fact = node.string.flatMap({ catalog.evidence.facts[$0] }) {
        return .fact(fact)
      }
    }
    return nil
  }
}
