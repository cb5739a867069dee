import Diagnostics

/// YAML for a writer to fill in: every field of a schema with a comment that explains it.
///
/// Fields that are required stand open. Optional ones are commented out, line by line, with a `#` where
/// the text begins: taking that one character away is enough, and what explains has a space behind it.
struct SchemaSkeleton {
  private let schema: Schema
  private let languages: [String]
  private let words: SkeletonWords
  /// The subschemas whose fields were explained: twenty fields of one kind need it once.
  private var explained: Set<Int> = []
  private var isSilent = false

  /// What stands behind a key or a dash.
  private enum Value {
    case scalar(String)
    case lines([String])
  }

  /// Creates a skeleton.
  ///
  /// - Parameters:
  ///   - schema: the schema.
  ///   - languages: the site's languages, for texts that have one a language.
  ///   - language: the language in which Casebook explains; the schema's own words stay as they are.
  init(_ schema: Schema, languages: [String], in language: MessageLanguage) {
    self.schema = schema
    self.languages = languages
    words = SkeletonWords(language: language)
  }

  /// The lines of all fields of the document, but for some.
  func lines(without names: Set<String>) -> [String] {
    var skeleton = self
    return skeleton.fields(of: schema.root, inside: [], without: names)
  }

  // MARK: Fields

  private mutating func fields(
    of index: Int,
    inside: [Int],
    without names: Set<String> = []
  ) -> [String] {
    let wasSilent = isSilent
    if !explained.insert(schema.resolved(index)).inserted { isSilent = true }
    defer { isSilent = wasSilent }
    let required = requiredNames(of: index)
    var lines: [String] = []
    var isUnknown = false
    for property in properties(of: index) where !names.contains(property.name) {
      let isRequired = required.contains(property.name)
      lines += comment(on: property.schema, isRequired: isRequired)
      let field = self.field(property, inside: inside)
      if isRequired, field == ["status: unknown"] { isUnknown = true }
      // Who says that nobody knows must say why.
      let isOpen = isRequired || isUnknown && property.name == "reason"
      lines += isOpen ? field : field.map(Self.commentedOut)
    }
    return lines
  }

  private mutating func field(_ property: SchemaNode.Property, inside: [Int]) -> [String] {
    let key = "\(YAMLScalar.text(property.name)):"
    switch value(of: property.schema, inside: inside) {
    case .scalar(""): return [key]
    case .scalar(let text): return ["\(key) \(text)"]
    case .lines(let lines):
      // A mapping of nothing but comments would be no mapping.
      let isOpen = !lines.allSatisfy(Self.isComment)
      return [isOpen ? key : "\(key) {}"] + lines.map { "  " + $0 }
    }
  }

  private static func isComment(_ line: String) -> Bool {
    line.first { $0 != " " } == "#"
  }

  private static func commentedOut(_ line: String) -> String {
    if isComment(line) { return line }
    let indent = line.prefix { $0 == " " }
    return "\(indent)#\(line[indent.endIndex...])"
  }

  /// The properties that a value may have, each once: those of forms, too.
  private func properties(of index: Int) -> [SchemaNode.Property] {
    var found: [SchemaNode.Property] = []
    for layer in schema.layers(of: index) {
      for property in schema.nodes[layer].properties
      where !found.contains(where: { $0.name == property.name }) {
        found.append(property)
      }
    }
    return found
  }

  /// The properties that a value must have whatever form it takes.
  private func requiredNames(of index: Int) -> Set<String> {
    var names: Set<String> = []
    var open = [schema.resolved(index)]
    var seen: Set<Int> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      let node = schema.nodes[next]
      names.formUnion(node.required)
      open += (schema.rules(of: node)?.all ?? []).map { schema.resolved($0) }
    }
    return names
  }

  // MARK: Values

  private mutating func value(of index: Int, inside: [Int]) -> Value {
    let own = schema.resolved(index)
    // A schema that holds itself would never end.
    if inside.contains(own) { return .scalar("") }
    let inside = inside + [own]
    let facets = SchemaFacets(schema, index)
    if let value = facets.defaultValue { return .scalar(YAMLScalar.value(value)) }
    if !facets.allowed.isEmpty { return .scalar(choice(of: facets.allowed)) }
    if facets.type?.isText == true, languages.count > 1 {
      return .lines(languages.map { "\($0):" })
    }
    if let items = facets.items { return list(of: items, facets, inside: inside) }
    if !properties(of: index).isEmpty { return .lines(fields(of: index, inside: inside)) }
    return .scalar("")
  }

  /// The one value that is allowed; of several the one that says that nobody knows, since a writer who
  /// finds something out changes it, and one who does not must not have said otherwise.
  private func choice(of allowed: [YAMLNode]) -> String {
    if allowed.count == 1 { return YAMLScalar.value(allowed[0]) }
    return allowed.contains { $0.string == "unknown" } ? "unknown" : ""
  }

  private mutating func list(of item: Int, _ facets: SchemaFacets, inside: [Int]) -> Value {
    let value = value(of: item, inside: inside)
    if case .scalar("unknown") = value { return .scalar("[unknown]") }
    var lines = comment(on: item, isRequired: false)
    for number in 0..<min(max(facets.least ?? 1, 1), 12) {
      switch value {
      case .scalar(let text): lines.append(text.isEmpty ? "-" : "- \(text)")
      case .lines(let inner):
        // What was explained once needs no second explanation.
        let shown = number == 0 ? inner : inner.filter { !Self.isComment($0) }
        lines += ["-"] + shown.map { "  " + $0 }
      }
    }
    return .lines(lines)
  }

  // MARK: Comments

  private func comment(on index: Int, isRequired: Bool) -> [String] {
    if isSilent { return [] }
    let facets = SchemaFacets(schema, index)
    let notes = words.notes(on: facets, isRequired: isRequired)
    let said = [facets.title, facets.description].compactMap { $0 }.joined(separator: ": ")
    if said.isEmpty, notes.isEmpty { return [] }
    let text = notes.isEmpty ? said : words.text(said, notes)
    return text.split(whereSeparator: \.isNewline).map { line in
      "# " + String(line.map { $0.isControl ? " " : $0 })
    }
  }
}

/// What a subschema and those that are applied with it say of a value: of each, the first that says it.
struct SchemaFacets {
  var title: String?
  var description: String?
  var type: SchemaNode.CasebookType?
  var types: [SchemaNode.JSONType] = []
  var allowed: [YAMLNode] = []
  var format: SchemaFormat?
  var items: Int?
  var least: Int?
  var most: Int?
  var defaultValue: YAMLNode?

  init(_ schema: Schema, _ index: Int) {
    // What stands beside a reference says more than what it refers to.
    title = schema.nodes[index].title
    description = schema.nodes[index].description
    for layer in schema.layers(of: index) {
      let node = schema.nodes[layer]
      title = title ?? node.title
      description = description ?? node.description
      if type == nil, case .casebook(let named)? = node.reference { type = named }
      if types.isEmpty { types = node.types }
      if allowed.isEmpty { allowed = node.allowed }
      format = format ?? node.format
      items = items ?? node.items
      least = least ?? node.count.least
      most = most ?? node.count.most
      defaultValue = defaultValue ?? schema.rules(of: node)?.defaultValue
    }
  }
}
