/// Jinja's filters that escape, or say that something is HTML.
extension BuiltIn {
  static let markupFilters: [FunctionDefinition] =
    ["e", "escape"].map { name in
      filter(name, .any, gives: .fixed(.markup)) { (arguments, _) in
        arguments[0].isMarkup ? arguments[0] : .markup(escapedHTML(arguments[0].printed))
      }
    } + [
      filter("forceescape", .any, gives: .fixed(.markup)) { (arguments, _) in
        .markup(escapedHTML(arguments[0].printed))
      },
      filter("safe", .text, gives: .fixed(.markup)) { (arguments, _) in
        if case .fragment = arguments[0] { return arguments[0] }
        return .markup(arguments[0].printed)
      },
    ]
}
