internal import Diagnostics

/// The state of one run beside the slots: output, loops, namespaces, calls.
struct MachineState: ~Copyable {
  let program: Program
  let context: RenderContext
  let byteLimit: Int
  /// What has been written.
  ///
  /// A captured part is taken off its end again.
  var output: ByteBuffer
  /// Where the parts begin that are being captured, the outermost first.
  var captureStarts: [Int] = []
  /// What was found that does not end the run.
  var warnings: [Diagnostic] = []
  var loops: [LoopState]
  var namespaces: [[(name: String, value: Value)]] = []
  /// How often each routine is running.
  var active: [Int]
  var depth = 0
  var rounds = 0
  /// The step that runs, and the calls around it, for messages.
  var current = 0
  var callers: [Int] = []

  init(program: Program, context: RenderContext, capacity: Int) {
    self.program = program
    byteLimit = context.limits.bytes
    output = ByteBuffer(capacity: capacity)
    var context = context
    context.filters = program.dialect.filters
    context.tests = program.dialect.tests
    self.context = context
    loops = [LoopState](repeating: LoopState(), count: program.loopCount)
    active = [Int](repeating: 0, count: program.routines.count)
  }

  /// Runs steps up to the end of the routine.
  mutating func run(from start: Int, _ memory: Memory) throws(RenderFailure) {
    var counter = start
    while true {
      let step = memory.code[counter]
      current = counter
      counter += 1
      switch step.operation {
      case .text: write(memory, Int(step.a), Int(step.b))
      case .print: try print(memory[step.a], OutputMode(rawValue: step.flag) ?? .escaped)
      case .printField:
        try printField(
          memory,
          step.a,
          Int(step.b),
          OutputMode(rawValue: step.flag) ?? .escaped
        )
      case .move: memory[step.a] = memory[step.b]
      case .field: memory[step.a] = try field(Int(step.c), of: memory[step.b])
      case .item: memory[step.a] = try item(memory[step.c], of: memory[step.b])
      case .slice: memory[step.a] = try slice(memory[step.b], step.c, memory)
      case .arithmetic, .negative, .positive, .compare, .not, .join:
        memory[step.a] = try compute(step, memory)
      case .jump: counter = Int(step.a)
      case .jumpIfFalse: if !memory[step.a].isTrue { counter = Int(step.b) }
      case .jumpIfTrue: if memory[step.a].isTrue { counter = Int(step.b) }
      case .jumpIfDefined: if memory[step.a].isDefined { counter = Int(step.b) }
      case .makeList, .makeTuple, .makeDictionary, .makeNamespace, .makeMacro, .appendAll,
        .mergeAll:
        memory[step.a] = try make(step, memory)
      case .invoke:
        let arguments = UnsafeBufferPointer(
          rebasing: memory.slots[Int(step.c)..<Int(step.c) + Int(step.flag)]
        )
        memory[step.a] = try memory.functions[Int(step.b)].body(Arguments(arguments), context)
      case .unpack: try unpack(memory[step.b], into: step.a, Int(step.c), memory)
      case .loopStart:
        if try !startLoop(Int(step.a), over: memory[step.b]) { counter = Int(step.c) }
      case .loopItem:
        memory[step.b] = loops[Int(step.a)].items[loops[Int(step.a)].index]
      case .loopNext: if try nextRound(Int(step.a)) { counter = Int(step.b) }
      case .loopLeave: loops[Int(step.a)].items = []
      case .loopProperty, .loopCycle, .loopChanged, .loopKept:
        memory[step.a] = try askLoop(step, memory)
      case .loopKeep: if memory[step.b].isTrue { loops[Int(step.a)].keep() }
      case .call: try call(program.calls[Int(step.a)], memory)
      case .end: return
      case .captureStart: startCapture()
      case .captureEnd: memory[step.a] = endCapture(isMarkup: step.flag == 1)
      case .setField: try setField(memory[step.b], of: memory[step.a], to: memory[step.c])
      case .callValue: memory[step.a] = try callValue(memory[step.b], step.c, memory)
      }
    }
  }

  // MARK: Calls

  /// Runs a routine; when it is running already, its variables are kept and put back.
  mutating func call(_ call: RoutineCall, _ memory: Memory) throws(RenderFailure) {
    let routine = program.routines[call.routine]
    let values = active[call.routine] > 0 ? call.arguments.map { memory[$0] } : []
    let kept = try enter(call.routine, memory)
    for (index, argument) in call.arguments.enumerated() {
      memory.slots[routine.slots.lowerBound + index] =
        values.isEmpty ? memory[argument] : values[index]
    }
    try run(from: routine.entry, memory)
    leave(call.routine, kept, memory)
  }

  /// What a routine's variables and loops were before it was called again.
  struct Kept {
    var slots: [Value] = []
    var loops: [LoopState] = []
  }

  mutating func enter(_ number: Int, _ memory: Memory) throws(RenderFailure) -> Kept {
    guard depth < context.limits.depth else {
      throw RenderFailure(.recursionTooDeep, Wording("\(context.limits.depth)"))
    }
    depth += 1
    callers.append(current)
    let routine = program.routines[number]
    var kept = Kept()
    if active[number] > 0 {
      kept.slots = Array(memory.slots[routine.slots])
      kept.loops = Array(loops[routine.loops])
    }
    active[number] += 1
    return kept
  }

  mutating func leave(_ number: Int, _ kept: Kept, _ memory: Memory) {
    let routine = program.routines[number]
    active[number] -= 1
    if active[number] > 0 {
      for (index, value) in kept.slots.enumerated() {
        memory.slots[routine.slots.lowerBound + index] = value
      }
      for (index, loop) in kept.loops.enumerated() {
        loops[routine.loops.lowerBound + index] = loop
      }
    }
    depth -= 1
    callers.removeLast()
  }

  // MARK: Failures

  /// A failure with the place of the current step, and the tags that led there.
  func located(_ failure: RenderFailure) -> RenderError {
    var hints: [Hint] = []
    var place = place(of: current)
    var number = program.placeIndexes[current]
    while number >= 0, program.places[Int(number)].includedAt >= 0 {
      number = program.places[Int(number)].includedAt
      hints.append(.includedHere(at: text(of: program.places[Int(number)])))
    }
    for caller in callers.reversed() {
      guard hints.count < 8, let at = self.place(of: caller) else { continue }
      let hint = Hint.calledHere(at: at)
      // A macro that calls itself was called from one place a hundred times.
      if !hints.contains(hint) { hints.append(hint) }
    }
    if place == nil { place = Place(file: program.name) }
    var diagnostic = Diagnostic(
      failure.finding,
      at: place ?? Place(file: program.name),
      hints: hints
    )
    diagnostic.arguments = failure.arguments
    return RenderError(diagnostic: diagnostic)
  }

  private func place(of step: Int) -> Place? {
    let number = program.placeIndexes[step]
    return number < 0 ? nil : text(of: program.places[Int(number)])
  }

  private func text(of place: ProgramPlace) -> Place {
    program.sources[Int(place.source)].place(place.span)
  }
}
