/// Tables: each row becomes a run of headings.
extension RewritingRound {
  /// The last line of a paragraph, or of a heading with an underline, whose end is that of the line
  /// behind it.
  func lastLine(of block: Int) -> Int {
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
  mutating func readTable(
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
  mutating func readRows(
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
  func paragraphAfterUnderline(_ heading: Int, _ line: Int) -> Int? {
    guard tree.blocks[heading].kind == .heading, line <= ranges.count, blocks[line - 1] >= 0
    else { return nil }
    let following = tree.blocks[blocks[line - 1]]
    let isText =
      following.kind == .paragraph
      || following.kind == .heading && lastLine(of: blocks[line - 1]) > following.lines.lowerBound
    return isText && following.parent == tree.blocks[heading].parent
      && following.lines.lowerBound == line ? blocks[line - 1] : nil
  }

  mutating func replaceRow(
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
  func endsTable(_ content: ContainerLines.Content) -> Bool {
    guard content.indent <= 3 else { return true }
    let row = UnsafeBufferPointer(rebasing: text[content.range])
    if TableLines.beginsOtherBlock(row) { return true }
    if dialect.contains(.directives), row.starts(with: ":::".utf8) { return true }
    return dialect.contains(.footnotes) && footnoteLabelEnd(content.range) != nil
  }
}
