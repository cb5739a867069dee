/// The blocks of a text with their lines, as libcmark sees them: what rewriting asks.
///
/// Lines of blocks can be trusted, but for the ends: a list and its items end on the blank line
/// behind them, a heading with an underline ends below it, a paragraph behind a reference definition
/// starts on the definition's line, and the line that ends a comment or a script is not among its own
/// (libcmark 0.30.2; the last is mended here).
struct BlockTree {
  /// A block with its lines.
  struct Block {
    /// What it is.
    let kind: Node.Kind
    /// Index of the block around it, `nil` at the top.
    let parent: Int?
    /// First and last line, 1-based.
    let lines: ClosedRange<Int>
    /// The text of an HTML block.
    let literal: String?
    /// How many blocks are around it.
    let depth: Int
    /// Index of the sibling before it.
    let previous: Int?
  }

  /// All blocks in the order in which they begin.
  private(set) var blocks: [Block] = []
  private var lastChildren: [Int?] = []
  private var lastAtTop: Int?

  /// Adds a block behind those that begin before it.
  mutating func append(
    _ kind: Node.Kind,
    parent: Int?,
    lines: ClosedRange<Int>,
    literal: String?
  ) {
    let previous = parent.map { lastChildren[$0] } ?? lastAtTop
    let depth = parent.map { blocks[$0].depth + 1 } ?? 0
    if let parent { lastChildren[parent] = blocks.count } else { lastAtTop = blocks.count }
    lastChildren.append(nil)
    blocks.append(
      Block(
        kind: kind,
        parent: parent,
        lines: literal.map { lines.lowerBound...max(lines.upperBound, last(of: $0, lines)) }
          ?? lines,
        literal: literal,
        depth: depth,
        previous: previous
      )
    )
  }

  /// The last line of an HTML block, by its text.
  private func last(of literal: String, _ lines: ClosedRange<Int>) -> Int {
    let bytes = literal.utf8
    let ends = zip(bytes, bytes.dropFirst()).count { byte, next in
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")
    }
    return lines.lowerBound + ends
  }

  /// The last block directly inside of a block.
  func lastChild(of index: Int) -> Int? { lastChildren[index] }

  /// The quotes and items around a block, the outermost first: what a line begins with.
  func chain(of index: Int) -> [Int] {
    var chain: [Int] = []
    var next = blocks[index].parent
    while let parent = next {
      if blocks[parent].kind != .list { chain.append(parent) }
      next = blocks[parent].parent
    }
    return chain.reversed()
  }
}
