import Diagnostics

/// Gives the headings of a document their anchors.
enum Outline {
  /// Adds the outline; an id in braces comes before all others, and the others do not take it.
  static func add(to document: inout Document) {
    let headings = document.nodes.indices.filter { document.nodes[$0].kind == .heading }
    let outline = outline(of: headings, in: document)
    for (number, index) in headings.enumerated() { document.nodes[index].number = UInt32(number) }
    document.outline = outline
  }

  private static func outline(of headings: [Int], in document: Document) -> [Heading] {
    var ids = HeadingIDs()
    for index in headings {
      guard let id = explicitID(of: index, document) else { continue }
      ids.take(id)
    }
    return headings.map { index in
      let node = document.nodes[index]
      let text = PlainText(of: index, in: document)
      let id =
        explicitID(of: index, document)
        ?? ids.id(for: text.bindings.isEmpty ? text.string : document.labelText(of: index))
      return Heading(
        level: Int(node.level),
        id: id,
        text: text.string,
        bindings: text.bindings,
        line: Int(node.line)
      )
    }
  }

  private static func explicitID(of index: Int, _ document: Document) -> String? {
    let attributes = document.nodes[index].attributes
    guard attributes > 0 else { return nil }
    let id = document.attributes[Int(attributes) - 1].id
    return id.isEmpty ? nil : canonicallyComposed(id)
  }
}
