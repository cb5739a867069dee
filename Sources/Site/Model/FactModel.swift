import Templating

/// A fact as templates see it.
enum FactModel {
  /// The record of a fact, by its id.
  static func make() -> RecordModel<String> {
    RecordModel("fact", [.field("id", .string) { .string($0) }])
  }
}
