import Content
import Templating

/// A table of `Content/data/` as templates see it.
struct TableModel: Sendable {
  /// What a record is made from.
  struct Subject: Sendable {
    let table: DataTable
    let language: String
    let model: EvidenceModel
  }

  /// The record of a table.
  let record: RecordModel<Subject>

  /// Derives the record.
  ///
  /// - Parameter source: the type of a source.
  init(source: RecordType) {
    let column = RecordModel<(DataTable.Column, Subject)>(
      "column",
      [
        .field("name", .string) { .string($0.0.name) },
        .field("label", .string) {
          .string($0.1.bound($0.0.label?.text(in: $0.1.language) ?? $0.0.name))
        },
        .field("isNumber", .bool) { .bool($0.1.isNumber($0.0)) },
      ]
    )
    let cell = Self.makeCell()
    record = RecordModel(
      "table",
      [
        .field("name", .string) { .string($0.table.name) },
        .optional("title", .string) { subject in
          .text(subject.table.title.map { subject.bound($0.text(in: subject.language)) })
        },
        .optional("note", .string) { subject in
          .text(subject.table.note.map { subject.bound($0.text(in: subject.language)) })
        },
        .field("columns", .list(.record(column.type))) { subject in
          .list(subject.table.columns.map { column.value(($0, subject)) })
        },
        .field("rows", .list(.list(.record(cell.type)))) { subject in
          .list(
            subject.table.rows.map { row in
              .list(row.enumerated().map { cell.value(($1, $0, subject)) })
            })
        },
        .field("sources", .list(.record(source))) { subject in
          let ids = subject.table.sourceIDs(in: subject.model.catalog.evidence)
          return .list(ids.compactMap { subject.model.sources[$0] })
        },
      ]
    )
  }

  private static func makeCell() -> RecordModel<(DataTable.Cell, Int, Subject)> {
    RecordModel(
      "cell",
      [
        .field("text", .string) { cell, column, subject in
          .string(
            TableText(subject.model.catalog.evidence, subject.language)
              .text(of: cell, in: subject.table.columns[column]))
        },
        .field("isNumber", .bool) { cell, _, subject in .bool(subject.isNumber(cell)) },
        .optional("value", .string) { cell, _, subject in .text(subject.machine(cell)) },
        .field("disputed", .bool) { cell, _, subject in
          guard case .fact(let id) = cell.value else { return .bool(false) }
          return .bool(!subject.model.catalog.evidence.facts.disputes(of: id).isEmpty)
        },
        .optional("url", .url) { cell, _, subject in
          guard case .fact(let id) = cell.value,
            let fact = subject.model.catalog.evidence.facts[id]
          else { return nil }
          return .text(subject.model.url(of: fact, in: subject.language))
        },
      ]
    )
  }
}

extension TableModel.Subject {
  fileprivate func bound(_ text: String) -> String {
    let catalog = model.catalog
    return FactBinding(facts: catalog.evidence.facts, languages: catalog.settings.languages)
      .bound(text, in: language)
  }

  /// Whether a column holds numbers and nothing else.
  fileprivate func isNumber(_ column: DataTable.Column) -> Bool {
    guard let index = table.column(column.name) else { return false }
    let cells = table.rows.map { $0[index] }.filter { $0.value != .empty }
    return !cells.isEmpty && cells.allSatisfy(isNumber)
  }

  fileprivate func isNumber(_ cell: DataTable.Cell) -> Bool {
    machine(cell).flatMap(Double.init) != nil
  }

  /// The number or the day of a cell in digits.
  fileprivate func machine(_ cell: DataTable.Cell) -> String? {
    switch cell.value {
    case .number(_, let text): text
    case .date(let day): day
    case .fact(let id): model.catalog.evidence.facts[id].flatMap { FactText.machine($0.value) }
    case .text, .empty: nil
    }
  }
}

/// Prints the cells of tables.
struct TableText {
  private let evidence: Evidence
  private let language: String

  init(_ evidence: Evidence, _ language: String) {
    (self.evidence, self.language) = (evidence, language)
  }

  /// A cell as a reader of a language expects it.
  ///
  /// - Parameters:
  ///   - cell: the cell.
  ///   - column: its column.
  ///   - unit: the unit where the column has none.
  /// - Returns: the text.
  func text(of cell: DataTable.Cell, in column: DataTable.Column, _ unit: Unit? = nil) -> String {
    let figures = FactText(language: language)
    switch cell.value {
    case .empty: return ""
    case .text(let text):
      return FactBinding(facts: evidence.facts, languages: [language]).bound(text, in: language)
    case .date(let day): return PartialDate(day)?.text(in: language) ?? day
    case .fact(let id): return evidence.facts[id].map { figures.value(of: $0) } ?? ""
    case .number(_, let text):
      guard let number = DecimalNumber(text) else { return text }
      let unit = column.unit.flatMap { evidence.units[$0] } ?? unit ?? evidence.units["count"]
      return unit.map { figures.number(number, unit: $0) } ?? text
    }
  }
}
