internal import Diagnostics

/// Calls of values of which nothing was known when the template was checked.
extension MachineState {
  /// Calls a value with the list of arguments in a slot and the dictionary in the next.
  mutating func callValue(
    _ value: Value,
    _ first: Int32,
    _ memory: Memory
  ) throws(RenderFailure) -> Value {
    guard case .list(let list) = memory[first], case .dictionary(let named) = memory[first + 1]
    else {
      return .undefined
    }
    switch value {
    case .macro(let macro):
      return try callMacro(program.macros[macro.definition], list.items, named, memory)
    default: throw RenderFailure(.notCallableAtRun, value.described)
    }
  }

  private mutating func callMacro(
    _ macro: MacroEntry,
    _ items: [Value],
    _ named: DictionaryValue,
    _ memory: Memory
  ) throws(RenderFailure) -> Value {
    guard macro.routine >= 0 else { throw RenderFailure(.notCallableAtRun, "macro") }
    var values = Array(items.prefix(macro.parameters.count))
    values += [Value](repeating: .undefined, count: macro.parameters.count - values.count)
    var others: [(Value, Value)] = []
    var caller = Value.undefined
    for (key, value) in named.pairs {
      let name = key.printed
      if let index = macro.parameters.firstIndex(of: name) {
        values[index] = value
      } else if name == "caller", macro.takesCaller {
        caller = value
      } else {
        others.append((key, value))
      }
    }
    let more = Array(items.dropFirst(macro.parameters.count))
    if !more.isEmpty, !macro.takesMore || !others.isEmpty && !macro.takesNamed {
      throw RenderFailure(.wrongArgumentsAtRun, Wording(macro.name))
    }
    if !others.isEmpty, !macro.takesNamed {
      throw RenderFailure(.wrongArgumentsAtRun, Wording(macro.name))
    }
    if macro.takesMore { values.append(.tuple(more)) }
    if macro.takesNamed { values.append(.dictionary(DictionaryValue(others))) }
    if macro.takesCaller { values.append(caller) }
    return try run(macro, values, memory)
  }

  private mutating func run(
    _ macro: MacroEntry,
    _ values: [Value],
    _ memory: Memory
  ) throws(RenderFailure) -> Value {
    let routine = program.routines[macro.routine]
    startCapture()
    let kept = try enter(macro.routine, memory)
    for (index, value) in values.enumerated() {
      memory.slots[routine.slots.lowerBound + index] = value
    }
    try run(from: routine.entry, memory)
    leave(macro.routine, kept, memory)
    return endCapture(isMarkup: macro.makesMarkup)
  }
}

extension Value {
  /// The pairs of a dictionary or record.
  var pairs: [(Value, Value)]? {
    switch self {
    case .dictionary(let dictionary): dictionary.pairs
    case .record(let record): record.presentNames.map { (.string($0), record[$0]) }
    default: nil
    }
  }
}
