/// Writes a ``Chart`` as HTML: two drawings, the notes below them, and the table of its values.
///
/// All texts are escaped. The same chart always gives the same bytes.
package enum ChartWriter {
  /// The drawings: a `div` with two `svg` elements, one for narrow columns and one for wide ones.
  ///
  /// `Templates/assets/chart.css` shows the one that fits the column, so that the other is hidden from
  /// screen readers, too. Text is never smaller than 12 pixels in columns from 264 pixels.
  ///
  /// - Complexity: linear in the points, but for the values beside lines, which are compared with each other.
  package static func svg(_ chart: Chart) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(4000 + chart.points.count * 400)
    out.append("<div class=\"chart-drawings\">")
    for frame in [Frame.narrow, .wide] {
      DrawingWriter.write(ChartLayout.drawing(of: chart, in: frame), of: chart, to: &out)
    }
    out.append("</div>")
    return out
  }

  /// What stands below the drawings, a paragraph each.
  ///
  /// First the note of the chart, then what the mark of disputed values means, where it was used; nothing
  /// when there is neither.
  package static func notes(_ chart: Chart) -> [UInt8] {
    var out: [UInt8] = []
    if !chart.note.isEmpty { writeNote(chart.note, to: &out) }
    if chart.points.contains(where: { $0.isDisputed && $0.isKnown }) {
      writeNote("\(chart.words.disputedMark) \(chart.words.disputedNote)", to: &out)
    }
    return out
  }

  /// The values as a table, with a row for each category and a column for each series.
  package static func table(_ chart: Chart) -> [UInt8] {
    var out: [UInt8] = []
    TableWriter.write(chart, to: &out)
    return out
  }

  private static func writeNote(_ text: String, to out: inout [UInt8]) {
    out.append("<p class=\"chart-note\">")
    out.appendEscaped(text)
    out.append("</p>")
  }
}
