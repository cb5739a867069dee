/// Writes numbers for readers: with separators, or in units of 万 and 億, thousand and million.
struct NumberWriter {
  let language: String
  let digits: Int?

  /// A number with a comma for each thousand: `1,234.5`.
  ///
  /// It has `digits` decimal places; `nil` keeps those that the number has, up to six.
  static func grouped(_ value: Double, digits: Int?) -> String {
    var text = formatted(value.magnitude, style: "f", precision: digits ?? 6)
    if digits == nil, text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return text }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    if parts.count > 1 { result += "." + parts[1] }
    let isZero = !result.contains { ("1"..."9").contains($0) }
    return value < 0 && !isZero ? "-" + result : result
  }

  /// A number in large units: `2億2,000万`, `220 million`.
  func counted(_ value: Double) -> String {
    guard value.isFinite else { return Self.grouped(value, digits: digits) }
    let sign = value < 0 ? "-" : ""
    return sign + (language == "ja" ? japanese(value.magnitude) : english(value.magnitude))
  }

  /// Numbers of four digits for each of 万, 億, 兆; below 1万 the plain number.
  private func japanese(_ value: Double) -> String {
    guard value >= 10_000, value < 1e16 else { return Self.grouped(value, digits: digits) }
    var rest = value.rounded(.toNearestOrEven)
    var result = ""
    for (unit, name) in [(1e12, "兆"), (1e8, "億"), (1e4, "万"), (1, "")] {
      let count = (rest / unit).rounded(.down)
      rest -= count * unit
      if count > 0 { result += Self.grouped(count, digits: 0) + name }
    }
    return result
  }

  /// One unit with up to one decimal place; below a million the plain number with separators.
  private func english(_ value: Double) -> String {
    for (unit, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    where value >= unit {
      let count = value / unit
      let text =
        digits.map { Self.grouped(count, digits: $0) }
        ?? Self.grouped(rounded(count, places: count < 10 ? 2 : 1), digits: nil)
      return "\(text) \(name)"
    }
    return Self.grouped(value, digits: digits)
  }
}

/// Currencies that the filter `money` writes.
enum Currency {
  private static let known: [(code: String, sign: String, japanese: String)] = [
    ("JPY", "¥", "円"), ("USD", "$", "ドル"), ("EUR", "€", "ユーロ"), ("GBP", "£", "ポンド"),
    ("CNY", "CN¥", "元"), ("KRW", "₩", "ウォン"), ("CHF", "CHF ", "スイスフラン"),
    ("AUD", "A$", "豪ドル"), ("CAD", "C$", "カナダドル"), ("SEK", "SEK ", "スウェーデンクローナ"),
    ("INR", "₹", "ルピー"), ("HKD", "HK$", "香港ドル"), ("TWD", "NT$", "台湾ドル"),
    ("SGD", "S$", "シンガポールドル"),
  ]

  /// The codes of ISO 4217 that are known.
  static let codes = known.map(\.code)

  /// An amount with its currency: `2億2,000万ドル`, `$220 million`.
  static func written(_ amount: String, _ code: String, in language: String) -> String {
    guard let currency = known.first(where: { $0.code == code }) else { return amount }
    if language == "ja" { return amount + currency.japanese }
    return amount.hasPrefix("-")
      ? "-" + currency.sign + amount.dropFirst() : currency.sign + amount
  }
}
