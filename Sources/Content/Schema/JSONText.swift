/// Writes data as JSON, its keys in their order.
package struct JSONText {
  private var bytes: [UInt8] = []
  private let isIndented: Bool

  /// Writes a value.
  ///
  /// - Parameters:
  ///   - node: the value.
  ///   - isIndented: whether each key and item has a line of its own; lists of scalars keep to one.
  /// - Returns: the text, without a line end behind it.
  /// - Complexity: linear.
  package static func write(_ node: YAMLNode, isIndented: Bool = false) -> [UInt8] {
    var text = JSONText(isIndented: isIndented)
    text.write(node, 0)
    return text.bytes
  }

  private init(isIndented: Bool) { self.isIndented = isIndented }

  private mutating func write(_ node: YAMLNode, _ depth: Int) {
    switch node.value {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .integer(let number): append("\(number)")
    case .number(let number):
      // JSON has no infinity; nothing that is read as JSON has one either.
      append(number.isFinite ? "\(number)" : "null")
    case .string(let text): write(text)
    case .list(let items):
      let isShort = items.allSatisfy { $0.list == nil && $0.mapping == nil }
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { append(isShort && isIndented ? ", " : ",") }
        if !isShort { line(depth + 1) }
        write(item, depth + 1)
      }
      if !isShort { line(depth) }
      bytes.append(UInt8(ascii: "]"))
    case .mapping(let entries):
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        if index > 0 { append(",") }
        line(depth + 1)
        write(entry.key)
        append(isIndented ? ": " : ":")
        write(entry.value, depth + 1)
      }
      if !entries.isEmpty { line(depth) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func line(_ depth: Int) {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\t"): append("\\t")
      case UInt8(ascii: "\r"): append("\\r")
      case 0x00...0x1F, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        append("\\u00")
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
