/// Bars upwards from a horizontal axis, with their values above them and the categories below.
enum ColumnLayout {
  /// Draws the chart, if every label and every value has room at its bar.
  ///
  /// - Returns: whether it did; the drawing is spoiled if not.
  static func draw(_ chart: Chart, _ values: ChartValues, in drawing: inout Drawing) -> Bool {
    let frame = drawing.frame
    guard values.categoryCount > 0 else { return false }
    let scale = Scale(values.numbers, fromZero: true, count: 5)
    let ticks = scale.ticks.map {
      LineBreaking(chart.axis.format($0)).wrapped(to: .infinity, atMost: 1)
    }
    let left = (ticks.map { drawing.size($0).width }.max() ?? 0) + 8
    let band = (frame.width - left) / Double(values.categoryCount)
    let slot = band * 0.86 / Double(values.seriesCount)
    let labels = chart.categories.map { drawing.wrap($0, to: band - 8) }
    guard left < frame.width * 0.35, labels.allSatisfy({ $0.full == nil && !$0.cutsWord }) else {
      return false
    }
    let texts = (0..<values.categoryCount * values.seriesCount).map { index in
      let (category, series) = index.quotientAndRemainder(dividingBy: values.seriesCount)
      let isKnown = values[category, series]?.isKnown ?? false
      let text = values.text(category, series)
      return drawing.wrap(text, to: slot - 4, atMost: isKnown ? 1 : 2)
    }
    guard texts.allSatisfy({ $0.full == nil && !$0.cutsWord }) else { return false }

    ChartLayout.drawHead(chart, .bar, in: &drawing)
    let room = (texts.map { drawing.size($0).height }.max() ?? 0) + 2
    let top = drawing.height + room
    let bottom = top + (frame.isNarrow ? 150 : 220)
    let columns = Columns(
      values: values, scale: scale, top: top, bottom: bottom, left: left, band: band, slot: slot)
    columns.drawGrid(ticks, in: &drawing)
    for (index, text) in texts.enumerated() { columns.draw(index, text, in: &drawing) }
    let zero = columns.y(0)
    drawing.shapes.append(.axis(Spot(x: left, y: zero), Spot(x: frame.width, y: zero)))
    let labelTop = bottom + 4 + (scale.low < 0 ? room : 0)
    for (index, label) in labels.enumerated() {
      let x = left + (Double(index) + 0.5) * band
      drawing.add(label, .label, x: x, top: labelTop, .middle)
    }
    drawing.height = labelTop + (labels.map { drawing.size($0).height }.max() ?? 0) + 2
    return true
  }

  /// The measures of a drawing, and what is drawn by them.
  private struct Columns {
    let values: ChartValues
    let scale: Scale
    let top: Double
    let bottom: Double
    let left: Double
    let band: Double
    let slot: Double

    func y(_ value: Double) -> Double { bottom - (bottom - top) * scale.fraction(value) }

    func drawGrid(_ ticks: [WrappedText], in drawing: inout Drawing) {
      for (tick, text) in zip(scale.ticks, ticks) {
        let y = y(tick)
        drawing.shapes.append(.grid(Spot(x: left, y: y), Spot(x: drawing.frame.width, y: y)))
        let middle = drawing.frame.lineHeight / 2
        drawing.add(text, .tick, x: left - 8, top: y - middle, .end)
      }
    }

    func draw(_ index: Int, _ text: WrappedText, in drawing: inout Drawing) {
      let (category, series) = index.quotientAndRemainder(dividingBy: values.seriesCount)
      let start = left + Double(category) * band + band * 0.07 + Double(series) * slot
      let height = drawing.size(text).height
      let middle = start + slot / 2
      guard let point = values[category, series], point.isKnown else {
        drawing.add(text, .missing, x: middle, top: y(0) - height - 1, .middle)
        return
      }
      let thickness = min(slot * 0.86, 56)
      let ends = [y(point.end), y(0)].sorted()
      drawing.patterns.insert(series)
      drawing.shapes.append(
        .bar(
          Box(
            left: middle - thickness / 2, top: ends[0], right: middle + thickness / 2,
            bottom: ends[1]), series: series, isDisputed: point.isDisputed))
      if let low = point.low, let high = point.high, point.value != nil {
        let ends = (Spot(x: middle, y: y(low)), Spot(x: middle, y: y(high)))
        drawing.shapes.append(.range(ends.0, ends.1, series: series))
      }
      let textTop =
        point.end < 0
        ? y(point.span.lowerBound) + 1 : y(point.span.upperBound) - height - 1
      drawing.add(text, .value, x: middle, top: textTop, .middle)
    }
  }
}
