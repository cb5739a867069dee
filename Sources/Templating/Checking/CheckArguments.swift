internal import Diagnostics

/// The arguments of filters, tests, functions and methods.
extension Checker {
  /// The first argument of a filter or test: what stands before it.
  enum FirstArgument {
    case expression(Expression)
    case operand(Operand)
  }

  /// Writes the call of a definition with its arguments in a row of slots.
  func invoke(
    _ definition: FunctionDefinition,
    first: FirstArgument?,
    _ arguments: CallArguments,
    _ span: Span,
    _ target: Int32?,
    named name: Wording
  ) -> Operand {
    let type = definition.type
    if arguments.list != nil || arguments.dictionary != nil {
      report(.spreadArguments, name, at: span)
    }
    let slot = target ?? builder.takeSlot()
    let expressions = ordered(arguments, for: type, hasFirst: first != nil, span, name)
    var checked = CheckedArguments(types: [], literals: [], filters: dialect.filters)
    temporarily {
      let extras = (type.takesMore ? 1 : 0) + (type.takesNamed ? 1 : 0)
      let start = builder.takeSlots(type.parameters.count + extras)
      if let first { place(first, type, into: start, &checked, name) }
      for (index, expression) in expressions.inOrder.enumerated() {
        let number = index + (first == nil ? 0 : 1)
        argument(
          expression,
          type.parameters[number],
          into: start + Int32(number),
          &checked,
          span,
          name
        )
      }
      var next = start + Int32(type.parameters.count)
      if type.takesMore {
        let tuple = Expression(kind: .tuple(expressions.more), span: span)
        note(compute(tuple, into: next), in: &checked)
        next += 1
      }
      if type.takesNamed {
        let pairs = expressions.named.map { argument in
          (
            key: Expression(
              kind: .literal(.string(argument.name)),
              span: argument.span
            ),
            value: argument.value
          )
        }
        let dictionary = Expression(kind: .dictionary(pairs), span: span)
        note(compute(dictionary, into: next), in: &checked)
      }
      builder.emit(
        Instruction(
          .invoke,
          slot,
          builder.function(definition),
          start,
          flag: UInt8(clamping: type.parameters.count + extras)
        ),
        at: place(span)
      )
    }
    return Operand(index: slot, type: resultType(type, checked))
  }

  private func resultType(_ type: FunctionType, _ checked: CheckedArguments) -> ValueType {
    switch type.result {
    case .fixed(let result): result
    case .computed(let compute): compute(checked)
    }
  }

  private func note(_ operand: Operand, in checked: inout CheckedArguments) {
    checked.types.append(operand.type)
    checked.literals.append(operand.literal)
  }

  private func place(
    _ first: FirstArgument,
    _ type: FunctionType,
    into slot: Int32,
    _ checked: inout CheckedArguments,
    _ name: Wording
  ) {
    switch first {
    case .operand(let operand):
      builder.emit(Instruction(.move, slot, operand.index))
      note(operand, in: &checked)
    case .expression(let expression):
      let operand = compute(expression, into: slot)
      note(operand, in: &checked)
      if let parameter = type.parameters.first {
        checkType(operand, parameter, expression, name, isFirst: true)
      }
    }
  }

  private func argument(
    _ expression: Expression?,
    _ parameter: FunctionType.Parameter,
    into slot: Int32,
    _ checked: inout CheckedArguments,
    _ span: Span,
    _ name: Wording
  ) {
    if let expression {
      let operand = compute(expression, into: slot)
      note(operand, in: &checked)
      checkType(operand, parameter, expression, name, isFirst: false)
    } else {
      if parameter.defaultValue == nil {
        report(.argumentMissing, name, Wording(parameter.name), at: span)
      }
      let operand = literal(parameter.defaultValue ?? .undefined)
      builder.emit(Instruction(.move, slot, operand.index))
      note(operand, in: &checked)
    }
  }

  /// Puts arguments in the order of the parameters; reports those that have no place.
  private func ordered(
    _ arguments: CallArguments,
    for type: FunctionType,
    hasFirst: Bool,
    _ span: Span,
    _ name: Wording
  ) -> (
    inOrder: [Expression?], more: [Expression],
    named: [(name: String, span: Span, value: Expression)]
  ) {
    let parameters = Array(type.parameters.dropFirst(hasFirst ? 1 : 0))
    var inOrder: [Expression?] = arguments.positional.prefix(parameters.count).map { $0 }
    inOrder += [Expression?](repeating: nil, count: parameters.count - inOrder.count)
    let more = Array(arguments.positional.dropFirst(parameters.count))
    if !more.isEmpty, !type.takesMore {
      report(.tooManyArguments, name, Wording("\(parameters.count)"), at: more[0].span)
    }
    var named: [(name: String, span: Span, value: Expression)] = []
    for argument in arguments.named {
      if let index = parameters.firstIndex(where: { $0.name == argument.name }) {
        if inOrder[index] != nil {
          report(.argumentTwice, name, Wording(argument.name), at: argument.span)
        }
        inOrder[index] = argument.value
      } else if type.takesNamed {
        named.append(argument)
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
    return (inOrder, more, named)
  }

  // MARK: Types of arguments

  private func checkType(
    _ operand: Operand,
    _ parameter: FunctionType.Parameter,
    _ expression: Expression,
    _ name: Wording,
    isFirst: Bool
  ) {
    if case .oneOf(let choices) = parameter.type {
      return checkChoice(operand, choices, parameter.name, expression, name)
    }
    if case .any = parameter.type { return }
    guard !dialect.allowsUndefined else { return }
    if parameter.defaultValue == nil || isFirst { requirePresent(operand.type, expression) }
    let type = operand.type.truthy
    if !type.members.isEmpty, !type.members.contains(where: { parameter.type.accepts($0) }) {
      report(
        .wrongArgument,
        name,
        parameter.type.described,
        type.described,
        at: expression.span
      )
    }
  }

  private func checkChoice(
    _ operand: Operand,
    _ choices: [String],
    _ parameter: String,
    _ expression: Expression,
    _ name: Wording
  ) {
    guard let text = operand.literal?.text else {
      if operand.type.members.contains(where: { $0 != .string && $0 != .any })
        || !operand.type.isAny
      {
        return report(.argumentNotLiteral, name, Wording(parameter), at: expression.span)
      }
      return
    }
    guard !choices.contains(text) else { return }
    report(
      .unknownChoice,
      name,
      Wording(text),
      at: expression.span,
      hints: Hint.nearest(to: text, among: choices)
    )
  }
}

extension ValueType {
  fileprivate var isAny: Bool { self == .any || self == .string || self == .never }
}

extension FunctionType.ParameterType {
  /// Whether a value of a type can be passed; what is not known can.
  func accepts(_ type: ValueType) -> Bool {
    if type == .any || type == .never { return true }
    switch self {
    case .any, .value: return true
    case .text:
      return [.string, .url, .date, .markup, .int, .number, .bool].contains(type)
    case .number: return [.int, .number, .bool].contains(type)
    case .int: return [.int, .bool, .number].contains(type)
    case .bool: return type == .bool
    case .date: return type == .date || type == .string
    case .sequence: return type.mayContain
    case .list: return type.isSequence
    case .dictionary:
      switch type {
      case .dictionary, .record: return true
      default: return false
      }
    case .function:
      switch type {
      case .function, .macro: return true
      default: return false
      }
    case .oneOf, .filterName, .testName: return type == .string
    case .field: return type == .string || type == .int
    case .either(let types): return types.contains { $0.accepts(type) }
    }
  }

  /// What is accepted, as a message names it.
  var described: Wording {
    switch self {
    case .any, .value: ValueType.any.described
    case .text, .oneOf: ValueType.string.described
    case .number: ValueType.number.described
    case .int: ValueType.int.described
    case .bool: ValueType.bool.described
    case .date: ValueType.date.described
    case .sequence: Wording(en: "a list, a dictionary or text", ja: "リスト・辞書・文字列のいずれか")
    case .list: ValueType.list(.any).described
    case .dictionary: ValueType.dictionary(.any).described
    case .function: Wording(en: "a function", ja: "関数")
    case .filterName: Wording(en: "the name of a filter", ja: "フィルターの名前")
    case .testName: Wording(en: "the name of a test", ja: "テストの名前")
    case .field: Wording(en: "the name of a field", ja: "フィールドの名前")
    case .either(let types):
      Wording(
        en: types.map(\.described.en).joined(separator: " or "),
        ja: types.map(\.described.ja).joined(separator: "または")
      )
    }
  }
}
