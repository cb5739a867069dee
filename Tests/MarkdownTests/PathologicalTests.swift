import Testing

@testable import Markdown

/// Texts that nobody writes and that must not bring a build down.
///
/// A test that takes more than a minute has found a quadratic input.
@Suite(.timeLimit(.minutes(1))) struct PathologicalTests {
  private func html(_ markdown: String) -> String {
    let document = MarkdownParser.parse(Array(markdown.utf8))
    return String(decoding: HTMLWriter.write(document, options: .article).bytes, as: UTF8.self)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func `a hundred thousand quotes inside each other`() {
    let page = html(repeated(">", 100_000) + " a\n")
    #expect(page.hasSuffix("</blockquote>\n"))
    #expect(page.count { $0 == "a" } >= 1)
  }

  @Test func `fifty thousand emphases inside each other`() {
    let page = html(repeated("*a **b ", 25_000) + "c" + repeated(" b** a*", 25_000) + "\n")
    #expect(page.hasPrefix("<p><em>a <strong>b <em>"))
    #expect(page.hasSuffix("</em></p>\n"))
  }

  @Test func `lists and brackets inside each other`() {
    let list = (0..<500).map { repeated(" ", 2 * $0) + "- a\n" }.joined()
    #expect(html(list).hasPrefix("<ul>\n<li>a\n<ul>"))
    #expect(html(repeated("[", 50_000) + "a" + repeated("]", 50_000)).contains("[[[a]]]"))
    #expect(html(repeated("![", 20_000) + "a" + repeated("](b)", 20_000)).contains("<img src="))
    #expect(!html(repeated("[a](", 20_000)).isEmpty)
  }

  @Test func `marks without an end`() {
    for (text, count) in [
      ("*", 100_000), ("_", 100_000), ("`", 100_000), ("*a_ ", 25_000), ("a**b" + "c* ", 20_000),
      ("<", 100_000), ("&", 100_000), ("\\", 100_001), ("<!--", 20_000), ("<?", 20_000),
      ("[a][", 20_000), ("# ", 50_000), ("- ", 1_000), ("\t", 100_000), ("\u{0}", 100_000),
      ("<!-- -->", 20_000), ("<!--\n", 20_000),
    ] {
      let isBlank = ["\t", "<!-- -->"].contains(text)
      #expect(html(repeated(text, count)).isEmpty == isBlank, "\(text)")
    }
  }

  @Test func `many short lines of every block`() {
    for text in [
      "# a\n", "- a\n", "1. a\n", "> a\n", "```\n", "---\n", "a\n===\n", "[a]: b\n", "<div>\n\n",
    ] {
      let page = html(repeated(text, 10_000))
      #expect(page.isEmpty == (text == "[a]: b\n"), "\(text)")
    }
  }

  @Test func `random text of marks is always the same HTML, with all that is open closed`() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "*", "**", "_", "`", "```\n", "[", "](", ")", "![", "<", ">", "&amp;", "\\", "\n", "\n\n",
      "# ", "- ",
      "1. ", "    ", "\t", "a", "題", "「", "」", "。", " ", "<b>", "<!--", "-->", "\u{0}", "\r\n",
      "---\n",
      "[a]: b\n", "javascript:", "|", "~", "=", "+",
    ]
    for _ in 0..<3000 {
      let text = (0..<(1 + next(30))).map { _ in pieces[next(pieces.count)] }.joined()
      let page = html(text)
      #expect(page == html(text))
      for name in ["p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "h1"] {
        let opened = page.ranges(of: "<\(name)>").count + page.ranges(of: "<\(name) ").count
        #expect(opened == page.ranges(of: "</\(name)>").count, "\(text)")
      }
    }
  }
}
