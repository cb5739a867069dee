import Testing

@testable import Markdown

/// What fuzzing has found.
@Suite struct FuzzFindingsTests {
  private func html(_ markdown: String) -> String {
    let document = MarkdownParser.parse(Array(markdown.utf8))
    let page = String(
      decoding: HTMLWriter.write(document, options: .article).bytes, as: UTF8.self)
    #expect(StrictHTML(page).problem == nil, "\(page)")
    return page
  }

  @Test func `a directive is no term of a definition`() {
    #expect(html("::aa\n: b\n") == "<p>: b</p>\n")
    #expect(html("::aa\n\n: b\n") == "<p>: b</p>\n")
    #expect(html(":::aa\n: b\n:::\n") == "<p>: b</p>\n")
    #expect(!html("[^a]: x\n: b\n").contains("<dt>"))
  }

  @Test func `a definition is none in a heading with an underline`() {
    #expect(html("a\n\n: b\n-\n").contains("<h2 id=\"b\">: b</h2>"))
    #expect(html("a\n\n: b\n===\n").contains("<h1 id=\"b\">: b</h1>"))
    #expect(!html("a\n\n: b\n-\n  c\n  : d\n").contains("<ul>"))
  }

  @Test func `a list behind a definition is the writer's own`() {
    let page = html("a\n\n: > b\n\n-\n  c\n\n: d\n")
    #expect(page.contains("<ul>\n<li>c</li>\n</ul>\n<p>: d</p>"))
    #expect(html("a\n: b\n\n- c\n\nd\n: e\n").ranges(of: "<dl>").count == 2)
  }

  // Each further definition takes a round of rewriting, and their number is limited.
  @Test(arguments: 8...16) func `a list behind many definitions is the writer's own`(count: Int) {
    let definitions = (1...count).map { ": \($0)\n" }.joined()
    let page = html("a\n\(definitions)\n\u{3}\r- b\n")
    #expect(page.contains("<ul>\n<li>b</li>\n</ul>"), "\(page)")
  }

  @Test func `the line that ends a comment or a script is the comment's`() {
    for (start, end) in [
      ("<!--", "-->"), ("<script>", "</script>"), ("<?php", "?>"), ("<pre>", "</pre>"),
    ] {
      for line in ["[^a]: b ", ":::note ", "::note", ": b "] {
        let document = MarkdownParser.parse(Array("[^a]\n\n\(start)\n\(line)\(end)\n\nc\n".utf8))
        #expect(document.directives.isEmpty && document.footnotes.isEmpty, "\(start) \(line)")
        #expect(document.nodes.count { $0.kind == .htmlBlock } == 1)
        let literal = document.nodes.first { $0.kind == .htmlBlock }.map {
          document.string($0.literal)
        }
        #expect(literal == "\(start)\n\(line)\(end)\n")
      }
    }
    #expect(html("<!-- a\n[^b]: c -->\n[^b]: d\n\n[^b]\n").contains("<p>d "))
  }

  @Test func `what is in an undefined footnote's brackets is read as text`() {
    #expect(html("[^&amp;a\\~b]\n") == "<p>[^&amp;a~b]</p>\n")
    #expect(html("[^&#0;-a]\n") == "<p>[^\u{FFFD}-a]</p>\n")
    #expect(html("[^~~a~~]\n") == "<p>[^<del>a</del>]</p>\n")
  }

  @Test func `a footnote in a link of raw HTML is no link`() {
    let page = html("<a href=\"b\">c[^d]</a>[^d]\n\n[^d]: e\n")
    #expect(page.contains("c<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup></a>"))
    #expect(page.contains("<a href=\"#fn-1\" id=\"fnref-1-2\""))
    #expect(page.contains("<a href=\"#fnref-1\""))
  }

  @Test func `a directive behind part of a tab is one`() {
    let document = MarkdownParser.parse(Array(" - a\n\t ::b\n".utf8))
    #expect(document.directives.map(\.name) == ["b"])
    #expect(!html(" - a\n\t ::b\n").contains("!--"))
    #expect(html(" - a\n\n\t [^c]: d\n\n[^c]\n").contains("<p>d "))
  }

  // In a shell a word begins behind an escaped character, which must not be divided.
  @Test(arguments: ["\\日本=1", "echo \"\\日本\" \\本=2", "\\\0=", "\\😀=3", "\\é=4"])
  func `an escaped character of a shell script stays whole`(code: String) {
    let page = html("```sh\n\(code)\n```\n")
    let text = page.replacing(/<[^>]*>/, with: "")
    let escaped = code.replacing("\"", with: "&quot;").replacing("\0", with: "\u{FFFD}")
    #expect(text == "\(escaped)\n\n", "\(page)")
  }
}
