/// Which code points Japanese text and emphasis beside it depend on.
///
/// The usual cases (ASCII, kana, kanji) are answered by comparing; the others by a binary search in
/// a set of at most some hundred ranges.
enum EastAsian {
  /// Whether a code point is CJK as markdown-cjk-friendly defines it: East Asian Width W, F or H
  /// without the emoji that browsers show in colour, or Hangul.
  static func isCJK(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0..<0x1100: false
    case 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: contains(UnicodeSets.cjk, codePoint)
    }
  }

  /// Whether a code point is of the script Hangul.
  static func isHangul(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0..<0x1100, 0x3041...0x30FF, 0x3400...0x9FFF: false
    case 0xAC00...0xD7A3: true
    default: contains(UnicodeSets.hangul, codePoint)
    }
  }

  /// Whether a code point is Chinese or Japanese: CJK, but neither Hangul nor the won sign.
  static func isChineseOrJapanese(_ codePoint: UInt32) -> Bool {
    isCJK(codePoint) && !isHangul(codePoint) && codePoint != 0x20A9
  }

  /// Whether a code point is CJK punctuation or the ideographic space.
  static func isCJKPunctuation(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0..<0x1100, 0x3041...0x309F, 0x30A1...0x30FA, 0x3400...0x9FFF, 0xAC00...0xD7A3: false
    case 0x3000: true
    default: isPunctuation(codePoint) && isCJK(codePoint)
    }
  }

  /// Whether a code point is a mark that Japanese and Western text share, of ambiguous East Asian
  /// Width: ‘ ’ “ ” … ‥ — ― ※ † §.
  static func isAmbiguousMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xA7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2020, 0x2025, 0x2026, 0x203B: true
    default: false
    }
  }

  /// Whether a code point is shown as an emoji without a variation selector.
  static func isEmoji(_ codePoint: UInt32) -> Bool {
    codePoint >= 0x231A && contains(UnicodeSets.emoji, codePoint)
  }

  /// Whether a code point is a kanji or stands for one, as the base of ruby: the script Han with
  /// 々 and 〇, and 〆, ヵ, ヶ.
  static func isKanji(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3005...0x3007, 0x30F5, 0x30F6, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    case 0..<0x2E80, 0x3041...0x30FF: false
    default: contains(UnicodeSets.han, codePoint)
    }
  }

  /// Whether a code point may stand in the reading of ruby: hiragana, katakana, sound marks, ー, ・.
  static func isKana(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3041...0x3096, 0x3099...0x30FF: true
    case 0..<0x3041, 0x3400...0x9FFF: false
    default: contains(UnicodeSets.kana, codePoint)
    }
  }

  /// Whether a code point is punctuation: ASCII punctuation or General_Category P (CommonMark 0.30,
  /// section 2.1).
  static func isPunctuation(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0..<0x80: UInt8(truncatingIfNeeded: codePoint).isASCIIPunctuation
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x3400...0x9FFF, 0xAC00...0xD7A3: false
    default: contains(UnicodeSets.punctuation, codePoint)
    }
  }

  /// Whether a code point is white space: General_Category Zs, tab, line feed, form feed, carriage
  /// return (CommonMark 0.30, section 2.1).
  static func isWhitespace(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a code point chooses the form of the character before it, other than as an emoji.
  static func isVariationSelector(_ codePoint: UInt32) -> Bool {
    (0xFE00...0xFE0E).contains(codePoint)
  }

  /// Whether a code point chooses the form of the kanji before it.
  static func isIdeographicVariationSelector(_ codePoint: UInt32) -> Bool {
    (0xE0100...0xE01EF).contains(codePoint)
  }

  /// Whether a code point is in a set of ``UnicodeSets``: an odd number of bounds is not above it.
  ///
  /// - Complexity: logarithmic in the number of ranges.
  private static func contains(_ bounds: [UInt32], _ codePoint: UInt32) -> Bool {
    bounds.withUnsafeBufferPointer { bounds in
      var low = 0
      var high = bounds.count
      while low < high {
        let middle = (low + high) / 2
        if bounds[middle] <= codePoint { low = middle + 1 } else { high = middle }
      }
      return low & 1 == 1
    }
  }
}

extension UInt8 {
  /// Whether the byte is one of ASCII's punctuation characters (CommonMark 0.30, section 2.1).
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
