/// How findings are written.
package enum FindingFormat: String, Sendable, CaseIterable {
  /// For people: source line, caret, hints.
  case human
  /// For programs: one JSON object a line.
  case json
  /// For GitHub Actions: workflow commands, which become annotations.
  case github
  /// For code scanning: one document in SARIF 2.1.0.
  case sarif
}
