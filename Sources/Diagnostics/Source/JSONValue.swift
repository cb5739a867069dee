/// JSON (RFC 8259) to be written, with keys in the order in which they are given.
package indirect enum JSONValue: Sendable {
  case string(String)
  /// A number that is written as it stands.
  case number(String)
  case boolean(Bool)
  case null
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// A text, or `null`.
  package static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A single value as the cell of a table has it; empty for a list or an object.
  package var plainText: String {
    switch self {
    case .string(let text), .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .list, .object: ""
    }
  }

  /// The UTF-8 bytes, one value a line, with a line end behind the last.
  package var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, depth: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// The UTF-8 bytes on one line, with its end.
  package var line: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, depth: nil)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// Writes the value.
  ///
  /// - Parameters:
  ///   - output: where it goes.
  ///   - depth: how deep it stands in others; `nil` for a text on one line.
  private func write(to output: inout [UInt8], depth: Int?) {
    switch self {
    case .string(let text): Self.write(text, to: &output)
    case .number(let text): output += text.utf8
    case .boolean(let flag): output += (flag ? "true" : "false").utf8
    case .null: output += "null".utf8
    case .list(let items):
      Self.write(items.map { (nil, $0) }, "[", "]", to: &output, depth: depth)
    case .object(let entries):
      Self.write(entries.map { ($0.0, $0.1) }, "{", "}", to: &output, depth: depth)
    }
  }

  /// Writes a list or an object; one that holds numbers only, on one line.
  private static func write(
    _ entries: [(key: String?, value: JSONValue)],
    _ open: String,
    _ close: String,
    to output: inout [UInt8],
    depth: Int?
  ) {
    let isShort = depth == nil || entries.allSatisfy { $0.key == nil && $0.value.isNumber }
    func newLine(_ depth: Int, to output: inout [UInt8]) {
      if isShort { return }
      output.append(UInt8(ascii: "\n"))
      output += [UInt8](repeating: UInt8(ascii: " "), count: depth * 2)
    }
    output += open.utf8
    for (index, entry) in entries.enumerated() {
      if index > 0 { output += (isShort ? ", " : ",").utf8 }
      newLine((depth ?? 0) + 1, to: &output)
      if let key = entry.key {
        write(key, to: &output)
        output += ": ".utf8
      }
      entry.value.write(to: &output, depth: depth.map { $0 + 1 })
    }
    if !entries.isEmpty { newLine(depth ?? 0, to: &output) }
    output += close.utf8
  }

  private var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// Writes a string; besides what JSON demands, `<` and the line ends of Unicode are escaped, so
  /// that the text can stand in a script of a page.
  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}": output += escape(scalar).utf8
      default: output += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
