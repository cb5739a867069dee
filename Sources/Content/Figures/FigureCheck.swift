package import Diagnostics
package import Markdown

/// A figure that stands in a text without a fact and without a source.
package struct HandTypedFigure: Sendable, Equatable {
  /// The figure without markup, such as “約200万人”.
  package let text: String
  /// Index of the node in which it begins.
  package let node: Int
  /// Where it stands.
  package let mark: SourceMark
  /// The first line of its block, 1-based, in the text that was parsed.
  package let line: Int
}

/// Finds the figures of a text that were typed by hand.
///
/// A figure is supported if its sentence holds a `:fact[…]`, a citation, or a reference to a footnote
/// with one of these; in a table, if its row does. Code, raw HTML, attributes, addresses, the labels
/// of directives without content and `:literal[…]` are not looked at.
package struct FigureCheck {
  private let document: Document
  /// For each footnote whether it holds evidence.
  private let footnotes: [Bool]
  private var found: [HandTypedFigure] = []

  /// Finds the figures of a document that have neither a fact nor a source.
  ///
  /// - Parameter document: the document; its language does not matter.
  /// - Returns: the figures in the order of the text.
  /// - Complexity: linear.
  package static func figures(in document: Document) -> [HandTypedFigure] {
    var check = FigureCheck(document)
    check.walk()
    return check.found
  }

  /// The advice on the figures of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - document: what was parsed from it.
  /// - Returns: a note for each figure; places are looked for only if there is one.
  /// - Complexity: linear, and the number of figures times its logarithm.
  package static func diagnostics(of text: EntryText, _ document: Document) -> [Diagnostic] {
    var check = TextCheck(text: text, document: document)
    for figure in figures(in: document) {
      check.add(
        TextCheck.Report(
          finding: .handTypedFigure,
          arguments: [Wording(figure.text)],
          mark: figure.mark,
          line: figure.line,
          hints: [.bindFigure(figure.text)]
        )
      )
    }
    return check.diagnostics()
  }

  private init(_ document: Document) {
    self.document = document
    var footnotes = [Bool](repeating: false, count: document.footnotes.count)
    for (index, node) in document.nodes.enumerated() where node.kind == .footnote {
      guard footnotes.indices.contains(Int(node.number)) else { continue }
      footnotes[Int(node.number)] = document.holdsEvidence(index..<Int(node.end), footnotes: [])
    }
    self.footnotes = footnotes
  }

  private mutating func walk() {
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      switch node.kind {
      case .directive where !node.flag: index = Int(node.end)
      case .tableRow where document.holdsEvidence(index..<Int(node.end), footnotes: footnotes):
        index = Int(node.end)
      case .paragraph, .heading, .tableCell, .definitionTerm, .calloutTitle, .directiveLabel:
        check(index)
        index = Int(node.end)
      default: index += 1
      }
    }
  }

  /// Looks at the sentences of a block.
  private mutating func check(_ index: Int) {
    let block = document.nodes[index]
    let text = FigureText((index + 1)..<Int(block.end), in: document, footnotes: footnotes)
    let figures = FigureScanner.figures(in: text.bytes, isHeading: block.kind == .heading)
    if figures.isEmpty { return }
    let alone = Self.unsupported(figures, in: text.bytes)
    let marks = text.marks(of: alone, in: document)
    found += zip(alone, marks).map { range, place in
      HandTypedFigure(
        text: String(decoding: text.bytes[range], as: UTF8.self),
        node: place.node,
        mark: place.mark,
        line: Int(block.line)
      )
    }
  }

  /// The figures whose sentences hold no evidence.
  private static func unsupported(_ figures: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    var alone: [Range<Int>] = []
    var next = 0
    var start = 0
    for end in SentenceBreaks.ends(in: bytes) {
      let first = next
      while next < figures.count, figures[next].lowerBound < end { next += 1 }
      let sentence = bytes[start..<end]
      let isSupported =
        next > first
        && sentence.contains { $0 == FigureText.Sign.citation || $0 == FigureText.Sign.fact }
      if !isSupported { alone += figures[first..<next] }
      start = end
    }
    return alone
  }
}

extension Document {
  /// Whether a fact, a citation, or a reference to a footnote with one stands in a stretch of nodes.
  fileprivate func holdsEvidence(_ range: Range<Int>, footnotes: [Bool]) -> Bool {
    nodes[range].contains { node in
      switch node.kind {
      case .citation: true
      case .textDirective: directives[Int(node.number)].name == "fact"
      case .footnoteReference:
        footnotes.indices.contains(Int(node.number)) && footnotes[Int(node.number)]
      default: false
      }
    }
  }
}
