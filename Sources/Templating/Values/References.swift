/// A macro as a value: which definition of the program it is.
///
/// It keeps no variables: those of the places around a macro have slots of their own in the machine.
package struct MacroReference: Sendable {
  /// The index of the macro among the program's definitions.
  let definition: Int
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
