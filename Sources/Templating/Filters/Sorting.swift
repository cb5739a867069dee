internal import Diagnostics

/// Ordering of values as Python's `sorted()` does it: equal ones keep their order.
enum Sorting {
  /// A value as it is compared when case does not matter.
  static func ignoringCase(_ value: Value) -> Value {
    switch value {
    case .string(let text), .markup(let text): .string(text.lowercased())
    default: value
    }
  }

  /// Sorts items by their keys.
  ///
  /// - Parameters:
  ///   - items: the items with their keys.
  ///   - reverse: whether the largest comes first; equal ones keep their order even so.
  /// - Returns: the items in order.
  /// - Throws: a failure when two keys cannot be ordered.
  static func sorted(
    _ items: [(key: Value, item: Value)],
    reverse: Bool
  ) throws(RenderFailure) -> [Value] {
    var current = items
    var width = 1
    while width < current.count {
      var merged: [(key: Value, item: Value)] = []
      merged.reserveCapacity(current.count)
      var start = 0
      while start < current.count {
        let middle = min(start + width, current.count)
        let end = min(start + 2 * width, current.count)
        try merge(current[start..<middle], current[middle..<end], reverse, into: &merged)
        start = end
      }
      current = merged
      width *= 2
    }
    return current.map(\.item)
  }

  private static func merge(
    _ left: ArraySlice<(key: Value, item: Value)>,
    _ right: ArraySlice<(key: Value, item: Value)>,
    _ reverse: Bool,
    into merged: inout [(key: Value, item: Value)]
  ) throws(RenderFailure) {
    var left = left
    var right = right
    while let one = left.first, let two = right.first {
      let takesRight =
        reverse ? try precedes(one.key, two.key) : try precedes(two.key, one.key)
      merged.append(takesRight ? right.removeFirst() : left.removeFirst())
    }
    merged += left
    merged += right
  }

  /// Whether a key comes before another.
  static func precedes(_ left: Value, _ right: Value) throws(RenderFailure) -> Bool {
    guard let result = left.precedes(right) else {
      throw RenderFailure.operands("<", left, right)
    }
    return result
  }
}
