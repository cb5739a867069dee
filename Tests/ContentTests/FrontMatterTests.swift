import Diagnostics
import Markdown
import Testing

@testable import Content

/// Where a front matter ends and a text begins, and what an entry takes from them.
@Suite struct FrontMatterTests {
  private let file = EntryFile(
    path: "Content/articles/a.md",
    collection: 0,
    name: "a",
    language: "ja",
    dataPath: nil
  )

  private func read(_ text: String) -> (entry: Entry?, diagnostics: [Diagnostic]) {
    EntryReader(languages: ["ja", "en"])
      .read(file, text: SourceText(path: file.path, text: text), data: nil, schema: nil)
  }

  private func html(_ entry: Entry?) -> String? {
    entry.map { String(decoding: $0.html.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    "---\ntitle: 題名\n---\n# 見出し\n", "---\r\ntitle: 題名\r\n---\r\n# 見出し\r\n",
    "\u{FEFF}---\ntitle: 題名\n---\n# 見出し\n", "---  \ntitle: 題名\n---\t\n# 見出し",
    "\u{FEFF}---\r\n\r\n# comment\r\ntitle: \"題名\"\r\n\r\n---\r\n\r\n# 見出し",
    "---\ntitle: 題名\n---\n\n\n# 見出し\n",
  ])
  func `every way to write it gives title and text`(text: String) {
    let (entry, diagnostics) = read(text)
    #expect(diagnostics == [])
    #expect(entry?.head.title == "題名")
    #expect(html(entry) == "<h1 id=\"見出し\">見出し</h1>\n")
  }

  @Test(arguments: [
    ("", "CB1002"), ("\n", "CB1003"), ("text", "CB1003"), ("\n---\ntitle: a\n---\n", "CB1003"),
    (" ---\ntitle: a\n---\n", "CB1003"), ("--\ntitle: a\n--\n", "CB1003"), ("\u{FEFF}", "CB1003"),
    ("---", "CB1004"), ("---\n", "CB1004"), ("---\ntitle: a", "CB1004"),
    ("---\ntitle: a\n --- \n", "CB1004"),
    ("---\ntitle: a\n...\n", "CB1004"), ("---\ntitle: a\n---b\n", "CB1004"), ("----\n", "CB1003"),
    ("---\n---", "CB1021"), ("---\n---\n", "CB1021"), ("---\n\n# c\n---\ntext", "CB1021"),
    ("---\n- a\n---\n", "CB1011"), ("---\ntext\n---\n", "CB1011"), ("---\n12\n---\n", "CB1011"),
    ("---\ntitle: a\ntitle: b\n---\n", "CB1006"), ("---\ntitle: [\n---\n", "CB1005"),
  ])
  func `every form that is none has its finding`(text: String, code: String) {
    #expect(read(text).diagnostics.map(\.finding.code) == [code])
  }

  @Test func `a file above two million bytes is not read`() {
    let start = "---\ntitle: a\n---\n"
    let text =
      start + String(repeating: "a", count: MarkdownSettings.usualSizeLimit - start.utf8.count)
    #expect(read(text).diagnostics == [] && read(text).entry != nil)
    let (entry, diagnostics) = read(text + "b")
    #expect(entry == nil && diagnostics.map(\.finding.code) == ["CB1012"])
  }

  @Test func `a line of dashes in the text is no fence`() {
    let (entry, _) = read("---\ntitle: 題名\n---\na\n\n---\n\nb\n")
    #expect(html(entry) == "<p>a</p>\n<hr>\n<p>b</p>\n")
  }

  @Test func `standard keys are taken over`() {
    let (entry, diagnostics) = read(
      """
      ---
      title: 題名
      description: 説明
      date: 2026-01-02
      updated: 2026-02-03
      expires: 2027-01-01
      draft: yes
      authors: [山田, b]
      tags:
        - 一
        - 二
      aliases: [/old/, /older.html]
      image: photo.png
      imageAlt: 写真
      slug: か\u{3099}いど
      weight: -3
      access: public
      noindex: true
      ---

      """
    )
    #expect(diagnostics == [])
    let head = entry?.head
    #expect(head?.description == "説明" && head?.date?.text == "2026-01-02")
    #expect(head?.updated?.text == "2026-02-03" && head?.expires?.text == "2027-01-01")
    #expect(head?.isDraft == true && head?.noindex == true && head?.weight == -3)
    #expect(head?.authors == ["山田", "b"] && head?.tags.map(\.name) == ["一", "二"])
    #expect(head?.aliases.map(\.path) == ["/old/", "/older.html"])
    #expect(head?.image?.path == "photo.png" && head?.imageAlt == "写真")
    #expect(Array((head?.slug ?? "").utf8) == Array("がいど".utf8))
  }

  @Test(arguments: [
    ("a", true), ("事例-1", true), ("a/b", true), ("v1.2", true), ("a_b~c", true), ("", false),
    ("a b", false),
    ("a　b", true), ("/a", false), ("a/", false), ("a//b", false), ("..", false), ("a/../b", false),
    (".a", false),
    ("a?b", false), ("a#b", false), ("a%b", false), ("a\\\\b", false), ("a:b", false),
    ("a*b", false),
    ("a\\u0000b", false), ("a\\tb", false), ("a\\nb", false), ("a{b}", false),
  ])
  func `a slug is letters that a URL and a disk can hold`(slug: String, isUsable: Bool) {
    let found = read("---\ntitle: 題名\nslug: \"\(slug)\"\n---\n").diagnostics.map(\.finding.code)
    #expect(found.contains("CB1053") == !isUsable, "\(found)")
  }

  @Test(arguments: [
    ("/old/", true), ("/a", true), ("/a/b.html", true), ("/記事/", true), ("/a b/", true),
    ("/", true),
    ("old", false), ("//a", false), ("/../a", false), ("/a/..", false), ("/./a", false),
    ("/a?b", false),
    ("/a#b", false), ("/a\\\\b", false), ("/a\\nb", false), ("/a\\u0000b", false),
    ("/.htaccess", false),
    ("/.casebook-manifest", false), ("/a/.b/c", false), ("https://example.com/", false),
    ("", false),
  ])
  func `an alias is a path of the site and nothing hidden`(alias: String, isRight: Bool) {
    let found = read("---\ntitle: 題名\naliases: [\"\(alias)\"]\n---\n").diagnostics
    #expect(found.isEmpty == isRight, "\(found)")
  }

  @Test func `findings in the text stand at their lines of the file`() {
    let (_, diagnostics) = read("---\r\ntitle: 題名\r\n---\r\n\r\na\r\n\r\nb <i>\r\n")
    #expect(diagnostics.map(\.place.line) == [7])
    #expect(diagnostics.map(\.place.column) == [3])
  }

  @Test func `reading time counts kana and kanji, and words`() {
    func minutes(_ text: String) -> Int? { read("---\ntitle: a\n---\n\(text)\n").entry?.minutes }
    #expect(minutes("") == 1)
    #expect(minutes(String(repeating: "あ", count: 2500)) == 5)
    #expect(minutes(String(repeating: "word ", count: 660)) == 3)
  }
}
