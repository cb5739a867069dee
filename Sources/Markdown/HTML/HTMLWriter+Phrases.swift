import Diagnostics

/// `<wbr>` where a phrase of a Japanese heading ends.
extension HTMLWriter {
  /// Finds the ends of phrases in the text of a heading as a whole: the model looks at what stands on
  /// both sides of a place, whatever element it is in.
  ///
  /// A heading with raw HTML has none: what is inside a tag pair may be a ruby or code.
  mutating func findBreaks(at heading: Int) {
    let end = Int(nodes[heading].end)
    let size = nodes[heading..<end].reduce(0) { $0 + ($1.literal.end - $1.literal.start) }
    guard size > options.shortHeading, attributes(of: nodes[heading])?.has("lang") != true
    else { return }
    var text: [UInt8] = []
    var pieces: [Piece] = []
    var index = heading + 1
    while index < end {
      let node = nodes[index]
      let start = text.count
      switch node.kind {
      case .htmlInline: return
      case .text, .code, .ruby:
        text.append(contentsOf: literal(node))
        pieces.append(Piece(node: index, start: start, end: text.count))
      case .textDirective where node.flag:
        // The value is not known: like most, it begins and ends as a number does.
        text.append(UInt8(ascii: "0"))
        pieces.append(Piece(node: index, start: start, end: text.count))
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
      // What is written of an image or a directive, and where, is not settled here.
      index = node.kind == .image || node.kind == .textDirective ? Int(node.end) : index + 1
    }
    state.breaks = text.withUnsafeBufferPointer { breaks(in: $0, pieces) }
  }

  /// Where a node's text stands in that of its heading.
  private struct Piece {
    let node: Int
    let start: Int
    let end: Int
  }

  /// Gives each break to the node that it stands in or before; one inside of code or ruby is none.
  private func breaks(
    in text: UnsafeBufferPointer<UInt8>,
    _ pieces: [Piece]
  ) -> [(node: Int, offset: Int)] {
    var found: [(node: Int, offset: Int)] = []
    var piece = 0
    for offset in phraseBreaks(in: text) {
      while pieces[piece].end <= offset { piece += 1 }
      let (node, start) = (pieces[piece].node, pieces[piece].start)
      if nodes[node].kind == .text || offset == start { found.append((node, offset - start)) }
    }
    return found.reversed()
  }

  /// Writes the break at the beginning of a node, if there is one.
  mutating func writeBreak(before index: Int) {
    guard let last = state.breaks.last, last.node == index, last.offset == 0 else { return }
    state.breaks.removeLast()
    write("<wbr>")
  }

  /// Writes a text with the breaks that stand inside of it.
  mutating func writePhrases(of node: Node, at index: Int) {
    let text = literal(node)
    var start = 0
    while let last = state.breaks.last, last.node == index {
      state.breaks.removeLast()
      output.appendEscaped(UnsafeBufferPointer(rebasing: text[start..<last.offset]))
      write("<wbr>")
      start = last.offset
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: text[start...]))
  }
}

/// A text as HTML with `<wbr>` where a phrase of Japanese ends.
///
/// - Parameter text: a title, without markup.
/// - Returns: the text, escaped.
/// - Complexity: linear; a text without kana and kanji is only escaped.
package func phraseMarkup(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var output = ByteBuffer(capacity: bytes.count * 2)
    var start = 0
    for offset in phraseBreaks(in: bytes) {
      output.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
      output.append("<wbr>")
      start = offset
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start...]))
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

/// A text as HTML.
package func escapedMarkup(_ text: String) -> String {
  var output = ByteBuffer(capacity: text.utf8.count + 32)
  output.appendEscaped(text)
  return String(decoding: output.bytes, as: UTF8.self)
}
