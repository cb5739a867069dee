/// A day of the Gregorian calendar, as ISO 8601 writes it: `2026-11-22`.
struct CalendarDate {
  let year: Int
  let month: Int
  let day: Int

  /// Reads a date; what follows the day, such as a time, is passed over.
  ///
  /// - Returns: the date; `nil` when there is no such day.
  init?(_ text: String) {
    var text = text
    let parts = text.withUTF8 { Self.parts(of: $0) }
    guard let (year, month, day) = parts, (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the numbers; `nil` for any other form.
  private static func parts(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes.count == 10 || bytes[10] == 0x54 || bytes[10] == 0x20
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    return (year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The date in a language and one of the formats that the filter `date` knows.
  func written(_ format: String, in language: String) -> String {
    let isJapanese = language == "ja"
    let name = Self.months[month - 1]
    return switch format {
    case "iso": "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    case "year": isJapanese ? "\(year)年" : "\(year)"
    case "month": isJapanese ? "\(year)年\(month)月" : "\(name) \(year)"
    case "short": isJapanese ? "\(year)/\(month)/\(day)" : "\(day) \(name.prefix(3)) \(year)"
    case "era": isJapanese ? "\(era)\(month)月\(day)日" : "\(day) \(name) \(year)"
    default: isJapanese ? "\(year)年\(month)月\(day)日" : "\(day) \(name) \(year)"
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The first days of the Japanese eras since 1873, when the Gregorian calendar came into use.
  private static let eras: [(name: String, year: Int, month: Int, day: Int)] = [
    ("令和", 2019, 5, 1), ("平成", 1989, 1, 8), ("昭和", 1926, 12, 25), ("大正", 1912, 7, 30),
    ("明治", 1873, 1, 1),
  ]

  /// The year by the Japanese era; its first year is 元年.
  ///
  /// Before Meiji 6 the plain year.
  private var era: String {
    for era in Self.eras where (year, month, day) >= (era.year, era.month, era.day) {
      let first = era.name == "明治" ? 1868 : era.year
      let number = year - first + 1
      return "\(era.name)\(number == 1 ? "元" : "\(number)")年"
    }
    return "\(year)年"
  }
}
