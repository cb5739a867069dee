/// Makes of a lowered tree the document that its writer meant: tags become tables, footnotes,
/// definitions and directives, and texts are read for what CommonMark does not know.
///
/// It walks the lowered nodes once and writes them anew. Blocks in this file; inlines are
/// ``InlineFold``'s.
struct DialectFold {
  let old: [Node]
  let tags: [BlockTag]
  let sentinels: Sentinels?
  let options: MarkdownOptions
  var document: Document
  /// The bytes with which inlines of the dialect may begin.
  private(set) var signs: [UInt8] = []

  /// What is added to the document's texts: they stay as they are while they are read.
  private var addedText: [UInt8] = []
  /// The definitions of footnotes by their labels in lower case.
  private var definitions: [String: Int] = [:]
  private var definedNotes: [DefinedNote] = []
  /// The defined notes in the order of their first use.
  private var usedNotes: [Int] = []
  private var knownLabels: [String] = []
  private var open: [OpenBlock] = []
  private var openDirectives = 0
  private var hasReportedDepth = false
  private static let labelLimit = 200

  /// A footnote as it was defined.
  private struct DefinedNote {
    let label: String
    let line: Int
    /// Its blocks among the old nodes.
    let range: Range<Int>
    /// Its number once something refers to it.
    var number: Int?
  }

  /// A block that has begun.
  private struct OpenBlock {
    /// The old node behind it.
    var oldEnd: Int
    /// Its new node.
    let node: Int
    /// The colons of a directive that waits for its end.
    var colons: Int?
    /// What paragraphs directly inside are; `nil`: as they were.
    var isTight: Bool?
  }

  /// Folds a document.
  ///
  /// - Parameters:
  ///   - document: the lowered tree.
  ///   - tags: what the tags in it stand for.
  ///   - sentinels: the marks that are left in its texts.
  ///   - options: what is read.
  ///   - signs: the bytes with which inlines of the dialect may begin.
  /// - Returns: the document; outline and anchors are still missing.
  /// - Complexity: linear.
  static func fold(
    _ document: Document,
    tags: [BlockTag],
    sentinels: Sentinels?,
    options: MarkdownOptions,
    signs: [UInt8]
  ) -> Document {
    var fold = DialectFold(document, tags, sentinels, options)
    fold.signs = signs
    fold.document.nodes.reserveCapacity(fold.old.count + fold.old.count / 8 + 8)
    fold.collectNotes()
    fold.foldBlocks(in: 0..<fold.old.count, isTight: nil)
    fold.document.bodyCount = fold.document.nodes.count
    fold.addNotes()
    // Even adding nothing would copy texts that the tree still holds.
    if !fold.addedText.isEmpty { fold.document.text += fold.addedText }
    fold.readLabels()
    return fold.document
  }

  /// Tells the directives their labels, now that all texts are in their place.
  private mutating func readLabels() {
    if document.directives.isEmpty { return }
    for (index, node) in document.nodes.enumerated()
    where node.kind == .textDirective || node.kind == .directiveLabel {
      document.directives[Int(node.number)].label = document.plainText(of: index)
    }
  }

  private init(
    _ document: Document,
    _ tags: [BlockTag],
    _ sentinels: Sentinels?,
    _ options: MarkdownOptions
  ) {
    old = document.nodes
    self.tags = tags
    self.sentinels = sentinels
    self.options = options
    self.document = document
    self.document.nodes = []
  }

  // MARK: Tags

  /// The tag of a comment or a heading, `nil` for one that the writer made.
  func tag(at index: Int) -> BlockTag? {
    guard let sentinels, !tags.isEmpty else { return nil }
    let isHeading = old[index].kind == .heading
    var range = old[index].literal
    if isHeading {
      let child = index + 1
      guard child < Int(old[index].end), old[child].kind == .text else { return nil }
      range = old[child].literal
    }
    // Behind a short text of the writer's the tag of another block may follow.
    let number = document.text.withUnsafeBufferPointer { text in
      let literal = UnsafeBufferPointer(rebasing: text[..<range.end])
      return isHeading
        ? sentinels.tag.tagNumber(in: literal, at: range.start)
        : sentinels.tag.tagNumber(inComment: literal, at: range.start)
    }
    return number.flatMap { $0 < tags.count ? tags[$0] : nil }
  }

  /// Whether each tag has become a block of its own: then none is left in a text.
  static func hasFound(
    _ tags: [BlockTag],
    in document: Document,
    sentinels: Sentinels,
    options: MarkdownOptions
  ) -> Bool {
    let fold = DialectFold(document, tags, sentinels, options)
    return tags.count
      == fold.old.indices.count { index in
        (fold.old[index].kind == .htmlBlock || fold.old[index].kind == .heading)
          && fold.tag(at: index) != nil
      }
  }

  /// The tag of a list's first item, or of an item.
  private func tagInside(_ index: Int) -> BlockTag? {
    let item = old[index].kind == .list ? index + 1 : index
    let child = item + 1
    guard child < Int(old[item].end), old[child].kind == .htmlBlock else { return nil }
    return tag(at: child)
  }

  /// The end of a list that stands for one definition, behind the comment that parts it from others;
  /// `nil` if something else stands there.
  private func definitionEnd(at index: Int) -> Int? {
    let limit = open.last?.oldEnd ?? old.count
    guard index + 1 < limit, old[index].kind == .htmlBlock, case .separator? = tag(at: index),
      old[index + 1].kind == .list, case .definition? = tagInside(index + 1)
    else { return nil }
    return Int(old[index + 1].end)
  }

  // MARK: Nodes

  /// Appends a node that may have descendants; ``end(_:)`` follows.
  mutating func begin(_ node: Node) -> Int {
    document.nodes.append(node)
    return document.nodes.count - 1
  }

  /// Ends a node.
  mutating func end(_ index: Int) {
    document.nodes[index].end = UInt32(document.nodes.count)
  }

  /// Appends a node without descendants.
  mutating func append(_ node: Node) {
    end(begin(node))
  }

  /// Notes a problem at a line of the source.
  mutating func report(_ kind: DocumentProblem.Kind, line: UInt32, _ mark: SourceMark = .line) {
    document.problems.append(DocumentProblem(kind: kind, line: Int(line), mark: mark))
  }

  /// Notes once that directives are nested too deeply.
  mutating func reportDepth(line: UInt32) {
    if !hasReportedDepth { report(.tooDeep(ParsingLimits.depth), line: line) }
    hasReportedDepth = true
  }

  /// Adds to the document's texts.
  mutating func add(_ prefix: String, _ text: String) -> TextRange {
    let start = document.text.count + addedText.count
    addedText += prefix.utf8
    addedText += text.utf8
    return TextRange(start, document.text.count + addedText.count)
  }

  /// Adds a directive of the text, and returns its node.
  mutating func add(_ directive: Directive) -> Node {
    var node = Node(.textDirective, line: UInt32(directive.line))
    node.number = UInt32(document.directives.count)
    document.directives.append(directive)
    return node
  }

  /// Keeps attributes, and returns what a node says of them.
  mutating func keep(_ attributes: Attributes) -> UInt32 {
    document.attributes.append(attributes)
    return UInt32(document.attributes.count)
  }

  // MARK: Blocks

  private mutating func foldBlocks(in range: Range<Int>, isTight: Bool?) {
    var index = range.lowerBound
    let outer = open
    // A ground for the stack: directives at this level wait until the range ends.
    open = [OpenBlock(oldEnd: range.upperBound, node: -1, isTight: isTight)]
    while true {
      while open.count > 1, let last = open.last, last.oldEnd <= index { close(last) }
      guard index < range.upperBound else { break }
      index = foldBlock(at: index)
    }
    open = outer
  }

  private mutating func close(_ block: OpenBlock) {
    open.removeLast()
    end(block.node)
    guard block.colons != nil else { return }
    openDirectives -= 1
    let directive = document.directives[Int(document.nodes[block.node].number)]
    report(.unclosedDirective(directive.name), line: UInt32(directive.line))
  }

  /// Folds a block, or the beginning of one with blocks inside.
  ///
  /// - Returns: the index of the next old node.
  private mutating func foldBlock(at index: Int) -> Int {
    let node = old[index]
    switch node.kind {
    case .htmlBlock:
      guard let tag = tag(at: index) else { break }
      return foldTag(tag, at: index)
    case .heading:
      if case .row(let row)? = tag(at: index) { return foldTable(row, at: index) }
      foldHeading(index)
      return Int(node.end)
    case .paragraph:
      return foldParagraph(index)
    case .list:
      if let next = foldTaggedList(at: index) { return next }
      return beginBlock(node, at: index)
    case .item:
      return foldItem(at: index)
    case .blockQuote:
      return foldQuote(at: index)
    case .codeBlock:
      foldCode(node)
      return Int(node.end)
    default: break
    }
    append(node)
    return Int(node.end)
  }

  private mutating func beginBlock(_ node: Node, at index: Int, isTight: Bool? = nil) -> Int {
    open.append(OpenBlock(oldEnd: Int(node.end), node: begin(node), isTight: isTight))
    return index + 1
  }

  private mutating func foldHeading(_ index: Int) {
    var node = old[index]
    var range = InlineRange(index + 1..<Int(node.end))
    if options.dialect.contains(.attributes), let (attributes, start) = headingAttributes(index) {
      node.attributes = keep(attributes)
      range.end = start
    }
    let heading = begin(node)
    InlineFold.fold(range, in: &self)
    end(heading)
  }

  private mutating func foldParagraph(_ index: Int) -> Int {
    var node = old[index]
    let next = Int(node.end)
    if definitionEnd(at: next) != nil {
      beginDefinitions(at: index, line: node.line)
      let term = begin(Node(.definitionTerm, line: node.line))
      InlineFold.fold(InlineRange(index + 1..<next), in: &self)
      end(term)
      return next
    }
    node.flag = open.last?.isTight ?? node.flag
    let isFirstOfItem =
      open.last.map { block in
        block.node >= 0 && block.node == document.nodes.count - 1
          && document.nodes[block.node].kind == .item
      }
    let paragraph = begin(node)
    var range = InlineRange(index + 1..<next)
    if isFirstOfItem == true, let (isDone, start) = task(at: index + 1, before: next) {
      var marker = Node(.taskMarker, line: node.line)
      marker.flag = isDone
      append(marker)
      range.start = start
    }
    InlineFold.fold(range, in: &self)
    end(paragraph)
    return next
  }

  /// Whether a task is done, and where its text begins; `nil` if an item is no task.
  private func task(at index: Int, before end: Int) -> (isDone: Bool, start: Int)? {
    guard options.dialect.contains(.tasks), index < end, old[index].kind == .text else {
      return nil
    }
    let range = old[index].literal
    return document.text.withUnsafeBufferPointer { text in
      let literal = text[range.start..<range.end]
      let isDone = literal.starts(with: "[x]".utf8) || literal.starts(with: "[X]".utf8)
      let isOpen =
        literal.starts(with: "[ ]".utf8) || literal.starts(with: "[\u{3000}]".utf8)
      guard isDone || isOpen, let bracket = literal.firstIndex(of: UInt8(ascii: "]")) else {
        return nil
      }
      var start = bracket + 1
      while start < range.end {
        let (space, length) = text.codePoint(at: start)
        guard EastAsian.isWhitespace(space) else { break }
        start += length
      }
      return start > bracket + 1 ? (isDone, start) : nil
    }
  }

  private mutating func foldCode(_ node: Node) {
    var node = node
    let info = node.detail
    if options.dialect.contains(.attributes), !info.isEmpty {
      let read = document.text.withUnsafeBufferPointer { text -> (Attributes, Int)? in
        guard let brace = text[info.start..<info.end].firstIndex(of: UInt8(ascii: "{")),
          let (attributes, end) = AttributeReader.read(
            text, at: brace, end: info.end, sentinels: sentinels),
          text[end..<info.end].allSatisfy({ $0 <= 0x20 })
        else { return nil }
        return (attributes, brace)
      }
      if let (read, brace) = read {
        var attributes = read
        node.detail = TextRange(info.start, brace)
        let isNamed = document.text[info.start..<brace].contains { $0 > 0x20 }
        // Without a word before the braces, the first class is the language, as in Pandoc.
        if !isNamed, !attributes.classes.isEmpty {
          node.detail = add("", attributes.classes.removeFirst())
        }
        if !attributes.isEmpty { node.attributes = keep(attributes) }
      }
    }
    append(node)
  }

  // MARK: Definitions

  /// Begins a list of definitions unless one is open, up to the last that belongs to it.
  private mutating func beginDefinitions(at index: Int, line: UInt32) {
    if let node = open.last?.node, node >= 0, document.nodes[node].kind == .definitionList {
      return
    }
    let list = begin(Node(.definitionList, line: line))
    open.append(OpenBlock(oldEnd: definitionsEnd(from: index), node: list))
  }

  /// The end of the definitions that begin with a term: terms and their lists follow each other.
  private func definitionsEnd(from index: Int) -> Int {
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
  private mutating func foldTaggedList(at index: Int) -> Int? {
    switch tagInside(index) {
    case .footnote: return Int(old[index].end)
    case .definition:
      // Its term may have been a link's definition, which leaves no paragraph.
      beginDefinitions(at: Int(old[index].end), line: old[index].line)
      return index + 1
    default: return nil
    }
  }

  private mutating func foldItem(at index: Int) -> Int {
    let node = old[index]
    if case .definition(let isLoose)? = tagInside(index) {
      var detail = Node(.definitionDetail, line: node.line)
      detail.flag = !isLoose
      // The tag's comment is passed.
      return beginBlock(withEnd(detail, node.end), at: index, isTight: isLoose ? false : nil) + 1
    }
    return beginBlock(node, at: index)
  }

  private func withEnd(_ node: Node, _ end: UInt32) -> Node {
    var node = node
    node.end = end
    return node
  }

  // MARK: Directives

  private mutating func foldTag(_ tag: BlockTag, at index: Int) -> Int {
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

  private mutating func foldDirective(
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
  private mutating func closeDirective(_ colons: Int, line: Int) {
    let waiting = open.indices.reversed().prefix { open[$0].colons != nil }
    let found =
      waiting.first { open[$0].colons == colons }
      ?? waiting.first { (open[$0].colons ?? 0) < colons }
    guard let found else { return report(.strayFence, line: UInt32(line)) }
    while open.count - 1 > found, let last = open.last { close(last) }
    openDirectives -= 1
    end(open.removeLast().node)
  }

  // MARK: Tables

  private mutating func foldTable(_ head: BlockTag.TableRow, at index: Int) -> Int {
    let line = old[index].line
    var table = Node(.table, line: line)
    let alignments = head.alignments ?? []
    table.number = UInt32(alignments.count)
    let begun = begin(table)
    var next = foldRow(head, alignments, at: index)
    while next < (open.last?.oldEnd ?? old.count), old[next].kind == .heading,
      case .row(let row)? = tag(at: next), row.alignments == nil
    {
      next = foldRow(row, alignments, at: next)
    }
    end(begun)
    return next
  }

  private mutating func foldRow(
    _ row: BlockTag.TableRow,
    _ alignments: [TableAlignment],
    at index: Int
  ) -> Int {
    var node = Node(.tableRow, line: old[index].line)
    node.flag = row.alignments != nil
    let begun = begin(node)
    var next = Int(old[index].end)
    for column in 0..<row.cells where next < old.count && old[next].kind == .heading {
      var cell = Node(.tableCell, line: old[next].line)
      cell.level = column < alignments.count ? alignments[column].rawValue : 0
      let cellNode = begin(cell)
      InlineFold.fold(InlineRange(next + 1..<Int(old[next].end)), in: &self)
      end(cellNode)
      next = Int(old[next].end)
    }
    end(begun)
    return next
  }

  // MARK: Callouts

  private mutating func foldQuote(at index: Int) -> Int {
    let paragraph = index + 1
    guard options.dialect.contains(.callouts), paragraph < Int(old[index].end),
      old[paragraph].kind == .paragraph,
      let head = calloutHead(paragraph)
    else { return beginBlock(old[index], at: index) }
    guard options.callouts.contains(head.name) else {
      let problem = DocumentProblem.Kind.unknownCallout(head.name, known: options.callouts)
      report(problem, line: old[paragraph].line, .text(head.range))
      return beginBlock(old[index], at: index)
    }
    var node = old[index]
    node.kind = .callout
    node.literal = head.range
    _ = beginBlock(node, at: index)
    let end = Int(old[paragraph].end)
    let lineEnd = endOfFirstLine(paragraph)
    var title = InlineRange(paragraph + 1..<lineEnd)
    title.start = head.end
    if title.hasContent(in: old) {
      let begun = begin(Node(.calloutTitle, line: old[paragraph].line))
      InlineFold.fold(title, in: &self)
      self.end(begun)
    }
    if lineEnd + 1 < end {
      let begun = begin(old[paragraph])
      InlineFold.fold(InlineRange(lineEnd + 1..<end), in: &self)
      self.end(begun)
    }
    return end
  }

  /// The name of a callout in lower case, and where its title begins.
  private func calloutHead(_ paragraph: Int) -> (name: String, range: TextRange, end: Int)? {
    let first = paragraph + 1
    guard first < Int(old[paragraph].end), old[first].kind == .text else { return nil }
    let range = old[first].literal
    return document.text.withUnsafeBufferPointer { text in
      let literal = UnsafeBufferPointer(rebasing: text[range.start..<range.end])
      guard literal.starts(with: "[!".utf8),
        let nameEnd = directiveNameEnd(literal, at: 2, end: literal.count),
        nameEnd < literal.count, literal[nameEnd] == UInt8(ascii: "]")
      else { return nil }
      let name = String(decoding: literal[2..<nameEnd].map(\.lowercase), as: UTF8.self)
      var end = nameEnd + 1
      while end < literal.count {
        let (value, length) = literal.codePoint(at: end)
        guard EastAsian.isWhitespace(value) else { break }
        end += length
      }
      return (name, TextRange(range.start + 2, range.start + nameEnd), range.start + end)
    }
  }

  /// The index of the first line break of a paragraph, or of its end.
  private func endOfFirstLine(_ paragraph: Int) -> Int {
    var index = paragraph + 1
    let end = Int(old[paragraph].end)
    while index < end, old[index].kind != .softBreak, old[index].kind != .lineBreak {
      index = Int(old[index].end)
    }
    return index
  }

  // MARK: Footnotes

  private mutating func collectNotes() {
    guard !tags.isEmpty else { return }
    for index in old.indices where old[index].kind == .list {
      guard case .footnote(let label, let line)? = tagInside(index) else { continue }
      let item = index + 1
      let key = Self.key(label)
      if let first = definitions[key] {
        let kind = DocumentProblem.Kind.footnoteRepeated(label, first: definedNotes[first].line)
        report(kind, line: UInt32(line))
        continue
      }
      definitions[key] = definedNotes.count
      let range = (item + 2)..<Int(old[item].end)
      definedNotes.append(DefinedNote(label: label, line: line, range: range))
    }
  }

  /// Labels are the same whatever the case of their ASCII letters.
  private static func key(_ label: String) -> String {
    String(decoding: label.utf8.map(\.lowercase), as: UTF8.self)
  }

  /// The number of the footnote with a label, counting one more use; `nil` if it is not defined.
  mutating func refer(to label: String) -> Int? {
    guard let index = definitions[Self.key(label)] else { return nil }
    if let number = definedNotes[index].number {
      document.footnotes[number].uses += 1
      return number
    }
    let note = definedNotes[index]
    definedNotes[index].number = document.footnotes.count
    usedNotes.append(index)
    document.footnotes.append(Footnote(label: note.label, uses: 1, line: note.line))
    return document.footnotes.count - 1
  }

  /// The labels that are defined, for a message; one list for all messages, and not too many to be
  /// compared with what was written.
  var labels: [String] {
    mutating get {
      if knownLabels.isEmpty { knownLabels = definedNotes.prefix(Self.labelLimit).map(\.label) }
      return knownLabels
    }
  }

  /// Appends the footnotes in the order of their first use; a footnote may refer to further ones.
  private mutating func addNotes() {
    var number = 0
    while number < usedNotes.count {
      let note = definedNotes[usedNotes[number]]
      var node = Node(.footnote, line: UInt32(note.line))
      node.number = UInt32(number)
      let begun = begin(node)
      foldBlocks(in: note.range, isTight: false)
      end(begun)
      number += 1
    }
    for note in definedNotes where note.number == nil {
      report(.footnoteUnused(note.label), line: UInt32(note.line))
    }
  }
}
