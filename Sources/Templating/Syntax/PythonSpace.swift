/// White space as Python sees it, in UTF-8: more than ASCII, so that an ideographic space at the end
/// of a Japanese line is trimmed like any other.
enum PythonSpace {
  /// Whether a character is white space to `str.isspace()` and to `\s`.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// The length of the white space character that starts at an index, 0 if there is none.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if byte < 0x80 { return contains(Unicode.Scalar(byte)) ? 1 : 0 }
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if byte == 0xC2 {
      return Unicode.Scalar(0x80 | next(1)).map(contains) == true ? 2 : 0
    }
    guard byte >= 0xE1, byte <= 0xE3 else { return 0 }
    let value = UInt32(byte & 0x0F) << 12 | next(1) << 6 | next(2)
    return Unicode.Scalar(value).map(contains) == true ? 3 : 0
  }

  /// The end of a stretch of bytes without the white space at its end.
  static func trimmedEnd(of bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      var index = end - 1
      while index > start, end - index < 3, bytes[index] & 0xC0 == 0x80 { index -= 1 }
      guard length(in: bytes, at: index) == end - index else { return end }
      end = index
    }
    return end
  }
}
