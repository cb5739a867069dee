package import Diagnostics

/// The interface texts of `Templates/texts.yaml`, one a language.
package struct InterfaceTexts: Sendable {
  /// The texts by key.
  package private(set) var texts: [String: LocalizedText]

  /// Creates a set of no texts.
  package init() {
    texts = [:]
  }

  private init(_ root: YAMLNode) {
    var texts: [String: LocalizedText] = [:]
    for entry in root.mapping ?? [] { texts[entry.key] = LocalizedText(entry.value) }
    self.texts = texts
  }

  /// The texts with the values of the facts that they name.
  package func bound(by binding: FactBinding) -> InterfaceTexts {
    var bound = self
    bound.texts = texts.mapValues { binding.bound($0) }
    return bound
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
