/// Directives: comments that stand for their lines, with blocks between them.
extension DialectFold {
  mutating func foldTag(_ tag: BlockTag, at index: Int) -> Int {
    let next = Int(old[index].end)
    switch tag {
    case .directive(let directive, let colons, let hasLabel):
      return foldDirective(directive, colons, hasLabel, at: index)
    case .fence(let colons, let line):
      closeDirective(colons, line: line)
    default: break
    }
    return next
  }

  mutating func foldDirective(
    _ directive: Directive,
    _ colons: Int,
    _ hasLabel: Bool,
    at index: Int
  ) -> Int {
    var next = Int(old[index].end)
    var node = Node(.directive, line: old[index].line)
    node.flag = directive.form == .container
    node.number = UInt32(document.directives.count)
    document.directives.append(directive)
    let begun = begin(node)
    if hasLabel, next < old.count, old[next].kind == .heading {
      var labelNode = Node(.directiveLabel, line: node.line)
      labelNode.number = node.number
      let label = begin(labelNode)
      InlineFold.fold(InlineRange(next + 1..<Int(old[next].end)), in: &self)
      end(label)
      next = Int(old[next].end)
    }
    let isTooDeep = openDirectives == ParsingLimits.depth
    if isTooDeep { reportDepth(line: node.line) }
    guard directive.form == .container, !isTooDeep else {
      end(begun)
      return next
    }
    openDirectives += 1
    let oldEnd = open.last?.oldEnd ?? old.count
    // Its paragraphs are its own, also in a tight list.
    open.append(OpenBlock(oldEnd: oldEnd, node: begun, colons: colons, isTight: false))
    return next
  }

  /// Ends the directive that a line of colons belongs to: the innermost with as many, else the
  /// innermost with fewer.
  mutating func closeDirective(_ colons: Int, line: Int) {
    let waiting = open.indices.reversed().prefix { open[$0].colons != nil }
    let found =
      waiting.first { open[$0].colons == colons }
      ?? waiting.first { (open[$0].colons ?? 0) < colons }
    guard let found else { return report(.strayFence, line: UInt32(line)) }
    while open.count - 1 > found, let last = open.last { close(last) }
    openDirectives -= 1
    end(open.removeLast().node)
  }
}
