package import Diagnostics

/// Checks data against a ``Schema`` and says at which line it does not fit.
package struct SchemaCheck {
  let schema: Schema
  let sources: [SourceText]
  /// The languages that texts may have; `nil` for any.
  let languages: [String]?
  var diagnostics: [Diagnostic] = []
  /// How many findings there were, told or not.
  var failures = 0
  /// Whether findings are counted only: a form that a value may have, or not, is tried.
  var isTrial = false
  var trials: Trials

  /// Checks a document.
  ///
  /// - Parameters:
  ///   - root: the document.
  ///   - schema: what it must satisfy.
  ///   - sources: the files that its nodes stand in, by ``YAMLNode/file``.
  ///   - languages: the languages that a `casebook:text` may have.
  ///   - place: where a missing key of the root is reported; the root itself without it.
  /// - Returns: every finding, in the order of the document.
  package static func check(
    _ root: YAMLNode,
    against schema: Schema,
    in sources: [SourceText],
    languages: [String],
    missingAt place: Place? = nil
  ) -> [Diagnostic] {
    var check = SchemaCheck(schema: schema, sources: sources, languages: languages)
    check.check(root, schema.root, key: nil, missingAt: place)
    return check.diagnostics
  }

  /// Creates a check that decides what forms values have, and tells nothing.
  package init(trying schema: Schema) {
    self.init(schema: schema, sources: [], languages: nil)
  }

  init(schema: Schema, sources: [SourceText], languages: [String]?) {
    self.schema = schema
    self.sources = sources
    trials = Trials(sources)
    self.languages = languages
  }

  /// Counts a finding.
  ///
  /// - Returns: whether it is told.
  mutating func fails() -> Bool {
    failures += 1
    return !isTrial
  }

  mutating func check(_ node: YAMLNode, _ index: Int, key: String?, missingAt: Place?) {
    let rule = schema.nodes[schema.resolved(index)]
    if case .casebook(let type)? = rule.reference {
      return check(node, casebook: type, key: key)
    }
    guard rule.types.isEmpty || rule.types.contains(where: { node.isA($0) }) else {
      if fails() { reportType(node, rule.types, format: rule.format, key: key) }
      return
    }
    if !rule.allowed.isEmpty, !rule.allowed.contains(where: { $0.sameValue(as: node) }), fails() {
      reportNotAllowed(node, rule.allowed, key: key)
    }
    switch node.value {
    case .string(let text): check(text, node, rule)
    case .integer(let number): check(Double(number), node, rule)
    case .number(let number): check(number, node, rule)
    case .list(let items): check(items, node, rule)
    case .mapping(let entries): check(entries, node, rule, missingAt: missingAt)
    case .null, .boolean: break
    }
    if let rules = rule.rules {
      check(node, schema.rules[rules], key: key, missingAt: missingAt)
    }
  }

  // MARK: By type

  private mutating func check(_ text: String, _ node: YAMLNode, _ rule: SchemaNode) {
    if let format = rule.format, !format.accepts(text), fails() {
      report(.wrongFormat, Wording(text), format.phrase, at: node, hints: hints(for: text, format))
    }
    if let pattern = rule.pattern, !pattern.accepts(text), fails() {
      report(.wrongPattern, Wording(text), Wording(pattern.text), at: node)
    }
    if rule.length.isEmpty { return }
    let count = text.unicodeScalars.count
    if !rule.length.contains(count), fails() {
      report(.wrongLength, "\(count)", rule.length.phrase, at: node)
    }
  }

  private mutating func check(_ number: Double, _ node: YAMLNode, _ rule: SchemaNode) {
    if !rule.size.contains(number), fails() {
      report(.outOfRange, Wording(node.literal), rule.size.phrase, at: node)
    }
  }

  private mutating func check(_ items: [YAMLNode], _ node: YAMLNode, _ rule: SchemaNode) {
    if !rule.count.contains(items.count), fails() {
      report(.wrongCount, "\(items.count)", rule.count.phrase, at: node)
    }
    if rule.uniqueItems {
      for (index, item) in items.enumerated()
      where items[..<index].contains(where: { $0.sameValue(as: item) }) && fails() {
        report(.repeatedItem, Wording(item.literal), at: item)
      }
    }
    guard let schema = rule.items else { return }
    let others = rule.rules.map { self.schema.rules[$0].prefixItems.count } ?? 0
    for item in items.dropFirst(others) { check(item, schema, key: nil, missingAt: nil) }
  }

  private mutating func check(
    _ entries: [YAMLEntry],
    _ node: YAMLNode,
    _ rule: SchemaNode,
    missingAt: Place?
  ) {
    for name in rule.required where !entries.contains(where: { $0.key == name }) && fails() {
      reportMissing(name, entries, node, rule, at: missingAt)
    }
    for entry in entries {
      if let property = rule.propertyIndex[entry.key] {
        if isNever(property) {
          if fails() { reportKeyNotAllowed(entry) }
        } else {
          check(entry.value, property, key: entry.key, missingAt: nil)
        }
        continue
      }
      switch rule.additional {
      case .schema(let schema): check(entry.value, schema, key: entry.key, missingAt: nil)
      case .forbidden: if fails() { reportUnknown(entry, rule) }
      case .allowed, nil: break
      }
    }
  }

  /// Whether a property is `false`: its key may not stand there.
  private func isNever(_ property: Int) -> Bool {
    schema.nodes[property].rules.map { schema.rules[$0].isNever } ?? false
  }

  /// Checks a type that Casebook adds.
  ///
  /// Whether an id exists is for the catalog to say.
  private mutating func check(
    _ node: YAMLNode,
    casebook type: SchemaNode.CasebookType,
    key: String?
  ) {
    guard type.isText, let entries = node.mapping else {
      if node.string == nil, fails() { reportType(node, [.string], key: key) }
      return
    }
    if entries.isEmpty, fails() { reportType(node, [.string], key: key) }
    for entry in entries {
      if let languages, !languages.contains(entry.key) {
        guard fails() else { continue }
        report(
          .unknownLanguage,
          Wording(entry.key),
          at: entry.keySpan,
          node.file,
          hints: entry.value.value == .null
            ? [.commaInBraces] : Hint.nearest(to: entry.key, among: languages)
        )
      } else if entry.value.string == nil, fails() {
        reportType(entry.value, [.string], key: entry.key)
      }
    }
  }
}
