/// One look at the blocks of a text, and the lines that it replaces.
struct RewritingRound {
  let text: UnsafeBufferPointer<UInt8>
  let ranges: [Range<Int>]
  let tree: BlockTree
  let dialect: MarkdownDialect
  let sentinels: Sentinels
  var tags: [BlockTag]
  let lines: [UInt32]

  /// The lines that replace a line, by its number, 1-based.
  var edits: [Int: [[UInt8]]] = [:]
  var problems: [DocumentProblem] = []

  /// What a comment before a line begins with that has to part two lists.
  var separators: [Int: [UInt8]] = [:]
  /// Lines up to this one are lazy lines of a footnote or definition, if they are text at all.
  var lastLazyLine = 0
  /// For each line the innermost block on it, -1 for none.
  var blocks: [Int] = []
  var containers: ContainerLines

  init(
    text: UnsafeBufferPointer<UInt8>,
    ranges: [Range<Int>],
    tree: BlockTree,
    dialect: MarkdownDialect,
    sentinels: Sentinels,
    tags: [BlockTag],
    lines: [UInt32]
  ) {
    self.text = text
    self.ranges = ranges
    self.tree = tree
    self.dialect = dialect
    self.sentinels = sentinels
    self.tags = tags
    self.lines = lines
    containers = ContainerLines(tree, text, ranges)
    blocks = [Int](repeating: -1, count: ranges.count)
    for (index, block) in tree.blocks.enumerated() where block.kind != .list {
      for line in block.lines where line >= 1 && line <= ranges.count { blocks[line - 1] = index }
    }
  }

  /// Looks at all lines.
  ///
  /// - Parameter onlyPartsLists: whether nothing else is rewritten: that could need another round.
  mutating func run(onlyPartsLists: Bool) {
    separators = listsToSeparate()
    if onlyPartsLists {
      for line in separators.keys.sorted() { _ = look(at: line) }
      return
    }
    var line = 1
    while line <= ranges.count {
      line = max(look(at: line), line + 1)
    }
  }

  /// Looks at a line.
  ///
  /// - Returns: the line after what was found.
  mutating func look(at line: Int) -> Int {
    if let separator = separators[line] {
      edits[line] = [separator + comment(.separator), Array(text[ranges[line - 1]])]
    }
    guard edits[line] == nil, mayBegin(line) else { return line + 1 }
    let block = blocks[line - 1]
    let kind = block < 0 ? Node.Kind.blockQuote : tree.blocks[block].kind
    guard kind == .paragraph || kind == .heading || kind == .blockQuote || kind == .item else {
      return line + 1
    }
    let isText = kind == .paragraph || kind == .heading
    if kind == .heading, tree.blocks[block].lines.lowerBound == lastLine(of: block) {
      return line + 1
    }
    var chain = block < 0 ? [] : tree.chain(of: block)
    // A line on which nothing begins is one of a container's own.
    if !isText, block >= 0 { chain.append(block) }
    let content = containers.content(of: line, in: chain)
    var next = line + 1
    if let end = readTable(line, content, chain, in: isText ? block : nil) {
      next = end
    } else if content.indent <= 3 {
      readBlock(line, content, chain, in: isText ? block : nil)
    }
    if edits[line] != nil, isUnsettled(line, content, chain) || beginsOther(next, chain) {
      return settledLine(after: next)
    }
    return next
  }

  /// Reads a line with which a block of the dialect other than a table may begin.
  mutating func readBlock(
    _ line: Int,
    _ content: ContainerLines.Content,
    _ chain: [Int],
    in paragraph: Int?
  ) {
    switch content.range.isEmpty ? 0 : text[content.range.lowerBound] {
    case UInt8(ascii: ":"):
      readDirective(line, content)
      if edits[line] != nil { return }
      if let paragraph { readDefinition(line, content, chain, in: paragraph) }
    case UInt8(ascii: "["):
      readFootnote(line, content)
    default: break
    }
    if edits[line] != nil, let paragraph { lastLazyLine = lastLine(of: paragraph) }
  }

  // MARK: What the next round has to look at

  /// Whether the lines behind one that is replaced may stand in other containers than before.
  ///
  /// What was a lazy line ends its containers; a further definition of a list does not, unless its
  /// first line is more than text.
  func isUnsettled(
    _ line: Int,
    _ content: ContainerLines.Content,
    _ chain: [Int]
  ) -> Bool {
    guard content.matched < chain.count else { return false }
    guard case .definition? = tag(ofItem: chain[content.matched]) else { return true }
    let body = text[content.range].dropFirst().drop { $0 <= 0x20 || $0 == 0xE3 || $0 == 0x80 }
    return body.first.map { $0.isASCIIPunctuation || $0.isDigit } ?? true
  }

  /// Whether the line behind what was replaced is more than the continued text that the parse took
  /// it for: it begins a block that may not interrupt a paragraph, or ends the containers.
  mutating func beginsOther(_ line: Int, _ chain: [Int]) -> Bool {
    guard line <= ranges.count else { return false }
    if blocks[line - 1] >= 0 {
      let block = tree.blocks[blocks[line - 1]]
      let isText = block.kind == .paragraph || block.kind == .heading
      // On a line with no block but a quote or an item a link's definition may go on.
      let isContainer = block.kind == .blockQuote || block.kind == .item
      guard isText && block.lines.lowerBound < line || isContainer else { return false }
    }
    let content = containers.content(of: line, in: chain)
    if content.range.isEmpty { return false }
    return content.matched < chain.count || content.indent > 3
      || TableLines.beginsOtherBlock(UnsafeBufferPointer(rebasing: text[content.range]))
  }

  /// The next line that is what the parse took it for, whatever becomes of the lines before it: one
  /// at the margin behind a blank one.
  func settledLine(after line: Int) -> Int {
    var isBehindBlank = false
    var next = line
    while next <= ranges.count {
      let bytes = text[ranges[next - 1]]
      guard let first = bytes.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") })
      else {
        isBehindBlank = true
        next += 1
        continue
      }
      if isBehindBlank, bytes.first == first, first != UInt8(ascii: ">") { return next }
      isBehindBlank = false
      next += 1
    }
    return next
  }

  /// Whether something can begin on a line: the one question that is asked of every line.
  func mayBegin(_ line: Int) -> Bool {
    let range = ranges[line - 1]
    guard let base = text.baseAddress else { return false }
    let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    if bytes.contains(UInt8(ascii: ":")) { return true }
    return dialect.contains(.tables) && line < ranges.count
      && text[ranges[line]].contains(UInt8(ascii: "-"))
  }

  // MARK: Edits

  /// Replaces a line.
  ///
  /// - Parameters:
  ///   - line: its number.
  ///   - content: what it begins with.
  ///   - bodies: the new lines without that; the first gets the line's own markers.
  mutating func replace(
    _ line: Int,
    _ content: ContainerLines.Content,
    with bodies: [[UInt8]]
  ) {
    edits[line] = bodies.enumerated().map { index, body in
      (index == 0 ? content.opening : content.continuation) + body
    }
  }

  mutating func add(_ tag: BlockTag) -> [UInt8] {
    tags.append(tag)
    return sentinels.tag.tag(tags.count - 1)
  }

  mutating func comment(_ tag: BlockTag) -> [UInt8] {
    Array("<!--".utf8) + add(tag) + Array("-->".utf8)
  }

  func heading(_ bytes: [UInt8]) -> [UInt8] {
    Array("###### ".utf8) + bytes + Array(" #".utf8)
  }

  /// The lines with which a list of the writer's follows items that stand for footnotes or
  /// definitions, as a part of their list, each with what a comment between them begins with.
  mutating func listsToSeparate() -> [Int: [UInt8]] {
    var separators: [Int: [UInt8]] = [:]
    for (index, block) in tree.blocks.enumerated() where block.kind == .item {
      guard let previous = block.previous, tag(ofItem: previous) != nil, tag(ofItem: index) == nil,
        let list = block.parent
      else { continue }
      let line = block.lines.lowerBound
      separators[line] = containers.content(of: line, in: tree.chain(of: list)).continuation
    }
    return separators
  }

  /// The tag of an item that stands for a footnote or a definition, `nil` for one that the writer made.
  func tag(ofItem item: Int) -> BlockTag? {
    let child = item + 1
    guard child < tree.blocks.count, tree.blocks[child].parent == item,
      let literal = tree.blocks[child].literal
    else { return nil }
    let tag = Array(literal.utf8).withUnsafeBufferPointer { bytes in
      sentinels.tag.tagNumber(inComment: bytes, at: 0).flatMap { $0 < tags.count ? tags[$0] : nil }
    }
    switch tag {
    case .footnote, .definition: return tag
    default: return nil
    }
  }

  // MARK: Directives

  mutating func readDirective(_ line: Int, _ content: ContainerLines.Content) {
    guard dialect.contains(.directives) else { return }
    let number = Int(lines[line - 1])
    let read = DirectiveLine.read(text, content.range, number: number, sentinels: sentinels)
    switch read {
    case .opening(let directive, let colons, let label):
      let tag = BlockTag.directive(directive, colons: colons, hasLabel: label != nil)
      var bodies = [comment(tag)]
      if let label { bodies.append(heading(Array(text[label]))) }
      replace(line, content, with: bodies)
    case .fence(let colons):
      replace(line, content, with: [comment(.fence(colons: colons, line: number))])
    case .malformed:
      let shown = sentinels.unmarked(UnsafeBufferPointer(rebasing: text[content.range]))
      problems.append(
        DocumentProblem(
          kind: .malformedDirective(String(decoding: shown, as: UTF8.self)), line: number)
      )
    case nil: break
    }
  }
}
