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

  /// Number of the nodes that are the text; behind them stand the footnotes that it refers to, in
  /// the order in which it does.
  package internal(set) var bodyCount = 0

  /// What nodes say of themselves in braces, in the order of their ``Node/attributes``.
  package internal(set) var attributes: [Attributes] = []

  /// The directives in their order.
  package internal(set) var directives: [Directive] = []

  /// The citations in their order.
  package internal(set) var citations: [Citation] = []

  /// The footnotes that the text refers to, in the order in which it does.
  package internal(set) var footnotes: [Footnote] = []

  /// What the parse found that a writer should know.
  package internal(set) var problems: [DocumentProblem] = []

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

/// A heading with its anchor.
package struct Heading: Sendable, Equatable {
  /// 1 to 6.
  package let level: Int

  /// The anchor, unique in its document, in normal form C, not percent-encoded.
  package let id: String

  /// The text without markup.
  package let text: String

  /// The directives in ``text`` whose values are known later, in their order.
  ///
  /// What looks like one in ``text`` and is none of these is code, or was escaped.
  package let bindings: [Binding]

  /// 1-based line in the text that was parsed.
  package let line: Int

  /// Creates a heading.
  package init(level: Int, id: String, text: String, bindings: [Binding] = [], line: Int) {
    self.level = level
    self.id = id
    self.text = text
    self.bindings = bindings
    self.line = line
  }

  /// A directive of a plain text that gives way to its value: `:name[label]`.
  package struct Binding: Sendable, Equatable {
    /// What of the text gives way, in UTF-8 offsets.
    package let range: Range<Int>
    /// The name of the directive.
    package let name: String
    /// Its label without markup.
    package let label: String
  }
}
