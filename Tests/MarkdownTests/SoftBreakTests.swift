import Testing

@testable import Markdown

/// Which line breaks vanish; `⏎` stands for one.
@Suite struct SoftBreakTests {
  private func joins(_ text: String, isChineseOrJapanese: Bool = true) -> Bool? {
    let parts = text.split(separator: "⏎").map { Array($0.utf8) }
    let before = parts.first?.withUnsafeBufferPointer { SoftBreak.lastVisible(in: $0) }
    let after = parts.last?.withUnsafeBufferPointer { $0.codePoint(at: 0).value }
    guard let before, let after else { return nil }
    return SoftBreak.joins(before: before, after: after, isChineseOrJapanese: isChineseOrJapanese)
  }

  @Test(arguments: [
    "日本⏎語", "カ⏎ｶ", "ー⏎あ", "日⏎「", "。⏎字", "本⏎１", "１⏎２", "字⏎＋", "か\u{3099}⏎か", "葛\u{E0100}⏎飾",
    "字\u{FE00}⏎字", "𠀋⏎字", "中⏎文", "ㄅ⏎中",
  ])
  func `Chinese and Japanese text is joined in any language`(text: String) {
    #expect(joins(text) == true)
    #expect(joins(text, isChineseOrJapanese: false) == true)
  }

  @Test(arguments: [
    "日本語に、⏎English", "）⏎E", "E⏎「", "a⏎。", "。⏎1", "字　⏎E", "E⏎　", "！⏎E", "｡⏎E", "、⏎.", "👍⏎。", "…⏎、",
  ])
  func `beside Japanese punctuation a break vanishes`(text: String) {
    #expect(joins(text) == true)
    #expect(joins(text, isChineseOrJapanese: false) == true)
  }

  @Test(arguments: [
    "국⏎어", "本⏎한", "한⏎本", "。⏎한", "한⏎「", "한⏎a", "ﾡ⏎字", "한⏎👍", "字⏎ㅎ", "本⏎1", "1⏎本", "本⏎E", "E⏎本",
    "a⏎b", ".⏎日", "日⏎.", "日⏎(", "foo,⏎bar", "—⏎a", "a⏎…", "“⏎”", "👍⏎a", "a⏎👍", "👍⏎👍", "₩⏎字", "字⏎₩",
    "é⏎字", "字⏎é", "字⏎«", "-⏎字",
  ])
  func `everywhere else it is a space`(text: String) {
    #expect(joins(text) == false)
    #expect(joins(text, isChineseOrJapanese: false) == false)
  }

  @Test(arguments: [
    "—⏎語", "語⏎—", "字⏎“", "”⏎字", "’⏎字", "字⏎‘", "字⏎…", "‥⏎字", "字⏎―", "※⏎字", "†⏎字", "字⏎§", "本⏎👍",
    "👍⏎本",
    "⭐⏎字", "❤\u{FE0F}⏎字",
  ])
  func `marks that both kinds of text use join in a page of that language only`(text: String) {
    #expect(joins(text) == true)
    #expect(joins(text, isChineseOrJapanese: false) == false)
  }

  @Test(arguments: ["a\u{200B}⏎b", "한⏎\u{200B}", "a⏎\u{200B}b", "\u{200B}⏎字"])
  func `a space of no width says that there is none`(text: String) {
    #expect(joins(text) == true)
    #expect(joins(text, isChineseOrJapanese: false) == true)
  }

  @Test func `a heart without its emoji selector is text`() {
    #expect(joins("❤⏎字") == false)
    #expect(joins("❤\u{FE0E}⏎字") == false)
  }

  @Test func `a text of selectors alone has nothing visible`() {
    for text in ["", "\u{FE00}", "\u{E0100}\u{FE0E}"] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { SoftBreak.lastVisible(in: $0) } == nil)
    }
  }
}
