/// Definitions: a term with the items that stand for what is said of it.
extension DialectFold {
  /// Begins a list of definitions unless one is open, up to the last that belongs to it.
  mutating func beginDefinitions(at index: Int, line: UInt32) {
    if let node = open.last?.node, node >= 0, document.nodes[node].kind == .definitionList {
      return
    }
    let list = begin(Node(.definitionList, line: line))
    open.append(OpenBlock(oldEnd: definitionsEnd(from: index), node: list))
  }

  /// The end of the definitions that begin with a term: terms and their lists follow each other.
  func definitionsEnd(from index: Int) -> Int {
    let limit = open.last?.oldEnd ?? old.count
    var next = index
    while next < limit {
      if let end = definitionEnd(at: next) {
        next = end
      } else if old[next].kind == .paragraph, let end = definitionEnd(at: Int(old[next].end)) {
        next = end
      } else {
        break
      }
    }
    return next
  }

  /// A list that stands for footnotes, which come later, or for definitions.
  mutating func foldTaggedList(at index: Int) -> Int? {
    switch tagInside(index) {
    case .footnote: return Int(old[index].end)
    case .definition:
      // Its term may have been a link's definition, which leaves no paragraph.
      beginDefinitions(at: Int(old[index].end), line: old[index].line)
      return index + 1
    default: return nil
    }
  }

  mutating func foldItem(at index: Int) -> Int {
    let node = old[index]
    if case .definition(let isLoose)? = tagInside(index) {
      var detail = Node(.definitionDetail, line: node.line)
      detail.flag = !isLoose
      // The tag's comment is passed.
      return beginBlock(withEnd(detail, node.end), at: index, isTight: isLoose ? false : nil) + 1
    }
    return beginBlock(node, at: index)
  }

  func withEnd(_ node: Node, _ end: UInt32) -> Node {
    var node = node
    node.end = end
    return node
  }
}
