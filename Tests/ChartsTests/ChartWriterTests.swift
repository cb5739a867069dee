import Foundation
import Testing

@testable import Charts

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct ChartWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `the same chart gives the same bytes`() {
    for (first, second) in zip(ChartSamples.all, ChartSamples.all) {
      #expect(ChartWriter.svg(first) == ChartWriter.svg(second))
      #expect(ChartWriter.table(first) == ChartWriter.table(second))
    }
  }

  @Test func `both drawings have a title, a description and ids of their own`() throws {
    var seen: Set<String> = []
    for (index, sample) in ChartSamples.all.enumerated() {
      var chart = sample
      chart.idPrefix = "c\(index)"
      let svg = text(ChartWriter.svg(chart))
      #expect(svg.components(separatedBy: "role=\"img\"").count == 3)
      for part in svg.components(separatedBy: " id=\"").dropFirst() {
        let id = try #require(part.split(separator: "\"").first)
        #expect(seen.insert(String(id)).inserted, "\(id)")
      }
      for part in svg.components(separatedBy: "url(#").dropFirst() {
        let id = try #require(part.split(separator: ")").first)
        #expect(svg.contains("<pattern id=\"\(id)\""), "\(id)")
      }
    }
  }

  @Test func `all texts are escaped, and the markup is well-formed`() throws {
    let evil = "<script>alert('\"&\")</script>\u{0}\u{7}]]>"
    for kind in [Chart.Kind.bar(.vertical), .bar(.horizontal), .line, .dot, .share(whole: nil)] {
      var chart = ChartSamples.chart(
        kind, evil, [evil, "b"], series: [evil, "t"], [[1, 2], [3, nil]])
      chart.description = evil
      chart.note = evil
      chart.language = "\"><b>"
      chart.idPrefix = "\"><b>"
      chart.axis.unit = evil
      chart.words.missing = evil
      chart.words.categoryHeading = evil
      chart.points = chart.points.map {
        Chart.Point(
          category: $0.category, series: $0.series, value: $0.value, text: evil, isDisputed: true,
          mark: evil)
      }
      let html = text(ChartWriter.svg(chart) + ChartWriter.notes(chart) + ChartWriter.table(chart))
      #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("\u{0}"))
      let parser = XMLParser(data: Data("<r>\(html)</r>".utf8))
      #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    }
  }

  @Test func `every sample is well-formed`() {
    for chart in ChartSamples.all {
      let html = text(ChartWriter.svg(chart) + ChartWriter.notes(chart) + ChartWriter.table(chart))
      #expect(XMLParser(data: Data("<r>\(html)</r>".utf8)).parse(), "\(chart.title)")
      #expect(!html.contains("nan") && !html.contains("inf\""), "\(chart.title)")
    }
  }

  @Test func `the table holds every value that is drawn, and the word for those that miss`() {
    for chart in ChartSamples.all {
      let values = ChartValues(chart)
      let table = text(ChartWriter.table(chart))
      let cells = table.components(separatedBy: "<td").dropFirst().map { cell in
        cell.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)[1].components(
          separatedBy: "</td>")[0]
      }
      var expected: [String] = []
      for category in chart.categories.indices {
        for series in 0..<values.seriesCount {
          let printed = values.text(category, series)
          expected.append(
            printed.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
              .replacing(">", with: "&gt;"))
        }
      }
      #expect(cells == expected, "\(chart.title)")
      #expect(
        table.components(separatedBy: "<th scope=\"row\">").count == chart.categories.count + 1)
    }
  }

  @Test func `bars and dots print every value of the table in the drawing too`() {
    for chart in ChartSamples.all where chart.kind != .line {
      let values = ChartValues(chart)
      for frame in [Frame.narrow, .wide] {
        let drawing = ChartLayout.drawing(of: chart, in: frame)
        let printed = drawing.texts.filter { $0.role == .value || $0.role == .missing }
        let whole = printed.map { $0.full ?? $0.text }.joined()
          .filter { !$0.isWhitespace }
        for category in chart.categories.indices {
          for series in 0..<values.seriesCount {
            let text = values.text(category, series).filter { !$0.isWhitespace }
            #expect(whole.contains(text), "\(chart.title): \(text)")
          }
        }
      }
    }
  }

  @Test func `no texts overlap or leave the drawing, as far as can be told without a font`() {
    for chart in ChartSamples.all {
      for frame in [Frame.narrow, .wide] {
        let drawing = ChartLayout.drawing(of: chart, in: frame)
        for (index, text) in drawing.texts.enumerated() {
          #expect(text.box.left >= -0.01 && text.box.right <= frame.width + 0.01, "\(text)")
          #expect(text.box.top >= -0.01 && text.box.bottom <= drawing.height + 0.5, "\(text)")
          for other in drawing.texts[(index + 1)...] {
            let smaller = other.box.grown(by: -0.01)
            #expect(!text.box.overlaps(smaller), "\(chart.title): \(text.text) \(other.text)")
          }
        }
      }
    }
  }

  @Test func `numbers that cannot be drawn count as missing`() {
    for number in [Double.nan, .infinity, -.infinity, 1e301] {
      let point = Chart.Point(category: 0, value: number, low: number, high: 3, text: "?")
      #expect(point.value == nil && point.low == nil && point.high == 3)
    }
    #expect(Chart.Point(category: 0, value: nil, low: 5, high: 2, text: "").low == 2)
  }

  @Test func `points outside of the chart are passed over, and the last of two counts`() {
    var chart = ChartSamples.chart(.bar(.vertical), "題", ["甲"], [[1]])
    chart.points += [
      Chart.Point(category: 1, value: 2, text: "2"), Chart.Point(category: -1, value: 2, text: "2"),
      Chart.Point(category: 0, series: 1, value: 2, text: "2"),
      Chart.Point(category: 0, value: 7, text: "七"),
    ]
    #expect(text(ChartWriter.table(chart)).contains("<td>七</td></tr></tbody>"))
  }

  @Test func `notes say what the mark means only where it is used`() {
    var chart = ChartSamples.chart(.dot, "題", ["甲"], [[1]])
    #expect(ChartWriter.notes(chart).isEmpty)
    chart.note = "注"
    #expect(text(ChartWriter.notes(chart)) == "<p class=\"chart-note\">注</p>")
    chart.points = [Chart.Point(category: 0, value: 1, text: "1", isDisputed: true)]
    #expect(
      text(ChartWriter.notes(chart)).hasSuffix("<p class=\"chart-note\">※ 出典によって値が異なります。</p>"))
    #expect(text(ChartWriter.svg(chart)).contains("1※"))
  }
}
