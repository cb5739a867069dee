/// When something was so: what the period of a fact may be.
package enum Period: Sendable, Equatable {
  /// A year, a month or a day.
  case date(PartialDate)
  /// From one to the other, both included; an end that is `nil` is open.
  case interval(PartialDate?, PartialDate?)
  /// In words, such as a quarter.
  case words(LocalizedText)
  /// Nobody knows.
  case unknown

  /// Why a text is no period.
  enum Mistake: Error, Equatable {
    case unreadable
    case backwards
  }

  /// Reads a date, an interval `2019/2021` (ISO 8601; `..` for an open end, as EDTF has it), or
  /// `unknown`.
  static func read(_ text: String) throws(Mistake) -> Period {
    if text == "unknown" { return .unknown }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 1, let date = PartialDate(text) { return .date(date) }
    guard ends.count == 2, ends != ["..", ".."] else { throw .unreadable }
    let dates = ends.map { PartialDate($0) }
    for (end, date) in zip(ends, dates) where date == nil && end != ".." { throw .unreadable }
    if let first = dates[0], let last = dates[1], first.firstOrder > last.lastOrder {
      throw .backwards
    }
    return .interval(dates[0], dates[1])
  }

  /// The period for machines, in ISO 8601 and EDTF; `nil` when it is in words or unknown.
  package var text: String? {
    switch self {
    case .date(let date): date.text
    case .interval(let first, let last): "\(first?.text ?? "..")/\(last?.text ?? "..")"
    case .words, .unknown: nil
    }
  }

  /// The period as readers of a language write it.
  package func text(in language: String) -> String {
    let isJapanese = language.isJapanese
    switch self {
    case .date(let date): return date.text(in: language)
    case .words(let words): return words.text(in: language)
    case .unknown: return isJapanese ? "時期不明" : "date unknown"
    case .interval(let first?, nil):
      let text = first.text(in: language)
      return isJapanese ? "\(text)以降" : "since \(text)"
    case .interval(nil, let last):
      let text = last?.text(in: language) ?? ""
      return isJapanese ? "\(text)まで" : "until \(text)"
    case .interval(let first?, let last?):
      return isJapanese
        ? Self.japanese(first, last, language) : Self.english(first, last, language)
    }
  }

  /// 2018年1月〜3月: the year of the end is left out where it is that of the start.
  private static func japanese(
    _ first: PartialDate, _ last: PartialDate, _ language: String
  ) -> String {
    var end = last.text(in: language)
    let year = "\(first.year)年"
    if first.month != nil, last.month != nil, end.hasPrefix(year) { end.removeFirst(year.count) }
    return "\(first.text(in: language))〜\(end)"
  }

  /// January to March 2018: the year of the start is left out where it is that of the end.
  private static func english(
    _ first: PartialDate, _ last: PartialDate, _ language: String
  ) -> String {
    let end = last.text(in: language)
    if let month = first.month, last.month != nil, first.year == last.year, first.day == nil,
      last.day == nil
    {
      return "\(PartialDate.months[month - 1]) to \(end)"
    }
    return "\(first.text(in: language)) to \(end)"
  }
}
