import Content
import Templating

/// The faces of entries: what lists show of them, made once and shared by all pages.
struct FaceModel: Sendable {
  /// What a face is made from.
  struct Subject: Sendable {
    let entry: Entry
    let url: String
    let image: String?
    let imageSize: ImageSize?
    let tags: Value
    let data: Value
  }

  /// A link to an entry from another entry's data.
  let link: RecordModel<Subject>
  /// A face in a list of several collections.
  let mixed: RecordModel<Subject>
  /// A face of each collection, with its data.
  let faces: [RecordModel<Subject>]
  /// The data of each collection that has a schema.
  let data: [DataModel?]
  /// The type of a tag.
  let tag = RecordModel<(name: String, url: String)>(
    "tag",
    [
      .field("name", .string) { .string($0.name) },
      .field("url", .url) { .string($0.url) },
    ]
  )

  /// Derives the types of all faces.
  init(
    _ catalog: Catalog,
    references: DataModel.References,
    link: RecordModel<Subject>
  ) {
    self.link = link
    data = zip(catalog.collections, catalog.schemas).map { collection, schema in
      schema.map { DataModel($0, name: "data of \(collection.id)", references: references) }
    }
    let tags = ValueType.list(.record(tag.type))
    mixed = RecordModel("entry", Self.fields(tags: tags, data: .any))
    let shared = mixed.type
    faces = data.map { model in
      guard let model else {
        return RecordModel("entry", Self.fields(tags: tags, data: .any), shapedAs: shared)
      }
      return RecordModel("entry", Self.fields(tags: tags, data: model.type), shapedAs: shared)
    }
  }

  /// What a link to an entry shows.
  static func makeLink() -> RecordModel<Subject> {
    RecordModel(
      "entry",
      [
        .field("title", .string) { .string($0.entry.head.title) },
        .field("url", .url) { .string($0.url) },
        .optional("description", .string) { .text($0.entry.head.description) },
      ]
    )
  }

  /// Where tags stand among the fields.
  static let tagsIndex = 5
  /// Where the data stands among the fields.
  static let dataIndex = 10

  private static func fields(
    tags: ValueType,
    data: ValueType
  ) -> [RecordModel<Subject>.Field] {
    [
      .field("title", .string) { .string($0.entry.head.title) },
      .field("url", .url) { .string($0.url) },
      .optional("description", .string) { .text($0.entry.head.description) },
      .optional("date", .date) { .text($0.entry.head.date?.day) },
      .optional("updated", .date) { .text($0.entry.head.updated?.day) },
      .field("tags", tags) { $0.tags },
      .optional("image", .url) { .text($0.image) },
      .optional("imageAlt", .string) { .text($0.entry.head.imageAlt) },
      .optional("imageWidth", .int) { $0.imageSize.map { .int($0.width) } },
      .optional("imageHeight", .int) { $0.imageSize.map { .int($0.height) } },
      .field("data", data) { $0.data },
    ]
  }
}
