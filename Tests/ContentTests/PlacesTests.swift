import Diagnostics
import Testing

@testable import Content

/// Places of many spans at once.
@Suite struct PlacesTests {
  @Test(arguments: [
    "a\nbc\n\nか゛き\r\n\r\nd", "\u{FEFF}a\r\nb", "", "\n", "\r\n\n\r", "👨‍👩‍👧x\né\u{301}y",
  ])
  func `each place is the one that its span has alone`(text: String) {
    let source = SourceText(path: "a.md", text: text)
    let offsets = Array(0...(source.bytes.count + 2))
    let spans = offsets.flatMap { start in [0, 1, 5].map { Span(start, start + $0) } }
    let boundaries = spans.filter { span in
      [span.start, span.end].allSatisfy { isBoundary($0, source.bytes) }
    }
    for spans in [boundaries, boundaries.reversed()] {
      let places = source.places(spans)
      for (span, place) in zip(spans, places) {
        #expect(place == source.place(span), "\(span)")
      }
    }
  }

  /// Whether no character of a reader's is divided at an offset; a line end is none.
  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset < bytes.count else { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    var boundary = 0
    for character in text {
      if boundary == offset { return true }
      boundary += character.utf8.count
      if character == "\r\n", boundary - 1 == offset { return true }
    }
    return boundary == offset
  }
}
