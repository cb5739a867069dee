import Content
import Diagnostics
import Markdown
import Templating

/// An entry's data as templates see it: types from the collection's schema, values by them.
struct DataModel: Sendable {
  /// What references in data become.
  struct References: Sendable {
    /// The record of a source.
    let source: RecordType
    /// The record of another entry.
    let entry: RecordType
    /// The facts, charts, tables and sources.
    let evidence: EvidenceModel
    /// The value of an entry by name and language.
    let entryNamed: @Sendable (String, String) -> Value
  }

  /// Whose data it is.
  struct Owner {
    let language: String
    let links: EntryLinks
    /// What the ids of drawings begin with: unique on a page.
    var idPrefix = "data"
  }

  let schema: Schema
  let references: References
  /// The type of each subschema.
  var types: [Int: ValueType] = [:]
  /// The fields of each subschema that has forms.
  var fields: [Int: [FieldType]] = [:]
  /// The type of the data as a whole.
  private(set) var type: ValueType = .any

  /// Derives the types.
  ///
  /// Complexity: linear in the schema, where forms stand in forms quadratic.
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

  /// The record of an image that data names.
  static let image = RecordModel<EntryLinks.Image>(
    "image",
    [
      .field("url", .url) { .string($0.url) },
      .optional("width", .int) { $0.size.map { .int($0.width) } },
      .optional("height", .int) { $0.size.map { .int($0.height) } },
    ]
  )

  // MARK: Values

  /// Makes the value of an entry's data.
  func value(_ data: [YAMLEntry], of owner: Owner) -> Value {
    value(YAMLNode(.mapping(data), span: Span(0, 0)), schema.root, owner)
  }

  private func value(_ node: YAMLNode, _ index: Int, _ owner: Owner) -> Value {
    let index = schema.resolved(index)
    let rule = schema.nodes[index]
    if case .casebook(let type)? = rule.reference { return value(node, type, owner) }
    if rule.rules != nil { return layeredValue(node, index, owner) }
    switch node.value {
    case .list(let items):
      guard let item = rule.items else { return plainValue(node) }
      return .list(items.map { value($0, item, owner) })
    case .mapping(let entries):
      return value(of: entries, node, rule, types[index] ?? .any, owner)
    default:
      return plainValue(node)
    }
  }

  private func value(
    of entries: [YAMLEntry],
    _ node: YAMLNode,
    _ rule: SchemaNode,
    _ type: ValueType,
    _ owner: Owner
  ) -> Value {
    if case .schema(let schema)? = rule.additional, rule.properties.isEmpty {
      return .dictionary(entries.map { ($0.key, value($0.value, schema, owner)) })
    }
    guard let record = type.recordType else { return plainValue(node) }
    return .record(
      record.shape,
      rule.properties.map { property in
        node[property.name].map { value($0, property.schema, owner) } ?? .undefined
      }
    )
  }

  /// The value of a subschema with forms: what it is, the value itself decides.
  private func layeredValue(_ node: YAMLNode, _ index: Int, _ owner: Owner) -> Value {
    var check = SchemaCheck(trying: schema)
    let layers = check.layers(for: node, index)
    for layer in layers {
      guard case .casebook(let type)? = schema.nodes[layer].reference else { continue }
      let value = value(node, type, owner)
      if case .undefined = value { continue }
      return value
    }
    switch node.value {
    case .list(let items):
      return .list(
        items.enumerated().map { position, item in
          value(item, among: schema.itemSchemas(at: position, layers), owner)
        })
    case .mapping(let entries):
      guard let record = types[index]?.recordType else {
        return .dictionary(
          entries.map { entry in
            (entry.key, value(entry.value, among: schema.propertySchemas(entry.key, layers), owner))
          })
      }
      return .record(
        record.shape,
        record.fields.map { field in
          node[field.name].map {
            value($0, among: schema.propertySchemas(field.name, layers), owner)
          } ?? .undefined
        })
    default: return plainValue(node)
    }
  }

  /// The value by the subschema that says most about it.
  private func value(_ node: YAMLNode, among schemas: [Int], _ owner: Owner) -> Value {
    let best = schemas.max { weight(of: $0) < weight(of: $1) }
    return best.map { value(node, $0, owner) } ?? plainValue(node)
  }

  /// How much a subschema says about the value that templates get.
  private func weight(of index: Int) -> Int {
    let node = schema.nodes[schema.resolved(index)]
    if node.reference != nil { return 3 }
    if node.rules != nil { return 2 }
    return node.properties.isEmpty && node.items == nil && node.additional == nil ? 0 : 1
  }

  private func value(
    _ node: YAMLNode,
    _ type: SchemaNode.CasebookType,
    _ owner: Owner
  ) -> Value {
    let name = node.string ?? ""
    switch type {
    case .text: return .string(LocalizedText(node).text(in: owner.language))
    case .markdown: return markup(LocalizedText(node).text(in: owner.language), owner)
    case .fact: return references.evidence.fact(named: name, in: owner.language)
    case .chart:
      return references.evidence.chart(
        named: name, in: owner.language, prefix: "\(owner.idPrefix)-\(name)")
    case .table: return references.evidence.table(named: name, in: owner.language)
    case .source: return references.evidence.sources[name] ?? .undefined
    case .entries:
      return .list(name.names.map { references.entryNamed($0, owner.language) })
    case .person: return references.entryNamed("\(Catalog.people)/\(name)", owner.language)
    case .entry: return references.entryNamed(name, owner.language)
    case .image: return owner.links.images[name].map { Self.image.value($0) } ?? .undefined
    }
  }

  /// A text in Markdown; one of a directive was not read with the entry, and its links stand as they
  /// are written.
  private func markup(_ text: String, _ owner: Owner) -> Value {
    if let body = owner.links.markups[text] { return .fragment(body) }
    var options = HTMLOptions.article
    options.givesHeadingIDs = false
    options.destinations = .checked
    let html = HTMLWriter.write(MarkdownParser.parse(Array(text.utf8)), options: options)
    return .markup(String(decoding: html.bytes, as: UTF8.self))
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
