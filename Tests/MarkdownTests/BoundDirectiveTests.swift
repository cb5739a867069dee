import Diagnostics
import Testing

@testable import Markdown

/// Directives whose values are known later, where plain text stands: alternative texts and the outline.
@Suite struct BoundDirectiveTests {
  private static let options = MarkdownOptions(boundDirectives: ["fact"])

  private func document(_ markdown: String) -> Document {
    MarkdownParser.parse(Array(markdown.utf8), options: Self.options)
  }

  private func html(_ markdown: String, _ options: HTMLOptions = .article) -> HTML {
    HTMLWriter.write(document(markdown), options: options)
  }

  /// The HTML with `{label}` in the place of each value and `(destination)` in that of each other slot;
  /// a directive is `<…>` around its label.
  private func filled(_ html: HTML) -> String {
    var parts = html.slots.map { ($0.offset, $0.kind == .text ? "{\($0.destination)}" : "()") }
    for directive in html.directives where directive.directive.form == .text {
      parts.append((directive.range.lowerBound, "‹"))
      parts.append((directive.range.upperBound, "›"))
    }
    var text = ""
    var start = 0
    for (offset, part) in parts.sorted(by: { $0.0 < $1.0 }) {
      text += String(decoding: html.bytes[start..<offset], as: UTF8.self) + part
      start = offset
    }
    return text + String(decoding: html.bytes[start...], as: UTF8.self)
  }

  // MARK: Alternative texts

  @Test(arguments: [
    ("![:fact[a]の比較](x.png)", "{a}の比較", 1),
    ("![:fact[a]と:fact[b-2]](x.png)", "{a}と{b-2}", 2),
    ("![:fact[a] :fact[a]](x.png)", "{a} {a}", 2),
    ("![:fact[a]:fact[b]](x.png)", "{a}{b}", 2),
    ("![率**は:fact[a]**、<b>](x.png)", "率は{a}、&lt;b&gt;", 1),
    ("![:fact[*a* \"<\"]](x.png)", "{a \"<\"}", 1),
    ("![:fact[a [b] c]](x.png)", "{a [b] c}", 1),
    ("![:fact[:fact[a]]](x.png)", "{:fact[a]}", 1),
    ("![:abbr[:fact[a]の略]](x.png)", "{a}の略", 1),
    ("![:fact[a]{.b}と](x.png)", "{a}と", 1),
    ("![:fact{.b}](x.png)", "{}", 1),
    ("![一![:fact[a]](y.png)二](x.png)", "一{a}二", 1),
    ("![一\n:fact[a]\n二 x\ny](x.png)", "一 {a} 二 x y", 1),
  ])
  func `an alternative text leaves a slot for each value`(
    markdown: String, expected: String, count: Int
  ) {
    let found = html(markdown + "\n")
    #expect(filled(found) == "<figure><img src=\"()\" alt=\"\(expected)\"></figure>\n")
    #expect(
      found.slots.filter { $0.kind == .text }.map(\.name) == .init(repeating: "fact", count: count))
    #expect(found.directives.isEmpty && found.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("![:fact[a](x.png)", "![:fact<a href=\"()\">a</a>"),
      ("![a :fact[](x.png)", "![a :fact<a href=\"()\"></a>"),
      ("![\\:fact[a]](x.png)", nil), ("![:fact\\[a\\]](x.png)", nil), ("![:fact[a\\]](x.png)", nil),
      ("![`:fact[a]`](x.png)", nil), ("![&#58;fact [a]](x.png)", nil), ("![x:fact[a]](x.png)", nil),
      ("![: fact[a]](x.png)", nil), ("![:facts[a]](x.png)", nil), ("![:Fact[a]](x.png)", nil),
      ("![a](x.png ':fact[a]')", nil), ("<img src=\"x.png\" alt=\":fact[a]\">", nil),
    ] as [(String, String?)])
  func `what is no such directive leaves no slot`(markdown: String, expected: String?) {
    let found = html(markdown + "\n")
    #expect(!found.slots.contains { $0.kind == .text }, "\(filled(found))")
    let plain = HTMLWriter.write(
      MarkdownParser.parse(Array((markdown + "\n").utf8)), options: .article)
    #expect(found.bytes == plain.bytes && found.slots == plain.slots)
    if let expected { #expect(filled(found).contains(expected), "\(filled(found))") }
  }

  @Test func `an image whose alternative text is a value alone has one`() {
    #expect(html("![:fact[a]](x.png)\n").problems.isEmpty)
    #expect(html("![**](x.png) ![](x.png)\n").problems.map(\.problem) == [.missingAlt("x.png")])
  }

  @Test func `the slots of all kinds stand in the order of their offsets`() {
    let found = html(
      """
      [![:fact[a]](b.png):fact[c]](d.md) ![:fact[e]](f.png)

      | :fact[g] | ![高:fact[i]](j.png) |
      |---|---|
      | [k](l.md) | ![:fact[m]](https://example.com/n.png) |

      """)
    #expect(
      found.slots.map(\.destination) == [
        "d.md", "b.png", "a", "f.png", "e", "j.png", "i", "l.md", "m",
      ])
    #expect(
      found.slots.map(\.kind) == [.link, .image, .text, .image, .text, .image, .text, .link, .text])
    #expect(found.slots.map(\.isImage) == found.slots.map { $0.kind == .image })
    #expect(found.slots.map(\.offset) == found.slots.map(\.offset).sorted())
    #expect(found.directives.map(\.directive.label) == ["c", "g"])
  }

  @Test func `a value is its label where nothing is put in later`() {
    var options = HTMLOptions.article
    options.destinations = .checked
    let found = html("![:fact[a]の比較](x.png)\n", options)
    #expect(found.slots.isEmpty && filled(found).contains("alt=\"aの比較\""))
  }

  @Test(arguments: [[], ["fac"], ["abbr"]] as [Set<String>])
  func `directives that are not named keep their labels`(names: Set<String>) {
    let source = Array("# :fact[a]\n\n![:fact[a]](x.png)\n\n::note[:fact[a]]\n".utf8)
    let document = MarkdownParser.parse(source, options: MarkdownOptions(boundDirectives: names))
    let found = HTMLWriter.write(document, options: .article)
    #expect(found.slots.map(\.kind) == [.image] && filled(found).contains("alt=\"a\""))
    #expect(document.outline.map(\.text) == ["a"] && document.outline[0].bindings.isEmpty)
    #expect(document.directives.filter { $0.name == "note" }.map(\.label) == ["a"])
  }

  // MARK: Parts

  @Test func `the values of a part go with it, and keep their names`() throws {
    var found = html("![:fact[a]](b.png) :x[] ![:fact[c]](d.png)\n")
    let index = try #require(found.directives.firstIndex { $0.directive.name == "x" })
    let part = html("一 [e](f.md) ![:fact[g]と:fact[h]](i.png)\n")
    found.replaceDirective(at: index, with: part) { "../" + $0 }
    #expect(
      found.slots.map(\.destination)
        == ["b.png", "a", "../f.md", "../i.png", "g", "h", "d.png", "c"])
    let page = filled(found)
    #expect(
      page.contains("alt=\"{a}\"") && page.contains("alt=\"{g}と{h}\"")
        && page.contains("alt=\"{c}\""))
  }

  // MARK: Outline

  @Test(arguments: [
    ("# :fact[a]の比較", ":fact[a]の比較", "aの比較", ["a"]),
    (
      "## 率は**:fact[a-b]**と[:fact[c]](d.md) {.x}", "率は:fact[a-b]と:fact[c]", "率はa-bとc", ["a-b", "c"]
    ),
    ("題:fact[a]\n===", "題:fact[a]", "題a", ["a"]),
    ("# :fact[a] {#b}", ":fact[a]", "b", ["a"]),
    ("# ![:fact[a]](x.png)", ":fact[a]", "a", ["a"]),
    ("# :fact[*a* [b]]", ":fact[a [b]]", "a-b", ["a [b]"]),
    ("# :fact[:fact[a]]", ":fact[:fact[a]]", "a", [":fact[a]"]),
    ("# :abbr[:fact[a]の略]", ":fact[a]の略", "aの略", ["a"]),
    ("# :fact{.a} b", ":fact[] b", "b", [""]),
    ("# \\:fact[a] :fact[b]", ":fact[a] :fact[b]", "facta-b", ["b"]),
    ("# `:fact[a]`", ":fact[a]", "facta", []), ("# :fact[a", ":fact[a", "facta", []),
    ("# \\:fact[a]", ":fact[a]", "facta", []), ("# :abbr[a]", "a", "a", []),
  ])
  func `the outline has a value as it was typed, and the anchor its label`(
    markdown: String, text: String, id: String, labels: [String]
  ) throws {
    let heading = try #require(document(markdown + "\n").outline.first)
    #expect(heading.text == text && heading.id == id)
    #expect(heading.bindings.map(\.label) == labels)
    let bytes = Array(heading.text.utf8)
    for binding in heading.bindings {
      #expect(String(decoding: bytes[binding.range], as: UTF8.self) == ":fact[\(binding.label)]")
      #expect(binding.name == "fact")
    }
  }

  @Test func `anchors are the same whether values are known later or not`() {
    let source = "# :fact[a]\n\n# a\n\n# :fact[a]\n\n## x :fact[B] y\n"
    let plain = MarkdownParser.parse(Array(source.utf8))
    #expect(document(source).outline.map(\.id) == plain.outline.map(\.id))
  }

  @Test func `the label of another directive has a value as it was typed`() {
    let found = document(":::note[:fact[a]の比較]\n:x[一:fact[b]] :fact[c]\n:::\n")
    #expect(found.directives.map(\.label).sorted() == [":fact[a]の比較", "a", "b", "c", "一:fact[b]"])
  }

  // MARK: Text

  @Test(arguments: [
    ("# 率は:fact[a]です", "率は‹a›です"), ("a | b\n-|-\n:fact[a] | c", "<td>‹a›</td>"),
    ("語:fact[a]\n: 定義", "<dt>語‹a›</dt>"), ("語\n: :fact[a]", "‹a›"),
    ("x[^n]\n\n[^n]: 注:fact[a]", "注‹a›"), ("[一:fact[a]](b.md)", "<a href=\"()\">一‹a›</a>"),
    ("*:fact[a]*", "<em>‹a›</em>"), ("> [!NOTE] 題:fact[a]", "題‹a›"),
    (":::figure[題:fact[a]]\nx\n:::", "題‹a›"),
  ])
  func `in the text it is a directive like any other`(markdown: String, expected: String) {
    let found = html(markdown + "\n")
    #expect(filled(found).contains(expected), "\(filled(found))")
    #expect(found.directives.filter { $0.directive.form == .text }.map(\.directive.label) == ["a"])
    #expect(!found.slots.contains { $0.kind == .text })
  }

  @Test(arguments: [
    ("# いいね率は:fact[a]でした", "いいね率は<wbr>‹a›でした"),
    ("# 今日は:fact[今日は天気です]", "今日は<wbr>‹今日は天気です›"),
    ("# :fact[a]の天気です", "‹a›の<wbr>天気です"),
    ("# 今日は**:fact[a]**天気です", "今日は<strong><wbr>‹a›</strong>天気です"),
  ])
  func `a heading breaks before a value as before a number, and never inside`(
    markdown: String, expected: String
  ) {
    var options = HTMLOptions.article(in: "ja")
    options.shortHeading = 0
    let page = filled(html(markdown + "\n", options))
    #expect(page.contains(">\(expected)</h1>"), "\(page)")
  }

  // MARK: Places

  @Test(arguments: [
    "![:fact[«bad»]の比較](x.png)", "一\n> 二 ![三:fact[good]:fact[«bad»]](x.png)",
    "`:fact[bad]` \\:fact[bad] :fact[bad] [![*:fact[«bad»]*](x.png)](y.md)",
    "| a | ![:fact[«bad»]](x.png) |\n|---|---|\n| ![:fact[«bad»]](y.png) | `bad` |",
    "# 題 ![:fact[«bad»]](x.png)", "x[^n]\n\n[^n]: ![:fact[«bad»]](x.png)",
    "- ![:fact[good]\n  :fact[«bad»]](x.png)", "![:abbr[:fact[«bad»]]{title=bad}](x.png)",
  ])
  func `a value of an alternative text is found where it is typed`(marked: String) {
    let source = MarkedSource(marked)
    let spans = source.found(Self.options) { _, html in
      html.slots.filter { $0.kind == .text && $0.destination == "bad" }.map { ($0.mark, $0.line) }
    }
    #expect(source.texts(spans) == source.texts(source.spans), "\(marked)")
  }

  @Test func `a value without a label is found by its name`() {
    let source = MarkedSource("一 ![«:fact»{.a}](x.png)")
    let spans = source.found(Self.options) { _, html in
      html.slots.filter { $0.kind == .text }.map { ($0.mark, $0.line) }
    }
    #expect(source.texts(spans) == source.texts(source.spans))
  }
}
