import Foundation

/// A `pattern`: a regular expression that must match somewhere in the text.
package struct SchemaPattern: Sendable {
  /// The pattern as the schema has it.
  package let text: String
  private let expression: NSRegularExpression

  /// Creates a pattern; `nil` if it is no regular expression.
  init?(_ text: String) {
    let translated = Self.translated(text)
    guard let expression = try? NSRegularExpression(pattern: translated) else { return nil }
    self.text = text
    self.expression = expression
  }

  /// Whether the pattern is found in a text.
  func accepts(_ text: String) -> Bool {
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range) != nil
  }

  /// Writes an expression of ECMA-262, which JSON Schema asks for, as one of ICU that means the same.
  ///
  /// `\d` and `\w` are ASCII there, `$` is the very end, and a bracket in a class is a character.
  private static func translated(_ pattern: String) -> String {
    var result: [UInt8] = []
    var isInClass = false
    var isEscaped = false
    for byte in pattern.utf8 {
      if isEscaped {
        isEscaped = false
        result += Self.escape(byte, isInClass)
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "[") where isInClass: result += "\\[".utf8
      case UInt8(ascii: "&") where isInClass: result += "\\&".utf8
      case UInt8(ascii: "$") where !isInClass: result += "\\z".utf8
      default:
        if byte == UInt8(ascii: "[") { isInClass = true }
        if byte == UInt8(ascii: "]") { isInClass = false }
        result.append(byte)
      }
    }
    if isEscaped { result.append(UInt8(ascii: "\\")) }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(_ byte: UInt8, _ isInClass: Bool) -> [UInt8] {
    let text: String
    switch byte {
    case UInt8(ascii: "d"): text = isInClass ? "0-9" : "[0-9]"
    case UInt8(ascii: "w"): text = isInClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]"
    case UInt8(ascii: "D"): text = "[^0-9]"
    case UInt8(ascii: "W"): text = "[^A-Za-z0-9_]"
    case UInt8(ascii: "/"): text = "/"
    default: return [UInt8(ascii: "\\"), byte]
    }
    return Array(text.utf8)
  }
}
