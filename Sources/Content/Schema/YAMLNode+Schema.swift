import Diagnostics

extension YAMLNode {
  /// Whether the value has a type of JSON; 4.0 is an integer, as JSON Schema has it.
  func isA(_ type: SchemaNode.JSONType) -> Bool {
    switch (value, type) {
    case (.null, .null), (.boolean, .boolean), (.integer, .integer), (.integer, .number),
      (.number, .number), (.string, .string), (.list, .array), (.mapping, .object):
      true
    case (.number(let number), .integer):
      number.isFinite && number == number.rounded(.towardZero)
    default: false
    }
  }

  /// Whether quotes would make a text of it.
  var isPlainScalar: Bool {
    switch value {
    case .boolean, .integer, .number: span.end > span.start
    default: false
    }
  }

  /// Whether two nodes hold the same value, wherever they stand and in whatever order their keys.
  func sameValue(as other: YAMLNode) -> Bool {
    switch (value, other.value) {
    case (.integer(let left), .number(let right)), (.number(let right), .integer(let left)):
      return Double(left) == right
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.sameValue(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      return left.count == right.count
        && left.allSatisfy { entry in other[entry.key].map(entry.value.sameValue(as:)) ?? false }
        && !right.isEmpty == !left.isEmpty
    default:
      return value == other.value
    }
  }
}
