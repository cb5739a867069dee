/// Reads the texts of a block for the inlines that CommonMark does not know, and appends the block's
/// inlines to the document.
///
/// First all nodes become pieces: texts are divided where something stands, delimiters and brackets
/// are matched as they come, each only with one of the same parent. Then the pieces are written as
/// nodes.
struct InlineFold {
  /// A part of the block's inlines.
  struct Piece {
    /// What it becomes.
    enum Role {
      /// A stretch of text.
      case text
      /// A node without descendants.
      case leaf
      /// The beginning of a node; ``end`` ends it.
      case begin
      /// The end of a node; the piece's own has the index of its beginning as its number.
      case end
    }

    var role: Role
    var node: Node
  }

  /// A delimiter run or an open label that waits for its counterpart.
  struct Waiting {
    /// The runs of one sign and length, or the labels.
    enum Kind: Int {
      case subscripted, strikethrough, superscripted, mark, label
    }

    let kind: Kind
    let piece: Int
    /// For a label, the brackets that are open inside.
    var depth = 0
    /// For a label, its directive.
    var directive: Directive?
    /// The one of its kind that waited before, -1 for none.
    fileprivate(set) var previous = -1
  }

  let old: [Node]
  let dialect: MarkdownDialect
  let sentinels: Sentinels?
  let line: UInt32
  var pieces: [Piece] = []
  /// What waits, the latest last.
  private(set) var waiting: [Waiting] = []
  /// The latest of each kind, -1 for none: whatever waits, looking for it takes one step.
  private var latest = [Int](repeating: -1, count: 5)
  /// For each parent that has begun the number of those that waited before.
  private var bases: [Int] = [0]
  /// The last node of the tree that has ended, and the piece behind it.
  private var ended: (piece: Int, next: Int)?
  /// How many labels wait.
  private(set) var openLabels = 0
  /// How many links are around the text.
  var links = 0
  /// The text that is read: its range in the document's texts.
  var text = TextRange.empty
  /// Whether something that is no white space stands before and after the text.
  private var followsNode = false
  private var precedesNode = false

  /// Folds inlines.
  ///
  /// - Parameters:
  ///   - range: which.
  ///   - fold: gets the nodes.
  /// - Complexity: linear.
  static func fold(_ range: InlineRange, in fold: inout DialectFold) {
    guard let first = range.nodes.first else { return }
    guard fold.mayHoldInlines(range) else { return fold.copy(range.nodes) }
    var inlines = InlineFold(fold, line: fold.old[first].line)
    inlines.collect(range, &fold)
    if fold.options.dialect.contains(.joinedLines) { inlines.joinLines(fold) }
    inlines.write(to: &fold)
  }

  private init(_ fold: DialectFold, line: UInt32) {
    old = fold.old
    dialect = fold.options.dialect
    sentinels = fold.sentinels
    self.line = line
  }

  // MARK: Pieces

  private mutating func collect(_ range: InlineRange, _ fold: inout DialectFold) {
    var ends: [(end: Int, isLink: Bool, piece: Int)] = []
    var index = range.nodes.lowerBound
    while true {
      while let last = ends.last, last.end <= index {
        ends.removeLast()
        leave(isLink: last.isLink, pieces[last.piece].node.kind)
        ended = (last.piece, pieces.count)
      }
      guard index < range.nodes.upperBound else { break }
      let node = old[index]
      if node.kind == .text {
        let start =
          index == range.nodes.lowerBound ? range.start ?? node.literal.start : node.literal.start
        let isLast = Int(node.end) == range.nodes.upperBound
        let end = isLast ? range.end ?? node.literal.end : node.literal.end
        text = TextRange(start, max(start, end))
        followsNode = index > range.nodes.lowerBound && isInk(before: index, in: range.nodes)
        precedesNode = !isLast && isInk(after: index, ends.last?.end)
        InlineReader.read(&self, &fold)
        index += 1
      } else if node.isContainer {
        let isLink = node.kind == .link
        if isLink { links += 1 }
        bases.append(waiting.count)
        pieces.append(Piece(role: .begin, node: node))
        ends.append((Int(node.end), isLink, pieces.count - 1))
        index += 1
      } else {
        pieces.append(Piece(role: .leaf, node: node))
        index += 1
      }
    }
  }

  /// Ends a parent: what waits inside of it waits in vain.
  private mutating func leave(isLink: Bool, _ kind: Node.Kind) {
    pieces.append(Piece(role: .end, node: Node(kind, line: line)))
    if isLink { links -= 1 }
    stopWaiting(from: bases.popLast() ?? 0)
  }

  // MARK: Waiting

  /// The latest of a kind that waits in the same parent.
  func latest(_ kind: Waiting.Kind) -> Int? {
    latest[kind.rawValue] >= (bases.last ?? 0) ? latest[kind.rawValue] : nil
  }

  /// Lets a run or a label wait.
  mutating func wait(_ new: Waiting) {
    var new = new
    if new.kind == .label { openLabels += 1 }
    new.previous = latest[new.kind.rawValue]
    latest[new.kind.rawValue] = waiting.count
    waiting.append(new)
  }

  /// Lets nothing wait from an index on.
  mutating func stopWaiting(from index: Int) {
    while waiting.count > index, let last = waiting.popLast() {
      latest[last.kind.rawValue] = last.previous
      if last.kind == .label { openLabels -= 1 }
    }
  }

  /// Counts brackets inside of a label that waits.
  mutating func count(_ brackets: Int, inLabel index: Int) {
    waiting[index].depth += brackets
  }

  // MARK: Texts

  /// Whether what stands before a text is something else than a line break.
  private func isInk(before index: Int, in range: Range<Int>) -> Bool {
    let before = old[index - 1].kind
    return before != .softBreak && before != .lineBreak
  }

  private func isInk(after index: Int, _ end: Int?) -> Bool {
    if index + 1 == end { return true }
    return old[index + 1].kind != .softBreak && old[index + 1].kind != .lineBreak
  }

  /// The character before an offset of the text, as the rules of emphasis see it: markup is
  /// punctuation, the edge of a line is a space.
  func character(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var offset = offset
    if let sentinels {
      while offset >= text.start + Sentinel.length,
        sentinels.escape.stands(at: offset - Sentinel.length, of: bytes)
      {
        offset -= Sentinel.length
      }
    }
    if offset > text.start { return bytes.codePoint(before: offset).value }
    return followsNode ? 0x2A : 0x20
  }

  /// The character at an offset of the text, in the same way.
  func character(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if offset < text.end { return bytes.codePoint(at: offset).value }
    return precedesNode ? 0x2A : 0x20
  }

  /// The link or image that a text directly follows: it may have attributes.
  var attributeOwner: Int? {
    guard let ended, ended.next == pieces.count else { return nil }
    let kind = pieces[ended.piece].node.kind
    return kind == .image || kind == .link ? ended.piece : nil
  }

  /// Ends the node that began with a piece.
  mutating func end(_ begin: Int) {
    pieces.append(Piece(role: .end, node: pieces[begin].node))
  }

  /// Adds a stretch of the text as it stands.
  mutating func addText(_ start: Int, _ end: Int) {
    guard start < end else { return }
    if let last = pieces.indices.last, pieces[last].role == .text,
      pieces[last].node.literal.end == start
    {
      pieces[last].node.literal = TextRange(pieces[last].node.literal.start, end)
      return
    }
    var node = Node(.text, line: line)
    node.literal = TextRange(start, end)
    pieces.append(Piece(role: .text, node: node))
  }

  /// Adds a finished node.
  mutating func addLeaf(_ node: Node) {
    pieces.append(Piece(role: .leaf, node: node))
  }

  // MARK: Nodes

  private func write(to fold: inout DialectFold) {
    var open: [Int] = []
    for piece in pieces {
      switch piece.role {
      case .text, .leaf: fold.append(piece.node)
      case .begin: open.append(fold.begin(piece.node))
      case .end:
        guard let node = open.popLast() else { continue }
        fold.end(node)
      }
    }
  }
}
