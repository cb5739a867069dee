/// Ids of facts and units.
enum FactID {
  /// Whether a text is one: `[a-z0-9]` and `-`, which does not stand at its ends.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first != hyphen, last != hyphen
    else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == hyphen
    }
  }

  private static let hyphen = UInt8(ascii: "-")
}
