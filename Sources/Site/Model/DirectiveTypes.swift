import Content
import Templating

/// What the templates of directives see: one type of attributes for each, and what all have.
struct DirectiveTypes: Sendable {
  private let attributes: [String: DataModel]
  private let page: RecordType
  private let site: RecordType

  /// Derives the types of all directives.
  init(
    _ directives: DirectiveSet,
    references: DataModel.References,
    page: RecordType,
    site: RecordType
  ) {
    attributes = directives.definitions.mapValues { definition in
      DataModel(
        definition.schema,
        name: "attributes of \(definition.name)",
        references: references
      )
    }
    self.page = page
    self.site = site
  }

  /// The names and types that a directive's template meets.
  func globals(for name: String) -> [(String, ValueType)] {
    [
      ("site", .record(site)), ("page", .record(page)),
      ("attributes", attributes[name]?.type ?? .any), ("id", .optional(.string)),
      ("classes", .list(.string)), ("label", .markup), ("content", .markup),
    ]
  }

  /// The values of those names.
  ///
  /// - Parameters:
  ///   - directive: what was written.
  ///   - site: the record of the site.
  ///   - page: the face of the entry in whose text it stands.
  ///   - label: its label as HTML.
  ///   - content: the blocks that it encloses, as HTML.
  ///   - owner: the language of the page, and what its entry names.
  /// - Returns: the values, in the order of ``globals(for:)``.
  func values(
    of directive: EntryDirective,
    site: Value,
    page: Value,
    label: Value,
    content: Value,
    owner: DataModel.Owner
  ) -> [Value] {
    [
      site, page,
      attributes[directive.name]?.value(directive.data.mapping ?? [], of: owner)
        ?? .undefined,
      directive.id.isEmpty ? .undefined : .string(directive.id),
      .list(directive.classes.map { .string($0) }), label, content,
    ]
  }
}
