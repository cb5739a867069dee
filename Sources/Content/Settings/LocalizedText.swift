/// A text that is the same in every language, or one a language.
package struct LocalizedText: Sendable, Equatable {
  private let texts: [(language: String, text: String)]

  /// Creates a text that is the same in every language.
  package init(_ text: String) {
    texts = [("", text)]
  }

  /// Reads a `casebook:text` that was checked; anything else is an empty text.
  package init(_ node: YAMLNode) {
    if let text = node.string {
      texts = [("", text)]
    } else {
      texts = (node.mapping ?? []).map { ($0.key, $0.value.string ?? "") }
    }
  }

  /// The text in a language; else in the first language that it has.
  package func text(in language: String) -> String {
    texts.first { $0.language == language }?.text ?? texts.first?.text ?? ""
  }

  /// Compares all languages.
  package static func == (left: LocalizedText, right: LocalizedText) -> Bool {
    left.texts.elementsEqual(right.texts, by: ==)
  }
}
