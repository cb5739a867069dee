/// The points of a chart by category and series.
struct ChartValues {
  private let cells: [Chart.Point?]
  let categoryCount: Int
  /// At least 1.
  let seriesCount: Int
  private let words: Chart.Words

  init(_ chart: Chart) {
    categoryCount = chart.categories.count
    seriesCount = max(chart.series.count, 1)
    words = chart.words
    var cells = [Chart.Point?](repeating: nil, count: categoryCount * seriesCount)
    for point in chart.points
    where (0..<categoryCount).contains(point.category) && (0..<seriesCount).contains(point.series) {
      cells[point.category * seriesCount + point.series] = point
    }
    self.cells = cells
  }

  subscript(category: Int, series: Int) -> Chart.Point? {
    cells[category * seriesCount + series]
  }

  /// All numbers that are drawn, ends of ranges among them.
  var numbers: [Double] {
    cells.flatMap { point in
      [point?.value, point?.low, point?.high].compactMap { $0 }
    }
  }

  /// What is printed for a value, with its marks; the word for a missing one where there is none.
  func text(_ category: Int, _ series: Int) -> String {
    guard let point = self[category, series], point.isKnown else { return words.missing }
    return (point.text.isEmpty ? plainNumber(point.end) : point.text)
      + (point.isDisputed ? words.disputedMark : "") + (point.mark ?? "")
  }
}

extension Chart.Point {
  /// Whether there is anything to draw.
  var isKnown: Bool { value != nil || low != nil || high != nil }

  /// The number at which a mark for the point ends: its value, else the upper end of its range.
  var end: Double { value ?? high ?? low ?? 0 }

  /// The lowest and highest number of the point.
  var span: ClosedRange<Double> {
    let numbers = [value, low, high].compactMap { $0 }
    return (numbers.min() ?? 0)...(numbers.max() ?? 0)
  }
}
