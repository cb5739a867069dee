package import Diagnostics

/// Finds references in an entry's data that lead nowhere: `casebook:source`, `casebook:entry` and the
/// others.
package struct ReferenceCheck {
  private let catalog: Catalog
  private let factIDs: Set<String>?
  private let place: (YAMLNode) -> Place
  private var diagnostics: [Diagnostic] = []
  private var images: [YAMLNode] = []

  /// Checks the data of an entry.
  ///
  /// - Parameters:
  ///   - index: the entry.
  ///   - catalog: all entries and sources.
  ///   - factIDs: the ids of all facts; without them, references to facts are not judged.
  ///   - place: finds a node's place; called for findings only.
  /// - Returns: every reference that leads nowhere, and the images that are named: whether they are
  ///   there is for the links to say.
  package static func check(
    _ index: Int,
    in catalog: Catalog,
    factIDs: Set<String>? = nil,
    place: (YAMLNode) -> Place
  ) -> (diagnostics: [Diagnostic], images: [YAMLNode]) {
    withoutActuallyEscaping(place) { place in
      var check = ReferenceCheck(catalog: catalog, factIDs: factIDs, place: place)
      check.check(catalog.entries[index])
      return (check.diagnostics, check.images)
    }
  }

  private init(catalog: Catalog, factIDs: Set<String>?, place: @escaping (YAMLNode) -> Place) {
    self.catalog = catalog
    self.factIDs = factIDs
    self.place = place
  }

  private mutating func check(_ entry: Entry) {
    if let schema = catalog.schemas[entry.file.collection], schema.hasReferences,
      !entry.data.isEmpty
    {
      check(YAMLNode(.mapping(entry.data), span: Span(0, 0)), schema)
    }
    for directive in entry.directives {
      guard let schema = catalog.directives[directive.name]?.schema, schema.hasReferences else {
        continue
      }
      check(directive.data, schema)
    }
  }

  private mutating func check(_ data: YAMLNode, _ schema: Schema) {
    for value in SchemaWalk.values(in: data, schema) {
      guard let name = value.node.string, let first = value.types.first else { continue }
      if value.types.contains(.image) {
        images.append(value.node)
      } else if !value.types.contains(where: { exists(name, $0) }) {
        report(name, first, value.node)
      }
    }
  }

  private func exists(_ name: String, _ type: SchemaNode.CasebookType) -> Bool {
    switch type {
    case .text, .markdown, .image: true
    case .fact: factIDs?.contains(name) ?? true
    case .source: catalog.bibliography.sources[name] != nil
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
    case .text, .markdown, .image: break
    case .fact:
      report(
        .unknownFact, name, node, among: factIDs ?? [],
        else: Hint(en: "add it to a file of Content/facts", ja: "Content/facts のファイルに書き足してください"))
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
      report(
        .unknownEntry, name, node, among: catalog.byName.keys,
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
    diagnostics.append(
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
    diagnostics.append(
      Diagnostic(
        finding, Wording(name), at: place(node), hints: nearest.isEmpty ? [hint] : nearest))
  }
}
