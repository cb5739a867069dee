package import Diagnostics

/// A JSON Schema (2020-12) as a flat list of subschemas, the references between them resolved.
package struct Schema: Sendable {
  /// All subschemas; they refer to each other by index, so that a schema may refer to itself.
  package internal(set) var nodes: [SchemaNode]

  /// Index of the schema that a document must satisfy.
  package let root: Int

  /// The file it was read from, empty for one that Casebook brings.
  package let path: String

  /// The names of the root's properties, through a `$ref` at the root.
  package var propertyNames: [String] {
    nodes[resolved(root)].properties.map(\.name)
  }

  /// Follows `$ref` from a subschema to one that says something itself.
  ///
  /// - Returns: its index; a circle of references ends at its first member.
  package func resolved(_ index: Int) -> Int {
    var current = index
    var steps = 0
    while case .schema(let next)? = nodes[current].reference, steps < nodes.count {
      current = next
      steps += 1
    }
    return current
  }
}

/// One subschema: the keywords that Casebook reads.
package struct SchemaNode: Sendable {
  /// A type of JSON.
  package enum JSONType: String, Sendable, CaseIterable {
    case null, boolean, integer, number, string, array, object
  }

  /// What `$ref` names.
  package enum Reference: Sendable, Equatable {
    /// Another subschema of the same file.
    case schema(Int)
    /// A type that Casebook adds.
    case casebook(CasebookType)
  }

  /// The types that Casebook adds, written `casebook:NAME`.
  package enum CasebookType: String, Sendable, CaseIterable {
    /// A string, or one a language.
    case text
    /// An id of `sources.yaml`.
    case source
    /// Another entry, as `collection/slug`.
    case entry
  }

  /// What `additionalProperties` says.
  package enum Additional: Sendable, Equatable {
    case allowed
    case forbidden
    case schema(Int)
  }

  /// A property with its subschema.
  package struct Property: Sendable, Equatable {
    /// The key.
    package let name: String
    /// Index of the subschema.
    package let schema: Int
  }

  /// `type`; empty when any type will do.
  package internal(set) var types: [JSONType] = []
  /// `properties`, in the order of the schema.
  package internal(set) var properties: [Property] = []
  /// The same by name.
  var propertyIndex: [String: Int] = [:]
  /// `required`.
  package internal(set) var required: [String] = []
  /// `additionalProperties`; `nil` when the schema does not say.
  package internal(set) var additional: Additional?
  /// `items`.
  package internal(set) var items: Int?
  /// `enum`, or `const` as a list of one.
  package internal(set) var allowed: [YAMLNode] = []
  /// `format`.
  package internal(set) var format: SchemaFormat?
  /// `pattern`.
  package internal(set) var pattern: SchemaPattern?
  /// `minLength` and `maxLength`, in code points.
  package internal(set) var length = Bounds<Int>()
  /// `minItems` and `maxItems`.
  package internal(set) var count = Bounds<Int>()
  /// `minimum` and `maximum`.
  package internal(set) var size = Bounds<Double>()
  /// `uniqueItems`.
  package internal(set) var uniqueItems = false
  /// `$ref`.
  package internal(set) var reference: Reference?
  /// `title`.
  package internal(set) var title: String?
  /// `description`.
  package internal(set) var description: String?
  /// Where the subschema stands, its property's name if it has one; `nil` for one that Casebook
  /// brings.
  package internal(set) var place: Place?

  /// Adds a property.
  mutating func add(_ name: String, _ schema: Int) {
    propertyIndex[name] = schema
    properties.append(Property(name: name, schema: schema))
  }
}

/// A lower and an upper bound, both within, each of which may be missing.
package struct Bounds<Value: Comparable & Sendable>: Sendable {
  /// The least value allowed.
  package internal(set) var least: Value?
  /// The greatest value allowed.
  package internal(set) var most: Value?

  /// Whether a value lies within.
  func contains(_ value: Value) -> Bool {
    (least.map { value >= $0 } ?? true) && (most.map { value <= $0 } ?? true)
  }
}
