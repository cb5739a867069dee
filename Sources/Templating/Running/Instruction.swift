/// One step of a program.
///
/// Steps are plain numbers, so that running them costs no reference counting.
///
/// Operands are slots of the machine when they are not negative, and constants of the program when
/// they are: -1 is the first.
struct Instruction: Sendable {
  /// What a step does; `a`, `b`, `c` are its operands.
  enum Operation: UInt8, Sendable {
    /// Writes `b` bytes of the program's texts from `a` on.
    case text
    /// Prints `a` in the way of `flag`, an ``OutputMode``.
    case print
    /// Prints the field `b` of `a` in the way of `flag`.
    case printField
    /// Copies `b` to `a`.
    case move
    /// Reads the field `c` (of the program's table) of `b` into `a`.
    case field
    /// Reads item `c` of `b` into `a`.
    case item
    /// Cuts `b` by the bounds in the slots `c`, `c + 1`, `c + 2` into `a`.
    case slice
    /// Computes `b` and `c` into `a`; `flag` is the operator.
    case arithmetic
    case negative
    case positive
    /// Compares `b` and `c` into `a`; `flag` is the operator.
    case compare
    case not
    /// Joins the texts of the `c` slots from `b` on into `a`; `flag` 1 escapes.
    case join
    /// Goes on at `a`.
    case jump
    /// Goes on at `b` when `a` is false.
    case jumpIfFalse
    /// Goes on at `b` when `a` is true.
    case jumpIfTrue
    /// Goes on at `b` when `a` has a value.
    case jumpIfDefined
    /// Makes a list of the `c` slots from `b` on.
    case makeList
    case makeTuple
    /// Makes a dictionary of the `c` pairs of slots from `b` on.
    case makeDictionary
    /// Calls the function `b` of the program's table with the slots from `c` on into `a`; `flag`
    /// is the number of arguments.
    case invoke
    /// Unpacks `b` into the `c` slots from `a` on.
    case unpack
    /// Begins the loop `a` over `b`; goes on at `c` when there is nothing to visit.
    case loopStart
    /// Copies the current item of the loop `a` to `b`.
    case loopItem
    /// Goes to the next item of the loop `a`, and on at `b` if there is one.
    case loopNext
    /// Ends the loop `a` early.
    case loopLeave
    /// Reads a property of the loop `b` into `a`; `flag` is a ``LoopProperty``.
    case loopProperty
    /// Keeps the current item of the loop `a` when `b` is true.
    case loopKeep
    /// Makes a list of what the loop `b` kept, in `a`.
    case loopKept
    /// `loop.cycle`: the item of the tuple `c` whose turn it is in the loop `b`, into `a`.
    case loopCycle
    /// `loop.changed`: whether the tuple in `c` differs from the last one of the loop `b`.
    case loopChanged
    /// Runs a function of the program by the call `a` of its table.
    case call
    /// Ends a function.
    case end
    /// Sends what follows into a new buffer.
    case captureStart
    /// Ends the newest buffer and puts its text into `a`, as HTML when `flag` is 1.
    case captureEnd
    /// Makes a namespace of the dictionary `b` in `a`.
    case makeNamespace
    /// Sets the field named by the constant `b` of the namespace `a` to `c`.
    case setField
    /// Calls the value `b` with the arguments in `c` (a tuple) and `c + 1` (a dictionary) into `a`.
    case callValue
    /// Makes the value of the macro `b` of the program's table in `a`.
    case makeMacro
    /// Appends the items of `b` to the list in `a`.
    case appendAll
    /// Adds the pairs of `b` to the dictionary in `a`.
    case mergeAll
  }

  /// What the step does.
  var operation: Operation

  /// A small operand.
  var flag: UInt8

  var a: Int32
  var b: Int32
  var c: Int32

  /// Creates a step.
  init(
    _ operation: Operation,
    _ a: Int32 = 0,
    _ b: Int32 = 0,
    _ c: Int32 = 0,
    flag: UInt8 = 0
  ) {
    self.operation = operation
    self.flag = flag
    self.a = a
    self.b = b
    self.c = c
  }
}
