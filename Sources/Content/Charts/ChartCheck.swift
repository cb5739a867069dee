package import Diagnostics

/// Checks what a chart can only be checked for once its facts or its table are known.
package enum ChartCheck {
  /// A value of a chart with what counts for the checks.
  package struct Value: Sendable {
    /// The number; of a range, both ends.
    package let numbers: [Double]
    /// The id of its unit.
    package let unit: String
    /// Its label in one language, so that points with the same are found.
    package let label: String
    /// The key or the index of its series.
    package let series: String
    /// Where it was named.
    package let place: Place

    /// Creates a value.
    package init(numbers: [Double], unit: String, label: String, series: String, place: Place) {
      self.numbers = numbers
      self.unit = unit
      self.label = label
      self.series = series
      self.place = place
    }
  }

  /// Checks values that belong on one axis: one unit, no two at the same place, and shares that are shares.
  ///
  /// - Parameters:
  ///   - values: all values of the chart, those of facts resolved, in their order.
  ///   - chart: the chart.
  /// - Returns: what is wrong.
  package static func check(_ values: [Value], of chart: ChartDefinition) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [[String]: Place] = [:]
    let first = values.first
    for value in values {
      if let first, value.unit != first.unit {
        let units = [value.unit, first.unit].map { Wording($0) }
        found.append(Diagnostic(.unitsDiffer, units[0], units[1], at: value.place))
      }
      if let place = seen.updateValue(value.place, forKey: [value.label, value.series]) {
        found.append(
          Diagnostic(.repeatedPoint, at: value.place, hints: [.firstDefined(at: place)])
        )
      }
      if chart.kind == .share, let negative = value.numbers.first(where: { $0 < 0 }) {
        found.append(Diagnostic(.negativeShare, number(negative), at: value.place))
      }
    }
    if chart.kind == .share, first?.unit == "percent" { found += checkSums(values) }
    return found
  }

  /// Checks that the parts of each series make a hundred percent at most; rounded parts may miss it by one.
  private static func checkSums(_ values: [Value]) -> [Diagnostic] {
    var sums: [String: Double] = [:]
    var found: [Diagnostic] = []
    for value in values {
      let before = sums[value.series, default: 0]
      let sum = before + (value.numbers.min() ?? 0)
      sums[value.series] = sum
      guard sum > 101, before <= 101 else { continue }
      let all = values.filter { $0.series == value.series }
        .reduce(0) { $0 + ($1.numbers.min() ?? 0) }
      found.append(Diagnostic(.shareOverWhole, number(all), at: value.place))
    }
    return found
  }

  /// Checks that a table has the columns that a chart names, with numbers and units in them.
  ///
  /// Cells that stand for facts are left to ``check(_:of:)``.
  ///
  /// - Returns: what is wrong; nothing for a chart of points.
  package static func check(_ chart: ChartDefinition, against table: DataTable) -> [Diagnostic] {
    guard case .columns(let columns) = chart.values else { return [] }
    var found: [Diagnostic] = []
    for name in [columns.x] + columns.y where table.column(name.id) == nil {
      found.append(
        Diagnostic(
          .unknownColumn,
          Wording(name.id),
          at: name.place,
          hints: Hint.nearestKey(to: name.id, among: table.columns.map(\.name))
        )
      )
    }
    for name in columns.y {
      guard let column = table.column(name.id) else { continue }
      found += checkNumbers(name, table, column)
      let holdsNumbers = table.rows.contains { row in
        if case .number = row[column].value { true } else { false }
      }
      if holdsNumbers, chart.unit == nil, table.columns[column].unit == nil {
        let file = Wording("\(table.name).meta.yaml")
        found.append(Diagnostic(.chartWithoutUnit, Wording(name.id), file, at: name.place))
      }
    }
    return found
  }

  /// The first cell of a column that is neither a number nor empty.
  private static func checkNumbers(
    _ name: PlacedID,
    _ table: DataTable,
    _ column: Int
  ) -> [Diagnostic] {
    for row in table.rows {
      switch row[column].value {
      case .text(let text), .date(let text):
        let hint = Hint(
          en: "the cell is here; numbers have digits only, such as 1200 or 4.5",
          ja: "そのセルはここです。数値は 1200 や 4.5 のように数字だけで書きます",
          at: table.place(of: row[column])
        )
        let arguments = (Wording(name.id), Wording(text))
        return [
          Diagnostic(.columnNotNumeric, arguments.0, arguments.1, at: name.place, hints: [hint])
        ]
      case .empty, .number, .fact: continue
      }
    }
    return []
  }

  /// A number with at most one decimal.
  private static func number(_ number: Double) -> Wording {
    guard number.magnitude < 1e15 else { return Wording("\(number)") }
    let tenths = Int64((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return Wording("\(sign)\(tenths.magnitude / 10)\(rest == 0 ? "" : ".\(rest)")")
  }
}
