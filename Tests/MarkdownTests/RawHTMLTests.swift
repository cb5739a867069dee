import Testing

@testable import Markdown

/// Raw HTML by the list of what is allowed: elements, attributes, nesting.
@Suite struct RawHTMLTests {
  private func html(_ markdown: String) -> HTML {
    HTMLWriter.write(MarkdownParser.parse(Array(markdown.utf8)), options: .article)
  }

  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  // MARK: Elements

  @Test func `every phrasing element may stand in a paragraph`() {
    for element in HTMLElement.allCases where element.isPhrasing {
      let name = element.rawValue
      let inner = element.isVoid ? "<\(name)>" : "<\(name)>字</\(name)>"
      let isPart = element == .rt || element == .rp
      let tags = isPart ? "<ruby>\(inner)</ruby>" : inner
      let found = html("前\(tags)後\n")
      #expect(text(found) == "<p>前\(tags)後</p>\n")
      #expect(found.problems.isEmpty, "\(name)")
    }
  }

  @Test func `no flow element may stand in a paragraph`() {
    for element in HTMLElement.allCases where !element.isPhrasing {
      let found = html("前<\(element.rawValue)>後\n")
      #expect(text(found) == "<p>前&lt;\(element.rawValue)&gt;後</p>\n")
      #expect(
        found.problems.map(\.problem)
          == [.misplacedHTML("<\(element.rawValue)>", element: element.rawValue)]
      )
    }
  }

  @Test func `every flow element may stand as a block, with Markdown in it`() {
    let blocks: [HTMLElement] = [
      .address, .article, .aside, .blockquote, .details, .div, .figcaption, .figure, .footer,
      .header, .section,
    ]
    for name in blocks.map(\.rawValue) {
      let found = html("<\(name)>\n\n**字**\n\n</\(name)>\n")
      #expect(text(found) == "<\(name)>\n<p><strong>字</strong></p>\n</\(name)>\n")
      #expect(found.problems.isEmpty, "\(name)")
    }
  }

  @Test(arguments: [
    "script", "style", "iframe", "object", "embed", "svg", "math", "template", "base", "meta",
    "link", "noscript", "textarea", "title", "xmp", "plaintext", "form", "input", "button",
    "select", "video", "audio", "source", "canvas", "frameset", "body", "html", "head", "font",
    "center", "marquee", "portal", "dialog", "slot", "x-y", "imgx", "bb",
  ])
  func `any other element is shown as text`(name: String) {
    let found = html("前<\(name) a=\"b\">後\n\n<\(name)>\n")
    #expect(!text(found).contains("<\(name)"))
    #expect(text(found).contains("前&lt;\(name) a=&quot;b&quot;&gt;後"))
    #expect(text(found).contains("&lt;\(name)&gt;"))
    #expect(found.problems.map(\.line) == [1, 3])
  }

  @Test(arguments: [
    ("<BR>\n", "<p><br></p>\n"), ("a<Br/>b\n", "<p>a<br>b</p>\n"),
    ("<b >字</b\t>\n", "<p><b>字</b></p>\n"), ("<span/>字\n", "<p><span></span>字</p>\n"),
    ("H<sub>2</sub>O\n", "<p>H<sub>2</sub>O</p>\n"),
    ("<img src=a.png>\n", "<p><img src=\"\"></p>\n"),
    ("<b>一</b>&nbsp;a < b\n", "<p><b>一</b>\u{A0}a &lt; b</p>\n"),
    ("<div>a &nbsp;< b && \"c\"</div>\n", "<div>a &nbsp;&lt; b && &quot;c&quot;</div>\n"),
    ("<!-- 一 -->二\n", "<p>二</p>\n"), ("<pre>\n a\n\n b\n</pre>\n", "<pre>\n a\n\n b\n</pre>\n"),
    ("<hr>\n", "<hr>\n"),
    ("- <b>\n\n  a</b>\n", "<ul>\n<li>\n<p><b></b></p>\n<p>a&lt;/b&gt;</p>\n</li>\n</ul>\n"),
  ])
  func `tags are written anew`(markdown: String, expected: String) {
    #expect(text(html(markdown)) == expected)
  }

  // MARK: Attributes

  @Test(arguments: [
    "<span id=\"a\">", "<b class=\"a b\">", "<i title=\"題\">", "<i lang=\"zh-Hant\">",
    "<u dir=\"rtl\">", "<s aria-label=\"a\">", "<a href=\"https://example.com/\">",
    "<img src=\"https://example.com/a.png\" alt=\"絵\" width=\"1\" height=\"2\" loading=\"lazy\">",
    "<time datetime=\"2026-11-22\">", "<del datetime=\"2026\" cite=\"/a\">", "<ins cite=\"#a\">",
    "<data value=\"1\">", "<q cite=\"https://example.com/\">", "<abbr title=\"&eacute;&amp;\">",
  ])
  func `attributes that are allowed pass`(tag: String) {
    let found = html("前\(tag)\n")
    #expect(text(found).contains(tag))
    #expect(found.problems.allSatisfy { $0.problem == .unclosedHTML(tag) })
  }

  @Test(arguments: [
    "<details open>", "<details open=\"open\">", "<ol start=\"-3\" reversed type=\"a\">",
    "<table><tr><td colspan=\"2\" rowspan=\"3\" headers=\"a b\">",
    "<table><tr><th scope=\"col\" colspan=\"2\">", "<table><colgroup span=\"2\">",
    "<table><colgroup><col span=\"2\">", "<blockquote cite=\"https://example.com/\">",
    "<ol><li value=\"3\">",
  ])
  func `attributes of blocks pass`(tags: String) {
    let found = html(tags + "\n")
    #expect(text(found).hasPrefix(tags.replacing("open=\"open\"", with: "open")))
    #expect(found.problems.count == 1)
  }

  @Test(arguments: [
    ("<b onclick=\"x\">", "onclick"), ("<b ONCLICK=x>", "onclick"),
    ("<b style=\"color:red\">", "style"),
    ("<img srcset=\"a.png 2x\">", "srcset"), ("<a target=\"_blank\">", "target"),
    ("<b href=\"/\">", "href"), ("<span width=\"1\">", "width"), ("<b hidden>", "hidden"),
    ("<a ping=\"/\">", "ping"), ("<img onerror=x>", "onerror"), ("<b data-x=\"1\">", "data-x"),
    ("<b xmlns=\"x\">", "xmlns"), ("<b role=\"button\">", "role"),
    ("<b tabindex=\"1\">", "tabindex"),
  ])
  func `an attribute that is not allowed is left out`(tag: String, name: String) {
    let found = html("前\(tag)後\n")
    let element = tag.dropFirst().prefix { $0.isLetter }
    #expect(text(found).contains("<\(element)>"))
    let names = found.problems.compactMap {
      if case .attribute(_, let name, String(element)) = $0.problem { name } else { nil }
    }
    #expect(names == [name])
  }

  @Test(arguments: [
    "<img width=\"10em\">", "<img height=\"-1\">", "<img loading=\"x\">", "<b id=\"\">",
    "<b id=\"a b\">", "<b lang=\"ja\"\" dir=up>", "<b lang=\"<\">", "<img width=\"12345678\">",
  ])
  func `a value that is not allowed takes its attribute with it`(tag: String) {
    let found = html("<div>\(tag)</div>\n")
    let values = found.problems.filter {
      if case .attributeValue = $0.problem { true } else { false }
    }
    #expect(values.count == 1, "\(text(found))")
  }

  @Test func `of two attributes with a name the first counts`() {
    #expect(text(html("<b title=\"a\" TITLE=\"b\">字</b>\n")) == "<p><b title=\"a\">字</b></p>\n")
  }

  @Test func `addresses inside the site are slots, ids are anchors`() {
    let found = html(
      "一\n\n<p id=\"a&amp;b\"><a href=' ../b.md?c&amp;d#e '>b</a></p>\n\n<img src=c.png alt=x><i id=\"題\">i</i>\n"
    )
    #expect(found.problems.isEmpty)
    #expect(found.slots.map(\.destination) == ["../b.md?c&d#e", "c.png"])
    #expect(found.slots.map(\.isImage) == [false, true])
    #expect(found.slots.map(\.line) == [3, 5])
    for slot in found.slots {
      let before = String(decoding: found.bytes[..<slot.offset], as: UTF8.self)
      #expect(before.hasSuffix(slot.isImage ? "<img src=\"" : "<a href=\""))
      #expect(found.bytes[slot.offset] == UInt8(ascii: "\""))
    }
    #expect(found.anchors.map(\.id) == ["a&b", "題"])
    #expect(found.anchors.map(\.line) == [3, 5])
  }

  // MARK: Nesting

  @Test(arguments: [
    (
      "<details>\n<summary>題</summary>\n\n- 項目\n\n</details>\n",
      "<details>\n<summary>題</summary>\n<ul>\n<li>項目</li>\n</ul>\n</details>\n"
    ),
    ("<ul>\n<li>一\n<li>二\n</ul>\n", "<ul>\n<li>一\n</li><li>二\n</li></ul>\n"),
    (
      "<dl><dt>語<dd>訳<p>続き<dt>語<dd>訳</dl>\n",
      "<dl><dt>語</dt><dd>訳<p>続き</p></dd><dt>語</dt><dd>訳</dd></dl>\n"
    ),
    ("<dl><div><dt>語<dd>訳</div></dl>\n", "<dl><div><dt>語</dt><dd>訳</dd></div></dl>\n"),
    ("<div><p>一<p>二<div>三</div></div>\n", "<div><p>一</p><p>二</p><div>三</div></div>\n"),
    (
      "<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d<tr><td>e</table>\n",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr>"
        + "<tr><td>e</td></tr></tbody></table>\n"
    ),
    (
      "<table>\n\n<tr>\n\n<td>\n\n**a**\n\n</td>\n\n</tr>\n\n</table>\n",
      "<table>\n<tr>\n<td>\n<p><strong>a</strong></p>\n</td>\n</tr>\n</table>\n"
    ),
    ("<ruby>漢<rt>かん<rt>x</ruby>\n", "<p><ruby>漢<rt>かん</rt><rt>x</rt></ruby></p>\n"),
    (
      "<ruby>**漢字**<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>\n",
      "<p><ruby><strong>漢字</strong><rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>\n"
    ),
    (
      "<div><a href=\"//b\"><div>字</div></a></div>\n",
      "<div><a href=\"//b\"><div>字</div></a></div>\n"
    ),
    ("> <div>\n>\n> a\n>\n> </div>\n", "<blockquote>\n<div>\n<p>a</p>\n</div>\n</blockquote>\n"),
  ])
  func `what HTML lets a writer leave out is ended`(markdown: String, expected: String) {
    let found = html(markdown)
    #expect(text(found) == expected)
    #expect(found.problems.isEmpty)
  }

  @Test(arguments: [
    (
      "a *<b>b* c</b>\n", "<p>a <em><b>b</b></em> c&lt;/b&gt;</p>\n",
      ["unclosed <b>", "stray </b>"]
    ),
    ("<b><i>a</b></i>\n", "<p><b><i>a&lt;/b&gt;</i></b></p>\n", ["stray </b>", "unclosed <b>"]),
    ("</p>\n", "&lt;/p&gt;\n", ["stray </p>"]),
    ("a</br>b\n", "<p>a&lt;/br&gt;b</p>\n", ["stray </br>"]),
    (
      "> <div>\n\na\n", "<blockquote>\n<div>\n</div>\n</blockquote>\n<p>a</p>\n", ["unclosed <div>"]
    ),
    ("<div>\n\na\n", "<div>\n<p>a</p>\n</div>", ["unclosed <div>"]),
    ("<div><b>a</div>\n", "<div><b>a</b></div>\n", ["unclosed <b>"]),
    ("<b>\n\na\n", "<p><b></b></p>\n<p>a</p>\n", ["unclosed <b>"]),
    (
      "<h2>a\n\nb\n\n</h2>\n", "<h2>a\n</h2>\n<p>b</p>\n&lt;/h2&gt;\n",
      ["unclosed <h2>", "stray </h2>"]
    ),
    ("<h2>a<h3>b</h3></h2>\n", "<h2>a&lt;h3&gt;b&lt;/h3&gt;</h2>\n", ["h3"]),
    ("<p><b><div>a\n", "<p><b>&lt;div&gt;a\n</b></p>\n", ["div", "unclosed <b>"]),
    ("<div><li>a</div>\n", "<div>&lt;li&gt;a</div>\n", ["li"]),
    ("- <li>\n", "<ul>\n<li>\n&lt;li&gt;\n</li>\n</ul>\n", ["li"]),
    (
      "<table><td>a</table>\n", "<table></table>&lt;td&gt;a&lt;/table&gt;\n",
      ["unclosed <table>", "td", "stray </table>"]
    ),
    (
      "<table>\n\na\n\n</table>\n", "<table>\n</table>\n<p>a</p>\n&lt;/table&gt;\n",
      ["unclosed <table>", "stray </table>"]
    ),
    ("<div><dd>a</dd></div>\n", "<div>&lt;dd&gt;a&lt;/dd&gt;</div>\n", ["dd"]),
    ("<rt>a\n", "<p>&lt;rt&gt;a</p>\n", ["rt"]),
    (
      "a<a href=\"//b\">c<a href=\"//d\">e</a></a>\n",
      "<p>a<a href=\"//b\">c&lt;a href=&quot;//d&quot;&gt;e</a>&lt;/a&gt;</p>\n",
      ["a"]
    ),
    (
      "[a<a href=\"//b\">c</a>](//d)\n",
      "<p><a href=\"//d\">a&lt;a href=&quot;//b&quot;&gt;c&lt;/a&gt;</a></p>\n",
      ["a"]
    ),
    ("<a href=\"//b\">c[d](//e)</a>\n", "<p><a href=\"//b\">cd</a></p>\n", ["link"]),
    (
      "<a href=\"//b\">*c[d](//e)</a>*[f](//g)\n",
      "<p><a href=\"//b\"><em>cd&lt;/a&gt;</em>f</a></p>\n",
      ["link", "stray </a>", "link", "unclosed <a href=\"//b\">"]
    ),
    ("<p>a\n\nb\n\n</p>\n", "<p>a\n</p>\n<p>b</p>\n&lt;/p&gt;\n", ["stray </p>"]),
  ])
  func `what does not nest is shown or ended, and reported`(
    markdown: String,
    expected: String,
    problems: [String]
  ) {
    let found = html(markdown)
    #expect(text(found) == expected)
    #expect(found.problems.map { short($0.problem) } == problems)
    #expect(StrictHTML(text(found)).problem == nil)
  }

  private func short(_ problem: HTML.Problem) -> String {
    switch problem {
    case .misplacedHTML(_, let element): element
    case .unclosedHTML(let tag): "unclosed \(tag)"
    case .strayEndTag(let tag): "stray \(tag)"
    case .linkInLink: "link"
    default: "\(problem)"
    }
  }

  @Test func `a problem has the line of its tag`() {
    let found = html("一\n\n<div>\n<b\n class=\"x\">字\n</b>\n<form>\n\n</div>\n\n> 一\n> <section>\n")
    #expect(found.problems.map(\.line) == [7, 12])
    #expect(html("<div>\n\n<ul>\n\n一\n").problems.map(\.line) == [3, 1])
  }

  @Test func `no more than sixty-four elements nest`() {
    let page = html(String(repeating: "<b>", count: 1000) + "字\n")
    #expect(text(page).ranges(of: "<b>").count == RawHTMLNesting.limit)
    #expect(StrictHTML(text(page)).problem == nil)
  }
}
