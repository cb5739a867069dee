import Foundation

/// The values of `format` that are checked.
package enum SchemaFormat: String, Sendable, CaseIterable {
  case date
  case dateTime = "date-time"
  case uri
  case email

  /// Whether a text has the format.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: CalendarDate(text)?.hasTime == false
    case .dateTime: CalendarDate(text)?.hasTime == true
    case .uri: Self.isURI(text)
    case .email: Self.isEmail(text)
    }
  }

  /// An absolute URI of RFC 3986: a scheme, then only characters that a URI may hold.
  private static func isURI(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.utf8.first,
      isLetter(first)
    else { return false }
    let schemeIsRight = text.utf8[..<colon].allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    let rest = text.utf8[colon...].dropFirst()
    return schemeIsRight && !rest.isEmpty
      && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
      && !parts[0].hasPrefix(".") && !parts[0].hasSuffix(".") && !parts[0].contains("..")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// A `pattern`: a regular expression that must match somewhere in the text.
package struct SchemaPattern: Sendable {
  /// The pattern as the schema has it.
  package let text: String
  private let expression: NSRegularExpression

  /// Creates a pattern; `nil` if it is no regular expression.
  init?(_ text: String) {
    guard let expression = try? NSRegularExpression(pattern: text) else { return nil }
    self.text = text
    self.expression = expression
  }

  /// Whether the pattern is found in a text.
  func accepts(_ text: String) -> Bool {
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range) != nil
  }
}
