/// Prints diagnostics for people: message, place, source line, caret, hints.
package struct DiagnosticPrinter: Sendable {
  private let language: MessageLanguage
  private let colour: Bool

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - language: the language of the messages.
  ///   - colour: whether to use ANSI colours.
  package init(language: MessageLanguage, colour: Bool) {
    self.language = language
    self.colour = colour
  }

  /// Prints several diagnostics in the order given, an empty line after each.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { print($0) + "\n" }.joined()
  }

  /// Prints one diagnostic, ending with a line end.
  package func print(_ diagnostic: Diagnostic) -> String {
    var text = "\(head(of: diagnostic.finding)): \(diagnostic.message.text(in: language))\n"
    text += screen(of: diagnostic.place, caret: style(diagnostic.finding.severity))
    for hint in diagnostic.hints { text += print(hint) }
    return text
  }

  /// Prints a finding without a case of it, ending with a line end.
  package func print(_ finding: Finding) -> String {
    "\(head(of: finding)): \(finding.wording.outline(in: language))\n"
  }

  /// Prints a failure as one sentence, ending with a line end.
  package func print(_ failure: Failure) -> String {
    let head = paint(Severity.error.label(in: language), style(.error))
    return "\(head): \(failure.message.text(in: language))\n"
  }

  private func head(of finding: Finding) -> String {
    paint("\(finding.severity.label(in: language))[\(finding.code)]", style(finding.severity))
  }

  private func print(_ hint: Hint) -> String {
    let label = language == .japanese ? "ヒント" : "hint"
    let text = "  = \(paint(label, .bold)): \(hint.message.text(in: language))\n"
    guard let place = hint.place else { return text }
    return text + screen(of: place, caret: .bold)
  }

  private func screen(of place: Place, caret: Style) -> String {
    let path = String(place.path.map { $0.isControl ? "?" : $0 })
    guard let line = place.line else { return "  --> \(path)\n" }
    var text = "  --> \(path):\(line):\(place.column)\n"
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let excerpt = SourceExcerpt(place)
    text += " \(gutter) |\n \(number) | \(excerpt.text)\n"
    let marks = String(repeating: "^", count: excerpt.carets)
    text += " \(gutter) | \(String(repeating: " ", count: excerpt.indent))\(paint(marks, caret))\n"
    return text
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
  }

  private func style(_ severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
