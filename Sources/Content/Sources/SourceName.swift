/// A name of a person or an organisation, in CSL's parts.
package struct SourceName: Sendable, Equatable {
  /// The family name.
  package private(set) var family: String?
  /// The given name.
  package private(set) var given: String?
  /// The name as a whole, of an organisation for one.
  package private(set) var literal: String?
  /// What belongs to the family name and sorting passes over, such as `van`.
  private(set) var nonDroppingParticle: String?
  /// What goes when the family name stands alone, such as `de`.
  private(set) var droppingParticle: String?
  /// What follows the name, such as `Jr.`.
  private(set) var suffix: String?

  /// The parts that it has by their names in CSL, in the order in which they are written.
  var parts: [(name: String, text: String)] {
    let all = [
      ("family", family), ("given", given), ("non-dropping-particle", nonDroppingParticle),
      ("dropping-particle", droppingParticle), ("suffix", suffix), ("literal", literal),
    ]
    return all.compactMap { name, text in text.map { (name, $0) } }
  }

  /// Reads a text, which is the whole name, or a mapping of parts.
  ///
  /// - Returns: `nil` for anything else, and for a name of nothing.
  init?(_ node: YAMLNode) {
    if let text = node.string {
      literal = text
    } else {
      family = node["family"]?.string
      given = node["given"]?.string
      nonDroppingParticle = node["non-dropping-particle"]?.string
      droppingParticle = node["dropping-particle"]?.string
      suffix = node["suffix"]?.string
      literal = node["literal"]?.string
    }
    guard [literal, family, given].contains(where: { $0?.isEmpty == false }) else { return nil }
  }

  /// The name as a reader of a language expects it: 山田太郎, Jane Smith.
  package func text(in language: String) -> String {
    if let literal { return literal }
    let family = [nonDroppingParticle, family].compactMap(\.self).joined(separator: " ")
    if let given, Self.isEastAsian(family + given) { return family + given }
    let first = [given, droppingParticle].compactMap(\.self)
    let name = (first + [family]).filter { !$0.isEmpty }.joined(separator: " ")
    return suffix.map { "\(name), \($0)" } ?? name
  }

  /// Whether a name is written without spaces, the family name first.
  private static func isEastAsian(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
    }
  }
}
