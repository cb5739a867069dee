internal import Diagnostics

/// Reading and making values.
extension MachineState {
  // MARK: Fields and items

  /// Reads a field: by its index where the value has the shape that was promised, else by its name.
  func field(_ number: Int, of value: Value) throws(RenderFailure) -> Value {
    if case .record(let record) = value, record.shapeID == program.fields[number].shapeID {
      return record.fields[program.fields[number].index]
    }
    let reference = program.fields[number]
    switch value {
    case .record(let record): return record[reference.name]
    case .dictionary(let dictionary): return dictionary.value(named: reference.name) ?? .undefined
    case .namespace(let namespace):
      return namespaces[namespace.index].first { $0.name == reference.name }?.value ?? .undefined
    case .list(let list):
      return list.itemNames.firstIndex(of: reference.name).map { list.items[$0] } ?? .undefined
    case .macro(let macro): return attribute(reference.name, of: program.macros[macro.definition])
    case .undefined: throw RenderFailure(.fieldOfNothing, Wording(reference.name))
    default: return .undefined
    }
  }

  private func attribute(_ name: String, of macro: MacroEntry) -> Value {
    switch name {
    case "name": .string(macro.name)
    case "arguments": .tuple(macro.parameters.map { .string($0) })
    case "catch_varargs": .bool(macro.takesMore)
    case "catch_kwargs": .bool(macro.takesNamed)
    case "caller": .bool(macro.takesCaller)
    default: .undefined
    }
  }

  func item(_ key: Value, of value: Value) throws(RenderFailure) -> Value {
    switch value {
    case .undefined: throw RenderFailure(.fieldOfNothing, Wording(key.printed))
    case .dictionary(let dictionary):
      if let found = dictionary.value(for: key) { return found }
    case .list(let list):
      if let index = key.integer {
        let wanted = index < 0 ? list.items.count + index : index
        return list.items.indices.contains(wanted) ? list.items[wanted] : .undefined
      }
      if let name = key.text, let index = list.itemNames.firstIndex(of: name) {
        return list.items[index]
      }
    case .record(let record):
      if let name = key.text { return record[name] }
    case .namespace(let namespace):
      if let name = key.text {
        return namespaces[namespace.index].first { $0.name == name }?.value ?? .undefined
      }
    default:
      guard let text = value.text, let index = key.integer else { return .undefined }
      let scalars = Array(text.unicodeScalars)
      let wanted = index < 0 ? scalars.count + index : index
      guard scalars.indices.contains(wanted) else { return .undefined }
      let found = String(scalars[wanted])
      return value.isMarkup ? .markup(found) : .string(found)
    }
    return .undefined
  }

  func slice(_ value: Value, _ first: Int32, _ memory: Memory) throws(RenderFailure) -> Value {
    let bounds = try Slice(memory[first], memory[first + 1], memory[first + 2])
    switch value {
    case .list(let list):
      if case .range(let start, _, let step) = list.kind {
        let (from, to, by) = bounds.range(in: list.items.count)
        let kind = ListValue.Kind.range(
          start: start + from * step,
          stop: start + to * step,
          step: step * by
        )
        return .list(ListValue(bounds.pick(from: list.items), kind: kind))
      }
      return .list(ListValue(bounds.pick(from: list.items), kind: list.kind))
    case .string(let text): return .string(bounds.pick(from: text))
    case .markup(let text): return .markup(bounds.pick(from: text))
    case .fragment(let fragment): return .markup(bounds.pick(from: fragment.text))
    case .undefined: throw RenderFailure(.fieldOfNothing, "[:]")
    default: throw RenderFailure(.notSliceable, value.described)
    }
  }

  func unpack(
    _ value: Value,
    into first: Int32,
    _ count: Int,
    _ memory: Memory
  ) throws(RenderFailure) {
    guard let items = value.elements else { throw RenderFailure(.notALoopAtRun, value.described) }
    guard items.count == count else {
      throw RenderFailure(.wrongItemCountAtRun, Wording("\(items.count)"), Wording("\(count)"))
    }
    for (index, item) in items.enumerated() { memory[first + Int32(index)] = item }
  }

  // MARK: Operators

  func compute(_ step: Instruction, _ memory: Memory) throws(RenderFailure) -> Value {
    switch step.operation {
    case .arithmetic:
      return try Value.compute(
        ArithmeticOperator(number: step.flag),
        memory[step.b],
        memory[step.c]
      )
    case .negative:
      let value = memory[step.b]
      guard let negated = value.negated else { throw RenderFailure(.notANumber, value.described) }
      return negated
    case .positive:
      let value = memory[step.b]
      if let whole = value.integer { return .int(whole) }
      guard value.number != nil else { throw RenderFailure(.notANumber, value.described) }
      return value
    case .not: return .bool(!memory[step.b].isTrue)
    case .join: return try join(Int(step.b), Int(step.c), escapes: step.flag == 1, memory)
    default:
      return .bool(
        try compare(memory[step.b], ComparisonOperator(number: step.flag), memory[step.c])
      )
    }
  }

  private func compare(
    _ left: Value,
    _ operation: ComparisonOperator,
    _ right: Value
  ) throws(RenderFailure) -> Bool {
    switch operation {
    case .equal: return left.equals(right)
    case .notEqual: return !left.equals(right)
    case .contained, .notContained:
      guard let found = right.contains(left) else {
        throw RenderFailure(.notAContainerAtRun, right.described)
      }
      return found == (operation == .contained)
    case .less: if let result = left.precedes(right) { return result }
    case .greater: if let result = right.precedes(left) { return result }
    case .lessOrEqual:
      if let result = left.precedes(right) { return result || left.equals(right) }
    case .greaterOrEqual:
      if let result = right.precedes(left) { return result || left.equals(right) }
    }
    throw RenderFailure.operands(operation.rawValue, left, right)
  }

  /// Joins values as text; with escaping, HTML among them makes the whole HTML.
  private func join(
    _ first: Int,
    _ count: Int,
    escapes: Bool,
    _ memory: Memory
  ) throws(RenderFailure) -> Value {
    let values = memory.slots[first..<first + count]
    let isMarkup = escapes && values.contains(where: \.isMarkup)
    var text = ""
    for value in values {
      let part = value.printed
      text += isMarkup && !value.isMarkup ? escapedHTML(part) : part
      try ValueLimits.check(bytes: text.utf8.count)
    }
    return isMarkup ? .markup(text) : .string(text)
  }

  // MARK: Making

  mutating func make(_ step: Instruction, _ memory: Memory) throws(RenderFailure) -> Value {
    let start = Int(step.b)
    let count = Int(step.c)
    switch step.operation {
    case .makeList: return .list(Array(memory.slots[start..<start + count]))
    case .makeTuple: return .tuple(Array(memory.slots[start..<start + count]))
    case .makeMacro:
      return .macro(MacroReference(definition: Int(step.b)))
    case .makeNamespace: return try makeNamespace(memory[step.b])
    case .appendAll:
      guard case .list(let list) = memory[step.a], let more = memory[step.b].elements else {
        throw RenderFailure(.notALoopAtRun, memory[step.b].described)
      }
      return .list(list.items + more)
    case .mergeAll:
      guard case .dictionary(let one) = memory[step.a], let more = memory[step.b].pairs else {
        throw RenderFailure(.notADictionary, memory[step.b].described)
      }
      return .dictionary(DictionaryValue(one.pairs + more))
    default:
      var pairs: [(Value, Value)] = []
      for index in 0..<count {
        let key = memory.slots[start + index * 2]
        guard DictionaryKey(key) != nil else { throw RenderFailure(.notAKey, key.described) }
        pairs.append((key, memory.slots[start + index * 2 + 1]))
      }
      return .dictionary(DictionaryValue(pairs))
    }
  }

  private mutating func makeNamespace(_ value: Value) throws(RenderFailure) -> Value {
    guard let pairs = value.pairs else { throw RenderFailure(.notADictionary, value.described) }
    namespaces.append(pairs.map { ($0.0.printed, $0.1) })
    return .namespace(NamespaceReference(index: namespaces.count - 1))
  }

  mutating func setField(
    _ name: Value,
    of value: Value,
    to newValue: Value
  ) throws(RenderFailure) {
    guard case .namespace(let reference) = value, let name = name.text else {
      throw RenderFailure(.fieldOfNoNamespaceAtRun, value.described)
    }
    if let index = namespaces[reference.index].firstIndex(where: { $0.name == name }) {
      namespaces[reference.index][index].value = newValue
    } else {
      namespaces[reference.index].append((name, newValue))
    }
  }
}
