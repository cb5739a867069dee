internal import Diagnostics

/// A filter or test that is looked up by its name, with its arguments put in order.
struct NamedCall {
  private let definition: FunctionDefinition
  private var arguments: [Value]

  /// Finds a filter or test and orders its arguments.
  ///
  /// - Throws: a failure when there is none of that name, or the arguments do not fit.
  init(
    _ name: Value, _ more: ArraySlice<Value>, _ named: Value,
    in table: [String: FunctionDefinition], _ caller: String
  ) throws(RenderFailure) {
    guard let text = name.text, let definition = table[text] else {
      throw RenderFailure(.badFormat, Wording(name.printed), Wording(caller))
    }
    self.definition = definition
    // The first argument is the item, which comes later.
    arguments = try definition.type.ordered([.undefined] + more, named.pairs ?? [])
  }

  /// Calls it for one item.
  func apply(
    to item: Value, _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    var values = arguments
    values[0] = item
    return try definition.call(values, context)
  }
}

extension FunctionType {
  /// Puts arguments in the order of the parameters when a page is rendered.
  ///
  /// - Throws: a failure when there are too few, too many, or some with unknown names.
  func ordered(
    _ positional: [Value], _ named: [(Value, Value)]
  ) throws(RenderFailure) -> [Value] {
    var positional = positional[...]
    var named = named
    var result: [Value] = []
    for parameter in parameters {
      if let value = positional.popFirst() {
        result.append(value)
      } else if let given = named.firstIndex(where: { $0.0.text == parameter.name }) {
        result.append(named.remove(at: given).1)
      } else if let value = parameter.defaultValue {
        result.append(value)
      } else {
        throw RenderFailure(.wrongArgumentsAtRun, Wording(name))
      }
    }
    if !positional.isEmpty && !takesMore || !named.isEmpty && !takesNamed {
      throw RenderFailure(.wrongArgumentsAtRun, Wording(name))
    }
    if takesMore { result.append(.tuple(Array(positional))) }
    if takesNamed { result.append(.dictionary(DictionaryValue(named))) }
    return result
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
