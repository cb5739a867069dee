#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A stretch of the inlines of a block: some of its old nodes, the first and the last text perhaps
/// in part.
struct InlineRange {
  /// The old nodes.
  let nodes: Range<Int>
  /// Where the first node's text begins, if not at its start.
  var start: Int?
  /// Where the last text ends, if not at its end.
  var end: Int?

  init(_ nodes: Range<Int>) {
    self.nodes = nodes
  }

  /// Whether anything is left of it.
  func hasContent(in old: [Node]) -> Bool {
    guard let first = nodes.first else { return false }
    if nodes.count > 1 { return true }
    return old[first].kind != .text || (start ?? old[first].literal.start) < old[first].literal.end
  }
}

extension DialectFold {
  /// The attributes at the end of a heading, and where the text before them ends.
  ///
  /// A single word in braces is text: `{…}` has to hold an id, a class or a value.
  func headingAttributes(_ index: Int) -> (Attributes, Int)? {
    let last = lastChild(of: index)
    guard let last, old[last].kind == .text else { return nil }
    let range = old[last].literal
    return document.text.withUnsafeBufferPointer { text in
      guard text[range.end - 1] == UInt8(ascii: "}"),
        let brace = text[range.start..<range.end].lastIndex(of: UInt8(ascii: "{")),
        let (attributes, end) = AttributeReader.read(
          text, at: brace, end: range.end, sentinels: sentinels),
        end == range.end,
        !attributes.id.isEmpty || !attributes.classes.isEmpty
          || attributes.pairs.contains(where: { $0.value != nil })
      else { return nil }
      var start = brace
      while start > range.start, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
      return (attributes, start)
    }
  }

  /// Whether anything in a stretch of inlines has to be read: most blocks have no such sign.
  func mayHoldInlines(_ range: InlineRange) -> Bool {
    if range.start != nil || range.end != nil { return true }
    if signs.isEmpty { return false }
    return document.text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return false }
      return range.nodes.contains { index in
        let literal = old[index].literal
        return old[index].kind == .text
          && signs.contains {
            memchr(base + literal.start, Int32($0), literal.end - literal.start) != nil
          }
      }
    }
  }

  /// Appends inlines as they are.
  mutating func copy(_ range: Range<Int>) {
    let shift = range.lowerBound - document.nodes.count
    for index in range {
      var node = old[index]
      node.end = UInt32(Int(node.end) - shift)
      document.nodes.append(node)
    }
  }

  private func lastChild(of index: Int) -> Int? {
    var last: Int?
    var next = index + 1
    while next < Int(old[index].end) {
      last = next
      next = Int(old[next].end)
    }
    return last
  }
}
