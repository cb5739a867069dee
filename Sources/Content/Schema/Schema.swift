package import Diagnostics

/// A JSON Schema (2020-12) as a flat list of subschemas, the references between them resolved.
package struct Schema: Sendable {
  /// All subschemas; they refer to each other by index, so that a schema may refer to itself.
  package internal(set) var nodes: [SchemaNode]

  /// Index of the schema that a document must satisfy.
  package let root: Int

  /// The file it was read from, empty for one that Casebook brings.
  package let path: String

  /// The rarer keywords of those subschemas that have any.
  package internal(set) var rules: [SchemaRules] = []

  /// Whether any subschema has a `default`.
  package internal(set) var hasDefaults = false

  /// Whether any subschema is `casebook:markdown`.
  package let hasMarkdown: Bool

  /// Whether any subschema is a reference to something of the site.
  package let hasReferences: Bool

  /// Creates a schema from its subschemas.
  init(nodes: [SchemaNode], root: Int, path: String, rules: [SchemaRules] = []) {
    self.nodes = nodes
    self.root = root
    self.path = path
    self.rules = rules
    hasDefaults = rules.contains { $0.defaultValue != nil }
    hasMarkdown = nodes.contains { $0.reference == .casebook(.markdown) }
    hasReferences = nodes.contains { node in
      if case .casebook(let type)? = node.reference { !type.isText } else { false }
    }
  }

  /// The names of the root's properties, in all subschemas that are applied to the root itself.
  package var propertyNames: [String] {
    var names: [String] = []
    for index in layers(of: root) {
      for property in nodes[index].properties where !names.contains(property.name) {
        names.append(property.name)
      }
    }
    return names
  }

  /// The rarer keywords of a subschema, `nil` if it has none.
  package func rules(of node: SchemaNode) -> SchemaRules? { node.rules.map { rules[$0] } }

  /// A subschema and all that are applied to the same value with it or in its place: through `$ref`,
  /// `allOf`, `anyOf`, `oneOf`, `if`, `then` and `else`; each once.
  package func layers(of index: Int) -> [Int] {
    var found = [resolved(index)]
    var next = 0
    while next < found.count {
      let rules = rules(of: nodes[found[next]])
      for layer in rules?.layers ?? [] {
        let layer = resolved(layer)
        if !found.contains(layer) { found.append(layer) }
      }
      next += 1
    }
    return found
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
    /// The same, written in Markdown.
    case markdown
    /// An id of `facts`.
    case fact
    /// An id of `sources.yaml`.
    case source
    /// An entry of the collection `people`, by its name.
    case person
    /// Another entry, as `collection/slug`.
    case entry
    /// An image: a file beside the entry, or a path of the site.
    case image
    /// A chart of `charts`, by its name.
    case chart
    /// A table of `data`, by its name.
    case table
    /// Several entries, with commas between them.
    case entries

    /// Whether a value may hold one text a language.
    package var isText: Bool { self == .text || self == .markdown }
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
  /// `enum`, or `const` as a list of one; of both, what both allow.
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
  /// `$ref`, where it stands alone; beside other keywords it is one of ``SchemaRules/all``.
  package internal(set) var reference: Reference?
  /// Index of the rarer keywords, `nil` for a subschema that has none.
  package internal(set) var rules: Int?
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

  /// Whether there is neither.
  var isEmpty: Bool { least == nil && most == nil }

  /// Whether a value lies within.
  func contains(_ value: Value) -> Bool {
    (least.map { value >= $0 } ?? true) && (most.map { value <= $0 } ?? true)
  }
}
