import Diagnostics

/// Problems as the script of a page reads them.
struct ProblemsJSON {
  let language: MessageLanguage

  /// A list of all that are errors.
  ///
  /// - Returns: JSON without `<`, U+2028 and U+2029, so that it may stand in a page's script.
  func text(_ problems: Problems) -> String {
    var items: [String] = []
    if let failure = problems.failure {
      items.append(item(Self.error(language), "", failure.message, nil, []))
    }
    for diagnostic in problems.diagnostics where diagnostic.finding.severity == .error {
      items.append(
        item(
          diagnostic.finding.severity.label(in: language), diagnostic.finding.code,
          diagnostic.message, diagnostic.place, diagnostic.hints))
    }
    return "[\(items.joined(separator: ","))]"
  }

  private static func error(_ language: MessageLanguage) -> String {
    Severity.error.label(in: language)
  }

  private func item(
    _ label: String,
    _ code: String,
    _ message: Message,
    _ place: Place?,
    _ hints: [Hint]
  ) -> String {
    let help = hints.map { object($0.message, $0.place, more: []) }.joined(separator: ",")
    return object(
      message, place,
      more: [
        ("label", Self.quoted(label)), ("code", Self.quoted(code)), ("hints", "[\(help)]"),
      ])
  }

  private func object(
    _ message: Message,
    _ place: Place?,
    more: [(String, String)]
  ) -> String {
    var fields = [("message", Self.quoted(message.text(in: language)))] + more
    if let place {
      fields.append(("path", Self.quoted(place.path)))
      if let line = place.line {
        let excerpt = SourceExcerpt(place)
        fields += [
          ("line", "\(line)"), ("column", "\(place.column)"),
          ("before", Self.quoted(excerpt.before)), ("marked", Self.quoted(excerpt.marked)),
          ("after", Self.quoted(excerpt.after)), ("carets", "\(excerpt.carets)"),
        ]
      }
    }
    return Self.object(fields)
  }

  /// An object of values that are JSON already.
  static func object(_ fields: [(String, String)]) -> String {
    "{\(fields.map { "\(quoted($0)):\($1)" }.joined(separator: ","))}"
  }

  /// A text as JSON.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "<", "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
