internal import Diagnostics

/// How an output is written.
enum OutputMode: UInt8, Sendable {
  /// As it is, because escaping is switched off.
  case plain
  /// With `& < > " '` escaped, as Jinja does.
  case escaped
}

/// Where in the HTML a place of a template stands.
struct MarkupState: Hashable, Sendable {
  mutating func read(_ bytes: [UInt8]) {}
}

extension Checker {
  /// How an output at the current place is written.
  func outputMode(_ span: Span) -> OutputMode { escapes ? .escaped : .plain }

  /// Joins the states at the ends of two branches.
  func joinMarkup(_ other: MarkupState, _ span: Span) {}

  /// Requires that a body ends in the state in which it began.
  func requireSame(_ state: MarkupState, _ span: Span) {}

  /// Requires that a captured body ends in text.
  func requireText(_ state: MarkupState, at span: Span) {}
}
