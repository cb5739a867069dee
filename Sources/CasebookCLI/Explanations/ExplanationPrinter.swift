import Diagnostics

/// Prints findings and what explains them.
struct ExplanationPrinter {
  let language: MessageLanguage

  /// Whether to use ANSI colours.
  let colour: Bool

  /// Prints a finding with its explanation, ending with a line end.
  func print(_ finding: Finding, _ explanation: Explanation?) -> String {
    var text = DiagnosticPrinter(language: language, colour: colour).print(finding)
    guard let explanation else { return text }
    text += "\n" + explanation.text
    text += print(explanation.wrong, below: Wording(en: "Wrong:", ja: "誤り:"), style: "1;31")
    text += print(
      explanation.right,
      below: Wording(en: "Mended:", ja: "修正後:"),
      style: "1;32",
      // One file that has its name already.
      isNamed: explanation.right.map(\.path) != explanation.wrong.map(\.path)
        || explanation.right.count > 1
    )
    return text
  }

  private func print(
    _ snippets: [Explanation.Snippet],
    below title: Wording,
    style: String,
    isNamed: Bool = true
  ) -> String {
    snippets.map { snippet in
      let head = paint(title.text(in: language), style) + (isNamed ? " \(snippet.path)" : "")
      let lines = snippet.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return "\n\(head)\n" + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }.joined()
  }

  /// Prints all findings by area, one line each.
  func list(_ findings: [Finding]) -> String {
    CodeArea.all.map { area in
      let lines = findings.filter { $0.code.hasPrefix(area.prefix) }
        .map { "  \($0.code)  \($0.wording.outline(in: language))\n" }
      return paint(area.title.text(in: language), "1") + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  private func paint(_ text: String, _ style: String) -> String {
    colour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
