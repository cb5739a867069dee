import Content
import Diagnostics

/// Checks the facts, sources and tables that charts, tables and the site's own texts name.
struct EvidenceCheck {
  private let catalog: Catalog
  private let evidence: Evidence
  private let language: String
  private var diagnostics: [Diagnostic] = []

  /// Checks them.
  ///
  /// - Parameters:
  ///   - catalog: all facts, sources, charts and tables.
  ///   - mentions: the facts that the settings and the interface texts name.
  /// - Returns: what does not exist, and charts whose values do not go together.
  static func check(_ catalog: Catalog, mentions: [PlacedID]) -> [Diagnostic] {
    var check = EvidenceCheck(catalog)
    for mention in mentions { check.checkFact(mention) }
    for name in catalog.evidence.charts.keys.sorted() {
      if let chart = catalog.evidence.charts[name] { check.check(chart) }
    }
    for name in catalog.evidence.tables.keys.sorted() {
      if let table = catalog.evidence.tables[name] { check.check(table) }
    }
    return check.diagnostics
  }

  private init(_ catalog: Catalog) {
    self.catalog = catalog
    evidence = catalog.evidence
    language = catalog.settings.defaultLanguage
  }

  // MARK: Names

  private mutating func checkFact(_ fact: PlacedID) {
    if evidence.facts.isIncomplete || evidence.facts.isKnown(fact.id) { return }
    diagnostics.append(evidence.unknownFact(fact))
  }

  private mutating func checkUnit(_ unit: PlacedID) {
    if evidence.units.isKnown(unit.id) { return }
    diagnostics.append(evidence.units.unknownUnit(unit))
  }

  private mutating func checkSources(_ sources: [PlacedID]) {
    let bibliography = catalog.bibliography
    if bibliography.isIncomplete { return }
    for source in sources where !bibliography.isKnown(source.id) {
      let nearest = bibliography.nearest(to: source.id)
      let add = Hint(
        en: "add it to Content/sources.yaml", ja: "Content/sources.yaml に書き足してください")
      diagnostics.append(
        Diagnostic(
          .unknownSource, Wording(source.id), at: source.place,
          hints: nearest.isEmpty ? [add] : nearest))
    }
  }

  private mutating func check(_ table: DataTable) {
    for fact in table.factReferences { checkFact(fact) }
    for mention in evidence.tableMentions[table.name] ?? [] { checkFact(mention) }
    for unit in table.units { checkUnit(unit) }
    checkSources(table.sources)
  }

  // MARK: Charts

  private mutating func check(_ chart: ChartDefinition) {
    for fact in chart.factReferences { checkFact(fact) }
    for mention in evidence.chartMentions[chart.name] ?? [] { checkFact(mention) }
    checkSources(chart.sources)
    if let unit = chart.unit { checkUnit(unit) }
    switch chart.values {
    case .points(let points):
      reportWords(points.map(\.fact))
      check(points.compactMap(value), of: chart)
    case .columns(let columns):
      guard let table = evidence.tables[columns.table.id] else {
        return reportTable(columns.table)
      }
      diagnostics += ChartCheck.check(chart, against: table)
      reportWords(words(of: columns, in: table))
      check(values(of: columns, in: table, chart), of: chart)
    }
  }

  private mutating func check(_ values: [ChartCheck.Value], of chart: ChartDefinition) {
    diagnostics += ChartCheck.check(values, of: chart)
    guard let unit = chart.unit, evidence.units[unit.id] != nil,
      let other = values.first(where: { $0.unit != unit.id })
    else { return }
    diagnostics.append(
      Diagnostic(.chartUnitDiffers, Wording(unit.id), Wording(other.unit), at: unit.place))
  }

  /// Whether a fact is a text or a date.
  private func isWordOrDate(_ id: String) -> Bool {
    evidence.facts[id]?.value.numbers.isEmpty ?? false
  }

  private mutating func reportWords(_ facts: [PlacedID]) {
    for fact in facts where isWordOrDate(fact.id) {
      diagnostics.append(Diagnostic(.factNotDrawable, Wording(fact.id), at: fact.place))
    }
  }

  /// The facts of a table's columns that are texts or dates; only their places are looked for.
  private func words(of columns: ChartDefinition.Columns, in table: DataTable) -> [PlacedID] {
    columns.y.compactMap { table.column($0.id) }.flatMap { column in
      table.rows.compactMap { row in
        guard case .fact(let id) = row[column].value, isWordOrDate(id) else { return nil }
        return PlacedID(id: id, place: table.place(of: row[column]))
      }
    }
  }

  private mutating func reportTable(_ table: PlacedID) {
    if evidence.brokenTables.contains(table.id) { return }
    let add = Hint(
      en: "add a table {0} to Content/data", ja: "Content/data に表 {0} を置いてください",
      Wording(table.id))
    let nearest = Hint.nearest(to: table.id, among: evidence.tables.keys)
    diagnostics.append(
      Diagnostic(
        .unknownTable, Wording(table.id), at: table.place,
        hints: nearest.isEmpty ? [add] : nearest))
  }

  private func value(_ point: ChartDefinition.Point) -> ChartCheck.Value? {
    guard let fact = evidence.facts[point.fact.id], !fact.value.numbers.isEmpty else {
      return nil
    }
    return ChartCheck.Value(
      numbers: fact.value.numbers,
      unit: fact.unit.id,
      label: (point.label ?? fact.label).text(in: language),
      series: point.series ?? "",
      place: point.fact.place
    )
  }

  /// The values of a table's columns; a row is a point of its own, whatever it is called.
  private func values(
    of columns: ChartDefinition.Columns,
    in table: DataTable,
    _ chart: ChartDefinition
  ) -> [ChartCheck.Value] {
    columns.y.flatMap { name -> [ChartCheck.Value] in
      guard let column = table.column(name.id) else { return [] }
      let unit = table.columns[column].unit ?? chart.unit?.id
      return table.rows.enumerated().compactMap { row, cells in
        var numbers: [Double] = []
        var own = unit
        switch cells[column].value {
        case .number(let number, _): numbers = [number]
        case .fact(let id):
          guard let fact = evidence.facts[id], !fact.value.numbers.isEmpty else { return nil }
          numbers = fact.value.numbers
          own = fact.unit.id
        case .empty, .date, .text: return nil
        }
        guard let own else { return nil }
        return ChartCheck.Value(
          numbers: numbers, unit: own, label: "\(row)", series: name.id, place: name.place)
      }
    }
  }
}

extension Fact.Value {
  /// The number; of a range, both ends.
  fileprivate var numbers: [Double] {
    guard case .number(let number, let upper) = self else { return [] }
    return [number.double] + (upper.map { [$0.double] } ?? [])
  }
}
