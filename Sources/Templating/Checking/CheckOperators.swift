internal import Diagnostics

/// Operators: arithmetic, logic, comparison, inline `if`.
extension Checker {
  // MARK: Arithmetic

  func sign(
    _ operation: Instruction.Operation,
    _ operand: Expression,
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    if case .literal(let value) = operand.kind {
      if operation == .positive, value.number != nil { return literal(value) }
      if operation == .negative, let negated = value.negated { return literal(negated) }
    }
    let slot = target ?? builder.takeSlot()
    let input = value(operand)
    requireNumber(input.type, operand)
    builder.emit(Instruction(operation, slot, input.index), at: place(span))
    return Operand(index: slot, type: input.type.truthy == .int ? .int : .number)
  }

  private func requireNumber(_ type: ValueType, _ expression: Expression) {
    requirePresent(type, expression)
    if !dialect.allowsUndefined, !type.truthy.mayBeNumber {
      report(.numberExpected, type.truthy.described, at: expression.span)
    }
  }

  func arithmetic(
    _ operation: ArithmeticOperator,
    _ left: Expression,
    _ right: Expression,
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    let slot = target ?? builder.takeSlot()
    let type = temporarily { () -> ValueType in
      // Computed into slots of their own: the second could overwrite the first's variable.
      let one = value(left)
      let two = value(right)
      requirePresent(one.type, left)
      requirePresent(two.type, right)
      builder.emit(
        Instruction(.arithmetic, slot, one.index, two.index, flag: operation.number),
        at: place(span)
      )
      return arithmeticType(operation, one.type.truthy, two.type.truthy, span)
    }
    return Operand(index: slot, type: type)
  }

  private func arithmeticType(
    _ operation: ArithmeticOperator,
    _ left: ValueType,
    _ right: ValueType,
    _ span: Span
  ) -> ValueType {
    let isNumber: (ValueType) -> Bool = { [.int, .number, .bool].contains($0) }
    let isText: (ValueType) -> Bool = { [.string, .url, .date, .markup].contains($0) }
    if left.isAll(isNumber), right.isAll(isNumber) {
      let isWhole = !left.members.contains(.number) && !right.members.contains(.number)
      return operation != .divide && operation != .power && isWhole ? .int : .number
    }
    let both = left.members + right.members
    if both.contains(.any) || both.contains(.never) || both.isEmpty { return .any }
    let either: ValueType = both.contains(.markup) ? .markup : .string
    switch operation {
    case .add:
      if left.isAll(isText), right.isAll(isText) { return either }
      if left.isAll(\.isSequence), right.isAll(\.isSequence) {
        return .list(.either([left.itemType, right.itemType]))
      }
    case .multiply:
      if left.isAll(isText), right.isAll(isNumber) { return either }
      if right.isAll(isText), left.isAll(isNumber) { return either }
      if left.isAll(\.isSequence), right.isAll(isNumber) { return left }
      if right.isAll(\.isSequence), left.isAll(isNumber) { return right }
    case .modulo:
      if left.isAll(isText) { return left.isAll { $0 == .markup } ? .markup : .string }
    default: break
    }
    if dialect.allowsUndefined { return .any }
    report(
      .wrongOperands,
      Wording(operation.rawValue),
      left.described,
      right.described,
      at: span
    )
    return .never
  }

  func joined(_ items: [Expression], _ target: Int32?) -> Operand {
    let slot = target ?? builder.takeSlot()
    var isMarkup: Bool? = false
    temporarily {
      let first = builder.takeSlots(items.count)
      for (index, item) in items.enumerated() {
        let operand = compute(item, into: first + Int32(index))
        requirePresent(operand.type, item)
        if operand.type == .markup { isMarkup = true }
        if operand.type.members.contains(.any), isMarkup == false { isMarkup = nil }
      }
      builder.emit(
        Instruction(.join, slot, first, Int32(items.count), flag: escapes ? 1 : 0)
      )
    }
    let escaped: ValueType = isMarkup == true ? .markup : isMarkup == nil ? .any : .string
    return Operand(index: slot, type: escapes ? escaped : .string)
  }

  // MARK: Logic

  func negation(_ operand: Expression, _ target: Int32?) -> Operand {
    let slot = target ?? builder.takeSlot()
    temporarily {
      let input = value(operand)
      builder.emit(Instruction(.not, slot, input.index))
    }
    return Operand(index: slot, type: .bool)
  }

  func logic(
    _ left: Expression,
    _ right: Expression,
    isAnd: Bool,
    _ target: Int32?
  ) -> Operand {
    // A variable of its own: the target may be read by the right side.
    let slot = builder.takeSlot()
    let one = compute(left, into: slot)
    let jump = builder.emit(Instruction(isAnd ? .jumpIfFalse : .jumpIfTrue, slot))
    let before = flow
    assume(left, isAnd)
    let two = compute(right, into: slot)
    flow = before
    builder.patch(jump)
    let first = isAnd ? one.type : one.type.truthy
    let isBool = one.type == .bool && two.type == .bool
    return Operand(index: slot, type: isBool ? .bool : .either([first, two.type]))
  }

  func comparison(
    _ first: Expression,
    _ operands: [(operation: ComparisonOperator, operand: Expression)],
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    let slot = builder.takeSlot()
    var left = (expression: first, operand: value(first))
    var jumps: [Int] = []
    for (index, next) in operands.enumerated() {
      let right = (expression: next.operand, operand: value(next.operand))
      checkComparison(left, next.operation, right, span)
      builder.emit(
        Instruction(
          .compare,
          slot,
          left.operand.index,
          right.operand.index,
          flag: next.operation.number
        ),
        at: place(span)
      )
      if index + 1 < operands.count {
        jumps.append(builder.emit(Instruction(.jumpIfFalse, slot)))
      }
      left = right
    }
    for jump in jumps { builder.patch(jump) }
    return Operand(index: slot, type: .bool)
  }

  private func checkComparison(
    _ left: (expression: Expression, operand: Operand),
    _ operation: ComparisonOperator,
    _ right: (expression: Expression, operand: Operand),
    _ span: Span
  ) {
    guard !dialect.allowsUndefined, operation != .equal, operation != .notEqual else { return }
    requirePresent(right.operand.type, right.expression)
    if operation == .contained || operation == .notContained {
      let type = right.operand.type.truthy
      if !type.members.isEmpty, !type.members.contains(where: \.mayContain) {
        report(.notAContainer, type.described, at: right.expression.span)
      }
      return
    }
    requirePresent(left.operand.type, left.expression)
    let one = left.operand.type.truthy
    let two = right.operand.type.truthy
    if !one.canBeOrdered(with: two) {
      report(
        .wrongOperands,
        Wording(operation.rawValue),
        one.described,
        two.described,
        at: span
      )
    }
  }

  func conditional(
    _ test: Expression,
    _ then: Expression,
    _ otherwise: Expression?,
    _ target: Int32?
  ) -> Operand {
    let slot = builder.takeSlot()
    let skip = condition(test)
    let before = flow
    assume(test, true)
    let one = compute(then, into: slot)
    let end = builder.emit(Instruction(.jump))
    builder.patch(skip)
    flow = before
    assume(test, false)
    var type = ValueType.undefined
    if let otherwise {
      type = compute(otherwise, into: slot).type
    } else {
      builder.emit(Instruction(.move, slot, builder.constant(.undefined)))
    }
    builder.patch(end)
    flow = before
    return Operand(index: slot, type: .either([one.type, type]))
  }
}
