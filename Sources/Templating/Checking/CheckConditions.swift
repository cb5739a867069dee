internal import Diagnostics

/// Conditions, and what they say of the values that they test.
extension Checker {
  /// Writes a condition; gives the jump that is taken when it is false, to be patched.
  func condition(_ test: Expression) -> Int {
    temporarily {
      let operand = value(test)
      return builder.emit(Instruction(.jumpIfFalse, operand.index), at: place(test.span))
    }
  }

  /// Notes what is known when a condition was true, or false.
  func assume(_ test: Expression, _ outcome: Bool) {
    switch test.kind {
    case .not(let operand): assume(operand, !outcome)
    case .and(let left, let right): assumeBoth(left, right, outcome, when: true)
    case .or(let left, let right): assumeBoth(left, right, outcome, when: false)
    case .test(let operand, let name, let arguments):
      assumeTest(operand, name, arguments, outcome)
    case .comparison(let left, let operands) where operands.count == 1:
      assumeComparison(left, operands[0], outcome)
    case .filter(let operand?, let name, _) where name == "length" || name == "count":
      if outcome { narrow(operand) { $0.truthy } }
    default: narrow(test) { outcome ? $0.truthy : Self.falsy($0) }
    }
  }

  /// What is left of a type when an `if` did not take the value as true.
  private static func falsy(_ type: ValueType) -> ValueType {
    type.removing {
      switch $0 {
      case .record, .function, .macro, .module, .namespace, .loop, .blocks: true
      default: false
      }
    }
  }

  private func assumeBoth(
    _ left: Expression,
    _ right: Expression,
    _ outcome: Bool,
    when both: Bool
  ) {
    if outcome == both {
      assume(left, outcome)
      assume(right, outcome)
      return
    }
    // One of the two decided: what holds in both cases is known.
    let before = flow
    assume(left, outcome)
    let first = flow
    flow = before
    assume(left, !outcome)
    assume(right, outcome)
    flow = flow.joined(with: first, before: before)
  }

  private func assumeTest(
    _ operand: Expression,
    _ name: String,
    _ arguments: CallArguments,
    _ outcome: Bool
  ) {
    let member: (ValueType) -> Bool
    var outcome = outcome
    switch name {
    case "defined":
      member = { $0 == .undefined }
      outcome.toggle()
    case "undefined": member = { $0 == .undefined }
    case "none": member = { $0 == ValueType.none }
    case "string": member = { [.string, .url, .date, .markup].contains($0) }
    case "number": member = { [.int, .number, .bool].contains($0) }
    case "integer": member = { [.int, .number].contains($0) }
    case "boolean", "true", "false":
      if name != "boolean", !outcome { return }
      member = { $0 == .bool }
    case "mapping":
      member = {
        switch $0 {
        case .record, .dictionary: true
        default: false
        }
      }
    case "in":
      if outcome { narrow(operand) { $0.truthy } }
      return
    default: return
    }
    narrow(operand) { type in
      // Of `any` nothing can be excluded, but that it is missing.
      type.removing { $0 == .any ? false : member($0) != outcome }
    }
  }

  private func assumeComparison(
    _ left: Expression,
    _ right: (operation: ComparisonOperator, operand: Expression),
    _ outcome: Bool
  ) {
    let isEqual = right.operation == .equal ? outcome : !outcome
    guard right.operation == .equal || right.operation == .notEqual else {
      if right.operation == .contained, outcome { narrow(left) { $0.truthy } }
      return
    }
    for (one, two) in [(left, right.operand), (right.operand, left)] {
      guard case .literal(let literal) = two.kind else { continue }
      if case .none = literal {
        narrow(one) { $0.removing { ($0 == ValueType.none) != isEqual } }
      } else if isEqual {
        narrow(one) { $0.truthy }
      }
    }
  }

  /// Notes a type for an expression that leads to a variable or one of its fields.
  private func narrow(_ expression: Expression, _ change: (ValueType) -> ValueType) {
    guard let (path, type) = pathAndType(expression) else { return }
    flow.narrow(path, to: change(type))
  }

  /// The path of an expression such as `page.data.brand`, with the type of its value.
  func pathAndType(_ expression: Expression) -> (Path, ValueType)? {
    switch expression.kind {
    case .name(let name):
      guard let slot = slot(of: name) else { return nil }
      let path = Path(slot: slot)
      return (path, flow[path] ?? .any)
    case .attribute(let base, let name): return fieldPath(base, name)
    case .item(let base, let key):
      guard case .literal(.string(let name)) = key.kind else { return nil }
      return fieldPath(base, name)
    default: return nil
    }
  }

  private func fieldPath(_ base: Expression, _ name: String) -> (Path, ValueType)? {
    guard let (basePath, baseType) = pathAndType(base) else { return nil }
    let path = basePath.appending(name)
    if let known = flow[path] { return (path, known) }
    let types = baseType.members.map { member -> ValueType in
      switch member {
      case .record(let record): record.field(name)?.field.valueType ?? .undefined
      case .dictionary(let value): .either([value, .undefined])
      case .undefined: .undefined
      default: .any
      }
    }
    return (path, .either(types))
  }
}
