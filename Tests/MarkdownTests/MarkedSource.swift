import Diagnostics

@testable import Markdown

/// A Markdown text in which `«…»` show the places that are to be found.
struct MarkedSource {
  /// The text without the signs.
  let source: [UInt8]
  /// The places, in UTF-8 offsets.
  let spans: [Span]

  init(_ marked: String) {
    var source: [UInt8] = []
    var spans: [Span] = []
    var open: [Int] = []
    for character in marked.unicodeScalars {
      switch character {
      case "«": open.append(source.count)
      case "»": if let start = open.popLast() { spans.append(Span(start, source.count)) }
      default: source += String(character).utf8
      }
    }
    self.source = source
    self.spans = spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The place of each mark of the document that a question asks for, in their order in the source.
  func found(
    _ options: MarkdownOptions = MarkdownOptions(),
    _ marks: (Document, HTML) -> [(mark: SourceMark, line: Int)]
  ) -> [Span] {
    let document = MarkdownParser.parse(source, options: options)
    let html = HTMLWriter.write(document, options: .article)
    let marks = marks(document, html)
    return source.withUnsafeBufferPointer { SourceLocator.spans(of: marks, in: document, $0) }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The places of links and images to a destination.
  func destinations(_ destination: String = "bad.md") -> [Span] {
    found { _, html in
      html.slots.filter { $0.destination == destination }.map { ($0.mark, $0.line) }
    }
  }

  /// The places of everything that is wrong.
  var problems: [Span] {
    found { document, html in
      document.problems.map { ($0.mark, $0.line) } + html.problems.map { ($0.mark, $0.line) }
    }
  }

  /// The places of all nodes of a kind.
  func nodes(_ kind: Node.Kind, _ mark: (Int) -> SourceMark) -> [Span] {
    found { document, _ in
      document.nodes.indices.filter { document.nodes[$0].kind == kind }
        .map { (mark($0), Int(document.nodes[$0].line)) }
    }
  }

  /// What stands at places.
  func texts(_ spans: [Span]) -> [String] {
    spans.map { "\($0.start) " + String(decoding: source[$0.start..<$0.end], as: UTF8.self) }
  }
}
