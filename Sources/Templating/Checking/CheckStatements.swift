internal import Diagnostics

/// Statements, one function each; those about loops, macros and other templates are elsewhere.
extension Checker {
  func check(_ statements: [Statement]) {
    for statement in statements { check(statement) }
  }

  private func check(_ statement: Statement) {
    switch statement.kind {
    case .text(let span): text(span)
    case .output(let expression):
      if isSilent { reportLost(expression.span) } else { output(expression) }
    case .condition(let branches, let otherwise): condition(branches[...], otherwise)
    case .loop(let loop): checkLoop(loop, statement.span)
    case .set(let target, let value): set(target, value)
    case .setBlock(let target, let filter, let body): setBlock(target, filter, body)
    case .with(let pairs, let body): with(pairs, body)
    case .include(let name, let ignoresMissing, let withContext):
      if !isSilent { include(name, ignoresMissing: ignoresMissing, withContext: withContext) }
    case .extends(let name): extend(name)
    case .block(let block): if !isSilent { placeBlock(block, statement.span) }
    case .macro(let macro):
      noteDeclaration(macro.name, macro.span)
      define(macro)
    case .call(let body, let call): checkCallBlock(body, call)
    case .importing(let template, let name, let withContext):
      noteDeclaration(name, template.span)
      importModule(template, as: name, withContext: withContext)
    case .fromImport(let template, let names, let withContext):
      for name in names { noteDeclaration(name.alias, name.span) }
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
    if isSilent {
      let isBlank = PythonSpace.trimmedEnd(of: bytes, from: span.start, to: span.end) == span.start
      if !isBlank { reportLost(span) }
      return
    }
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
          at: place(expression.span)
        )
        return
      }
      let operand = value(expression)
      var isJSON = false
      if case .filter(_, "tojson", _) = expression.kind { isJSON = true }
      let mode = outputMode(expression.span, operand.type, isJSON: isJSON)
      if mode != .json { requirePrintable(operand.type, expression) }
      builder.emit(
        Instruction(.print, operand.index, flag: mode.rawValue),
        at: place(expression.span)
      )
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
    _ branches: ArraySlice<(test: Expression, body: [Statement])>,
    _ otherwise: [Statement]
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

  // MARK: Filters and escaping

  private func filterBlock(_ filter: Expression, _ body: [Statement]) {
    if isSilent { return }
    temporarily {
      let captured = capture(body, at: filter.span)
      let operand = applyFilters(filter, to: captured)
      let mode = outputMode(filter.span)
      // Jinja prints the result as it is, even when the filter has made text of HTML.
      let isRaw = mode == .escaped && !dialect.escapesByContext
      builder.emit(
        Instruction(.print, operand.index, flag: (isRaw ? .plain : mode).rawValue),
        at: place(filter.span)
      )
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
