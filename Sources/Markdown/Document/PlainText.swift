extension Document {
  /// The text of a node without markup: what a reader would read aloud.
  ///
  /// Code and the alternative text of images are in it, raw HTML is not; a line break is a space. A
  /// directive whose value is known later (``MarkdownOptions/boundDirectives``) stands as
  /// `:name[label]`, unless it is the node.
  package func plainText(of index: Int) -> String {
    PlainText(of: index, in: self).string
  }

  /// The text of a node without markup, with the label of every directive: it stays the same when a
  /// value changes.
  func labelText(of index: Int) -> String {
    PlainText(of: index, in: self, binds: false).string
  }

  /// The first paragraph's text without markup, `nil` if there is none.
  package var firstParagraph: String? {
    guard let index = nodes.firstIndex(where: { $0.kind == .paragraph }) else { return nil }
    let text = plainText(of: index)
    return text.isEmpty ? nil : text
  }
}

/// The text of a node without markup, and what of it gives way to values.
struct PlainText {
  /// The text.
  private(set) var string = ""
  /// The directives in it whose values are known later; what stands in the label of another is part
  /// of that.
  private(set) var bindings: [Heading.Binding] = []
  private var bytes: [UInt8] = []
  /// The bound directives that are begun, each with its offset.
  private var open: [(node: Int, start: Int)] = []

  /// Takes the text of a node.
  ///
  /// - Parameters:
  ///   - index: the node.
  ///   - document: its document.
  ///   - binds: whether bound directives stand as they were typed, not as their labels.
  /// - Complexity: linear in the node's descendants and their texts.
  init(of index: Int, in document: Document, binds: Bool = true) {
    let range = index..<Int(document.nodes[index].end)
    // Most headings are one text.
    if range.count == 2, let only = range.last, document.nodes[only].kind == .text {
      string = document.text.withUnsafeBufferPointer { text in
        let literal = document.nodes[only].literal
        return String(
          decoding: UnsafeBufferPointer(rebasing: text[literal.start..<literal.end]), as: UTF8.self)
      }
      return
    }
    for number in range {
      close(before: number, document)
      let node = document.nodes[number]
      switch node.kind {
      case .text, .code, .ruby:
        bytes.append(contentsOf: document.text[node.literal.start..<node.literal.end])
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .textDirective where binds && node.flag && number > index:
        open.append((number, bytes.count))
        bytes += ":\(document.directives[Int(node.number)].name)[".utf8
      default: break
      }
    }
    close(before: range.upperBound, document)
    string = String(decoding: bytes, as: UTF8.self)
  }

  /// Ends the bound directives that end before a node.
  private mutating func close(before index: Int, _ document: Document) {
    while let last = open.last, Int(document.nodes[last.node].end) <= index {
      bytes.append(UInt8(ascii: "]"))
      open.removeLast()
      guard open.isEmpty else { continue }
      let directive = document.directives[Int(document.nodes[last.node].number)]
      let range = last.start..<bytes.count
      bindings.append(.init(range: range, name: directive.name, label: directive.label))
    }
  }
}
