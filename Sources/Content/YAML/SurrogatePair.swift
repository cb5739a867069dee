import Diagnostics

/// A character beyond U+FFFF as JSON escapes it: `\uD83C\uDF89` (RFC 8259, section 7).
///
/// YAML knows no such pairs. It is all of JSON's escapes that YAML reads in another way.
struct SurrogatePair {
  /// Bytes of a pair.
  static let length = 12
  /// The same character as YAML escapes it: `\U0001f389`.
  let escape: [UInt8]

  /// Reads the pair at an offset; `nil` if there is none.
  init?(_ bytes: [UInt8], at start: Int) {
    guard start + Self.length <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      let high = Self.unit(bytes, start), (0xD800..<0xDC00).contains(high),
      let low = Self.unit(bytes, start + 6), (0xDC00..<0xE000).contains(low)
    else { return nil }
    let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    let digits = String(scalar, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
    escape = Array("\\U\(zeros)\(digits)".utf8)
  }

  /// Reads `\uXXXX`.
  private static func unit(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = hexadecimalValue(byte) else { return nil }
      value = value << 4 | Int(digit)
    }
    return value
  }
}

extension YAMLReader {
  /// The text of a JSON file with its surrogate pairs as YAML escapes them; `nil` where it has none.
  var withoutSurrogates: ArraySlice<UInt8>? {
    guard source.path.hasSuffix(".json") else { return nil }
    var result: [UInt8] = []
    var copied = range.lowerBound
    var index = copied
    while index < range.upperBound {
      guard source.bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if let pair = SurrogatePair(source.bytes, at: index) {
        result += source.bytes[copied..<index] + pair.escape
        index += SurrogatePair.length
        copied = index
      } else {
        // Whatever is escaped begins no escape.
        index += 2
      }
    }
    return copied == range.lowerBound
      ? nil : (result + source.bytes[copied..<range.upperBound])[...]
  }
}
