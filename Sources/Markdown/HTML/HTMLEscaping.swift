package import Diagnostics

extension ByteBuffer {
  /// Appends text with `& < > "` escaped, as CommonMark's examples do.
  ///
  /// Looks and copies at once, sixteen bytes at a time: a text is mostly written as it stands.
  mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    reserve(source.count)
    var index = 0
    while index + 16 <= source.count {
      let words = UnsafeRawPointer(start + index).loadUnaligned(as: SIMD2<UInt64>.self)
      if holdsSpecial(words) {
        appendEscaped(source, index..<index + 16)
        reserve(source.count - index)
      } else {
        UnsafeMutableRawPointer(base + count).storeBytes(of: words, as: SIMD2<UInt64>.self)
        advance(by: 16)
      }
      index += 16
    }
    if index == source.count || appendEnd(of: source, from: index) { return }
    appendEscaped(source, index..<source.count)
  }

  /// Appends what is left of a text when less than sixteen bytes are, unless something has to be escaped:
  /// the words of its end are written whole, over those of their bytes that end the output already.
  private mutating func appendEnd(of source: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    guard let start = source.baseAddress, source.count >= 8 else { return false }
    let end = UnsafeRawPointer(start) + source.count
    let outputEnd = UnsafeMutableRawPointer(base) + count + (source.count - index)
    // All that is left of a short text is its first eight bytes and its last, which may overlap.
    let first = index > 0 ? 16 : source.count
    let words = SIMD2(
      (end - first).loadUnaligned(as: UInt64.self), (end - 8).loadUnaligned(as: UInt64.self))
    if holdsSpecial(words) { return false }
    (outputEnd - first).storeBytes(of: words.x, as: UInt64.self)
    (outputEnd - 8).storeBytes(of: words.y, as: UInt64.self)
    advance(by: source.count - index)
    return true
  }

  private mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    for index in range {
      switch source[index] {
      case UInt8(ascii: "&"): append("&amp;" as StaticString)
      case UInt8(ascii: "<"): append("&lt;" as StaticString)
      case UInt8(ascii: ">"): append("&gt;" as StaticString)
      case UInt8(ascii: "\""): append("&quot;" as StaticString)
      default: append(source[index])
      }
    }
  }

  /// Appends text with `& < > "` escaped.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends a URL for an attribute: what a URL may not hold is percent-encoded, `&` and `'` are
  /// escaped, existing percent signs stay.
  ///
  /// The set of bytes that stay is the one of CommonMark's reference implementation.
  package mutating func appendURL(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;" as StaticString)
      case UInt8(ascii: "'"): append("&#x27;" as StaticString)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: ";"),
        UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexadecimal(byte >> 4))
        append(Self.hexadecimal(byte & 15))
      }
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}

/// Whether any of sixteen bytes is one that HTML reads as markup: `"` and `&` differ in one bit, and so
/// do `<` and `>`.
///
/// Subtracting one borrows into the high bit of a byte that was zero (Warren, Hacker's Delight, 6-1).
/// Comparing vectors instead is compiled to a loop over their lanes.
@inline(__always)
private func holdsSpecial(_ words: SIMD2<UInt64>) -> Bool {
  let quotes = (words | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
  let brackets = (words | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
  let ones: UInt64 = 0x0101_0101_0101_0101
  let found = (quotes &- ones) & ~quotes | (brackets &- ones) & ~brackets
  return (found.x | found.y) & 0x8080_8080_8080_8080 != 0
}
