internal import Diagnostics

/// A template with those that it extends, and their blocks.
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
}
