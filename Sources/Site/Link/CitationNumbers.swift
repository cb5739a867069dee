import Content
import Diagnostics
import Markdown

/// Numbers the citations of a text: a source has the number of its first use.
struct CitationNumbers {
  private var numbers: [String: Int] = [:]
  private var links: EntryLinks

  /// Numbers the citations of an entry.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - catalog: all entries and sources.
  ///   - places: finds places in files.
  ///   - links: gets the HTML of each citation, and the list of references.
  /// - Returns: keys that no source has.
  static func number(
    _ entry: Entry,
    in catalog: Catalog,
    _ places: PlaceFinder,
    into links: inout EntryLinks
  ) -> [Diagnostic] {
    var numbering = CitationNumbers(links: links)
    var unknown: [(key: String, slot: HTML.CitationSlot)] = []
    let sources = catalog.bibliography.sources
    for slot in entry.html.citations {
      for item in slot.citation.items where sources[item.key] == nil {
        unknown.append((item.key, slot))
      }
      numbering.add(slot.citation)
    }
    links = numbering.links
    let marks = unknown.map { ($0.slot.mark, $0.slot.citation.line) }
    return zip(unknown, places.places(of: marks, parts: unknown.map { "@" + $0.key }, in: entry))
      .map { unknown, place in
        let hints = Hint.nearest(to: unknown.key, among: Array(sources.keys))
        let add = Hint(
          en: "add it to Content/sources.yaml", ja: "Content/sources.yaml に書き足してください")
        return Diagnostic(
          .unknownCitation, Wording(unknown.key), at: place, hints: hints.isEmpty ? [add] : hints)
      }
  }

  private init(links: EntryLinks) {
    self.links = links
  }

  /// Adds the HTML of a citation: `[1, p. 4; 2]`, each number a link to its reference.
  private mutating func add(_ citation: Citation) {
    var buffer = ByteBuffer(capacity: 256)
    buffer.append("<span class=\"citation\">[")
    for (index, item) in citation.items.enumerated() {
      if index > 0 { buffer.append("; ") }
      if !item.prefix.isEmpty {
        buffer.appendEscaped(item.prefix)
        buffer.append(" ")
      }
      let (number, use) = use(of: item.key)
      buffer.append("<a href=\"#ref-\(number)\" id=\"cite-\(number)-\(use)\">\(number)</a>")
      if !item.suffix.isEmpty {
        buffer.append(", ")
        buffer.appendEscaped(item.suffix)
      }
    }
    buffer.append("]</span>")
    links.citations.append(String(decoding: buffer.bytes, as: UTF8.self))
  }

  private mutating func use(of key: String) -> (number: Int, use: Int) {
    if let number = numbers[key] {
      links.references[number - 1].uses += 1
      return (number, links.references[number - 1].uses)
    }
    links.references.append(EntryLinks.Reference(source: key, uses: 1))
    numbers[key] = links.references.count
    return (links.references.count, 1)
  }
}
