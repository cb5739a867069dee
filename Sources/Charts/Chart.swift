/// What a chart shows: values and texts, all of them ready to print.
///
/// The room knows no facts, no units and no languages. Whoever makes a chart formats its values and gives
/// the words; the drawing and the table say just that.
package struct Chart: Sendable {
  /// How the values are drawn.
  package var kind: Kind
  /// The name of the chart, for the drawing's title and the table's caption.
  package var title: String
  /// What one sees, for those who do not see it.
  package var description: String
  /// What one must know to read the chart; empty when there is nothing.
  package var note: String
  /// The BCP 47 code of the language of the texts.
  package var language: String
  /// The beginning of all ids in the drawings; must be unique on the page, and an id itself.
  package var idPrefix: String
  /// The groups of values: bars side by side, lines, bars of a share; empty means one without a name.
  package var series: [Series]
  /// The labels along the axis; in a share, the parts.
  package var categories: [String]
  /// The values; of several with the same category and series, the last counts.
  package var points: [Point]
  /// How the axis of values is labelled.
  package var axis: Axis
  /// The words that the chart says itself.
  package var words: Words

  /// A chart of the given values.
  package init(
    kind: Kind,
    title: String,
    description: String,
    note: String = "",
    language: String,
    idPrefix: String,
    series: [Series] = [],
    categories: [String],
    points: [Point],
    axis: Axis = Axis(),
    words: Words = Words()
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.note = note
    self.language = language
    self.idPrefix = idPrefix
    self.series = series
    self.categories = categories
    self.points = points
    self.axis = axis
    self.words = words
  }
}

extension Chart {
  /// The kinds of charts.
  package enum Kind: Sendable, Equatable {
    /// Bars from zero. With several series, a group of bars for each category.
    case bar(Orientation)
    /// A line for each series, with the categories in their order along the bottom.
    case line
    /// A dot for each value, on the line of its range where it has one.
    case dot
    /// Parts of a whole: one bar for each series, divided into the categories.
    ///
    /// `whole` is what a full bar stands for, such as 100 with percentages; the sum of the parts if it is `nil`.
    case share(whole: Double?)
  }

  /// Which way bars grow.
  package enum Orientation: Sendable, Equatable {
    /// Upwards where the labels have room, else to the right.
    case vertical
    /// To the right.
    case horizontal
  }

  /// A group of values that belong together.
  package struct Series: Sendable, Equatable {
    /// Its name in the legend and the head of the table.
    package var name: String

    /// A series with a name.
    package init(_ name: String) {
      self.name = name
    }
  }

  /// One value and how it is printed.
  package struct Point: Sendable, Equatable {
    /// The index of its category.
    package let category: Int
    /// The index of its series; 0 without any.
    package let series: Int
    /// The number; `nil` where none is known, or a range alone.
    package let value: Double?
    /// The lower end of its range.
    package let low: Double?
    /// The upper end of its range.
    package let high: Double?
    /// The value as printed, such as “約4%”.
    package let text: String
    /// Whether another source says otherwise; ``Words/disputedMark`` then stands behind the value.
    package let isDisputed: Bool
    /// A reference that stands behind the value, such as “[3]”.
    package let mark: String?

    /// A value.
    ///
    /// Numbers that cannot be drawn (not a number, infinite, beyond 1e300) count as missing.
    package init(
      category: Int,
      series: Int = 0,
      value: Double?,
      low: Double? = nil,
      high: Double? = nil,
      text: String,
      isDisputed: Bool = false,
      mark: String? = nil
    ) {
      self.category = category
      self.series = series
      self.value = Self.drawable(value)
      let low = Self.drawable(low)
      let high = Self.drawable(high)
      if let first = low, let second = high, second < first {
        self.low = second
        self.high = first
      } else {
        self.low = low
        self.high = high
      }
      self.text = text
      self.isDisputed = isDisputed
      self.mark = mark
    }

    private static func drawable(_ number: Double?) -> Double? {
      guard let number, number.magnitude <= 1e300 else { return nil }
      return number.magnitude < 1e-300 ? 0 : number
    }
  }

  /// How the axis of values is labelled.
  package struct Axis: Sendable {
    /// The unit, written once above the drawing, such as “単位: %”; empty for none.
    package var unit: String
    /// Prints the number of a tick, a multiple of 1, 2 or 5 times a power of ten.
    package var format: @Sendable (Double) -> String

    /// An axis; without a format, plain digits with at most two decimals.
    package init(
      unit: String = "",
      format: @escaping @Sendable (Double) -> String = { plainNumber($0) }
    ) {
      self.unit = unit
      self.format = format
    }
  }

  /// The words that the chart says itself, in its language.
  package struct Words: Sendable {
    /// What stands in place of a value that is missing.
    package var missing: String
    /// The mark behind a disputed value.
    package var disputedMark: String
    /// What the mark means, for the line below the drawing.
    package var disputedNote: String
    /// The head of the table's column of categories.
    package var categoryHeading: String
    /// The head of the table's column of values when there are no series.
    package var valueHeading: String

    /// Words; the defaults are English.
    package init(
      missing: String = "no data",
      disputedMark: String = "※",
      disputedNote: String = "Other sources disagree.",
      categoryHeading: String = "Item",
      valueHeading: String = "Value"
    ) {
      self.missing = missing
      self.disputedMark = disputedMark
      self.disputedNote = disputedNote
      self.categoryHeading = categoryHeading
      self.valueHeading = valueHeading
    }
  }
}
