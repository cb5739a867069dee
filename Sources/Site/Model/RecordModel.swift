import Templating

/// A record that templates see: the type of each field beside the way to its value, so that the
/// two cannot drift apart.
struct RecordModel<Subject>: Sendable {
  /// One field.
  struct Field: Sendable {
    let type: FieldType
    let value: @Sendable (Subject) -> Value

    /// A field that is always there.
    static func field(
      _ name: String,
      _ type: ValueType,
      _ value: @escaping @Sendable (Subject) -> Value
    ) -> Field {
      Field(type: FieldType(name, type), value: value)
    }

    /// A field that may be missing, which a template must guard.
    static func optional(
      _ name: String,
      _ type: ValueType,
      _ value: @escaping @Sendable (Subject) -> Value?
    ) -> Field {
      Field(type: FieldType(name, type, optional: true)) { value($0) ?? .undefined }
    }
  }

  /// The type that templates are checked against.
  let type: RecordType
  private let values: [@Sendable (Subject) -> Value]

  /// Creates a record with a name for messages.
  init(_ name: String, _ fields: [Field]) {
    type = RecordType(name, fields.map(\.type))
    values = fields.map(\.value)
  }

  /// Creates a record whose values have the shape of another type with the same fields, so that a
  /// template that was checked for one reads the other as quickly.
  init(_ name: String, _ fields: [Field], shapedAs other: RecordType) {
    type = RecordType(name, fields.map(\.type), shapedAs: other)
    values = fields.map(\.value)
  }

  /// Makes the record of a subject.
  func value(_ subject: Subject) -> Value {
    .record(type.shape, values.map { $0(subject) })
  }
}

extension Value {
  /// A text, `nil` where there is none.
  static func text(_ text: String?) -> Value? { text.map { .string($0) } }
}
