import Diagnostics

/// Gives the headings of a document their anchors.
enum Outline {
  /// Adds the outline; an id in braces comes before all others, and the others do not take it.
  static func add(to document: inout Document) {
    var ids = HeadingIDs()
    let headings = document.nodes.indices.filter { document.nodes[$0].kind == .heading }
    for index in headings {
      guard let id = explicitID(of: index, document) else { continue }
      ids.take(id)
    }
    document.outline.reserveCapacity(headings.count)
    for index in headings {
      let node = document.nodes[index]
      let text = PlainText(of: index, in: document)
      let id =
        explicitID(of: index, document)
        ?? ids.id(for: text.bindings.isEmpty ? text.string : document.labelText(of: index))
      document.nodes[index].number = UInt32(document.outline.count)
      document.outline.append(
        Heading(
          level: Int(node.level),
          id: id,
          text: text.string,
          bindings: text.bindings,
          line: Int(node.line)
        )
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
