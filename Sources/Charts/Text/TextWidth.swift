/// How wide text will be in a font that is not known, in ems, never less than in common fonts.
///
/// Japanese fonts set a character in a full em and half-width kana in half of one. Latin letters are taken
/// from the widest sans-serif that browsers fall back to, DejaVu Sans.
enum TextWidth {
  /// The width of a text in ems.
  static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The width of one scalar in ems; 0 for what is set on top of the one before.
  static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0..<0x20: 0
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0xA0..<0x250: 0.8
    case 0x300..<0x370, 0x200B...0x200F, 0x3099...0x309A, 0xFE00...0xFE0F, 0xE0100...0xE01EF: 0
    case 0xFF61...0xFF9F: 0.5
    case 0x1F000...0x1FAFF: 1.4
    default: 1
    }
  }

  /// Whether a scalar is of a script that breaks lines between any two characters.
  static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFFEF,
      0x1F000...0x3FFFD:
      true
    default: false
    }
  }

  /// From the space to the tilde.
  private static let ascii: [Double] = [
    0.32, 0.41, 0.46, 0.84, 0.64, 0.96, 0.78, 0.28, 0.40, 0.40, 0.50, 0.84, 0.32, 0.37, 0.32, 0.34,
    0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.34, 0.34, 0.84, 0.84, 0.84, 0.54,
    1.02, 0.69, 0.69, 0.70, 0.77, 0.64, 0.58, 0.78, 0.76, 0.30, 0.50, 0.66, 0.56, 0.87, 0.75, 0.79,
    0.61, 0.79, 0.70, 0.64, 0.62, 0.74, 0.69, 0.99, 0.69, 0.62, 0.69, 0.40, 0.34, 0.40, 0.84, 0.50,
    0.50, 0.62, 0.64, 0.55, 0.64, 0.62, 0.36, 0.64, 0.64, 0.28, 0.28, 0.58, 0.28, 0.98, 0.64, 0.62,
    0.64, 0.64, 0.42, 0.53, 0.40, 0.64, 0.60, 0.82, 0.60, 0.60, 0.53, 0.64, 0.34, 0.64, 0.84,
  ]
}
