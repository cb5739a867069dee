/// Takes tags and comments out of HTML, as markupsafe's `striptags` does.
enum TagStripper {
  /// The text without tags and comments, with single spaces, and with character references resolved.
  static func stripped(_ html: String) -> String {
    var bytes = Array(html.utf8)
    remove(from: &bytes, start: "<!--", end: "-->")
    remove(from: &bytes, start: "<", end: ">")
    let words = PythonText.split(String(decoding: bytes, as: UTF8.self), at: nil, limit: -1)
    return unescaped(words.joined(separator: " "))
  }

  private static func remove(from bytes: inout [UInt8], start: String, end: String) {
    let open = Array(start.utf8)
    let close = Array(end.utf8)
    var result: [UInt8] = []
    var index = 0
    while let from = position(of: open, in: bytes, from: index),
      let to = position(of: close, in: bytes, from: from)
    {
      result += bytes[index..<from]
      index = to + close.count
    }
    bytes = result + bytes[index...]
  }

  // MARK: Character references

  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "copy": "©", "reg": "®", "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
    "bull": "•", "middot": "·", "times": "×", "euro": "€", "pound": "£", "yen": "¥", "deg": "°",
    "shy": "\u{AD}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
  ]

  /// The text with character references resolved.
  static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let mark = rest.firstIndex(of: "&") {
      result.unicodeScalars.append(contentsOf: rest[..<mark])
      rest = rest[mark...]
      let inside = rest.dropFirst().prefix(32)
      if let end = inside.firstIndex(of: ";"),
        let meaning = meaning(of: String(inside[..<end]))
      {
        result += meaning
        rest = rest[rest.index(after: end)...]
      } else {
        result.unicodeScalars.append("&")
        rest = rest.dropFirst()
      }
    }
    result.unicodeScalars.append(contentsOf: rest)
    return result
  }

  private static func meaning(of reference: String) -> String? {
    guard reference.hasPrefix("#") else { return names[reference] }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return number.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
  }
}
