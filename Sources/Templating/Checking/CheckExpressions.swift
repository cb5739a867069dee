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
      noteRead(of: name, in: slot)
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
}

extension Expression {
  /// The value of a literal.
  var literalValue: Value? {
    if case .literal(let value) = kind { return value }
    return nil
  }
}
