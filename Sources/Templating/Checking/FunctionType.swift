/// What a filter, a test or a function takes and gives.
package final class FunctionType: Sendable, Hashable {
  /// One parameter.
  package struct Parameter: Sendable {
    /// The name, by which it can be passed.
    package let name: String
    /// What is accepted.
    package let type: ParameterType
    /// The value when it is not passed; `nil` when it must be.
    package let defaultValue: Value?

    /// Creates a parameter.
    package init(_ name: String, _ type: ParameterType, default defaultValue: Value? = nil) {
      self.name = name
      self.type = type
      self.defaultValue = defaultValue
    }
  }

  /// What a parameter accepts.
  package indirect enum ParameterType: Sendable {
    /// Anything, even nothing.
    case any
    /// Any value that is there.
    case value
    /// Any value that is there and has a text.
    case text
    /// Any number.
    case number
    /// A whole number.
    case int
    case bool
    case date
    /// What a loop can visit.
    case sequence
    case list
    case dictionary
    case function
    /// One of these strings, written out in the template.
    case oneOf([String])
    /// The name of a filter, written out.
    case filterName
    /// The name of a test, written out.
    case testName
    /// The name of a field of the items, or several with dots.
    case field
    /// One of several.
    case either([ParameterType])
  }

  /// What the result's type is.
  package enum Result: Sendable {
    /// Always the same.
    case fixed(ValueType)
    /// It depends on the arguments; in the order of the parameters.
    case computed(@Sendable (CheckedArguments) -> ValueType)
  }

  /// The name, for messages.
  package let name: String

  /// The parameters in order; a filter's first is what stands before `|`.
  package let parameters: [Parameter]

  /// Whether more arguments without names are accepted; they arrive as a tuple behind the others.
  package let takesMore: Bool

  /// Whether arguments with other names are accepted; they arrive as a dictionary at the end.
  package let takesNamed: Bool

  /// What the result's type is.
  package let result: Result

  /// Creates a type.
  package init(
    _ name: String,
    _ parameters: [Parameter],
    takesMore: Bool = false,
    takesNamed: Bool = false,
    result: Result
  ) {
    self.name = name
    self.parameters = parameters
    self.takesMore = takesMore
    self.takesNamed = takesNamed
    self.result = result
  }

  /// Whether two types are one object.
  package static func == (left: FunctionType, right: FunctionType) -> Bool { left === right }

  /// Hashes the identity.
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The arguments of a call as they are known when a template is checked.
package struct CheckedArguments: Sendable {
  /// The types in the order of the parameters; a missing argument has its default's type.
  package var types: [ValueType]

  /// The values of the arguments that are written out.
  package var literals: [Value?]

  /// Filters that can be looked up by name, for `map`.
  let filters: [String: FunctionDefinition]

  /// The type of an argument; `any` past the end.
  package subscript(_ index: Int) -> ValueType { index < types.count ? types[index] : .any }

  /// The arguments beyond the parameters that are written out, up to the first that is not.
  var moreLiterals: [Value] {
    for literal in literals.dropFirst() {
      if case .list(let list) = literal, list.kind == .tuple { return list.items }
    }
    return []
  }

  /// The text of an argument that is written out.
  func literal(_ index: Int) -> String? {
    guard index < literals.count, let value = literals[index] else { return nil }
    return value.text
  }
}

/// A filter, test or function: its type and what it does.
package struct FunctionDefinition: Sendable {
  /// What it does: the arguments in the order of the parameters, and the run's settings.
  package typealias Body =
    @Sendable (_ arguments: Arguments, _ context: borrowing RenderContext) throws(RenderFailure)
    -> Value

  /// What it takes and gives.
  package let type: FunctionType

  /// What it does.
  package let body: Body

  /// Creates a definition.
  package init(_ type: FunctionType, _ body: @escaping Body) {
    self.type = type
    self.body = body
  }
}

/// The arguments of one call, in the machine's own memory: nothing is copied to call a filter.
package struct Arguments {
  private let values: UnsafeBufferPointer<Value>

  /// Wraps the arguments of a call; they must not be kept beyond it.
  init(_ values: UnsafeBufferPointer<Value>) {
    self.values = values
  }

  /// How many there are.
  package var count: Int { values.count }

  /// An argument; `undefined` past the end.
  package subscript(_ index: Int) -> Value {
    index < values.count ? values[index] : .undefined
  }
}
