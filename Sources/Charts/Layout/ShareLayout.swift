/// Parts of a whole: a bar for each series, and below it the list of its parts with their values.
///
/// The values stand in the list alone, so that thin parts need no room in the bar.
enum ShareLayout {
  static func draw(
    _ chart: Chart,
    _ values: ChartValues,
    whole: Double?,
    in drawing: inout Drawing
  ) {
    ChartLayout.drawHead(chart, nil, in: &drawing)
    for series in 0..<values.seriesCount {
      if chart.series.count > 1 {
        if series > 0 { drawing.height += 12 }
        let name = drawing.wrap(chart.series[series].name, to: drawing.frame.width)
        drawing.add(name, .label, x: 0, top: drawing.height)
        drawing.height += drawing.size(name).height + 2
      }
      drawBar(values, series, whole: whole, in: &drawing)
      drawList(chart, values, series, in: &drawing)
    }
    drawing.height += 2
  }

  private static func drawBar(
    _ values: ChartValues,
    _ series: Int,
    whole: Double?,
    in drawing: inout Drawing
  ) {
    let parts = (0..<values.categoryCount).map { max(values[$0, series]?.end ?? 0, 0) }
    let sum = parts.reduce(0, +)
    let full = max(whole ?? sum, sum)
    let top = drawing.height + 1
    let bottom = top + (drawing.frame.isNarrow ? 28 : 34)
    let width = drawing.frame.width - 2
    var left = 1.0
    for (category, part) in parts.enumerated() where part > 0 && full > 0 {
      let right = left + part / full * width
      drawing.patterns.insert(category)
      let box = Box(left: left, top: top, right: right, bottom: bottom)
      let isDisputed = values[category, series]?.isDisputed ?? false
      drawing.shapes.append(.bar(box, series: category, isDisputed: isDisputed))
      left = right
    }
    let outline = Box(left: 1, top: top, right: 1 + width, bottom: bottom)
    drawing.shapes.append(.outline(outline))
    drawing.height = bottom + 8
  }

  /// Names on the left, values on the right of each entry; two columns where there is room.
  private static func drawList(
    _ chart: Chart,
    _ values: ChartValues,
    _ series: Int,
    in drawing: inout Drawing
  ) {
    let frame = drawing.frame
    let columns = frame.isNarrow || values.categoryCount < 3 ? 1 : 2
    let column = (frame.width - Double(columns - 1) * 28) / Double(columns)
    let printed = (0..<values.categoryCount).map {
      drawing.wrap(values.text($0, series), to: column * 0.5)
    }
    let valueWidth = printed.map { drawing.size($0).width }.max() ?? 0
    let names = chart.categories.map { drawing.wrap($0, to: column - 22 - 16 - valueWidth) }
    let nameWidth = names.map { drawing.size($0).width }.max() ?? 0
    let rows = max((values.categoryCount + columns - 1) / columns, 1)
    let top = drawing.height
    var y = top
    for category in 0..<values.categoryCount {
      let left = Double(category / rows) * (column + 28)
      if category % rows == 0 { y = top }
      let isKnown = values[category, series]?.isKnown ?? false
      let middle = y + frame.lineHeight / 2
      let swatch = Box(left: left + 1, top: middle - 6, right: left + 17, bottom: middle + 6)
      drawing.patterns.insert(category)
      drawing.shapes.append(.swatch(swatch, series: category))
      drawing.add(names[category], .legend, x: left + 22, top: y)
      let right = left + 22 + nameWidth + 16 + valueWidth
      drawing.add(printed[category], isKnown ? .value : .missing, x: right, top: y, .end)
      y += max(drawing.size(names[category]).height, drawing.size(printed[category]).height) + 3
      drawing.height = max(drawing.height, y)
    }
  }
}
