package import Diagnostics

/// Writes schemas as standard JSON Schema, complete in themselves, for editors.
package struct SchemaExport: Sendable {
  /// What the site holds: references become lists of it.
  package struct Names: Sendable {
    /// The site's languages.
    package var languages: [String] = []
    /// The ids of the sources.
    package var sources: [String] = []
    /// The ids of the facts.
    package var facts: [String] = []
    /// The names of the charts.
    package var charts: [String] = []
    /// The names of the tables.
    package var tables: [String] = []
    /// The names of the people.
    package var people: [String] = []
    /// All entries, as `collection/name`.
    package var entries: [String] = []

    /// Creates names of nothing.
    package init() {}
  }

  private let names: Names

  /// Creates an export for a site.
  package init(_ names: Names) { self.names = names }

  /// The schemas of the files that Casebook knows, by the names that the command line gives them.
  package static let standard: [(name: String, schema: Schema)] = [
    ("site", StandardSchemas.site), ("collection", StandardSchemas.collection),
    ("sources", StandardSchemas.sources), ("facts", StandardSchemas.facts),
    ("units", StandardSchemas.units), ("charts", StandardSchemas.chart),
    ("tables", StandardSchemas.tableMeta), ("texts", StandardSchemas.texts),
    ("front-matter", StandardSchemas.frontMatter),
  ]

  // MARK: Documents

  /// Writes one of ``standard``.
  package func standard(_ schema: Schema, name: String) -> [UInt8] {
    write(SchemaDocument.node(of: schema), title: name)
  }

  /// Writes the schema of the data files of a collection: `case.yaml`.
  ///
  /// - Parameters:
  ///   - source: the collection's schema, which was read without errors.
  ///   - frontKeys: keys that entries have in their front matter instead: none is demanded here.
  /// - Returns: JSON.
  package func data(_ source: SourceText, frontKeys: Set<String>) -> [UInt8] {
    guard let root = YAMLReader.read(source).root else { return [] }
    var entries = root.mapping ?? []
    for index in entries.indices where entries[index].key == "required" {
      let keys = (entries[index].value.list ?? []).filter { !frontKeys.contains($0.string ?? "") }
      entries[index].value.value = .list(keys)
    }
    return write(YAMLNode(.mapping(entries), span: root.span), title: source.path)
  }

  /// Writes the schema of the front matter of a collection's entries.
  ///
  /// - Parameter source: the collection's schema, which was read without errors; `nil` if it has none.
  /// - Returns: JSON.
  package func frontMatter(_ source: SourceText?) -> [UInt8] {
    let standard = SchemaDocument.node(of: StandardSchemas.frontMatter)
    guard let source, let root = YAMLReader.read(source).root else {
      return write(standard, title: "front-matter")
    }
    let own = inlined(root)
    var merged: [YAMLEntry] = own.mapping ?? []
    func put(_ key: String, _ value: YAMLNode.Value) {
      merged.removeAll { $0.key == key }
      merged.append(.made(key, value))
    }
    let properties = own["properties"]?.mapping ?? []
    let known = Set(properties.map(\.key))
    put(
      "properties",
      .mapping(
        (standard["properties"]?.mapping ?? []).filter { !known.contains($0.key) } + properties))
    put("required", .list([.made(.string("title"))] + (own["required"]?.list ?? [])))
    let says = own["additionalProperties"]
    if says == nil || says?.boolean == false {
      // Keys of a form are known to Casebook, but not to its parent in JSON Schema.
      let hasForms = ["allOf", "anyOf", "oneOf", "if"].contains { own[$0] != nil }
      put("additionalProperties", .boolean(says == nil && hasForms))
    }
    put("type", .string("object"))
    return write(YAMLNode(.mapping(merged), span: root.span), title: source.path)
  }

  /// A schema that only refers to a part of itself, with that part in its place.
  private func inlined(_ root: YAMLNode) -> YAMLNode {
    guard let name = root["$ref"]?.string, name.hasPrefix("#/$defs/"),
      let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))]?.mapping
    else { return root }
    let own = (root.mapping ?? []).filter { $0.key != "$ref" }
    let added = target.filter { entry in !own.contains { $0.key == entry.key } }
    return YAMLNode(.mapping(own + added), span: root.span)
  }

  // MARK: Types of Casebook

  private func write(_ root: YAMLNode, title: String) -> [UInt8] {
    var used: [SchemaNode.CasebookType] = []
    let standard = SchemaDocument.replacingTypes(in: root, used: &used)
    var entries = standard.mapping ?? []
    entries.removeAll { $0.key == "$schema" }
    entries.insert(
      .made("$schema", .string("https://json-schema.org/draft/2020-12/schema")), at: 0)
    if !entries.contains(where: { $0.key == "title" }) {
      entries.insert(.made("title", .string(title)), at: 1)
    }
    var definitions = standard["$defs"]?.mapping ?? []
    for type in used { definitions.append(.made("casebook-\(type.rawValue)", document(of: type))) }
    if !definitions.isEmpty {
      entries.removeAll { $0.key == "$defs" }
      entries.append(.made("$defs", .mapping(definitions)))
    }
    return JSONText.write(.made(.mapping(entries)), isIndented: true) + [UInt8(ascii: "\n")]
  }

  private func document(of type: SchemaNode.CasebookType) -> YAMLNode.Value {
    switch type {
    case .text, .markdown: text()
    case .fact: oneOf(names.facts)
    case .source: oneOf(names.sources)
    case .person: oneOf(names.people)
    case .chart: oneOf(names.charts)
    case .table: oneOf(names.tables)
    case .image, .entries:
      .mapping([.made("type", .string("string")), .made("minLength", .integer(1))])
    case .entry:
      names.entries.isEmpty
        ? oneOf([])
        : .mapping([
          .made(
            "anyOf",
            .list([
              .made(oneOf(names.entries)),
              // A name that only one collection has may stand alone.
              .made(
                .mapping([
                  .made("type", .string("string")), .made("pattern", .string("^[^/]+$")),
                ])),
            ]))
        ])
    }
  }

  /// A string, or one a language.
  private func text() -> YAMLNode.Value {
    let string = YAMLNode.Value.mapping([.made("type", .string("string"))])
    let languages = names.languages.map { YAMLEntry.made($0, string) }
    return .mapping([
      .made(
        "anyOf",
        .list([
          .made(string),
          .made(
            .mapping([
              .made("type", .string("object")), .made("properties", .mapping(languages)),
              .made("additionalProperties", .boolean(false)), .made("minProperties", .integer(1)),
            ])),
        ]))
    ])
  }

  private func oneOf(_ names: [String]) -> YAMLNode.Value {
    var entries = [YAMLEntry.made("type", .string("string"))]
    if !names.isEmpty {
      entries.append(.made("enum", .list(names.sorted().map { .made(.string($0)) })))
    }
    return .mapping(entries)
  }
}

extension YAMLNode {
  /// A node that stands in no file.
  package static func made(_ value: Value) -> YAMLNode { YAMLNode(value, span: Span(0, 0)) }
}

extension YAMLEntry {
  /// A key with a value that stand in no file.
  package static func made(_ key: String, _ value: YAMLNode.Value) -> YAMLEntry {
    YAMLEntry(key: key, keySpan: Span(0, 0), value: .made(value))
  }
}
