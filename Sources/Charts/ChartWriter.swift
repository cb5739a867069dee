/// Writes a ``Chart`` as HTML: two drawings, the notes below them, and the table of its values.
///
/// All texts are escaped. The same chart always gives the same bytes.
package enum ChartWriter {
  /// The drawings: a `div` with two `svg` elements, one for narrow columns and one for wide ones.
  ///
  /// `Templates/assets/chart.css` shows the one that fits the column, so that the other is hidden from
  /// screen readers, too. Text is never smaller than 12 pixels in columns from 280 pixels.
  ///
  /// - Complexity: linear in the points, but for the labels of lines, which are compared with each other.
  package static func svg(_ chart: Chart) -> [UInt8] {
    []
  }

  /// What stands below the drawings: the note of the chart and what the mark of disputed values means,
  /// a paragraph each; nothing when there is neither.
  package static func notes(_ chart: Chart) -> [UInt8] {
    []
  }

  /// The values as a table, with a row for each category and a column for each series.
  package static func table(_ chart: Chart) -> [UInt8] {
    []
  }
}
