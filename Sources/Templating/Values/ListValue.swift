/// A sequence: a list, or what Python would call a tuple, a range or a view.
package final class ListValue: Sendable {
  /// What the sequence was made as; it decides how it is printed and what it is equal to.
  enum Kind: Sendable, Equatable {
    case list
    case tuple
    case range(start: Int, stop: Int, step: Int)
    case keys
    case values
    case items
  }

  /// The items in order.
  package let items: [Value]

  /// What the sequence was made as.
  let kind: Kind

  /// The names of a tuple's items, as `groupby` gives them: `grouper` and `list`.
  let itemNames: [String]

  /// Creates a list.
  package convenience init(_ items: [Value]) {
    self.init(items, kind: .list)
  }

  /// Creates a sequence of a kind.
  init(_ items: [Value], kind: Kind, itemNames: [String] = []) {
    self.items = items
    self.kind = kind
    self.itemNames = itemNames
  }
}

extension Value {
  /// Creates a tuple.
  static func tuple(_ items: [Value]) -> Value { .list(ListValue(items, kind: .tuple)) }
}
