/// Makes of a lowered tree the document that its writer meant: tags become tables, footnotes,
/// definitions and directives, and texts are read for what CommonMark does not know.
///
/// It walks the lowered nodes once and writes them anew. Blocks are in this file and its extensions,
/// inlines are ``InlineFold``'s.
struct DialectFold {
  let old: [Node]
  let tags: [BlockTag]
  let sentinels: Sentinels?
  let options: MarkdownOptions
  var document: Document
  /// The bytes with which inlines of the dialect may begin.
  var signs: [UInt8] = []

  /// What is added to the document's texts: they stay as they are while they are read.
  var addedText: [UInt8] = []
  /// The definitions of footnotes by their labels in lower case.
  var definitions: [String: Int] = [:]
  var definedNotes: [DefinedNote] = []
  /// The defined notes in the order of their first use.
  var usedNotes: [Int] = []
  var knownLabels: [String] = []
  var open: [OpenBlock] = []
  var openDirectives = 0
  var hasReportedDepth = false
  static let labelLimit = 200

  /// A footnote as it was defined.
  struct DefinedNote {
    let label: String
    let line: Int
    /// Its blocks among the old nodes.
    let range: Range<Int>
    /// Its number once something refers to it.
    var number: Int?
  }

  /// A block that has begun.
  struct OpenBlock {
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
  mutating func readLabels() {
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
    if tags.isEmpty { return true }
    let fold = DialectFold(document, tags, sentinels, options)
    var found = 0
    for index in fold.old.indices where fold.old[index].kind.mayHoldTag {
      if fold.tag(at: index) != nil { found += 1 }
    }
    return found == tags.count
  }

  /// The tag of a list's first item, or of an item.
  func tagInside(_ index: Int) -> BlockTag? {
    let item = old[index].kind == .list ? index + 1 : index
    let child = item + 1
    guard child < Int(old[item].end), old[child].kind == .htmlBlock else { return nil }
    return tag(at: child)
  }

  /// The end of a list that stands for one definition, behind the comment that parts it from others;
  /// `nil` if something else stands there.
  func definitionEnd(at index: Int) -> Int? {
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
    node.flag = options.boundDirectives.contains(directive.name)
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

  mutating func foldBlocks(in range: Range<Int>, isTight: Bool?) {
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

  mutating func close(_ block: OpenBlock) {
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
  mutating func foldBlock(at index: Int) -> Int {
    let node = old[index]
    if holdsNothing(at: index) {
      copy(index..<Int(node.end))
      return Int(node.end)
    }
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

  /// Whether a block is nothing of the dialect, and holds nothing: without signs in the text all that
  /// could be something else is a tag, and the paragraph before one.
  private func holdsNothing(at index: Int) -> Bool {
    guard signs.isEmpty else { return false }
    let end = Int(old[index].end)
    switch old[index].kind {
    case .paragraph:
      return open.last?.isTight == nil && (end == old.count || old[end].kind != .htmlBlock)
    case .list, .blockQuote:
      return !old[index..<end].contains { $0.kind.mayHoldTag }
    default: return false
    }
  }

  mutating func beginBlock(_ node: Node, at index: Int, isTight: Bool? = nil) -> Int {
    open.append(OpenBlock(oldEnd: Int(node.end), node: begin(node), isTight: isTight))
    return index + 1
  }

  mutating func foldHeading(_ index: Int) {
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

  mutating func foldParagraph(_ index: Int) -> Int {
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
  func task(at index: Int, before end: Int) -> (isDone: Bool, start: Int)? {
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

  mutating func foldCode(_ node: Node) {
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
}

extension Node.Kind {
  /// Whether a tag may stand in it.
  fileprivate var mayHoldTag: Bool { self == .htmlBlock || self == .heading }
}
