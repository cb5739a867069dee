internal import Diagnostics

/// Filters, tests and calls: their arguments are put in the order of the parameters and checked.
extension Checker {
  // MARK: Filters and tests

  func filter(
    _ operand: Expression?,
    _ name: String,
    _ arguments: CallArguments,
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    guard let operand else { return Operand(index: builder.constant(.undefined), type: .never) }
    guard let definition = knownFilter(name) else {
      unknownFilter(name, span)
      return Operand(index: builder.constant(.undefined), type: .never)
    }
    let result = invoke(
      definition,
      first: .expression(operand),
      arguments,
      span,
      target,
      named: Wording(name)
    )
    if name == "safe" { warnOfText(operand, span) }
    return result
  }

  /// Warns of text from data that is said to be HTML.
  private func warnOfText(_ expression: Expression, _ span: Span) {
    guard !dialect.allowsUndefined, let (_, type) = pathAndType(expression),
      type.members.contains(where: { [.string, .date, .url].contains($0) })
    else { return }
    report(.safeText, Wording(Self.sourceText(of: expression)), at: span)
  }

  private func knownFilter(_ name: String) -> FunctionDefinition? {
    if !escapes, let unescaped = BuiltIn.unescapedFilters[name] { return unescaped }
    return dialect.filters[name]
  }

  private func unknownFilter(_ name: String, _ span: Span) {
    if let reason = LeftOut.filters[name] {
      return report(.filterLeftOut, Wording(name), reason, at: span)
    }
    report(
      .unknownFilter,
      Wording(name),
      at: span,
      hints: Hint.nearest(to: name, among: Array(dialect.filters.keys))
    )
  }

  /// Applies the filters of a block to what it rendered.
  func applyFilters(_ filter: Expression, to operand: Operand) -> Operand {
    guard case .filter(let inner, let name, let arguments) = filter.kind else { return operand }
    let input = inner.map { applyFilters($0, to: operand) } ?? operand
    guard let definition = knownFilter(name) else {
      unknownFilter(name, filter.span)
      return operand
    }
    return invoke(
      definition,
      first: .operand(input),
      arguments,
      filter.span,
      nil,
      named: Wording(name)
    )
  }

  func test(
    _ operand: Expression,
    _ name: String,
    _ arguments: CallArguments,
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    guard let definition = dialect.tests[name] else {
      if let reason = LeftOut.tests[name] {
        report(.testLeftOut, Wording(name), reason, at: span)
      } else {
        report(
          .unknownTest,
          Wording(name),
          at: span,
          hints: Hint.nearest(to: name, among: Array(dialect.tests.keys))
        )
      }
      return Operand(index: builder.constant(.undefined), type: .bool)
    }
    return invoke(
      definition,
      first: .expression(operand),
      arguments,
      span,
      target,
      named: Wording(name)
    )
  }

  // MARK: Calls

  func call(
    _ callee: Expression,
    _ arguments: CallArguments,
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    if let special = loopCall(callee, arguments, span) { return special }
    let slot = target ?? builder.takeSlot()
    let start = builder.emit(Instruction(.captureStart))
    let outer = markupState
    markupState = MarkupState()
    if directCall(callee, arguments, span) {
      markupState = outer
      builder.emit(Instruction(.captureEnd, slot, flag: escapes ? 1 : 0))
      return Operand(index: slot, type: escapes ? .markup : .string)
    }
    markupState = outer
    builder.removeLast(start)
    return otherCall(callee, arguments, span, target)
  }

  /// `loop.cycle(…)` and `loop.changed(…)`.
  private func loopCall(
    _ callee: Expression,
    _ arguments: CallArguments,
    _ span: Span
  ) -> Operand? {
    guard case .attribute(let base, let name) = callee.kind, case .name(let variable) = base.kind
    else { return nil }
    if let slot = slot(of: variable) {
      guard case .loop(let index) = flow[Path(slot: slot)] else { return nil }
      return loopMethod(index, name, arguments, callee.span)
    }
    guard variable == "loop", let open = openLoops.last else { return nil }
    return loopMethod(open.index, name, arguments, callee.span)
  }

  private func otherCall(
    _ callee: Expression,
    _ arguments: CallArguments,
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    switch callee.kind {
    case .name("namespace") where slot(of: "namespace") == nil:
      return namespace(arguments, span)
    case .name(let name) where slot(of: name) == nil:
      guard let function = dialect.functions[name] else { break }
      return invoke(function, first: nil, arguments, span, target, named: Wording(name))
    case .attribute(let base, let name):
      if let method = method(base, name, arguments, callee.span, target) { return method }
    default: break
    }
    return callValue(callee, arguments, caller: nil, span, target)
  }

  private func namespace(_ arguments: CallArguments, _ span: Span) -> Operand {
    let slot = builder.takeSlot()
    let pairs = arguments.named.map { argument in
      (
        key: Expression(kind: .literal(.string(argument.name)), span: argument.span),
        value: argument.value
      )
    }
    compute(Expression(kind: .dictionary([]), span: span), into: slot)
    for expression in arguments.positional + [Expression(kind: .dictionary(pairs), span: span)] {
      temporarily {
        let more = value(expression)
        builder.emit(Instruction(.mergeAll, slot, more.index), at: place(expression.span))
      }
    }
    builder.emit(Instruction(.makeNamespace, slot, slot), at: place(span))
    let assigned = fieldsSet(in: template.statements)
    let fields = arguments.named.map(\.name) + assigned
    return Operand(index: slot, type: .namespace(fields))
  }

  private func fieldsSet(in statements: [Statement]) -> [String] {
    statements.flatMap { statement -> [String] in
      var fields = statement.bodies.flatMap { fieldsSet(in: $0) }
      switch statement.kind {
      case .set(.field(_, let name, _), _), .setBlock(.field(_, let name, _), _, _):
        fields.append(name)
      default: break
      }
      return fields
    }
  }

  /// A method of a value, such as `text.upper()`; `nil` when the value is no such thing.
  private func method(
    _ base: Expression,
    _ name: String,
    _ arguments: CallArguments,
    _ span: Span,
    _ target: Int32?
  ) -> Operand? {
    if case .name(let variable) = base.kind, variable == "self" || variable == "loop",
      slot(of: variable) == nil
    {
      return nil
    }
    if let slot = (pathAndType(base)?.0).map(\.slot), case .module = flow[Path(slot: slot)] {
      return nil
    }
    guard let definition = dialect.methods[name] else { return nil }
    return invoke(
      definition,
      first: .expression(base),
      arguments,
      span,
      target,
      named: Wording(name)
    )
  }

  /// Calls a value of which nothing is known until a page is rendered.
  func callValue(
    _ callee: Expression,
    _ arguments: CallArguments,
    caller: MacroDefinition?,
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    let slot = target ?? builder.takeSlot()
    let function = value(callee)
    switch function.type.truthy {
    case .any, .never, .macro, .union, .function: break
    default:
      report(.notCallable, function.type.truthy.described, at: callee.span)
    }
    prepareMacros(of: function.type)
    let first = builder.takeSlots(2)
    spread(arguments, caller: caller, into: first, span)
    builder.emit(
      Instruction(.callValue, slot, function.index, first),
      at: place(span)
    )
    return Operand(index: slot, type: .any)
  }

  /// Puts all arguments into a list and a dictionary.
  private func spread(
    _ arguments: CallArguments,
    caller: MacroDefinition?,
    into first: Int32,
    _ span: Span
  ) {
    func make(_ kind: Expression.Kind) -> Expression { Expression(kind: kind, span: span) }
    compute(make(.list(arguments.positional)), into: first)
    if let list = arguments.list {
      let more = value(list)
      builder.emit(Instruction(.appendAll, first, more.index), at: place(list.span))
    }
    let pairs = arguments.named.map { argument in
      (key: make(.literal(.string(argument.name))), value: argument.value)
    }
    compute(make(.dictionary(pairs)), into: first + 1)
    if let dictionary = arguments.dictionary {
      let more = value(dictionary)
      builder.emit(Instruction(.mergeAll, first + 1, more.index), at: place(dictionary.span))
    }
    if let caller {
      genericRoutine(of: caller)
      let slots = builder.takeSlots(2)
      builder.emit(Instruction(.move, slots, builder.constant(.string("caller"))))
      builder.emit(Instruction(.makeMacro, slots + 1, Int32(caller.index)))
      let pair = builder.takeSlot()
      builder.emit(Instruction(.makeDictionary, pair, slots, 1))
      builder.emit(Instruction(.mergeAll, first + 1, pair), at: place(span))
    }
  }
}
