import Foundation
import Testing

@testable import Markdown

/// Where marks are put into a text, shown as `S` and `E`.
@Suite struct MarkingTests {
  private func marked(_ text: String, _ marks: Marks = [.emphasis, .escapes]) -> String {
    Array(text.utf8).withUnsafeBufferPointer { source in
      guard let sentinels = Sentinels(for: source) else { return "no sentinels" }
      return String(decoding: marks.insert(into: source, sentinels), as: UTF8.self).unicodeScalars
        .map { scalar in
          switch scalar.value {
          case sentinels.emphasis.codePoint: "S"
          case sentinels.escape.codePoint: "E"
          default: String(scalar)
          }
        }.joined()
    }
  }

  private func html(_ text: String) -> String {
    String(decoding: amendedHTML(Array(text.utf8)), as: UTF8.self)
  }

  // MARK: Emphasis

  @Test(arguments: [
    ("字**「字」**字", "字S**S「字」S**S字"), ("*字*", "*S字S*"), ("a*字*b", "aS*S字S*Sb"),
    ("**字** a", "**S字S** a"),
    (" *字* ", " *S字S* "), ("字*\n*字", "字S*\n*S字"), ("字*\r\n", "字S*\r\n"), ("字*　*字", "字S*　*S字"),
    ("(*字*)", "(*S字S*)"), ("`*字*`", "`*S字S*`"), ("한*a*", "한S*Sa*"), ("_字_", "_字_"),
    ("字*_字", "字S*_字"),
    ("葛\u{E0100}*a", "葛\u{E0100}S*Sa"), ("字\u{FE00}*a", "字\u{FE00}S*Sa"), ("👍*a", "👍*a"),
    ("㊗*a", "㊗S*Sa"),
    ("“*a", "“*a"), ("“\u{FE01}*a", "“\u{FE01}S*Sa"), ("“\u{FE00}*a", "“\u{FE00}S*a"),
    ("a\u{FE01}*a", "a\u{FE01}*a"),
    ("“\u{FE01}_a", "“\u{FE01}S_a"), ("！\u{FE00}_a", "！\u{FE00}S_a"),
    (" \u{FE00}*a", " \u{FE00}*a"),
    ("\u{FE00}*a", "\u{FE00}*a"), ("*", "*"), ("字*", "字S*"), ("\u{FEFF}*字", "\u{FEFF}*S字"),
    ("é*a*", "é*a*"),
    ("(\u{FE0E}*a", "(\u{FE0E}S*a"), ("\u{0}*字", "\u{0}S*S字"),
  ])
  func `marks stand beside runs that touch a CJK character`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test(arguments: ["字\\**字", "字\\*字", "*a*", "**bold** é", "字 * 字", "字 a_b_c", "", "\\", "字\\"])
  func `runs that touch none get no mark`(text: String) {
    #expect(marked(text).filter { $0 == "S" }.count <= (text == "字\\**字" ? 1 : 0))
  }

  @Test(arguments: [
    ("**「こだわり」**が", "<p><strong>「こだわり」</strong>が</p>\n"),
    ("これは**重要。**です", "<p>これは<strong>重要。</strong>です</p>\n"),
    ("**「あ」**と**「い」**です", "<p><strong>「あ」</strong>と<strong>「い」</strong>です</p>\n"),
    ("これは**「*強*」**だ", "<p>これは<strong>「<em>強</em>」</strong>だ</p>\n"),
    ("**이것(that)**은", "<p><strong>이것(that)</strong>은</p>\n"),
    ("**a。**b", "<p><strong>a。</strong>b</p>\n"), ("字_強調_字", "<p>字_強調_字</p>\n"),
    ("** 字 **", "<p>** 字 **</p>\n"),
    ("**（a）**b", "<p><strong>（a）</strong>b</p>\n"),
    ("**[題](u)**は", "<p><strong><a href=\"u\">題</a></strong>は</p>\n"),
    ("**`code`**の", "<p><strong><code>code</code></strong>の</p>\n"),
    ("“**a.**”b", "<p>“<strong>a.</strong>”b</p>\n"),
  ])
  func `emphasis beside Japanese punctuation is what the writer means`(
    text: String, expected: String
  ) {
    #expect(html(text + "\n") == expected)
  }

  // MARK: Escapes

  @Test(arguments: [
    ("\\~~a~~", "\\~E~a~~"), ("\\[^1]", "\\[E^1]"),
    ("\\!\\@\\:\\=\\|\\{\\^", "\\!E\\@E\\:E\\=E\\|E\\{E\\^E"),
    ("\\`\\-\\]\\*\\#\\<\\>\\a\\字", "\\`\\-\\]\\*\\#\\<\\>\\a\\字"), ("\\\\~", "\\\\~"),
    ("\\\\\\~", "\\\\\\~E"),
    ("&amp;", "&amp;E"), ("&#126;~", "&#126;E~"), ("&#x7E;", "&#x7E;E"), ("&foo;", "&foo;E"),
    ("a & b", "a & b"),
    ("?a=b&c=d", "?a=b&c=d"), ("&;", "&;"), ("&#;", "&#;"), ("&a b;", "&a b;"),
    ("\\&amp;", "\\&amp;"),
    ("&#92;*", "&#92;*"), ("&bsol;", "&bsol;"), ("&#x05C;", "&#x05C;"), ("&#0092;", "&#0092;"),
    ("&#93;", "&#93;E"),
    ("\\~*字*", "\\~E*S字S*"), ("&", "&"), ("&amp", "&amp"), ("\\", "\\"),
  ])
  func `marks stand after what is meant literally`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test func `only the marks that are asked for are put in`() {
    #expect(marked("字*a*\\~", .emphasis) == "字S*Sa*\\~")
    #expect(marked("字*a*\\~", .escapes) == "字*a*\\~E")
    #expect(marked("字*a*\\~", []) == "字*a*\\~")
  }

  // MARK: Whether a text needs them

  @Test(
    arguments: [
      ("", []), ("plain text, of some length, with 'nothing' special", []),
      ("*a* _b_ **c** `d`", []), ("字 * 字", []),
      ("字*", .emphasis), ("*字", .emphasis), ("é_", .emphasis), ("字字字字字字字字字字字字 a ***é", .emphasis),
      ("\\*字", []),
      ("\\a*", []), ("\\~", .escapes), ("a & b", []), ("&amp;", .escapes), ("?a=b&c=d&e", []),
      ("字*字\\[", [.emphasis, .escapes]), ("\\*", []), ("&lt;*字", [.emphasis, .escapes]), ("\\", []),
      ("&", []),
    ] as [(String, Marks)])
  func `a text says which marks it needs`(text: String, expected: Marks) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { Marks.needed(by: $0) } == expected)
  }

  @Test func `a text that needs no marks gets none`() {
    var generator = DocumentGenerator(seed: 7, alphabet: .japanese)
    for _ in 0..<3000 {
      let text = generator.blocks()
      let needed = Array(text.utf8).withUnsafeBufferPointer { Marks.needed(by: $0) }
      for mark in [.emphasis, .escapes] as [Marks] where !needed.contains(mark) {
        #expect(marked(text, mark) == text)
      }
    }
  }

  @Test func `lines stay the same ones and none begins with a mark`() {
    var generator = DocumentGenerator(seed: 8, alphabet: .japanese)
    for _ in 0..<3000 {
      let text = generator.blocks().filter { $0 != "S" && $0 != "E" }
      let lines = marked(text).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == text.split(separator: "\n", omittingEmptySubsequences: false).count)
      #expect(!lines.contains { $0.hasPrefix("S") || $0.hasPrefix("E") })
    }
  }

  @Test(.enabled(if: conformanceData("commonmark-0.30.json") != nil, conformanceSkipped))
  func `all 652 examples of CommonMark 0.30 come out the same with marks`() {
    let examples = CommonMarkTests.examples("commonmark-0.30.json")
    #expect(examples.count == 652)
    for example in examples {
      let html = markedHTML(Array(example.markdown.utf8))
      #expect(String(decoding: html, as: UTF8.self) == example.html, "\(example.example)")
    }
  }
}
