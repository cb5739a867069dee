import Content
import Templating

/// What the templates of directives see: one type of attributes for each, and what all have.
struct DirectiveTypes: Sendable {
  private let attributes: [String: DataModel]
  private let page: RecordType
  private let site: RecordType
  private let collections: RecordType
  private let reference = RecordModel<EntryLinks.Use>(
    "reference",
    [
      .field("number", .int) { .int($0.number) },
      .field("id", .string) { .string($0.anchor) },
      .field("url", .url) { .string("#ref-\($0.number)") },
    ]
  )

  /// Derives the types of all directives.
  init(
    _ directives: DirectiveSet,
    references: DataModel.References,
    page: RecordType,
    site: RecordType,
    collections: RecordType
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
    self.collections = collections
  }

  /// The names and types that a directive's template meets.
  func globals(for name: String) -> [(String, ValueType)] {
    [
      ("site", .record(site)), ("collections", .record(collections)), ("page", .record(page)),
      ("attributes", attributes[name]?.type ?? .any), ("id", .optional(.string)),
      ("classes", .list(.string)), ("label", .markup), ("content", .markup),
      ("references", .list(.record(reference.type))), ("language", .string),
    ]
  }

  /// The values of those names.
  ///
  /// - Parameters:
  ///   - directive: what was written.
  ///   - site: the record of the site.
  ///   - collections: the record of all collections.
  ///   - page: the face of the entry in whose text it stands.
  ///   - label: its label as HTML.
  ///   - content: the blocks that it encloses, as HTML.
  ///   - references: the sources of what it shows.
  ///   - owner: the language of the page, and what its entry names.
  /// - Returns: the values, in the order of ``globals(for:)``.
  func values(
    of directive: EntryDirective,
    site: Value,
    collections: Value,
    page: Value,
    label: Value,
    content: Value,
    references: [EntryLinks.Use],
    owner: DataModel.Owner
  ) -> [Value] {
    [
      site, collections, page,
      attributes[directive.name]?.value(directive.data.mapping ?? [], of: owner)
        ?? .undefined,
      directive.id.isEmpty ? .undefined : .string(directive.id),
      .list(directive.classes.map { .string($0) }), label, content,
      .list(references.map { reference.value($0) }), .string(owner.language),
    ]
  }
}
