import Content
import Templating

/// A source of `sources.yaml` as templates see it.
enum SourceModel {
  /// The record of a source.
  static func make() -> RecordModel<Bibliography.Source> {
    RecordModel(
      "source",
      [
        .field("id", .string) { .string($0.id) },
        .field("type", .string) { .string($0.type) },
        .field("title", .string) { .string($0.title) },
        .optional("author", .string) { .text($0.author) },
        .optional("publisher", .string) { .text($0.publisher) },
        .optional("containerTitle", .string) { .text($0.containerTitle) },
        .optional("url", .url) { .text($0.url) },
        .optional("issued", .string) { .text($0.issued) },
        .optional("language", .string) { .text($0.language) },
        .optional("note", .string) { .text($0.note) },
      ]
    )
  }
}
