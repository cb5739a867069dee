extension [UInt8] {
  /// Appends a piece of XML or HTML as it is.
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends text with what XML and HTML read as markup escaped; control characters that XML 1.0
  /// does not allow are left out.
  mutating func append(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: continue
      default: append(byte)
      }
    }
  }
}
