/// The language in which Casebook speaks to the person at the keyboard.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case japanese = "ja"
}

/// A text in both languages; `{0}`, `{1}` … stand for arguments.
///
/// Both are demanded here, so that a message cannot exist in one language only.
package struct Wording: Sendable, Hashable {
  /// The English text.
  package let en: String

  /// The Japanese text.
  package let ja: String

  /// Creates a wording from its two texts.
  package init(en: String, ja: String) {
    self.en = en
    self.ja = ja
  }

  /// Creates a wording that is the same in both languages: a name, a number, a path.
  package init(_ text: String) {
    self.init(en: text, ja: text)
  }

  /// The text in one language, its placeholders unfilled.
  package func text(in language: MessageLanguage) -> String {
    language == .japanese ? ja : en
  }

  /// The text in one language with “…” for each placeholder.
  package func outline(in language: MessageLanguage) -> String {
    // No finding has more; arguments beyond would stay as placeholders, which a test would show.
    Message(self, [Wording](repeating: "…", count: 10)).text(in: language)
  }
}

extension Wording: ExpressibleByStringInterpolation {
  /// Creates a wording that is the same in both languages.
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

/// A wording with its arguments: one sentence that can be printed in either language.
package struct Message: Sendable, Hashable {
  /// The sentence with placeholders.
  package var wording: Wording

  /// What fills the placeholders, in their order.
  package var arguments: [Wording]

  /// Creates a message from a wording and what fills its placeholders.
  package init(_ wording: Wording, _ arguments: [Wording] = []) {
    self.wording = wording
    self.arguments = arguments
  }

  /// The finished sentence in one language.
  package func text(in language: MessageLanguage) -> String {
    var result = ""
    var rest = wording.text(in: language)[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[open...].dropFirst()
      let digits = inside.prefix { $0.isWholeNumber }
      if let index = Int(digits), arguments.indices.contains(index),
        inside[digits.endIndex...].first == "}"
      {
        result += Self.shortened(arguments[index].text(in: language))
        rest = inside[digits.endIndex...].dropFirst()
      } else {
        result += "{"
        rest = inside
      }
    }
    return result + rest
  }

  /// An argument as a sentence can hold it: on one line, and not a whole paragraph.
  private static func shortened(_ text: String) -> String {
    let limit = 400
    let shown = text.count > limit ? text.prefix(limit) + "…" : text[...]
    return String(shown.map { $0.isControl ? " " : $0 })
  }
}
