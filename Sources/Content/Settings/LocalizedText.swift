/// A text that is the same in every language, or one a language.
package struct LocalizedText: Sendable, Equatable {
  private var texts: [(language: String, text: String)]

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

  /// The text with each language changed; one that is the same in all of them becomes one a language.
  func mapped(
    _ languages: [String],
    _ change: (_ text: String, _ language: String) -> String
  ) -> LocalizedText {
    var result = self
    if texts.count == 1, texts[0].language.isEmpty {
      let changed = languages.map { ($0, change(texts[0].text, $0)) }
      if changed.allSatisfy({ $0.1 == texts[0].text }) { return self }
      result.texts = changed
    } else {
      result.texts = texts.map { ($0.language, change($0.text, $0.language)) }
    }
    return result
  }

  /// Compares all languages.
  package static func == (left: LocalizedText, right: LocalizedText) -> Bool {
    left.texts.elementsEqual(right.texts, by: ==)
  }
}
