package import Diagnostics

/// Checks data against a ``Schema`` and says at which line it does not fit.
package struct SchemaCheck {
  private let schema: Schema
  private let sources: [SourceText]
  private let languages: [String]
  private var diagnostics: [Diagnostic] = []

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
          hints: Hint.nearest(to: entry.key, among: languages)
        )
      } else if entry.value.string == nil {
        reportType(entry.value, [.string], key: entry.key)
      }
    }
  }

  // MARK: Reports

  private mutating func reportType(
    _ node: YAMLNode,
    _ types: [SchemaNode.JSONType],
    format: SchemaFormat? = nil,
    key: String?
  ) {
    let expected = Wording(
      en: types.map(\.phrase.en).joined(separator: " or "),
      ja: types.map(\.phrase.ja).joined(separator: "か")
    )
    let finding: Finding = key == nil ? .wrongItemType : .wrongType
    let subject = key.map { [Wording($0)] } ?? []
    var diagnostic = Diagnostic(finding, at: place(node.span, node.file))
    diagnostic.arguments = subject + [format?.phrase ?? expected, node.phrase]
    if format == nil, types.contains(.string), node.isPlainScalar {
      diagnostic.hints = [
        Hint(
          en: "put it into quotes to make it a text: \"{0}\"",
          ja: "文字列にするには引用符で囲みます: \"{0}\"",
          Wording(text(node.span, node.file))
        )
      ]
    } else {
      diagnostic.hints = hints(for: node, types)
    }
    diagnostics.append(diagnostic)
  }

  /// How to write a value of the type that is asked for.
  private func hints(for node: YAMLNode, _ types: [SchemaNode.JSONType]) -> [Hint] {
    if case .string(var text) = node.value, self.text(node.span, node.file) != text,
      case let bare = text.withUTF8({ YAMLNode(resolvePlainScalar($0), span: node.span) }),
      types.contains(where: { bare.isA($0) })
    {
      return [Hint(en: "take the quotes away: {0}", ja: "引用符を外してください: {0}", Wording(text))]
    }
    if case .null = node.value {
      return [
        Hint(
          en: "write a value behind the colon, or take the key out",
          ja: "コロンの後に値を書くか、キーを削除してください"
        )
      ]
    }
    guard let type = types.first(where: { $0 != .null }) else { return [] }
    return [type.example]
  }

  private mutating func reportNotAllowed(_ node: YAMLNode, _ allowed: [YAMLNode], key: String?) {
    report(
      .notAllowed,
      Wording(node.literal),
      at: node,
      hints: Hint.nearest(to: node.literal, among: allowed.map(\.literal))
    )
  }

  private mutating func reportUnknown(_ entry: YAMLEntry, _ rule: SchemaNode) {
    report(
      .unknownKey,
      Wording(entry.key),
      at: entry.keySpan,
      entry.value.file,
      hints: Hint.nearestKey(to: entry.key, among: rule.properties.map(\.name))
    )
  }

  private mutating func reportMissing(
    _ name: String,
    _ entries: [YAMLEntry],
    _ node: YAMLNode,
    _ rule: SchemaNode,
    at place: Place?
  ) {
    let place =
      place ?? entries.first.map { self.place($0.keySpan, $0.value.file) }
      ?? self.place(node.span, node.file)
    var diagnostic = Diagnostic(.missingKey, Wording(name), at: place)
    let description = rule.propertyIndex[name].flatMap {
      schema.nodes[schema.resolved($0)].description ?? schema.nodes[$0].description
    }
    if let description {
      diagnostic.hints = [
        Hint(
          en: "add “{0}: …”: {1}",
          ja: "「{0}: …」を書き足してください（{1}）",
          Wording(name),
          Wording(description)
        )
      ]
    } else {
      diagnostic.hints = [
        Hint(en: "add “{0}: …”", ja: "「{0}: …」を書き足してください", Wording(name))
      ]
    }
    diagnostics.append(diagnostic)
  }

  private func hints(for text: String, _ format: SchemaFormat) -> [Hint] {
    guard format == .date, let date = CalendarDate(lenient: text) else { return [] }
    return [Hint(en: "write {0}", ja: "{0} と書いてください", Wording(date.text))]
  }

  private mutating func report(
    _ finding: Finding,
    _ arguments: Wording...,
    at node: YAMLNode,
    hints: [Hint] = []
  ) {
    var diagnostic = Diagnostic(finding, at: place(node.span, node.file), hints: hints)
    diagnostic.arguments = arguments
    diagnostics.append(diagnostic)
  }

  private mutating func report(
    _ finding: Finding,
    _ argument: Wording,
    at span: Span,
    _ file: UInt8,
    hints: [Hint]
  ) {
    diagnostics.append(Diagnostic(finding, argument, at: place(span, file), hints: hints))
  }

  private func place(_ span: Span, _ file: UInt8) -> Place {
    sources[min(Int(file), sources.count - 1)].place(span)
  }

  private func text(_ span: Span, _ file: UInt8) -> String {
    let bytes = sources[min(Int(file), sources.count - 1)].bytes
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}

extension YAMLNode {
  /// Whether the value has a type of JSON; 4.0 is an integer, as JSON Schema has it.
  fileprivate func isA(_ type: SchemaNode.JSONType) -> Bool {
    switch (value, type) {
    case (.null, .null), (.boolean, .boolean), (.integer, .integer), (.integer, .number),
      (.number, .number), (.string, .string), (.list, .array), (.mapping, .object):
      true
    case (.number(let number), .integer):
      number.isFinite && number == number.rounded(.towardZero)
    default: false
    }
  }

  /// Whether quotes would make a text of it.
  fileprivate var isPlainScalar: Bool {
    switch value {
    case .boolean, .integer, .number: span.end > span.start
    default: false
    }
  }

  /// Whether two nodes hold the same value, wherever they stand and in whatever order their keys.
  func sameValue(as other: YAMLNode) -> Bool {
    switch (value, other.value) {
    case (.integer(let left), .number(let right)), (.number(let right), .integer(let left)):
      return Double(left) == right
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.sameValue(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      return left.count == right.count
        && left.allSatisfy { entry in other[entry.key].map(entry.value.sameValue(as:)) ?? false }
        && !right.isEmpty == !left.isEmpty
    default:
      return value == other.value
    }
  }
}

extension Bounds {
  /// The bounds in a sentence.
  fileprivate var phrase: Wording {
    func text(_ value: Value) -> String {
      let text = "\(value)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    switch (least, most) {
    case (let least?, let most?):
      return Wording(en: "\(text(least)) to \(text(most))", ja: "\(text(least))〜\(text(most)) の範囲")
    case (let least?, nil):
      return Wording(en: "at least \(text(least))", ja: "\(text(least)) 以上")
    case (nil, let most?): return Wording(en: "at most \(text(most))", ja: "\(text(most)) 以下")
    case (nil, nil): return Wording(en: "any", ja: "任意")
    }
  }
}

extension CalendarDate {
  /// Reads a date with other separators or without leading zeros, to name what was meant.
  fileprivate init?(lenient text: String) {
    let parts = text.split { "-/.年月日".contains($0) }.map { $0.filter { $0 != " " } }
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ Int($0) != nil }) else {
      return nil
    }
    let padded = parts.dropFirst().map { $0.count == 1 ? "0" + $0 : String($0) }
    self.init("\(parts[0])-\(padded[0])-\(padded[1])")
  }
}
