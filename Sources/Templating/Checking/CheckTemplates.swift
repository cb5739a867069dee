internal import Diagnostics

/// Other templates: `extends` with its blocks, `include`, `import`.
extension Checker {
  // MARK: A template with what it extends

  /// Writes a template and those that it extends, in the current scope.
  func page(_ first: TemplateSyntax) {
    let chain = chain(from: first)
    let inner = Scope(parent: scope, isTemplate: true)
    let outer = surroundings
    let known = isSilent
    inheritance = Inheritance(chain: chain, scope: inner)
    enter(inner, declaring: [], AssignedNames(inAll: chain.map(\.statements)))
    openLoops = []
    for next in chain {
      template = next
      usedTemplates.insert(next.name)
      openTemplates.append(next.name)
      isSilent = known
      check(next.statements)
    }
    isSilent = known
    reportLostBlocks(chain)
    leave(inner)
    let flowAfter = flow
    enter(outer)
    isSilent = known
    flow = flowAfter
  }

  /// The template and those that it extends, the innermost first.
  private func chain(from first: TemplateSyntax) -> [TemplateSyntax] {
    var chain = [first]
    let outer = template
    defer { template = outer }
    while let parent = chain[chain.count - 1].parent {
      template = chain[chain.count - 1]
      guard case .literal(.string(let name)) = parent.kind else {
        report(.nameNotLiteral, "extends", at: parent.span)
        return chain
      }
      guard let next = find(name, at: parent.span) else { return chain }
      if chain.contains(where: { $0 === next }) || openTemplates.contains(name) {
        report(.templateCycle, Wording(name), at: parent.span, hints: [.breakTheCycle])
        return chain
      }
      chain.append(next)
    }
    return chain
  }

  /// Reports blocks that no template above has a place for.
  private func reportLostBlocks(_ chain: [TemplateSyntax]) {
    guard let inheritance, chain.count > 1 else { return }
    let places = chain.dropFirst().flatMap { $0.blocks.keys }
    let outer = template
    for block in chain[0].blocks.values
    where !inheritance.placed.contains(block.name) && !places.contains(block.name) {
      template = chain[0]
      report(
        .blockWithoutPlace,
        Wording(block.name),
        at: block.span,
        hints: Hint.nearest(to: block.name, among: places)
      )
    }
    template = outer
  }

  func extend(_ name: Expression) {
    isSilent = true
  }

  /// Reports what a template that extends another has outside of its blocks.
  func reportLost(_ span: Span) {
    if !isModule, scope === inheritance?.scope { report(.outsideOfBlocks, at: span) }
  }

  // MARK: Blocks

  func placeBlock(_ block: BlockStatement, _ span: Span) {
    inheritance?.placed.insert(block.name)
    let place = block.isScoped ? (scope, openLoops) : outsideOfLoops
    writeBlock(block.name, level: 0, in: place, span)
  }

  /// What a block sees that is not `scoped`: the names that the templates set at their top.
  private var outsideOfLoops: (Scope, [OpenLoop]) { (inheritance?.scope ?? scope, []) }

  /// Writes a block in its place, from one of the templates that define it.
  private func writeBlock(
    _ name: String,
    level: Int,
    in surrounding: (scope: Scope, loops: [OpenLoop]),
    _ span: Span
  ) {
    guard let inheritance, let definitions = inheritance.blocks[name],
      definitions.indices.contains(level)
    else { return }
    if inheritance.open.contains(where: { $0.name == name && $0.level == level }) {
      return report(.blockInsideItself, Wording(name), at: span)
    }
    let (block, owner) = definitions[level]
    if block.isRequired, level == 0 {
      report(.requiredBlockMissing, Wording(name), at: span)
    }
    let outer = surroundings
    let wasSilent = isSilent
    inheritance.open.append((name, level, surrounding.scope, surrounding.loops))
    template = owner
    isSilent = false
    scope = surrounding.scope
    openLoops = surrounding.loops
    inScope(block.body) { check(block.body) }
    inheritance.open.removeLast()
    enter(outer)
    isSilent = wasSilent
  }

  /// Writes `super()`: the block as the template above defines it.
  func writeSuper(_ span: Span) {
    guard let inheritance, let current = inheritance.open.last else {
      return report(.superOutsideBlock, at: span)
    }
    let count = inheritance.blocks[current.name]?.count ?? 0
    guard current.level + 1 < count else {
      return report(.nothingAbove, Wording(current.name), at: span)
    }
    writeBlock(
      current.name,
      level: current.level + 1,
      in: (current.scope, current.loops),
      span
    )
  }

  /// Writes `self.name()`: a block once more.
  func writeSelf(_ name: String, _ span: Span) {
    guard let inheritance, inheritance.blocks[name] != nil else {
      let names = inheritance.map { Array($0.blocks.keys) } ?? []
      return report(
        .unknownBlock,
        Wording(name),
        at: span,
        hints: Hint.nearest(to: name, among: names)
      )
    }
    writeBlock(name, level: 0, in: outsideOfLoops, span)
  }

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
    guard builder.code.count < 400_000 else { return report(.programTooLarge, at: span) }
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
  private func find(_ name: String, at span: Span) -> TemplateSyntax? {
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

extension Hint {
  /// What to do about templates that use one another in a circle.
  fileprivate static let breakTheCycle = Hint(
    en: "take this tag out, or move what both need into a third template",
    ja: "このタグを外すか、両方で使う部分を別のテンプレートに分けてください"
  )
}
