/// Decides where everything of a chart stands in a column.
enum ChartLayout {
  /// Lays out a chart; one without categories is the word for what is missing.
  static func drawing(of chart: Chart, in frame: Frame) -> Drawing {
    let values = ChartValues(chart)
    var drawing = Drawing(frame)
    guard !chart.categories.isEmpty else {
      let text = drawing.wrap(chart.words.missing, to: frame.width)
      drawing.add(text, .missing, x: 0, top: 0)
      drawing.height = drawing.size(text).height
      return drawing
    }
    switch chart.kind {
    case .bar(.vertical):
      if ColumnLayout.draw(chart, values, in: &drawing) { return drawing }
      drawing = Drawing(frame)
      RowLayout(chart, values, frame, isBar: true).draw(in: &drawing)
    case .bar(.horizontal): RowLayout(chart, values, frame, isBar: true).draw(in: &drawing)
    case .dot: RowLayout(chart, values, frame, isBar: false).draw(in: &drawing)
    case .line: LineLayout(chart, values, frame).draw(in: &drawing)
    case .share(let whole): ShareLayout.draw(chart, values, whole: whole, in: &drawing)
    }
    return drawing
  }

  /// What one sees of a series beside its name.
  enum Sample {
    case bar, marker, line
  }

  /// Writes the unit and, for several series, what is what, at the top.
  static func drawHead(_ chart: Chart, _ sample: Sample?, in drawing: inout Drawing) {
    let frame = drawing.frame
    if !chart.axis.unit.isEmpty {
      let unit = drawing.wrap(chart.axis.unit, to: frame.width)
      drawing.add(unit, .unit, x: 0, top: drawing.height)
      drawing.height += drawing.size(unit).height + 2
    }
    if let sample, chart.series.count > 1 {
      drawLegend(chart.series.map(\.name), sample, in: &drawing)
    }
    if drawing.height > 0 { drawing.height += 6 }
  }

  /// Writes samples with names, as many on a line as fit.
  private static func drawLegend(_ names: [String], _ sample: Sample, in drawing: inout Drawing) {
    let frame = drawing.frame
    let sampleWidth = sample == .line ? 30.0 : 16.0
    var x = 0.0
    var lineHeight = 0.0
    for (series, name) in names.enumerated() {
      let text = drawing.wrap(name, to: frame.width - sampleWidth - 6)
      let (width, height) = drawing.size(text)
      if x > 0, x + sampleWidth + 6 + width > frame.width {
        x = 0
        drawing.height += lineHeight
        lineHeight = 0
      }
      let middle = drawing.height + frame.lineHeight / 2
      draw(sample, series: series, x: x, middle: middle, width: sampleWidth, in: &drawing)
      drawing.add(text, .legend, x: x + sampleWidth + 6, top: drawing.height)
      x += sampleWidth + 6 + width + 16
      lineHeight = max(lineHeight, height)
    }
    drawing.height += lineHeight
  }

  private static func draw(
    _ sample: Sample,
    series: Int,
    x: Double,
    middle: Double,
    width: Double,
    in drawing: inout Drawing
  ) {
    switch sample {
    case .bar:
      drawing.patterns.insert(series)
      let box = Box(left: x, top: middle - 6, right: x + 16, bottom: middle + 6)
      drawing.shapes.append(.swatch(box, series: series))
    case .marker:
      let spot = Spot(x: x + width / 2, y: middle)
      drawing.shapes.append(.marker(spot, series: series, isDisputed: false))
    case .line:
      let ends = [Spot(x: x, y: middle), Spot(x: x + width, y: middle)]
      drawing.shapes.append(.path(ends, series: series))
      let spot = Spot(x: x + width / 2, y: middle)
      drawing.shapes.append(.marker(spot, series: series, isDisputed: false))
    }
  }
}
