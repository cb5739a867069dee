import Content
import Diagnostics
import Templating

/// An entry's data as templates see it: types from the collection's schema, values by them.
struct DataModel: Sendable {
  /// What references in data become.
  struct References: Sendable {
    /// The type of a source.
    let source: RecordType
    /// The type of another entry.
    let entry: RecordType
    /// The values of sources by id.
    let sources: [String: Value]
    /// The value of an entry by name and language.
    let entryNamed: @Sendable (String, String) -> Value
  }

  private let schema: Schema
  private let references: References
  private var types: [Int: ValueType] = [:]
  /// The type of the data as a whole.
  private(set) var type: ValueType = .any

  /// Derives the types.
  ///
  /// Complexity: linear in the schema.
  ///
  /// - Parameters:
  ///   - schema: the collection's schema.
  ///   - name: what messages call the data.
  ///   - references: what `casebook:source` and `casebook:entry` become.
  init(_ schema: Schema, name: String, references: References) {
    self.schema = schema
    self.references = references
    var open: Set<Int> = []
    type = derive(schema.root, name: name, &open)
  }

  // MARK: Types

  /// Derives the type of a subschema; one that holds itself is not known further.
  private mutating func derive(_ index: Int, name: String, _ open: inout Set<Int>) -> ValueType {
    let index = schema.resolved(index)
    if let known = types[index] { return known }
    guard open.insert(index).inserted else { return .any }
    defer { open.remove(index) }
    let rule = schema.nodes[index]
    let type: ValueType
    if case .casebook(let casebook)? = rule.reference {
      type = derive(casebook)
    } else if rule.types.isEmpty {
      type = .any
    } else {
      type = .either(rule.types.map { derive($0, rule, name: name, &open) })
    }
    types[index] = type
    return type
  }

  private func derive(_ type: SchemaNode.CasebookType) -> ValueType {
    switch type {
    case .text: .string
    case .source: .record(references.source)
    case .entry: .record(references.entry)
    }
  }

  private mutating func derive(
    _ type: SchemaNode.JSONType,
    _ rule: SchemaNode,
    name: String,
    _ open: inout Set<Int>
  ) -> ValueType {
    switch type {
    case .null: return .none
    case .boolean: return .bool
    case .integer: return .int
    case .number: return .number
    case .string:
      return rule.format == .date ? .date : rule.format == .uri ? .url : .string
    case .array:
      return .list(rule.items.map { derive($0, name: "\(name) item", &open) } ?? .any)
    case .object:
      return deriveObject(rule, name: name, &open)
    }
  }

  private mutating func deriveObject(
    _ rule: SchemaNode,
    name: String,
    _ open: inout Set<Int>
  ) -> ValueType {
    guard !rule.properties.isEmpty else {
      guard case .schema(let schema)? = rule.additional else { return .dictionary(.any) }
      return .dictionary(derive(schema, name: name, &open))
    }
    let fields = rule.properties.map { property in
      FieldType(
        property.name,
        derive(property.schema, name: property.name, &open),
        optional: !rule.required.contains(property.name),
        hint: Self.hint(to: schema.nodes[property.schema].place)
      )
    }
    return .record(RecordType(name, fields, hint: Self.hint(to: rule.place)))
  }

  private static func hint(to place: Place?) -> Hint? {
    place.map { Hint(en: "the schema says so here", ja: "スキーマではここに定義されています", at: $0) }
  }

  // MARK: Values

  /// Makes the value of an entry's data.
  func value(_ data: [YAMLEntry], language: String) -> Value {
    value(YAMLNode(.mapping(data), span: Span(0, 0)), schema.root, language)
  }

  private func value(_ node: YAMLNode, _ index: Int, _ language: String) -> Value {
    let index = schema.resolved(index)
    let rule = schema.nodes[index]
    if case .casebook(let type)? = rule.reference { return value(node, type, language) }
    switch node.value {
    case .list(let items):
      guard let item = rule.items else { return plainValue(node) }
      return .list(items.map { value($0, item, language) })
    case .mapping(let entries):
      return value(of: entries, node, rule, types[index] ?? .any, language)
    default:
      return plainValue(node)
    }
  }

  private func value(
    of entries: [YAMLEntry],
    _ node: YAMLNode,
    _ rule: SchemaNode,
    _ type: ValueType,
    _ language: String
  ) -> Value {
    if case .schema(let schema)? = rule.additional, rule.properties.isEmpty {
      return .dictionary(entries.map { ($0.key, value($0.value, schema, language)) })
    }
    guard let record = type.recordType else { return plainValue(node) }
    return .record(
      record.shape,
      rule.properties.map { property in
        node[property.name].map { value($0, property.schema, language) } ?? .undefined
      }
    )
  }

  private func value(
    _ node: YAMLNode,
    _ type: SchemaNode.CasebookType,
    _ language: String
  ) -> Value {
    switch type {
    case .text: .string(LocalizedText(node).text(in: language))
    case .source: references.sources[node.string ?? ""] ?? .undefined
    case .entry: references.entryNamed(node.string ?? "", language)
    }
  }

  /// A value that no schema types: as it is in the file.
  private func plainValue(_ node: YAMLNode) -> Value {
    switch node.value {
    case .null: .none
    case .boolean(let flag): .bool(flag)
    case .integer(let number): .int(number)
    case .number(let number): .double(number)
    case .string(let text): .string(text)
    case .list(let items): .list(items.map { plainValue($0) })
    case .mapping(let entries): .dictionary(entries.map { ($0.key, plainValue($0.value)) })
    }
  }
}
