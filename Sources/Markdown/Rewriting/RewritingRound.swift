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
  private(set) var edits: [Int: [[UInt8]]] = [:]
  private(set) var problems: [DocumentProblem] = []

  /// What a comment before a line begins with that has to part two lists.
  private var separators: [Int: [UInt8]] = [:]
  /// Lines up to this one are lazy lines of a footnote or definition, if they are text at all.
  private var lastLazyLine = 0
  /// For each line the innermost block on it, -1 for none.
  private var blocks: [Int] = []
  private var containers: ContainerLines

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
  mutating func run() {
    separators = listsToSeparate()
    var line = 1
    while line <= ranges.count {
      line = max(look(at: line), line + 1)
    }
  }

  /// Looks at a line.
  ///
  /// - Returns: the line after what was found.
  private mutating func look(at line: Int) -> Int {
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
  private mutating func readBlock(
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
  private func isUnsettled(
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
  private mutating func beginsOther(_ line: Int, _ chain: [Int]) -> Bool {
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
  private func settledLine(after line: Int) -> Int {
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
  private func mayBegin(_ line: Int) -> Bool {
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
  private mutating func replace(
    _ line: Int,
    _ content: ContainerLines.Content,
    with bodies: [[UInt8]]
  ) {
    edits[line] = bodies.enumerated().map { index, body in
      (index == 0 ? content.opening : content.continuation) + body
    }
  }

  private mutating func add(_ tag: BlockTag) -> [UInt8] {
    tags.append(tag)
    return sentinels.tag.tag(tags.count - 1)
  }

  private mutating func comment(_ tag: BlockTag) -> [UInt8] {
    Array("<!--".utf8) + add(tag) + Array("-->".utf8)
  }

  private func heading(_ bytes: [UInt8]) -> [UInt8] {
    Array("###### ".utf8) + bytes + Array(" #".utf8)
  }

  /// The lines with which a list of the writer's follows items that stand for footnotes or
  /// definitions, as a part of their list, each with what a comment between them begins with.
  private mutating func listsToSeparate() -> [Int: [UInt8]] {
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
  private func tag(ofItem item: Int) -> BlockTag? {
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

  private mutating func readDirective(_ line: Int, _ content: ContainerLines.Content) {
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

  // MARK: Footnotes

  /// `[^label]: text`; the label has neither white space nor a bracket.
  private mutating func readFootnote(_ line: Int, _ content: ContainerLines.Content) {
    let range = content.range
    guard dialect.contains(.footnotes), let end = footnoteLabelEnd(range) else { return }
    let label = sentinels.unmarked(
      UnsafeBufferPointer(rebasing: text[(range.lowerBound + 2)..<end]))
    let tag = BlockTag.footnote(
      label: String(decoding: label, as: UTF8.self),
      line: Int(lines[line - 1])
    )
    replace(line, content, with: [comment(.separator)] + item(tag, (end + 2)..<range.upperBound))
  }

  /// The end of the label with which a footnote begins, `nil` if a line begins with none.
  private func footnoteLabelEnd(_ range: Range<Int>) -> Int? {
    let start = range.lowerBound + 2
    guard start < range.upperBound, text[start - 2] == UInt8(ascii: "["),
      text[start - 1] == UInt8(ascii: "^")
    else { return nil }
    var at = start
    while at < range.upperBound, text[at] > 0x20, text[at] != UInt8(ascii: "]"),
      text[at] != UInt8(ascii: "[")
    {
      at += 1
    }
    guard at > start, at + 1 < range.upperBound, text[at] == UInt8(ascii: "]"),
      text[at + 1] == UInt8(ascii: ":")
    else { return nil }
    return at
  }

  /// The lines of an item that begins with a tag.
  private mutating func item(_ tag: BlockTag, _ range: Range<Int>) -> [[UInt8]] {
    let first = Array("-   ".utf8) + comment(tag)
    let body = text[range].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return body.isEmpty ? [first] : [first, Array("    ".utf8) + body]
  }

  // MARK: Definitions

  /// `: text` below a term of one line, after at most one blank line.
  private mutating func readDefinition(
    _ line: Int,
    _ content: ContainerLines.Content,
    _ chain: [Int],
    in paragraph: Int
  ) {
    let start = content.range.lowerBound + 1
    guard dialect.contains(.definitions), start < content.range.upperBound,
      text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "\t")
        || text[start] == 0xE3 && text[start + 1] == 0x80 && text[start + 2] == 0x80
    else { return }
    let space = text[start] == 0xE3 ? 3 : 1
    guard let isLoose = followsTerm(line, content, chain, paragraph) else { return }
    let tag = BlockTag.definition(isLoose: isLoose)
    // Each is a list of its own, because a blank line in one sets the others apart in no way.
    let body = item(tag, (start + space)..<content.range.upperBound)
    replace(line, content, with: [comment(.separator)] + body)
  }

  /// Whether a line's definition is set apart from what it belongs to; `nil` if there is no term.
  private func followsTerm(
    _ line: Int,
    _ content: ContainerLines.Content,
    _ chain: [Int],
    _ paragraph: Int
  ) -> Bool? {
    let block = tree.blocks[paragraph]
    // Without its text, the underline of a heading would be something else.
    guard block.kind == .paragraph else { return nil }
    if content.matched < chain.count {
      // A further definition looks like a lazy line of the one before.
      guard case .definition? = tag(ofItem: chain[content.matched]) else { return nil }
      return false
    }
    if line == block.lines.lowerBound + 1 {
      return block.kind == .paragraph && edits[line - 1] == nil ? false : nil
    }
    guard line == block.lines.lowerBound, let previous = block.previous else { return nil }
    let before = tree.blocks[previous]
    // A list of the writer's may follow in the same list; the next round parts the two.
    if before.kind == .list, let last = tree.lastChild(of: previous),
      case .definition? = tag(ofItem: last)
    {
      return true
    }
    let isTerm =
      before.kind == .paragraph && before.lines.count == 1
      && before.lines.upperBound >= line - 2 && edits[before.lines.upperBound] == nil
    return isTerm ? true : nil
  }

  // MARK: Tables

  /// The last line of a paragraph, or of a heading with an underline, whose end is that of the line
  /// behind it.
  private func lastLine(of block: Int) -> Int {
    let lines = tree.blocks[block].lines
    guard tree.blocks[block].kind == .heading else { return lines.upperBound }
    var last = min(lines.upperBound, ranges.count)
    while last > lines.lowerBound, blocks[last - 1] != block || ranges[last - 1].isEmpty {
      last -= 1
    }
    return last
  }

  /// Reads a table whose head is on a line.
  ///
  /// - Returns: the line after the table, `nil` if there is none.
  private mutating func readTable(
    _ line: Int,
    _ head: ContainerLines.Content,
    _ chain: [Int],
    in paragraph: Int?
  ) -> Int? {
    guard dialect.contains(.tables), let paragraph, line > lastLazyLine,
      line < lastLine(of: paragraph)
    else { return nil }
    let delimiter = containers.content(of: line + 1, in: chain)
    guard delimiter.matched == chain.count, delimiter.indent <= 3,
      let alignments = TableLines.alignments(text, delimiter.range)
    else { return nil }
    let cells = TableLines.cells(text, head.range)
    guard cells.count == alignments.count else { return nil }
    var head = head
    if head.matched < chain.count {
      // A lazy line may be the head, because the line below says that it is one.
      head.continuation = delimiter.continuation
      head.opening = delimiter.continuation
    }
    replaceRow(line, head, cells, alignments)
    edits[line + 1] = []
    return readRows(from: line + 2, alignments.count, chain, in: paragraph)
  }

  /// Reads the rows of a table's body.
  ///
  /// - Returns: the line after the last one.
  private mutating func readRows(
    from line: Int,
    _ columns: Int,
    _ chain: [Int],
    in paragraph: Int
  ) -> Int {
    var next = line
    var block = paragraph
    while edits[next] == nil {
      if next > lastLine(of: block) {
        guard let following = paragraphAfterUnderline(block, next) else { break }
        block = following
      }
      let row = containers.content(of: next, in: chain)
      guard row.matched == chain.count, !endsTable(row) else { break }
      let cells = TableLines.cells(text, row.range).prefix(columns)
      if cells.isEmpty { break }
      replaceRow(next, row, Array(cells), nil)
      next += 1
    }
    return next
  }

  /// What is a row of a table may look like the underline of a heading, and the rows behind it like
  /// another paragraph.
  private func paragraphAfterUnderline(_ heading: Int, _ line: Int) -> Int? {
    guard tree.blocks[heading].kind == .heading, line <= ranges.count, blocks[line - 1] >= 0
    else { return nil }
    let following = tree.blocks[blocks[line - 1]]
    let isText =
      following.kind == .paragraph
      || following.kind == .heading && lastLine(of: blocks[line - 1]) > following.lines.lowerBound
    return isText && following.parent == tree.blocks[heading].parent
      && following.lines.lowerBound == line ? blocks[line - 1] : nil
  }

  private mutating func replaceRow(
    _ line: Int,
    _ content: ContainerLines.Content,
    _ cells: [Range<Int>],
    _ alignments: [TableAlignment]?
  ) {
    let row = BlockTag.TableRow(cells: cells.count, alignments: alignments)
    // Not in one expression: that would copy all the tags, which `self` holds while they are changed.
    let tag = add(.row(row))
    var bodies = [heading(tag)]
    for cell in cells {
      var body: [UInt8] = []
      TableLines.appendCell(text, cell, escape: sentinels.escape, to: &body)
      bodies.append(heading(body))
    }
    replace(line, content, with: bodies)
  }

  /// Whether a line in the paragraph of a table is no row: what may not interrupt a paragraph may
  /// interrupt a table, and so does what begins a block of the dialect.
  private func endsTable(_ content: ContainerLines.Content) -> Bool {
    guard content.indent <= 3 else { return true }
    let row = UnsafeBufferPointer(rebasing: text[content.range])
    if TableLines.beginsOtherBlock(row) { return true }
    if dialect.contains(.directives), row.starts(with: ":::".utf8) { return true }
    return dialect.contains(.footnotes) && footnoteLabelEnd(content.range) != nil
  }
}
