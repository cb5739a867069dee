internal import Diagnostics

/// `for`, the variable `loop`, and what ends a loop.
extension Checker {
  func checkLoop(_ loop: LoopStatement, _ span: Span) {
    let firstSlot = builder.nextSlot
    let sequence = value(loop.sequence)
    let itemType = visitedType(sequence.type, loop.sequence)
    if loop.isRecursive {
      recursiveLoop(loop, over: sequence, itemType, span)
    } else {
      loops.append(LoopDefinition(number: builder.takeLoop(), itemType: itemType))
      writeLoop(loop, loops.count - 1, over: sequence.index, span)
    }
    builder.freeSlots(from: firstSlot)
  }

  /// The type of what a loop over a value visits; reports what cannot be visited.
  private func visitedType(_ type: ValueType, _ expression: Expression) -> ValueType {
    // A list that may be missing is an empty one: that is what a loop is for.
    let present = type.truthy
    guard !dialect.allowsUndefined else { return .any }
    if let wrong = present.members.first(where: { !$0.mayBeVisited }) {
      report(.notALoop, wrong.described, at: expression.span)
      return .never
    }
    return present.itemType
  }

  private func recursiveLoop(
    _ loop: LoopStatement,
    over sequence: Operand,
    _ itemType: ValueType,
    _ span: Span
  ) {
    loops.append(LoopDefinition(number: builder.takeLoop(), itemType: itemType))
    let index = loops.count - 1
    let known = flow
    let markup = markupState
    let wasSilent = isSilent
    let routine = addRoutine("for", in: surroundings) { [unowned self] in
      flow = known
      markupState = markup
      isSilent = wasSilent
      loops[index] = LoopDefinition(
        number: builder.takeLoop(),
        itemType: itemType,
        routine: loops[index].routine
      )
      let slot = builder.takeSlot()
      writeLoop(loop, index, over: slot, span)
    }
    loops[index].routine = routine
    call(routine, [sequence.index], at: span)
  }

  private func writeLoop(_ loop: LoopStatement, _ index: Int, over sequence: Int32, _ span: Span) {
    let number = loops[index].number
    let before = flow
    let markup = markupState
    let visited = loop.condition.map { filtered(loop, $0, index, sequence) } ?? sequence
    let start = builder.emit(
      Instruction(.loopStart, number, visited),
      at: place(loop.sequence.span)
    )
    let bodyStart = builder.target()
    openLoops.append(OpenLoop(index: index))
    inScope(loop.body, declaring: loop.target.names) {
      bindItem(of: index, to: loop.target)
      if let condition = loop.condition { assume(condition, true) }
      check(loop.body)
    }
    let open = openLoops.removeLast()
    for jump in open.continues { builder.patch(jump) }
    builder.emit(Instruction(.loopNext, number, bodyStart), at: place(span))
    requireSame(markup, span)
    flow = before.joined(with: flow, before: before)
    if loop.otherwise.isEmpty {
      builder.patch(start)
    } else {
      let end = builder.emit(Instruction(.jump))
      builder.patch(start)
      markupState = markup
      inScope(loop.otherwise) { check(loop.otherwise) }
      builder.patch(end)
      flow = before.joined(with: flow, before: before)
      requireSame(markup, span)
    }
    for jump in open.breaks { builder.patch(jump) }
  }

  private func bindItem(of index: Int, to target: Target) {
    let slot: Int32
    if case .name(let name, _) = target, let own = scope.slots[name] {
      slot = own
    } else {
      slot = builder.takeSlot()
    }
    builder.emit(Instruction(.loopItem, loops[index].number, slot))
    let operand = Operand(index: slot, type: loops[index].itemType)
    assign(operand, to: target)
  }

  /// Writes the loop that picks the items for which the `if` of a `for` is true: `loop.length`
  /// counts these alone.
  private func filtered(
    _ loop: LoopStatement,
    _ condition: Expression,
    _ index: Int,
    _ sequence: Int32
  ) -> Int32 {
    let picker = LoopDefinition(number: builder.takeLoop(), itemType: loops[index].itemType)
    loops.append(picker)
    let pickerIndex = loops.count - 1
    let kept = builder.takeSlot()
    let start = builder.emit(
      Instruction(.loopStart, picker.number, sequence),
      at: place(loop.sequence.span)
    )
    let body = builder.target()
    inScope([], declaring: loop.target.names) {
      bindItem(of: pickerIndex, to: loop.target)
      temporarily {
        let test = value(condition)
        builder.emit(Instruction(.loopKeep, picker.number, test.index))
      }
    }
    builder.emit(Instruction(.loopNext, picker.number, body), at: place(loop.sequence.span))
    builder.patch(start)
    builder.emit(Instruction(.loopKept, kept, picker.number))
    return kept
  }

  // MARK: Leaving

  func leaveLoop() {
    guard let open = openLoops.last else { return }
    builder.emit(Instruction(.loopLeave, loops[open.index].number))
    openLoops[openLoops.count - 1].breaks.append(builder.emit(Instruction(.jump)))
  }

  func continueLoop() {
    guard !openLoops.isEmpty else { return }
    openLoops[openLoops.count - 1].continues.append(builder.emit(Instruction(.jump)))
  }

  // MARK: The variable loop

  func loopProperty(_ index: Int, _ name: String, _ span: Span) -> Operand {
    guard let property = LoopProperty(name: name) else {
      if !dialect.allowsUndefined {
        report(
          .unknownField,
          "loop",
          Wording(name),
          at: span,
          hints: Hint.nearest(to: name, among: LoopProperty.names)
        )
      }
      return Operand(index: builder.constant(.undefined), type: .undefined)
    }
    let slot = builder.takeSlot()
    builder.emit(
      Instruction(.loopProperty, slot, loops[index].number, flag: property.rawValue)
    )
    let type: ValueType =
      switch property {
      case .previous, .next: .optional(loops[index].itemType)
      case .first, .last: .bool
      default: .int
      }
    return Operand(index: slot, type: type)
  }

  /// `loop.cycle(…)` and `loop.changed(…)`; `nil` for any other method.
  func loopMethod(_ index: Int, _ name: String, _ arguments: CallArguments, _ span: Span)
    -> Operand?
  {
    guard name == "cycle" || name == "changed" else { return nil }
    let slot = builder.takeSlot()
    let items = arguments.positional
    let tuple = value(Expression(kind: .tuple(items), span: span))
    var types: [ValueType] = []
    if case .tuple(let known) = tuple.type { types = known }
    let isCycle = name == "cycle"
    if isCycle, items.isEmpty { report(.argumentMissing, "loop.cycle", "args", at: span) }
    builder.emit(
      Instruction(isCycle ? .loopCycle : .loopChanged, slot, loops[index].number, tuple.index),
      at: place(span)
    )
    return Operand(index: slot, type: isCycle ? .either(types) : .bool)
  }
}
