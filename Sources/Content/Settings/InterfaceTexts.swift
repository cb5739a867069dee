package import Diagnostics

/// The interface texts of `Templates/texts.yaml`, one a language.
package struct InterfaceTexts: Sendable {
  /// The texts by key.
  package let texts: [String: LocalizedText]

  /// Creates a set of no texts.
  package init() {
    texts = [:]
  }

  private init(_ root: YAMLNode) {
    var texts: [String: LocalizedText] = [:]
    for entry in root.mapping ?? [] { texts[entry.key] = LocalizedText(entry.value) }
    self.texts = texts
  }

  /// Reads a file of interface texts.
  ///
  /// - Returns: the texts, none when anything is wrong with them, and what is wrong.
  package static func read(
    _ source: SourceText,
    languages: [String]
  ) -> (texts: InterfaceTexts, diagnostics: [Diagnostic]) {
    let (root, problems) = SettingsFile.read(
      source,
      schema: StandardSchemas.texts,
      languages: languages
    )
    guard let root, !problems.holdErrors else { return (InterfaceTexts(), problems) }
    return (InterfaceTexts(root), problems)
  }
}
