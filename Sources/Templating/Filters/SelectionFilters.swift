internal import Diagnostics

/// Jinja's filters that apply another filter or test to each item.
extension BuiltIn {
  static let selectionFilters: [FunctionDefinition] = [
    filter("map", .sequence, takesMore: true, takesNamed: true, gives: .computed(mapType), map),
    selection("select", withField: false, keeps: true),
    selection("reject", withField: false, keeps: false),
    selection("selectattr", withField: true, keeps: true),
    selection("rejectattr", withField: true, keeps: false),
  ]

  @Sendable
  private static func mapType(_ arguments: CheckedArguments) -> ValueType {
    guard let name = arguments.moreLiterals.first?.text, let filter = arguments.filters[name] else {
      return .list(.any)
    }
    switch filter.type.result {
    case .fixed(let type): return .list(type)
    case .computed: return .list(.any)
    }
  }

  @Sendable
  private static func map(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    guard arguments[0].isTrue else { return .list([]) }
    let more = try arguments[1].visited()
    let named = arguments[2]
    var result: [Value] = []
    if let name = more.first {
      let call = try NamedCall(name, more.dropFirst(), named, in: context.filters, "map")
      for item in try arguments[0].visited() { result.append(try call.apply(to: item, context)) }
      return .list(result)
    }
    let attribute = named.item(.string("attribute"))
    guard attribute.isDefined else { throw RenderFailure(.wrongArgumentsAtRun, "map") }
    let path = FieldPath(attribute)
    let fallback = named.item(.string("default"))
    for item in try arguments[0].visited() {
      let value = path.value(of: item)
      result.append(value.isDefined || !fallback.isDefined ? value : fallback)
    }
    return .list(result)
  }

  private static func selection(
    _ name: String,
    withField: Bool,
    keeps: Bool
  ) -> FunctionDefinition {
    filter(
      name,
      .sequence,
      takesMore: true,
      takesNamed: true,
      gives: .computed { $0.listOfItems(field: 1) }
    ) { (arguments, context) throws(RenderFailure) in
      guard arguments[0].isTrue else { return .list([]) }
      var more = try arguments[1].visited()[...]
      var path: FieldPath?
      if withField {
        guard let field = more.popFirst() else {
          throw RenderFailure(.wrongArgumentsAtRun, Wording(name))
        }
        path = FieldPath(field)
      }
      let test = try more.popFirst().map { (test) throws(RenderFailure) in
        try NamedCall(test, more, arguments[2], in: context.tests, name)
      }
      var result: [Value] = []
      for item in try arguments[0].visited() {
        let value = path?.value(of: item) ?? item
        let outcome = try test?.apply(to: value, context) ?? value
        if outcome.isTrue == keeps { result.append(item) }
      }
      return .list(result)
    }
  }
}

/// A filter or test that is looked up by its name, with its arguments put in order.
struct NamedCall {
  private let definition: FunctionDefinition
  private var arguments: [Value]

  /// Finds a filter or test and orders its arguments.
  ///
  /// - Throws: a failure when there is none of that name, or the arguments do not fit.
  init(
    _ name: Value,
    _ more: ArraySlice<Value>,
    _ named: Value,
    in table: [String: FunctionDefinition],
    _ caller: String
  ) throws(RenderFailure) {
    guard let text = name.text, let definition = table[text] else {
      throw RenderFailure(.badFormat, Wording(name.printed), Wording(caller))
    }
    self.definition = definition
    let parameters = definition.type.parameters.dropFirst()
    var more = more
    arguments = [.undefined]
    var pairs = named.pairs ?? []
    for parameter in parameters {
      let given = pairs.firstIndex { $0.0.text == parameter.name }
      if let value = more.popFirst() {
        arguments.append(value)
      } else if let given {
        arguments.append(pairs.remove(at: given).1)
      } else if let value = parameter.defaultValue {
        arguments.append(value)
      } else {
        throw RenderFailure(.wrongArgumentsAtRun, Wording(text))
      }
    }
    if definition.type.takesMore { arguments.append(.tuple(Array(more))) }
    if definition.type.takesNamed { arguments.append(.dictionary(DictionaryValue(pairs))) }
    let isLost = !more.isEmpty && !definition.type.takesMore
    if isLost || !pairs.isEmpty && !definition.type.takesNamed {
      throw RenderFailure(.wrongArgumentsAtRun, Wording(text))
    }
  }

  /// Calls it for one item.
  func apply(
    to item: Value,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    var values = arguments
    values[0] = item
    return try definition.call(values, context)
  }
}

extension FunctionDefinition {
  /// Calls the function with arguments in an array.
  func call(
    _ values: [Value],
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    // A closure that throws a type of its own cannot be passed here: the result carries the error.
    var result: Result<Value, RenderFailure> = .success(.undefined)
    values.withUnsafeBufferPointer { buffer in
      do throws(RenderFailure) {
        result = .success(try body(Arguments(buffer), context))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }
}
