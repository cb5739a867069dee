/// Appends to HTML.
extension [UInt8] {
  /// Appends markup as it is.
  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a text, escaped for content and quoted attributes; control characters are left out.
  mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      case 0x09, 0x0A: append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F: break
      default: append(byte)
      }
    }
  }

  /// Appends a coordinate, with at most two decimals.
  mutating func append(_ number: Double) {
    append(contentsOf: plainNumber(number).utf8)
  }

  /// Appends ` name="number"`.
  mutating func append(_ name: StaticString, _ number: Double) {
    append(" ")
    append(name)
    append("=\"")
    append(number)
    append("\"")
  }
}
