package import Diagnostics

/// One sourced statement with a value: an entry of a file of `Content/facts/`.
package struct Fact: Sendable {
  /// What was measured.
  package enum Value: Sendable, Equatable {
    /// A number, or all from it to the upper one.
    case number(DecimalNumber, upper: DecimalNumber?)
    /// A text, with the unit `text`.
    case text(LocalizedText)
    /// A date, with the unit `date`.
    case date(PartialDate)
  }

  /// How the value is meant.
  package enum Qualifier: String, Sendable, CaseIterable {
    case about, over, under
    case upTo = "up-to"
    case atLeast = "at-least"
    case nearly
  }

  /// How much the source can be relied on.
  package enum Reliability: String, Sendable, CaseIterable {
    /// The measurer, the regulator or the company itself.
    case primary
    /// A report of it.
    case secondary
    /// Somebody who sells what the figure praises.
    case vendor
    /// A copy, or what cannot be traced.
    case low
  }

  /// Its name: unique on the site.
  package let id: String
  /// The file that it stands in, without folder and ending.
  package let topic: String
  /// What the value is of.
  package let label: LocalizedText
  /// What was measured.
  package let value: Value
  /// What the value counts.
  package let unit: Unit
  /// How the value is meant; never with a text or a date.
  package let qualifier: Qualifier?
  /// When it was so.
  package let period: Period
  /// Who measured it; `nil` when nobody knows.
  package let measuredBy: LocalizedText?
  /// The id of the source.
  package let source: String
  /// The source's own words.
  package let quote: String?
  /// How much the source can be relied on.
  package let reliability: Reliability
  /// When somebody last looked at the source.
  package let checked: CalendarDate
  /// The facts that it names as disagreeing; ``FactSet/disputes(of:)`` has both directions.
  package let disputedBy: [String]
  /// What one must know to read the number.
  package let note: LocalizedText?
  /// Where the id stands.
  package let place: Place
  /// Where the value or range stands.
  package let valuePlace: Place
  /// Where the id of the source stands.
  package let sourcePlace: Place
  /// Where the day of the last check stands.
  package let checkedPlace: Place
}

extension CalendarDate {
  /// Whether a day lies more than some months before another.
  ///
  /// - Parameters:
  ///   - months: how many are allowed; the same day of the month is still within.
  ///   - today: the other day.
  /// - Returns: whether it is longer ago.
  package func isOlder(than months: Int, on today: CalendarDate) -> Bool {
    guard let then = PartialDate(day), let now = PartialDate(today.day) else { return false }
    func order(_ date: PartialDate) -> Int { date.year * 12 + (date.month ?? 1) }
    let passed = order(now) - order(then)
    return passed > months || passed == months && (now.day ?? 1) > (then.day ?? 1)
  }
}
