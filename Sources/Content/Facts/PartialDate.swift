/// A year, a month or a day of the Gregorian calendar.
package struct PartialDate: Sendable, Hashable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12; `nil` when only the year is known.
  package let month: Int?
  /// The day; `nil` when only the month is known.
  package let day: Int?

  /// Reads `2018`, `2018-01` or `2018-01-15` (ISO 8601-1, 5.2.1 and 5.2.2; EDTF level 0).
  ///
  /// - Returns: `nil` for any other form, and for days that do not exist.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count), let year = Self.number(bytes[..<4]), year > 0 else {
      return nil
    }
    var month: Int?
    var day: Int?
    if bytes.count >= 7 {
      guard bytes[4] == UInt8(ascii: "-"), let number = Self.number(bytes[5..<7]),
        (1...12).contains(number)
      else { return nil }
      month = number
    }
    if bytes.count == 10 {
      guard let date = CalendarDate(text), !date.hasTime else { return nil }
      day = Self.number(bytes[8...])
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Creates a date from its parts; `nil` for a date that does not exist.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    let parts = [month, day].compactMap { $0 }
    guard (1...9999).contains(year), month != nil || day == nil,
      parts.allSatisfy({ (1...31).contains($0) })
    else { return nil }
    self.init(
      ([Self.padded(year, 4)] + parts.map { Self.padded($0, 2) }).joined(separator: "-"))
  }

  /// The date for machines, in the form that ``init(_:)`` reads.
  package var text: String {
    ([Self.padded(year, 4)] + [month, day].compactMap { $0.map { Self.padded($0, 2) } })
      .joined(separator: "-")
  }

  /// The date as readers of a language write it; English for languages other than Japanese.
  package func text(in language: String) -> String {
    if language.isJapanese {
      return "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
    }
    guard let month else { return String(year) }
    let name = Self.months[month - 1]
    return day.map { "\($0) \(name) \(year)" } ?? "\(name) \(year)"
  }

  /// A number that grows with dates; the last that it may mean.
  var lastOrder: Int { (year * 100 + (month ?? 12)) * 100 + (day ?? 31) }

  /// A number that grows with dates; the first that it may mean.
  var firstOrder: Int { (year * 100 + (month ?? 1)) * 100 + (day ?? 1) }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.allSatisfy { (0x30...0x39).contains($0) }
      ? bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }
}

extension String {
  /// Whether a language code is Japanese.
  var isJapanese: Bool { self == "ja" || hasPrefix("ja-") }
}
