/// Percent-encodes a path: what RFC 3986 calls unreserved, `/` and the sub-delimiters that no
/// browser changes stay as they are.
package func percentEncoded(path: String) -> String {
  if path.utf8.allSatisfy(staysInPath) { return path }
  var result: [UInt8] = []
  result.reserveCapacity(path.utf8.count * 3)
  for byte in path.utf8 {
    if staysInPath(byte) {
      result.append(byte)
    } else {
      result.append(UInt8(ascii: "%"))
      result.append(hexadecimalDigit(byte >> 4))
      result.append(hexadecimalDigit(byte & 15))
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Decodes `%E6%A6%82`; a percent sign that begins no code, or a code that gives no UTF-8, stays.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexadecimalValue(bytes[index + 1]), let low = hexadecimalValue(bytes[index + 2])
    {
      result.append(high << 4 | low)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(validating: result, as: UTF8.self) ?? text
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// The value of a hexadecimal digit in ASCII, `nil` for any other byte.
package func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func staysInPath(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "!"),
    UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
    UInt8(ascii: ","), UInt8(ascii: "@"):
    true
  default: false
  }
}
