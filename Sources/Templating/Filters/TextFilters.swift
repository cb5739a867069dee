/// Jinja's filters of text.
extension BuiltIn {
  static let textFilters: [FunctionDefinition] = [
    keepingMarkup("upper") { text, _ in text.uppercased() },
    keepingMarkup("lower") { text, _ in text.lowercased() },
    keepingMarkup("capitalize") { text, _ in PythonText.capitalized(text) },
    textFilter("title") { text, _ in PythonText.titled(text) },
    keepingMarkup("trim", [Parameter("chars", .any, default: Value.none)]) { text, arguments in
      PythonText.trimmed(text, of: arguments[1].text)
    },
    filter(
      "replace",
      .text,
      [
        Parameter("old", .text), Parameter("new", .text),
        Parameter("count", .any, default: Value.none),
      ],
      gives: .computed { $0[0].textType },
      replace
    ),
    filter("string", .any, gives: .computed { $0[0].textType }) { (arguments, _) in
      arguments[0].isMarkup ? arguments[0] : .string(arguments[0].printed)
    },
  ]

  @Sendable
  private static func replace(
    _ arguments: Arguments,
    _ context: borrowing RenderContext
  ) throws(RenderFailure) -> Value {
    let count = arguments[3].integer
    let isMarkup = (0...2).contains { arguments[$0].isMarkup }
    guard isMarkup else {
      return .string(
        PythonText.replaced(
          arguments[0].printed,
          arguments[1].printed,
          by: arguments[2].printed,
          count: count
        )
      )
    }
    func escaped(_ value: Value) -> String {
      value.isMarkup ? value.printed : escapedHTML(value.printed)
    }
    // The text to look for is taken as it is when the text to search is HTML already.
    return .markup(
      PythonText.replaced(
        escaped(arguments[0]),
        escaped(arguments[1]),
        by: escaped(arguments[2]),
        count: count
      )
    )
  }
}
