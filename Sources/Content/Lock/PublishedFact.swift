package import Diagnostics

/// What a page showed of a fact: enough to say later what it was.
package struct PublishedFact: Sendable, Equatable {
  /// The fact.
  package let id: String
  /// The name of its unit.
  package let unit: String
  /// How the value was meant.
  package let qualifier: String?
  /// The value for machines; of a text, what each language says.
  package let value: String

  /// What a build shows of a fact.
  package init(_ fact: Fact, languages: [String]) {
    id = fact.id
    unit = fact.unit.id
    qualifier = fact.qualifier?.rawValue
    if case .text(let text) = fact.value {
      var texts: [String] = []
      for text in languages.map({ text.text(in: $0) }) where !texts.contains(text) {
        texts.append(text)
      }
      value = texts.joined(separator: " | ").onOneLine
    } else {
      value = FactText.machine(fact.value) ?? ""
    }
  }

  /// Reads `ID UNIT QUALIFIER VALUE`, with `-` for no qualifier; `nil` for anything else.
  init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, FactID.isValid(String(parts[0])), !parts[1].isEmpty,
      parts[2] == "-" || Fact.Qualifier(rawValue: String(parts[2])) != nil, !parts[3].isEmpty
    else { return nil }
    id = String(parts[0])
    unit = String(parts[1])
    qualifier = parts[2] == "-" ? nil : String(parts[2])
    value = String(parts[3])
  }

  /// The line that ``init(line:)`` reads.
  var line: String { "\(id) \(unit) \(qualifier ?? "-") \(value)" }

  /// The value as readers of both languages of messages write it.
  ///
  /// - Parameter units: the site's units; a value in one that is gone stands as it is for machines.
  /// - Returns: the value in the languages of messages.
  package func wording(_ units: UnitSet) -> Wording {
    Wording(en: text(units, "en"), ja: text(units, "ja"))
  }

  private func text(_ units: UnitSet, _ language: String) -> String {
    guard let unit = units[unit] else { return "\(value) \(self.unit)" }
    let read: Fact.Value?
    switch unit.kind {
    case .text: return value
    case .date: read = PartialDate(value).map { .date($0) }
    case .number:
      let ends = value.split(separator: "/").map { DecimalNumber(String($0)) }
      read = ends.first.flatMap { $0 }.map { .number($0, upper: ends.dropFirst().first ?? nil) }
    }
    guard let read else { return value }
    return FactText(language: language).value(
      read, unit: unit, qualifier: qualifier.flatMap { Fact.Qualifier(rawValue: $0) })
  }
}

extension String {
  /// The text with each line end and other control character as a space.
  fileprivate var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
