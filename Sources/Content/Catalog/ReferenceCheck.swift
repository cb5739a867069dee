package import Diagnostics

/// Finds references in an entry's data that lead nowhere: `casebook:source`, `casebook:entry` and the
/// others.
package struct ReferenceCheck {
  private let catalog: Catalog
  private let place: (YAMLNode) -> Place
  private var found = Found()

  /// What the data and the directives of an entry refer to.
  package struct Found: Sendable {
    /// Every reference that leads nowhere.
    package fileprivate(set) var diagnostics: [Diagnostic] = []
    /// The images that are named: whether they are there is for the links to say.
    package fileprivate(set) var images: [YAMLNode] = []
    /// The facts, sources, charts and tables of the data, in its order.
    package fileprivate(set) var data: [EvidenceReference] = []
    /// The same of each directive, by its index.
    package fileprivate(set) var directives: [[EvidenceReference]] = []
  }

  /// Checks the data of an entry.
  ///
  /// - Parameters:
  ///   - index: the entry.
  ///   - catalog: all entries and sources.
  ///   - place: finds a node's place; called for findings only.
  /// - Returns: what it refers to, and every reference that leads nowhere.
  package static func check(
    _ index: Int,
    in catalog: Catalog,
    place: (YAMLNode) -> Place
  ) -> Found {
    withoutActuallyEscaping(place) { place in
      var check = ReferenceCheck(catalog: catalog, place: place)
      check.check(catalog.entries[index])
      return check.found
    }
  }

  /// The entries that the data and the directives of an entry refer to.
  ///
  /// - Parameters:
  ///   - index: the entry.
  ///   - catalog: all entries.
  /// - Returns: their indexes, without itself.
  package static func entries(of index: Int, in catalog: Catalog) -> Set<Int> {
    let entry = catalog.entries[index]
    var values: [SchemaWalk.TypedValue] = []
    if let schema = catalog.schemas[entry.file.collection], schema.hasReferences {
      values = SchemaWalk.values(in: YAMLNode(.mapping(entry.data), span: Span(0, 0)), schema)
    }
    for directive in entry.directives {
      guard let schema = catalog.directives[directive.name]?.schema, schema.hasReferences else {
        continue
      }
      values += SchemaWalk.values(in: directive.data, schema)
    }
    let names = values.flatMap { value in
      guard let name = value.node.string else { return [String]() }
      return value.types.flatMap { type -> [String] in
        switch type {
        case .entry: [name]
        case .entries: name.names
        case .person: ["\(Catalog.people)/\(name)"]
        default: []
        }
      }
    }
    let found = names.compactMap { catalog.entry(named: $0, language: entry.file.language) }
    return Set(found).subtracting([index])
  }

  private init(catalog: Catalog, place: @escaping (YAMLNode) -> Place) {
    self.catalog = catalog
    self.place = place
  }

  private mutating func check(_ entry: Entry) {
    if let schema = catalog.schemas[entry.file.collection], schema.hasReferences,
      !entry.data.isEmpty
    {
      found.data = check(YAMLNode(.mapping(entry.data), span: Span(0, 0)), schema)
    }
    for mention in entry.mentions where !exists(mention.id, .fact) {
      found.diagnostics.append(catalog.evidence.unknownFact(mention))
    }
    if entry.directives.isEmpty { return }
    found.directives = entry.directives.map { directive in
      guard let schema = catalog.directives[directive.name]?.schema, schema.hasReferences else {
        return []
      }
      return check(directive.data, schema)
    }
  }

  private mutating func check(_ data: YAMLNode, _ schema: Schema) -> [EvidenceReference] {
    var references: [EvidenceReference] = []
    for value in SchemaWalk.values(in: data, schema) {
      guard let name = value.node.string, let first = value.types.first else { continue }
      if value.types.contains(.image) {
        found.images.append(value.node)
      } else if first == .entries {
        for name in name.names where !isEntry(name) { report(name, .entry, value.node) }
      } else if let type = value.types.first(where: { exists(name, $0) }) {
        references += [EvidenceReference(type, name)].compactMap { $0 }
      } else {
        report(name, first, value.node)
      }
    }
    return references
  }

  private var evidence: Evidence { catalog.evidence }

  private func exists(_ name: String, _ type: SchemaNode.CasebookType) -> Bool {
    switch type {
    case .text, .markdown, .image: true
    case .fact: evidence.facts.isIncomplete || evidence.facts.isKnown(name)
    case .source: catalog.bibliography.isIncomplete || catalog.bibliography.isKnown(name)
    case .chart: evidence.charts[name] != nil || evidence.brokenCharts.contains(name)
    case .table: evidence.tables[name] != nil || evidence.brokenTables.contains(name)
    case .entries: name.names.allSatisfy(isEntry)
    case .person: isEntry("\(Catalog.people)/\(name)")
    case .entry: isEntry(name)
    }
  }

  private func isEntry(_ name: String) -> Bool {
    catalog.entry(named: name, language: "") != nil || catalog.unread.names.contains(name)
  }

  private mutating func report(
    _ name: String,
    _ type: SchemaNode.CasebookType,
    _ node: YAMLNode
  ) {
    switch type {
    case .text, .markdown, .image, .entries: break
    case .fact: report(.unknownFact, name, node, among: evidence.facts.ids, else: .addFact)
    case .chart:
      report(
        .unknownChart, name, node, among: evidence.charts.keys,
        else: Hint(
          en: "add Content/charts/{0}.yaml", ja: "Content/charts/{0}.yaml を書いてください",
          Wording(name)))
    case .table:
      report(
        .unknownTable, name, node, among: evidence.tables.keys,
        else: Hint(
          en: "add a table {0} to Content/data", ja: "Content/data に表 {0} を置いてください",
          Wording(name)))
    case .source:
      report(
        .unknownSource, name, node, among: catalog.bibliography.sources.keys,
        else: Hint(en: "add it to Content/sources.yaml", ja: "Content/sources.yaml に書き足してください"))
    case .person:
      let folder = "\(Catalog.people)/"
      if reportAbsent(folder + name, name, node) { return }
      let names = catalog.byName.keys.filter { $0.hasPrefix(folder) }
      report(
        .unknownPerson, name, node, among: names.map { String($0.dropFirst(folder.count)) },
        else: Hint(
          en: "add Content/people/{0}.md", ja: "Content/people/{0}.md を書いてください", Wording(name)))
    case .entry:
      if reportAbsent(name, name, node) { return }
      let isShort = !name.utf8.contains(UInt8(ascii: "/")) && !catalog.shortNames.isEmpty
      report(
        .unknownEntry, name, node, among: (isShort ? catalog.shortNames : catalog.byName).keys,
        else: Hint(
          en: "write the collection and the name, such as cases/daniel-wellington",
          ja: "cases/daniel-wellington のように、コレクションと名前を書いてください"))
    }
  }

  /// Reports a reference to an entry that this build leaves out; false for any other.
  private mutating func reportAbsent(_ path: String, _ name: String, _ node: YAMLNode) -> Bool {
    guard let absence = catalog.absentNames[path] else { return false }
    let hint = Hint(
      en: "take the reference out until the entry is published",
      ja: "公開されるまで、この参照を外してください"
    )
    found.diagnostics.append(
      Diagnostic(
        .linkToUnpublished, Wording(name), absence.phrase, at: place(node), hints: [hint]))
    return true
  }

  private mutating func report(
    _ finding: Finding,
    _ name: String,
    _ node: YAMLNode,
    among names: some Collection<String>,
    else hint: Hint
  ) {
    let nearest = Hint.nearest(to: name, among: names)
    found.diagnostics.append(
      Diagnostic(
        finding, Wording(name), at: place(node), hints: nearest.isEmpty ? [hint] : nearest))
  }
}

/// What is named as evidence.
package enum EvidenceReference: Sendable, Equatable {
  case fact(String)
  case source(String)
  case chart(String)
  case table(String)

  init?(_ type: SchemaNode.CasebookType, _ name: String) {
    switch type {
    case .fact: self = .fact(name)
    case .source: self = .source(name)
    case .chart: self = .chart(name)
    case .table: self = .table(name)
    case .text, .markdown, .person, .entry, .entries, .image: return nil
    }
  }
}

extension String {
  /// The names that stand between commas.
  package var names: [String] {
    utf8.split(separator: UInt8(ascii: ",")).map { part in
      var part = part
      while part.first == 0x20 { part.removeFirst() }
      while part.last == 0x20 { part.removeLast() }
      return String(Substring(part))
    }
    .filter { !$0.isEmpty }
  }
}

extension Hint {
  /// What to do about a fact that nobody knows.
  package static let addFact = Hint(
    en: "add it to a file of Content/facts", ja: "Content/facts のファイルに書き足してください")
}
