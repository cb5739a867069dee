/// Values along horizontal rows: bars to the right, or dots with ranges.
///
/// Labels stand in a column on the left, or, where the drawing is narrow, above their rows. Every value is
/// printed at the end of its mark, where room was kept for it, so that no two texts can meet.
struct RowLayout {
  private let chart: Chart
  private let values: ChartValues
  private let frame: Frame
  private let isBar: Bool

  private var labels: [WrappedText] = []
  /// The printed values by category and series.
  private var texts: [WrappedText] = []
  private var labelsAbove = false
  private var plot = (left: 0.0, right: 0.0)
  private var scale = Scale(EmptyCollection(), fromZero: true, count: 2)
  private var tickTexts: [(text: WrappedText, x: Double)] = []

  private static let gap = 6.0

  init(_ chart: Chart, _ values: ChartValues, _ frame: Frame, isBar: Bool) {
    self.chart = chart
    self.values = values
    self.frame = frame
    self.isBar = isBar
    measure()
  }

  // MARK: Measuring

  private mutating func measure() {
    let drawing = Drawing(frame)
    let widest = chart.categories.map { drawing.width($0) }.max() ?? 0
    let column = frame.isNarrow ? 0.27 : 0.36
    labelsAbove = frame.isNarrow && widest > column * frame.width
    let labelRoom = labelsAbove ? frame.width : column * frame.width
    labels = chart.categories.map { drawing.wrap($0, to: labelRoom) }
    let labelWidth = labels.map { drawing.size($0).width }.max() ?? 0
    plot.left = labelsAbove || labels.isEmpty ? 0 : labelWidth + Self.gap + 4
    measureValues(drawing)
    measureTicks(drawing)
  }

  private mutating func measureValues(_ drawing: Drawing) {
    let numbers = values.numbers
    let growsLeft = isBar && numbers.contains { $0 < 0 }
    let room = (frame.width - plot.left) * (growsLeft ? 0.3 : 0.42)
    var left = 0.0
    var right = Self.gap
    for category in 0..<values.categoryCount {
      for series in 0..<values.seriesCount {
        let text = drawing.wrap(values.text(category, series), to: room)
        let width = drawing.size(text).width + Self.gap
        texts.append(text)
        if isBar, let point = values[category, series], point.isKnown, point.end < 0 {
          left = max(left, width)
        } else {
          right = max(right, width)
        }
      }
    }
    plot.left += left + 4
    plot.right = frame.width - right - 2
  }

  /// As many ticks as have room.
  private mutating func measureTicks(_ drawing: Drawing) {
    for count in [frame.isNarrow ? 5 : 7, 4, 3, 2] {
      scale = Scale(values.numbers, fromZero: isBar, count: count)
      tickTexts = scale.ticks.map { tick in
        let text = LineBreaking(chart.axis.format(tick)).wrapped(to: .infinity, atMost: 1)
        let half = drawing.size(text).width / 2
        return (text, min(max(x(tick), half), frame.width - half))
      }
      let boxes = tickTexts.map { drawing.box($0.text, x: $0.x, top: 0, .middle).grown(by: 3) }
      let collide = zip(boxes, boxes.dropFirst()).contains { $0.overlaps($1) }
      if !collide, boxes.allSatisfy({ $0.left > -4 && $0.right < frame.width + 4 }) { return }
    }
    // The values are printed in full beside their marks.
    tickTexts = []
  }

  private func x(_ value: Double) -> Double {
    plot.left + (plot.right - plot.left) * scale.fraction(value)
  }

  // MARK: Drawing

  func draw(in drawing: inout Drawing) {
    ChartLayout.drawHead(chart, isBar ? .bar : .marker, in: &drawing)
    for category in chart.categories.indices { drawCategory(category, in: &drawing) }
    let bottom = drawing.height
    for (text, x) in tickTexts { drawing.add(text, .tick, x: x, top: bottom + 2, .middle) }
    drawing.height += tickTexts.isEmpty ? 2 : frame.lineHeight + 4
  }

  /// The lines of the scale behind a category; they leave out a label that stands above its rows.
  private func drawGrid(from top: Double, to bottom: Double, in drawing: inout Drawing) {
    for tick in scale.ticks {
      let ends = (Spot(x: x(tick), y: top), Spot(x: x(tick), y: bottom))
      drawing.shapes.append(isBar && tick == 0 ? .axis(ends.0, ends.1) : .grid(ends.0, ends.1))
    }
  }

  private func drawCategory(_ category: Int, in drawing: inout Drawing) {
    let label = drawing.size(labels[category])
    let slots = (0..<values.seriesCount).map { series in
      max(isBar ? 18.0 : 20, drawing.size(texts[category * values.seriesCount + series]).height)
    }
    let rows = slots.reduce(0, +)
    let labelTop: Double
    var top: Double
    if labelsAbove {
      labelTop = drawing.height + 4
      top = labelTop + label.height
      drawing.height = top + rows + 4
      drawGrid(from: top, to: drawing.height, in: &drawing)
      drawing.add(labels[category], .label, x: 0, top: labelTop)
    } else {
      let height = max(rows, label.height)
      labelTop = drawing.height + 4 + (height - label.height) / 2
      top = drawing.height + 4 + (height - rows) / 2
      drawGrid(from: drawing.height, to: drawing.height + height + 8, in: &drawing)
      drawing.height += height + 8
      drawing.add(labels[category], .label, x: 0, top: labelTop)
    }
    for series in 0..<values.seriesCount {
      drawSlot(category, series, top: top, height: slots[series], in: &drawing)
      top += slots[series]
    }
  }

  private func drawSlot(
    _ category: Int,
    _ series: Int,
    top: Double,
    height: Double,
    in drawing: inout Drawing
  ) {
    let text = texts[category * values.seriesCount + series]
    let textTop = top + (height - drawing.size(text).height) / 2
    guard let point = values[category, series], point.isKnown else {
      let start = scale.low > 0 || scale.high < 0 ? plot.left : x(0)
      let x = min(start, plot.right)
      drawing.add(text, .missing, x: x + Self.gap, top: textTop)
      return
    }
    let middle = top + height / 2
    if isBar {
      let ends = [x(0), x(point.end)].sorted()
      let box = Box(left: ends[0], top: middle - 7, right: ends[1], bottom: middle + 7)
      drawing.patterns.insert(series)
      drawing.shapes.append(.bar(box, series: series, isDisputed: point.isDisputed))
      if let low = point.low, let high = point.high, point.value != nil {
        let ends = (Spot(x: x(low), y: middle), Spot(x: x(high), y: middle))
        drawing.shapes.append(.range(ends.0, ends.1, series: series))
      }
    } else {
      drawDot(point, series, middle, in: &drawing)
    }
    if isBar, point.end < 0 {
      drawing.add(text, .value, x: x(point.span.lowerBound) - Self.gap, top: textTop, .end)
    } else {
      let markRoom = isBar ? 0.0 : 4
      drawing.add(
        text,
        .value,
        x: x(point.span.upperBound) + Self.gap + markRoom - 2,
        top: textTop
      )
    }
  }

  private func drawDot(
    _ point: Chart.Point,
    _ series: Int,
    _ middle: Double,
    in drawing: inout Drawing
  ) {
    let span = point.span
    if span.lowerBound < span.upperBound {
      let ends = (Spot(x: x(span.lowerBound), y: middle), Spot(x: x(span.upperBound), y: middle))
      drawing.shapes.append(.range(ends.0, ends.1, series: series))
    }
    if let value = point.value {
      let spot = Spot(x: x(value), y: middle)
      drawing.shapes.append(.marker(spot, series: series, isDisputed: point.isDisputed))
    }
  }
}
