internal import Diagnostics

/// The arguments of macros whose definition is known.
extension Checker {
  /// What a call hands over, in the order of the macro's parameters.
  private struct Binding {
    /// One operand for each parameter; `nil` where nothing is passed.
    var operands: [Operand?]
    /// Arguments beyond the parameters.
    var more: [Expression] = []
    /// Arguments with other names.
    var named: [(key: Expression, value: Expression)] = []
    /// What is passed by the name `caller`.
    var caller: Operand?
  }

  /// Writes the call of a macro, and its routine for these types of arguments.
  func callMacro(
    _ macro: MacroDefinition,
    _ arguments: CallArguments,
    caller: MacroDefinition?,
    _ span: Span
  ) {
    if caller != nil, !macro.takesCaller {
      report(.noCaller, Wording(macro.statement.name), at: span)
    }
    let binding = bind(arguments, to: macro)
    var operands = binding.operands
    if macro.takesMore { operands.append(value(make(.tuple(binding.more), span))) }
    if macro.takesNamed { operands.append(value(make(.dictionary(binding.named), span))) }
    if macro.takesCaller { operands.append(caller.map { callerValue($0) } ?? binding.caller) }
    let key = MacroDefinition.Key(types: operands.map { $0?.type }, markup: markupState)
    let indexes = operands.map { $0?.index ?? builder.constant(.undefined) }
    call(routine(of: macro, key, at: span), indexes, at: span)
  }

  /// Puts the arguments of a call in the order of the parameters; reports those without a place.
  private func bind(_ arguments: CallArguments, to macro: MacroDefinition) -> Binding {
    let name = Wording(macro.statement.name)
    let parameters = macro.statement.parameters
    var binding = Binding(operands: [Operand?](repeating: nil, count: parameters.count))
    for (index, argument) in arguments.positional.prefix(parameters.count).enumerated() {
      binding.operands[index] = value(argument)
    }
    binding.more = Array(arguments.positional.dropFirst(parameters.count))
    if let first = binding.more.first, !macro.takesMore {
      report(.tooManyArguments, name, Wording("\(parameters.count)"), at: first.span)
    }
    for argument in arguments.named {
      if let index = parameters.firstIndex(where: { $0.name == argument.name }) {
        if binding.operands[index] != nil {
          report(.argumentTwice, name, Wording(argument.name), at: argument.span)
        }
        binding.operands[index] = value(argument.value)
      } else if argument.name == "caller", macro.takesCaller {
        binding.caller = value(argument.value)
      } else if macro.takesNamed {
        let key = make(.literal(.string(argument.name)), argument.span)
        binding.named.append((key, argument.value))
      } else {
        report(
          .unknownArgument,
          name,
          Wording(argument.name),
          at: argument.span,
          hints: Hint.nearest(to: argument.name, among: parameters.map(\.name))
        )
      }
    }
    return binding
  }

  private func make(_ kind: Expression.Kind, _ span: Span) -> Expression {
    Expression(kind: kind, span: span)
  }

  /// The value of `caller` in a macro that is called by a `call` block.
  private func callerValue(_ caller: MacroDefinition) -> Operand {
    let slot = builder.takeSlot()
    builder.emit(Instruction(.makeMacro, slot, Int32(caller.index)))
    return Operand(index: slot, type: .macro(caller.index))
  }
}
