/// A date of a source, as CSL has them: a day, a month, a year, an interval, or words.
package struct SourceDate: Sendable, Equatable {
  /// When it was.
  package let period: SourcePeriod
  /// Whether it is only about then.
  package let isCirca: Bool
  /// A season of the year, 1 to 4 from spring.
  let season: Int?

  /// When it was, in CSL's two forms.
  package enum SourcePeriod: Sendable, Equatable {
    /// A date, or an interval to the other one.
    case date(PartialDate, to: PartialDate?)
    /// Words.
    case literal(String)
  }

  /// The date for machines: EDTF where it is a date, else the words.
  package var text: String {
    switch period {
    case .literal(let words): words
    case .date(let date, let last): (last.map { "\(date.text)/\($0.text)" } ?? date.text)
    }
  }

  /// The year; `nil` for words.
  var year: Int? {
    if case .date(let date, _) = period { date.year } else { nil }
  }

  /// The date as readers of a language write it.
  package func text(in language: String) -> String {
    switch period {
    case .literal(let words): return words
    case .date(let first, let last):
      let period = last.map { Period.interval(first, $0) } ?? .date(first)
      let text = period.text(in: language)
      guard isCirca else { return text }
      return language.isJapanese ? "\(text)頃" : "about \(text)"
    }
  }

  /// Reads a date: a year, an EDTF text, words, CSL's `date-parts`, `raw`, `literal`, `circa` and
  /// `season`, or Pandoc's older `year`, `month`, `day`.
  ///
  /// - Returns: `nil` for what is none of these, and for dates that do not exist.
  init?(_ node: YAMLNode) {
    switch node.value {
    case .integer(let year): self.init(year: year)
    case .string(let text): self.init(text, isCirca: false)
    case .list(let items): self.init(dates: items.map(Self.date(ofParts:)), nil)
    case .mapping: self.init(mapping: node)
    default: return nil
    }
  }

  /// Creates the date of a day, `YYYY-MM-DD`.
  init?(day: String) {
    guard let date = PartialDate(day) else { return nil }
    (period, isCirca, season) = (.date(date, to: nil), false, nil)
  }

  private init?(year: Int) {
    guard year >= 1000, let date = PartialDate(year: year) else { return nil }
    (period, isCirca, season) = (.date(date, to: nil), false, nil)
  }

  private init?(_ text: String, isCirca: Bool) {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let isAbout = text.last == "~"
    let bare = isAbout ? String(text.dropLast()) : text
    season = nil
    self.isCirca = isCirca || isAbout
    switch try? Period.read(bare) {
    case .date(let date): period = .date(date, to: nil)
    case .interval(let first?, let last?): period = .date(first, to: last)
    default:
      // What has the form of a date and is none is a mistake, not words.
      if bare.utf8.allSatisfy({ (0x2D...0x39).contains($0) }) { return nil }
      period = .literal(text)
    }
  }

  private init?(mapping node: YAMLNode) {
    let isCirca = node["circa"].map { $0.boolean ?? ($0.integer != 0) } ?? false
    if let text = (node["raw"] ?? node["edtf"])?.string ?? node["literal"]?.string {
      self.init(text, isCirca: isCirca)
      return
    }
    if let parts = node["date-parts"]?.list {
      self.init(dates: parts.map(Self.date(ofList:)), node)
    } else {
      self.init(dates: [Self.date(ofParts: node)], node)
    }
  }

  /// One date, or the two of an interval.
  private init?(dates: [PartialDate?], _ node: YAMLNode?) {
    guard (1...2).contains(dates.count), let first = dates[0] else { return nil }
    let last = dates.count == 2 ? dates[1] : nil
    if dates.count == 2, last == nil { return nil }
    if let last, first.firstOrder > last.lastOrder { return nil }
    period = .date(first, to: last)
    isCirca = node?["circa"].map { $0.boolean ?? ($0.integer != 0) } ?? false
    season = node?["season"].flatMap(Self.number)
  }

  private static func date(ofParts node: YAMLNode) -> PartialDate? {
    let parts = ["year", "month", "day"].map { node[$0].flatMap(number) }
    return parts[0].flatMap { PartialDate(year: $0, month: parts[1], day: parts[2]) }
  }

  private static func date(ofList node: YAMLNode) -> PartialDate? {
    guard let items = node.list, (1...3).contains(items.count) else { return nil }
    let parts = items.compactMap(number)
    guard parts.count == items.count else { return nil }
    return PartialDate(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil
    )
  }

  private static func number(_ node: YAMLNode) -> Int? {
    node.integer ?? node.string.flatMap { Int($0) }
  }
}
