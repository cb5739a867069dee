/// Where a value stands when a step runs, and what is known of it.
struct Operand {
  /// A slot, or a constant when it is negative.
  let index: Int32
  /// What is known of the value.
  let type: ValueType
  /// The value, when it is written out in the template.
  var literal: Value?
}
