package import Diagnostics

/// A text of settings or data that is written in some of a site's languages and not in all: readers of
/// the others see it in a language that is not their page's.
package struct UntranslatedText: Sendable, Equatable {
  /// The languages that it lacks, in the site's order.
  package let missing: [String]
  /// The language that is shown instead.
  package let shown: String
  /// Where it stands.
  package let place: Place

  /// Finds them in a file.
  ///
  /// A mapping all of whose keys are languages of the site is a text; no schema is asked.
  ///
  /// - Parameters:
  ///   - source: a YAML file.
  ///   - languages: the site's languages.
  /// - Returns: the texts in their order; none of a file that cannot be read.
  package static func find(in source: SourceText, languages: [String]) -> [UntranslatedText] {
    guard languages.count > 1, source.utf8Problem == nil,
      let root = YAMLReader.read(source).root
    else { return [] }
    var found: [UntranslatedText] = []
    find(in: root, key: nil, source, languages, &found)
    return found
  }

  private static func find(
    in node: YAMLNode,
    key: YAMLEntry?,
    _ source: SourceText,
    _ languages: [String],
    _ found: inout [UntranslatedText]
  ) {
    for item in node.list ?? [] { find(in: item, key: key, source, languages, &found) }
    guard let entries = node.mapping, let first = entries.first else { return }
    guard entries.allSatisfy({ languages.contains($0.key) && $0.value.string != nil }) else {
      for entry in entries { find(in: entry.value, key: entry, source, languages, &found) }
      return
    }
    let missing = languages.filter { language in !entries.contains { $0.key == language } }
    if missing.isEmpty { return }
    let place = source.place(key?.keySpan ?? first.keySpan)
    found.append(UntranslatedText(missing: missing, shown: first.key, place: place))
  }
}
