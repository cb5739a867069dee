internal import Diagnostics

/// A loop that is running.
struct LoopState {
  /// What is visited.
  var items: [Value] = []
  /// The current item, from 0.
  var index = 0
  /// How many items there are; `items` may have been dropped.
  var count = 0
  /// How deep a recursive loop is in itself, from 0.
  var depth = 0
  /// What `loop.changed` was last asked.
  var last: Value?
  /// The items that the `if` of a `for` lets through.
  var kept: [Value] = []

  /// Keeps the current item.
  mutating func keep() {
    kept.append(items[index])
  }
}

extension MachineState {
  /// Begins a loop; says whether there is anything to visit.
  mutating func startLoop(_ number: Int, over value: Value) throws(RenderFailure) -> Bool {
    guard let items = value.elements else {
      throw RenderFailure(.notALoopAtRun, value.described)
    }
    var state = LoopState()
    state.items = items
    state.count = items.count
    state.depth = recursion(of: number)
    loops[number] = state
    if items.isEmpty { return false }
    try countRound()
    return true
  }

  private func recursion(of number: Int) -> Int {
    if program.routines.isEmpty || depth == 0 { return 0 }
    for (index, routine) in program.routines.enumerated()
    where routine.loops.contains(number) && routine.name == "for" {
      return number == routine.loops.lowerBound ? active[index] - 1 : 0
    }
    return 0
  }

  /// Goes to the next item; says whether there is one.
  mutating func nextRound(_ number: Int) throws(RenderFailure) -> Bool {
    loops[number].index += 1
    guard loops[number].index < loops[number].count else {
      loops[number].items = []
      return false
    }
    try countRound()
    return true
  }

  private mutating func countRound() throws(RenderFailure) {
    rounds += 1
    if rounds > context.limits.rounds {
      throw RenderFailure(.tooManyRounds, Wording("\(context.limits.rounds)"))
    }
  }

  mutating func askLoop(_ step: Instruction, _ memory: Memory) throws(RenderFailure) -> Value {
    let number = Int(step.b)
    switch step.operation {
    case .loopKept:
      let kept = loops[number].kept
      loops[number].kept = []
      return .list(kept)
    case .loopCycle:
      guard case .list(let list) = memory[step.c], !list.items.isEmpty else { return .undefined }
      return list.items[loops[number].index % list.items.count]
    case .loopChanged:
      let value = memory[step.c]
      if let last = loops[number].last, last.equals(value) { return .bool(false) }
      loops[number].last = value
      return .bool(true)
    default:
      return property(LoopProperty(rawValue: step.flag) ?? .index, of: loops[number])
    }
  }

  private func property(_ property: LoopProperty, of loop: LoopState) -> Value {
    switch property {
    case .index: .int(loop.index + 1)
    case .indexFromZero: .int(loop.index)
    case .remaining: .int(loop.count - loop.index)
    case .remainingFromZero: .int(loop.count - loop.index - 1)
    case .first: .bool(loop.index == 0)
    case .last: .bool(loop.index + 1 == loop.count)
    case .length: .int(loop.count)
    case .depth: .int(loop.depth + 1)
    case .depthFromZero: .int(loop.depth)
    case .previous: loop.index > 0 ? loop.items[loop.index - 1] : .undefined
    case .next: loop.index + 1 < loop.count ? loop.items[loop.index + 1] : .undefined
    }
  }
}
