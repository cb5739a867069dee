/// Character references of HTML as far as an address needs them.
enum CharacterReferences {
  /// Decodes all numeric references, and the named ones of ASCII characters.
  ///
  /// Every other name (`&eacute;`) stays as it is typed: what is decoded is written anew from the
  /// result, so that a browser cannot read anything else into it.
  /// Complexity: linear.
  static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let source = Array(bytes)
    guard source.contains(UInt8(ascii: "&")) else { return source }
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "&"), let found = reference(in: source[(index + 1)...]) {
        result.append(contentsOf: UTF8.encode(found.scalar) ?? UTF8.encodedReplacementCharacter)
        index = found.end
      } else {
        result.append(source[index])
        index += 1
      }
    }
    return result
  }

  private static func reference(
    in rest: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard rest.first == UInt8(ascii: "#") else { return named(in: rest) }
    let digits = rest.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    return numeric(in: isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
  }

  /// A number; the semicolon may be missing, as for browsers.
  private static func numeric(
    in digits: ArraySlice<UInt8>,
    radix: UInt32
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var value: UInt32 = 0
    var index = digits.startIndex
    while index < digits.endIndex, let digit = hexadecimalValue(digits[index]), digit < radix {
      value = min(value * radix + digit, 0x110000)
      index += 1
    }
    guard index > digits.startIndex else { return nil }
    if index < digits.endIndex, digits[index] == UInt8(ascii: ";") { index += 1 }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (scalar ?? "\u{FFFD}", index)
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    if byte.isDigit { return UInt32(byte & 15) }
    let letter = byte | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) else { return nil }
    return UInt32(letter - UInt8(ascii: "a")) + 10
  }

  private static func named(in rest: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, end: Int)? {
    let name = rest.prefix(longestName).prefix { $0.isLetter }
    let text = String(decoding: name, as: UTF8.self)
    let next = name.endIndex < rest.endIndex ? rest[name.endIndex] : 0
    if next == UInt8(ascii: ";"), let scalar = names[text] { return (scalar, name.endIndex + 1) }
    // The oldest names end without a semicolon, unless a query goes on: `?a=b&lt=c`.
    guard next != UInt8(ascii: "="), !next.isDigit, let scalar = oldNames[text] else { return nil }
    return (scalar, name.endIndex)
  }

  private static let longestName = 16

  private static let oldNames: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"",
  ]

  /// HTML standard, "named character references": those of ASCII characters.
  private static let names: [String: Unicode.Scalar] = oldNames.merging([
    "Tab": "\t", "NewLine": "\n", "excl": "!", "num": "#", "dollar": "$", "percnt": "%",
    "apos": "'", "lpar": "(", "rpar": ")", "ast": "*", "midast": "*", "plus": "+", "comma": ",",
    "period": ".", "sol": "/", "colon": ":", "semi": ";", "equals": "=", "quest": "?",
    "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]",
    "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "DiacriticalGrave": "`",
    "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|", "VerticalLine": "|", "rcub": "}",
    "rbrace": "}", "nbsp": "\u{A0}",
  ]) { old, _ in old }
}
