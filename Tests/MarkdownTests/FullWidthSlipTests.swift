import Foundation
import Testing

@testable import Markdown

/// Slips of the full-width keyboard: each with its place and its mend, none in ordinary prose.
@Suite struct FullWidthSlipTests {
  private func slips(_ text: String, lines: [ClosedRange<Int>]? = nil) -> [FullWidthSlip] {
    Array(text.utf8).withUnsafeBufferPointer {
      fullWidthSlips(in: $0, textLines: lines ?? [1...100_000])
    }
  }

  /// The text with all mends.
  private func mended(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for slip in slips(text).reversed() { bytes.replaceSubrange(slip.range, with: slip.mend.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static let cases: [(String, FullWidthSlip.Kind, String)] = [
    ("＃見出し", .heading, "# 見出し"), ("＃＃　見出し", .heading, "## 見出し"),
    ("＃ 見出し", .heading, "# 見出し"), ("#＃見出し", .heading, "## 見出し"), ("> ＃見出し", .heading, "> # 見出し"),
    ("#見出し", .headingWithoutSpace, "# 見出し"), ("###数字で見る", .headingWithoutSpace, "### 数字で見る"),
    ("前\n##見出し", .headingWithoutSpace, "前\n## 見出し"),
    ("#「引用」", .headingWithoutSpace, "# 「引用」"),
    ("#　見出し", .ideographicSpace, "# 見出し"), ("-　項目", .ideographicSpace, "- 項目"),
    ("*　項目", .ideographicSpace, "* 項目"), ("+　項目", .ideographicSpace, "+ 項目"),
    ("1.　項目", .ideographicSpace, "1. 項目"), ("12)　項目", .ideographicSpace, "12) 項目"),
    ("- -　項目", .ideographicSpace, "- - 項目"),
    ("１．項目", .orderedList, "1. 項目"), ("１.項目", .orderedList, "1. 項目"),
    ("1．項目", .orderedList, "1. 項目"), ("１０．　項目", .orderedList, "10. 項目"),
    ("・項目", .bullet, "- 項目"), ("・ 項目", .bullet, "- 項目"), ("－項目", .bullet, "- 項目"),
    ("－　項目", .bullet, "- 項目"), ("＞引用", .quote, "> 引用"), ("＞　引用", .quote, "> 引用"),
    ("：：：", .directive, ":::"), ("：：：note", .directive, ":::note"),
    (":：：note", .directive, ":::note"),
    ("｜a｜b｜", .tableRow, "|a|b|"), ("｜－－｜：－｜", .tableRow, "|--|:-|"),
    ("　```swift", .indentedFence, "```swift"), ("　 ~~~", .indentedFence, "~~~"),
    ("｀｀｀swift", .code, "```swift"), ("前｀code｀後", .code, "前`code`後"), ("｀｀a｀｀", .code, "``a``"),
    ("前＊＊太字＊＊後", .emphasis, "前**太字**後"), ("＊＊＊太字＊＊＊", .emphasis, "***太字***"),
    ("前** 太字 **後", .spacedEmphasis, "前**太字**後"), ("** 太字**", .spacedEmphasis, "**太字**"),
    ("**太字 **です", .spacedEmphasis, "**太字**です"), ("**　太字　**", .spacedEmphasis, "**太字**"),
    ("**a** ** 字 **", .spacedEmphasis, "**a** **字**"), ("*** 字 ***", .spacedEmphasis, "***字***"),
    ("［文字］（https://example.com/）", .link, "[文字](https://example.com/)"),
    ("[文字]（../a.md）", .link, "[文字](../a.md)"), ("［文字](/a/)", .link, "[文字](/a/)"),
    ("[文字](a.md#数字）", .link, "[文字](a.md#数字)"), ("前！［絵］（絵.png）", .link, "前![絵](絵.png)"),
    ("![絵]（a.jpeg）", .link, "![絵](a.jpeg)"), ("[a]（#数字）", .link, "[a](#数字)"),
    ("か\u{3099}くせい", .decomposedKana, "がくせい"), ("ハ\u{309A}ン", .decomposedKana, "パン"),
    ("ウ\u{3099}ワ\u{3099}", .decomposedKana, "ヴヷ"),
    ("ほ\u{309A}か\u{3099}", .decomposedKana, "ぽが"), ("うゝ\u{3099}", .decomposedKana, "うゞ"),
    ("ｶﾀｶﾅ", .halfWidthKatakana, "カタカナ"), ("前ｶﾞｲﾄﾞﾌﾞｯｸ｡", .halfWidthKatakana, "前ガイドブック。"),
    ("ﾊﾟｰｾﾝﾄ", .halfWidthKatakana, "パーセント"), ("｢ｱﾞﾟ｣", .halfWidthKatakana, "「ア゛゜」"),
    ("ｳﾞﾜﾝ", .halfWidthKatakana, "ヴワン"),
  ]

  @Test(arguments: cases)
  func `a slip is found with its kind and its mend`(
    text: String,
    kind: FullWidthSlip.Kind,
    expected: String
  ) {
    #expect(slips(text).map(\.kind) == [kind])
    #expect(Array(mended(text).utf8) == Array(expected.utf8))
    #expect(slips(expected) == [])
    let framed = "前の段落。\n\n" + text + "\n\n後の段落。\n"
    #expect(slips(framed).map(\.kind) == [kind])
  }

  @Test func `every kind of slip has a case`() {
    #expect(Set(Self.cases.map { $0.1 }) == Set(FullWidthSlip.Kind.allCases))
  }

  @Test(arguments: [
    "", "\n\n", "本文です。", "　字下げした段落。", "# 見出し", "## 見出し\n\n- 項目\n- 項目\n\n1. 項目\n",
    "#PR の投稿", "#広告 と #PR を付ける", "#広告 を付けた投稿は、伸びにくい。", "＃広告 ＃タイアップ", "#広告　＃PR",
    "投稿には\n#広告 を付ける", "C#は言語", "#1 の国", "#", "＃", "#######見出し", "-５度", "－５度になる", "－－－－",
    "３．５％増えた", "１．２倍", "2026．11", "１２３４．項目", "１．", "・", "・・・そして", "東京・大阪・名古屋",
    "対象は東京\n・大阪の二つ", "売上は前年の\n１．項目ではない", "結果は\n＞良好", "＞", "：：", "：重要", "｜漢字《かんじ》", "｜漢字《かんじ》｜",
    "｜", "｜｜", "A｜B｜C", "山田＊＊さん", "＊注記", "＊注記＊", "伏せ字は＊＊＊＊です", "＊＊", "｀", "顔文字(´｀)",
    "**太字**と**太字**",
    "**太字** と **太字**", "2 ** 3 ** 4", "** a **", "**始まり\n続き** と **太字**", "* 項目 *",
    "注［1］（図 2）", "［注］（本文参照）", "[注]（二〇二六年）", "［文字］", "（url）", "[文字](a.md)", "配列[0]（先頭）", "あ\u{3099}",
    "か\u{309A}", "がぱ",
    ":fact[a]（A8.net）と:fact[b]（/a/）",
    "`＊＊太字＊＊`と`ｶﾅ`", "``か\u{3099} ` ｶﾅ``", "\\＊", "👍🏽 é", "한국어 ** 제목", "|表|\n|--|\n|値|",
    "::: note\n:::", "> 引用\n> 続き",
    "　　　　", "- ", "-", "1.", "1.　", "-　", "#　", "``` swift",
  ])
  func `ordinary text is no slip`(text: String) {
    #expect(slips(text) == [])
    #expect(slips(text + "\n") == [])
  }

  @Test func `lines that are alike mean a list even in a paragraph`() {
    #expect(slips("手順は次のとおり。\n１．開く\n２．閉じる\n").map(\.mend) == ["1. ", "2. "])
    #expect(slips("次の二つ。\n・東京\n・大阪\n").map(\.kind) == [.bullet, .bullet])
    #expect(slips("次の二つ。\n・東京\n\n・大阪\n").count == 1)
    #expect(slips("彼は言う。\n＞はい\n＞いいえ\n").count == 2)
    #expect(slips("- 項目\n- ・項目\n").map(\.kind) == [.bullet])
    #expect(slips("# 題\n・項目\n").map(\.kind) == [.bullet])
  }

  @Test func `slips are in their order, with their places`() {
    let text = "一\n\n- ｶﾅと＊＊太字＊＊\n- ** 字 **\r\n\r\n＃＃題\r\n"
    let found = slips(text)
    #expect(found.map(\.kind) == [.halfWidthKatakana, .emphasis, .spacedEmphasis, .heading])
    let bytes = Array(text.utf8)
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["ｶﾅ", "＊＊太字＊＊", "** 字 **", "＃＃"]
    )
  }

  @Test func `only the lines of text are looked at`() {
    let text = "ｱ\nｲ\nｳ\nｴ\nｵ"
    #expect(slips(text, lines: [2...2, 4...4]).map(\.mend) == ["イ", "エ"])
    #expect(slips(text, lines: [5...9]).map(\.mend) == ["オ"])
    #expect(slips(text, lines: []) == [])
    #expect(slips("・東京\n```\n・大阪\n", lines: [1...1, 3...3]).count == 2)
    #expect(slips("前\n・東京\nx\n・大阪\n", lines: [1...2, 4...4]).count == 1)
  }

  @Test func `slips neither overlap nor cut a character, in any text`() {
    var generator = SeededNumbers(state: 9)
    let pieces = [
      "＃", "#", "　", " ", "-", "・", "－", "１", "．", "1.", "＊", "**", "［", "］", "（", "）", "[", "](",
      ")", "a.md",
      "｜", "：", "＞", "｀", "`", "```", "ｶﾞ", "か", "\u{3099}", "字", "。", "\n", "\n\n", "\\", "！", "👍",
      "é", "\r\n", "《",
    ]
    for _ in 0..<20_000 {
      let text = (0..<generator.next(16)).map { _ in pieces[generator.next(pieces.count)] }.joined()
      let found = slips(text)
      let all = Array(text.utf8).withUnsafeBufferPointer {
        scanFullWidthSlips(in: $0, textLines: [1...Int.max])
      }
      #expect(found == all, "\(text)")
      for (left, right) in zip(found, found.dropFirst()) {
        #expect(left.range.upperBound <= right.range.lowerBound, "\(text)")
      }
      for slip in found {
        #expect(!slip.range.isEmpty && slip.range.upperBound <= text.utf8.count, "\(text)")
        let bytes = Array(Array(text.utf8)[slip.range])
        #expect(String(validating: bytes, as: UTF8.self) != nil, "\(text)")
        #expect(Array(slip.mend.utf8) != bytes, "\(text)")
      }
    }
  }

  @Test func `the articles of this repository have no slip`() throws {
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Content")
    let files = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
    let articles = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    #expect(articles.count > 5)
    for article in articles {
      let text = try String(contentsOf: article, encoding: .utf8)
      for slip in slips(text) {
        let typed = String(decoding: Array(text.utf8)[slip.range], as: UTF8.self)
        Issue.record("\(article.lastPathComponent): \(slip.kind) \(typed) -> \(slip.mend)")
      }
    }
  }
}
