import Diagnostics

/// The keywords that few schemas have: ``SchemaRules``.
extension SchemaReader {
  mutating func readRule(_ entry: YAMLEntry, into index: Int, pointer: String) {
    switch entry.key {
    case "exclusiveMinimum":
      let number = number(entry)
      change(index) { $0.above = number }
    case "exclusiveMaximum":
      let number = number(entry)
      change(index) { $0.below = number }
    case "multipleOf": readMultiple(entry, into: index)
    case "prefixItems", "allOf", "anyOf", "oneOf": readList(entry, into: index, pointer: pointer)
    case "if", "then", "else": readCondition(entry, into: index, pointer: pointer)
    case "not":
      let schema = read(entry.value, pointer: pointer)
      change(index) { $0.excluded = schema }
    default:
      report(
        .unknownKeyword,
        Wording(entry.key),
        at: entry.keySpan,
        hints: Hint.nearest(to: entry.key, among: Self.keywords)
      )
    }
  }

  /// `$schema`: an older draft gives other meanings to the same keywords.
  mutating func readDraft(_ entry: YAMLEntry) {
    guard let draft = string(entry), !draft.contains("draft/2020-12/") else { return }
    report(.unknownDraft, Wording(draft), at: entry.value.span)
  }

  private mutating func readMultiple(_ entry: YAMLEntry, into index: Int) {
    guard let number = number(entry) else { return }
    if number > 0 {
      change(index) { $0.multipleOf = number }
    } else {
      let _: Int? = wrong(
        entry, Wording(en: "a number greater than 0", ja: "0 より大きい数値"))
    }
  }

  private mutating func readList(_ entry: YAMLEntry, into index: Int, pointer: String) {
    guard let items = entry.value.list else {
      let _: Int? = wrong(entry, .array)
      return
    }
    if items.isEmpty { report(.emptyKeyword, Wording(entry.key), at: entry.keySpan) }
    let schemas = items.enumerated().map { read($1, pointer: "\(pointer)/\($0)") }
    change(index) { rules in
      switch entry.key {
      case "prefixItems": rules.prefixItems = schemas
      case "anyOf": rules.any = schemas
      case "oneOf": rules.one = schemas
      // A `$ref` beside it may be there already.
      default: rules.all += schemas
      }
    }
  }

  /// `then` and `else` say nothing without `if`, and may stand before it.
  private mutating func readCondition(_ entry: YAMLEntry, into index: Int, pointer: String) {
    let schema = read(entry.value, pointer: pointer)
    change(index) { rules in
      switch entry.key {
      case "if": rules.condition.test = schema
      case "then": rules.condition.then = schema
      default: rules.condition.otherwise = schema
      }
    }
  }

  // MARK: References

  mutating func readReference(_ entry: YAMLEntry, into index: Int) {
    guard let target = string(entry) else { return }
    guard target.hasPrefix("casebook:") else {
      if target.hasPrefix("#") {
        openReferences.append((index, target, entry.value.span))
      } else {
        report(.referenceLeavesFile, Wording(target), at: entry.value.span)
      }
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

  /// Resolves the references; one beside other keywords becomes one of what all must hold.
  mutating func resolveReferences() {
    for (node, pointer, span) in openReferences {
      if let target = pointers[percentDecoded(pointer)] {
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
    for index in nodes.indices {
      guard let reference = nodes[index].reference, saysMore(index) else { continue }
      nodes[index].reference = nil
      switch reference {
      case .schema(let target): change(index) { $0.all.append(target) }
      case .casebook:
        var node = SchemaNode()
        node.reference = reference
        node.place = nodes[index].place
        nodes.append(node)
        let added = nodes.count - 1
        change(index) { $0.all.append(added) }
      }
    }
  }

  /// Whether a subschema says anything about a value besides its `$ref`.
  private func saysMore(_ index: Int) -> Bool {
    let node = nodes[index]
    return node.rules != nil || !node.types.isEmpty || !node.properties.isEmpty
      || !node.required.isEmpty || node.additional != nil || node.items != nil
      || !node.allowed.isEmpty || node.format != nil || node.pattern != nil || node.uniqueItems
      || !node.length.isEmpty || !node.count.isEmpty || !node.size.isEmpty
  }

  /// A key as a part of a JSON pointer (RFC 6901, section 3).
  static func escaped(_ key: String) -> String {
    key.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  /// Reports subschemas that ask for themselves about the same value: their check would never end.
  ///
  /// Complexity: linear in the schema.
  mutating func reportCircles() {
    // Peeling off what asks for nothing more leaves the circles and what leads into them.
    var askers = [[Int]](repeating: [], count: nodes.count)
    var open = [Int](repeating: 0, count: nodes.count)
    for index in nodes.indices {
      for target in inPlace(index) {
        askers[target].append(index)
        open[index] += 1
      }
    }
    var done = nodes.indices.filter { open[$0] == 0 }
    while let index = done.popLast() {
      for asker in askers[index] {
        open[asker] -= 1
        if open[asker] == 0 { done.append(asker) }
      }
    }
    var known: Set<Int> = []
    for index in nodes.indices where open[index] > 0 && !known.contains(index) {
      guard let first = firstRepeated(from: index, open, &known), let place = nodes[first].place
      else { continue }
      diagnostics.append(
        Diagnostic(
          .schemaHoldsItself, at: place,
          hints: [
            Hint(
              en: "a schema may refer to itself for its properties and items only",
              ja: "自分自身を参照できるのは、プロパティや項目のスキーマの中だけです")
          ]))
    }
  }

  /// Follows what stays open until a subschema comes again; `nil` where it was found before.
  private func firstRepeated(from start: Int, _ open: [Int], _ known: inout Set<Int>) -> Int? {
    var trail: Set<Int> = []
    var index = start
    while !known.contains(index) {
      if !trail.insert(index).inserted {
        known.formUnion(trail)
        return index
      }
      guard let next = inPlace(index).first(where: { open[$0] > 0 }) else { break }
      index = next
    }
    known.formUnion(trail)
    return nil
  }

  private func inPlace(_ index: Int) -> [Int] {
    var targets = nodes[index].rules.map { rules[$0].inPlace } ?? []
    if case .schema(let target)? = nodes[index].reference { targets.append(target) }
    return targets
  }
}
