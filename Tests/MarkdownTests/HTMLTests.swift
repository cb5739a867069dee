import Testing

@testable import Markdown

/// The HTML of an article: slots, raw HTML, plain text.
@Suite struct HTMLTests {
  private func html(_ markdown: String, _ options: HTMLOptions = .article) -> HTML {
    HTMLWriter.write(MarkdownParser.parse(Array(markdown.utf8)), options: options)
  }

  private func text(_ markdown: String, _ options: HTMLOptions = .article) -> String {
    String(decoding: html(markdown, options).bytes, as: UTF8.self)
  }

  // MARK: Slots

  @Test func `links into the site stay open, with their places`() {
    let found = html(
      "一\n\n[a](b.md) ![c](d.png \"題\") [e](#f) [g](/h/) [i]()\n\n[k][l]\n\n[l]: ../m.md?n#o\n"
    )
    #expect(found.slots.map(\.destination) == ["b.md", "d.png", "#f", "/h/", "", "../m.md?n#o"])
    #expect(found.slots.map(\.isImage) == [false, true, false, false, false, false])
    #expect(found.slots.map(\.line) == [3, 3, 3, 3, 3, 5])
    for slot in found.slots {
      let before = String(decoding: found.bytes[..<slot.offset], as: UTF8.self)
      #expect(before.hasSuffix(slot.isImage ? "src=\"" : "href=\""))
      #expect(found.bytes[slot.offset] == UInt8(ascii: "\""))
    }
  }

  @Test func `links out of the site are written`() {
    let found = html(
      "[a](https://example.com/?a=b&c=\"d\"#題) <mailto:a@example.com> <a@example.com> [t](tel:+81) [n](//example.org/)\n"
    )
    #expect(found.slots.isEmpty && found.problems.isEmpty)
    #expect(
      String(decoding: found.bytes, as: UTF8.self)
        == "<p><a href=\"https://example.com/?a=b&amp;c=%22d%22#%E9%A1%8C\">a</a> "
        + "<a href=\"mailto:a@example.com\">mailto:a@example.com</a> "
        + "<a href=\"mailto:a@example.com\">a@example.com</a> "
        + "<a href=\"tel:+81\">t</a> <a href=\"//example.org/\">n</a></p>\n"
    )
  }

  @Test func `a destination is told without escapes and entities`() {
    #expect(html("[a](b\\(c&amp;d.md)\n").slots.map(\.destination) == ["b(c&d.md"])
    #expect(html("[a](<b c.md>)\n").slots.map(\.destination) == ["b c.md"])
    #expect(html("[a](がいど.md)\n").slots.map(\.destination) == ["がいど.md"])
  }

  // MARK: Raw HTML

  @Test func `raw HTML that is not allowed is shown as it was typed and reported`() {
    let found = html("a<x>b <script>alert(1)</script>\n\n<form>\n*a*\n</form>\n")
    #expect(
      String(decoding: found.bytes, as: UTF8.self)
        == "<p>a&lt;x&gt;b &lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
        + "<p>&lt;form&gt;\n*a*\n&lt;/form&gt;</p>\n"
    )
    #expect(found.problems.map(\.line) == [1, 1, 3])
    #expect(found.problems.first?.problem == .rawHTML("<x>"))
  }

  @Test(arguments: [
    "<!-- a -->\n", "<!-- a --> <!-- b -->\n", "<!---->\n", "<!-- a -->  \n", "a <!-- b --> c\n",
    "<!-- a\n\nb -->\n", "<!--\n<script>x</script>\n-->\n",
  ])
  func `comments are left out and not reported`(markdown: String) {
    let found = html(markdown)
    #expect(!String(decoding: found.bytes, as: UTF8.self).contains("--"))
    #expect(found.problems.isEmpty)
  }

  @Test(arguments: ["<!-- a --> 本文\n", "<!-- a\n\n本文\n", "<!-- a\n--> 本文\n"])
  func `text behind a comment, or in one that has no end, is not lost`(markdown: String) {
    let found = html(markdown)
    #expect(String(decoding: found.bytes, as: UTF8.self).contains("本文"))
    #expect(found.problems.count == (markdown.contains("-->") ? 0 : 1))
  }

  @Test(arguments: [
    "<!-- a --><script>x</script>\n", "<!-- a -->\n<script>x</script>\n", "<!---->x<img src=x>\n",
    "<?php x ?>\n", "<!DOCTYPE html>\n", "<![CDATA[<b>]]>\n", "<svg/onload=x>\n",
    "a <b\nonclick=x> c\n",
    "<style>\nx\n", "<iframe src=\"x\"></iframe>\n", "<!-- a\n<script>x</script>\n",
  ])
  func `nothing that a browser would run comes through`(markdown: String) {
    let page = text(markdown)
    #expect(StrictHTML(page).problem == nil, "\(page)")
  }

  @Test func `text is escaped wherever it stands`() {
    let page = text(
      "# <&\" `<&\"`\n\n<&>\n\n    <&\"\n\n```a\"b<c\n<&\n```\n\n![<&\"](b.png '<&\"')\n"
    )
    #expect(
      page
        == "<h1 id=\"section\">&lt;&amp;&quot; <code>&lt;&amp;&quot;</code></h1>\n<p>&lt;&amp;&gt;</p>\n"
        + "<pre><code>&lt;&amp;&quot;\n</code></pre>\n"
        + "<pre><code class=\"language-a&quot;b&lt;c\">&lt;&amp;\n</code></pre>\n"
        + "<figure><img src=\"\" alt=\"&lt;&amp;&quot;\">"
        + "<figcaption>&lt;&amp;&quot;</figcaption></figure>\n"
    )
  }

  // MARK: Plain text

  @Test(arguments: [
    ("**強調**と*斜体*", "強調と斜体"), ("`code`と[文](a.md)", "codeと文"), ("![絵の**説明**](a.png)", "絵の説明"),
    ("a\nb", "a b"), ("a  \nb", "a b"), ("a<b>c</b>", "ac"), ("&amp;&lt;&copy;", "&<©"),
    ("\\*a\\*", "*a*"),
    ("a<!-- b -->c", "ac"), ("<https://example.com/>", "https://example.com/"),
  ])
  func `plain text is what a reader would read aloud`(markdown: String, expected: String) {
    let document = MarkdownParser.parse(Array(markdown.utf8))
    #expect(document.firstParagraph == expected)
  }

  @Test func `a text without a paragraph has no first one`() {
    for markdown in ["", "# a\n", "```\na\n```\n", "---\n", "<!-- a -->\n"] {
      #expect(MarkdownParser.parse(Array(markdown.utf8)).firstParagraph == nil, "\(markdown)")
    }
    #expect(MarkdownParser.parse(Array("# a\n\n- b\n".utf8)).firstParagraph == "b")
  }
}
