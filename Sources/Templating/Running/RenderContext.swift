package import Diagnostics

/// What a run may use up before it is ended with a failure.
package struct RenderLimits: Sendable {
  /// How deep macros and recursive loops may call.
  package var depth = 100

  /// How often all loops together may go round.
  package var rounds = 1_000_000

  /// How many bytes may be written.
  package var bytes = 50_000_000

  /// Creates the usual limits.
  package init() {}
}

/// The settings of a run.
package struct RenderContext: Sendable {
  /// The language of the page, such as `ja` or `en`; dates and numbers are written in it.
  package var language: String

  /// What a run may use up.
  package var limits = RenderLimits()

  /// What `absolute_url` puts before a path, without a slash at its end.
  package var baseURL = ""

  /// The filters and tests that others look up by name, such as `map` and `select`.
  var filters: [String: FunctionDefinition] = [:]
  var tests: [String: FunctionDefinition] = [:]

  /// Creates settings for a language.
  package init(language: String = "en") {
    self.language = language
  }
}

/// Why a step failed.
package struct RenderFailure: Error, Sendable {
  /// What was found.
  package let finding: Finding

  /// What fills the placeholders.
  package let arguments: [Wording]

  /// Creates a failure.
  package init(_ finding: Finding, _ arguments: Wording...) {
    self.finding = finding
    self.arguments = arguments
  }

  /// Two values that an operator cannot take.
  static func operands(_ operation: String, _ left: Value, _ right: Value) -> RenderFailure {
    RenderFailure(.wrongOperandsAtRun, Wording(operation), left.described, right.described)
  }
}

/// Why a page could not be rendered: a finding with its place and how it got there.
package struct RenderError: Error, Sendable {
  /// The finding, its place in the template, and the tags that included or called it as hints.
  package let diagnostic: Diagnostic
}
