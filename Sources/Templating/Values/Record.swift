/// The names of a record's fields and their order; made once for each type, then shared.
///
/// Two shapes are the same when they are the same object: the check before a field is read by its
/// index costs one comparison.
package final class Shape: Sendable {
  /// What the record is called in messages, such as `page` or `case`.
  package let name: String

  /// The names of the fields, in order.
  package let fields: [String]

  private let indexes: [String: Int]

  /// Creates a shape; of two fields with one name the first counts.
  package init(_ name: String, _ fields: [String]) {
    self.name = name
    self.fields = fields
    indexes = Dictionary(
      fields.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The index of a field.
  package func index(of field: String) -> Int? { indexes[field] }
}

/// Named values in the order of a shape.
package final class Record: Sendable {
  /// The names of the fields.
  package let shape: Shape
  /// The identity of the shape.
  let shapeID: ObjectIdentifier

  /// The values, one for each name.
  package let fields: [Value]

  /// Creates a record; missing values are undefined, values too many are dropped.
  package init(_ shape: Shape, _ fields: [Value]) {
    self.shape = shape
    shapeID = ObjectIdentifier(shape)
    let wanted = shape.fields.count
    if fields.count == wanted {
      self.fields = fields
    } else {
      let missing = [Value](repeating: .undefined, count: max(0, wanted - fields.count))
      self.fields = Array(fields.prefix(wanted)) + missing
    }
  }

  /// The value of a field, `undefined` when there is no such field.
  package subscript(_ field: String) -> Value {
    shape.index(of: field).map { fields[$0] } ?? .undefined
  }

  /// The names of the fields that have a value.
  var presentNames: [String] {
    zip(shape.fields, fields).filter { $0.1.isDefined }.map(\.0)
  }
}
