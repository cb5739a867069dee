package import Diagnostics

/// Reads a JSON Schema file into a ``Schema``.
package struct SchemaReader {
  let source: SourceText
  var nodes: [SchemaNode] = []
  var rules: [SchemaRules] = []
  /// Index of each subschema by its place, such as `#/$defs/figure`.
  var pointers: [String: Int] = [:]
  var openReferences: [(node: Int, pointer: String, span: Span)] = []
  var diagnostics: [Diagnostic] = []

  /// The keywords of 2020-12 that are read, and those that say nothing about a value.
  static let keywords = [
    "$schema", "$comment", "$defs", "$ref", "title", "description", "default", "examples",
    "type", "properties", "required", "additionalProperties", "items", "prefixItems", "minItems",
    "maxItems", "uniqueItems", "enum", "const", "format", "pattern", "minimum", "maximum",
    "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "allOf",
    "anyOf", "oneOf", "if", "then", "else", "not",
  ]

  /// Reads a schema.
  ///
  /// - Returns: the schema, `nil` when anything is wrong with it, and what is wrong; a schema may come
  ///   with warnings.
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
    reader.reportCircles()
    guard reader.diagnostics.isEmpty else { return (nil, reader.diagnostics) }
    var schema = Schema(nodes: reader.nodes, root: index, path: source.path, rules: reader.rules)
    let unfit = schema.dropUnfitDefaults(in: source)
    return (schema, unfit)
  }

  private init(source: SourceText) {
    self.source = source
  }

  mutating func read(_ node: YAMLNode, pointer: String) -> Int {
    let index = nodes.count
    nodes.append(SchemaNode())
    pointers[pointer] = index
    nodes[index].place = source.place(node.span)
    if let flag = node.boolean {
      if !flag { change(index) { $0.isNever = true } }
      return index
    }
    guard let entries = node.mapping else {
      report(.schemaIsNoObject, at: node.span)
      return index
    }
    for entry in entries { read(entry, into: index, pointer: "\(pointer)/\(entry.key)") }
    return index
  }

  /// Changes the rarer keywords of a subschema.
  mutating func change(_ index: Int, _ body: (inout SchemaRules) -> Void) {
    if nodes[index].rules == nil {
      nodes[index].rules = rules.count
      rules.append(SchemaRules())
    }
    if let number = nodes[index].rules { body(&rules[number]) }
  }

  /// Reads one keyword.
  ///
  /// One case a keyword: this is the module's one long switch.
  private mutating func read(_ entry: YAMLEntry, into index: Int, pointer: String) {
    let value = entry.value
    switch entry.key {
    case "$comment", "examples": break
    case "$schema": readDraft(entry)
    case "title": nodes[index].title = string(entry)
    case "description": nodes[index].description = string(entry)
    case "default": change(index) { $0.defaultValue = value }
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
    case "minItems": nodes[index].count.least = count(entry)
    case "maxItems": nodes[index].count.most = count(entry)
    case "uniqueItems": nodes[index].uniqueItems = value.boolean ?? wrong(entry, .boolean) ?? false
    case "enum", "const": readValues(entry, into: index)
    case "format": readFormat(entry, into: index)
    case "pattern": readPattern(entry, into: index)
    case "minimum": nodes[index].size.least = number(entry)
    case "maximum": nodes[index].size.most = number(entry)
    case "minLength": nodes[index].length.least = count(entry)
    case "maxLength": nodes[index].length.most = count(entry)
    default: readRule(entry, into: index, pointer: pointer)
    }
  }

  // MARK: Keywords

  mutating func readSubschemas(
    _ entry: YAMLEntry,
    pointer: String,
    _ found: (String, Int) -> Void
  ) {
    guard let entries = entry.value.mapping else {
      let _: Int? = wrong(entry, .object)
      return
    }
    for child in entries {
      let index = read(child.value, pointer: "\(pointer)/\(Self.escaped(child.key))")
      nodes[index].place = source.place(child.keySpan)
      found(child.key, index)
    }
  }

  /// Sets what both `enum` and `const` allow.
  private mutating func readValues(_ entry: YAMLEntry, into index: Int) {
    var values = [entry.value]
    if entry.key == "enum" {
      guard let list = entry.value.list else {
        let _: Int? = wrong(entry, .array)
        return
      }
      if list.isEmpty { change(index) { $0.isNever = true } }
      values = list
    }
    let others = nodes[index].allowed
    if !others.isEmpty {
      values = values.filter { value in others.contains { $0.sameValue(as: value) } }
      if values.isEmpty { change(index) { $0.isNever = true } }
    }
    nodes[index].allowed = values
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
    let schema = read(entry.value, pointer: pointer)
    if let flag = entry.value.boolean {
      nodes[index].additional = flag ? .allowed : .forbidden
    } else {
      nodes[index].additional = .schema(schema)
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

  mutating func string(_ entry: YAMLEntry) -> String? {
    entry.value.string ?? wrong(entry, .string)
  }

  private mutating func strings(_ entry: YAMLEntry) -> [String] {
    guard let items = entry.value.list, items.allSatisfy({ $0.string != nil }) else {
      return wrong(entry, .array) ?? []
    }
    return items.compactMap(\.string)
  }

  /// An integer that is not negative; 2.0 is one, too.
  private mutating func count(_ entry: YAMLEntry) -> Int? {
    var value = entry.value.integer
    if case .number(let number) = entry.value.value { value = Int(exactly: number) }
    guard let value else { return wrong(entry, .integer) }
    if value >= 0 { return value }
    return wrong(entry, Wording(en: "at least 0", ja: "0 以上の整数"))
  }

  mutating func number(_ entry: YAMLEntry) -> Double? {
    switch entry.value.value {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: wrong(entry, .number)
    }
  }

  /// Reports a keyword whose value has the wrong type.
  mutating func wrong<Value>(_ entry: YAMLEntry, _ expected: SchemaNode.JSONType) -> Value? {
    wrong(entry, expected.phrase)
  }

  /// Reports a keyword whose value cannot be used.
  mutating func wrong<Value>(_ entry: YAMLEntry, _ expected: Wording) -> Value? {
    report(
      .wrongType,
      Wording(entry.key),
      expected,
      entry.value.phrase,
      at: entry.value.span
    )
    return nil
  }

  mutating func report(
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
