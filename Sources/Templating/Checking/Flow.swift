/// A variable and the fields that lead from it to a value: `page.data.brand`.
struct Path: Hashable, Sendable {
  /// The slot of the variable.
  let slot: Int32
  /// The names of the fields.
  var fields: [String] = []

  /// The path to a field of the value.
  func appending(_ field: String) -> Path { Path(slot: slot, fields: fields + [field]) }
}

/// What is known of variables and their fields at one point of a template.
///
/// It grows by assignments and by the guards that have been passed, and is joined where branches
/// meet again.
struct Flow: Sendable {
  private var types: [Path: ValueType] = [:]

  /// What is known of a path; `nil` if nothing beyond its declaration.
  subscript(_ path: Path) -> ValueType? { types[path] }

  /// Notes the type of a variable that is given a value; what was known of its fields is void.
  mutating func assign(_ slot: Int32, _ type: ValueType) {
    types = types.filter { $0.key.slot != slot }
    types[Path(slot: slot)] = type
  }

  /// Notes what a guard says of a path.
  mutating func narrow(_ path: Path, to type: ValueType) {
    types[path] = type
  }

  /// What is known where two branches meet: what both know.
  func joined(with other: Flow) -> Flow {
    var result = Flow()
    for (path, type) in types {
      guard let second = other.types[path] else { continue }
      result.types[path] = .either([type, second])
    }
    return result
  }

  /// What is known after one of two outcomes: where only one noted something, what was known before.
  func joined(with other: Flow, before: Flow) -> Flow {
    var result = before
    for (path, type) in types {
      guard let second = other.types[path] else { continue }
      result.types[path] = .either([type, second])
    }
    return result
  }

  /// What is known of the variables themselves: a macro is called from many places, where different
  /// guards have been passed.
  func withoutFields() -> Flow {
    var result = self
    result.types = types.filter { $0.key.fields.isEmpty }
    return result
  }

  /// What is known here, and what is known elsewhere of all other variables.
  func adding(_ other: Flow) -> Flow {
    var result = self
    result.types = other.types.merging(types) { _, own in own }
    return result
  }
}
