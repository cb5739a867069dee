internal import Diagnostics

/// The methods of Python's texts and dictionaries that templates use: those that change nothing.
extension BuiltIn {
  static let methodDefinitions: [FunctionDefinition] = textMethods + dictionaryMethods

  private static let dictionaryMethods: [FunctionDefinition] = [
    filter("items", .dictionary, gives: .computed { .list(.tuple([.string, $0[0].valueType])) }) {
      (arguments, _) throws(RenderFailure) in
      let pairs = try entries(of: arguments[0], "items")
      return .list(ListValue(pairs.map { .tuple([$0.0, $0.1]) }, kind: .items))
    },
    filter("keys", .dictionary, gives: .fixed(.list(.string))) {
      (arguments, _) throws(RenderFailure) in
      .list(ListValue(try entries(of: arguments[0], "keys").map(\.0), kind: .keys))
    },
    filter("values", .dictionary, gives: .computed { .list($0[0].valueType) }) {
      (arguments, _) throws(RenderFailure) in
      .list(ListValue(try entries(of: arguments[0], "values").map(\.1), kind: .values))
    },
    filter(
      "get",
      .dictionary,
      [Parameter("key", .any), Parameter("default", .any, default: Value.none)],
      gives: .computed { .either([$0[0].valueType.truthy, $0[2]]) }
    ) { (arguments, _) throws(RenderFailure) in
      _ = try entries(of: arguments[0], "get")
      let found = arguments[0].item(arguments[1])
      return found.isDefined ? found : arguments[2]
    },
  ]

  private static func entries(
    of value: Value,
    _ name: String
  ) throws(RenderFailure) -> [(Value, Value)] {
    guard let pairs = value.pairs else {
      throw RenderFailure(.wrongValue, Wording(name), value.described)
    }
    return pairs
  }

  private static let textMethods: [FunctionDefinition] = [
    method("upper") { text, _ in text.uppercased() },
    method("lower") { text, _ in text.lowercased() },
    method("capitalize") { text, _ in PythonText.capitalized(text) },
    method("strip", [Parameter("chars", .any, default: Value.none)]) {
      PythonText.trimmed($0, of: $1[1].text)
    },
    method("lstrip", [Parameter("chars", .any, default: Value.none)]) {
      PythonText.trimmed($0, of: $1[1].text, end: false)
    },
    method("rstrip", [Parameter("chars", .any, default: Value.none)]) {
      PythonText.trimmed($0, of: $1[1].text, start: false)
    },
    method(
      "replace",
      [
        Parameter("old", .text), Parameter("new", .text),
        Parameter("count", .any, default: Value.none),
      ]
    ) {
      (text, arguments) throws(RenderFailure) in
      try PythonText.replaced(
        text,
        arguments[1].printed,
        by: arguments[2].printed,
        count: arguments[3].integer
      )
    },
    filter("startswith", .text, [Parameter("prefix", .text)], gives: .fixed(.bool)) {
      (arguments, _) in
      .bool(arguments[0].printed.utf8.starts(with: arguments[1].printed.utf8))
    },
    filter("endswith", .text, [Parameter("suffix", .text)], gives: .fixed(.bool)) {
      (arguments, _) in
      .bool(arguments[0].printed.utf8.reversed().starts(with: arguments[1].printed.utf8.reversed()))
    },
    filter(
      "split",
      .text,
      [
        Parameter("sep", .any, default: Value.none), Parameter("maxsplit", .any, default: .int(-1)),
      ],
      gives: .fixed(.list(.string))
    ) { (arguments, _) in
      let parts = PythonText.split(
        arguments[0].printed,
        at: arguments[1].text,
        limit: arguments[2].integer ?? -1
      )
      return .list(parts.map { arguments[0].isMarkup ? .markup($0) : .string($0) })
    },
  ]

  /// A method of text that gives text; of HTML it gives HTML.
  private static func method(
    _ name: String,
    _ more: [Parameter] = [],
    _ body: @escaping @Sendable (String, Arguments) throws(RenderFailure) -> String
  ) -> FunctionDefinition {
    filter(name, .text, more, gives: .computed { $0[0].textType }) {
      (arguments, _) throws(RenderFailure) in
      guard let text = arguments[0].text else {
        throw RenderFailure(.wrongValue, Wording(name), arguments[0].described)
      }
      let result = try body(text, arguments)
      return arguments[0].isMarkup ? .markup(result) : .string(result)
    }
  }
}

extension ValueType {
  /// The type of the values of a dictionary or record.
  var valueType: ValueType {
    .either(
      truthy.members.map { member in
        switch member {
        case .dictionary(let value): value
        case .record(let record): .either(record.fields.map(\.type))
        default: .any
        }
      }
    )
  }
}
