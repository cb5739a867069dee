/// A macro as a value: which compiled function it is, and the call block's variables it saw.
package struct MacroReference: Sendable {
  /// The index of the macro among the program's definitions.
  let definition: Int

  /// The variables of the macro around it, kept when that macro may run again before the call.
  let captured: CapturedVariables?
}

/// The values of a function's variables at one moment.
package final class CapturedVariables: Sendable {
  /// The values in the order of the slots.
  let values: [Value]

  /// Keeps some values.
  init(_ values: [Value]) {
    self.values = values
  }
}

/// A namespace of one run: the index of its fields in the machine.
package struct NamespaceReference: Sendable {
  /// The index among the namespaces of this run.
  let index: Int
}

/// A function of the dialect as a value: its index in the program's table.
package struct FunctionReference: Sendable {
  /// The index in the program's table.
  let index: Int
}
