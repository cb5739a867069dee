extension Unicode.Scalar {
  /// The kana that this one makes with a sound mark behind it: Unicode's canonical compositions.
  ///
  /// - Parameter mark: U+3099, voiced, or U+309A, semi-voiced.
  /// - Returns: the kana; `nil` if there is none.
  func composed(with mark: Unicode.Scalar) -> Unicode.Scalar? {
    // Katakana stand 0x60 behind hiragana.
    let hiragana = (0x30A1...0x30FE).contains(value) ? value - 0x60 : value
    if mark == "\u{309A}" {
      return isHaRow(hiragana) ? Unicode.Scalar(value + 2) : nil
    }
    switch hiragana {
    case 0x3046: return Unicode.Scalar(value + 0x4E)
    // か to ち, each followed by its voiced one; then つ, て, と behind the small っ.
    case 0x304B...0x3061 where hiragana % 2 == 1: return Unicode.Scalar(value + 1)
    case 0x3064, 0x3066, 0x3068, 0x309D: return Unicode.Scalar(value + 1)
    // ワ, ヰ, ヱ, ヲ have voiced ones in katakana only.
    case 0x308F...0x3092 where value >= 0x30A1: return Unicode.Scalar(value + 8)
    default: return isHaRow(hiragana) ? Unicode.Scalar(value + 1) : nil
    }
  }

  private func isHaRow(_ hiragana: UInt32) -> Bool {
    (0x306F...0x307B).contains(hiragana) && hiragana % 3 == 0
  }
}

/// A text with kana and sound marks behind them composed.
func composedKana(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\u{3099}" || scalar == "\u{309A}", let last = result.last,
      let composed = last.composed(with: scalar)
    {
      result.removeLast()
      result.append(composed)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// Half-width katakana and their marks as full-width ones, composed: JIS X 0201, U+FF61 to U+FF9F.
func fullWidthKatakana(_ text: String) -> String {
  let forms = Array(
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ"
      + "ハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}").unicodeScalars
  )
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let index = Int(scalar.value) - 0xFF61
    result.append(forms.indices.contains(index) ? forms[index] : scalar)
  }
  let composed = composedKana(String(result)).unicodeScalars.map { scalar in
    scalar == "\u{3099}" ? "゛" : scalar == "\u{309A}" ? "゜" : scalar
  }
  return String(String.UnicodeScalarView(composed))
}
