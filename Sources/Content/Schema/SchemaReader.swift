package import Diagnostics

/// Reads a JSON Schema file into a ``Schema``.
package struct SchemaReader {
  private let source: SourceText
  private var nodes: [SchemaNode] = []
  /// Index of each subschema by its place, such as `#/$defs/figure`.
  private var pointers: [String: Int] = [:]
  private var openReferences: [(node: Int, pointer: String, span: Span)] = []
  private var diagnostics: [Diagnostic] = []

  /// The keywords of 2020-12 that are read, and those that say nothing about a value.
  static let keywords = [
    "$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "default", "examples",
    "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
    "uniqueItems", "enum", "const", "format", "pattern", "minimum", "maximum", "minLength",
    "maxLength",
  ]

  /// Reads a schema.
  ///
  /// - Returns: the schema, `nil` when anything is wrong with it, and what is wrong.
  package static func read(_ source: SourceText) -> (schema: Schema?, diagnostics: [Diagnostic]) {
    if let problem = source.utf8Problem { return (nil, [problem]) }
    let (root, problems) = YAMLReader.read(source)
    guard let root else {
      let empty = Diagnostic(.emptyFile, at: source.place(line: 1), hints: [.fillOrDelete])
      return (nil, problems.isEmpty ? [empty] : problems)
    }
    var reader = SchemaReader(source: source)
    let index = reader.read(root, pointer: "#")
    reader.resolveReferences()
    guard reader.diagnostics.isEmpty else { return (nil, reader.diagnostics) }
    return (Schema(nodes: reader.nodes, root: index, path: source.path), [])
  }

  private init(source: SourceText) {
    self.source = source
  }

  private mutating func read(_ node: YAMLNode, pointer: String) -> Int {
    let index = nodes.count
    nodes.append(SchemaNode())
    pointers[pointer] = index
    nodes[index].place = source.place(node.span)
    guard let entries = node.mapping else {
      report(.schemaIsNoObject, at: node.span)
      return index
    }
    for entry in entries { read(entry, into: index, pointer: "\(pointer)/\(entry.key)") }
    return index
  }

  /// Reads one keyword.
  ///
  /// One case a keyword: this is the module's one long switch.
  private mutating func read(_ entry: YAMLEntry, into index: Int, pointer: String) {
    let value = entry.value
    switch entry.key {
    case "$schema", "$id", "$comment", "default", "examples": break
    case "title": nodes[index].title = string(entry)
    case "description": nodes[index].description = string(entry)
    case "$ref": readReference(entry, into: index)
    case "$defs": readSubschemas(entry, pointer: pointer) { _, _ in }
    case "type": readTypes(entry, into: index)
    case "properties":
      var found: [(String, Int)] = []
      readSubschemas(entry, pointer: pointer) { found.append(($0, $1)) }
      for (name, schema) in found { nodes[index].add(name, schema) }
    case "required": nodes[index].required = strings(entry)
    case "additionalProperties": readAdditional(entry, into: index, pointer: pointer)
    case "items": nodes[index].items = read(value, pointer: pointer)
    case "minItems": nodes[index].count.least = integer(entry)
    case "maxItems": nodes[index].count.most = integer(entry)
    case "uniqueItems": nodes[index].uniqueItems = value.boolean ?? wrong(entry, .boolean) ?? false
    case "enum": nodes[index].allowed = value.list ?? wrong(entry, .array) ?? []
    case "const": nodes[index].allowed = [value]
    case "format": readFormat(entry, into: index)
    case "pattern": readPattern(entry, into: index)
    case "minimum": nodes[index].size.least = number(entry)
    case "maximum": nodes[index].size.most = number(entry)
    case "minLength": nodes[index].length.least = integer(entry)
    case "maxLength": nodes[index].length.most = integer(entry)
    default:
      report(
        .unknownKeyword,
        Wording(entry.key),
        at: entry.keySpan,
        hints: Hint.nearest(to: entry.key, among: Self.keywords)
      )
    }
  }

  // MARK: Keywords

  private mutating func readSubschemas(
    _ entry: YAMLEntry,
    pointer: String,
    _ found: (String, Int) -> Void
  ) {
    guard let entries = entry.value.mapping else {
      let _: Int? = wrong(entry, .object)
      return
    }
    for child in entries {
      let escaped = child.key.replacing("~", with: "~0").replacing("/", with: "~1")
      let index = read(child.value, pointer: "\(pointer)/\(escaped)")
      nodes[index].place = source.place(child.keySpan)
      found(child.key, index)
    }
  }

  private mutating func readReference(_ entry: YAMLEntry, into index: Int) {
    guard let target = string(entry) else { return }
    guard target.hasPrefix("casebook:") else {
      openReferences.append((index, target, entry.value.span))
      return
    }
    if let type = SchemaNode.CasebookType(rawValue: String(target.dropFirst(9))) {
      nodes[index].reference = .casebook(type)
    } else {
      let names = SchemaNode.CasebookType.allCases.map { "casebook:\($0.rawValue)" }
      report(
        .unknownReference,
        Wording(target),
        at: entry.value.span,
        hints: Hint.nearest(to: target, among: names)
      )
    }
  }

  private mutating func resolveReferences() {
    for (node, pointer, span) in openReferences {
      if let target = pointers[pointer] {
        nodes[node].reference = .schema(target)
      } else {
        let definitions = pointers.keys.filter { $0.hasPrefix("#/$defs/") }
        report(
          .unknownReference,
          Wording(pointer),
          at: span,
          hints: Hint.nearest(to: pointer, among: definitions)
        )
      }
    }
  }

  private mutating func readTypes(_ entry: YAMLEntry, into index: Int) {
    let names = entry.value.string.map { [$0] } ?? strings(entry)
    for name in names {
      if let type = SchemaNode.JSONType(rawValue: name) {
        nodes[index].types.append(type)
      } else {
        report(
          .unknownType,
          Wording(name),
          at: entry.value.span,
          hints: Hint.nearest(to: name, among: SchemaNode.JSONType.allCases.map(\.rawValue))
        )
      }
    }
  }

  private mutating func readAdditional(_ entry: YAMLEntry, into index: Int, pointer: String) {
    if let flag = entry.value.boolean {
      nodes[index].additional = flag ? .allowed : .forbidden
    } else {
      nodes[index].additional = .schema(read(entry.value, pointer: pointer))
    }
  }

  private mutating func readFormat(_ entry: YAMLEntry, into index: Int) {
    guard let name = string(entry) else { return }
    nodes[index].format = SchemaFormat(rawValue: name)
    if nodes[index].format == nil {
      report(
        .unknownFormat,
        Wording(name),
        at: entry.value.span,
        hints: Hint.nearest(to: name, among: SchemaFormat.allCases.map(\.rawValue))
      )
    }
  }

  private mutating func readPattern(_ entry: YAMLEntry, into index: Int) {
    guard let text = string(entry) else { return }
    nodes[index].pattern = SchemaPattern(text)
    if nodes[index].pattern == nil { report(.brokenPattern, Wording(text), at: entry.value.span) }
  }

  // MARK: Values

  private mutating func string(_ entry: YAMLEntry) -> String? {
    entry.value.string ?? wrong(entry, .string)
  }

  private mutating func strings(_ entry: YAMLEntry) -> [String] {
    guard let items = entry.value.list, items.allSatisfy({ $0.string != nil }) else {
      return wrong(entry, .array) ?? []
    }
    return items.compactMap(\.string)
  }

  private mutating func integer(_ entry: YAMLEntry) -> Int? {
    entry.value.integer ?? wrong(entry, .integer)
  }

  private mutating func number(_ entry: YAMLEntry) -> Double? {
    switch entry.value.value {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: wrong(entry, .number)
    }
  }

  /// Reports a keyword whose value has the wrong type.
  private mutating func wrong<Value>(_ entry: YAMLEntry, _ expected: SchemaNode.JSONType) -> Value?
  {
    report(
      .wrongType,
      Wording(entry.key),
      expected.phrase,
      entry.value.phrase,
      at: entry.value.span
    )
    return nil
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
}
