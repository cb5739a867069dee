import Testing
import TestSupport

@testable import Markdown

/// Tables and footnotes are the same whether libcmark is asked where they stand or not.
@Suite struct PlainRewritingTests {
  private static let lines = [
    "", "", "", "", "| a | b |", "| --- | ---: |", "|:-:|", "| a |", "|---|---|", "a | b",
    "--- | ---", "---", "===", "| `x|y` | **b** |", "| a \\| b | c", "[^1]: 注", "[^2]: ",
    "[^1]: - a", "    続き", "  続き", "- 項目", "-   項目", "* 項目", "+ 項目", "1. 項目", "> 引用",
    "> | a | b |", "> | - | - |", "  | a | b |", "  |---|---|", "    | a | b |", "```", "~~~",
    "<div>", "</div>", "<!--", "-->", "<script>", "</script>", "文[^1]と[^2]。", "# 見出し", ": 定義",
    ":::note[題]", ":::", "::leaf", "[a]: /b", "[^", "[^1]", "|", "| |", "\t| a | b |", "*強調",
    "|---|---|x", "終わり*", "> [^1]: 引用の注", "- [^3]: 項目の注",
  ]

  private func html(_ text: String, plain: Bool) -> (String, [DocumentProblem]) {
    var options = MarkdownOptions()
    options.rewritesPlainBlocks = plain
    let document = MarkdownParser.parse(Array(text.utf8), options: options)
    let html = HTMLWriter.write(document, options: .article)
    return (String(decoding: html.bytes, as: UTF8.self), document.problems)
  }

  @Test(arguments: 0..<8)
  func `random texts come out the same in both ways`(seed: Int) {
    var random = DocumentGenerator(seed: seed, alphabet: .western)
    for _ in 0..<1_500 {
      let text = (0...(random.next(14) + 1)).map { _ in random.one(of: Self.lines) }
        .joined(separator: "\n")
      let (plain, plainProblems) = html(text, plain: true)
      let (asked, askedProblems) = html(text, plain: false)
      #expect(plain == asked, "\(text.debugDescription)")
      #expect(plainProblems == askedProblems, "\(text.debugDescription)")
      if plain != asked { return }
    }
  }

  @Test(arguments: [
    "```\n\n| a | b |\n|---|---|\n| c | d |\n\n```\n",
    "<script>\n\n| a | b |\n|---|---|\n\n</script>\n",
    "<!--\n\n[^1]: 注\n\n-->\n\n文[^1]\n",
    "~~~~\n\n[^1]: 注\n~~~~\n",
  ])
  func `what stands in code or raw HTML stays there`(text: String) {
    let (plain, _) = html(text, plain: true)
    #expect(plain == html(text, plain: false).0)
    #expect(!plain.contains("<table") && !plain.contains("class=\"footnotes\""), "\(plain)")
  }

  @Test func `plain tables and footnotes are rewritten at once`() throws {
    let text = Array("# 題\n\n| a |\n|---|\n| b |\n\n文[^1]\n\n[^1]: 注\n".utf8)
    try text.withUnsafeBufferPointer { text in
      let sentinels = try #require(Sentinels(for: text))
      let result = PlainRewriting.rewrite(text, dialect: .casebook, sentinels: sentinels)
      #expect(result?.tags.count == 4)
    }
  }
}
