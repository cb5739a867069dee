/// Short forms to write down filters, tests, functions and methods.
extension BuiltIn {
  typealias Parameter = FunctionType.Parameter

  /// A filter of one kind of value.
  static func filter(
    _ name: String,
    _ first: FunctionType.ParameterType,
    _ more: [Parameter] = [],
    takesMore: Bool = false,
    takesNamed: Bool = false,
    gives result: FunctionType.Result,
    _ body: @escaping FunctionDefinition.Body
  ) -> FunctionDefinition {
    FunctionDefinition(
      FunctionType(
        name,
        [Parameter("value", first)] + more,
        takesMore: takesMore,
        takesNamed: takesNamed,
        result: result
      ),
      body
    )
  }

  /// A filter of text that gives text.
  static func textFilter(
    _ name: String,
    _ more: [Parameter] = [],
    _ body: @escaping @Sendable (String, Arguments) throws(RenderFailure) -> String
  ) -> FunctionDefinition {
    filter(name, .text, more, gives: .fixed(.string)) { (arguments, _) throws(RenderFailure) in
      .string(try body(arguments[0].printed, arguments))
    }
  }

  /// A filter of text that gives HTML for HTML and text for all else.
  static func keepingMarkup(
    _ name: String,
    _ more: [Parameter] = [],
    _ body: @escaping @Sendable (String, Arguments) throws(RenderFailure) -> String
  ) -> FunctionDefinition {
    filter(name, .text, more, gives: .computed { $0[0].textType }) {
      (arguments, _) throws(RenderFailure) in
      let text = try body(arguments[0].printed, arguments)
      return arguments[0].isMarkup ? .markup(text) : .string(text)
    }
  }

  /// A test of any value.
  static func test(
    _ name: String,
    _ more: [Parameter] = [],
    _ check: @escaping @Sendable (Arguments) throws(RenderFailure) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(
      FunctionType(name, [Parameter("value", .any)] + more, result: .fixed(.bool))
    ) { (arguments, _) throws(RenderFailure) in
      .bool(try check(arguments))
    }
  }
}

extension ValueType {
  /// The type of a text filter's result: HTML stays HTML.
  var textType: ValueType {
    if isAll({ $0 == .markup }) { return .markup }
    return members.contains(.any) || members.contains(.markup) ? .any : .string
  }
}

extension Value {
  /// The items that a filter goes through.
  ///
  /// - Throws: a failure when the value cannot be looped over.
  func visited() throws(RenderFailure) -> [Value] {
    guard let elements else { throw RenderFailure(.notALoopAtRun, described) }
    return elements
  }

  /// The whole number that an argument is.
  func whole() throws(RenderFailure) -> Int {
    guard let integer else { throw RenderFailure(.notANumber, described) }
    return integer
  }
}
