import Diagnostics

/// The keywords that few schemas have: ``SchemaRules``.
extension SchemaCheck {
  /// What trying forms costs, so that forms inside of forms end.
  struct Trials {
    /// How often subschemas with rarer keywords were applied.
    var steps = 0
    /// How many subschemas are being applied to one value inside of each other.
    var depth = 0
    /// Whether a limit was reached, and told.
    var isGivenUp = false
    /// Of forms inside of forms each level multiplies the steps; a long list takes as many more as it
    /// is longer.
    let stepLimit: Int

    /// How many values were looked at again after a check.
    var visits = 0
    /// Each of them has the steps of its own.
    static let visitLimit = 5_000_000

    /// Sets the limit by the size of the files in bytes; where there are none, values are looked at one
    /// by one.
    init(_ sources: [SourceText]) {
      let size = sources.reduce(0) { $0 + $1.bytes.count }
      stepLimit = sources.isEmpty ? 20_000 : 50_000 + size * 20
    }

    /// A schema that writers can read has no such depth, and each level takes a piece of the stack.
    static let depthLimit = 500
  }

  mutating func check(_ node: YAMLNode, _ rules: SchemaRules, key: String?, missingAt: Place?) {
    guard mayGoOn(at: node) else { return }
    trials.depth += 1
    defer { trials.depth -= 1 }
    if rules.isNever, fails() { report(.nothingAllowed, node.phrase, at: node) }
    check(node, size: rules)
    if case .list(let items) = node.value {
      for (item, schema) in zip(items, rules.prefixItems) {
        check(item, schema, key: nil, missingAt: nil)
      }
    }
    for schema in rules.all { check(node, schema, key: key, missingAt: missingAt) }
    if !rules.any.isEmpty, !rules.any.contains(where: { accepts(node, $0) }) {
      checkBest(of: rules.any, node, key: key, missingAt: missingAt)
    }
    if !rules.one.isEmpty { checkOne(of: rules.one, node, key: key, missingAt: missingAt) }
    if let excluded = rules.excluded, accepts(node, excluded), !trials.isGivenUp, fails() {
      reportExcluded(node, excluded, key: key)
    }
    check(node, rules.condition, key: key, missingAt: missingAt)
  }

  /// Whether there are steps left; tells once when there are none.
  private mutating func mayGoOn(at node: YAMLNode) -> Bool {
    if trials.isGivenUp { return false }
    trials.steps += 1
    if trials.steps <= trials.stepLimit, trials.depth < Trials.depthLimit { return true }
    trials.isGivenUp = true
    // Who only tries forms has nobody to tell; the check itself told before.
    if !sources.isEmpty { report(.tooManyAlternatives, at: node) }
    return false
  }

  /// Whether one more value may be looked at, where a check found the data sound.
  mutating func mayVisit() -> Bool {
    trials.steps = 0
    trials.visits += 1
    return trials.visits <= Trials.visitLimit && !trials.isGivenUp
  }

  private mutating func check(_ node: YAMLNode, size rules: SchemaRules) {
    guard let number = node.number else { return }
    let isOutside =
      rules.above.map { number <= $0 } ?? false || rules.below.map { number >= $0 } ?? false
    if isOutside, fails() {
      report(.outOfRange, Wording(node.literal), rules.boundsPhrase, at: node)
    }
    if let divisor = rules.multipleOf, !Decimal(number).isMultiple(of: Decimal(divisor)), fails() {
      report(.noMultiple, Wording(node.literal), Wording(YAMLNode.text(of: divisor)), at: node)
    }
  }

  private mutating func check(
    _ node: YAMLNode,
    _ condition: SchemaRules.Condition,
    key: String?,
    missingAt: Place?
  ) {
    guard let test = condition.test, condition.then != nil || condition.otherwise != nil else {
      return
    }
    let holds = accepts(node, test)
    guard let branch = holds ? condition.then : condition.otherwise else { return }
    let before = diagnostics.count
    check(node, branch, key: key, missingAt: missingAt)
    if diagnostics.count == before { return }
    let hint = hint(for: test, holds: holds)
    for index in before..<diagnostics.count { diagnostics[index].hints.append(hint) }
  }

  // MARK: Forms

  /// Whether a value fits a subschema; nothing is told.
  mutating func accepts(_ node: YAMLNode, _ index: Int) -> Bool {
    failures(of: node, index) == 0
  }

  /// How much of a value does not fit a subschema; nothing is told.
  mutating func failures(of node: YAMLNode, _ index: Int) -> Int {
    let (before, wasTrial) = (failures, isTrial)
    isTrial = true
    check(node, index, key: nil, missingAt: nil)
    let count = failures - before
    (failures, isTrial) = (before, wasTrial)
    return count
  }

  private mutating func checkOne(
    of forms: [Int],
    _ node: YAMLNode,
    key: String?,
    missingAt: Place?
  ) {
    var fitting: [Int] = []
    for form in forms where accepts(node, form) { fitting.append(form) }
    if fitting.count == 1 || trials.isGivenUp { return }
    if fitting.isEmpty { return checkBest(of: forms, node, key: key, missingAt: missingAt) }
    if fails() {
      let names = fitting.map { form in
        name(of: form, number: (forms.firstIndex(of: form) ?? 0) + 1)
      }
      report(.fitsSeveralAlternatives, names.joined(", ", "、"), at: node)
    }
  }

  /// Tells what is wrong with a value that has none of several forms: the mistakes of the form that it
  /// comes nearest to, else what the forms are.
  private mutating func checkBest(
    of forms: [Int],
    _ node: YAMLNode,
    key: String?,
    missingAt: Place?
  ) {
    if trials.isGivenUp { return }
    guard fails() else { return }
    var best: (form: Int, distance: Distance)?
    var isTie = false
    for form in forms {
      let distance = distance(of: node, form)
      if let known = best, known.distance <= distance {
        isTie = isTie || known.distance == distance
        continue
      }
      best = (form, distance)
      isTie = false
    }
    guard let best, !trials.isGivenUp else { return }
    if best.distance.hasOtherType {
      return reportForms(forms, node, key: key)
    }
    if isTie, forms.count > 1 { return reportAlternatives(forms, node) }
    failures -= 1
    check(node, best.form, key: key, missingAt: missingAt)
  }

  /// How far a value is from a form: its type counts most, then the keys whose values tell forms
  /// apart, then the number of mistakes.
  struct Distance: Comparable {
    var hasOtherType = false
    /// Keys that have another value than the form gives them.
    var otherMarks = 0
    /// Keys that have the value that the form gives them, below zero.
    var sameMarks = 0
    var failures = 0

    static func < (left: Distance, right: Distance) -> Bool {
      if left.hasOtherType != right.hasOtherType { return right.hasOtherType }
      return (left.otherMarks, left.sameMarks, left.failures)
        < (right.otherMarks, right.sameMarks, right.failures)
    }
  }

  private mutating func distance(of node: YAMLNode, _ form: Int) -> Distance {
    var distance = Distance(failures: failures(of: node, form))
    if let types = schema.possibleTypes(of: form) {
      distance.hasOtherType = !types.contains { node.isA($0) }
    }
    for entry in node.mapping ?? [] {
      for layer in schema.layers(of: form) {
        guard let property = schema.nodes[layer].propertyIndex[entry.key] else { continue }
        let allowed = schema.nodes[schema.resolved(property)].allowed
        if allowed.isEmpty { continue }
        if allowed.contains(where: { $0.sameValue(as: entry.value) }) {
          distance.sameMarks -= 1
        } else {
          distance.otherMarks += 1
        }
      }
    }
    return distance
  }
}

extension Schema {
  /// The types that a value of a subschema may have, `nil` for any.
  package func possibleTypes(of index: Int) -> [SchemaNode.JSONType]? {
    var open: Set<Int> = []
    return possibleTypes(of: index, &open)
  }

  private func possibleTypes(of index: Int, _ open: inout Set<Int>) -> [SchemaNode.JSONType]? {
    let index = resolved(index)
    // A subschema that was looked at already adds nothing.
    guard open.count < 200, open.insert(index).inserted else { return nil }
    let node = nodes[index]
    if case .casebook(let type)? = node.reference {
      return type.isText ? [.string, .object] : [.string]
    }
    var types: [SchemaNode.JSONType]?
    if !node.types.isEmpty {
      types = node.types
    } else if !node.allowed.isEmpty {
      types = SchemaNode.JSONType.allCases.filter { type in
        node.allowed.contains { $0.isA(type) }
      }
    }
    guard let rules = rules(of: node) else { return types }
    for layer in rules.all { types = Self.both(types, possibleTypes(of: layer, &open)) }
    for forms in [rules.any, rules.one] where !forms.isEmpty {
      let found = forms.map { possibleTypes(of: $0, &open) }
      if found.contains(nil) { continue }
      types = Self.both(types, found.flatMap { $0 ?? [] })
    }
    return types
  }

  private static func both(
    _ left: [SchemaNode.JSONType]?,
    _ right: [SchemaNode.JSONType]?
  ) -> [SchemaNode.JSONType]? {
    guard let left else { return right }
    guard let right else { return left }
    // Integers are numbers.
    return left.filter { right.contains($0) || $0 == .integer && right.contains(.number) }
      + right.filter { $0 == .integer && !left.contains(.integer) && left.contains(.number) }
  }
}
