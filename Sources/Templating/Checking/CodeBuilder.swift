internal import Diagnostics

/// Collects the steps of a program and the tables that they refer to.
struct CodeBuilder {
  private(set) var code: [Instruction] = []
  private(set) var placeIndexes: [Int32] = []
  private(set) var places: [ProgramPlace] = []
  private(set) var texts: [UInt8] = []
  private(set) var constants: [Value] = []
  private(set) var fields: [FieldReference] = []
  private(set) var functions: [FunctionDefinition] = []
  var calls: [RoutineCall] = []
  var routines: [Routine] = []
  private var placeNumbers: [ProgramPlace: Int32] = [:]
  private var constantNumbers: [DictionaryKey: Int32] = [:]
  private var functionNumbers: [FunctionType: Int32] = [:]

  /// The slots of the routine that is being written.
  private(set) var nextSlot = 0
  private(set) var highestSlot = 0
  private(set) var nextLoop = 0

  /// Index of the next step.
  var position: Int32 { Int32(code.count) }

  // MARK: Steps

  /// Adds a step; `place` is where a failure of it is reported.
  @discardableResult
  mutating func emit(_ instruction: Instruction, at place: Int32 = -1) -> Int {
    code.append(instruction)
    placeIndexes.append(place)
    return code.count - 1
  }

  /// Lets a jump go on at the next step.
  mutating func patch(_ jump: Int) {
    switch code[jump].operation {
    case .jump: code[jump].a = position
    case .loopStart: code[jump].c = position
    default: code[jump].b = position
    }
    // What follows may be reached from two sides: it must not be joined with what precedes it.
    barrier = code.count
  }

  private var barrier = 0

  /// Adds text to be written; joins it with text right before it.
  mutating func emitText(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = texts.count
    texts.append(contentsOf: bytes)
    if let last = code.last, last.operation == .text, code.count > barrier,
      Int(last.a) + Int(last.b) == start
    {
      code[code.count - 1].b += Int32(texts.count - start)
    } else {
      emit(Instruction(.text, Int32(start), Int32(texts.count - start)))
    }
  }

  /// Takes back the newest step.
  mutating func removeLast(_ step: Int) {
    guard step == code.count - 1 else { return }
    code.removeLast()
    placeIndexes.removeLast()
  }

  /// Marks the next step as the target of a jump backwards.
  mutating func target() -> Int32 {
    barrier = code.count
    return position
  }

  // MARK: Slots

  /// Takes the next free slot.
  mutating func takeSlot() -> Int32 {
    nextSlot += 1
    highestSlot = max(highestSlot, nextSlot)
    return Int32(nextSlot - 1)
  }

  /// Takes several slots in a row; gives the first.
  mutating func takeSlots(_ count: Int) -> Int32 {
    let first = Int32(nextSlot)
    nextSlot += count
    highestSlot = max(highestSlot, nextSlot)
    return first
  }

  /// Frees the slots from one on.
  mutating func freeSlots(from slot: Int) {
    nextSlot = slot
  }

  /// Begins a routine: its slots follow all that were taken before.
  mutating func beginRoutine() {
    nextSlot = highestSlot
  }

  /// Takes a number for a loop.
  mutating func takeLoop() -> Int32 {
    nextLoop += 1
    return Int32(nextLoop - 1)
  }

  // MARK: Tables

  /// The operand of a constant.
  mutating func constant(_ value: Value) -> Int32 {
    if case .string(let text) = value {
      let key = DictionaryKey.text(Array(text.utf8))
      if let number = constantNumbers[key] { return number }
      constants.append(value)
      constantNumbers[key] = Int32(-constants.count)
      return Int32(-constants.count)
    }
    constants.append(value)
    return Int32(-constants.count)
  }

  /// The number of a field in the table.
  mutating func field(_ name: String, in type: RecordType?) -> Int32 {
    let index = type?.shape.index(of: name) ?? -1
    let known = fields.firstIndex { $0.name == name && $0.shape === type?.shape }
    if let known { return Int32(known) }
    fields.append(FieldReference(name: name, shape: type?.shape, index: index))
    return Int32(fields.count - 1)
  }

  /// The number of a function in the table.
  mutating func function(_ definition: FunctionDefinition) -> Int32 {
    if let number = functionNumbers[definition.type] { return number }
    functions.append(definition)
    functionNumbers[definition.type] = Int32(functions.count - 1)
    return Int32(functions.count - 1)
  }

  /// The number of a place in the table.
  mutating func place(_ place: ProgramPlace) -> Int32 {
    if let number = placeNumbers[place] { return number }
    places.append(place)
    placeNumbers[place] = Int32(places.count - 1)
    return Int32(places.count - 1)
  }
}
