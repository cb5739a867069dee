import Testing

@testable import Markdown

/// The characters that mark places of a text: never any that its writer has used.
@Suite struct SentinelsTests {
  private static let candidates: [UInt32] = [
    0x1BC9F, 0x10A7F, 0x1091F, 0x1093F, 0x10857, 0x12474, 0x12470, 0x10B3F, 0x10B99, 0x10AF6,
    0x10A50, 0x10100, 0x10101, 0x10102, 0x1039F, 0x103D0,
  ]

  private func chosen(for text: String) -> [UInt32]? {
    Array(text.utf8).withUnsafeBufferPointer { source in
      Sentinels(for: source).map {
        [$0.emphasis.codePoint, $0.escape.codePoint, $0.tag.codePoint]
      }
    }
  }

  @Test(arguments: ["", "字", "👍👍", "&amp; &#12354; &#x3042;", "\u{1F600}\u{20000}\u{E0100}"])
  func `the first three are taken where none is used`(text: String) {
    #expect(chosen(for: text) == [0x1BC9F, 0x10A7F, 0x1091F])
  }

  @Test(arguments: [
    "\u{1BC9F}", "字\u{1BC9F}字", "&#113823;", "&#x1BC9F;", "&#X1bc9f;", "&#x001Bc9F;",
    "&#000113823;",
    "&&#113823;", "&#113823", "&#1;&#x1bC9F;", "[a](&#x1bc9f;)",
  ])
  func `one that occurs, or is referred to, is not taken`(text: String) {
    #expect(chosen(for: text) == [0x10A7F, 0x1091F, 0x1093F])
  }

  @Test(arguments: [
    "&#113823a;", "&#1138230;", "&#x11BC9F;", "# 113823;", "&#99999999999999999999113823;", "&#",
    "&#x", "&",
    "%F0%9B%B2%9F", "\u{1BC9E}",
  ])
  func `what only looks like one changes little`(text: String) {
    let found = chosen(for: text)
    #expect(found?.count == 3)
    #expect(Set(found ?? []).count == 3)
  }

  @Test func `a text that uses all but two gets none`() {
    let scalars = Self.candidates.compactMap(Unicode.Scalar.init)
    for count in 0...scalars.count {
      let text = scalars.prefix(count).map(String.init).joined(separator: "字")
      let found = chosen(for: text)
      #expect((found == nil) == (count > scalars.count - 3))
      #expect(Set(found ?? []).isDisjoint(with: Self.candidates.prefix(count)))
    }
  }

  @Test(arguments: candidates)
  func `each is what libcmark calls punctuation`(codePoint: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(codePoint))
    #expect(Sentinel(codePoint).bytes == Array(String(scalar).utf8))
    // Beside a letter a run cannot open emphasis before punctuation, and can after it.
    let inside = MarkdownParser.parse(
      Array("a*\(scalar)a*\n".utf8), options: MarkdownOptions(dialect: .commonMark))
    #expect(!inside.nodes.contains { $0.kind == .emphasis })
    let outside = MarkdownParser.parse(
      Array("\(scalar)*(a*\n".utf8), options: MarkdownOptions(dialect: .commonMark))
    #expect(outside.nodes.contains { $0.kind == .emphasis })
  }

  @Test func `a sentinel knows where it stands`() {
    let sentinel = Sentinel(0x1BC9F)
    let text = Array("a\u{1BC9F}\u{1BC9E}".utf8)
    text.withUnsafeBufferPointer { bytes in
      let places = (-5...text.count).filter { sentinel.stands(at: $0, of: bytes) }
      #expect(places == [1])
    }
  }
}
