import Diagnostics
import Testing

@testable import Content

@Suite struct ChartReaderTests {
  private func read(_ text: String) -> (chart: ChartDefinition?, diagnostics: [Diagnostic]) {
    ChartReader.read(
      name: "c",
      SourceText(path: "Content/charts/c.yaml", text: "title: 題\ndescription: 説明\n" + text),
      languages: ["ja", "en"]
    )
  }

  @Test func `a chart of facts is read`() throws {
    let text = """
      type: bar
      orientation: horizontal
      series: {likes: {ja: いいね, en: Likes}, comments: コメント}
      points:
        - {label: {ja: 甲, en: A}, fact: a, series: likes}
        - {fact: b, series: comments}
      sources: [report]
      """
    let (found, problems) = read(text)
    let chart = try #require(found, "\(problems)")
    #expect(chart.kind == .bar && chart.orientation == .horizontal && chart.unit == nil)
    #expect(chart.series.map { $0.label.text(in: "en") } == ["Likes", "コメント"])
    #expect(chart.factReferences.map(\.id) == ["a", "b"])
    #expect(chart.factReferences.map(\.place.line) == [7, 8])
    #expect(chart.sources.map(\.id) == ["report"])
    guard case .points(let points) = chart.values else {
      Issue.record("no points")
      return
    }
    #expect(points.map(\.series) == ["likes", "comments"] && points[1].label == nil)
  }

  @Test func `a chart of columns is read`() throws {
    let text = "type: line\nunit: jpy\ndata: {table: t, x: month, y: [cost, sales]}\n"
    let chart = try #require(read(text).chart)
    guard case .columns(let columns) = chart.values else {
      Issue.record("no columns")
      return
    }
    #expect(columns.table.id == "t" && columns.x.id == "month" && chart.unit?.id == "jpy")
    #expect(columns.y.map(\.id) == ["cost", "sales"] && chart.factReferences.isEmpty)
  }

  static let bad: [(String, [String])] = [
    ("type: pie\npoints: [{fact: a}]\n", ["CB1024"]), ("type: bar\n", ["CB1261"]),
    ("type: bar\npoints: []\n", ["CB1029"]), ("points: [{fact: a}]\n", ["CB1021"]),
    ("type: bar\npoints: [{fact: a}]\ndata: {table: t, x: a, y: [b]}\n", ["CB1262"]),
    ("type: bar\npoints: [{fact: a, series: s}]\n", ["CB1263"]),
    ("type: bar\nseries: {s: 甲, t: 乙}\npoints: [{fact: a, series: u}]\n", ["CB1263"]),
    ("type: bar\nseries: {s: 甲, t: 乙}\npoints: [{fact: a}]\n", ["CB1264"]),
    ("type: bar\nseries: {s: 甲}\ndata: {table: t, x: a, y: [b]}\n", ["CB1263"]),
    ("type: line\norientation: vertical\npoints: [{fact: a}]\n", ["CB1269"]),
    ("type: bar\npoints: [{label: 甲}]\n", ["CB1021"]), ("type: bar\npoints: a\n", ["CB1022"]),
    ("type: bar\ndata: {table: t, x: a, y: b}\n", ["CB1022"]),
    ("type: bar\ncolour: red\npoints: [{fact: a}]\n", ["CB1020"]),
  ]

  @Test(arguments: bad)
  func `what is no chart is found`(text: String, codes: [String]) {
    let (chart, problems) = read(text)
    #expect(chart == nil)
    #expect(problems.map(\.finding.code) == codes, "\(text)")
  }

  // MARK: Once the values are known

  private func values(_ numbers: [[Double]], unit: String = "percent") -> [ChartCheck.Value] {
    numbers.enumerated().map { index, numbers in
      ChartCheck.Value(
        numbers: numbers,
        unit: unit,
        label: "\(index)",
        series: "",
        place: Place(file: "Content/charts/c.yaml")
      )
    }
  }

  private func codes(_ values: [ChartCheck.Value], type: String = "share") throws -> [String] {
    let chart = try #require(read("type: \(type)\npoints: [{fact: a}]\n").chart)
    return ChartCheck.check(values, of: chart).map(\.finding.code)
  }

  @Test func `shares are parts of a hundred percent`() throws {
    #expect(try codes(values([[60], [40]])) == [])
    #expect(try codes(values([[60], [40.6]])) == [])
    #expect(try codes(values([[60], [45], [3]])) == ["CB1267"])
    #expect(try codes(values([[60], [-5]])) == ["CB1266"])
    #expect(try codes(values([[600], [450]], unit: "count")) == [])
    #expect(try codes(values([[60], [-5]]), type: "bar") == [])
    #expect(try codes([], type: "share") == [])
  }

  @Test func `all values have one unit and a place of their own`() throws {
    let place = Place(file: "Content/charts/c.yaml")
    let first = ChartCheck.Value(numbers: [1], unit: "jpy", label: "甲", series: "", place: place)
    let other = ChartCheck.Value(numbers: [1], unit: "usd", label: "乙", series: "", place: place)
    let again = ChartCheck.Value(numbers: [2], unit: "jpy", label: "甲", series: "", place: place)
    let series = ChartCheck.Value(numbers: [2], unit: "jpy", label: "甲", series: "s", place: place)
    #expect(try codes([first, other], type: "bar") == ["CB1265"])
    #expect(try codes([first, again], type: "bar") == ["CB1268"])
    #expect(try codes([first, series], type: "bar") == [])
  }

  static let tables: [(String, String, [String])] = [
    ("x: m, y: [n]", "m,n\na,1\n", ["CB1270"]), ("x: m, y: [n]", "m,n\na,=f\n", []),
    ("x: m, y: [n, k]", "m,n\na,=f\n", ["CB1259"]), ("x: o, y: [n]", "m,n\na,=f\n", ["CB1259"]),
    ("x: m, y: [n]", "m,n\na,1人\n", ["CB1260"]), ("x: m, y: [n]", "m,n\na,\nb,=f\n", []),
    ("x: m, y: [n]", "m,n\na,2026-01-01\nb,x\n", ["CB1260"]),
  ]

  @Test(arguments: tables)
  func `columns of charts are numbers with a unit`(
    columns: String,
    csv: String,
    codes: [String]
  ) throws {
    let chart = try #require(read("type: bar\ndata: {table: t, \(columns)}\n").chart)
    let data = SourceText(path: "Content/data/t.csv", text: csv)
    let table = try #require(
      DataTableReader.read(DataTableFiles(name: "t", data: data), languages: ["ja"]).table
    )
    #expect(ChartCheck.check(chart, against: table).map(\.finding.code) == codes)
  }
}
