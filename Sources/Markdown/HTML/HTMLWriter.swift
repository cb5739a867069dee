import Diagnostics

/// Writes a document as HTML, byte for byte as CommonMark's examples demand.
package struct HTMLWriter: ~Copyable {
  // Pointers, because the writer asks for a text or a node some thousand times a page, and each
  // question to an array would count its references up and down.
  let nodes: UnsafeBufferPointer<Node>
  private let text: UnsafeBufferPointer<UInt8>
  let document: Document
  let options: HTMLOptions
  var output: ByteBuffer
  var html = HTML()
  /// What raw HTML leaves open.
  var nesting = RawHTMLNesting()
  /// Indexes of the nodes that are begun and not ended.
  private(set) var open: [Int] = []
  /// What the elements of the dialect have to remember.
  var state = DialectState()

  /// Writes a document.
  ///
  /// Complexity: linear; one loop without recursion.
  package static func write(_ document: Document, options: HTMLOptions) -> HTML {
    document.nodes.withUnsafeBufferPointer { nodes in
      document.text.withUnsafeBufferPointer { text in
        var writer = HTMLWriter(
          nodes: nodes,
          text: text,
          document: document,
          options: options
        )
        writer.writeAll()
        writer.html.bytes = writer.output.array
        return writer.html
      }
    }
  }

  private init(
    nodes: UnsafeBufferPointer<Node>,
    text: UnsafeBufferPointer<UInt8>,
    document: Document,
    options: HTMLOptions
  ) {
    self.nodes = nodes
    self.text = text
    self.document = document
    self.options = options
    // What a page's own elements take is in proportion to their number.
    output = ByteBuffer(capacity: text.count + nodes.count * 16 + 256)
  }

  private mutating func writeAll() {
    write(0..<document.bodyCount)
    if document.bodyCount < nodes.count {
      beginNotes()
      write(document.bodyCount..<nodes.count)
      endNotes()
    }
  }

  private mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while true {
      while let last = open.last, Int(nodes[last].end) == index {
        closeHTML(atDepth: open.count)
        end(nodes[last])
        open.removeLast()
      }
      guard index < range.upperBound else { return closeHTML(atDepth: 0) }
      let node = nodes[index]
      if node.kind != .htmlBlock { leaveTable() }
      if node.kind == .image {
        writeImage(node, at: index)
        index = Int(node.end)
      } else {
        begin(node, at: index)
        if node.isContainer { open.append(index) }
        index += 1
      }
    }
  }

  // MARK: Elements

  private mutating func begin(_ node: Node, at index: Int) {
    if !state.breaks.isEmpty { writeBreak(before: index) }
    switch node.kind {
    case .text where state.breaks.isEmpty: output.appendEscaped(literal(node))
    case .text: writePhrases(of: node, at: index)
    case .softBreak: output.append(UInt8(ascii: "\n"))
    case .lineBreak: write(options.closesVoidElements ? "<br />\n" : "<br>\n")
    case .code:
      write("<code>")
      output.appendEscaped(literal(node))
      write("</code>")
    case .htmlInline: writeRawHTML(node)
    case .emphasis: write("<em>")
    case .strong: write("<strong>")
    case .link: beginLink(node, at: index)
    case .paragraph: beginParagraph(node, at: index)
    case .heading: beginHeading(node, at: index)
    case .blockQuote: writeLine("<blockquote>\n")
    case .list: beginList(node)
    case .item: beginItem(at: index)
    case .codeBlock: writeCodeBlock(node, at: index)
    case .htmlBlock:
      startLine()
      writeRawHTML(node)
      startLine()
    case .thematicBreak: writeLine(options.closesVoidElements ? "<hr />\n" : "<hr>\n")
    default: beginDialect(node, at: index)
    }
  }

  private mutating func end(_ node: Node) {
    switch node.kind {
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .link: endLink()
    case .paragraph: endParagraph(node)
    case .heading:
      write("</h")
      output.append(UInt8(ascii: "0") + node.level)
      write(">\n")
    case .blockQuote: writeLine("</blockquote>\n")
    case .list: write(node.flag ? "</ol>\n" : "</ul>\n")
    case .item: write("</li>\n")
    default: endDialect(node)
    }
  }

  private mutating func beginParagraph(_ node: Node, at index: Int) {
    if node.flag { return }
    if options.form == .article, isFigure(at: index) {
      state.isInFigure = true
      return writeLine("<figure>")
    }
    writeLine("<p>")
  }

  private mutating func endParagraph(_ node: Node) {
    if state.isInFigure {
      state.isInFigure = false
      write("</figure>\n")
      return endNoteIfLast(node, isFigure: true)
    }
    endNoteIfLast(node, isFigure: false)
    if !node.flag { write("</p>\n") }
  }

  private mutating func beginHeading(_ node: Node, at index: Int) {
    writeLine("<h")
    output.append(UInt8(ascii: "0") + node.level)
    if options.form == .article, options.givesHeadingIDs {
      write(" id=\"")
      output.appendEscaped(document.outline[Int(node.number)].id)
      write("\"")
      writeAttributes(of: node, at: index, allowed: ["lang", "title"], givesID: false)
    }
    write(">")
    if options.breaksPhrases { findBreaks(at: index) }
  }

  private mutating func beginList(_ node: Node) {
    guard node.flag else { return writeLine("<ul>\n") }
    guard node.number != 1 else { return writeLine("<ol>\n") }
    writeLine("<ol start=\"")
    output.append(String(node.number))
    write("\">\n")
  }

  // MARK: What a writer may not do

  private mutating func writeRawHTML(_ node: Node) {
    switch options.rawHTML {
    case .allowed where node.kind == .htmlBlock:
      writeHTMLBlock(literal(node), depth: open.count, line: Int(node.line))
    case .allowed: writeInlineHTML(literal(node), depth: open.count, line: Int(node.line))
    case .kept: output.append(literal(node))
    case .tagFilter: output.appendTagFiltered(literal(node))
    case .omitted: write("<!-- raw HTML omitted -->")
    case .shown:
      if literal(node).isComments { return }
      if node.kind == .htmlBlock { write("<p>") }
      output.appendEscaped(literal(node).trimmingLineEnd)
      if node.kind == .htmlBlock { write("</p>") }
      html.problems.append((.rawHTML(string(node.literal)), Int(node.line), .text(node.literal)))
    }
  }

  // MARK: Bytes

  /// The place in the document's text of a stretch of one of its literals.
  func mark(_ range: Range<Int>, of literal: UnsafeBufferPointer<UInt8>) -> SourceMark {
    guard let base = text.baseAddress, let start = literal.baseAddress else { return .line }
    let offset = base.distance(to: start)
    return .text(TextRange(offset + range.lowerBound, offset + range.upperBound))
  }

  func literal(_ node: Node) -> UnsafeBufferPointer<UInt8> { bytes(node.literal) }

  func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[range.start..<range.end])
  }

  func string(_ range: TextRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  @inline(__always)
  mutating func write(_ text: StaticString) {
    output.append(text)
  }

  @inline(__always)
  mutating func writeLine(_ text: StaticString) {
    startLine()
    output.append(text)
  }

  /// Ends the line unless nothing stands on it.
  mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but comments: one that has no end, or text behind one on its line, is
  /// part of the block, and must not be lost without a word.
  fileprivate var isComments: Bool {
    var rest = self[...]
    while rest.starts(with: "<!--".utf8) {
      guard let end = rest.dropFirst(2).firstRange(of: "-->".utf8) else { return false }
      rest = rest[end.upperBound...].drop { $0 <= 0x20 }
    }
    return rest.isEmpty
  }

  fileprivate var trimmingLineEnd: UnsafeBufferPointer<UInt8> {
    last == UInt8(ascii: "\n") ? UnsafeBufferPointer(rebasing: dropLast()) : self
  }
}
