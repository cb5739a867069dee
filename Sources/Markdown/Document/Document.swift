/// A Markdown text as blocks and inlines: what everything after the parse works on.
///
/// One array of nodes in the order in which they begin, and one array of bytes with all their
/// texts: a document of some hundred nodes is two allocations, and walking it is a loop.
package struct Document: Sendable {
  /// All nodes; a node's descendants follow it directly, up to its ``Node/end``.
  package internal(set) var nodes: [Node] = []

  /// The texts of the nodes, UTF-8, one after the other.
  package internal(set) var text: [UInt8] = []

  /// The headings in their order, with their ids.
  package internal(set) var outline: [Heading] = []

  /// The bytes of a range of ``text`` as a string.
  package func string(_ range: TextRange) -> String {
    String(decoding: text[range.start..<range.end], as: UTF8.self)
  }
}

/// A stretch of ``Document/text``, in UTF-8 offsets.
package struct TextRange: Sendable, Equatable {
  private let lower: UInt32
  private let upper: UInt32

  /// Offset of the first byte.
  package var start: Int { Int(lower) }

  /// Offset after the last byte.
  package var end: Int { Int(upper) }

  /// Whether the stretch has no bytes.
  package var isEmpty: Bool { lower == upper }

  /// The stretch of no bytes.
  static let empty = TextRange(0, 0)

  init(_ start: Int, _ end: Int) {
    lower = UInt32(start)
    upper = UInt32(end)
  }
}

/// One block or inline of a ``Document``.
package struct Node: Sendable {
  /// What a node is.
  package enum Kind: UInt8, Sendable {
    case blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  }

  /// What it is.
  package let kind: Kind

  /// Level of a heading, 1 to 6.
  package internal(set) var level: UInt8 = 0

  /// A list that is ordered; a paragraph that stands in a tight list and gets no element.
  package internal(set) var flag = false

  /// First line of the nearest block, 1-based, in the text that was parsed.
  package internal(set) var line: UInt32

  /// Index after the last descendant.
  package internal(set) var end: UInt32 = 0

  /// First number of an ordered list; index in the outline of a heading.
  package internal(set) var number: UInt32 = 0

  /// Literal of text, code and raw HTML; destination of a link or image.
  package internal(set) var literal = TextRange.empty

  /// Title of a link or image; info string of a code block.
  package internal(set) var detail = TextRange.empty

  init(_ kind: Kind, line: UInt32) {
    self.kind = kind
    self.line = line
  }

  /// Whether it can have descendants.
  var isContainer: Bool {
    switch kind {
    case .blockQuote, .list, .item, .paragraph, .heading, .emphasis, .strong, .link, .image: true
    default: false
    }
  }
}

/// A heading with its anchor.
package struct Heading: Sendable, Equatable {
  /// 1 to 6.
  package let level: Int

  /// The anchor, unique in its document, in normal form C, not percent-encoded.
  package let id: String

  /// The text without markup.
  package let text: String

  /// 1-based line in the text that was parsed.
  package let line: Int

  /// Creates a heading.
  package init(level: Int, id: String, text: String, line: Int) {
    self.level = level
    self.id = id
    self.text = text
    self.line = line
  }
}
