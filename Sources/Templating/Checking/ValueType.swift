package import Diagnostics

/// What is known of a value when a template is checked.
package indirect enum ValueType: Sendable, Hashable {
  /// Nothing is known; everything is allowed and decided when a page is rendered.
  case any
  /// What is left when a guard has excluded everything: the place cannot be reached.
  case never
  /// The type of a name that has no value.
  case undefined
  /// The type of `none`.
  case none
  case bool
  case int
  case number
  case string
  /// A day, held as text such as `2026-11-22`.
  case date
  /// A URL, held as text.
  case url
  /// HTML.
  case markup
  case list(ValueType)
  case tuple([ValueType])
  case record(RecordType)
  /// Keys that only data knows; every value has the type.
  case dictionary(ValueType)
  /// One of several types; make it with ``either(_:)``.
  case union([ValueType])
  case function(FunctionType)
  /// A macro, by its index in the checker.
  case macro(Int)
  /// What `import` makes, by its index in the checker.
  case module(Int)
  /// What `namespace()` makes, with its fields.
  case namespace([String])
  /// The variable `loop`, by its index in the checker.
  case loop(Int)
  /// The names of a template's blocks: `self`.
  case blocks

  /// A value of a type that may be missing.
  package static func optional(_ type: ValueType) -> ValueType { either([type, .undefined]) }

  /// The union of types, flattened: no member twice, `any` swallows all.
  package static func either(_ types: [ValueType]) -> ValueType {
    var members: [ValueType] = []
    for type in types {
      for member in type.members where member != .never && !members.contains(member) {
        members.append(member)
      }
    }
    if members.contains(.any) {
      return members.contains(.undefined) ? .union([.any, .undefined]) : .any
    }
    if members.contains(.number) { members.removeAll { $0 == .int } }
    switch members.count {
    case 0: return .never
    case 1: return members[0]
    default: return .union(members)
    }
  }

  /// The types of which the value has one.
  var members: [ValueType] {
    if case .union(let members) = self { return members }
    return self == .never ? [] : [self]
  }

  /// The type without the members that a condition excludes.
  func removing(_ excluded: (ValueType) -> Bool) -> ValueType {
    .either(members.filter { !excluded($0) })
  }

  /// The type of the value when it is there.
  var present: ValueType { removing { $0 == .undefined } }

  /// The type of the value when an `if` takes it as true.
  var truthy: ValueType { removing { $0 == .undefined || $0 == Self.none } }

  /// Whether the value may be missing.
  var mayBeUndefined: Bool { members.contains(.undefined) }

  /// The type of the records among the values of this type, if there are such.
  package var recordType: RecordType? {
    for case .record(let type) in members { return type }
    return nil
  }

  /// Whether every value of this type is one of a test; `any` is not.
  func isAll(_ test: (ValueType) -> Bool) -> Bool {
    !members.isEmpty && members.allSatisfy(test)
  }
}

/// A field of a record's type.
package struct FieldType: Sendable {
  /// The name.
  package let name: String

  /// The type of the value, without its possible absence.
  package let type: ValueType

  /// Whether the value may be missing, so that a template must guard it.
  package let isOptional: Bool

  /// Where the field is defined, such as a schema, for messages.
  package let hint: Hint?

  /// Creates a field.
  package init(_ name: String, _ type: ValueType, optional: Bool = false, hint: Hint? = nil) {
    self.name = name
    self.type = type
    isOptional = optional
    self.hint = hint
  }

  /// The type of what a template meets.
  var valueType: ValueType { isOptional ? .optional(type) : type }
}

/// The type of records: names and types of the fields.
///
/// Two are the same when they are one object.
package final class RecordType: Sendable, Hashable {
  /// The shape that all records of this type have.
  package let shape: Shape

  /// The fields in the shape's order.
  package let fields: [FieldType]

  /// Where the type is defined, such as a schema, for messages.
  package let hint: Hint?

  /// Creates a type, and the shape of its records.
  ///
  /// - Parameters:
  ///   - name: what messages call the record, such as `page` or `case`.
  ///   - fields: the fields in the order in which records hold them.
  ///   - hint: points to the definition.
  package init(_ name: String, _ fields: [FieldType], hint: Hint? = nil) {
    shape = Shape(name, fields.map(\.name))
    self.fields = fields
    self.hint = hint
  }

  /// Creates a type with the same field names as another, whose records have that one's shape: a
  /// template that was checked for one type reads records of the other by index, too.
  package init(_ name: String, _ fields: [FieldType], shapedAs other: RecordType) {
    let names = fields.map(\.name)
    shape = other.shape.fields == names ? other.shape : Shape(name, names)
    self.fields = fields
    hint = nil
  }

  /// The name in messages.
  package var name: String { shape.name }

  /// The field of a name, with its index.
  func field(_ name: String) -> (index: Int, field: FieldType)? {
    shape.index(of: name).map { ($0, fields[$0]) }
  }

  /// Whether two types are one object.
  package static func == (left: RecordType, right: RecordType) -> Bool { left === right }

  /// Hashes the identity.
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
