import Charts
import Content

/// The values of a chart, those of facts and tables found.
struct ChartContent {
  /// The names of the categories, in their order.
  private(set) var categories: [String] = []
  /// The names of the series; none where there is only one.
  private(set) var series: [String] = []
  /// The values.
  private(set) var points: [Chart.Point] = []
  /// The unit of all values.
  private(set) var unit: Unit?

  private let language: String
  private let evidence: Evidence

  /// Finds the values of a chart.
  ///
  /// - Parameters:
  ///   - chart: the chart.
  ///   - language: the language of labels and values.
  ///   - evidence: the facts and tables.
  init(_ chart: ChartDefinition, language: String, evidence: Evidence) {
    self.language = language
    self.evidence = evidence
    unit = chart.unit.flatMap { evidence.units[$0.id] }
    switch chart.values {
    case .points(let points): add(points, of: chart)
    case .columns(let columns):
      guard let table = evidence.tables[columns.table.id] else { return }
      add(columns, of: table, chart)
    }
  }

  // MARK: Facts

  private mutating func add(_ points: [ChartDefinition.Point], of chart: ChartDefinition) {
    let keys = chart.series.map(\.key)
    series = chart.series.map { text($0.label) }
    for point in points {
      guard let fact = evidence.facts[point.fact.id] else { continue }
      if unit == nil { unit = fact.unit }
      let label = text(point.label ?? fact.label)
      let index = point.series.flatMap { keys.firstIndex(of: $0) } ?? 0
      add(fact, category: category(label), series: index)
    }
  }

  /// A label with the values of the facts that it names.
  private func text(_ label: LocalizedText) -> String {
    FactBinding(facts: evidence.facts, languages: [language])
      .bound(label.text(in: language), in: language)
  }

  private mutating func category(_ label: String) -> Int {
    if let known = categories.firstIndex(of: label) { return known }
    categories.append(label)
    return categories.count - 1
  }

  private mutating func add(_ fact: Fact, category: Int, series: Int) {
    let text = FactText(language: language).value(of: fact)
    let isDisputed = !evidence.facts.disputes(of: fact.id).isEmpty
    guard case .number(let number, let upper) = fact.value else {
      points.append(.init(category: category, series: series, value: nil, text: text))
      return
    }
    points.append(
      Chart.Point(
        category: category,
        series: series,
        value: upper == nil ? number.double : nil,
        low: upper == nil ? nil : number.double,
        high: upper?.double,
        text: text,
        isDisputed: isDisputed
      )
    )
  }

  // MARK: Tables

  private mutating func add(
    _ columns: ChartDefinition.Columns,
    of table: DataTable,
    _ chart: ChartDefinition
  ) {
    guard let x = table.column(columns.x.id) else { return }
    let found = columns.y.compactMap { table.column($0.id) }
    if found.count > 1 {
      series = found.map { index in
        let column = table.columns[index]
        let named = chart.series.first { $0.key == column.name }
        return (named?.label ?? column.label).map(text) ?? column.name
      }
    }
    for column in found where unit == nil {
      unit = table.columns[column].unit.flatMap { evidence.units[$0] }
    }
    for row in table.rows {
      // Two rows of one name are two rows.
      categories.append(TableText(evidence, language).text(of: row[x], in: table.columns[x]))
      for (series, column) in found.enumerated() {
        add(row[column], in: table.columns[column], series: series)
      }
    }
  }

  private mutating func add(_ cell: DataTable.Cell, in column: DataTable.Column, series: Int) {
    let category = categories.count - 1
    switch cell.value {
    case .fact(let id):
      guard let fact = evidence.facts[id] else { return }
      if unit == nil { unit = fact.unit }
      add(fact, category: category, series: series)
    case .number(let number, _):
      let text = TableText(evidence, language).text(of: cell, in: column, unit)
      points.append(.init(category: category, series: series, value: number, text: text))
    default: break
    }
  }
}

extension ChartDefinition {
  /// The sources of what a chart shows, each once, in the order of its values.
  func sourceIDs(in evidence: Evidence) -> [String] {
    var ids: [String] = sources.map(\.id)
    ids += factIDs(in: evidence).compactMap { evidence.facts[$0]?.source }
    if case .columns(let columns) = values {
      ids += evidence.tables[columns.table.id]?.sources.map(\.id) ?? []
    }
    return ids.uniqued
  }

  /// The facts that a chart shows, each once, in the order of its values.
  func factIDs(in evidence: Evidence) -> [String] {
    switch values {
    case .points(let points): return points.map(\.fact.id).uniqued
    case .columns(let columns):
      guard let table = evidence.tables[columns.table.id] else { return [] }
      let found = columns.y.compactMap { table.column($0.id) }
      return table.rows.flatMap { row in
        found.compactMap { if case .fact(let id) = row[$0].value { id } else { nil } }
      }.uniqued
    }
  }
}

extension DataTable {
  /// The sources of a table and of its facts, each once.
  func sourceIDs(in evidence: Evidence) -> [String] {
    (sources.map(\.id) + factReferences.compactMap { evidence.facts[$0.id]?.source }).uniqued
  }
}

extension [String] {
  /// Each once, where it stands first.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
