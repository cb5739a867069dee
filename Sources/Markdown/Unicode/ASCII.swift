/// What a byte is as a character of ASCII.
extension UInt8 {
  /// Whether it is a letter.
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether it is a digit.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether it may stand in a name: a letter, a digit or `_`.
  var isWordByte: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }

  /// Whether it is white space of HTML.
  var isSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  /// The lower case of a letter, all else as it is.
  var lowercase: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
