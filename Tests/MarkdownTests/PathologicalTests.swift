import Diagnostics
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@testable import Markdown

/// Texts that nobody writes and that must not bring a build down.
///
/// Times are those of the thread, and are only compared with each other: eight times the text may take
/// some times eight times the time, never sixty-four.
@Suite(.timeLimit(.minutes(1))) struct PathologicalTests {
  private static let smallSize = 2_000
  private static let factor = 8

  private func html(_ markdown: String) -> String {
    let document = MarkdownParser.parse(Array(markdown.utf8))
    return String(decoding: HTMLWriter.write(document, options: .article).bytes, as: UTF8.self)
  }

  // MARK: Time

  private func seconds(_ work: () -> Void) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  /// Expects that a work's time grows with the size of its text, and not with its square.
  private func expectLinear(
    _ attack: Attack,
    from size: Int = smallSize,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ work: ([UInt8]) -> Void
  ) {
    let small = Array(attack.text(size).utf8)
    let large = Array(attack.text(size * Self.factor).utf8)
    work(small)
    // Another process may take the caches away in the midst of it: then once more.
    for attempt in 1...3 {
      let least = min(seconds { work(small) }, seconds { work(small) })
      let most = seconds { work(large) }
      if most < 0.005 + 3.5 * Double(Self.factor) * least { return }
      if attempt == 3 { Issue.record("\(least) s, then \(most) s", sourceLocation: sourceLocation) }
    }
  }

  private func expectLinearHTML(_ attack: Attack) {
    expectLinear(attack) { text in
      _ = HTMLWriter.write(MarkdownParser.parse(text), options: .article)
    }
    #expect(StrictHTML(html(attack.text(600))).problem == nil)
  }

  @Test(arguments: Attack.emphasis) func `emphasis takes linear time`(_ attack: Attack) {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.links) func `links take linear time`(_ attack: Attack) {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.codeAndHTML) func `code and HTML take linear time`(_ attack: Attack) {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.blocks) func `blocks take linear time`(_ attack: Attack) {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.brackets + Attack.notes)
  func `braces and notes take linear time`(_ attack: Attack) {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.tables + Attack.directives)
  func `tables and directives take linear time`(_ attack: Attack) {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.signs) func `the signs of the dialect take linear time`(_ attack: Attack)
  {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.code) func `coloured code takes linear time`(_ attack: Attack) {
    expectLinearHTML(attack)
  }

  @Test(arguments: Attack.slips) func `slips and phrases are found in linear time`(_ attack: Attack)
  {
    expectLinear(attack) { text in
      text.withUnsafeBufferPointer { bytes in
        _ = fullWidthSlips(in: bytes, textLines: [1...Int.max])
        _ = phraseBreaks(in: bytes)
      }
    }
  }

  @Test(arguments: Attack.counted) func `the limits are counted in linear time`(_ attack: Attack) {
    // Shorter texts are not looked through for brackets and references.
    expectLinear(attack, from: 30_000) { text in
      text.withUnsafeBufferPointer { _ = ParsingLimits.problem(in: $0) }
    }
  }

  @Test func `a text at the limits takes no longer than some times a harmless one`() {
    let harmless = String(repeating: "これは**重要。**です [a](b) ~~c~~\n\n", count: 1_000)
    let nested = String(repeating: "- ", count: ParsingLimits.depth) + "a"
    let size = harmless.utf8.count
    for text in [
      nested + String(repeating: "\n", count: size),
      String(repeating: nested + "\n", count: size / 130),
      String(repeating: "![", count: 600) + String(repeating: "[](b)", count: 10_000),
    ] {
      let usual = seconds { _ = html(harmless) }
      let hostile = seconds { _ = html(text) }
      #expect(hostile < 20 * usual, "\(text.prefix(20)): \(usual) s, then \(hostile) s")
    }
  }

  // MARK: What is read

  @Test func `fifty thousand emphases inside each other`() {
    let page = html(
      String(repeating: "*a **b ", count: 25_000) + "c"
        + String(repeating: " b** a*", count: 25_000))
    #expect(page.hasPrefix("<p><em>a <strong>b <em>"))
    #expect(page.hasSuffix("</em></p>\n"))
  }

  @Test func `brackets inside each other`() {
    func nested(_ open: String, _ close: String, _ count: Int) -> String {
      html(String(repeating: open, count: count) + "a" + String(repeating: close, count: count))
    }
    #expect(nested("[", "]", 50_000).contains("[[[a]]]"))
    #expect(nested("![", "](b)", 5_000).contains("<img src="))
    #expect(nested(":a[", "]", 60) == "<p>a</p>\n")
  }

  @Test func `random text of marks is always the same HTML, with all that is open closed`() {
    var random = SeededGenerator(42)
    let pieces = [
      "*", "**", "_", "`", "```\n", "[", "](", ")", "![", "<", ">", "&amp;", "\\", "\n", "\n\n",
      "# ", "- ", "1. ", "    ", "\t", "a", "題", "「", "」", "。", " ", "<b>", "<!--", "-->", "\u{0}",
      "\r\n", "---\n", "[a]: b\n", "javascript:", "|", "~", "=", "+", "\n: ", "[^a]", "[^a]: ",
      ":::b\n",
      ":::\n", ":c[", "]", "{d=e}", "《", "》", "|-|\n", "<a href=\"", "\">", "</a>", "<script>",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...30, using: &random)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let page = html(text)
      #expect(page == html(text))
      #expect(StrictHTML(page).problem == nil, "\(text)")
    }
  }
}

/// The same numbers in every run.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // The upper half of a linear congruential generator is the random one (Knuth, MMIX).
    func step() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32
    }
    return step() << 32 | step()
  }
}
