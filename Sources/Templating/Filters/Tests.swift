/// Jinja's tests. (`x is …`)
extension BuiltIn {
  static let testDefinitions: [FunctionDefinition] = typeTests + numberTests + otherTests

  private static let typeTests: [FunctionDefinition] = [
    test("defined") { $0[0].isDefined },
    test("undefined") { !$0[0].isDefined },
    test("none") { if case .none = $0[0] { true } else { false } },
    test("boolean") { if case .bool = $0[0] { true } else { false } },
    test("true") { if case .bool(true) = $0[0] { true } else { false } },
    test("false") { if case .bool(false) = $0[0] { true } else { false } },
    test("integer") { if case .int = $0[0] { true } else { false } },
    test("float") { if case .double = $0[0] { true } else { false } },
    test("number") { $0[0].number != nil },
    test("string") { $0[0].text != nil },
    test("mapping") { $0[0].pairs != nil },
    test("sequence") { $0[0].isSequence },
    test("iterable") { $0[0].elements != nil },
    test("callable") {
      switch $0[0] {
      case .macro, .function: true
      default: false
      }
    },
    test("escaped") { $0[0].isMarkup },
  ]

  private static let numberTests: [FunctionDefinition] = [
    test("odd") { (arguments) throws(RenderFailure) in
      try remainder(arguments[0], .int(2)).equals(.int(1))
    },
    test("even") { (arguments) throws(RenderFailure) in
      try remainder(arguments[0], .int(2)).equals(.int(0))
    },
    test("divisibleby", [Parameter("num", .number)]) { (arguments) throws(RenderFailure) in
      try remainder(arguments[0], arguments[1]).equals(.int(0))
    },
  ]

  private static func remainder(_ value: Value, _ divisor: Value) throws(RenderFailure) -> Value {
    guard value.number != nil else { throw RenderFailure(.notANumber, value.described) }
    return try Value.compute(.modulo, value, divisor)
  }

  private static let otherTests: [FunctionDefinition] =
    [
      test("lower") { isCased($0[0].printed, \.isLowercase, \.isUppercase) },
      test("upper") { isCased($0[0].printed, \.isUppercase, \.isLowercase) },
      test("sameas", [Parameter("other", .any)]) { $0[0].isSame(as: $0[1]) },
      test("in", [Parameter("seq", .any)]) { (arguments) throws(RenderFailure) in
        guard let found = arguments[1].contains(arguments[0]) else {
          throw RenderFailure(.notAContainerAtRun, arguments[1].described)
        }
        return found
      },
    ] + comparisons.flatMap { entry in entry.names.map { comparison($0, entry.check) } }

  private static func isCased(
    _ text: String,
    _ wanted: (Unicode.Scalar.Properties) -> Bool,
    _ refused: (Unicode.Scalar.Properties) -> Bool
  ) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.contains { wanted($0.properties) }
      && !scalars.contains { refused($0.properties) }
  }

  private typealias Check = @Sendable (Value, Value) -> Bool?

  private static let comparisons: [(names: [String], check: Check)] = [
    (["==", "eq", "equalto"], { $0.equals($1) }),
    (["!=", "ne"], { !$0.equals($1) }),
    (["<", "lt", "lessthan"], { $0.precedes($1) }),
    ([">", "gt", "greaterthan"], { $1.precedes($0) }),
    (["<=", "le"], { left, right in left.precedes(right).map { $0 || left.equals(right) } }),
    ([">=", "ge"], { left, right in right.precedes(left).map { $0 || left.equals(right) } }),
  ]

  private static func comparison(_ name: String, _ check: @escaping Check) -> FunctionDefinition {
    test(name, [Parameter("other", .any)]) { (arguments) throws(RenderFailure) in
      guard let result = check(arguments[0], arguments[1]) else {
        throw RenderFailure.operands(name, arguments[0], arguments[1])
      }
      return result
    }
  }
}

extension Value {
  /// Whether the value can be read by index: lists, text, dictionaries.
  var isSequence: Bool {
    switch self {
    case .list, .dictionary, .record, .undefined: true
    default: text != nil
    }
  }

  /// Whether two values are one: by identity for lists and the like, else by value and kind.
  fileprivate func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.list(let left), .list(let right)): left === right
    case (.dictionary(let left), .dictionary(let right)): left === right
    case (.record(let left), .record(let right)): left === right
    case (.bool(let left), .bool(let right)): left == right
    case (.bool, _), (_, .bool): false
    case (.int(let left), .int(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.int, _), (_, .int), (.double, _), (_, .double): false
    default: equals(other)
    }
  }
}
