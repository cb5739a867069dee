/// Writes a ``Drawing`` as an `svg` element.
///
/// Colours and strokes are left to classes: `chart-s1` to `chart-s6` for the series, and the roles.
struct DrawingWriter {
  private let chart: Chart
  private let drawing: Drawing
  private let id: String
  private var out: [UInt8] = []

  /// How many series differ by colour; each has a pattern, a dash and a marker of its own.
  static let styles = 6

  /// Appends the drawing to HTML.
  static func write(_ drawing: Drawing, of chart: Chart, to out: inout [UInt8]) {
    var writer = DrawingWriter(chart, drawing)
    writer.write()
    out += writer.out
  }

  private init(_ chart: Chart, _ drawing: Drawing) {
    self.chart = chart
    self.drawing = drawing
    id = "\(chart.idPrefix)-\(drawing.frame.name)"
  }

  private mutating func write() {
    let frame = drawing.frame
    let height = drawing.height.rounded(.up)
    out.append(frame.isNarrow ? "<svg class=\"chart-narrow\"" : "<svg class=\"chart-wide\"")
    out.append(" viewBox=\"0 0 ")
    out.append(frame.width)
    out.append(" ")
    out.append(height)
    out.append("\"")
    out.append("width", frame.width)
    out.append("height", height)
    out.append("font-size", frame.font)
    out.append(" role=\"img\" lang=\"")
    out.appendEscaped(chart.language)
    out.append("\" aria-labelledby=\"")
    appendID("title")
    out.append(" ")
    appendID("desc")
    out.append("\"><title id=\"")
    appendID("title")
    out.append("\">")
    out.appendEscaped(chart.title)
    out.append("</title><desc id=\"")
    appendID("desc")
    out.append("\">")
    out.appendEscaped(chart.description)
    out.append("</desc>")
    writePatterns()
    for shape in drawing.shapes { write(shape) }
    for text in drawing.texts { write(text) }
    out.append("</svg>")
  }

  private mutating func appendID(_ name: StaticString) {
    out.appendEscaped(id)
    out.append("-")
    out.append(name)
  }

  // MARK: Patterns

  /// The pattern of a series: another one for each of the first six, then other pairs with colours.
  private func pattern(_ series: Int) -> Int { (series + series / Self.styles) % Self.styles }

  private mutating func writePatterns() {
    guard !drawing.patterns.isEmpty else { return }
    out.append("<defs>")
    for series in drawing.patterns.sorted() where pattern(series) > 0 {
      out.append("<pattern id=\"")
      appendPatternID(series)
      out.append(
        "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" class=\"chart-pattern")
      appendStyle(series)
      out.append("\"><path class=\"chart-tint\" d=\"M0 0h8v8h-8z\"/><path d=\"")
      out.append(Self.lines[pattern(series)])
      out.append("\"/></pattern>")
    }
    out.append("</defs>")
  }

  private static let lines: [StaticString] = [
    "", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "M2 1v2M6 5v2", "M0 2h8M0 6h8", "M2 0v8M6 0v8",
    "M0 4h8M4 0v8",
  ]

  private mutating func appendPatternID(_ series: Int) {
    out.appendEscaped(id)
    out.append("-p")
    out.append(Double(series + 1))
  }

  private mutating func appendStyle(_ series: Int) {
    out.append(" chart-s")
    out.append(Double(series % Self.styles + 1))
  }

  private mutating func appendFill(_ series: Int) {
    guard pattern(series) > 0 else { return }
    out.append(" fill=\"url(#")
    appendPatternID(series)
    out.append(")\"")
  }

  // MARK: Shapes

  private mutating func write(_ shape: Drawing.Shape) {
    switch shape {
    case .bar(let box, let series, let isDisputed):
      write(box, "chart-bar", series, isDisputed)
    case .swatch(let box, let series): write(box, "chart-bar", series, false)
    case .outline(let box): write(box, "chart-outline", nil, false)
    case .grid(let start, let end): writeLine("chart-grid", start, end)
    case .axis(let start, let end): writeLine("chart-axis", start, end)
    case .leader(let start, let end): writeLine("chart-leader", start, end)
    case .range(let start, let end, let series): writeRange(start, end, series)
    case .path(let spots, let series):
      guard spots.count > 1 else { return }
      out.append("<path class=\"chart-line")
      appendStyle(series)
      out.append("\" d=\"")
      for (index, spot) in spots.enumerated() {
        out.append(index == 0 ? "M" : "L")
        append(spot)
      }
      out.append("\"/>")
    case .marker(let spot, let series, let isDisputed): writeMarker(spot, series, isDisputed)
    }
  }

  private mutating func append(_ spot: Spot) {
    out.append(spot.x)
    out.append(" ")
    out.append(spot.y)
  }

  private mutating func write(
    _ box: Box, _ name: StaticString, _ series: Int?, _ isDisputed: Bool
  ) {
    out.append("<rect class=\"")
    out.append(name)
    if let series { appendStyle(series) }
    if isDisputed { out.append(" chart-disputed") }
    out.append("\"")
    out.append("x", box.left)
    out.append("y", box.top)
    out.append("width", box.right - box.left)
    out.append("height", box.bottom - box.top)
    if let series { appendFill(series) }
    out.append("/>")
  }

  private mutating func writeLine(_ name: StaticString, _ start: Spot, _ end: Spot) {
    out.append("<path class=\"")
    out.append(name)
    out.append("\" d=\"M")
    append(start)
    out.append("L")
    append(end)
    out.append("\"/>")
  }

  /// A line with a cap at either end.
  private mutating func writeRange(_ start: Spot, _ end: Spot, _ series: Int) {
    let isUpright = start.x == end.x
    out.append("<path class=\"chart-range")
    appendStyle(series)
    out.append("\" d=\"M")
    append(start)
    out.append("L")
    append(end)
    for spot in [start, end] {
      out.append("M")
      append(Spot(x: spot.x - (isUpright ? 4 : 0), y: spot.y - (isUpright ? 0 : 4)))
      out.append(isUpright ? "h8" : "v8")
    }
    out.append("\"/>")
  }

  private mutating func writeMarker(_ spot: Spot, _ series: Int, _ isDisputed: Bool) {
    out.append("<path class=\"chart-marker")
    appendStyle(series)
    if isDisputed { out.append(" chart-disputed") }
    out.append("\" d=\"M")
    append(spot)
    out.append(Self.markers[series % Self.styles])
    out.append("\"/>")
  }

  /// Circle, square, triangle, diamond, cross, and a triangle on its point, about the spot.
  private static let markers: [StaticString] = [
    "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z", "m-4 -4h8v8h-8z", "m0 -5l5 9h-10z",
    "m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
    "m-1.5 -5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z", "m0 5l-5 -9h10z",
  ]

  // MARK: Texts

  private mutating func write(_ text: DrawnText) {
    out.append("<text class=\"chart-")
    out.append(contentsOf: text.role.rawValue.utf8)
    out.append("\"")
    out.append("x", text.at.x)
    out.append("y", text.at.y)
    if text.anchor != .start {
      out.append(" text-anchor=\"")
      out.append(contentsOf: text.anchor.rawValue.utf8)
      out.append("\"")
    }
    out.append(">")
    if let full = text.full {
      out.append("<title>")
      out.appendEscaped(full)
      out.append("</title>")
    }
    out.appendEscaped(text.text)
    out.append("</text>")
  }
}
