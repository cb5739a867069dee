import Diagnostics

extension ByteBuffer {
  /// Appends a text with `& < > " '` escaped, as markupsafe does.
  @inline(__always)
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends bytes with `& < > " '` escaped: eight at a time are looked at, and what needs no
  /// change is copied in runs.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    var runStart = 0
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, !Self.needsEscaping(start + index) {
        index += 8
        continue
      }
      let end = min(index + 8, bytes.count)
      while index < end {
        if let replacement = Self.replacement(for: start[index]) {
          append(UnsafeBufferPointer(start: start + runStart, count: index - runStart))
          append(replacement)
          runStart = index + 1
        }
        index += 1
      }
    }
    append(UnsafeBufferPointer(start: start + runStart, count: bytes.count - runStart))
  }

  /// Whether one of eight bytes is to be escaped.
  ///
  /// `&` and `'` differ in their lowest bit, `<` and
  /// `>` in the one above it, so that three comparisons do for five characters; a byte of a word is
  /// found to be zero as in Hacker's Delight, 6-1.
  @inline(__always)
  private static func needsEscaping(_ start: UnsafePointer<UInt8>) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let first = word & (ones &* 0xFE) ^ (ones &* 0x26)
    let second = word & (ones &* 0xFD) ^ (ones &* 0x3C)
    let third = word ^ (ones &* 0x22)
    let zeros = (first &- ones) & ~first | (second &- ones) & ~second | (third &- ones) & ~third
    return zeros & (ones &* 0x80) != 0
  }

  @inline(__always)
  private static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&#34;"
    case 0x27: "&#39;"
    default: nil
    }
  }

  /// Appends a text that is written out in the engine.
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a whole number in decimal digits.
  mutating func appendDigits(_ number: Int) {
    if number < 0 { append(0x2D) }
    var rest = number.magnitude
    if rest < 10 { return append(0x30 + UInt8(rest)) }
    var length = 0
    var probe = rest
    while probe > 0 {
      probe /= 10
      length += 1
    }
    reserve(length)
    let digits = base + count
    advance(by: length)
    while length > 0 {
      length -= 1
      digits[length] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
  }
}

/// A text with `& < > " '` escaped.
func escapedHTML(_ text: String) -> String {
  var output = ByteBuffer(capacity: text.utf8.count + 32)
  output.appendEscaped(text)
  return String(decoding: output.bytes, as: UTF8.self)
}
