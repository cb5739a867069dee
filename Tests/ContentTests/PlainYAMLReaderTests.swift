import Diagnostics
import Testing

@testable import Content

/// The reader for plain front matter beside the full parser.
@Suite struct PlainYAMLReaderTests {
  static let plain = [
    "title: 題名\n",
    "title: 題名\ndate: 2026-11-22\ntags: [事例, エンゲージメント, b]\ndraft: false\n",
    "title: \"引用符: コロン # 番号\"\ndescription: '一重'\n",
    "tags:\n  - あ\n  - い\nweight: 3\n",
    "tags:\n- あ\n- い\n",
    "empty:\ntitle: x\n",
    "# comment\n\ntitle: x\n\n# another\ndate: 2026-01-01\n",
    "title: a:b c#d\n",
    "list: []\ntitle: x\n",
    "title: x",
    "a: yes\nb: 010\nc: 1.5\nd: ~\n",
    "title:   spaces   \n",
  ]

  static let other = [
    "title: a: b\n", "title: x # comment\n", "title: |\n  text\n", "title: \"a\\nb\"\n",
    "title: 'it''s'\n", "a: b\n  c\n", "a: {b: c}\n", "- a\n- b\n", "title: &x y\n",
    "tags: [a, [b]]\n", "tags: [a,, b]\n", "a: 1\na: 2\n", "\ttitle: x\n", "title: x\r\n",
    "a b: c\n",
    "a:b\n", "title: \u{2028}\n", "tags:\n  - a\n - b\n", "tags: [a,]\n", "tags: [ ,]\n",
    "a: - b\n",
    "tags:\n  - a: b\n", "a: \"x\" y\n", "a: @x\n", "...\n", "a: ? b\n",
  ]

  @Test(arguments: plain)
  func `plain front matter reads as the full parser reads it`(text: String) {
    let bytes = Array(text.utf8)
    let node = bytes.withUnsafeBufferPointer { PlainYAMLReader.read($0, 0..<bytes.count, file: 0) }
    let full = YAMLReader.readFully(SourceText(path: "a.md", text: text), range: 0..<bytes.count)
    #expect(node != nil)
    #expect(full.diagnostics.isEmpty)
    #expect(node?.withoutSpans == full.root?.withoutSpans)
  }

  @Test(arguments: plain)
  func `places are those of the full parser`(text: String) {
    let bytes = Array(text.utf8)
    let node = bytes.withUnsafeBufferPointer { PlainYAMLReader.read($0, 0..<bytes.count, file: 0) }
    let full = YAMLReader.readFully(SourceText(path: "a.md", text: text), range: 0..<bytes.count)
    let ours = node?.mapping?.map { [$0.keySpan] + ($0.value.string == nil ? [] : [$0.value.span]) }
    let theirs = full.root?.mapping?.map {
      [$0.keySpan] + ($0.value.string == nil ? [] : [$0.value.span])
    }
    #expect(ours == theirs)
  }

  @Test(arguments: other)
  func `any other form is left to the full parser`(text: String) {
    let bytes = Array(text.utf8)
    let node = bytes.withUnsafeBufferPointer { PlainYAMLReader.read($0, 0..<bytes.count, file: 0) }
    guard let node else { return }
    // Where it dares to read, it must read the same.
    let full = YAMLReader.readFully(SourceText(path: "a.md", text: text), range: 0..<bytes.count)
    #expect(node.withoutSpans == full.root?.withoutSpans)
  }

  @Test func `random front matter reads as the full parser reads it`() {
    var random = SplitMix(seed: 11)
    let pieces = [
      "title", ": ", ":", "\n", "a", "題", " ", "- ", "[", "]", ", ", "\"", "'", "#", " #", "1",
      "yes",
      "2026-01-02", "b: c\n", "  - ", "{", "}", "&", "!", "?", "~", "...", "|", "\u{3000}",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let text = (0..<(1 + Int(random.next() % 9)))
        .map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let bytes = Array(text.utf8)
      let node = bytes.withUnsafeBufferPointer {
        PlainYAMLReader.read($0, 0..<bytes.count, file: 0)
      }
      guard let node else { continue }
      read += 1
      let full = YAMLReader.readFully(SourceText(path: "a", text: text), range: 0..<bytes.count)
      #expect(node.withoutSpans == full.root?.withoutSpans, "\(text)")
    }
    #expect(read > 100)
  }
}

extension YAMLNode {
  /// The node with all places set to nothing, to compare what was read.
  var withoutSpans: YAMLNode {
    let none = Span(0, 0)
    switch value {
    case .list(let items): return YAMLNode(.list(items.map(\.withoutSpans)), span: none)
    case .mapping(let entries):
      let bare = entries.map {
        YAMLEntry(key: $0.key, keySpan: none, value: $0.value.withoutSpans)
      }
      return YAMLNode(.mapping(bare), span: none)
    default: return YAMLNode(value, span: none)
    }
  }
}
