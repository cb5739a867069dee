import Charts
import Content
import Templating

/// A chart as templates see it: its drawing and its table are made.
struct ChartModel: Sendable {
  /// What a record is made from.
  struct Subject: Sendable {
    let definition: ChartDefinition
    let language: String
    let prefix: String
    let model: EvidenceModel
  }

  /// The record of a chart.
  let record: RecordModel<Subject>

  /// Derives the record.
  ///
  /// - Parameter source: the type of a source.
  init(source: RecordType) {
    record = RecordModel(
      "chart",
      [
        .field("name", .string) { .string($0.definition.name) },
        .field("title", .string) { .string($0.drawing.title) },
        .field("description", .string) { .string($0.drawing.description) },
        .field("drawing", .markup) { .markup(text(ChartWriter.svg($0.drawing))) },
        .field("notes", .markup) { .markup(text(ChartWriter.notes($0.drawing))) },
        .field("table", .markup) { .markup(text(ChartWriter.table($0.drawing))) },
        .field("sources", .list(.record(source))) { subject in
          let ids = subject.definition.sourceIDs(in: subject.model.catalog.evidence)
          return .list(ids.compactMap { subject.model.sources[$0] })
        },
      ]
    )
  }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension ChartModel.Subject {
  /// What is drawn.
  fileprivate var drawing: Chart {
    let binding = FactBinding(
      facts: model.catalog.evidence.facts, languages: model.catalog.settings.languages)
    func bound(_ text: LocalizedText) -> String {
      binding.bound(text.text(in: language), in: language)
    }
    let content = ChartContent(definition, language: language, evidence: model.catalog.evidence)
    return Chart(
      kind: definition.drawingKind(content.unit),
      title: bound(definition.title),
      description: bound(definition.description),
      note: definition.note.map(bound) ?? "",
      language: language,
      idPrefix: prefix,
      series: content.series.map { Chart.Series($0) },
      categories: content.categories,
      points: content.points,
      axis: axis(content.unit),
      words: words
    )
  }

  private func axis(_ unit: Unit?) -> Chart.Axis {
    guard let unit else { return Chart.Axis() }
    let figures = FactText(language: language)
    return Chart.Axis(
      unit: unit.symbol(in: language),
      format: { value in
        for digits in 0...4 {
          guard let number = DecimalNumber(value, fractionDigits: digits) else { continue }
          if abs(number.double - value) < abs(value) * 1e-9 + 1e-12 {
            return figures.figure(number, unit: unit)
          }
        }
        return Charts.plainNumber(value)
      }
    )
  }

  private var words: Chart.Words {
    guard language == "ja" || language.hasPrefix("ja-") else { return Chart.Words() }
    return Chart.Words(
      missing: "データなし",
      disputedMark: "※",
      disputedNote: "ほかの出典と食い違う値です。",
      categoryHeading: "項目",
      valueHeading: "値"
    )
  }
}

extension ChartDefinition {
  fileprivate func drawingKind(_ unit: Unit?) -> Chart.Kind {
    switch kind {
    case .bar: .bar(orientation == .horizontal ? .horizontal : .vertical)
    case .line: .line
    case .dot: .dot
    case .share: .share(whole: unit?.id == "percent" ? 100 : nil)
    }
  }
}
