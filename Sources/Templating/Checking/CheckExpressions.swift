internal import Diagnostics

/// Expressions: their types, and the steps that compute them.
extension Checker {
  /// Writes the steps that compute an expression.
  ///
  /// - Parameters:
  ///   - expression: what to compute.
  ///   - target: the slot that the result should go to if it has to be computed at all.
  /// - Returns: where the value is, and its type.
  func value(_ expression: Expression, into target: Int32? = nil) -> Operand {
    switch expression.kind {
    case .literal(let value): literal(value)
    case .name(let name): variable(name, expression.span)
    case .list(let items): sequence(.makeList, items, target)
    case .tuple(let items): sequence(.makeTuple, items, target)
    case .dictionary(let pairs): dictionary(pairs, target, expression.span)
    case .attribute(let base, let name): attribute(base, name, expression, target)
    case .item(let base, let key): item(base, key, expression, target)
    case .slice(let base, let lower, let upper, let step):
      slice(base, [lower, upper, step], expression.span, target)
    case .negative(let operand): sign(.negative, operand, expression.span, target)
    case .positive(let operand): sign(.positive, operand, expression.span, target)
    case .not(let operand): negation(operand, target)
    case .and(let left, let right): logic(left, right, isAnd: true, target)
    case .or(let left, let right): logic(left, right, isAnd: false, target)
    case .arithmetic(let operation, let left, let right):
      arithmetic(operation, left, right, expression.span, target)
    case .joined(let items): joined(items, target)
    case .comparison(let first, let operands):
      comparison(first, operands, expression.span, target)
    case .conditional(let test, let then, let otherwise):
      conditional(test, then, otherwise, target)
    case .filter(let operand, let name, let arguments):
      filter(operand, name, arguments, expression.span, target)
    case .test(let operand, let name, let arguments):
      test(operand, name, arguments, expression.span, target)
    case .call(let callee, let arguments): call(callee, arguments, expression.span, target)
    }
  }

  /// Computes an expression into a certain slot.
  @discardableResult
  func compute(_ expression: Expression, into slot: Int32) -> Operand {
    let operand = value(expression, into: slot)
    if operand.index != slot { builder.emit(Instruction(.move, slot, operand.index)) }
    return Operand(index: slot, type: operand.type, literal: operand.literal)
  }

  func literal(_ value: Value) -> Operand {
    Operand(index: builder.constant(value), type: value.ownType, literal: value)
  }

  /// Reports a value that may be missing where one is needed.
  func requirePresent(_ type: ValueType, _ expression: Expression) {
    guard !dialect.allowsUndefined, type.mayBeUndefined || type.members.contains(ValueType.none)
    else { return }
    let name = Self.sourceText(of: expression)
    if type == .undefined || type == ValueType.none {
      report(.valueMissing, Wording(name), at: expression.span)
    } else {
      report(
        .valueMayBeMissing,
        Wording(name),
        at: expression.span,
        hints: [.guardOptional(name)] + fieldHints(expression)
      )
    }
  }

  /// Where the schema defines the field that an expression reads.
  func fieldHints(_ expression: Expression) -> [Hint] {
    guard case .attribute(let base, let name) = expression.kind,
      let (_, type) = pathAndType(base), case .record(let record) = type.truthy
    else { return [] }
    return [record.field(name)?.field.hint].compactMap { $0 }
  }

  /// An expression as a message shows it: a path of names, or nothing.
  static func sourceText(of expression: Expression) -> String {
    switch expression.kind {
    case .name(let name): return name
    case .attribute(let base, let name):
      let text = sourceText(of: base)
      return text.isEmpty ? name : "\(text).\(name)"
    case .filter(_, let name, _): return "…|\(name)"
    case .call(let callee, _): return "\(sourceText(of: callee))(…)"
    case .item(let base, _): return "\(sourceText(of: base))[…]"
    default: return "…"
    }
  }

  // MARK: Names

  private func variable(_ name: String, _ span: Span) -> Operand {
    if let slot = slot(of: name) {
      let type = flow[Path(slot: slot)] ?? .any
      if case .macro(let index) = type { return macroValue(index) }
      prepareMacros(of: type)
      return Operand(index: slot, type: type)
    }
    if name == "loop", let loop = openLoops.last {
      return Operand(index: builder.constant(.undefined), type: .loop(loop.index))
    }
    if name == "self" { return Operand(index: builder.constant(.undefined), type: .blocks) }
    if let function = dialect.functions[name] {
      let number = builder.function(function)
      return Operand(
        index: builder.constant(.function(FunctionReference(index: Int(number)))),
        type: .function(function.type)
      )
    }
    unknownName(name, span)
    return Operand(
      index: builder.constant(.undefined),
      type: dialect.allowsUndefined ? .undefined : .never
    )
  }

  /// The slot of a name.
  ///
  /// A block, and a template that is included, reads the names of the templates around it when they
  /// have been set; until then it sees those further out.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - start: the innermost scope to look into; the current one by default.
  ///   - isOutside: whether this scope belongs to another template.
  /// - Returns: the slot; `nil` when nothing has the name.
  func slot(of name: String, from start: Scope? = nil, isOutside: Bool = false) -> Int32? {
    var current: Scope? = start ?? scope
    var isOutside = isOutside
    var unset: Int32?
    while let scope = current {
      if scope === inheritance?.scope, inheritance?.open.isEmpty == false { isOutside = true }
      if let slot = scope.slots[name] {
        scope.used.insert(name)
        guard isOutside, flow[Path(slot: slot)] == .undefined else { return slot }
        unset = unset ?? slot
      }
      if scope.isTemplate { isOutside = true }
      current = scope.parent
    }
    return unset
  }

  /// Reports a name that stands for nothing.
  func unknownName(_ name: String, _ span: Span) {
    if let reason = LeftOut.functions[name] {
      return report(.functionLeftOut, Wording(name), reason, at: span)
    }
    guard !dialect.allowsUndefined else { return }
    report(
      .unknownName,
      Wording(name),
      at: span,
      hints: Hint.nearest(to: name, among: visibleNames)
    )
  }

  private var visibleNames: [String] {
    var names = Set(dialect.functions.keys)
    var current: Scope? = scope
    while let scope = current {
      names.formUnion(scope.slots.keys)
      current = scope.parent
    }
    if !openLoops.isEmpty { names.insert("loop") }
    return names.sorted()
  }

  // MARK: Lists and dictionaries

  private func sequence(
    _ operation: Instruction.Operation,
    _ items: [Expression],
    _ target: Int32?
  ) -> Operand {
    let slot = target ?? builder.takeSlot()
    let literals = items.compactMap(\.literalValue)
    if literals.count == items.count {
      let kind: ListValue.Kind = operation == .makeTuple ? .tuple : .list
      return literal(.list(ListValue(literals, kind: kind)))
    }
    var types: [ValueType] = []
    temporarily {
      let first = builder.takeSlots(items.count)
      for (index, item) in items.enumerated() {
        types.append(compute(item, into: first + Int32(index)).type)
      }
      builder.emit(Instruction(operation, slot, first, Int32(items.count)))
    }
    let type: ValueType = operation == .makeTuple ? .tuple(types) : .list(.either(types))
    return Operand(index: slot, type: type)
  }

  private func dictionary(
    _ pairs: [(key: Expression, value: Expression)],
    _ target: Int32?,
    _ span: Span
  ) -> Operand {
    let slot = target ?? builder.takeSlot()
    var types: [ValueType] = []
    temporarily {
      let first = builder.takeSlots(pairs.count * 2)
      for (index, pair) in pairs.enumerated() {
        compute(pair.key, into: first + Int32(index * 2))
        types.append(compute(pair.value, into: first + Int32(index * 2 + 1)).type)
      }
      builder.emit(
        Instruction(.makeDictionary, slot, first, Int32(pairs.count)),
        at: place(span)
      )
    }
    let type = ValueType.either(types)
    return Operand(index: slot, type: .dictionary(type == .never ? .any : type))
  }

  // MARK: Arithmetic

  private func sign(
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

  private func arithmetic(
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

  private func joined(_ items: [Expression], _ target: Int32?) -> Operand {
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

  private func negation(_ operand: Expression, _ target: Int32?) -> Operand {
    let slot = target ?? builder.takeSlot()
    temporarily {
      let input = value(operand)
      builder.emit(Instruction(.not, slot, input.index))
    }
    return Operand(index: slot, type: .bool)
  }

  private func logic(
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

  private func comparison(
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

  private func conditional(
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

extension Expression {
  /// The value of a literal.
  var literalValue: Value? {
    if case .literal(let value) = kind { return value }
    return nil
  }
}
