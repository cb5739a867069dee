extension Document {
  /// The text of a node without markup: what a reader would read aloud.
  ///
  /// Code and the alternative text of images are in it, raw HTML is not; a line break is a space.
  package func plainText(of index: Int) -> String {
    plainText(in: index..<Int(nodes[index].end))
  }

  /// The first paragraph's text without markup, `nil` if there is none.
  package var firstParagraph: String? {
    guard let index = nodes.firstIndex(where: { $0.kind == .paragraph }) else { return nil }
    let text = plainText(of: index)
    return text.isEmpty ? nil : text
  }

  private func plainText(in range: Range<Int>) -> String {
    // Most headings are one text.
    if range.count == 2, let only = range.last, nodes[only].kind == .text {
      return text.withUnsafeBufferPointer { text in
        let literal = nodes[only].literal
        return String(
          decoding: UnsafeBufferPointer(rebasing: text[literal.start..<literal.end]), as: UTF8.self)
      }
    }
    var bytes: [UInt8] = []
    for node in nodes[range] {
      switch node.kind {
      case .text, .code, .ruby:
        bytes.append(contentsOf: text[node.literal.start..<node.literal.end])
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
