/// Lines over categories, with dashes and markers of their own for each series.
///
/// A wide drawing names each line at its end, with the last value; a narrow one has a legend. Values are printed where there is
/// room beside their markers, the last ones first; the table has all of them.
struct LineLayout {
  private let chart: Chart
  private let values: ChartValues
  private let scale: Scale
  private let ticks: [WrappedText]
  private var endLabels: [WrappedText] = []
  private var plot = Box(left: 0, top: 0, right: 0, bottom: 0)

  init(_ chart: Chart, _ values: ChartValues, _ frame: Frame) {
    self.chart = chart
    self.values = values
    let drawing = Drawing(frame)
    scale = Scale(values.numbers, fromZero: false, count: 5)
    ticks = scale.ticks.map {
      drawing.wrap(chart.axis.format($0), to: frame.width * 0.3, atMost: 1)
    }
    plot.left = (ticks.map { drawing.size($0).width }.max() ?? 0) + 8
    plot.right = frame.width - 12
    let height = frame.isNarrow ? 170.0 : 260
    if !frame.isNarrow, chart.series.count > 1 {
      let labels = chart.series.indices.map { series in
        let last = Self.lastKnown(values, series).map { values.text($0, series) }
        let text = [chart.series[series].name, last ?? ""].joined(separator: " ")
        return drawing.wrap(text, to: frame.width * 0.26)
      }
      let needed = labels.reduce(0) { $0 + drawing.size($1).height }
      if labels.allSatisfy({ $0.full == nil }), needed <= height {
        endLabels = labels
        plot.right -= (labels.map { drawing.size($0).width }.max() ?? 0) + 14
      }
    }
    plot.bottom = height
  }

  func draw(in drawing: inout Drawing) {
    ChartLayout.drawHead(chart, endLabels.isEmpty ? .line : nil, in: &drawing)
    var moved = self
    moved.plot.top = drawing.height + drawing.frame.lineHeight
    moved.plot.bottom = moved.plot.top + plot.bottom
    moved.drawBody(in: &drawing)
  }

  private func x(_ category: Int) -> Double {
    let band = (plot.right - plot.left) / Double(max(values.categoryCount, 1))
    return plot.left + (Double(category) + 0.5) * band
  }

  private func y(_ value: Double) -> Double {
    plot.bottom - (plot.bottom - plot.top) * scale.fraction(value)
  }

  private func drawBody(in drawing: inout Drawing) {
    for (tick, text) in zip(scale.ticks, ticks) {
      let ends = (Spot(x: plot.left, y: y(tick)), Spot(x: plot.right, y: y(tick)))
      drawing.shapes.append(tick == 0 ? .axis(ends.0, ends.1) : .grid(ends.0, ends.1))
      let top = y(tick) - drawing.frame.lineHeight / 2
      drawing.add(text, .tick, x: plot.left - 8, top: top, .end)
    }
    var marks: [Box] = []
    var segments: [(Spot, Spot)] = []
    for series in 0..<values.seriesCount {
      drawLine(series, &marks, &segments, in: &drawing)
    }
    drawEndLabels(in: &drawing)
    let bounds = Box(
      left: plot.left - 4, top: plot.top - drawing.frame.lineHeight, right: drawing.frame.width,
      bottom: plot.bottom)
    var placing = LabelPlacing(
      taken: marks + drawing.texts.map(\.box), segments: segments, bounds: bounds)
    let leftOver = placeMissing(&placing, in: &drawing)
    placeValues(&placing, in: &drawing)
    // Below the lowest tick, which the first label may reach.
    drawing.height = plot.bottom + drawing.frame.lineHeight / 2 + 3
    drawCategories(in: &drawing)
    if !leftOver.isEmpty {
      let text = "\(chart.words.missing): \(leftOver.joined(separator: " / "))"
      let lines = drawing.wrap(text, to: drawing.frame.width)
      drawing.add(lines, .missing, x: 0, top: drawing.height)
      drawing.height += drawing.size(lines).height
    }
    drawing.height += 2
  }

  // MARK: Lines

  private func drawLine(
    _ series: Int,
    _ marks: inout [Box],
    _ segments: inout [(Spot, Spot)],
    in drawing: inout Drawing
  ) {
    var run: [Spot] = []
    var markers: [Drawing.Shape] = []
    for category in 0..<values.categoryCount {
      guard let point = values[category, series], point.isKnown else {
        drawing.shapes.append(.path(run, series: series))
        run = []
        continue
      }
      let spot = Spot(x: x(category), y: y(point.end))
      if let low = point.low, let high = point.high {
        let ends = (Spot(x: spot.x, y: y(low)), Spot(x: spot.x, y: y(high)))
        drawing.shapes.append(.range(ends.0, ends.1, series: series))
        segments.append(ends)
      }
      if let last = run.last { segments.append((last, spot)) }
      run.append(spot)
      guard isRoomy || point.isDisputed || isAlone(category, series) else { continue }
      markers.append(.marker(spot, series: series, isDisputed: point.isDisputed))
      let dot = Box(left: spot.x, top: spot.y, right: spot.x, bottom: spot.y)
      marks.append(dot.grown(by: 5))
    }
    drawing.shapes.append(.path(run, series: series))
    drawing.shapes += markers
  }

  /// Whether markers stand far enough apart to be told from each other.
  private var isRoomy: Bool {
    plot.right - plot.left >= 11 * Double(values.categoryCount)
  }

  /// Whether no line leads to a point, so that only a marker shows it, or a line ends there.
  private func isAlone(_ category: Int, _ series: Int) -> Bool {
    let neighbours = [category - 1, category + 1].filter { (0..<values.categoryCount).contains($0) }
    return neighbours.count < 2 || neighbours.contains { !(values[$0, series]?.isKnown ?? false) }
  }

  private static func lastKnown(_ values: ChartValues, _ series: Int) -> Int? {
    (0..<values.categoryCount).last { values[$0, series]?.isKnown ?? false }
  }

  private func drawEndLabels(in drawing: inout Drawing) {
    let ends = endLabels.indices.compactMap { series -> (series: Int, spot: Spot)? in
      guard let known = Self.lastKnown(values, series), let point = values[known, series] else {
        return nil
      }
      return (series, Spot(x: x(known), y: y(point.end)))
    }
    let blocks = ends.map {
      (middle: $0.spot.y, height: drawing.size(endLabels[$0.series]).height)
    }
    let top = plot.top - drawing.frame.lineHeight
    guard let tops = Spreading.tops(blocks, from: top, to: plot.bottom + 8) else { return }
    for (index, end) in ends.enumerated() {
      let middle = tops[index] + blocks[index].height / 2
      let start = Spot(x: end.spot.x + 7, y: end.spot.y)
      drawing.shapes.append(.leader(start, Spot(x: plot.right + 10, y: middle)))
      drawing.add(endLabels[end.series], .legend, x: plot.right + 14, top: tops[index])
    }
  }

  // MARK: Texts

  /// Prints the values that have room: the ends of each line first, then its extremes, then the rest.
  private func placeValues(_ placing: inout LabelPlacing, in drawing: inout Drawing) {
    let isCrowded = values.categoryCount * values.seriesCount > 60
    for series in 0..<values.seriesCount {
      let known = (0..<values.categoryCount).filter { values[$0, series]?.isKnown ?? false }
      let byValue = known.sorted { value($0, series) < value($1, series) }
      let first = [known.last, known.first, byValue.last, byValue.first].compactMap { $0 }
      // The label at the end of a line has the last value already.
      var seen: Set<Int> = endLabels.isEmpty ? [] : Set(known.suffix(1))
      for category in first + (isCrowded ? [] : known) where seen.insert(category).inserted {
        guard let point = values[category, series] else { continue }
        let text = drawing.wrap(values.text(category, series), to: 110, atMost: 2)
        let candidates = places(
          drawing.size(text), at: x(category), from: y(point.span.upperBound),
          to: y(point.span.lowerBound))
        guard
          let index = placing.take(candidates, crossingLines: values.seriesCount == 1)
        else { continue }
        drawing.add(text, .value, x: candidates[index].left, top: candidates[index].top)
      }
    }
  }

  private func value(_ category: Int, _ series: Int) -> Double {
    values[category, series]?.end ?? 0
  }

  /// Above and below a mark, then aside of these.
  private func places(
    _ size: (width: Double, height: Double),
    at x: Double,
    from top: Double,
    to bottom: Double
  ) -> [Box] {
    let above = top - 5.5 - size.height
    let below = bottom + 5.5
    let shifts = [-size.width / 2, -6, 6 - size.width, -size.width * 0.75, -size.width * 0.25]
    return shifts.flatMap { shift in
      [above, below].map { top in
        Box(
          left: x + shift, top: top, right: x + shift + size.width, bottom: top + size.height)
      }
    }
      + [9, -9 - size.width].map { shift in
        let middle = (top + bottom) / 2 - size.height / 2
        return Box(
          left: x + shift, top: middle, right: x + shift + size.width, bottom: middle + size.height)
      }
  }

  /// Says at the bottom of the gaps that values are missing.
  ///
  /// - Returns: what there was no room for.
  private func placeMissing(
    _ placing: inout LabelPlacing,
    in drawing: inout Drawing
  ) -> [String] {
    var leftOver: [String] = []
    let band = (plot.right - plot.left) / Double(max(values.categoryCount, 1))
    for series in 0..<values.seriesCount {
      let name = chart.series.count > 1 ? "\(chart.series[series].name): " : ""
      for category in 0..<values.categoryCount {
        if let point = values[category, series], point.isKnown { continue }
        let text = drawing.wrap(name + chart.words.missing, to: max(band, 76))
        let (width, height) = drawing.size(text)
        let candidates = (0..<3).map { step in
          let bottom = plot.bottom - 2 - Double(step) * drawing.frame.lineHeight
          return Box(
            left: x(category) - width / 2, top: bottom - height, right: x(category) + width / 2,
            bottom: bottom)
        }
        if text.full == nil, !text.cutsWord,
          let index = placing.take(candidates, crossingLines: false)
        {
          let box = candidates[index]
          drawing.add(text, .missing, x: x(category), top: box.top, .middle)
        } else {
          leftOver.append(
            name.isEmpty ? chart.categories[category] : name + chart.categories[category])
        }
      }
    }
    return leftOver
  }

  /// Labels as many categories as have room, at equal distances.
  private func drawCategories(in drawing: inout Drawing) {
    let count = values.categoryCount
    guard count > 0 else { return }
    let band = (plot.right - plot.left) / Double(count)
    var distance = 1
    var labels: [WrappedText] = []
    while true {
      let room = max(band * Double(distance) - 8, 0)
      labels = stride(from: 0, to: count, by: distance).map {
        drawing.wrap(chart.categories[$0], to: room)
      }
      if labels.allSatisfy({ $0.full == nil && !$0.cutsWord }) { break }
      // Labels cut short say more than none where a label is left to each few points.
      if room > drawing.frame.font * 5, count / distance <= 6 || distance > 3 { break }
      if distance >= count { break }
      distance += 1
    }
    var right = -Double.infinity
    var height = 0.0
    for (index, label) in labels.enumerated() {
      let size = drawing.size(label)
      let half = size.width / 2
      let middle = min(max(x(index * distance), half), drawing.frame.width - half)
      guard middle - half >= right else { continue }
      drawing.add(label, .label, x: middle, top: drawing.height, .middle)
      right = middle + half + 4
      height = max(height, size.height)
    }
    drawing.height += height
  }
}
