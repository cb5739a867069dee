/// A day of the Gregorian calendar, with a time of day when one was given.
package struct CalendarDate: Sendable, Hashable, Comparable {
  /// The text as it was written: `2026-11-22` or `2026-11-22T09:30:00+09:00`.
  package let text: String

  /// Whether a time of day was given.
  package let hasTime: Bool

  /// The moment in seconds since 1970 in UTC; a day without time begins at midnight UTC.
  package let seconds: Int

  /// Reads `YYYY-MM-DD`, or a date and time of RFC 3339, section 5.6.
  ///
  /// - Returns: `nil` for any other form, and for days and times that do not exist.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes, 0, 4), let month = Self.number(bytes, 5, 2),
      let day = Self.number(bytes, 8, 2), (1...12).contains(month),
      day >= 1, day <= Self.days(month: month, year: year)
    else { return nil }
    let days = Self.daysSince1970(year: year, month: month, day: day)
    guard bytes.count > 10 else {
      (self.text, hasTime, seconds) = (text, false, days * 86_400)
      return
    }
    guard let time = Self.time(bytes) else { return nil }
    (self.text, hasTime, seconds) = (text, true, days * 86_400 + time)
  }

  /// Creates the day of a moment, in UTC.
  package init(secondsSince1970: Int) {
    let days =
      secondsSince1970 >= 0 ? secondsSince1970 / 86_400 : (secondsSince1970 - 86_399) / 86_400
    let (year, month, day) = Self.civil(days)
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
    text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    hasTime = false
    seconds = days * 86_400
  }

  /// The day alone, `YYYY-MM-DD`.
  package var day: String { hasTime ? String(text.prefix(10)) : text }

  /// The moment as feeds write it (RFC 3339).
  package var timestamp: String { hasTime ? text : text + "T00:00:00Z" }

  /// Orders by moment.
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.seconds, left.text) < (right.seconds, right.text)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Int? {
    guard start + length <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<(start + length)] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// Reads `THH:MM:SS[.fraction](Z|±HH:MM)`; returns seconds relative to midnight UTC.
  private static func time(_ bytes: [UInt8]) -> Int? {
    guard bytes[10] | 0x20 == UInt8(ascii: "t"), bytes.count >= 20,
      let hour = number(bytes, 11, 2), bytes[13] == UInt8(ascii: ":"),
      let minute = number(bytes, 14, 2), bytes[16] == UInt8(ascii: ":"),
      let second = number(bytes, 17, 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    var index = 19
    if bytes[index] == UInt8(ascii: ".") {
      index += 1
      let start = index
      while index < bytes.count, number(bytes, index, 1) != nil { index += 1 }
      guard index > start, index < bytes.count else { return nil }
    }
    guard let offset = zone(bytes, index) else { return nil }
    let total = hour * 3600 + minute * 60 + second - offset
    // A leap second can only be the last of a day in UTC.
    guard second < 60 || (total % 86_400 + 86_400) % 86_400 == 0 else { return nil }
    return total
  }

  private static func zone(_ bytes: [UInt8], _ index: Int) -> Int? {
    if bytes[index] | 0x20 == UInt8(ascii: "z") { return bytes.count == index + 1 ? 0 : nil }
    guard bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-"),
      bytes.count == index + 6, let hours = number(bytes, index + 1, 2),
      bytes[index + 3] == UInt8(ascii: ":"), let minutes = number(bytes, index + 4, 2),
      hours < 24, minutes < 60
    else { return nil }
    let offset = hours * 3600 + minutes * 60
    return bytes[index] == UInt8(ascii: "-") ? -offset : offset
  }

  private static func days(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01, by counting years from March (Howard Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms", days_from_civil).
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse of ``daysSince1970(year:month:day:)``, from the same source (civil_from_days).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, day)
  }
}
