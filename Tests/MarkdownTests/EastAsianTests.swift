import Testing

@testable import Markdown

/// The sets of code points, and the quick answers before them.
@Suite struct EastAsianTests {
  private static let sets: [[UInt32]] = [
    UnicodeSets.cjk, UnicodeSets.hangul, UnicodeSets.han, UnicodeSets.kana, UnicodeSets.emoji,
    UnicodeSets.punctuation,
  ]

  private static let codePoints: [Unicode.Scalar] = (0...0x10FFFF).compactMap(Unicode.Scalar.init)

  private func isIn(_ bounds: [UInt32]) -> Set<UInt32> {
    var members: Set<UInt32> = []
    for index in stride(from: 0, to: bounds.count, by: 2) {
      members.formUnion(bounds[index]..<bounds[index + 1])
    }
    return members
  }

  @Test(arguments: sets)
  func `the bounds of a set come in pairs and rise`(bounds: [UInt32]) {
    #expect(!bounds.isEmpty && bounds.count.isMultiple(of: 2))
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 })
    #expect(bounds.last.map { $0 <= 0x110000 } == true)
  }

  @Test func `the quick answers are those of the sets`() {
    let (cjk, hangul) = (isIn(UnicodeSets.cjk), isIn(UnicodeSets.hangul))
    let (emoji, punctuation) = (isIn(UnicodeSets.emoji), isIn(UnicodeSets.punctuation))
    let kanji = isIn(UnicodeSets.han).union([0x3006, 0x30F5, 0x30F6])
    let kana = isIn(UnicodeSets.kana)
    var wrong: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      let isPunctuation =
        punctuation.contains(value) || "$+<=>^`|~".unicodeScalars.contains { $0.value == value }
      let isRight =
        EastAsian.isCJK(value) == cjk.contains(value)
        && EastAsian.isHangul(value) == hangul.contains(value)
        && EastAsian.isEmoji(value) == emoji.contains(value)
        && EastAsian.isPunctuation(value) == isPunctuation
        && EastAsian.isKanji(value) == kanji.contains(value)
        && EastAsian.isKana(value) == kana.contains(value)
        && EastAsian.isCJKPunctuation(value)
          == (value == 0x3000 || isPunctuation && cjk.contains(value))
      if !isRight { wrong.append(value) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `punctuation, spaces and emoji are the standard library's`() {
    // The library's Unicode may be newer: what one of the two does not know is left out.
    for scalar in Self.codePoints where (scalar.properties.age?.major ?? 99) <= 15 {
      let category = scalar.properties.generalCategory
      let isPunctuation =
        [
          .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation, .finalPunctuation, .otherPunctuation,
        ].contains(category)
      let isSpace = category == .spaceSeparator || ["\t", "\n", "\u{C}", "\r"].contains(scalar)
      let isRight =
        (scalar.isASCII || EastAsian.isPunctuation(scalar.value) == isPunctuation)
        && EastAsian.isWhitespace(scalar.value) == isSpace
        && EastAsian.isEmoji(scalar.value) == scalar.properties.isEmojiPresentation
      if !isRight { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }

  @Test func `letters and marks are what Japanese writers take them for`() {
    func all(_ text: String, _ predicate: (UInt32) -> Bool) -> Bool {
      text.unicodeScalars.allSatisfy { predicate($0.value) }
    }
    #expect(all("字々〇ヶあアーﾊﾟ한ㅎＡ１、。「」（）〰〽🈂🈷㊗㊙𠀋　", EastAsian.isCJK))
    #expect(!"aé“”’—…※§👍⭐ж\u{FE01}\u{E0100}".unicodeScalars.contains { EastAsian.isCJK($0.value) })
    #expect(all("漢字々〇〆ヶ𠀋仝", EastAsian.isKanji))
    #expect(!"かカー、a한".unicodeScalars.contains { EastAsian.isKanji($0.value) })
    #expect(all("かなカナー・゛゜ゝヾぁｶﾞｰ\u{3099}", EastAsian.isKana))
    #expect(!"漢a。「〜한ㇺ㌔".unicodeScalars.contains { $0 != "ㇺ" && EastAsian.isKana($0.value) })
    #expect(all("、。「」『』（）・！？：〜｡｢　〰", EastAsian.isCJKPunctuation))
    #expect(!"字あー＋～￥“”.,👍한".unicodeScalars.contains { EastAsian.isCJKPunctuation($0.value) })
    #expect(all("字あ。１", EastAsian.isChineseOrJapanese))
    #expect(!"한₩aㅎ".unicodeScalars.contains { EastAsian.isChineseOrJapanese($0.value) })
    #expect(all("‘’“”…‥—―※†§", EastAsian.isAmbiguousMark))
    #expect(!"‡«字a\"".unicodeScalars.contains { EastAsian.isAmbiguousMark($0.value) })
  }

  @Test func `code points are decoded forwards and backwards`() {
    let text = "aé字𠀋\u{7FF}\u{800}\u{FFFF}\u{10FFFF}\u{0}"
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var offset = 0
      for scalar in text.unicodeScalars {
        let length = String(scalar).utf8.count
        #expect(bytes.codePoint(at: offset) == (scalar.value, length))
        offset += length
        #expect(bytes.codePoint(before: offset) == (scalar.value, length))
      }
    }
  }

  @Test func `bytes that end too early are no character`() {
    for bytes in [[0xE5], [0xE5, 0xAD], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
      bytes.withUnsafeBufferPointer { bytes in
        #expect(bytes.codePoint(at: 0).value == 0xFFFD)
        #expect(bytes.codePoint(before: bytes.count).value == 0xFFFD)
      }
    }
  }
}
