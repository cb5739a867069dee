import Diagnostics

/// How long a quote is, counted as its language counts: 25 words, or 75 characters of Chinese,
/// Japanese or Korean.
struct QuoteLength {
  /// The number of words or characters.
  let count: Int
  /// The most that a quote may have.
  let limit: Int
  /// What was counted.
  let name: Wording

  private static let mostWords = 25
  private static let mostCharacters = 75

  init(_ text: String) {
    let characters = text.filter { !$0.isWhitespace }
    let wide = characters.unicodeScalars.reduce(0) { $0 + (Self.isWide($1) ? 1 : 0) }
    if wide * 2 > characters.unicodeScalars.count {
      (count, limit) = (characters.count, Self.mostCharacters)
      name = Wording(en: "characters", ja: "文字")
    } else {
      (count, limit) = (text.split(whereSeparator: \.isWhitespace).count, Self.mostWords)
      name = Wording(en: "words", ja: "語")
    }
  }

  /// Kana, Hangul, Han and their punctuation (blocks of Unicode 16).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3000...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
