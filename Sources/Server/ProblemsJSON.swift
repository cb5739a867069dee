import Diagnostics

/// Problems as the script of a page reads them.
struct ProblemsJSON {
  let language: MessageLanguage

  /// A list of all that are errors.
  func list(_ problems: Problems) -> [JSONValue] {
    var items: [JSONValue] = []
    if let failure = problems.failure {
      items.append(item(.error, "", failure.message, nil, []))
    }
    for diagnostic in problems.diagnostics where diagnostic.finding.severity == .error {
      items.append(
        item(
          .error, diagnostic.finding.code, diagnostic.message, diagnostic.place,
          diagnostic.hints))
    }
    return items
  }

  private func item(
    _ severity: Severity,
    _ code: String,
    _ message: Message,
    _ place: Place?,
    _ hints: [Hint]
  ) -> JSONValue {
    let help = hints.map { JSONValue.object(fields($0.message, $0.place)) }
    return .object(
      fields(message, place) + [
        ("label", .string(severity.label(in: language))), ("code", .string(code)),
        ("hints", .list(help)),
      ])
  }

  private func fields(_ message: Message, _ place: Place?) -> [(String, JSONValue)] {
    var fields: [(String, JSONValue)] = [("message", .string(message.text(in: language)))]
    guard let place else { return fields }
    fields.append(("path", .string(place.path)))
    guard let line = place.line else { return fields }
    let excerpt = SourceExcerpt(place)
    return fields + [
      ("line", .number("\(line)")), ("column", .number("\(place.column)")),
      ("before", .string(excerpt.before)), ("marked", .string(excerpt.marked)),
      ("after", .string(excerpt.after)), ("carets", .number("\(excerpt.carets)")),
    ]
  }
}
