/// A field of the items of a list, as `map(attribute="brand.name")` names it.
struct FieldPath {
  private let steps: [Value]

  /// Reads a path: names and indexes with dots between them.
  init(_ path: Value) {
    guard let text = path.text else {
      steps = [path]
      return
    }
    steps = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      let isNumber = !part.isEmpty && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      return isNumber ? Int(part).map { .int($0) } ?? .string(String(part)) : .string(String(part))
    }
  }

  /// The value at the end of the path, `undefined` when there is none.
  func value(of value: Value) -> Value {
    var current = value
    for step in steps { current = current.item(step) }
    return current
  }
}

extension Value {
  /// The item or field for a key; `undefined` when there is none.
  func item(_ key: Value) -> Value {
    switch self {
    case .dictionary(let dictionary): return dictionary.value(for: key) ?? .undefined
    case .record(let record): return key.text.map { record[$0] } ?? .undefined
    case .list(let list):
      if let name = key.text {
        return list.itemNames.firstIndex(of: name).map { list.items[$0] } ?? .undefined
      }
      guard let index = key.integer else { return .undefined }
      let wanted = index < 0 ? list.items.count + index : index
      return list.items.indices.contains(wanted) ? list.items[wanted] : .undefined
    default:
      guard let text, let index = key.integer else { return .undefined }
      let scalars = Array(text.unicodeScalars)
      let wanted = index < 0 ? scalars.count + index : index
      guard scalars.indices.contains(wanted) else { return .undefined }
      let found = String(scalars[wanted])
      return isMarkup ? .markup(found) : .string(found)
    }
  }
}
