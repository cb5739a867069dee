import Diagnostics
import Testing

@testable import Markdown

/// Places of a document's parts in its source.
@Suite struct SourceLocatorTests {
  private func expect(
    _ marked: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ found: (MarkedSource) -> [Span]
  ) {
    let source = MarkedSource(marked)
    let spans = found(source)
    #expect(
      source.texts(spans) == source.texts(source.spans), "\(marked)",
      sourceLocation: sourceLocation)
  }

  // MARK: Links

  @Test(arguments: [
    "[a](«bad.md»)",
    "`[a](bad.md)` [a](«bad.md»)",
    "``` ` [a](bad.md) ``` と [a](«bad.md»)",
    "    [a](bad.md)\n\n[a](«bad.md»)",
    "```\n[a](bad.md)\n```\n[a](«bad.md»)",
    "bad.md \\[a](bad.md) [a](«bad.md»)",
    "[bad.md](x/bad.md) [a](«bad.md») [b](bad.md.html)",
    "[a](good.md) [a](«bad.md») [a](good.md) [a](«bad.md»)",
    "[a](<«bad.md»>) [a]( «bad.md» ) [a](\n«bad.md»\n'題')",
    "[a](«bad.md» \"bad.md\") [a](<«bad.md»> (bad.md)) [a](«bad.md» 'b\\'ad.md')",
    "![a](«bad.md»)[![a](«bad.md»)](«bad.md»)",
    "[`a](bad.md)`](«bad.md»)",
    "[a *b **c*** d](«bad.md»)*[e](«bad.md»)*__f__ [g](«bad.md»)",
    "[a &amp; b &auml; &copy; &#65; &nope; \\* \\a](«bad.md»)",
    "[a]((bad.md) [b](«bad.md»)",
    "[a](b(c)d.md) [b](«b\\ad.md»)\n\n[c](«bad.md»)",
    "a\\\n[b](«bad.md»)  \n[c](«bad.md»)",
    "<b title='[a](bad.md)'>x</b> [a](«bad.md»)",
    "x <!-- [a](bad.md) --> [a](«bad.md»)",
    "<https://example.com/bad.md> [a](«bad.md»)",
    "https://example.com/[a](«bad.md»)",
    "***[a](«bad.md»)*** ~~[a](«bad.md»)~~ ==[a](«bad.md»)== H~2~O x^2^ [a](«bad.md»)",
  ])
  func `a destination is found where it is typed`(marked: String) {
    expect(marked) { $0.destinations("b\\ad.md") + $0.destinations() }
  }

  @Test(arguments: [
    "[a]: bad.md\n\n[«a»] [x][«a»] [«a»][] ![«a»]",
    "[a]: bad.md\n[«a»]",
    "[a]: bad.md\n  'title'\n[c]: bad.md\ntext [«a»] and [b][«c»]",
    "> [a]: bad.md\n> text [«a»](no resource",
    String(repeating: "[a]: bad.md\n", count: 500) + "text [«a»]",
    "[a b]: bad.md\n\n`[a b]` [«a\nb»] [*x*][«a  b»]",
  ])
  func `a link by reference is found where it refers`(marked: String) {
    expect(marked) { $0.destinations() }
  }

  @Test(arguments: [
    "> [a](good.md)\n> [a](«bad.md»)\nlazy [a](«bad.md»)",
    "> > - [a](good.md)\n> >   [a](«bad.md»)\n> >\n> >   [a](«bad.md»)",
    "- a\n\n  1) [a](good.md)\n     [a](«bad.md»)\n\n\t[a](«bad.md»)",
    "- - [x](«bad.md»)\n  - > [x](«bad.md»)",
    "1. `> ` [x\n   y](«bad.md»)",
    ">[a\n>b](«bad.md»\n> \"t\n> u\") [c](«bad.md»)",
    "- [ ] [a](«bad.md»)\n- [x] [b](«bad.md»)",
    "-\n  [a](«bad.md»)",
    "* [a](good.md)\n* [a](«bad.md»)",
  ])
  func `quotes and lists are passed`(marked: String) {
    expect(marked) { $0.destinations() }
    expect(marked.replacing("\n", with: "\r\n")) { $0.destinations() }
    expect("\u{FEFF}" + marked) { $0.destinations() }
  }

  @Test(arguments: [
    "| [a](good.md) | [a](«bad.md») |\n|---|---|\n| `\\|` [a](«bad.md») | \\| [a](«bad.md») |",
    "a | `bad.md`\n-|-\n [b](«bad.md») | [c\\|d](«bad.md»)",
    "> | a |\n> |---|\n> | [b](good.md) [c](«bad.md») |",
    "- x\n\n  | a | b |\n  |---|---|\n  | | [c](«bad.md») |",
    "| {漢\\|かん} [a](«bad.md») |\n|---|\n| x |",
  ])
  func `cells of tables are told apart`(marked: String) {
    expect(marked) { $0.destinations() }
  }

  @Test(arguments: [
    "本文[^一]。\n\n[^一]: 注 [a](good.md)\n    [a](«bad.md»)\n\n    - [b](«bad.md»)",
    "> 本文[^一]。\n>\n> [^一]: 注\n>     [a](«bad.md»)",
    "[^b] [^a]\n\n[^a]: [a](«bad.md»)\n[^b]: [b](«bad.md»)",
    "語\n: 定義 [a](«bad.md»)\n: `bad.md`\n  [b](«bad.md»)\n\n語 [c](«bad.md»)\n:　定義 [d](«bad.md»)",
    ":::note[題 [a](«bad.md»)]{a=b}\n[b](«bad.md»)\n:::\n\n::: x\n- [c](«bad.md»)\n:::",
    "> [!NOTE] 題 [a](«bad.md»)\n> [b](«bad.md»)\n>\n> [c](«bad.md»)",
    "> [!NOTE]\n> [b](«bad.md»)",
    "> [!NOTE]\n> [!NOTE] [b](«bad.md»)",
    "> [!NOTE]\n>\n> [b](«bad.md»)",
    "# bad.md [a](«bad.md») {#bad.md}\n\n##   [b](«bad.md») ##\n\n[c](«bad.md»)\n===\n\na\nb [d](«bad.md»)\n---",
    "[@bad; @b, p. 4] [a](«bad.md») :abbr[[x](«bad.md»)]{title=bad.md} [b](«bad.md»){.c} [d](«bad.md»)",
    "漢字《かんじ》[a](«bad.md») ｜漢字《かんじ》[b](«bad.md») {漢字|かん|じ}[c](«bad.md») ｜《x》[d](«bad.md»)",
  ])
  func `the dialect's own constructs are passed`(marked: String) {
    expect(marked) { $0.destinations() }
    expect(marked.replacing("\n", with: "\r\n")) { $0.destinations() }
  }

  @Test(arguments: [
    "日本語の\n文[題](good.md)と\n[題](«bad.md»)を\n**強調**と\n`bad.md`\n[題](«bad.md»)。",
    "これは**「強調」**と[題](good.md)、**[題](«bad.md»)**です。",
    "> あ\n> い*う*\n> *え*[題](«bad.md»)",
    "あ\n漢字《かんじ》\n[題](«bad.md»)\n{字|じ}\n[題](«bad.md»)",
  ])
  func `joined lines are passed`(marked: String) {
    expect(marked) { $0.destinations() }
    expect(marked.replacing("\n", with: "  \r\n")) { $0.destinations() }
  }

  @Test func `raw HTML is found by its bytes`() {
    for marked in [
      "a <a href=\"«bad.md»\">bad.md</a> <a href='«bad.md»'>b</a>",
      "<div>\n<a href=\"good.md\">b</a><a\n  href=\"«bad.md»\">b</a>\n</div>",
      "> <div>\n> <img src=\"«bad.md»\" alt=\"a\">\n> </div>",
      "- <div>\n  <img src=\"«bad.md»\" alt=\"a\">",
      "> a <a\n> href=\"«bad.md»\">b</a>",
    ] {
      expect(marked) { $0.destinations() }
    }
  }

  // MARK: Other parts

  @Test func `titles, labels and braces are found`() {
    expect("[«a *b*»](x.md 'y') <«https://a.b»> [«c»][d]\n\n[d]: x") {
      $0.nodes(.link) { .label($0) }
    }
    expect("[a](x.md '«y»') [b](<x> \"«z»\")") { $0.nodes(.link) { .title($0) } }
    expect("[a](x.md)«{.b}» ![c](d)«{#e .f}»") {
      $0.nodes(.link) { .braces($0) } + $0.nodes(.image) { .braces($0) }
    }
    expect("# a «{#b .c}»\n\nd «{#e}»\n===\n") { $0.nodes(.heading) { .braces($0) } }
    expect("> ```js «{title=a}»\n> x\n> ```") { $0.nodes(.codeBlock) { .braces($0) } }
    expect("a :b[«c [d]»]«{e=f}»") {
      $0.nodes(.textDirective) { .label($0) } + $0.nodes(.textDirective) { .braces($0) }
    }
    expect("«:::a»[b]{c}\n:::\n\n- «::d»[e]{f=g}") { $0.nodes(.directive) { .node($0) } }
    expect(":::a[«b»]«{c=d}»\n:::") {
      $0.nodes(.directive) { .label($0) } + $0.nodes(.directive) { .braces($0) }
    }
  }

  @Test func `nodes are found from their begin to their end`() {
    expect(
      "`![](a)` «![](a.png 'x'){decorative}»".replacing("{decorative}»", with: "»{decorative}")
    ) {
      $0.nodes(.image) { .node($0) }
    }
    expect("a[^b] «[@c]» [d] «[@e; @f]»") { $0.nodes(.citation) { .node($0) } }
    expect("a«[^b]»c«[^b]»\n\n[^b]: d") { $0.nodes(.footnoteReference) { .node($0) } }
    expect("あ«漢字《かんじ》»«｜a《b》»\n«{漢字|かん|じ}»") { $0.nodes(.ruby) { .node($0) } }
    expect("- «[ ]» a\n- «[x]» b") { $0.nodes(.taskMarker) { .node($0) } }
    expect("a «:b»[c] «:d»{e=f}") { $0.nodes(.textDirective) { .node($0) } }
    expect("a `«b»` ``«c ` d»``") { $0.nodes(.code) { .node($0) } }
  }

  @Test(arguments: [
    "`[^a]` \\[^a] 文«[^a]»と\n文«[^b]»",
    "> [!note]\n> [!no] x\n\n> [!«nope»] y",
    "あ{«漢字»|a|b|c}い",
    "[a](«javascript:b») `javascript:b` [a](«javascript:b»)",
    "<blink> `x`".replacing("<blink>", with: "«<blink>»"),
    "a `<b>` «<b>»c",
    "> <div «onclick='a'» class=b>\n> «</i>»\n> </div>",
    "`![](a.png)` «![](a.png)» ![a](a.png) ![](a.png){decorative}",
    "[a](b)«{color=red}»",
    "«:::a»\nb\n\n«:::x y»".replacing("«:::a»", with: ":::a").replacing("«:::x y»", with: ":::"),
    "- a\n\n  «:::»",
    "a\n\n«::: あ»\n",
    "[^a]\n\n[^a]: x\n«[^b]: y»\n",
  ])
  func `problems have their places`(marked: String) {
    expect(marked) { $0.problems }
  }

  @Test func `a mark that is nowhere has its line`() {
    let source = Array("a\n\n  b c \n".utf8)
    let document = MarkdownParser.parse(source)
    let marks: [(SourceMark, Int)] = [
      (.line, 3), (.node(99), 3), (.text(TextRange(50, 60)), 3), (.destination(0), 3), (.line, 99),
    ]
    let spans = source.withUnsafeBufferPointer {
      SourceLocator.spans(of: marks.map { (mark: $0.0, line: $0.1) }, in: document, $0)
    }
    #expect(spans.map(\.start) == [5, 5, 5, 5, 10])
    #expect(spans.map(\.end) == [8, 8, 8, 8, 10])
  }

  @Test func `another text than the one that was parsed does no harm`() {
    let text = "> [a](b.md) `c` <b>d</b>\n\n| e | [f](g.md) |\n|---|---|\n\n:::h[i]\n:::\n<div>\n"
    let document = MarkdownParser.parse(Array(text.utf8))
    let marks = document.nodes.indices.flatMap { index in
      [.node(index), .destination(index), .braces(index), .text(document.nodes[index].literal)]
        .map { (mark: $0 as SourceMark, line: Int(document.nodes[index].line)) }
    }
    for length in 0...text.utf8.count {
      let other = Array(text.utf8.prefix(length))
      let spans = other.withUnsafeBufferPointer {
        SourceLocator.spans(of: marks, in: document, $0)
      }
      for span in spans { #expect(span.start <= span.end && span.end <= other.count) }
    }
  }
}
