/// Appends to HTML.
extension [UInt8] {
  /// Appends markup as it is.
  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a text, escaped for content and quoted attributes; control characters are left out.
  mutating func appendEscaped(_ text: String) {
    if text.utf8.allSatisfy({ $0 > 0x3E && $0 != 0x7F || $0 >= 0x28 && $0 < 0x3C }) {
      append(contentsOf: text.utf8)
      return
    }
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

  /// Appends a coordinate, with at most two decimals, as ``plainNumber(_:)`` prints it.
  mutating func append(_ number: Double) {
    guard number.magnitude < 1e6 else {
      append(contentsOf: plainNumber(number).utf8)
      return
    }
    let hundredths = Int((number * 100).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    var divisor: UInt = 1
    while divisor * 10 <= whole { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(whole / divisor % 10))
      divisor /= 10
    }
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
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
