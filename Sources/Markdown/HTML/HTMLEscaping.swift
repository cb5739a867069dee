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
    if index < source.count, index > 0 {
      // The last sixteen bytes: those that are written already, if nothing is escaped, end the output.
      let last = source.count - 16
      let words = UnsafeRawPointer(start + last).loadUnaligned(as: SIMD2<UInt64>.self)
      if !holdsSpecial(words) {
        UnsafeMutableRawPointer(base + count - (index - last))
          .storeBytes(of: words, as: SIMD2<UInt64>.self)
        return advance(by: source.count - index)
      }
    }
    appendEscaped(source, index..<source.count)
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
