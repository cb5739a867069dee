/// Prints diagnostics for programs: one JSON object a line, whose keys are never renamed.
package struct JSONPrinter: Sendable {
  private let language: MessageLanguage

  /// Creates a printer for messages in a language.
  package init(language: MessageLanguage) {
    self.language = language
  }

  /// Prints diagnostics in the order given; nothing for none.
  ///
  /// - Returns: UTF-8. Lines and columns are counted from 1, columns in characters as a reader counts
  ///   them; `endColumn` is the one behind the last. A file as a whole has none of the three.
  package func print(_ diagnostics: [Diagnostic]) -> [UInt8] {
    diagnostics.flatMap { object($0).line }
  }

  private func object(_ diagnostic: Diagnostic) -> JSONValue {
    let hints = diagnostic.hints.map { hint in
      JSONValue.object(
        [("message", .string(hint.message.text(in: language)))] + (hint.place.map(fields) ?? []))
    }
    return .object(
      [
        ("code", .string(diagnostic.finding.code)),
        ("severity", .string("\(diagnostic.finding.severity)")),
        ("message", .string(diagnostic.message.text(in: language))),
      ] + fields(diagnostic.place) + [("hints", .list(hints))])
  }

  private func fields(_ place: Place) -> [(String, JSONValue)] {
    let file = ("file", JSONValue.string(place.path))
    guard let line = place.line else { return [file] }
    return [
      file, ("line", .number("\(line)")), ("column", .number("\(place.column)")),
      ("endColumn", .number("\(place.column + place.length)")),
    ]
  }
}
