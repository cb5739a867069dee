/// Makes JSON into YAML of the same length, for the little in which JSON is no part of YAML.
///
/// Tabs between values become spaces, as do those that indent Zotero's files. In strings, `\/` and
/// pairs of surrogates (RFC 8259, section 7) take YAML's forms, and the bytes that this saves
/// follow the string as spaces, so that places after it stay where they are.
struct JSONLayout {
  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  /// Bytes that the current string became shorter.
  private var saved = 0

  /// The YAML of a JSON text.
  ///
  /// - Complexity: linear.
  static func yaml(_ bytes: [UInt8]) -> [UInt8] {
    var layout = JSONLayout(bytes)
    layout.run()
    return layout.output
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    var isInString = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        take()
        if isInString {
          output += [UInt8](repeating: UInt8(ascii: " "), count: saved)
          saved = 0
        }
        isInString.toggle()
      case UInt8(ascii: "\\") where isInString: takeEscape()
      case UInt8(ascii: "\t") where !isInString:
        output.append(UInt8(ascii: " "))
        index += 1
      default: take()
      }
    }
  }

  private mutating func take() {
    output.append(bytes[index])
    index += 1
  }

  private mutating func takeEscape() {
    if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
      output.append(UInt8(ascii: "/"))
      index += 2
      saved += 1
    } else if let high = codeUnit(at: index), let low = codeUnit(at: index + 6),
      (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low)
    {
      let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      let digits = String(scalar, radix: 16, uppercase: true)
      output += "\\U".utf8
      output += String(repeating: "0", count: 8 - digits.utf8.count).utf8
      output += digits.utf8
      index += 12
      saved += 2
    } else {
      take()
      if index < bytes.count { take() }
    }
  }

  /// The code unit that `\uXXXX` stands for.
  private func codeUnit(at start: Int) -> Int? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return Int(String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
  }
}
