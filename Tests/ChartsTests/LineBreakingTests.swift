import Testing

@testable import Charts

@Suite struct LineBreakingTests {
  private func lines(_ text: String, _ width: Double, atMost limit: Int = 3) -> [String] {
    LineBreaking(text).wrapped(to: width, atMost: limit).lines
  }

  static let known: [(String, Double, [String])] = [
    ("", 5, [""]), ("短い", 5, ["短い"]), ("二〇一六年。", 5, ["二〇一", "六年。"]),
    ("投稿数「いいね」率", 5, ["投稿数", "「いいね」", "率"]), ("反応率（米国）の値", 5, ["反応率", "（米国）", "の値"]),
    ("one two three", 5, ["one two", "three"]), ("費用は1,000円", 5, ["費用は", "1,000円"]),
    ("フォロワーの数", 5, ["フォロワー", "の数"]), ("100万人の投稿", 4.5, ["100万人", "の投稿"]),
    ("a  b\n c", 9, ["a b c"]), ("ｴﾝｹﾞｰｼﾞﾒﾝﾄ", 9, ["ｴﾝｹﾞｰｼﾞﾒﾝﾄ"]),
    ("high-end item", 5, ["high-end", "item"]),
  ]

  @Test(arguments: known)
  func `lines end where they may`(text: String, width: Double, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test func `what does not fit ends with an ellipsis, and the whole is kept`() {
    let text = "マイクロインフルエンサーに商品を贈り、感想を投稿してもらうキャンペーン"
    let wrapped = LineBreaking(text).wrapped(to: 6)
    #expect(wrapped.lines.count == 3 && wrapped.lines[2].hasSuffix("…"))
    #expect(wrapped.full == text)
  }

  @Test func `marks stay with their letters`() {
    let text = "か\u{3099}か\u{3099}か\u{3099}👩🏽‍💻👩🏽‍💻e\u{301}e\u{301}"
    for width in [1.0, 1.5, 2, 3, 5] {
      let lines = lines(text, width, atMost: 100)
      #expect(lines.joined() == text)
      #expect(lines.reduce(0) { $0 + $1.count } == text.count, "\(lines)")
    }
  }

  @Test func `no width and no text breaks the rules of line starts and ends`() {
    var numbers = ChartSamples.Numbers(seed: 3)
    let starts = Set("。、）」ーっゃァ％%")
    let ends = Set("（「")
    for _ in 0..<3000 {
      let text = numbers.text()
      let width = Double(numbers.next(12)) + 0.5
      let wrapped = LineBreaking(text).wrapped(to: width)
      #expect(wrapped.lines.count <= 3)
      #expect(wrapped.full != nil || wrapped.cutsWord || wrapped.width <= width + 1e-6)
      guard !wrapped.cutsWord, wrapped.full == nil else { continue }
      #expect(
        wrapped.lines.dropFirst().allSatisfy { $0.first.map { !starts.contains($0) } ?? true })
      #expect(wrapped.lines.dropLast().allSatisfy { $0.last.map { !ends.contains($0) } ?? true })
    }
  }

  @Test func `full-width characters are one em, half-width kana a half`() {
    #expect(TextWidth.width(of: "約４％") == 3)
    #expect(TextWidth.width(of: "ﾌｫﾛﾜｰ") == 2.5)
    #expect(TextWidth.width(of: "か\u{3099}") == 1)
    #expect(TextWidth.width(of: "12") == 1.28)
  }
}
