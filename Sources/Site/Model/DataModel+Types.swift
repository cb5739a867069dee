import Content
import Diagnostics
import Templating

/// The types of data, from its schema.
extension DataModel {
  /// Derives the type of a subschema; one that holds itself is not known further.
  mutating func derive(_ index: Int, name: String, _ open: inout Set<Int>) -> ValueType {
    let index = schema.resolved(index)
    if let known = types[index] { return known }
    // Each level takes a piece of the stack; nobody looks that deep into data.
    guard open.count < 200, open.insert(index).inserted else { return .any }
    defer { open.remove(index) }
    let rule = schema.nodes[index]
    let type: ValueType
    if case .casebook(let casebook)? = rule.reference {
      type = derive(casebook)
    } else if rule.rules != nil {
      type = deriveLayers(index, name: name, &open)
    } else if !rule.types.isEmpty {
      type = .either(rule.types.map { derive($0, rule, name: name, &open) })
    } else if let literals = schema.possibleTypes(of: index) {
      type = .either(literals.map { derive($0, rule, name: name, &open) })
    } else {
      type = .any
    }
    types[index] = type
    return type
  }

  private func derive(_ type: SchemaNode.CasebookType) -> ValueType {
    switch type {
    case .text: .string
    case .markdown: .markup
    case .fact: .record(references.evidence.fact.record.type)
    case .chart: .record(references.evidence.chart.record.type)
    case .table: .record(references.evidence.table.record.type)
    case .entries: .list(.record(references.entry))
    case .source: .record(references.source)
    case .person, .entry: .record(references.entry)
    case .image: .record(Self.image.type)
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
    let fields = rule.properties.map { field($0, of: rule, &open) }
    return .record(RecordType(name, fields, hint: Self.hint(to: rule.place)))
  }

  private mutating func field(
    _ property: SchemaNode.Property,
    of rule: SchemaNode,
    _ open: inout Set<Int>
  ) -> FieldType {
    FieldType(
      property.name,
      derive(property.schema, name: property.name, &open),
      optional: !rule.required.contains(property.name)
        && schema.defaultValue(of: property.schema) == nil,
      hint: Self.hint(to: schema.nodes[property.schema].place)
    )
  }

  private static func hint(to place: Place?) -> Hint? {
    place.map { Hint(en: "the schema says so here", ja: "スキーマではここに定義されています", at: $0) }
  }

  // MARK: Forms

  /// Derives the type of a subschema that says of the same value what others say, too.
  private mutating func deriveLayers(
    _ index: Int,
    name: String,
    _ open: inout Set<Int>
  ) -> ValueType {
    let layers = schema.layers(of: index)
    // The data of an entry is a mapping, whether its schema says so or not.
    guard let possible = schema.possibleTypes(of: index) ?? (index == rootIndex ? [.object] : nil)
    else { return .any }
    var members: [ValueType] = []
    for layer in layers {
      guard case .casebook(let type)? = schema.nodes[layer].reference else { continue }
      members.append(derive(type))
    }
    // What references allow is text in the data, and something else for templates.
    let isReference =
      !members.isEmpty
      && !layers.contains { layer in
        schema.nodes[layer].types.contains(.string) || !schema.nodes[layer].allowed.isEmpty
      }
    for type in possible {
      switch type {
      case .string where isReference: break
      case .object where isReference && !layers.contains { !schema.nodes[$0].properties.isEmpty }:
        break
      case .array: members.append(.list(deriveItems(layers, name: name, &open)))
      case .object: members.append(deriveRecord(index, name: name, &open))
      case .string:
        let formats = layers.compactMap { schema.nodes[$0].format }
        members.append(formats == [.date] ? .date : formats == [.uri] ? .url : .string)
      default: members.append(derive(type, schema.nodes[index], name: name, &open))
      }
    }
    return .merged(members)
  }

  private var rootIndex: Int { schema.resolved(schema.root) }

  private mutating func deriveItems(
    _ layers: [Int],
    name: String,
    _ open: inout Set<Int>
  ) -> ValueType {
    var items: [Int] = []
    for layer in layers {
      let node = schema.nodes[layer]
      let first = schema.rules(of: node)?.prefixItems ?? []
      items += first + [node.items].compactMap { $0 }
      // Behind the first ones anything may stand.
      if !first.isEmpty, node.items == nil, node.count.most.map({ $0 > first.count }) ?? true {
        return .any
      }
    }
    if items.isEmpty { return .any }
    return .merged(items.map { derive($0, name: "\(name) item", &open) })
  }

  private mutating func deriveRecord(
    _ index: Int,
    name: String,
    _ open: inout Set<Int>
  ) -> ValueType {
    let fields = fields(of: index, &open)
    let rule = schema.nodes[index]
    if fields.isEmpty { return deriveObject(rule, name: name, &open) }
    return .record(RecordType(name, fields, hint: Self.hint(to: rule.place)))
  }

  /// The fields that mappings of a subschema have, in any of its forms.
  private mutating func fields(of index: Int, _ open: inout Set<Int>) -> [FieldType] {
    let index = schema.resolved(index)
    let rule = schema.nodes[index]
    var fields = rule.properties.map { field($0, of: rule, &open) }
    guard let rules = schema.rules(of: rule) else { return fields }
    if let known = self.fields[index] { return known }
    for layer in rules.all { fields = fields.joined(with: self.fields(of: layer, &open)) }
    for forms in [rules.any, rules.one] {
      let records = forms.filter { schema.possibleTypes(of: $0)?.contains(.object) ?? true }
      if !records.isEmpty {
        fields = fields.joined(with: .oneOf(records.map { self.fields(of: $0, &open) }))
      }
    }
    if let test = rules.condition.test {
      let branches = [rules.condition.then, rules.condition.otherwise].map { branch in
        branch.map { self.fields(of: $0, &open) } ?? []
      }
      // What the condition looks at may be there or not.
      let tested = [self.fields(of: test, &open), []]
      fields = fields.joined(with: .oneOf(branches)).joined(with: .oneOf(tested))
    }
    var known: [Int: Set<String>] = [:]
    let required = schema.requiredKeys(of: index, &known)
    fields = fields.map { $0.isOptional && required.contains($0.name) ? $0.present : $0 }
    self.fields[index] = fields
    return fields
  }
}

extension Schema {
  /// The keys that every mapping of a subschema has.
  fileprivate func requiredKeys(of index: Int, _ known: inout [Int: Set<String>]) -> Set<String> {
    let index = resolved(index)
    if let keys = known[index] { return keys }
    var keys = Set(nodes[index].required)
    if let rules = rules(of: nodes[index]) {
      for layer in rules.all { keys.formUnion(requiredKeys(of: layer, &known)) }
      for forms in [rules.any, rules.one] {
        guard let first = forms.first else { continue }
        var common = requiredKeys(of: first, &known)
        for form in forms.dropFirst() { common.formIntersection(requiredKeys(of: form, &known)) }
        keys.formUnion(common)
      }
    }
    known[index] = keys
    return keys
  }
}

extension FieldType {
  /// The same field, which is always there.
  fileprivate var present: FieldType { FieldType(name, type, hint: hint) }

  /// The field with another type.
  fileprivate func with(_ type: ValueType, optional: Bool) -> FieldType {
    FieldType(name, type, optional: optional, hint: hint)
  }
}

extension [FieldType] {
  /// The fields of a mapping that is both: what one says more closely holds.
  fileprivate func joined(with others: [FieldType]) -> [FieldType] {
    var fields = self
    for other in others {
      guard let index = fields.firstIndex(where: { $0.name == other.name }) else {
        fields.append(other)
        continue
      }
      let isCloser = fields[index].type == .any || other.type.recordType != nil
      fields[index] = fields[index].with(
        isCloser ? other.type : fields[index].type,
        optional: fields[index].isOptional && other.isOptional)
    }
    return fields
  }

  /// The fields of a mapping that is one of several: what not all have may be missing.
  fileprivate static func oneOf(_ forms: [[FieldType]]) -> [FieldType] {
    var fields: [FieldType] = []
    for field in forms.joined() where !fields.contains(where: { $0.name == field.name }) {
      let same = forms.compactMap { form in form.first { $0.name == field.name } }
      fields.append(
        field.with(
          .merged(same.map(\.type)),
          optional: same.count < forms.count || same.contains(where: \.isOptional)))
    }
    return fields
  }
}

extension ValueType {
  /// The union of types whose records are one record: with the fields of all, those that not all have
  /// optional.
  fileprivate static func merged(_ types: [ValueType]) -> ValueType {
    let union = ValueType.either(types)
    var records: [RecordType] = []
    var lists: [ValueType] = []
    var others: [ValueType] = []
    for case let member in types.flatMap({ type in Self.parts(of: type) }) {
      switch member {
      case .record(let record): if !records.contains(record) { records.append(record) }
      case .list(let item): lists.append(item)
      default: others.append(member)
      }
    }
    guard records.count > 1 || lists.count > 1 else { return union }
    if records.count == 1 { others.append(.record(records[0])) }
    if records.count > 1 {
      others.append(
        .record(
          RecordType(records[0].name, .oneOf(records.map(\.fields)), hint: records[0].hint)))
    }
    if !lists.isEmpty { others.append(.list(.merged(lists))) }
    return .either(others)
  }

  private static func parts(of type: ValueType) -> [ValueType] {
    if case .union(let members) = type { members } else { [type] }
  }
}
