import Diagnostics

/// The facts as open data: `facts.csv` and `facts.json`.
package struct FactData: Sendable {
  private let facts: [Fact]
  private let set: FactSet
  private let bibliography: Bibliography
  private let languages: [String]

  /// Creates the data of facts.
  ///
  /// - Parameters:
  ///   - set: the facts.
  ///   - facts: those that are written, in their order; all of them without it.
  ///   - bibliography: the sources.
  ///   - languages: the site's languages, the default first.
  package init(
    _ set: FactSet, only facts: [Fact]? = nil, bibliography: Bibliography, languages: [String]
  ) {
    (self.set, self.facts) = (set, facts ?? set.facts)
    (self.bibliography, self.languages) = (bibliography, languages)
  }

  // MARK: CSV

  /// One row a fact.
  ///
  /// A period in words is written in the site's default language; one that nobody knows is
  /// `unknown`, as is a measurer. Several facts in `disputed_by` are separated by spaces.
  package var csv: [UInt8] {
    var table = CSVText(
      header: ["id", "topic"] + each("label")
        + ["value", "value_max", "unit", "qualifier", "period"] + each("measured_by")
        + [
          "source", "source_title", "source_url", "reliability", "checked", "disputed_by", "quote",
        ] + each("note"))
    for fact in facts { table.append(row(fact)) }
    return table.bytes
  }

  private func each(_ name: String) -> [String] { languages.map { "\(name)_\($0)" } }

  private func row(_ fact: Fact) -> [CSVText.Cell] {
    let source = bibliography.sources[fact.source]
    var cells: [CSVText.Cell] = [.text(fact.id), .text(fact.topic)]
    cells += languages.map { .text(fact.label.text(in: $0)) }
    cells += value(fact.value)
    cells += [
      .text(fact.unit.id), .optional(fact.qualifier?.rawValue), .text(period(fact.period)),
    ]
    cells += languages.map { .text(fact.measuredBy?.text(in: $0) ?? "unknown") }
    cells += [
      .text(fact.source), .optional(source?.title), .optional(source?.url),
      .text(fact.reliability.rawValue), .text(fact.checked.day),
      .text(set.disputes(of: fact.id).joined(separator: " ")), .optional(fact.quote),
    ]
    return cells + languages.map { .optional(fact.note?.text(in: $0)) }
  }

  private func value(_ value: Fact.Value) -> [CSVText.Cell] {
    switch value {
    case .number(let number, let upper):
      [.number(number.text), upper.map { .number($0.text) } ?? .empty]
    case .date(let date): [.text(date.text), .empty]
    case .text(let text): [.text(text.text(in: languages.first ?? "")), .empty]
    }
  }

  private func period(_ period: Period) -> String {
    if case .words(let words) = period { return words.text(in: languages.first ?? "") }
    return period.text ?? "unknown"
  }

  // MARK: JSON

  /// An object with `facts`, a list of objects; texts are objects by language.
  package var json: [UInt8] {
    JSONValue.object([
      ("languages", .list(languages.map { .string($0) })), ("facts", .list(facts.map(object))),
    ]).bytes
  }

  private func object(_ fact: Fact) -> JSONValue {
    let source = bibliography.sources[fact.source]
    let period: JSONValue =
      if case .words(let words) = fact.period { byLanguage(words) } else {
        .string(fact.period.text ?? "unknown")
      }
    return .object(
      [("id", .string(fact.id)), ("topic", .string(fact.topic)), ("label", byLanguage(fact.label))]
        + [
          Self.value(of: fact, languages), ("unit", .string(fact.unit.id)),
          ("qualifier", .text(fact.qualifier?.rawValue)),
          (
            "text", .object(languages.map { ($0, .string(FactText(language: $0).value(of: fact))) })
          ),
          ("period", period), ("measuredBy", fact.measuredBy.map(byLanguage) ?? .null),
          (
            "source",
            .object([
              ("id", .string(fact.source)), ("title", .text(source?.title)),
              ("url", .text(source?.url)),
            ])
          ), ("quote", .text(fact.quote)), ("reliability", .string(fact.reliability.rawValue)),
          ("checked", .string(fact.checked.day)),
          ("disputedBy", .list(set.disputes(of: fact.id).map { .string($0) })),
          ("note", fact.note.map(byLanguage) ?? .null),
        ])
  }

  /// The value under its key: a number, a date, a text by language, or a range as a list.
  static func value(of fact: Fact, _ languages: [String]) -> (String, JSONValue) {
    switch fact.value {
    case .number(let number, upper: nil): return ("value", .number(number.text))
    case .number(let number, let upper?):
      return ("range", .list([.number(number.text), .number(upper.text)]))
    case .date(let date): return ("value", .string(date.text))
    case .text(let text):
      return ("value", .object(languages.map { ($0, .string(text.text(in: $0))) }))
    }
  }

  private func byLanguage(_ text: LocalizedText) -> JSONValue {
    .object(languages.map { ($0, .string(text.text(in: $0))) })
  }
}
