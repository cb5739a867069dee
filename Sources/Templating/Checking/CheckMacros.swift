internal import Diagnostics

/// Macros and `call` blocks: their definitions, and calls of what is known when a template is
/// checked.
extension Checker {
  func define(_ statement: MacroStatement) {
    guard let slot = scope.slots[statement.name] else { return }
    let definition = addMacro(statement, isCaller: false)
    flow.assign(slot, .macro(definition.index))
    builder.emit(Instruction(.makeMacro, slot, Int32(definition.index)))
  }

  private func addMacro(_ statement: MacroStatement, isCaller: Bool) -> MacroDefinition {
    let definition = MacroDefinition(
      index: macros.count,
      statement: statement,
      surroundings: surroundings,
      isCaller: isCaller
    )
    macros.append(definition)
    return definition
  }

  /// A macro as a value, to be called where nothing is known of it.
  func macroValue(_ index: Int) -> Operand {
    let slot = builder.takeSlot()
    builder.emit(Instruction(.makeMacro, slot, Int32(index)))
    genericRoutine(of: macros[index])
    return Operand(index: slot, type: .macro(index))
  }

  /// Makes sure that the macros that a value may be can be called with anything.
  func prepareMacros(of type: ValueType) {
    for member in type.members {
      if case .macro(let index) = member { genericRoutine(of: macros[index]) }
    }
  }

  // MARK: Calls that are known

  /// Writes a call that prints right into the page: of a macro, `caller()`, `super()`,
  /// `self.block()`, or a recursive `loop(…)`.
  ///
  /// - Returns: whether it was one of these.
  func directCall(_ callee: Expression, _ arguments: CallArguments, _ span: Span) -> Bool {
    if let macro = knownMacro(callee) {
      if macro.surroundings.escapes != escapes { return false }
      if arguments.list != nil || arguments.dictionary != nil { return false }
      callMacro(macro, arguments, caller: nil, span)
      return true
    }
    switch callee.kind {
    case .name("super") where slot(of: "super") == nil:
      writeSuper(span)
      return true
    case .name("loop"):
      guard slot(of: "loop") == nil, let open = openLoops.last else { return false }
      callLoop(open.index, arguments, span)
      return true
    case .attribute(let base, let name):
      guard case .name("self") = base.kind, slot(of: "self") == nil else { return false }
      writeSelf(name, callee.span)
      return true
    default: return false
    }
  }

  /// The macro that an expression names, if that is certain.
  func knownMacro(_ callee: Expression) -> MacroDefinition? {
    switch callee.kind {
    case .name(let name):
      guard let slot = slot(of: name), case .macro(let index) = flow[Path(slot: slot)] else {
        return nil
      }
      return macros[index]
    case .attribute(let base, let name):
      guard case .name(let module) = base.kind, let slot = slot(of: module),
        case .module(let index) = flow[Path(slot: slot)],
        let field = modules[index].scope.slots[name], !name.hasPrefix("_"),
        case .macro(let macro) = flow[Path(slot: field)]
      else { return nil }
      return macros[macro]
    default: return nil
    }
  }

  private func callLoop(_ index: Int, _ arguments: CallArguments, _ span: Span) {
    guard let routine = loops[index].routine, let sequence = arguments.positional.first else {
      return report(.loopNotRecursive, at: span)
    }
    let operand = value(sequence)
    if !dialect.allowsUndefined, operand.type.truthy.members.contains(where: { !$0.mayBeVisited }) {
      report(.notALoop, operand.type.truthy.described, at: sequence.span)
    }
    call(routine, [operand.index], at: span)
  }

  /// Writes the call of a routine.
  func call(_ routine: Int, _ arguments: [Int32], at span: Span) {
    builder.calls.append(RoutineCall(routine: routine, arguments: arguments))
    builder.emit(Instruction(.call, Int32(builder.calls.count - 1)), at: place(span))
  }

  // MARK: Call blocks

  func checkCallBlock(_ body: MacroStatement, _ call: Expression) {
    guard !isSilent, case .call(let callee, let arguments) = call.kind else { return }
    temporarily {
      let caller = addMacro(body, isCaller: true)
      if let macro = knownMacro(callee), arguments.list == nil, arguments.dictionary == nil {
        callMacro(macro, arguments, caller: caller, call.span)
        return
      }
      let operand = callValue(callee, arguments, caller: caller, call.span, nil)
      let mode = outputMode(call.span)
      builder.emit(
        Instruction(.print, operand.index, flag: mode.rawValue),
        at: place(call.span)
      )
    }
  }

  // MARK: Arguments

  /// Writes the call of a macro, and its routine for these types of arguments.
  func callMacro(
    _ macro: MacroDefinition,
    _ arguments: CallArguments,
    caller: MacroDefinition?,
    _ span: Span
  ) {
    let name = macro.statement.name
    let parameters = macro.statement.parameters
    var operands = [Operand?](repeating: nil, count: parameters.count)
    for (index, argument) in arguments.positional.prefix(parameters.count).enumerated() {
      operands[index] = value(argument)
    }
    let extra = Array(arguments.positional.dropFirst(parameters.count))
    if !extra.isEmpty, !macro.takesMore {
      report(.tooManyArguments, Wording(name), Wording("\(parameters.count)"), at: extra[0].span)
    }
    var named: [(key: Expression, value: Expression)] = []
    for argument in arguments.named {
      if let index = parameters.firstIndex(where: { $0.name == argument.name }) {
        if operands[index] != nil {
          report(.argumentTwice, Wording(name), Wording(argument.name), at: argument.span)
        }
        operands[index] = value(argument.value)
      } else if argument.name == "caller", macro.takesCaller {
        named.append((nameLiteral(argument), argument.value))
      } else if macro.takesNamed {
        named.append((nameLiteral(argument), argument.value))
      } else {
        report(
          .unknownArgument,
          Wording(name),
          Wording(argument.name),
          at: argument.span,
          hints: Hint.nearest(to: argument.name, among: parameters.map(\.name))
        )
      }
    }
    if caller != nil, !macro.takesCaller { report(.noCaller, Wording(name), at: span) }
    if macro.takesMore { operands.append(value(make(.tuple(extra), span))) }
    if macro.takesNamed { operands.append(value(make(.dictionary(named), span))) }
    var types = operands.map { $0?.type }
    if macro.takesCaller { types.append(caller.map { .macro($0.index) }) }
    let key = MacroDefinition.Key(types: types, markup: markupState)
    var indexes = operands.map { $0?.index ?? builder.constant(.undefined) }
    if macro.takesCaller { indexes.append(callerValue(caller)) }
    call(routine(of: macro, key, at: span), indexes, at: span)
  }

  private func nameLiteral(_ argument: (name: String, span: Span, value: Expression)) -> Expression
  {
    make(.literal(.string(argument.name)), argument.span)
  }

  private func make(_ kind: Expression.Kind, _ span: Span) -> Expression {
    Expression(kind: kind, span: span)
  }

  /// The value of `caller` in a macro that is called by a `call` block.
  private func callerValue(_ caller: MacroDefinition?) -> Int32 {
    guard let caller else { return builder.constant(.undefined) }
    let slot = builder.takeSlot()
    builder.emit(Instruction(.makeMacro, slot, Int32(caller.index)))
    return slot
  }

  // MARK: Routines

  /// The number of routines of one macro beyond which the types of arguments are forgotten: a macro
  /// that calls itself with ever deeper lists would need routines without end.
  private static let mostRoutines = 60

  private func routine(
    of macro: MacroDefinition,
    _ key: MacroDefinition.Key,
    at span: Span? = nil
  ) -> Int {
    if let known = macro.routines[key] { return known }
    var key = key
    if macro.routines.count > Self.mostRoutines {
      key.types = key.types.map { $0.map { _ in .any } }
      if let known = macro.routines[key] { return known }
    }
    var known = macro.isCaller ? macro.surroundings.flow : flow.withoutFields()
    if macro.isCaller { known = known.adding(flow) }
    let at = macro.isCaller ? nil : span.map { template.source.place($0) }
    let number = addRoutine(macro.statement.name, in: macro.surroundings) { [unowned self] in
      flow = known
      calledAt = at
      write(macro, key)
      calledAt = nil
    }
    macro.routines[key] = number
    return number
  }

  /// The routine for arguments of which nothing is known.
  @discardableResult
  func genericRoutine(of macro: MacroDefinition) -> Int {
    if let known = macro.genericRoutine { return known }
    var types = [ValueType?](repeating: .any, count: macro.statement.parameters.count)
    if macro.takesMore { types.append(.list(.any)) }
    if macro.takesNamed { types.append(.dictionary(.any)) }
    if macro.takesCaller { types.append(.any) }
    let key = MacroDefinition.Key(types: types, markup: MarkupState(), isGeneric: true)
    let number = routine(of: macro, key)
    macro.genericRoutine = number
    return number
  }

  /// Writes the body of a macro for certain types of arguments.
  private func write(_ macro: MacroDefinition, _ key: MacroDefinition.Key) {
    let parameters = macro.statement.parameters
    let names =
      parameters.map(\.name) + (macro.takesMore ? ["varargs"] : [])
      + (macro.takesNamed ? ["kwargs"] : []) + (macro.takesCaller ? ["caller"] : [])
    let inner = Scope(parent: scope)
    for (index, name) in names.enumerated() {
      let slot = builder.takeSlot()
      inner.declare(name, slot)
      flow.assign(slot, key.types[index] ?? .undefined)
    }
    scope = inner
    markupState = key.markup
    openLoops = macro.isCaller ? openLoops : []
    for (index, parameter) in parameters.enumerated() {
      guard let value = parameter.defaultValue, let slot = inner.slots[parameter.name] else {
        continue
      }
      if key.isGeneric {
        let skip = builder.emit(Instruction(.jumpIfDefined, slot))
        compute(value, into: slot)
        builder.patch(skip)
        flow.assign(slot, .any)
      } else if key.types[index] == nil {
        flow.assign(slot, compute(value, into: slot).type)
      }
    }
    enter(inner, declaring: [], AssignedNames(in: macro.statement.body))
    check(macro.statement.body)
    requireSame(key.markup, macro.statement.span)
  }

  /// How macros are called as values.
  func macroEntries() -> [MacroEntry] {
    macros.map { macro in
      MacroEntry(
        name: macro.statement.name,
        routine: macro.genericRoutine ?? -1,
        parameters: macro.statement.parameters.map(\.name),
        takesMore: macro.takesMore,
        takesNamed: macro.takesNamed,
        takesCaller: macro.takesCaller,
        makesMarkup: macro.surroundings.escapes
      )
    }
  }
}
