internal import Diagnostics

/// Writes values as JSON that is safe in HTML: as Jinja's `tojson`, with `<`, `>`, `&` and `'` as
/// `\u…`, everything beyond ASCII likewise, and keys sorted.
struct JSONWriter {
  private static let deepest = 200

  /// What has been written.
  private(set) var text = ""
  private let indent: Int?
  private let isASCII: Bool
  private let sortsKeys: Bool
  private var depth = 0

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - indent: blanks a level, `nil` for one line.
  ///   - isASCII: whether all beyond ASCII is written as `\u…`.
  ///   - sortsKeys: whether keys are sorted; else they keep their order.
  init(indent: Int? = nil, isASCII: Bool = true, sortsKeys: Bool = true) {
    self.indent = indent.map { min(max($0, 0), 100) }
    self.isASCII = isASCII
    self.sortsKeys = sortsKeys
  }

  /// Writes a value.
  ///
  /// - Throws: a failure for what JSON cannot hold, such as a macro.
  mutating func write(_ value: Value) throws(RenderFailure) {
    guard depth < Self.deepest else { throw RenderFailure(.recursionTooDeep, "\(Self.deepest)") }
    try ValueLimits.check(bytes: text.utf8.count)
    switch value {
    case .none: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let number): text += String(number)
    case .double(let number):
      text +=
        number.isNaN
        ? "NaN" : number.isInfinite ? (number < 0 ? "-" : "") + "Infinity" : pythonText(of: number)
    case .string(let string), .markup(let string): write(string)
    case .fragment(let fragment): write(fragment.text)
    case .list(let list):
      guard list.kind == .list || list.kind == .tuple else {
        throw RenderFailure(.wrongValue, "tojson", value.described)
      }
      try write(list.items.map { (nil, $0) }, "[", "]")
    case .dictionary, .record: try writePairs(value.pairs ?? [])
    case .undefined, .namespace, .macro, .function:
      throw RenderFailure(.wrongValue, "tojson", value.described)
    }
  }

  private mutating func writePairs(_ pairs: [(Value, Value)]) throws(RenderFailure) {
    var items: [(key: Value, item: Value)] = []
    for (key, value) in pairs { items.append((key, .tuple([key, value]))) }
    let ordered = sortsKeys ? try Sorting.sorted(items, reverse: false) : items.map(\.item)
    var members: [(String?, Value)] = []
    for pair in ordered {
      guard case .list(let list) = pair else { continue }
      members.append((try key(list.items[0]), list.items[1]))
    }
    try write(members, "{", "}")
  }

  private func key(_ value: Value) throws(RenderFailure) -> String {
    switch value {
    case .string(let text), .markup(let text): return text
    case .none: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int, .double: return value.printed
    default: throw RenderFailure(.notAKey, value.described)
    }
  }

  private mutating func write(
    _ members: [(String?, Value)],
    _ open: String,
    _ close: String
  ) throws(RenderFailure) {
    text += open
    depth += 1
    for (index, member) in members.enumerated() {
      if index > 0 { text += indent == nil ? ", " : "," }
      newLine()
      if let key = member.0 {
        write(key)
        text += ": "
      }
      try write(member.1)
    }
    depth -= 1
    if !members.isEmpty { newLine() }
    text += close
  }

  private mutating func newLine() {
    guard let indent else { return }
    text += "\n" + String(repeating: " ", count: indent * depth)
  }

  // MARK: Strings

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "<", ">", "&", "'", "\u{2028}", "\u{2029}": escape(scalar)
      default:
        if scalar.value < 0x20 || isASCII && !scalar.isASCII {
          escape(scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}
