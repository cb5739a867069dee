internal import Diagnostics

/// Statements, one function each; those about loops, macros and other templates are elsewhere.
extension Checker {
  func check(_ statements: [Statement]) {
    for statement in statements { check(statement) }
  }

  private func check(_ statement: Statement) {
    switch statement.kind {
    case .text(let span): text(span)
    case .output(let expression): if !isSilent { output(expression) }
    case .condition(let branches, let otherwise): condition(branches[...], otherwise)
    case .loop(let loop): checkLoop(loop, statement.span)
    case .set(let target, let value): set(target, value)
    case .setBlock(let target, let filter, let body): setBlock(target, filter, body)
    case .with(let pairs, let body): with(pairs, body)
    case .include(let name, let ignoresMissing, let withContext):
      if !isSilent { include(name, ignoresMissing: ignoresMissing, withContext: withContext) }
    case .extends(let name): extend(name)
    case .block(let block): if !isSilent { placeBlock(block, statement.span) }
    case .macro(let macro): define(macro)
    case .call(let body, let call): checkCallBlock(body, call)
    case .importing(let template, let name, let withContext):
      importModule(template, as: name, withContext: withContext)
    case .fromImport(let template, let names, let withContext):
      importNames(template, names, withContext: withContext)
    case .filterBlock(let filter, let body): filterBlock(filter, body)
    case .autoescape(let flag, let body): autoescape(flag, body)
    case .evaluate(let expression): temporarily { _ = value(expression) }
    case .breakLoop: leaveLoop()
    case .continueLoop: continueLoop()
    }
  }

  // MARK: Text and output

  private func text(_ span: Span) {
    let bytes = template.source.bytes
    if isSilent { return }
    var start = span.start
    var index = start
    var parts: [UInt8] = []
    // A carriage return is a line end, alone or before a line feed, and is written as a line feed.
    while index < span.end {
      if bytes[index] == 0x0D {
        parts += bytes[start..<index]
        if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { parts.append(0x0A) }
        start = index + 1
      }
      index += 1
    }
    parts += bytes[start..<span.end]
    markupState.read(parts)
    builder.emitText(parts)
  }

  func output(_ expression: Expression) {
    switch expression.kind {
    case .conditional(let test, let then, let otherwise): output(then, if: test, else: otherwise)
    case .literal(.string(let text)) where escapes:
      // A text that is written out is a part of the template, here already escaped.
      let bytes = Array((acceptsLiterals ? text : escapedHTML(text)).utf8)
      guard !tracksMarkup || markupState.isPlain || acceptsLiterals else {
        return printValue(expression)
      }
      markupState.read(bytes)
      builder.emitText(bytes)
    case .call(let callee, let arguments):
      if temporarily({ directCall(callee, arguments, expression.span) }) { return }
      printValue(expression)
    default: printValue(expression)
    }
  }

  private func output(_ then: Expression, if test: Expression, else otherwise: Expression?) {
    let skip = condition(test)
    let before = (flow, markupState)
    assume(test, true)
    output(then)
    let after = markupState
    (flow, markupState) = before
    if let otherwise {
      let end = builder.emit(Instruction(.jump))
      builder.patch(skip)
      assume(test, false)
      output(otherwise)
      builder.patch(end)
    } else {
      builder.patch(skip)
    }
    flow = before.0
    joinMarkup(after, test.span)
  }

  private func printValue(_ expression: Expression) {
    temporarily {
      if case .attribute(let base, let name) = expression.kind,
        let (operand, field, type) = recordField(base, name, expression.span)
      {
        let mode = outputMode(expression.span, type)
        if mode != .json { requirePrintable(type, expression) }
        builder.emit(
          Instruction(.printField, operand, field, flag: mode.rawValue),
          at: place(expression.span))
        return
      }
      let operand = value(expression)
      var isJSON = false
      if case .filter(_, "tojson", _) = expression.kind { isJSON = true }
      let mode = outputMode(expression.span, operand.type, isJSON: isJSON)
      if mode != .json { requirePrintable(operand.type, expression) }
      builder.emit(
        Instruction(.print, operand.index, flag: mode.rawValue), at: place(expression.span))
    }
  }

  /// Reports what is missing, or makes no sense on a page.
  private func requirePrintable(_ type: ValueType, _ expression: Expression) {
    guard !dialect.allowsUndefined else { return }
    requirePresent(type, expression)
    let unprintable = type.present.members.first {
      switch $0 {
      case .record, .dictionary, .list, .tuple, .function, .macro, .module, .namespace, .loop,
        .blocks:
        true
      default: false
      }
    }
    if let unprintable {
      report(.unprintable, unprintable.described, at: expression.span)
    }
  }

  // MARK: Conditions

  private func condition(
    _ branches: ArraySlice<(test: Expression, body: [Statement])>, _ otherwise: [Statement]
  ) {
    guard let branch = branches.first else { return check(otherwise) }
    let skip = condition(branch.test)
    let before = flow
    let markupBefore = markupState
    assume(branch.test, true)
    check(branch.body)
    let afterBody = flow
    let markupAfter = markupState
    let rest = branches.dropFirst()
    flow = before
    markupState = markupBefore
    assume(branch.test, false)
    if rest.isEmpty, otherwise.isEmpty {
      builder.patch(skip)
    } else {
      let end = builder.emit(Instruction(.jump))
      builder.patch(skip)
      condition(rest, otherwise)
      builder.patch(end)
    }
    flow = afterBody.joined(with: flow)
    joinMarkup(markupAfter, branch.test.span)
  }

  // MARK: Variables

  private func set(_ target: Target, _ expression: Expression) {
    temporarily {
      if case .name(let name, let span) = target, let slot = scope.slots[name] {
        let operand = value(expression, into: slot)
        assign(operand, to: slot, span)
      } else {
        assign(value(expression), to: target)
      }
    }
  }

  /// Moves a value to a variable's slot unless it has been computed there.
  func assign(_ operand: Operand, to slot: Int32, _ span: Span) {
    if operand.index != slot { builder.emit(Instruction(.move, slot, operand.index)) }
    flow.assign(slot, operand.type)
  }

  /// Assigns a value to a name, a tuple of names, or a field of a namespace.
  func assign(_ operand: Operand, to target: Target) {
    switch target {
    case .name(let name, let span):
      if let slot = scope.slots[name] { assign(operand, to: slot, span) }
    case .tuple(let targets, let span): unpack(operand, to: targets, span)
    case .field(let name, let field, let span): setField(field, of: name, operand, span)
    }
  }

  private func unpack(_ operand: Operand, to targets: [Target], _ span: Span) {
    let types = itemTypes(of: operand.type, count: targets.count, span)
    let first = builder.takeSlots(targets.count)
    builder.emit(
      Instruction(.unpack, first, operand.index, Int32(targets.count)), at: place(span))
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
    guard let slot = scope.find(name) else {
      return unknownName(name, span)
    }
    switch flow[Path(slot: slot)] ?? .any {
    case .namespace, .any, .never: break
    case let type: return report(.fieldOfNoNamespace, type.described, at: span)
    }
    builder.emit(
      Instruction(.setField, slot, builder.constant(.string(field)), operand.index),
      at: place(span))
    // A field can change its type in a loop that has been checked already.
    flow.narrow(Path(slot: slot).appending(field), to: .any)
  }

  private func setBlock(_ target: Target, _ filter: Expression?, _ body: [Statement]) {
    temporarily {
      var operand = capture(body, at: target.names.isEmpty ? Span(0, 0) : targetSpan(target))
      if let filter { operand = applyFilters(filter, to: operand) }
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

  private func with(_ pairs: [(target: Target, value: Expression)], _ body: [Statement]) {
    let outer = scope
    let firstSlot = builder.nextSlot
    // All values are computed before the first name is set: they cannot see one another.
    let operands = pairs.map { value($0.value) }
    let inner = Scope(parent: outer)
    enter(inner, declaring: pairs.flatMap(\.target.names) + assignedNames(in: body))
    for (pair, operand) in zip(pairs, operands) { assign(operand, to: pair.target) }
    check(body)
    leave(inner)
    scope = outer
    builder.freeSlots(from: firstSlot)
  }

  private func filterBlock(_ filter: Expression, _ body: [Statement]) {
    if isSilent { return }
    temporarily {
      let captured = capture(body, at: filter.span)
      let operand = applyFilters(filter, to: captured)
      let mode = outputMode(filter.span)
      builder.emit(
        Instruction(.print, operand.index, flag: mode.rawValue), at: place(filter.span))
    }
  }

  private func autoescape(_ flag: Expression, _ body: [Statement]) {
    guard case .literal(.bool(let isOn)) = flag.kind else {
      return report(.autoescapeNotLiteral, at: flag.span)
    }
    let outer = escapes
    escapes = isOn
    inScope(body) { check(body) }
    escapes = outer
  }
}
