extension Value {
  /// Reads a value from JSON text (RFC 8259), for data that has no schema.
  ///
  /// Numbers without a fraction become whole numbers where they fit; of two equal keys the last
  /// counts.
  ///
  /// - Returns: the value; `nil` when the text is not JSON.
  package init?(json bytes: [UInt8]) {
    var reader = JSONReader(bytes: bytes)
    guard let value = reader.document() else { return nil }
    self = value
  }
}

/// Reads JSON text by recursive descent.
private struct JSONReader {
  private static let deepest = 200

  let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() -> Value? {
    guard let value = value() else { return nil }
    skipSpace()
    return index == bytes.count ? value : nil
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func value() -> Value? {
    skipSpace()
    guard index < bytes.count, depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch bytes[index] {
    case 0x7B: return object()
    case 0x5B: return array()
    case 0x22: return string().map { .string($0) }
    case 0x74: return word("true", .bool(true))
    case 0x66: return word("false", .bool(false))
    case 0x6E: return word("null", Value.none)
    default: return number()
    }
  }

  private mutating func word(_ word: String, _ value: Value) -> Value? {
    let letters = Array(word.utf8)
    guard bytes[index...].starts(with: letters) else { return nil }
    index += letters.count
    return value
  }

  private mutating func object() -> Value? {
    index += 1
    var pairs: [(Value, Value)] = []
    if skip(0x7D) { return .dictionary(DictionaryValue(pairs)) }
    repeat {
      skipSpace()
      guard let key = string(), skip(0x3A), let value = value() else { return nil }
      pairs.append((.string(key), value))
    } while skip(0x2C)
    return skip(0x7D) ? .dictionary(DictionaryValue(pairs)) : nil
  }

  private mutating func array() -> Value? {
    index += 1
    var items: [Value] = []
    if skip(0x5D) { return .list(items) }
    repeat {
      guard let value = value() else { return nil }
      items.append(value)
    } while skip(0x2C)
    return skip(0x5D) ? .list(items) : nil
  }

  private mutating func number() -> Value? {
    let start = index
    while index < bytes.count, bytes[index].isPartOfNumber { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let whole = Int(text) { return .int(whole) }
    return Double(text).map { .double($0) }
  }

  // MARK: Strings

  private mutating func string() -> String? {
    guard index < bytes.count, bytes[index] == 0x22 else { return nil }
    index += 1
    var result: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22: return String(decoding: result, as: UTF8.self)
      case 0x5C:
        guard let scalar = escape() else { return nil }
        result += Array(String(Character(scalar)).utf8)
      case 0..<0x20: return nil
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let letter = bytes[index]
    index += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(letter)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return unicodeEscape()
    default: return nil
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let high = codeUnit() else { return nil }
    guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
    guard index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return nil
    }
    index += 2
    guard let low = codeUnit(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func codeUnit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let text = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    index += 4
    return UInt32(text, radix: 16)
  }
}

extension UInt8 {
  /// Whether the byte can stand in a number of JSON.
  fileprivate var isPartOfNumber: Bool {
    (0x30...0x39).contains(self) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(self)
  }
}
