extension Value {
  /// Whether two values are equal, by Python's rules: `1 == 1.0 == true`, text by its characters.
  func equals(_ other: Value) -> Bool {
    var budget = ValueLimits.comparisons
    return equals(other, &budget)
  }

  fileprivate func equals(_ other: Value, _ budget: inout Int) -> Bool {
    budget -= 1
    if budget < 0 { return false }
    switch (self, other) {
    case (.undefined, .undefined), (.none, .none): return true
    case (.list(let left), .list(let right)): return left.equals(right, &budget)
    case (.dictionary(let left), .dictionary(let right)): return left.equals(right, &budget)
    case (.record(let left), .record(let right)) where left === right: return true
    case (.record, .record), (.record, .dictionary), (.dictionary, .record):
      return DictionaryValue(pairs ?? []).equals(DictionaryValue(other.pairs ?? []), &budget)
    case (.namespace(let left), .namespace(let right)): return left.index == right.index
    case (.macro(let left), .macro(let right)): return left.definition == right.definition
    case (.function(let left), .function(let right)): return left.index == right.index
    default:
      if let left = integer, let right = other.integer { return left == right }
      if let left = number, let right = other.number { return left == right }
      if let left = text, let right = other.text { return left.utf8.elementsEqual(right.utf8) }
      return false
    }
  }

  /// Whether this value comes before another; `nil` when the two cannot be ordered.
  func precedes(_ other: Value) -> Bool? {
    if let left = integer, let right = other.integer { return left < right }
    if let left = number, let right = other.number { return left < right }
    // The order of UTF-8 bytes is the order of code points, which is Python's.
    if let left = text, let right = other.text {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    guard case .list(let left) = self, case .list(let right) = other, left.kind == right.kind else {
      return nil
    }
    for (one, two) in zip(left.items, right.items) where !one.equals(two) {
      return one.precedes(two)
    }
    return left.items.count < right.items.count
  }

  /// Whether a container holds a value; `nil` when this is no container.
  func contains(_ value: Value) -> Bool? {
    switch self {
    case .list(let list): return list.items.contains { $0.equals(value) }
    case .dictionary(let dictionary): return dictionary.value(for: value) != nil
    case .record(let record): return value.text.map { record[$0].isDefined } ?? false
    case .undefined: return false
    default:
      guard let whole = text, let part = value.text else { return nil }
      return whole.utf8.holds(part.utf8)
    }
  }
}

extension ListValue {
  fileprivate func equals(_ other: ListValue, _ budget: inout Int) -> Bool {
    if self === other { return true }
    let sameKind =
      switch (kind, other.kind) {
      case (.range, .range), (.list, .list), (.tuple, .tuple): true
      case (.keys, .keys), (.items, .items): true
      default: false
      }
    guard sameKind, items.count == other.items.count else { return false }
    for (left, right) in zip(items, other.items) where !left.equals(right, &budget) { return false }
    return true
  }
}

extension DictionaryValue {
  fileprivate func equals(_ other: DictionaryValue, _ budget: inout Int) -> Bool {
    if self === other { return true }
    guard count == other.count else { return false }
    for (key, value) in zip(keys, values) {
      guard let second = other.value(for: key), value.equals(second, &budget) else { return false }
    }
    return true
  }
}

extension String.UTF8View {
  /// Whether these bytes hold others in a row; no bytes are held by all.
  func holds(_ part: String.UTF8View) -> Bool {
    position(of: Array(part), in: Array(self), from: 0) != nil
  }
}

/// Finds bytes in others, from an index on; complexity: the product of both in the worst case.
func position(of part: [UInt8], in whole: [UInt8], from start: Int) -> Int? {
  guard let first = part.first else { return start <= whole.count ? start : nil }
  var index = start
  while index + part.count <= whole.count {
    if whole[index] == first, whole[index..<index + part.count].elementsEqual(part) { return index }
    index += 1
  }
  return nil
}
