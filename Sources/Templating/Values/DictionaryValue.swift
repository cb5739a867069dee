/// Keys and values in the order of insertion, as Python's dictionary.
package final class DictionaryValue: Sendable {
  /// The keys in order.
  let keys: [Value]

  /// The values, one for each key.
  let values: [Value]

  private let indexes: [DictionaryKey: Int]

  /// Creates a dictionary; a later pair with an equal key replaces the value of the earlier one.
  ///
  /// A key that cannot be one (a list, a dictionary) is left out; the machine refuses it before.
  package init(_ pairs: [(Value, Value)]) {
    var keys: [Value] = []
    var values: [Value] = []
    var indexes: [DictionaryKey: Int] = [:]
    keys.reserveCapacity(pairs.count)
    values.reserveCapacity(pairs.count)
    for (key, value) in pairs {
      guard let hashed = DictionaryKey(key) else { continue }
      if let index = indexes[hashed] {
        values[index] = value
      } else {
        indexes[hashed] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
    self.keys = keys
    self.values = values
    self.indexes = indexes
  }

  /// How many keys there are.
  package var count: Int { keys.count }

  /// The pairs in order whose keys are text.
  package var entries: [(name: String, value: Value)] {
    zip(keys, values).compactMap { key, value in key.text.map { ($0, value) } }
  }

  /// The pairs in order.
  var pairs: [(Value, Value)] { Array(zip(keys, values)) }

  /// The value of a key; `nil` when it is not there.
  func value(for key: Value) -> Value? {
    DictionaryKey(key).flatMap { indexes[$0] }.map { values[$0] }
  }

  /// The value of a key that is text; `nil` when it is not there.
  package func value(named name: String) -> Value? {
    indexes[.text(Array(name.utf8))].map { values[$0] }
  }
}

/// A value as a dictionary's key: `1`, `1.0` and `true` are one key, as in Python.
///
/// Texts are compared by their bytes: Swift takes a composed and a decomposed "é" as equal, Python
/// does not.
enum DictionaryKey: Hashable {
  case none
  case whole(Int)
  case fraction(Double)
  case text([UInt8])
  case tuple([DictionaryKey])

  /// Creates a key; `nil` for a value that Python would call unhashable.
  init?(_ value: Value) {
    switch value {
    case .none: self = .none
    case .bool(let flag): self = .whole(flag ? 1 : 0)
    case .int(let number): self = .whole(number)
    case .double(let number):
      self = Int(exactly: number).map { .whole($0) } ?? .fraction(number)
    case .string(let text), .markup(let text): self = .text(Array(text.utf8))
    case .list(let list) where list.kind == .tuple:
      let keys = list.items.compactMap { DictionaryKey($0) }
      guard keys.count == list.items.count else { return nil }
      self = .tuple(keys)
    default: return nil
    }
  }
}
