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

  /// The value of a number, `nil` for anything else.
  var number: Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// A number as people write it: 2 in place of 2.0.
  static func text(of number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
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
      return Int(exactly: right) == left
    case (.string(let left), .string(let right)):
      // Two ways of composing a letter are two texts.
      return left.utf8.elementsEqual(right.utf8)
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
