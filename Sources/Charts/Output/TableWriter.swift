/// Writes the values of a chart as an HTML table.
enum TableWriter {
  /// Appends the table to HTML.
  static func write(_ chart: Chart, to out: inout [UInt8]) {
    let values = ChartValues(chart)
    out.append("<table class=\"chart-table\"><caption>")
    out.appendEscaped(chart.title)
    out.append("</caption><thead><tr><th scope=\"col\">")
    out.appendEscaped(chart.words.categoryHeading)
    out.append("</th>")
    let headings = chart.series.isEmpty ? [chart.words.valueHeading] : chart.series.map(\.name)
    for heading in headings {
      out.append("<th scope=\"col\">")
      out.appendEscaped(heading)
      out.append("</th>")
    }
    out.append("</tr></thead><tbody>")
    for (category, label) in chart.categories.enumerated() {
      out.append("<tr><th scope=\"row\">")
      out.appendEscaped(label)
      out.append("</th>")
      for series in 0..<values.seriesCount {
        let isKnown = values[category, series]?.isKnown ?? false
        out.append(isKnown ? "<td>" : "<td class=\"chart-missing\">")
        out.appendEscaped(values.text(category, series))
        out.append("</td>")
      }
      out.append("</tr>")
    }
    out.append("</tbody></table>")
  }
}
