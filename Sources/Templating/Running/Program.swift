package import Diagnostics

/// A checked template with all that it extends, includes and imports: what renders pages.
///
/// It is made once and used by all threads at once.
package struct Program: Sendable {
  /// The name of the template.
  package let name: String

  let code: [Instruction]
  /// For each step, the index of its place, -1 for a step that cannot fail.
  let placeIndexes: [Int32]
  let places: [ProgramPlace]
  let sources: [SourceText]
  let texts: [UInt8]
  let constants: [Value]
  let fields: [FieldReference]
  let functions: [FunctionDefinition]
  let routines: [Routine]
  let calls: [RoutineCall]
  let macros: [MacroEntry]
  let slotCount: Int
  let loopCount: Int
  let globalCount: Int
  /// What the program reads of its globals; nothing else of them can show in what it writes.
  ///
  /// Each as the path to it: `["page", "title"]`, or `["page"]` where it takes all of it.
  package let reads: [[String]]
  let dialect: Dialect

  /// Writes a page.
  ///
  /// - Parameters:
  ///   - globals: the values of the names that the template was checked with, in their order.
  ///   - context: language, limits and what else the filters need.
  ///   - output: the page is appended to it; after a failure it holds what was written before.
  /// - Returns: warnings, such as a link whose scheme is not allowed.
  /// - Throws: what only data decides, such as a division by zero, with its place. A value that is
  ///   missing is no failure when the template guards it.
  @discardableResult
  package func render(
    _ globals: [Value],
    context: RenderContext,
    into output: inout [UInt8]
  ) throws(RenderError) -> [Diagnostic] {
    var machine = MachineState(
      program: self,
      context: context,
      capacity: max(output.capacity, 16_384)
    )
    var failure: RenderError?
    withMemory { memory in
      for index in 0..<min(globalCount, globals.count) { memory.slots[index] = globals[index] }
      do throws(RenderFailure) {
        try machine.run(from: 0, memory)
      } catch {
        failure = machine.located(error)
      }
    }
    output.append(contentsOf: machine.output.bytes)
    if let failure { throw failure }
    return machine.warnings
  }

  /// Runs a body with the program's tables as plain pointers, and with fresh slots.
  private func withMemory(_ body: (Memory) -> Void) {
    code.withUnsafeBufferPointer { code in
      constants.withUnsafeBufferPointer { constants in
        texts.withUnsafeBufferPointer { texts in
          fields.withUnsafeBufferPointer { fields in
            functions.withUnsafeBufferPointer { functions in
              withUnsafeTemporaryAllocation(of: Value.self, capacity: slotCount + 1) { slots in
                slots.initialize(repeating: .undefined)
                defer { slots.deinitialize() }
                body(
                  Memory(
                    code: code,
                    constants: constants,
                    texts: texts,
                    fields: fields,
                    functions: functions,
                    slots: slots
                  )
                )
              }
            }
          }
        }
      }
    }
  }
}

/// The memory of one run, as plain pointers.
struct Memory {
  let code: UnsafeBufferPointer<Instruction>
  let constants: UnsafeBufferPointer<Value>
  let texts: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<FieldReference>
  let functions: UnsafeBufferPointer<FunctionDefinition>
  let slots: UnsafeMutableBufferPointer<Value>

  /// The value of an operand.
  @inline(__always)
  subscript(_ operand: Int32) -> Value {
    @inline(__always) get {
      operand >= 0 ? slots[Int(operand)] : constants[Int(-1 - operand)]
    }
    @inline(__always) nonmutating set { slots[Int(operand)] = newValue }
  }
}

/// Where a step came from.
struct ProgramPlace: Sendable, Hashable {
  /// The index of the source.
  let source: Int32
  /// The span in the source.
  let span: Span
  /// The place of the tag that included the template, -1 if there is none.
  let includedAt: Int32
}

/// A field that steps read: its index in one shape, and its name for all other values.
struct FieldReference: Sendable {
  let name: String
  let shape: Shape?
  /// The identity of the shape: to compare that counts no reference, which all tasks would count at once.
  let shapeID: ObjectIdentifier?
  let index: Int

  init(name: String, shape: Shape?, index: Int) {
    self.name = name
    self.shape = shape
    shapeID = shape.map { ObjectIdentifier($0) }
    self.index = index
  }
}

/// A stretch of code that is called: a macro or the body of a recursive loop, for certain types.
struct Routine: Sendable {
  let name: String
  var entry = 0
  /// Its variables; saved when it calls itself.
  var slots: Range<Int> = 0..<0
  var loops: Range<Int> = 0..<0
}

/// A call of a routine: the operands go to its first slots.
struct RoutineCall: Sendable {
  let routine: Int
  let arguments: [Int32]
}

/// A macro that is used as a value: how it is called when nothing is known of the arguments.
struct MacroEntry: Sendable {
  let name: String
  let routine: Int
  let parameters: [String]
  let takesMore: Bool
  let takesNamed: Bool
  let takesCaller: Bool
  let makesMarkup: Bool
}
