import Diagnostics

/// Puts the defaults of a schema where data says nothing.
struct SchemaDefaults {
  private var check: SchemaCheck

  /// Fills data that was checked.
  ///
  /// - Parameters:
  ///   - entries: the keys of the root.
  ///   - schema: the schema that it was checked against.
  /// - Returns: the keys, and behind them those that stand in the schema only, each with the place of
  ///   the mapping to which it was added.
  static func fill(_ entries: [YAMLEntry], _ schema: Schema) -> [YAMLEntry] {
    guard schema.hasDefaults else { return entries }
    let file = entries.first?.value.file ?? 0
    var node = YAMLNode(
      .mapping(entries), span: entries.first?.keySpan ?? Span(0, 0), file: file)
    var defaults = SchemaDefaults(
      check: SchemaCheck(trying: schema))
    defaults.fill(&node, schema.root, 0)
    return node.mapping ?? entries
  }

  private var schema: Schema { check.schema }

  private mutating func fill(_ node: inout YAMLNode, _ index: Int, _ depth: Int) {
    // A default may have defaults in it, and so on: what people write ends long before.
    guard depth < 200, check.mayVisit() else { return }
    for layer in check.layers(for: node, index) { fill(&node, schema.nodes[layer], depth) }
  }

  private mutating func fill(_ node: inout YAMLNode, _ rule: SchemaNode, _ depth: Int) {
    switch node.value {
    case .list(var items):
      let first = schema.rules(of: rule)?.prefixItems ?? []
      for position in items.indices {
        guard let schema = position < first.count ? first[position] : rule.items else { continue }
        fill(&items[position], schema, depth + 1)
      }
      node.value = .list(items)
    case .mapping(var entries):
      fill(&entries, rule, node, depth)
      node.value = .mapping(entries)
    default: return
    }
  }

  private mutating func fill(
    _ entries: inout [YAMLEntry],
    _ rule: SchemaNode,
    _ node: YAMLNode,
    _ depth: Int
  ) {
    let span = entries.first?.keySpan ?? node.span
    for property in rule.properties {
      guard let value = schema.defaultValue(of: property.schema),
        !entries.contains(where: { $0.key == property.name })
      else { continue }
      entries.append(
        YAMLEntry(
          key: property.name, keySpan: span, value: value.placed(at: span, in: node.file)))
    }
    for position in entries.indices {
      if let schema = rule.propertyIndex[entries[position].key] {
        fill(&entries[position].value, schema, depth + 1)
      } else if case .schema(let schema)? = rule.additional {
        fill(&entries[position].value, schema, depth + 1)
      }
    }
  }
}

extension Schema {
  /// The default of a subschema, through its references.
  package func defaultValue(of index: Int) -> YAMLNode? {
    rules(of: nodes[resolved(index)])?.defaultValue
      ?? rules(of: nodes[resolved(index)])?.all.lazy.compactMap { layer in
        rules(of: nodes[resolved(layer)])?.defaultValue
      }.first
  }

  /// Takes out the defaults that their own schemas do not allow: a template could not trust its data.
  ///
  /// - Returns: a warning for each.
  mutating func dropUnfitDefaults(in source: SourceText) -> [Diagnostic] {
    guard hasDefaults else { return [] }
    var warnings: [Diagnostic] = []
    for index in nodes.indices {
      guard let number = nodes[index].rules, let value = rules[number].defaultValue else {
        continue
      }
      var check = SchemaCheck(trying: self)
      if check.accepts(value, index) { continue }
      rules[number].defaultValue = nil
      warnings.append(Diagnostic(.unfitDefault, at: source.place(value.span)))
    }
    hasDefaults = rules.contains { $0.defaultValue != nil }
    return warnings
  }
}

extension YAMLNode {
  /// The node and all in it at one place.
  func placed(at span: Span, in file: UInt8 = 0) -> YAMLNode {
    var node = self
    node.span = span
    node.file = file
    switch value {
    case .list(let items): node.value = .list(items.map { $0.placed(at: span, in: file) })
    case .mapping(let entries):
      node.value = .mapping(
        entries.map {
          YAMLEntry(key: $0.key, keySpan: span, value: $0.value.placed(at: span, in: file))
        })
    default: break
    }
    return node
  }
}
