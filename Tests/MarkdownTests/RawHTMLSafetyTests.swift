import Foundation
import Testing

@testable import Markdown

/// Raw HTML that means harm, and random raw HTML: nothing that a browser would run comes through.
@Suite struct RawHTMLSafetyTests {
  private func html(_ markdown: String) -> HTML {
    HTMLWriter.write(MarkdownParser.parse(Array(markdown.utf8)), options: .article)
  }

  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  static let attacks = [
    "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script/x>alert(1)</script>",
    "<script\n>alert(1)</script\n>", "<<script>alert(1)//<</script>", "<script>alert(1)",
    "<b><script></b>", "<img src=x onerror=alert(1)>", "<IMG SRC=x ONERROR=alert(1)>",
    "<img src=\"x\"onerror=alert(1)>", "<img src='x'onerror='alert(1)'>", "<img/src=x/onerror=x>",
    "<img src=x\nonerror\n=\nalert(1)>", "<img src=`x` onerror=x>",
    "<img \"\"\"><script>x</script>\">",
    "<a href=javascript:alert(1)>", "<a href=JaVaScRiPt:alert(1)>", "<a href=\" javascript:x\">",
    "<a href=\"java\tscript:x\">", "<a href=\"java\nscript:x\">", "<a href=\"java\r\nscript:x\">",
    "<a href=\"javascript&colon;x\">", "<a href=\"javascript&#58;x\">",
    "<a href=\"javascript&#58x\">",
    "<a href=\"javascript&#x3a;x\">", "<a href=\"javascript&#X3A x\">",
    "<a href=\"java&Tab;script:x\">",
    "<a href=\"java&NewLine;script:x\">", "<a href=\"&#106;avascript:x\">",
    "<a href=\"&#0000106avascript:x\">", "<a href=\"&#x6A&#x61vascript:x\">",
    "<a href=\"&#1;javascript:x\">", "<a href=\"\u{1}javascript:x\">", "<a href='javascript:x'>",
    "<a href=\"/\" href=\"javascript:x\">", "<a href=\"javascript:x\" href=\"/\">",
    "<a href=\"data:text/html,<script>x</script>\">", "<a href=\"vbscript:x\">",
    "<img src=\"data:image/svg+xml,x\">", "<blockquote cite=\"javascript:x\">",
    "<q cite=javascript:x>",
    "<svg/onload=alert(1)>", "<svg><script>x</script></svg>",
    "<svg><a xlink:href=\"javascript:x\">",
    "<math><mtext><img src=x onerror=x></mtext></math>", "<![CDATA[<script>x</script>]]>",
    "<![CDATA[", "<!--><script>x</script>-->", "<!---><img src=x onerror=x>-->",
    "<!-- --!><script>x</script> -->", "<!-- a --!><img src=x onerror=x>", "<!-", "<!", "<?", "<?x",
    "<?php <script>x</script> ?>", "<!DOCTYPE html><script>x</script>", "</ <script>x</script>>",
    "</><script>x</script>", "<%<script>x</script>%>", "<a <b onclick=x>", "<b title=\"<script>\">",
    "<b title='\"><script>x</script>'>", "<b title=\"' onclick=x \">", "<b title=a\"onclick=x>",
    "<b title=\"a&quot; onclick=x\">", "<b title=\"&#34; onclick=x\">", "<b id='\"onclick=x'>",
    "<b class=`x onclick=x`>", "<b =onclick=x>", "<b/onclick=x>", "<b\u{C}onclick=x>",
    "<b onclick>",
    "<b onclick=\"x\"", "<a href=\"javascript:x", "<b title=\"", "<b title='x", "<b ", "<b", "<",
    "</b",
    "<iframe src=\"javascript:x\"></iframe>", "<iframe srcdoc=\"<script>x</script>\">",
    "<object data=\"javascript:x\">", "<embed src=x>", "<base href=\"//example.org/\">",
    "<meta http-equiv=\"refresh\" content=\"0;url=javascript:x\">", "<link rel=stylesheet href=x>",
    "<style>@import 'x';</style>", "<form action=\"javascript:x\"><button>x</button></form>",
    "<input autofocus onfocus=x>", "<textarea></b><script>x</script></textarea>",
    "<title><img src=x onerror=x></title>",
    "<noscript><p title=\"</noscript><img src=x onerror=x>\">",
    "<xmp><script>x</script></xmp>", "<plaintext><script>x</script>",
    "<template><script>x</script>",
    "<details ontoggle=x open>", "<table background=\"javascript:x\">", "<body onload=x>",
    "<p/onclick=x>", "<b>\u{0}<scr\u{0}ipt>x</script>", "<b style=\"width:expression(x)\">",
    "<img srcset=\"javascript:x\">", "<a href=\"feed:javascript:x\">",
    "<a href=\"\\javascript:x\">",
    "<a href=//example.org onmouseover=x>", "<div><b title=\"\n\n<script>x</script>\">",
    "[a](<b onclick=x>)", "![<img src=x onerror=x>](a.png)", "`<script>`<script>",
  ]

  @Test(arguments: attacks)
  func `no attack comes through, in a paragraph, a block or a list`(attack: String) {
    for markdown in [
      attack, "前\(attack)後", "<div>\n\(attack)\n</div>", "- \(attack)\n- b", "> <div>\(attack)",
      "# \(attack)", "*\(attack)*", "<table><tr><td>\(attack)", "<div\n\(attack)", "<b \(attack)",
    ] {
      let found = html(markdown + "\n")
      #expect(StrictHTML(text(found)).problem == nil, "\(markdown) -> \(text(found))")
      for slot in found.slots { #expect(URLScheme(of: slot.destination.utf8) == .none) }
    }
  }

  private static let pieces =
    attacks + HTMLElement.allCases.map { "<\($0.rawValue)>" }
    + HTMLElement.allCases.map { "</\($0.rawValue)>" }
    + [
      "\n", "\n\n", "\n\n", "- ", "\n> ", "# ", "*", "**", "_", "[", "](b.md)", "](//c)", "![", "`",
      "字",
      "text ", " ", "    ", "<a href=\"//x\">", "</a>", "<table>", "<tr>", "<td>", "</td>", "<li>",
      "<ul>", "<p>", "</p>", "<div>", "\n</div>\n", "<!-- a -->", "<b", "\"", "'", ">", "<", "&lt;",
    ]

  @Test func `random raw HTML in random Markdown balances`() {
    var state: UInt64 = 4
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<20_000 {
      let markdown = (0..<(1 + next(24))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let page = text(html(markdown + "\n"))
      if let problem = StrictHTML(page).problem {
        Issue.record("\(problem)\n\(markdown)\n->\n\(page)")
        return
      }
    }
  }

  @Test func `long raw HTML takes time in proportion to its length`() {
    for piece in [
      "<b", "<b ", "<b a=", "<b a=\"", "<!--", "<![CDATA[", "<?", "</", "<script>", "<b>", "</b>",
      "<div>", "<ul><li>", "<table>", "<a>", "<p>", "<b a=\"b\" ", "&#", "<!-- -->", "<img src=x>",
    ] {
      let page = text(html("<div>\n" + String(repeating: piece, count: 20_000) + "\n"))
      #expect(StrictHTML(page).problem == nil, "\(piece)")
    }
  }

  // MARK: Other ways to treat raw HTML

  @Test(.enabled(if: conformanceData("gfm-extensions.json") != nil, conformanceSkipped))
  func `GFM's example of disallowed raw HTML comes out byte for byte`() throws {
    let data = try #require(conformanceData("gfm-extensions.json"))
    let examples = try JSONDecoder().decode([CommonMarkTests.Example].self, from: data)
    let example = try #require(examples.first { $0.example == 653 })
    var options = HTMLOptions.commonMark(unsafe: true)
    options.rawHTML = .tagFilter
    let found = HTMLWriter.write(
      MarkdownParser.parse(Array(example.markdown.utf8)),
      options: options
    )
    #expect(text(found) == example.html)
  }

  @Test(arguments: [
    (
      "a <script> <SCRIPT/> </script > <scripts> <title\nx>",
      "a &lt;script> &lt;SCRIPT/> &lt;/script > <scripts> &lt;title\nx>"
    ),
    ("a <b title=\"<script>\"> <iframe-x> <xmp", "a <b title=\"&lt;script>\"> <iframe-x> &lt;xmp"),
  ])
  func `the tag filter escapes nine tags and nothing else`(markdown: String, expected: String) {
    var options = HTMLOptions.commonMark(unsafe: true)
    options.rawHTML = .tagFilter
    let found = HTMLWriter.write(MarkdownParser.parse(Array(markdown.utf8)), options: options)
    #expect(text(found) == "<p>\(expected)</p>\n")
  }

  @Test func `a site that turns raw HTML off shows it all`() {
    var options = HTMLOptions.article
    options.rawHTML = .shown
    let document = MarkdownParser.parse(Array("a<b>c</b>\n\n<div>\nd\n</div>\n".utf8))
    let found = HTMLWriter.write(document, options: options)
    #expect(
      text(found)
        == "<p>a&lt;b&gt;c&lt;/b&gt;</p>\n<p>&lt;div&gt;\nd\n&lt;/div&gt;</p>\n"
    )
    #expect(found.problems.count == 3)
  }
}
