import Content
import Diagnostics
import Markdown

/// Numbers the sources of an entry: each has the number of its first use, those of the data first,
/// because pages show the data above the text.
struct CitationNumbers {
  private var numbers: [String: Int] = [:]
  private(set) var links: EntryLinks

  /// Starts with a first number.
  init(links: EntryLinks) {
    self.links = links
  }

  /// Adds a source that the data uses.
  ///
  /// - Parameters:
  ///   - key: the source.
  ///   - anchor: the id of the element that shows what it is used for.
  mutating func add(_ key: String, at anchor: String? = nil) {
    let number = number(of: key)
    if let anchor { links.references[number - 1].anchors.append(anchor) }
  }

  /// Adds the sources of a directive.
  mutating func add(directive sources: [String]) {
    links.directives.append(sources.map { use(of: $0) })
  }

  /// Adds the HTML of a citation: `[1, p. 4; 2]`, each number a link to its reference.
  ///
  /// In a link the numbers are no links.
  mutating func add(_ slot: HTML.CitationSlot) {
    var buffer = ByteBuffer(capacity: 256)
    buffer.append("<span class=\"citation\">[")
    for (index, item) in slot.citation.items.enumerated() {
      if index > 0 { buffer.append("; ") }
      if !item.prefix.isEmpty {
        buffer.appendEscaped(item.prefix)
        buffer.append(" ")
      }
      if slot.isInLink {
        buffer.append("\(number(of: item.key))")
      } else {
        let use = use(of: item.key)
        buffer.append("<a href=\"#ref-\(use.number)\" id=\"\(use.anchor)\">\(use.number)</a>")
      }
      if !item.suffix.isEmpty {
        buffer.append(", ")
        buffer.appendEscaped(item.suffix)
      }
    }
    buffer.append("]</span>")
    links.citations.append(String(decoding: buffer.bytes, as: UTF8.self))
  }

  private mutating func number(of key: String) -> Int {
    if let number = numbers[key] { return number }
    links.references.append(EntryLinks.Reference(source: key))
    numbers[key] = links.references.count
    return links.references.count
  }

  private mutating func use(of key: String) -> EntryLinks.Use {
    let number = number(of: key)
    links.references[number - 1].uses += 1
    let anchor = "cite-\(number)-\(links.references[number - 1].uses)"
    links.references[number - 1].anchors.append(anchor)
    return EntryLinks.Use(number: number, anchor: anchor)
  }
}
