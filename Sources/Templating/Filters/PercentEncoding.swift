import Diagnostics

/// Percent-encoding as Python's `urllib.parse.quote` does it (RFC 3986).
enum PercentEncoding {
  /// The text with every byte encoded but letters, digits and `_.-~`.
  static func encoded(_ text: String, keepingSlash: Bool) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte.isUnreserved || keepingSlash && byte == 0x2F {
        result.append(byte)
      } else {
        append(byte, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text as the part of a query, with `+` for a space.
  static func encodedForQuery(_ text: String) -> String {
    encoded(text, keepingSlash: false).split(separator: "%20", omittingEmptySubsequences: false)
      .joined(separator: "+")
  }

  /// Appends a byte as `%` and two digits.
  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(0x25)
    output.append(digit(byte >> 4))
    output.append(digit(byte & 0xF))
  }

  /// Appends a byte as `%` and two digits.
  static func append(_ byte: UInt8, to output: inout ByteBuffer) {
    output.append(0x25)
    output.append(digit(byte >> 4))
    output.append(digit(byte & 0xF))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 - 10 + value
  }
}

extension UInt8 {
  /// Whether the byte stands for itself in every part of a URL.
  @inline(__always)
  var isUnreserved: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
