import Diagnostics

/// The keywords that few subschemas have.
///
/// They stand apart from ``SchemaNode``, so that the subschemas without them stay small and their
/// check takes no longer.
package struct SchemaRules: Sendable {
  /// `if` with `then` and `else`.
  package struct Condition: Sendable {
    /// `if`; without it the others say nothing.
    package internal(set) var test: Int?
    /// `then`.
    package internal(set) var then: Int?
    /// `else`.
    package internal(set) var otherwise: Int?
  }

  /// Whether the schema is `false`: no value fits.
  package internal(set) var isNever = false
  /// `exclusiveMinimum`.
  package internal(set) var above: Double?
  /// `exclusiveMaximum`.
  package internal(set) var below: Double?
  /// `multipleOf`.
  package internal(set) var multipleOf: Double?
  /// `prefixItems`.
  package internal(set) var prefixItems: [Int] = []
  /// `allOf`, and a `$ref` that stands beside other keywords.
  package internal(set) var all: [Int] = []
  /// `anyOf`.
  package internal(set) var any: [Int] = []
  /// `oneOf`.
  package internal(set) var one: [Int] = []
  /// `if`, `then` and `else`.
  package internal(set) var condition = Condition()
  /// `not`.
  package internal(set) var excluded: Int?
  /// `default`.
  package internal(set) var defaultValue: YAMLNode?

  /// The subschemas that say what the same value may be; `not` says what it may not.
  var layers: [Int] {
    guard let test = condition.test else { return all + any + one }
    return all + any + one + [test] + branches
  }

  /// `then` and `else`.
  var branches: [Int] {
    if condition.test == nil { return [] }
    return [condition.then, condition.otherwise].compactMap { $0 }
  }

  /// All subschemas that are applied to the same value.
  var inPlace: [Int] { layers + [excluded].compactMap { $0 } }
}
