import Diagnostics

/// Finds the values in data that have a type which Casebook adds.
struct SchemaWalk {
  /// A value with its type.
  struct TypedValue {
    let node: YAMLNode
    /// The types of which it may have any.
    var types: [SchemaNode.CasebookType]
  }

  private var check: SchemaCheck
  private var found: [TypedValue] = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - data: what was checked.
  ///   - schema: what it was checked against.
  /// - Returns: the values, in the order of the data.
  /// - Complexity: linear in the data; where a schema has forms, these are tried.
  static func values(in data: YAMLNode, _ schema: Schema) -> [TypedValue] {
    var walk = SchemaWalk(check: SchemaCheck(trying: schema))
    walk.visit(data, schema.root)
    return walk.found
  }

  private var schema: Schema { check.schema }

  private mutating func visit(_ node: YAMLNode, _ index: Int) {
    guard check.mayVisit() else { return }
    var known: [Int: [SchemaNode.CasebookType]] = [:]
    let types = types(of: node, index, &known)
    if !types.isEmpty {
      found.append(TypedValue(node: node, types: types))
      return
    }
    switch node.value {
    case .list(let items):
      let layers = check.layers(for: node, index)
      for (position, item) in items.enumerated() {
        for schema in schema.itemSchemas(at: position, layers) { visit(item, schema) }
      }
    case .mapping(let entries):
      let layers = check.layers(for: node, index)
      for entry in entries {
        for schema in schema.propertySchemas(entry.key, layers) { visit(entry.value, schema) }
      }
    default: break
    }
  }

  /// The types of Casebook that a value has; none where a form without such a type fits it, too.
  private mutating func types(
    of node: YAMLNode,
    _ index: Int,
    _ known: inout [Int: [SchemaNode.CasebookType]]
  ) -> [SchemaNode.CasebookType] {
    let index = schema.resolved(index)
    let rule = schema.nodes[index]
    if case .casebook(let type)? = rule.reference { return [type] }
    guard let rules = schema.rules(of: rule) else { return [] }
    if let types = known[index] { return types }
    var types: [SchemaNode.CasebookType] = []
    for layer in rules.all { types += self.types(of: node, layer, &known) }
    for forms in [rules.any, rules.one] {
      var several: [[SchemaNode.CasebookType]] = []
      for form in forms where check.accepts(node, form) {
        several.append(self.types(of: node, form, &known))
      }
      if !several.contains([]) { types += several.joined().filter { !types.contains($0) } }
    }
    known[index] = types
    return types
  }
}

extension SchemaCheck {
  /// A subschema and all that hold for a value with it, forms and conditions decided by the value.
  package mutating func layers(for node: YAMLNode, _ index: Int) -> [Int] {
    let index = schema.resolved(index)
    var layers = [index]
    var next = 0
    while next < layers.count {
      if let rules = schema.rules(of: schema.nodes[layers[next]]) {
        for layer in self.layers(for: node, rules).map({ schema.resolved($0) })
        where !layers.contains(layer) { layers.append(layer) }
      }
      next += 1
    }
    return layers
  }

  /// The subschemas that hold for a value besides the one that names them.
  mutating func layers(for node: YAMLNode, _ rules: SchemaRules) -> [Int] {
    var layers = rules.all
    for form in rules.any + rules.one where accepts(node, form) { layers.append(form) }
    if let test = rules.condition.test, !rules.branches.isEmpty {
      let branch = accepts(node, test) ? rules.condition.then : rules.condition.otherwise
      layers += [branch].compactMap { $0 }
    }
    return layers
  }
}

extension Schema {
  /// What some subschemas say of an item.
  package func itemSchemas(at position: Int, _ layers: [Int]) -> [Int] {
    unique(layers) { layer in
      let node = nodes[layer]
      let first = rules(of: node)?.prefixItems ?? []
      return position < first.count ? first[position] : node.items
    }
  }

  /// What some subschemas say of the value of a key.
  package func propertySchemas(_ key: String, _ layers: [Int]) -> [Int] {
    unique(layers) { layer in
      let node = nodes[layer]
      if let property = node.propertyIndex[key] { return property }
      if case .schema(let schema)? = node.additional { return schema }
      return nil
    }
  }

  /// What layers name, each subschema once.
  private func unique(_ layers: [Int], _ named: (Int) -> Int?) -> [Int] {
    var found: [Int] = []
    for layer in layers {
      if let index = named(layer).map({ resolved($0) }), !found.contains(index) {
        found.append(index)
      }
    }
    return found
  }
}
