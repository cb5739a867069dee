package import Diagnostics

/// Checks data against a ``Schema`` and says at which line it does not fit.
package struct SchemaCheck {
  let schema: Schema
  let sources: [SourceText]
  let languages: [String]
  var diagnostics: [Diagnostic] = []

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

  private init(schema: Schema, sources: [SourceText], languages: [String]) {
    self.schema = schema
    self.sources = sources
    self.languages = languages
  }

  private mutating func check(_ node: YAMLNode, _ index: Int, key: String?, missingAt: Place?) {
    let rule = schema.nodes[schema.resolved(index)]
    if case .casebook(let type)? = rule.reference {
      return check(node, casebook: type, key: key)
    }
    guard rule.types.isEmpty || rule.types.contains(where: { node.isA($0) }) else {
      return reportType(node, rule.types, format: rule.format, key: key)
    }
    if !rule.allowed.isEmpty, !rule.allowed.contains(where: { $0.sameValue(as: node) }) {
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
  }

  // MARK: By type

  private mutating func check(_ text: String, _ node: YAMLNode, _ rule: SchemaNode) {
    if let format = rule.format, !format.accepts(text) {
      report(.wrongFormat, Wording(text), format.phrase, at: node, hints: hints(for: text, format))
    }
    if let pattern = rule.pattern, !pattern.accepts(text) {
      report(.wrongPattern, Wording(text), Wording(pattern.text), at: node)
    }
    let count = text.unicodeScalars.count
    if !rule.length.contains(count) {
      report(.wrongLength, "\(count)", rule.length.phrase, at: node)
    }
  }

  private mutating func check(_ number: Double, _ node: YAMLNode, _ rule: SchemaNode) {
    if !rule.size.contains(number) {
      report(.outOfRange, Wording(node.literal), rule.size.phrase, at: node)
    }
  }

  private mutating func check(_ items: [YAMLNode], _ node: YAMLNode, _ rule: SchemaNode) {
    if !rule.count.contains(items.count) {
      report(.wrongCount, "\(items.count)", rule.count.phrase, at: node)
    }
    if rule.uniqueItems {
      for (index, item) in items.enumerated()
      where items[..<index].contains(where: { $0.sameValue(as: item) }) {
        report(.repeatedItem, Wording(item.literal), at: item)
      }
    }
    guard let schema = rule.items else { return }
    for item in items { check(item, schema, key: nil, missingAt: nil) }
  }

  private mutating func check(
    _ entries: [YAMLEntry],
    _ node: YAMLNode,
    _ rule: SchemaNode,
    missingAt: Place?
  ) {
    for name in rule.required where !entries.contains(where: { $0.key == name }) {
      reportMissing(name, entries, node, rule, at: missingAt)
    }
    for entry in entries {
      if let property = rule.propertyIndex[entry.key] {
        check(entry.value, property, key: entry.key, missingAt: nil)
        continue
      }
      switch rule.additional {
      case .schema(let schema): check(entry.value, schema, key: entry.key, missingAt: nil)
      case .forbidden: reportUnknown(entry, rule)
      case .allowed, nil: break
      }
    }
  }

  /// Checks a type that Casebook adds.
  ///
  /// Whether an id exists is for the catalog to say.
  private mutating func check(
    _ node: YAMLNode,
    casebook type: SchemaNode.CasebookType,
    key: String?
  ) {
    guard case .text = type, let entries = node.mapping else {
      if node.string == nil { reportType(node, [.string], key: key) }
      return
    }
    if entries.isEmpty { reportType(node, [.string], key: key) }
    for entry in entries {
      if !languages.contains(entry.key) {
        report(
          .unknownLanguage,
          Wording(entry.key),
          at: entry.keySpan,
          node.file,
          hints: entry.value.value == .null
            ? [.commaInBraces] : Hint.nearest(to: entry.key, among: languages)
        )
      } else if entry.value.string == nil {
        reportType(entry.value, [.string], key: entry.key)
      }
    }
  }
}
