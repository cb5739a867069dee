import CCMark
import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Parses Markdown with libcmark and lowers its tree into a ``Document``.
///
/// All of libcmark is in this file; nothing of it leaves it.
struct CommonMarkParser: ~Copyable {
  private var nodes: NodeBuffer
  private var text: ByteBuffer
  private let lowering: Lowering
  /// What a pass made of a text.
  enum Outcome {
    /// Its document; outline and anchors are still missing.
    case document(Document)
    /// Another text, which has to be parsed in its place.
    case rewritten([UInt8])
  }

  /// Parses a text once.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8 (``firstInvalidUTF8(in:)`` says so).
  ///   - lowering: how the tree is lowered.
  /// - Returns: the document; outline and anchors are still missing. Any text is Markdown: there is
  ///   nothing to throw.
  /// - Complexity: linear within the ``ParsingLimits``.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, lowering: Lowering) -> Document {
    withTree(of: bytes) { root in
      lower(root, bytes.count, lowering)
    } ?? Document()
  }

  /// Parses a text once, and lowers it unless another text has to be parsed in its place.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8.
  ///   - lowering: how the tree is lowered.
  ///   - rewrite: is shown the blocks, and returns the other text.
  /// - Returns: the document or the other text.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>,
    lowering: Lowering,
    rewrite: (BlockTree) -> [UInt8]?
  ) -> Outcome {
    withTree(of: bytes) { root in
      if let text = rewrite(blocks(of: root)) { return .rewritten(text) }
      return .document(lower(root, bytes.count, lowering))
    } ?? .document(Document())
  }

  private static func lower(_ root: OpaquePointer, _ count: Int, _ lowering: Lowering) -> Document {
    var parser = CommonMarkParser(count, lowering)
    parser.lower(root)
    var document = Document()
    document.nodes = parser.nodes.array
    document.text = parser.text.array
    document.bodyCount = document.nodes.count
    return document
  }

  private init(_ count: Int, _ lowering: Lowering) {
    // Most texts lower to fewer bytes than they had: one allocation each is enough.
    nodes = NodeBuffer(capacity: count / 24 + 8)
    text = ByteBuffer(capacity: count)
    self.lowering = lowering
  }

  // MARK: Memory

  /// Larger texts are parsed in the system's memory: an arena gives nothing back before the end.
  private static let arenaLimit = 256 * 1024

  /// libcmark's allocation functions, taking from the thread's arena.
  private static let arenaMemory = cmark_mem(
    calloc: { count, size in
      let piece = ParseArena.current.pointee.take(count * size)
      memset(piece, 0, count * size)
      return piece
    },
    realloc: { piece, size in
      guard let piece else { return ParseArena.current.pointee.take(size) }
      return ParseArena.current.pointee.enlarge(piece, to: size)
    },
    free: { _ in }
  )

  /// Calls a function with the tree of a text; `nil` for a text without bytes.
  private static func withTree<Result>(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ body: (OpaquePointer) -> Result
  ) -> Result? {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
      if bytes.count > arenaLimit {
        guard let root = cmark_parse_document(text, bytes.count, CMARK_OPT_DEFAULT) else {
          return nil
        }
        defer { cmark_node_free(root) }
        return body(root)
      }
      var memory = arenaMemory
      return withUnsafeMutablePointer(to: &memory) { memory in
        defer { ParseArena.current.pointee.reset() }
        let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
        cmark_parser_feed(parser, text, bytes.count)
        return cmark_parser_finish(parser).map(body)
      }
    }
  }

  /// The blocks of a tree with their lines, in the order in which they begin.
  private static func blocks(of root: OpaquePointer) -> BlockTree {
    var tree = BlockTree()
    var parents: [Int] = []
    var next = cmark_node_first_child(root)
    while var node = next {
      let kind = kind(of: node)
      tree.append(
        kind,
        parent: parents.last,
        lines: Int(
          cmark_node_get_start_line(node))...max(
            Int(cmark_node_get_end_line(node)), Int(cmark_node_get_start_line(node))
          ),
        literal: kind == .htmlBlock ? cmark_node_get_literal(node).map(String.init(cString:)) : nil
      )
      if kind == .blockQuote || kind == .list || kind == .item,
        let child = cmark_node_first_child(node)
      {
        parents.append(tree.blocks.count - 1)
        next = child
        continue
      }
      while cmark_node_next(node) == nil, let parent = cmark_node_parent(node), parent != root {
        parents.removeLast()
        node = parent
      }
      next = cmark_node_next(node)
    }
    return tree
  }

  // MARK: Walk

  /// Walks the tree without recursion, so that no nesting overflows the stack.
  private mutating func lower(_ root: OpaquePointer) {
    var open: [Int] = []
    var line: UInt32 = 1
    var tight: [Bool] = []
    var next = cmark_node_first_child(root)
    while var node = next {
      let kind = Self.kind(of: node)
      let index = append(node, kind, line: &line, tight: &tight)
      if kind.isContainer, let child = cmark_node_first_child(node) {
        open.append(index)
        next = child
        continue
      }
      close(index, tight: &tight)
      next = cmark_node_next(node)
      while next == nil, let parent = open.popLast(), let parentNode = cmark_node_parent(node) {
        close(parent, tight: &tight)
        node = parentNode
        breaks.leave()
        next = cmark_node_next(node)
      }
    }
  }

  /// Appends a node without its descendants.
  ///
  /// - Parameters:
  ///   - source: libcmark's node.
  ///   - kind: its kind.
  ///   - line: the first line of the nearest block; inlines of libcmark 0.30 have no line of their
  ///     own that could be trusted.
  ///   - tight: for each open block whether it is a tight list, the innermost last.
  /// - Returns: the index of the node.
  private mutating func append(
    _ source: OpaquePointer,
    _ kind: Node.Kind,
    line: inout UInt32,
    tight: inout [Bool]
  ) -> Int {
    if kind == .text { return appendText(source, line) }
    if kind.isBlock {
      line = lowering.line(max(Int(cmark_node_get_start_line(source)), 1))
      breaks = InlineState()
    }
    var node = Node(kind, line: line)
    switch kind {
    case .code, .htmlInline, .htmlBlock:
      node.literal = keep(cmark_node_get_literal(source))
    case .codeBlock:
      node.literal = keep(cmark_node_get_literal(source))
      node.detail = keep(cmark_node_get_fence_info(source))
    case .link, .image:
      node.literal = keep(cmark_node_get_url(source))
      node.detail = keep(cmark_node_get_title(source))
    case .heading:
      node.level = UInt8(cmark_node_get_heading_level(source))
    case .list:
      node.flag = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST
      node.number = UInt32(max(cmark_node_get_list_start(source), 0))
      tight.append(cmark_node_get_list_tight(source) != 0)
    case .item, .blockQuote:
      // An item keeps its list's tightness for its paragraphs; a quote inside starts afresh.
      tight.append(kind == .item && tight.last ?? false)
    case .paragraph:
      node.flag = tight.last ?? false
    default:
      break
    }
    if !kind.isBlock { follow(kind, node.literal) }
    return nodes.append(node)
  }

  /// Ends a node: all that was appended since is below it.
  private mutating func close(_ index: Int, tight: inout [Bool]) {
    nodes.base[index].end = UInt32(nodes.count)
    switch nodes.base[index].kind {
    case .list, .item, .blockQuote: tight.removeLast()
    default: break
    }
  }

  // MARK: Inlines

  /// Where the inlines of a block have come to.
  private struct InlineState {
    /// A text that the next one continues, if it is a sibling.
    var text: Int?
    /// End of the last characters that a reader sees, in the document's text; negative where a line
    /// break behind it is a space in any case.
    var visibleEnd = -1
    /// A soft break behind which nothing has been seen yet.
    var pending: Int?
    /// Breaks before that one, with nothing but markup between them.
    var earlier: [Int] = []
    /// The text before it, as long as nothing but it stands behind that text.
    var textBeforePending: Int?
    /// The first text of the block, until its first line ends.
    var firstText: Int?

    /// An inline has ended: what follows is no sibling of its texts.
    mutating func leave() {
      text = nil
      textBeforePending = nil
    }
  }

  private var breaks = InlineState()

  /// Appends a text, or lengthens the one before: libcmark ends a text at every character that might
  /// begin something.
  private mutating func appendText(_ source: OpaquePointer, _ line: UInt32) -> Int {
    let range = keep(cmark_node_get_literal(source), keepsEscapes: lowering.keepsEscapes)
    if breaks.pending != nil { endPendingBreak(before: range) }
    breaks.visibleEnd = range.end
    if let text = breaks.text {
      nodes.base[text].literal = TextRange(nodes.base[text].literal.start, range.end)
      return text
    }
    var node = Node(.text, line: line)
    node.literal = range
    let index = nodes.append(node)
    breaks.text = index
    if index > 0, nodes.base[index - 1].kind == .paragraph { breaks.firstText = index }
    return index
  }

  /// Whether the line that ends is the head of a callout, which a break divides from its text.
  private var endsCalloutHead: Bool {
    // The head stands first in a quote: behind the quote's node come the paragraph's and the text's.
    guard lowering.readsCallouts, let first = breaks.firstText, first >= 2,
      nodes.base[first - 2].kind == .blockQuote
    else { return false }
    let start = nodes.base[first].literal.start
    return start + 2 <= text.count && text.bytes[start] == UInt8(ascii: "[")
      && text.bytes[start + 1] == UInt8(ascii: "!")
  }

  /// Takes note of an inline that is not text.
  private mutating func follow(_ kind: Node.Kind, _ literal: TextRange) {
    switch kind {
    case .softBreak where endsCalloutHead:
      breaks.visibleEnd = -1
      breaks.firstText = nil
    case .softBreak where lowering.joinsLines && breaks.visibleEnd > 0:
      if let pending = breaks.pending { breaks.earlier.append(pending) }
      breaks.pending = nodes.count
      breaks.textBeforePending = breaks.text
    case .code:
      if breaks.pending != nil { endPendingBreak(before: literal) }
      breaks.visibleEnd = literal.end
    case .softBreak, .lineBreak, .image:
      breaks.visibleEnd = -1
      breaks.pending = nil
      breaks.earlier = []
    default:
      // Markup is looked through, but texts on its two sides are not one.
      breaks.textBeforePending = nil
    }
    breaks.text = nil
  }

  /// Decides whether a soft break is a space, now that the characters on both sides are known.
  private mutating func endPendingBreak(before next: TextRange) {
    defer {
      breaks.pending = nil
      breaks.earlier = []
    }
    guard let pending = breaks.pending, !next.isEmpty else { return }
    guard lowering.joins(text.bytes, at: breaks.visibleEnd, and: next.start) else { return }
    for index in breaks.earlier { nodes.base[index].kind = .text }
    if pending == nodes.count - 1 {
      nodes.removeLast()
      breaks.text = breaks.textBeforePending
    } else {
      nodes.base[pending].kind = .text
    }
  }

  /// Copies one of libcmark's strings, which end with a NUL byte (NUL in the source became U+FFFD),
  /// without the marks that were put into the source.
  private mutating func keep(
    _ string: UnsafePointer<CChar>?,
    keepsEscapes: Bool = false
  ) -> TextRange {
    guard let string else { return .empty }
    let length = strlen(string)
    if length == 0 { return .empty }
    let start = text.count
    string.withMemoryRebound(to: UInt8.self, capacity: length) {
      let bytes = UnsafeBufferPointer(start: $0, count: length)
      if let marks = lowering.sentinels {
        marks.appendUnmarked(bytes, keepsEscapes: keepsEscapes, to: &text)
      } else {
        text.append(bytes)
      }
    }
    return TextRange(start, text.count)
  }

  /// The kind of a node; the usual ones first, because the comparisons are made one by one.
  private static func kind(of node: OpaquePointer) -> Node.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_IMAGE: .image
    default: .text
    }
  }
}
