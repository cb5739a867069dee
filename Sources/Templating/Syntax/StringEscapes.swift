/// Decodes the escapes of a string literal by Python's `unicode-escape` rules.
struct StringEscapes {
  private let bytes: [UInt8]
  private var index = 0
  private var result = ""

  /// Creates a decoder for what stands between the quotation marks.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// The text; `nil` when an escape is cut short or names no character.
  mutating func decode() -> String? {
    var plain: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x0D:
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        plain.append(0x0A)
      case 0x5C:
        result += String(decoding: plain, as: UTF8.self)
        plain = []
        guard decodeEscape() else { return nil }
      default: plain.append(byte)
      }
    }
    return result + String(decoding: plain, as: UTF8.self)
  }

  private mutating func decodeEscape() -> Bool {
    guard index < bytes.count else { return false }
    let letter = bytes[index]
    index += 1
    switch letter {
    case 0x0A: break
    case 0x5C, 0x27, 0x22: append(UInt32(letter))
    case 0x61: append(7)
    case 0x62: append(8)
    case 0x66: append(12)
    case 0x6E: append(10)
    case 0x72: append(13)
    case 0x74: append(9)
    case 0x76: append(11)
    case 0x30...0x37: return appendOctal(letter)
    case 0x78: return appendHexadecimal(2)
    case 0x75: return appendHexadecimal(4)
    case 0x55: return appendHexadecimal(8)
    // Names of characters need Unicode's table of names, which only Python carries.
    case 0x4E: return false
    default:
      // An unknown escape stays as it is written; a character beyond ASCII is read on as text.
      result += "\\"
      if letter < 0x80 { append(UInt32(letter)) } else { index -= 1 }
    }
    return true
  }

  private mutating func append(_ value: UInt32) {
    if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
  }

  private mutating func appendOctal(_ first: UInt8) -> Bool {
    var value = UInt32(first - 0x30)
    for _ in 0..<2 where index < bytes.count && (0x30...0x37).contains(bytes[index]) {
      value = value * 8 + UInt32(bytes[index] - 0x30)
      index += 1
    }
    append(value)
    return true
  }

  private mutating func appendHexadecimal(_ count: Int) -> Bool {
    guard index + count <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<index + count], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return false }
    result.unicodeScalars.append(scalar)
    index += count
    return true
  }
}
