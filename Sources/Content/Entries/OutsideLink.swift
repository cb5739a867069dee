package import Diagnostics
import Markdown

/// An address on another site, where somebody wrote it.
package struct OutsideLink: Sendable, Hashable {
  /// The address as it was written, with `http` or `https`.
  package let address: String
  /// Where it stands.
  package let place: Place

  /// What is asked for: the address without its anchor, which no server sees.
  package var requested: String { String(address.prefix { $0 != "#" }) }

  /// Creates a link.
  package init(address: String, place: Place) {
    self.address = address
    self.place = place
  }

  /// Finds the outside links of an entry: those of its front matter and its text.
  ///
  /// - Parameters:
  ///   - source: the Markdown file.
  ///   - file: which entry it is.
  ///   - settings: how the site's texts are read.
  /// - Returns: the links; none of a file that cannot be read.
  package static func find(
    in source: SourceText, _ file: EntryFile, _ settings: MarkdownSettings
  ) -> [OutsideLink] {
    let matter = source.bytes.withUnsafeBufferPointer { try? FrontMatter($0) }
    guard source.utf8Problem == nil, let matter,
      let text = EntryText(of: source, file, settings)
    else { return [] }
    let front = YAMLReader.read(source, range: matter.yaml).root
    return (front.map { find(in: $0, source) } ?? []) + find(in: text)
  }

  /// Finds the outside links of a text: those of Markdown, and addresses that stand in it.
  ///
  /// Raw HTML is passed over.
  package static func find(in text: EntryText) -> [OutsideLink] {
    let document = text.document()
    let links = document.outsideLinks
    if links.isEmpty { return [] }
    let marks = links.map { (mark: SourceMark.destination($0.node), line: $0.line) }
    let places = text.source.places(text.spans(of: marks, in: document))
    return zip(links, places).map { OutsideLink(address: $0.address, place: $1) }
  }

  /// Finds the outside links of a data file: values that are an address, and links in texts.
  ///
  /// - Parameter source: a file of YAML, or of JSON if its name says so.
  /// - Returns: the links; none of a file that cannot be read.
  package static func find(inData source: SourceText) -> [OutsideLink] {
    if source.utf8Problem != nil { return [] }
    let isJSON = source.path.hasSuffix(".json")
    let readable =
      isJSON ? SourceText(path: source.path, bytes: JSONLayout.yaml(source.bytes)) : source
    return YAMLReader.read(readable).root.map { find(in: $0, source) } ?? []
  }

  private static func find(in node: YAMLNode, _ source: SourceText) -> [OutsideLink] {
    switch node.value {
    case .string(let text):
      if text.isOutsideAddress {
        return [OutsideLink(address: text, place: source.place(node.span))]
      }
      guard text.contains("](http") || text.contains("<http") else { return [] }
      let document = EntryText(SourceText(path: source.path, text: text)).document()
      let links = document.outsideLinks
      return links.map { OutsideLink(address: $0.address, place: source.place(node.span)) }
    case .list(let items): return items.flatMap { find(in: $0, source) }
    case .mapping(let entries): return entries.flatMap { find(in: $0.value, source) }
    default: return []
    }
  }
}

extension Document {
  /// The links and images that lead out of the site, in their order.
  fileprivate var outsideLinks: [(node: Int, address: String, line: Int)] {
    nodes.indices.compactMap { index in
      let node = nodes[index]
      guard node.kind == .link || node.kind == .image else { return nil }
      let address = string(node.literal)
      return address.isOutsideAddress ? (index, address, Int(node.line)) : nil
    }
  }
}

extension String {
  /// Whether all of it is an address of the web.
  fileprivate var isOutsideAddress: Bool {
    let start = prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://"))
      && utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }
}
