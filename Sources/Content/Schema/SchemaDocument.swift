import Diagnostics

/// Schemas as the JSON in which they are written.
enum SchemaDocument {
  /// Writes a schema that was built in code; those that Casebook brings do not refer to themselves.
  static func node(of schema: Schema) -> YAMLNode { node(schema.root, schema) }

  private static func node(_ index: Int, _ schema: Schema) -> YAMLNode {
    let rule = schema.nodes[index]
    var entries: [YAMLEntry] = []
    func put(_ key: String, _ value: YAMLNode.Value?) {
      if let value { entries.append(.made(key, value)) }
    }
    put("title", rule.title.map { .string($0) })
    put("description", rule.description.map { .string($0) })
    switch rule.reference {
    case .casebook(let type)?: put("$ref", .string("casebook:\(type.rawValue)"))
    case .schema(let target)?: return node(target, schema)
    case nil: break
    }
    let types = rule.types.map { YAMLNode.made(.string($0.rawValue)) }
    put("type", types.isEmpty ? nil : types.count == 1 ? types[0].value : .list(types))
    if !rule.properties.isEmpty {
      put(
        "properties",
        .mapping(rule.properties.map { .made($0.name, node($0.schema, schema).value) }))
    }
    if !rule.required.isEmpty { put("required", .list(rule.required.map { .made(.string($0)) })) }
    switch rule.additional {
    case .forbidden?: put("additionalProperties", .boolean(false))
    case .schema(let child)?: put("additionalProperties", node(child, schema).value)
    case .allowed?, nil: break
    }
    put("items", rule.items.map { node($0, schema).value })
    put("enum", rule.allowed.isEmpty ? nil : .list(rule.allowed))
    put("format", rule.format.map { .string($0.rawValue) })
    put("pattern", rule.pattern.map { .string($0.text) })
    put("minItems", rule.count.least.map { .integer($0) })
    put("maxItems", rule.count.most.map { .integer($0) })
    put("uniqueItems", rule.uniqueItems ? .boolean(true) : nil)
    put("minLength", rule.length.least.map { .integer($0) })
    put("maxLength", rule.length.most.map { .integer($0) })
    put("minimum", rule.size.least.map(number))
    put("maximum", rule.size.most.map(number))
    if let rules = schema.rules(of: rule) { entries += self.entries(of: rules, schema) }
    return .made(.mapping(entries))
  }

  private static func entries(of rules: SchemaRules, _ schema: Schema) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    func put(_ key: String, _ indexes: [Int]) {
      if indexes.isEmpty { return }
      entries.append(.made(key, .list(indexes.map { node($0, schema) })))
    }
    func put(_ key: String, _ index: Int?) {
      if let index { entries.append(.made(key, node(index, schema).value)) }
    }
    if let above = rules.above { entries.append(.made("exclusiveMinimum", number(above))) }
    if let below = rules.below { entries.append(.made("exclusiveMaximum", number(below))) }
    if let divisor = rules.multipleOf { entries.append(.made("multipleOf", number(divisor))) }
    put("prefixItems", rules.prefixItems)
    put("allOf", rules.all)
    put("anyOf", rules.any)
    put("oneOf", rules.one)
    put("if", rules.condition.test)
    put("then", rules.condition.then)
    put("else", rules.condition.otherwise)
    put("not", rules.isNever ? nil : rules.excluded)
    if rules.isNever { entries.append(.made("not", .mapping([]))) }
    if let value = rules.defaultValue { entries.append(.made("default", value.value)) }
    return entries
  }

  private static func number(_ number: Double) -> YAMLNode.Value {
    Int(exactly: number).map { .integer($0) } ?? .number(number)
  }

  // MARK: References

  /// Puts references into the file in the place of those to types of Casebook.
  ///
  /// - Parameters:
  ///   - node: a schema.
  ///   - used: the types that it names, each once.
  /// - Returns: the schema with references to `#/$defs/casebook-NAME`.
  static func replacingTypes(
    in node: YAMLNode,
    used: inout [SchemaNode.CasebookType]
  ) -> YAMLNode {
    guard var entries = node.mapping else { return node }
    for index in entries.indices {
      let value = entries[index].value
      switch entries[index].key {
      case "$ref":
        guard let name = value.string, name.hasPrefix("casebook:"),
          let type = SchemaNode.CasebookType(rawValue: String(name.dropFirst("casebook:".count)))
        else { continue }
        if !used.contains(type) { used.append(type) }
        entries[index].value.value = .string("#/$defs/casebook-\(type.rawValue)")
      case "properties", "$defs":
        entries[index].value.value = .mapping(
          (value.mapping ?? []).map { child in
            var child = child
            child.value = replacingTypes(in: child.value, used: &used)
            return child
          })
      case "prefixItems", "allOf", "anyOf", "oneOf":
        entries[index].value.value = .list(
          (value.list ?? []).map { replacingTypes(in: $0, used: &used) })
      case "items", "additionalProperties", "if", "then", "else", "not":
        entries[index].value = replacingTypes(in: value, used: &used)
      default: break
      }
    }
    var result = node
    result.value = .mapping(entries)
    return result
  }
}
