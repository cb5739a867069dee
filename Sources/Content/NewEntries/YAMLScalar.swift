import Diagnostics

/// Writes values so that YAML reads them again as what they were.
enum YAMLScalar {
  /// A text as a key or a value: as it stands where that is read as the same text, else in quotes.
  static func text(_ text: String) -> String {
    // Strings of JSON are strings of YAML, too.
    isPlain(text) ? text : String(decoding: JSONText.write(.made(.string(text))), as: UTF8.self)
  }

  /// A value on one line, as JSON where it is no text.
  static func value(_ node: YAMLNode) -> String {
    node.string.map { text($0) } ?? String(decoding: JSONText.write(node), as: UTF8.self)
  }

  private static func isPlain(_ text: String) -> Bool {
    let (root, problems) = YAMLReader.read(SourceText(path: "", text: "\(text): \(text)\n"))
    guard problems.isEmpty, let entries = root?.mapping, entries.count == 1 else { return false }
    return entries[0].key == text && entries[0].value.string == text
  }
}
