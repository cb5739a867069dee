internal import Diagnostics

/// The smallest piece of a template that means something.
struct Token: Sendable {
  /// What the piece is.
  enum Kind: Sendable, Equatable {
    /// Text outside of tags, already trimmed.
    case text
    /// `{{` with its `-` or `+`.
    case outputStart
    /// `}}` with its `-`.
    case outputEnd
    /// `{%` with its `-` or `+`.
    case tagStart
    /// `%}` with its `-` or `+`.
    case tagEnd
    case name(String)
    case integer(Int)
    case float(Double)
    case string(String)
    case symbol(String)
    /// The end of the template.
    case end
  }

  /// What the piece is.
  let kind: Kind

  /// Where it stands.
  let span: Span

  /// The piece as a message names it.
  var described: Wording {
    switch kind {
    case .text: Wording(en: "text", ja: "本文")
    case .outputStart: Wording(en: "“{{”", ja: "「{{」")
    case .outputEnd: Wording(en: "“}}”", ja: "「}}」")
    case .tagStart: Wording(en: "“{%”", ja: "「{%」")
    case .tagEnd: Wording(en: "“%}”", ja: "「%}」")
    case .name(let name): Wording(en: "“\(name)”", ja: "「\(name)」")
    case .integer(let value): Wording("\(value)")
    case .float(let value): Wording("\(value)")
    case .string: Wording(en: "a string", ja: "文字列")
    case .symbol(let symbol): Wording(en: "“\(symbol)”", ja: "「\(symbol)」")
    case .end: Wording(en: "the end of the template", ja: "テンプレートの終わり")
    }
  }
}

/// What is wrong with a template's text; the first one ends the reading of that template.
struct SyntaxFailure: Error {
  /// What was found.
  let finding: Finding

  /// What fills the placeholders.
  let arguments: [Wording]

  /// Where it stands.
  let span: Span

  /// How to mend it.
  let hints: [Hint]

  /// Creates a failure.
  init(_ finding: Finding, _ arguments: Wording..., at span: Span, hints: [Hint] = []) {
    self.finding = finding
    self.arguments = arguments
    self.span = span
    self.hints = hints
  }
}
