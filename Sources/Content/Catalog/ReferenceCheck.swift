package import Diagnostics

/// Finds references in an entry's data that lead nowhere: `casebook:source`, `casebook:entry`.
package struct ReferenceCheck {
  private let catalog: Catalog
  private let schema: Schema
  private let place: (YAMLNode) -> Place
  private var diagnostics: [Diagnostic] = []

  /// Checks the data of an entry.
  ///
  /// - Parameters:
  ///   - index: the entry.
  ///   - catalog: all entries and sources.
  ///   - place: finds a node's place; called for findings only.
  /// - Returns: every reference that leads nowhere.
  package static func check(
    _ index: Int,
    in catalog: Catalog,
    place: (YAMLNode) -> Place
  ) -> [Diagnostic] {
    let entry = catalog.entries[index]
    var diagnostics: [Diagnostic] = []
    if let schema = catalog.schemas[entry.file.collection], !entry.data.isEmpty {
      let data = YAMLNode(.mapping(entry.data), span: Span(0, 0))
      diagnostics += check(data, schema, in: catalog, place: place)
    }
    for directive in entry.directives {
      guard let schema = catalog.directives[directive.name]?.schema else { continue }
      diagnostics += check(directive.data, schema, in: catalog, place: place)
    }
    return diagnostics
  }

  private static func check(
    _ data: YAMLNode,
    _ schema: Schema,
    in catalog: Catalog,
    place: (YAMLNode) -> Place
  ) -> [Diagnostic] {
    withoutActuallyEscaping(place) { place in
      var check = ReferenceCheck(catalog: catalog, schema: schema, place: place)
      check.check(data, schema.root)
      return check.diagnostics
    }
  }

  private init(catalog: Catalog, schema: Schema, place: @escaping (YAMLNode) -> Place) {
    self.catalog = catalog
    self.schema = schema
    self.place = place
  }

  private mutating func check(_ node: YAMLNode, _ index: Int) {
    let rule = schema.nodes[schema.resolved(index)]
    if case .casebook(let type)? = rule.reference { return check(node, type) }
    switch node.value {
    case .list(let items):
      guard let schema = rule.items else { return }
      for item in items { check(item, schema) }
    case .mapping(let entries):
      for entry in entries {
        if let property = rule.propertyIndex[entry.key] {
          check(entry.value, property)
        } else if case .schema(let schema)? = rule.additional {
          check(entry.value, schema)
        }
      }
    default: break
    }
  }

  private mutating func check(_ node: YAMLNode, _ type: SchemaNode.CasebookType) {
    guard let name = node.string else { return }
    switch type {
    case .text: break
    case .source:
      if catalog.bibliography.sources[name] != nil { return }
      report(.unknownSource, name, node, among: Array(catalog.bibliography.sources.keys))
    case .entry:
      if catalog.entry(named: name, language: "") != nil || catalog.unread.names.contains(name) {
        return
      }
      if let absence = catalog.absentNames[name] {
        let hint = Hint(
          en: "take the reference out until the entry is published",
          ja: "公開されるまで、この参照を外してください"
        )
        diagnostics.append(
          Diagnostic(
            .linkToUnpublished,
            Wording(name),
            absence.phrase,
            at: place(node),
            hints: [hint]
          )
        )
      } else {
        report(.unknownEntry, name, node, among: Array(catalog.byName.keys))
      }
    }
  }

  private mutating func report(
    _ finding: Finding,
    _ name: String,
    _ node: YAMLNode,
    among names: [String]
  ) {
    var hints = Hint.nearest(to: name, among: names)
    if hints.isEmpty, finding == .unknownSource {
      hints = [Hint(en: "add it to Content/sources.yaml", ja: "Content/sources.yaml に書き足してください")]
    } else if hints.isEmpty {
      hints = [
        Hint(
          en: "write the collection and the name, such as cases/daniel-wellington",
          ja: "cases/daniel-wellington のように、コレクションと名前を書いてください"
        )
      ]
    }
    diagnostics.append(Diagnostic(finding, Wording(name), at: place(node), hints: hints))
  }
}
