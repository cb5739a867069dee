import Testing

@testable import Markdown

/// `<wbr>` in headings, and the elements around images.
@Suite struct HeadingPhrasesTests {
  private func html(_ markdown: String, in language: String = "ja") -> String {
    var options = HTMLOptions.article(in: language)
    options.givesHeadingIDs = false
    options.shortHeading = 0
    options.destinations = .checked
    let document = MarkdownParser.parse(Array(markdown.utf8))
    return String(decoding: HTMLWriter.write(document, options: options).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("# 今日は天気です。", "<h1>今日は<wbr>天気です。</h1>"),
    ("# 今日は**天気です**。", "<h1>今日は<strong><wbr>天気です</strong>。</h1>"),
    ("# 今*日は天*気です。", "<h1>今<em>日は<wbr>天</em>気です。</h1>"),
    ("# 今日は`天気です`。", "<h1>今日は<wbr><code>天気です</code>。</h1>"),
    ("# `今日は天気です`", "<h1><code>今日は天気です</code></h1>"),
    ("# 今日は[天気](a)です & <", "<h1>今日は<a href=\"a\"><wbr>天気</a>です &amp; &lt;</h1>"),
    ("題は\n文章です\n===", "<h1>題は<wbr>文章です</h1>"),
    ("# Hello *World*", "<h1>Hello <em>World</em></h1>"), ("#", "<h1></h1>"),
    ("# 数字で見る\n\n数字で見る", "<h1>数字で<wbr>見る</h1>\n<p>数字で見る</p>"),
    ("# 数字で<b>見る</b>", "<h1>数字で<b>見る</b></h1>"),
    ("# 数字で見る {lang=zh}", "<h1>数字で見る</h1>"),
    ("# 数字で見る![絵が変わる](a.png)", "<h1>数字で<wbr>見る<img src=\"a.png\" alt=\"絵が変わる\"></h1>"),
  ])
  func `a heading breaks between its phrases, and not inside of code or raw HTML`(
    markdown: String,
    expected: String
  ) {
    #expect(html(markdown) == expected + "\n")
  }

  @Test func `a ruby is not broken, and has a break before it`() {
    let page = html("# 今日は｜天気予報《てんきよほう》です")
    #expect(page.hasPrefix("<h1>今日は<wbr><ruby>天気予報<rp>"), "\(page)")
  }

  @Test(arguments: ["en", "ko", "zh", "jam", ""])
  func `a text in another language has no breaks`(language: String) {
    #expect(!html("# 今日は天気です。", in: language).contains("<wbr>"))
  }

  @Test func `headings of random inlines keep their text`() {
    var generator = SeededNumbers(state: 9)
    let pieces = [
      "今日は", "天気です", "**", "*", "`", "[", "](a)", "&amp;", "<", "｜字《じ》", "~~", " ", "A",
    ]
    for _ in 0..<2000 {
      let markdown =
        "# "
        + (0..<generator.next(14)).map { _ in pieces[generator.next(pieces.count)] }
        .joined()
      let plain = html(markdown, in: "en")
      #expect(html(markdown).replacing("<wbr>", with: "") == plain, "\(markdown)")
      #expect(StrictHTML(html(markdown)).problem == nil, "\(markdown)")
    }
  }

  // MARK: Images

  @Test func `the first image is loaded at once and the others when they come near`() {
    let page = html("![a](a.png)\n\n![b](b.png) ![c](c.png){loading=eager}\n\n![d](d.png)")
    #expect(
      page
        == "<figure><img src=\"a.png\" alt=\"a\"></figure>\n"
        + "<p><img src=\"b.png\" alt=\"b\" loading=\"lazy\"> "
        + "<img src=\"c.png\" alt=\"c\" loading=\"eager\"></p>\n"
        + "<figure><img src=\"d.png\" alt=\"d\" loading=\"lazy\"></figure>\n")
  }

  @Test func `the links back of a footnote that is a figure stand behind it`() {
    let page = html("a[^1]\n\n[^1]: ![絵](a.png \"題\")\n")
    #expect(
      page.contains("<figcaption>題</figcaption></figure>\n<p><a href=\"#fnref-1\""), "\(page)")
    #expect(StrictHTML(page).problem == nil)
  }

  @Test(arguments: [
    "width=wide", "width=-1", "width=\"1px\"", "width", "loading=soon", "lang=\"a b\"",
  ])
  func `a value that HTML does not know is left out and reported`(attribute: String) {
    let document = MarkdownParser.parse(Array("![絵](a.png){\(attribute)}".utf8))
    let found = HTMLWriter.write(document, options: .article)
    let page = String(decoding: found.bytes, as: UTF8.self)
    #expect(page == "<figure><img src=\"\" alt=\"絵\"></figure>\n")
    #expect(found.problems.count == 1 && found.slots.first?.width == nil)
  }
}
