package import Diagnostics

extension ByteBuffer {
  /// Appends text with `& < > "` escaped, as CommonMark's examples do.
  ///
  /// Runs without such a byte, which most texts are as a whole, are copied at once.
  mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = nextSpecial(in: source, from: 0)
    while index < source.count {
      append(UnsafeBufferPointer(rebasing: source[start..<index]))
      switch source[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      start = index + 1
      index = nextSpecial(in: source, from: start)
    }
    append(UnsafeBufferPointer(rebasing: source[start...]))
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
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
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

/// The next byte that HTML reads as markup, eight bytes at a time; the count if there is none.
private func nextSpecial(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  guard let base = source.baseAddress else { return 0 }
  while index + 8 <= source.count {
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    if holds(word, 0x26) || holds(word, 0x3C) || holds(word, 0x3E) || holds(word, 0x22) { break }
    index += 8
  }
  while index < source.count {
    switch source[index] {
    case 0x22, 0x26, 0x3C, 0x3E: return index
    default: index += 1
    }
  }
  return index
}

/// Whether one of a word's bytes has a value: subtracting one borrows into the high bit of a byte
/// that was zero (Warren, Hacker's Delight, 6-1).
@inline(__always)
private func holds(_ word: UInt64, _ byte: UInt64) -> Bool {
  let difference = word ^ (byte &* 0x0101_0101_0101_0101)
  return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
}
