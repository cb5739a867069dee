import CCMark

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
package struct CommonMarkParser: ~Copyable {
  private var document = Document()
  private var ids = HeadingIDs()

  /// Parses a text.
  ///
  /// - Parameter bytes: well-formed UTF-8 (``firstInvalidUTF8(in:)`` says so).
  /// - Returns: the document. Any text is Markdown: there is nothing to throw.
  /// - Complexity: linear for what people write; libcmark 0.30 has inputs that cost quadratic time.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Document {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return Document() }
    return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
      bytes.count <= arenaLimit
        ? parseInArena(text, bytes.count) : parseInSystemMemory(text, bytes.count)
    }
  }

  /// Parses a text that is held in an array.
  package static func parse(_ bytes: [UInt8]) -> Document {
    bytes.withUnsafeBufferPointer { parse($0) }
  }

  private init() {}

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

  private static func parseInArena(_ text: UnsafePointer<CChar>, _ count: Int) -> Document {
    var memory = arenaMemory
    return withUnsafeMutablePointer(to: &memory) { memory in
      defer { ParseArena.current.pointee.reset() }
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
      cmark_parser_feed(parser, text, count)
      return cmark_parser_finish(parser).map { lowered($0, count) } ?? Document()
    }
  }

  private static func parseInSystemMemory(_ text: UnsafePointer<CChar>, _ count: Int) -> Document {
    guard let root = cmark_parse_document(text, count, CMARK_OPT_DEFAULT) else { return Document() }
    defer { cmark_node_free(root) }
    return lowered(root, count)
  }

  private static func lowered(_ root: OpaquePointer, _ count: Int) -> Document {
    var parser = CommonMarkParser()
    // Most texts lower to fewer bytes than they had: one allocation each is enough.
    parser.document.text.reserveCapacity(count)
    parser.document.nodes.reserveCapacity(count / 24 + 8)
    parser.lower(root)
    return parser.document
  }

  // MARK: Walk

  /// Walks the tree without recursion, so that no nesting overflows the stack.
  private mutating func lower(_ root: OpaquePointer) {
    var open: [Int] = []
    var line: UInt32 = 1
    var tight: [Bool] = []
    var next = cmark_node_first_child(root)
    while var node = next {
      let index = append(node, line: &line, tight: &tight)
      if let child = cmark_node_first_child(node) {
        open.append(index)
        next = child
        continue
      }
      close(index, tight: &tight)
      while cmark_node_next(node) == nil, let parent = open.popLast(),
        let parentNode = cmark_node_parent(node)
      {
        close(parent, tight: &tight)
        node = parentNode
      }
      next = cmark_node_next(node)
    }
  }

  /// Appends a node without its descendants.
  ///
  /// - Parameters:
  ///   - source: libcmark's node.
  ///   - line: the first line of the nearest block; inlines of libcmark 0.30 have no line of their
  ///     own that could be trusted.
  ///   - tight: for each open block whether it is a tight list, the innermost last.
  /// - Returns: the index of the node.
  private mutating func append(
    _ source: OpaquePointer,
    line: inout UInt32,
    tight: inout [Bool]
  ) -> Int {
    let kind = Self.kind(of: source)
    if kind.rawValue <= Node.Kind.thematicBreak.rawValue {
      line = UInt32(max(cmark_node_get_start_line(source), 1))
    }
    var node = Node(kind, line: line)
    switch kind {
    case .text, .code, .htmlInline, .htmlBlock:
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
    document.nodes.append(node)
    return document.nodes.count - 1
  }

  /// Ends a node: all that was appended since is below it.
  private mutating func close(_ index: Int, tight: inout [Bool]) {
    document.nodes[index].end = UInt32(document.nodes.count)
    switch document.nodes[index].kind {
    case .list, .item, .blockQuote: tight.removeLast()
    case .heading: addHeading(index)
    default: break
    }
  }

  private mutating func addHeading(_ index: Int) {
    let node = document.nodes[index]
    let text = document.plainText(of: index)
    document.nodes[index].number = UInt32(document.outline.count)
    document.outline.append(
      Heading(level: Int(node.level), id: ids.id(for: text), text: text, line: Int(node.line))
    )
  }

  /// Copies one of libcmark's strings, which end with a NUL byte (NUL in the source became U+FFFD).
  private mutating func keep(_ string: UnsafePointer<CChar>?) -> TextRange {
    guard let string else { return .empty }
    let length = strlen(string)
    if length == 0 { return .empty }
    let start = document.text.count
    string.withMemoryRebound(to: UInt8.self, capacity: length) {
      document.text.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
    }
    return TextRange(start, start + length)
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
