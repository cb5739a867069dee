internal import Diagnostics

/// Variables: `set`, `with`, and what is assigned in loops.
extension Checker {
  // MARK: Variables

  func set(_ target: Target, _ expression: Expression) {
    temporarily {
      if case .name(let name, let span) = target, let slot = scope.slots[name] {
        noteDeclaration(name, span)
        let operand = value(expression, into: slot)
        assign(operand, to: slot)
      } else {
        assign(value(expression), to: target)
      }
    }
  }

  /// Moves a value to a variable's slot unless it has been computed there.
  func assign(_ operand: Operand, to slot: Int32) {
    if operand.index != slot { builder.emit(Instruction(.move, slot, operand.index)) }
    flow.assign(slot, operand.type)
  }

  /// Assigns a value to a name, a tuple of names, or a field of a namespace.
  func assign(_ operand: Operand, to target: Target) {
    switch target {
    case .name(let name, _):
      if let slot = scope.slots[name] { assign(operand, to: slot) }
    case .tuple(let targets, let span): unpack(operand, to: targets, span)
    case .field(let name, let field, let span): setField(field, of: name, operand, span)
    }
  }

  private func unpack(_ operand: Operand, to targets: [Target], _ span: Span) {
    let types = itemTypes(of: operand.type, count: targets.count, span)
    let first = builder.takeSlots(targets.count)
    builder.emit(
      Instruction(.unpack, first, operand.index, Int32(targets.count)),
      at: place(span)
    )
    for (index, target) in targets.enumerated() {
      assign(Operand(index: first + Int32(index), type: types[index]), to: target)
    }
  }

  private func itemTypes(of type: ValueType, count: Int, _ span: Span) -> [ValueType] {
    let unknown = [ValueType](repeating: .any, count: count)
    switch type {
    case .tuple(let items):
      if items.count == count { return items }
      report(.wrongItemCount, Wording("\(items.count)"), Wording("\(count)"), at: span)
      return unknown
    case .list(let item): return [ValueType](repeating: item, count: count)
    case .any, .never, .union, .string, .markup, .dictionary: return unknown
    default:
      if !dialect.allowsUndefined { report(.notUnpackable, type.described, at: span) }
      return unknown
    }
  }

  private func setField(_ field: String, of name: String, _ operand: Operand, _ span: Span) {
    guard let slot = slot(of: name) else {
      return unknownName(name, span)
    }
    switch flow[Path(slot: slot)] ?? .any {
    case .namespace, .any, .never: break
    case let type: return report(.fieldOfNoNamespace, type.described, at: span)
    }
    builder.emit(
      Instruction(.setField, slot, builder.constant(.string(field)), operand.index),
      at: place(span)
    )
    // A field can change its type in a loop that has been checked already.
    flow.narrow(Path(slot: slot).appending(field), to: .any)
  }

  func setBlock(_ target: Target, _ filter: Expression?, _ body: [Statement]) {
    temporarily {
      var operand = capture(body, at: target.names.isEmpty ? Span(0, 0) : targetSpan(target))
      if let filter { operand = applyFilters(filter, to: operand) }
      if case .name(let name, let span) = target { noteDeclaration(name, span) }
      assign(operand, to: target)
    }
  }

  private func targetSpan(_ target: Target) -> Span {
    switch target {
    case .name(_, let span), .field(_, _, let span), .tuple(_, let span): span
    }
  }

  /// Renders statements into a value.
  func capture(_ body: [Statement], at span: Span) -> Operand {
    let slot = builder.takeSlot()
    builder.emit(Instruction(.captureStart))
    let outer = markupState
    let wasSilent = isSilent
    isSilent = false
    markupState = MarkupState()
    inScope(body) { check(body) }
    requireText(markupState, at: span)
    markupState = outer
    isSilent = wasSilent
    builder.emit(Instruction(.captureEnd, slot, flag: escapes ? 1 : 0))
    return Operand(index: slot, type: escapes ? .markup : .string)
  }

  func with(_ pairs: [(target: Target, value: Expression)], _ body: [Statement]) {
    let outer = scope
    let firstSlot = builder.nextSlot
    // All values are computed before the first name is set: they cannot see one another.
    let operands = pairs.map { value($0.value) }
    let inner = Scope(parent: outer)
    enter(inner, declaring: pairs.flatMap(\.target.names), AssignedNames(in: body))
    for (pair, operand) in zip(pairs, operands) {
      if case .name(let name, let span) = pair.target { noteDeclaration(name, span) }
      assign(operand, to: pair.target)
    }
    check(body)
    leave(inner)
    scope = outer
    builder.freeSlots(from: firstSlot)
  }
}
