import Diagnostics
import Testing

@testable import Content

/// YAML that nobody writes and that must not bring a build down.
@Suite(.timeLimit(.minutes(1))) struct HostileYAMLTests {
  private func codes(_ yaml: String) -> [String] {
    YAMLReader.read(SourceText(path: "a.yaml", text: yaml)).diagnostics.map(\.finding.code)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [101, 1000, 100_000, 900_000])
  func `brackets inside each other end in a finding`(depth: Int) {
    #expect(codes("a: " + repeated("[", depth)) == ["CB1007"])
    #expect(codes("a: " + repeated("[", depth) + repeated("]", depth)) == ["CB1007"])
    #expect(codes("a: " + repeated("{b: ", depth) + "c" + repeated("}", depth)) == ["CB1007"])
    #expect(codes("a: " + repeated("]", depth) + "\nb: " + repeated("[", depth)).count == 1)
    #expect(codes("a: \"" + repeated("]", depth) + "\"\nb: " + repeated("[", depth)) == ["CB1007"])
  }

  @Test(arguments: [1000, 100_000])
  func `lists and mappings inside each other end in a finding`(depth: Int) {
    #expect(codes(repeated("- ", depth) + "a") == ["CB1007"])
    #expect(codes(repeated("? ", depth) + "a") == ["CB1007"])
    let lines = (0..<min(depth, 1000)).map { repeated(" ", $0) + "a:\n" }.joined()
    #expect(codes(lines) == ["CB1007"])
  }

  @Test func `what people nest is read`() {
    #expect(codes("a: " + repeated("[", 50) + repeated("]", 50)) == [])
    #expect(
      codes((0..<50).map { repeated("  ", $0) + "a:\n" }.joined() + repeated("  ", 50) + "b") == []
    )
    #expect(codes("a: \"\(repeated("[ ] ", 5000))\"") == [])
  }

  /// Lists each of which holds the one before ten times.
  private func bomb(_ levels: Int) -> String {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<levels {
      let items = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(items)]\n"
    }
    return yaml
  }

  @Test(arguments: [30])
  func `aliases that unfold into billions of values end in a finding`(levels: Int) {
    #expect(codes(bomb(levels)) == ["CB1008"])
  }

  @Test func `aliases that unfold inside a key end in a finding`() {
    #expect(!codes(bomb(30) + "? *a29\n: x\n").isEmpty)
    #expect(!codes(bomb(30) + "b: {*a29 : x, ? *a28 : y}\n").isEmpty)
    #expect(!codes(bomb(30) + "b: {[*a29]: x}\n").isEmpty)
    #expect(!codes(bomb(30) + "*a29 : x\n").isEmpty)
    #expect(!codes(bomb(30) + "? - *a29\n: x\n").isEmpty)
  }

  @Test func `aliases of a text are read`() throws {
    let source = SourceText(path: "a.yaml", text: "a: &n 名前\nb: *n\nc: [*n, *n]\n")
    let (root, diagnostics) = YAMLReader.read(source)
    #expect(diagnostics == [])
    #expect(root?["b"]?.string == "名前")
    #expect(root?["c"]?.list?.compactMap(\.string) == ["名前", "名前"])
  }

  @Test func `an alias of what it stands in ends`() {
    #expect(!codes("a: &a [*a]\n").isEmpty)
    #expect(!codes("a: &a\n  b: *a\n").isEmpty)
  }

  @Test func `long texts and many keys are read`() {
    #expect(codes("a: " + repeated("あ", 500_000)) == [])
    #expect(codes("a: \"" + repeated("\\n", 500_000) + "\"") == [])
    #expect(codes("a: |\n" + repeated("  あ\n", 200_000)) == [])
    #expect(codes((0..<20_000).map { "key-\($0): \($0)\n" }.joined()) == [])
  }

  @Test func `random bytes of YAML have places within the file`() {
    let pieces = [
      "a", "題", ": ", ":", "- ", "\n", "  ", "[", "]", "{", "}", ", ", "\"", "'", "#", "&a ", "*a",
      "!t ", "| ",
      ">\n", "? ", "%", "@", "---\n", "...\n", "\t", "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}",
      "\r\n", "<<: ", "\\",
    ]
    var random = SplitMix(seed: 23)
    for _ in 0..<20_000 {
      let text = (0..<(1 + Int(random.next() % 14)))
        .map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let source = SourceText(path: "a.yaml", text: text)
      let (root, diagnostics) = YAMLReader.read(source)
      if let root { expectWithin(root, source.bytes.count, text) }
      let lines = text.utf8.count { $0 == 0x0A } + 1
      for diagnostic in diagnostics {
        #expect((1...lines).contains(diagnostic.place.line ?? 0), "\(text)")
      }
    }
  }

  private func expectWithin(_ node: YAMLNode, _ count: Int, _ text: String) {
    #expect(node.span.start >= 0 && node.span.start <= node.span.end, "\(text)")
    #expect(node.span.end <= count, "\(text)")
    for item in node.list ?? [] { expectWithin(item, count, text) }
    for entry in node.mapping ?? [] {
      #expect(entry.keySpan.start <= entry.keySpan.end && entry.keySpan.end <= count, "\(text)")
      expectWithin(entry.value, count, text)
    }
  }
}
