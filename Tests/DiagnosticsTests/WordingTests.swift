import Diagnostics
import Testing

/// Messages and the names that they suggest.
@Suite struct WordingTests {
  private func filled(_ text: String, _ arguments: Wording...) -> String {
    Message(Wording(text), arguments).text(in: .english)
  }

  @Test func `placeholders are filled by number, and once`() {
    #expect(filled("{0} and {1}", "a", "b") == "a and b")
    #expect(filled("{1} and {0} and {1}", "a", "b") == "b and a and b")
    #expect(filled("“{0}”", "{1}", "b") == "“{1}”")
    #expect(filled("{0}", "{0}") == "{0}")
  }

  @Test func `what is no placeholder stays`() {
    #expect(filled("hold “{slug}”", "x") == "hold “{slug}”")
    #expect(filled("{2}", "a") == "{2}")
    #expect(filled("{ {0}", "a") == "{ a")
    #expect(filled("{", "a") == "{")
    #expect(filled("{}{-1}", "a") == "{}{-1}")
  }

  @Test func `a very long argument is cut`() {
    let text = filled("“{0}” is long", Wording(String(repeating: "あ", count: 5000)))
    #expect(text == "“" + String(repeating: "あ", count: 400) + "…” is long")
  }

  @Test func `arguments speak the language of the message`() {
    let message = Message(
      Wording(en: "not {0}", ja: "{0}ではありません"), [Wording(en: "a text", ja: "文字列")])
    #expect(message.text(in: .english) == "not a text")
    #expect(message.text(in: .japanese) == "文字列ではありません")
  }

  @Test(arguments: [
    ("tilte", "title"), ("Title", "title"), ("titel", "title"), ("titl", "title"),
    ("descripton", "description"), ("tag", "tags"), ("dat", "date"), ("タグー", "タグ"),
    ("はじめ", "はじめに"),
  ])
  func `a mistyped name finds what was meant`(typed: String, meant: String) {
    let names = ["title", "description", "tags", "date", "draft", "タグ", "はじめに"]
    #expect(nearestName(to: typed, among: names) == meant)
  }

  @Test(arguments: ["", "x", "banana", "zzzzzz", "数字"])
  func `a name that is like none finds none`(typed: String) {
    #expect(nearestName(to: typed, among: ["title", "description", "tags", "date"]) == nil)
  }

  @Test func `among equals the first in order wins, whatever the order given`() {
    #expect(nearestName(to: "cat", among: ["hat", "bat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearestName(to: "a", among: [String]()) == nil)
  }

  @Test func `a short list of names is told whole`() {
    let hints = Hint.nearest(to: "zzzz", among: ["b", "a"])
    #expect(hints.map { $0.message.text(in: .english) } == ["known here: a, b"])
    #expect(hints.map { $0.message.text(in: .japanese) } == ["ここで使えるもの: a、b"])
    #expect(Hint.nearest(to: "zzzz", among: [String]()).isEmpty)
    #expect(Hint.nearest(to: "q", among: (0..<13).map { "name\($0)" }).isEmpty)
  }

  @Test func `canonically equal texts are composed to the same bytes`() {
    func composed(_ text: String) -> [UInt8] { Array(canonicallyComposed(text).utf8) }
    #expect(composed("か\u{3099}") == Array("が".utf8))
    #expect(composed("ハ\u{309A}") == Array("パ".utf8))
    #expect(composed("e\u{301}") == Array("é".utf8))
    #expect(composed("\u{212B}") == Array("\u{C5}".utf8))
    #expect(composed("\u{1112}\u{1161}\u{11AB}") == Array("한".utf8))
    #expect(composed("a\u{323}\u{307}") == composed("a\u{307}\u{323}"))
    for same in ["", "abc", "漢字かな", "①㈱Ａ", "ﾊﾟ", "🎉", "é", "ー〜"] {
      #expect(composed(same) == Array(same.utf8))
    }
  }

  @Test func `an outline has dots in place of what is not known, and other braces as they are`() {
    let wording = Wording(en: "“{0}” is {1}, not {x} or {", ja: "{1}は{0}です")
    #expect(wording.outline(in: .english) == "“…” is …, not {x} or {")
    #expect(wording.outline(in: .japanese) == "…は…です")
  }
}
