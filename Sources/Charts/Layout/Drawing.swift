/// A rectangle in the units of a drawing; y grows downwards.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Whether two boxes share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The box with a margin on all sides.
  func grown(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }
}

/// A place in the units of a drawing.
struct Spot: Equatable {
  var x: Double
  var y: Double
}

/// The column that a drawing is made for.
struct Frame: Equatable {
  /// Width of the drawing; one unit is about one pixel where it is shown.
  let width: Double
  /// Size of all text.
  let font: Double
  /// The letter of this drawing in ids.
  let name: String

  /// For columns from 264 pixels, which is what a window of 320 leaves beside its margins and a scroll bar.
  static let narrow = Frame(width: 264, font: 12, name: "n")
  /// For columns from 600 pixels.
  static let wide = Frame(width: 640, font: 13, name: "w")

  var isNarrow: Bool { self == .narrow }
  /// Japanese fonts claim nearly one and a half ems a line.
  var lineHeight: Double { font * 1.5 }
  var ascent: Double { font * 1.17 }
  var descent: Double { font * 0.3 }
}

/// One line of text in a drawing.
struct DrawnText: Equatable {
  enum Anchor: String { case start, middle, end }
  enum Role: String {
    case label, tick, value, legend, unit, missing
  }

  var text: String
  /// The whole text where this is cut.
  var full: String?
  var role: Role
  var anchor: Anchor
  /// Where the anchor stands on the base line.
  var at: Spot
  /// What it covers at most.
  var box: Box
}

/// Shapes and texts with their places, ready to be written.
struct Drawing {
  /// One shape; series count from 0.
  enum Shape {
    case bar(Box, series: Int, isDisputed: Bool)
    case outline(Box)
    case grid(Spot, Spot)
    case axis(Spot, Spot)
    case leader(Spot, Spot)
    case range(Spot, Spot, series: Int)
    case path([Spot], series: Int)
    case marker(Spot, series: Int, isDisputed: Bool)
    case swatch(Box, series: Int)
  }

  let frame: Frame
  var shapes: [Shape] = []
  var texts: [DrawnText] = []
  /// How far it has been filled.
  var height = 0.0
  /// Whether bars have patterns, which take definitions.
  var patterns: Set<Int> = []

  init(_ frame: Frame) {
    self.frame = frame
  }

  /// Width of a text in the units of the drawing.
  func width(_ text: String) -> Double { TextWidth.width(of: text) * frame.font }

  /// Divides a text into lines of a width in the units of the drawing.
  func wrap(_ text: String, to width: Double, atMost limit: Int = 3) -> WrappedText {
    LineBreaking(text).wrapped(to: width / frame.font, atMost: limit)
  }

  /// Width and height of lines.
  func size(_ text: WrappedText) -> (width: Double, height: Double) {
    (text.width * frame.font, Double(text.lines.count) * frame.lineHeight)
  }

  /// What lines would cover.
  func box(_ text: WrappedText, x: Double, top: Double, _ anchor: DrawnText.Anchor) -> Box {
    let (width, height) = size(text)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(left: left, top: top, right: left + width, bottom: top + height)
  }

  /// Places lines below each other.
  mutating func add(
    _ text: WrappedText,
    _ role: DrawnText.Role,
    x: Double,
    top: Double,
    _ anchor: DrawnText.Anchor = .start
  ) {
    let block = box(text, x: x, top: top, anchor)
    for (index, line) in text.lines.enumerated() where !line.isEmpty {
      let lineTop = top + Double(index) * frame.lineHeight
      var box = block
      box.top = lineTop
      box.bottom = lineTop + frame.lineHeight
      texts.append(
        DrawnText(
          text: line,
          full: index == text.lines.count - 1 ? text.full : nil,
          role: role,
          anchor: anchor,
          at: Spot(x: x, y: lineTop + frame.ascent),
          box: box
        )
      )
    }
  }
}
