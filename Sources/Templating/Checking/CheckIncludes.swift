internal import Diagnostics

/// Other templates that a tag brings in: `include`, `import`, `from … import`.
extension Checker {
  // MARK: Include

  func include(_ name: Expression, ignoresMissing: Bool, withContext: Bool) {
    if case .conditional(let test, let then, let otherwise) = name.kind, let otherwise {
      let skip = condition(test)
      let before = (flow, markupState)
      include(then, ignoresMissing: ignoresMissing, withContext: withContext)
      let markupAfter = markupState
      let end = builder.emit(Instruction(.jump))
      builder.patch(skip)
      (flow, markupState) = before
      include(otherwise, ignoresMissing: ignoresMissing, withContext: withContext)
      builder.patch(end)
      flow = before.0
      return joinMarkup(markupAfter, name.span)
    }
    guard let candidates = Self.literalNames(of: name) else {
      return report(.nameNotLiteral, "include", at: name.span)
    }
    guard let found = candidates.first(where: { templates[$0] != nil }) else {
      if !ignoresMissing { _ = find(candidates.first ?? "", at: name.span) }
      return
    }
    insert(found, at: name.span, withContext: withContext)
  }

  /// The names that an `include` or `import` is given, when they are written out.
  private static func literalNames(of expression: Expression) -> [String]? {
    switch expression.kind {
    case .literal(let value): return value.text.map { [$0] }
    case .list(let items), .tuple(let items):
      let names = items.compactMap { $0.literalValue?.text }
      return names.count == items.count ? names : nil
    default: return nil
    }
  }

  private func insert(_ name: String, at span: Span, withContext: Bool) {
    guard let included = templates[name] else { return }
    guard !openTemplates.contains(name) else {
      return report(.templateCycle, Wording(name), at: span, hints: [.breakTheCycle])
    }
    guard builder.code.count < 100_000 else { return report(.programTooLarge, at: span) }
    let outer = surroundings
    let wasSilent = isSilent
    let firstSlot = builder.nextSlot
    includedAt = place(span)
    if !withContext { scope = Scope(parent: nil) }
    template = included
    page(included)
    enter(outer)
    isSilent = wasSilent
    builder.freeSlots(from: firstSlot)
  }

  /// Finds a template by name; reports one that is not there.
  func find(_ name: String, at span: Span) -> TemplateSyntax? {
    if let found = templates[name] { return found }
    report(
      .unknownTemplate,
      Wording(name),
      at: span,
      hints: Hint.nearest(to: name, among: Array(templates.keys))
    )
    return nil
  }

  // MARK: Import

  func importModule(_ expression: Expression, as name: String, withContext: Bool) {
    guard let module = module(expression, withContext: withContext), let slot = scope.slots[name]
    else { return }
    flow.assign(slot, .module(module))
  }

  func importNames(_ expression: Expression, _ names: [ImportedName], withContext: Bool) {
    guard let module = module(expression, withContext: withContext) else {
      for name in names {
        if let slot = scope.slots[name.alias] { flow.assign(slot, .never) }
      }
      return
    }
    for name in names {
      guard let slot = scope.slots[name.alias] else { continue }
      guard let source = modules[module].scope.slots[name.name] else {
        moduleNameMissing(modules[module], name.name, name.span)
        // That it is not read either would be one finding too many.
        scope.used.insert(name.alias)
        flow.assign(slot, dialect.allowsUndefined ? .undefined : .never)
        continue
      }
      let type = flow[Path(slot: source)] ?? .any
      builder.emit(Instruction(.move, slot, source))
      flow.assign(slot, type)
    }
  }

  /// Writes what an imported template sets at its top, and nothing of what it prints.
  private func module(_ expression: Expression, withContext: Bool) -> Int? {
    guard let candidates = Self.literalNames(of: expression) else {
      report(.nameNotLiteral, "import", at: expression.span)
      return nil
    }
    let found = candidates.first { templates[$0] != nil } ?? candidates.first ?? ""
    guard let imported = find(found, at: expression.span) else { return nil }
    guard !openTemplates.contains(found) else {
      report(.templateCycle, Wording(found), at: expression.span, hints: [.breakTheCycle])
      return nil
    }
    let outer = surroundings
    let wasSilent = isSilent
    includedAt = place(expression.span)
    let inner = Scope(
      parent: withContext ? copyOfContext(for: imported) : nil,
      isTemplate: true
    )
    template = imported
    usedTemplates.insert(found)
    openTemplates.append(found)
    openLoops = []
    inheritance = nil
    enter(inner, declaring: [], AssignedNames(in: imported.statements))
    isSilent = true
    let wasModule = isModule
    isModule = true
    check(imported.statements)
    isModule = wasModule
    enter(outer)
    isSilent = wasSilent
    modules.append(ModuleDefinition(template: found, scope: inner))
    return modules.count - 1
  }

  /// A scope with the values, as they are now, of the names that an imported template reads: its
  /// macros do not see later assignments.
  private func copyOfContext(for imported: TemplateSyntax) -> Scope {
    let outer = scope
    let copy = Scope(parent: outer, isTemplate: true)
    let read = namesRead(in: imported.statements).filter { slot(of: $0) != nil }
    enter(copy, declaring: read.sorted())
    scope = outer
    return copy
  }

  /// The value of `forms.input`.
  func moduleField(_ module: ModuleDefinition, _ name: String, _ span: Span) -> Operand {
    guard let slot = module.scope.slots[name], !name.hasPrefix("_") else {
      moduleNameMissing(module, name, span)
      return Operand(
        index: builder.constant(.undefined),
        type: dialect.allowsUndefined ? .undefined : .never
      )
    }
    let type = flow[Path(slot: slot)] ?? .any
    if case .macro(let index) = type { return macroValue(index) }
    return Operand(index: slot, type: type)
  }

  func moduleNameMissing(_ module: ModuleDefinition, _ name: String, _ span: Span) {
    guard !dialect.allowsUndefined else { return }
    let names = module.scope.slots.keys.filter { !$0.hasPrefix("_") }
    report(
      .notInModule,
      Wording(module.template),
      Wording(name),
      at: span,
      hints: Hint.nearest(to: name, among: Array(names))
    )
  }
}
