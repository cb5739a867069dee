extension UnsafeBufferPointer<UInt8> {
  /// The code point that begins at an offset of well-formed UTF-8.
  ///
  /// - Parameter offset: where a character begins, below the count.
  /// - Returns: its value and how many bytes it has; U+FFFD and 1 where the text ends too early.
  func codePoint(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in (offset + 1)..<(offset + length) {
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return (value, length)
  }

  /// The code point that ends before an offset of well-formed UTF-8.
  ///
  /// - Parameter offset: above 0, at most the count.
  /// - Returns: its value and how many bytes it has.
  func codePoint(before offset: Int) -> (value: UInt32, length: Int) {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (codePoint(at: start).value, offset - start)
  }
}
