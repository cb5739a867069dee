import Content
import Templating

/// A fact as templates see it.
struct FactModel: Sendable {
  /// What a record is made from.
  struct Subject: Sendable {
    let fact: Fact
    let language: String
    let model: EvidenceModel
  }

  /// The record of a fact.
  let record: RecordModel<Subject>

  /// Derives the record.
  ///
  /// - Parameters:
  ///   - source: the type of a source.
  ///   - link: the type of a link to a page.
  init(source: RecordType, link: RecordType) {
    let opponent = Self.makeOpponent()
    record = RecordModel(
      "fact",
      Self.value
        + [
          .field("reliability", .string) { .string($0.fact.reliability.rawValue) },
          .field("checked", .date) { .string($0.fact.checked.day) },
          .optional("quote", .string) { .text($0.fact.quote) },
          .optional("note", .string) { .text($0.fact.note?.text(in: $0.language)) },
          .field("source", .record(source)) { $0.model.sources[$0.fact.source] ?? .undefined },
          .field("disputes", .list(.record(opponent.type))) { subject in
            .list(subject.disputes.map { opponent.value($0) })
          },
          .field("uses", .list(.record(link))) { subject in
            .list(subject.model.uses(of: subject.fact.id, in: subject.language))
          },
        ]
    )
  }

  /// What is shown of the value itself.
  private static var value: [RecordModel<Subject>.Field] {
    [
      .field("id", .string) { .string($0.fact.id) },
      .field("topic", .string) { .string($0.fact.topic) },
      .field("label", .string) { .string($0.fact.label.text(in: $0.language)) },
      .field("text", .string) { .string($0.text) },
      .optional("machine", .string) { .text(FactText.machine($0.fact.value)) },
      .field("isDate", .bool) { .bool($0.isDate) },
      .field("unit", .string) { .string($0.fact.unit.id) },
      .field("period", .string) { .string($0.fact.period.text(in: $0.language)) },
      .optional("measuredBy", .string) { .text($0.fact.measuredBy?.text(in: $0.language)) },
      .optional("url", .url) { .text($0.model.url(of: $0.fact, in: $0.language)) },
    ]
  }

  /// A fact that says otherwise.
  private static func makeOpponent() -> RecordModel<Subject> {
    RecordModel("disputing fact", value)
  }
}

extension FactModel.Subject {
  fileprivate var text: String { FactText(language: language).value(of: fact) }

  fileprivate var isDate: Bool {
    if case .date = fact.value { true } else { false }
  }

  fileprivate var disputes: [FactModel.Subject] {
    let facts = model.catalog.evidence.facts
    return facts.disputes(of: fact.id).compactMap { facts[$0] }.map {
      FactModel.Subject(fact: $0, language: language, model: model)
    }
  }
}
