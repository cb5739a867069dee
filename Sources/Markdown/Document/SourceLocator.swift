package import Diagnostics

/// Finds again where parts of a document stand in the source that its writer sees.
///
/// libcmark 0.30 tells the first line of a block and no more. So the inlines of a block are walked a
/// second time along the source: what each node needs is known (a bracket, a run of backticks, its
/// text with escapes), and what does not fit is another line. Only a document in which something is
/// wrong takes this way.
package struct SourceLocator {
  let document: Document
  let lines: SourceLines
  /// The marks that are asked for, by the index of their node.
  private(set) var wanted: [Int: [Wanted]] = [:]
  /// The nodes that are asked for, in their order.
  private var nodes: [Int] = []
  /// Up to where ``nodes`` have been passed.
  private var passed = 0
  /// What was found, by the index of the mark.
  private var spans: [Span?]
  /// What is around the blocks that are walked, the outermost first.
  private var containers: [SourceLines.Container] = []
  /// The cells of the row of a table that is walked, and how many have been passed.
  private var cells: [Range<Int>] = []
  private var cell = 0
  /// Bytes that attempts may still look at: a block that is nowhere must not cost the whole source.
  private var budget: Int

  /// A mark that is asked for.
  struct Wanted {
    let mark: SourceMark
    let index: Int
  }

  /// Finds the places of marks, all in one walk.
  ///
  /// - Parameters:
  ///   - marks: what is asked for, each with its line, 1-based.
  ///   - document: the document.
  ///   - source: the text that it was parsed from.
  /// - Returns: for each mark its UTF-8 offsets in the source; those of its line, without white space
  ///   around it, where no more is known.
  /// - Complexity: linear, and the number of marks times its logarithm.
  package static func spans(
    of marks: [(mark: SourceMark, line: Int)],
    in document: Document,
    _ source: UnsafeBufferPointer<UInt8>
  ) -> [Span] {
    var locator = SourceLocator(document, source, count: marks.count)
    locator.ask(for: marks.map(\.mark))
    if !locator.nodes.isEmpty { locator.walk() }
    return zip(locator.spans, marks).map { span, mark in
      span ?? locator.span(ofLine: mark.line)
    }
  }

  private init(_ document: Document, _ source: UnsafeBufferPointer<UInt8>, count: Int) {
    self.document = document
    lines = SourceLines(source)
    spans = [Span?](repeating: nil, count: count)
    budget = source.count * 16
  }

  // MARK: Marks

  private mutating func ask(for marks: [SourceMark]) {
    let literals = document.nodes.indices.filter { !document.nodes[$0].literal.isEmpty }
      .sorted { document.nodes[$0].literal.start < document.nodes[$1].literal.start }
    for (index, mark) in marks.enumerated() {
      guard let node = node(of: mark, literals), document.nodes.indices.contains(node) else {
        continue
      }
      wanted[node, default: []].append(Wanted(mark: mark, index: index))
    }
    nodes = wanted.keys.sorted()
  }

  private func node(of mark: SourceMark, _ literals: [Int]) -> Int? {
    guard case .text(let range) = mark else { return mark.node }
    var (low, high) = (0, literals.count)
    while low < high {
      let middle = (low + high) / 2
      if document.nodes[literals[middle]].literal.start <= range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return nil }
    let node = literals[low - 1]
    return range.start < document.nodes[node].literal.end ? node : nil
  }

  /// Whether anything is asked for in a stretch of nodes; they are asked for in their order.
  private mutating func isWanted(_ range: Range<Int>) -> Bool {
    while passed < nodes.count, nodes[passed] < range.lowerBound { passed += 1 }
    return passed < nodes.count && nodes[passed] < range.upperBound
  }

  /// Keeps what was found of a node.
  private mutating func keep(_ found: [(index: Int, span: Span)]) {
    for (index, span) in found where spans[index] == nil { spans[index] = span }
  }

  private func span(ofLine line: Int) -> Span {
    let start = lines.skipSpace(lines.start(line))
    var end = max(lines.end(line), start)
    while end > start, lines.source[end - 1] <= 0x20 { end -= 1 }
    return Span(start, end)
  }

  // MARK: Blocks

  private mutating func walk() {
    var open: [(end: Int, isContainer: Bool)] = []
    var index = 0
    while index < document.nodes.count {
      while let last = open.last, last.end <= index {
        open.removeLast()
        if last.isContainer { containers.removeLast() }
      }
      let node = document.nodes[index]
      let end = Int(node.end)
      switch node.kind {
      case .paragraph, .heading, .definitionTerm, .tableCell, .calloutTitle, .directiveLabel:
        if node.kind == .tableCell { cell += 1 }
        if isWanted(index..<end) { locate(index) }
        index = end
        continue
      case .htmlBlock, .codeBlock:
        if isWanted(index..<end) { locateLines(index) }
      case .directive:
        if isWanted(index..<(index + 1)) { locateDirective(index) }
      case .tableRow:
        if isWanted(index..<end) { splitRow(node) }
        cell = 0
      default: break
      }
      let isContainer = [.blockQuote, .callout, .item, .definitionDetail, .footnote]
        .contains(node.kind)
      if isContainer {
        containers.append(lines.container(node.kind, line: Int(node.line), in: containers))
      }
      open.append((end, isContainer))
      index += 1
    }
  }

  private mutating func splitRow(_ row: Node) {
    let line = Int(row.line)
    var end = lines.end(line)
    let start = min(lines.contentStart(of: line, in: containers), end)
    while end > start, " \t".utf8.contains(lines.source[end - 1]) { end -= 1 }
    cells = TableLines.cells(lines.source, start..<end)
  }

  /// Walks the inlines of a block, from the first line on at which they stand.
  ///
  /// That is the block's own line, but for a paragraph behind link reference definitions, which
  /// libcmark lets begin where those do.
  private mutating func locate(_ block: Int) {
    let first = Int(document.nodes[block].line)
    var best: InlineLocator?
    for line in first...lastLine(at: block) where budget >= 0 {
      guard let cursor = cursor(for: block, line: line) else { continue }
      var inlines = InlineLocator(document, wanted, cursor)
      let isComplete = inlines.walk(block) && inlines.endsBlock(block)
      budget -= inlines.cursor.at - cursor.at + 16
      if isComplete { return keep(inlines.found) }
      if inlines.reached > best?.reached ?? -1 { best = inlines }
      if document.nodes[block].kind != .paragraph, document.nodes[block].kind != .heading { break }
    }
    if let best { keep(best.found) }
  }

  /// The last line on which a block may begin: the one before the next block.
  private func lastLine(at block: Int) -> Int {
    let node = document.nodes[block]
    let first = Int(node.line)
    let limit = max(first, lines.count)
    guard Int(node.end) < document.nodes.count else { return limit }
    let next = Int(document.nodes[Int(node.end)].line)
    // Footnotes stand elsewhere: what follows one here says nothing of the source.
    return next < first ? min(first + 200, limit) : min(next, limit)
  }

  /// The cursor before the inlines of a block, if they begin on a line.
  private func cursor(for block: Int, line: Int) -> SourceCursor? {
    let node = document.nodes[block]
    let start = lines.contentStart(of: line, in: containers)
    var cursor = SourceCursor(lines, containers, at: start, end: lines.source.count)
    switch node.kind {
    case .tableCell:
      guard cell > 0, cell <= cells.count else { return nil }
      let range = cells[cell - 1]
      return SourceCursor(lines, containers, at: range.lowerBound, end: range.upperBound)
    case .heading:
      let signs = lines.source[min(start, lines.source.count)...].prefix { $0 == UInt8(ascii: "#") }
      if signs.count == Int(node.level) {
        let text = lines.skipSpace(start + signs.count)
        return SourceCursor(lines, containers, at: text, end: max(text, lines.end(line)))
      }
    case .calloutTitle:
      guard cursor.pass("[!"), cursor.passThrough(UInt8(ascii: "]")) else { return nil }
      while cursor.passSpace() {}
    case .directiveLabel:
      guard let name = directiveName(line: line) else { return nil }
      cursor.at = name.end
      guard cursor.pass("[") else { return nil }
    case .paragraph where follows(calloutHead: block):
      if line == Int(node.line), cursor.has("[!") { return nil }
    default: break
    }
    return cursor
  }

  /// Whether a paragraph is the first of a callout: its head stands on the paragraph's line.
  private func follows(calloutHead block: Int) -> Bool {
    guard block > 0, containers.last?.kind == .callout else { return false }
    var before = block - 1
    while before > 0, !document.nodes[before].kind.isBlock { before -= 1 }
    return document.nodes[before].kind == .callout || document.nodes[before].kind == .calloutTitle
  }

  // MARK: Directives

  private func directiveName(line: Int) -> Span? {
    let source = lines.source
    let start = lines.contentStart(of: line, in: containers)
    var cursor = SourceCursor(lines, containers, at: start, end: lines.end(line))
    while cursor.byte == UInt8(ascii: ":") { cursor.at += 1 }
    while cursor.passSpace() {}
    return directiveNameEnd(source, at: cursor.at, end: cursor.end).map { Span(start, $0) }
  }

  private mutating func locateDirective(_ index: Int) {
    let directive = document.directives[Int(document.nodes[index].number)]
    guard let name = directiveName(line: directive.line) else { return }
    let end = lines.end(directive.line)
    var cursor = SourceCursor(lines, containers, at: name.end, end: end)
    var found = InlineLocator(document, wanted, cursor)
    found.note(.node(index), name.start..<name.end)
    let source = UnsafeBufferPointer(rebasing: lines.source[..<end])
    if let label = DirectiveLine.labelEnd(source, at: cursor.at, end: end),
      cursor.byte == UInt8(ascii: "[")
    {
      found.note(.label(index), (cursor.at + 1)..<(label - 1))
      cursor.at = label
    }
    if let braces = cursor.passBraces(directive.attributes) { found.note(.braces(index), braces) }
    keep(found.found)
  }

  // MARK: Blocks of lines

  /// Finds what is asked for of raw HTML and of code: each line of the literal is the end of a line.
  private mutating func locateLines(_ index: Int) {
    let node = document.nodes[index]
    let first = Int(node.line)
    for wanted in wanted[index] ?? [] {
      switch wanted.mark {
      case .text(let range):
        keep([(wanted.index, span(of: range, in: node))])
      case .braces:
        let text = lines.source[lines.start(first)..<lines.end(first)]
        guard let start = text.firstIndex(of: UInt8(ascii: "{")),
          let end = text.lastIndex(of: UInt8(ascii: "}")), start < end
        else { continue }
        keep([(wanted.index, Span(start, end + 1))])
      default: break
      }
    }
  }

  private func span(of range: TextRange, in node: Node) -> Span {
    let start = place(of: range.start, in: node)
    // Further lines mean nothing to a reader.
    let stop = min(range.end, node.literal.end)
    let length = document.text[range.start..<stop].prefix { !lines.isLineEnd($0) }.count
    return Span(start, min(start + length, lines.source.count))
  }

  private func place(of offset: Int, in node: Node) -> Int {
    let text = document.text
    var line = Int(node.line)
    var start = node.literal.start
    while let next = text[start..<offset].firstIndex(of: UInt8(ascii: "\n")) {
      line += 1
      start = next + 1
    }
    let stop = text[start..<node.literal.end].firstIndex(where: lines.isLineEnd)
    let end = stop ?? node.literal.end
    return max(lines.end(line) - (end - offset), lines.start(line))
  }
}
