/// A stretch of one source text, in UTF-8 offsets.
package struct Span: Sendable, Hashable {
  /// Offset of the first byte.
  package var start: Int

  /// Offset after the last byte.
  package var end: Int

  /// Creates a span from its first offset and the one after its last.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The span moved by a number of bytes, for a text that stands inside another.
  package func shifted(by offset: Int) -> Span {
    Span(start + offset, end + offset)
  }
}
