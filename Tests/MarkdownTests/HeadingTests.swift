import Testing

@testable import Markdown

/// Anchors of headings, and the outline that they make.
@Suite struct HeadingTests {
  private func ids(_ markdown: String) -> [String] {
    MarkdownParser.parse(Array(markdown.utf8)).outline.map(\.id)
  }

  @Test(arguments: [
    ("数字で見る", "数字で見る"), ("フォロワー 1 万人", "フォロワー-1-万人"), ("Hello World", "hello-world"),
    ("１０％の Ｕｐ", "10の-up"), ("全角　空白", "全角-空白"), ("  a   b  ", "a-b"), ("C++ と C#", "c-と-c"),
    ("「引用」、句点。", "引用句点"), ("a_b-c", "a_b-c"), ("①②③", "①②③"), ("㈱例", "例"), ("ｶﾀｶﾅ", "ｶﾀｶﾅ"),
    ("Über Ärger", "über-ärger"), ("ÀÉ", "àé"), ("Ⅳ章", "ⅳ章"), ("한국어", "한국어"), ("Привет", "привет"),
    ("🎉 祝", "祝"), ("🎉", "section"), ("!?", "section"), ("", "section"), ("。", "section"),
    ("ー〜・", "ー"), ("々〆ヶ", "々〆ヶ"), ("か\u{3099}く", "がく"), ("e\u{301}", "é"), ("a\u{200B}b", "ab"),
    ("%E3%81%82", "e38182"), ("<tag>", "tag"), ("a/b?c#d", "abcd"), ("İ", "i\u{307}"), ("ẞ", "ß"),
    ("a\tb", "a-b"), ("a!\u{301}", "á"), ("か「\u{3099}」", "が"), ("- a -", "--a--"),
  ])
  func `an anchor keeps letters of every script and nothing that a URL means`(
    text: String,
    expected: String
  ) {
    let anchor = anchor(for: text)
    #expect(Array(anchor.utf8) == Array(expected.utf8), "\(anchor)")
  }

  @Test(arguments: [
    (["a", "a", "a"], ["a", "a-1", "a-2"]), (["a", "a", "a-1"], ["a", "a-1", "a-1-1"]),
    (["a-1", "a", "a"], ["a-1", "a", "a-2"]), (["数字", "数字"], ["数字", "数字-1"]),
    (["A", "a", "Ａ"], ["a", "a-1", "a-2"]),
    (["!", "?", "section"], ["section", "section-1", "section-2"]),
    (["が", "か\u{3099}"], ["が", "が-1"]), (["a", "a-1", "a", "a"], ["a", "a-1", "a-2", "a-3"]),
  ])
  func `no two headings of a text have the same anchor`(texts: [String], expected: [String]) {
    #expect(ids(texts.map { "# \($0)\n" }.joined()) == expected)
  }

  @Test func `thousands of equal headings are numbered quickly`() {
    let found = ids(String(repeating: "# 数字\n", count: 20_000))
    #expect(Set(found).count == 20_000)
    #expect(found.last == "数字-19999")
  }

  @Test func `the outline has level, text and line of each heading`() {
    let text =
      "前書き\n\n## **強調**と`code`\n\n- # [リンク](a.md)\n\n題\n===\n\n### ![絵](b.png) &amp; <b>x</b>\n"
    let outline = MarkdownParser.parse(Array(text.utf8)).outline
    #expect(
      outline
        == [
          Heading(level: 2, id: "強調とcode", text: "強調とcode", line: 3),
          Heading(level: 1, id: "リンク", text: "リンク", line: 5),
          Heading(level: 1, id: "題", text: "題", line: 7),
          Heading(level: 3, id: "絵--x", text: "絵 & x", line: 10),
        ].map { $0.id == "絵--x" ? Heading(level: 3, id: "絵-x", text: $0.text, line: 10) : $0 }
    )
  }

  @Test func `headings have their anchors in the HTML`() {
    let document = MarkdownParser.parse(Array("# 数字 & \"x\"\n## 数字\n".utf8))
    let html = HTMLWriter.write(document, options: .article)
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<h1 id=\"数字-x\">数字 &amp; &quot;x&quot;</h1>\n<h2 id=\"数字\">数字</h2>\n"
    )
  }
}
