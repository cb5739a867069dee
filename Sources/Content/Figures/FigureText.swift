import Markdown

/// The text of a block without markup, with where each part of it stands in the document.
///
/// What is no text is one control character, so that what stands on both sides of it does not grow
/// together and a sentence can be asked for its evidence.
struct FigureText {
  /// What stands for something that is no text.
  enum Sign {
    /// Code, a `:literal[…]`, an address: it says nothing.
    static let opaque: UInt8 = 1
    /// A citation, or a reference to a footnote that has evidence.
    static let citation: UInt8 = 2
    /// A fact.
    static let fact: UInt8 = 3
    /// A reference to a footnote without evidence.
    static let note: UInt8 = 4
  }

  /// A stretch of ``bytes`` that one node has as its literal.
  private struct Piece {
    let start: Int
    let node: Int
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// Reads a block, or a part of one.
  ///
  /// - Parameters:
  ///   - range: the indices of its inlines.
  ///   - document: the document.
  ///   - footnotes: for each footnote of the document whether it has evidence.
  init(_ range: Range<Int>, in document: Document, footnotes: [Bool]) {
    var index = range.lowerBound
    while index < range.upperBound {
      index = append(index, document, footnotes)
    }
  }

  /// Takes a node.
  ///
  /// - Returns: the index of the next.
  private mutating func append(_ index: Int, _ document: Document, _ footnotes: [Bool]) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .ruby: append(node, index, document)
    case .softBreak, .lineBreak: bytes.append(0x20)
    case .code, .image: bytes.append(Sign.opaque)
    case .citation: bytes.append(Sign.citation)
    case .footnoteReference:
      let hasEvidence = footnotes.indices.contains(Int(node.number)) && footnotes[Int(node.number)]
      bytes.append(hasEvidence ? Sign.citation : Sign.note)
    case .textDirective:
      switch document.directives[Int(node.number)].name {
      case "fact": bytes.append(Sign.fact)
      case "literal": bytes.append(Sign.opaque)
      default: return index + 1
      }
      return Int(node.end)
    case .link where document.isAddress(index):
      bytes.append(Sign.opaque)
      return Int(node.end)
    default: break
    }
    return index + 1
  }

  private mutating func append(_ node: Node, _ index: Int, _ document: Document) {
    pieces.append(Piece(start: bytes.count, node: index))
    for byte in document.text[node.literal.start..<node.literal.end] {
      bytes.append(byte < 0x20 ? 0x20 : byte)
    }
  }

  /// Marks where stretches stand in the document, as far as their first nodes go.
  ///
  /// - Parameters:
  ///   - ranges: stretches of ``bytes`` in their order, each with its first byte in a text.
  ///   - document: the document.
  /// - Returns: for each the index of its node and its mark.
  /// - Complexity: linear.
  func marks(of ranges: [Range<Int>], in document: Document) -> [(node: Int, mark: SourceMark)] {
    var next = 0
    return ranges.map { range in
      while next + 1 < pieces.count, pieces[next + 1].start <= range.lowerBound { next += 1 }
      let piece = pieces[next]
      let node = document.nodes[piece.node]
      if node.kind == .ruby { return (piece.node, .node(piece.node)) }
      let moved = node.literal.start - piece.start
      let end = min(range.upperBound + moved, node.literal.end)
      return (piece.node, .text(TextRange(range.lowerBound + moved, end)))
    }
  }
}

extension Document {
  /// Whether a link is shown as its address.
  fileprivate func isAddress(_ index: Int) -> Bool {
    let node = nodes[index]
    if node.flag { return true }
    guard index + 2 == Int(node.end), nodes[index + 1].kind == .text else { return false }
    let text = nodes[index + 1].literal
    let (shown, address) = (self.text[text.start..<text.end], node.literal)
    return shown.elementsEqual(self.text[address.start..<address.end])
  }
}
