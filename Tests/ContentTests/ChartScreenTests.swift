import Diagnostics
import Testing
import TestSupport

@testable import Content

/// What a writer sees of mistakes in charts and tables.
@Suite struct ChartScreenTests {
  private func expectScreens(_ diagnostics: [Diagnostic], named name: String) {
    for language in MessageLanguage.allCases {
      let printer = DiagnosticPrinter(language: language, colour: false)
      expectSnapshot(
        printer.print(diagnostics),
        named: "errors/\(name).\(language.rawValue).txt"
      )
    }
  }

  private func chart(_ name: String, _ text: String) -> [Diagnostic] {
    let source = SourceText(
      path: "Content/charts/\(name).yaml",
      text: "title: 題\ndescription: 説明\n" + text
    )
    return ChartReader.read(name: name, source, languages: ["ja", "en"]).diagnostics
  }

  private func table(_ file: String, _ text: String, meta: String? = nil) -> [Diagnostic] {
    let files = DataTableFiles(
      name: "t",
      data: SourceText(path: "Content/data/\(file)", text: text),
      meta: meta.map { SourceText(path: "Content/data/t.meta.yaml", text: $0) }
    )
    return DataTableReader.read(files, languages: ["ja", "en"]).diagnostics
  }

  @Test func `mistakes in charts have their screen`() {
    let series = "series: {likes: いいね, comments: コメント}\n"
    let found =
      chart("both", "type: bar\npoints: [{fact: a}]\ndata: {table: t, x: a, y: [b]}\n")
      + chart("line", "type: line\norientation: vertical\npoints: [{fact: a}]\n")
      + chart("none", "type: bar\n")
      + chart("series", "type: bar\n\(series)points:\n  - {fact: a, series: like}\n  - {fact: b}\n")
      + chart("unnamed", "type: bar\npoints: [{fact: a, series: likes}]\n")
    expectScreens(found, named: "charts")
  }

  @Test func `mistakes in tables have their screen`() {
    let found =
      table("behind.csv", "a,b\n\"1\"円,2\n") + table("cells.yaml", "- {a: [1, 2]}\n- 3\n")
      + table("header.csv", "月,,額,額\n1,2,3,4\n") + table("list.yaml", "a: 1\n")
      + table("meta.csv", "month,cost\n1,2\n", meta: "columns: {costs: {unit: jpy}}\n")
      + table("none.csv", "a,b\n") + table("open.csv", "a,b\n1,\"2\n3,4\n")
      + table("ragged.csv", "月,額\n1月,1,200\n2月\n")
    expectScreens(found, named: "tables")
  }

  @Test func `charts that their values do not fit have their screen`() throws {
    let text = """
      title: 題
      description: 説明
      type: share
      points:
        - {label: 甲, fact: a}
        - {label: 乙, fact: b}
        - {label: 甲, fact: c}
        - {label: 丙, fact: d}
      """
    let source = SourceText(path: "Content/charts/share.yaml", text: text)
    let chart = try #require(ChartReader.read(name: "share", source, languages: ["ja"]).chart)
    let numbers: [(Double, String, String)] = [
      (60, "percent", "甲"), (-4.5, "percent", "乙"), (55.2, "percent", "甲"), (3, "jpy", "丙"),
    ]
    let values = zip(numbers, chart.factReferences).map { number, fact in
      ChartCheck.Value(
        numbers: [number.0],
        unit: number.1,
        label: number.2,
        series: "",
        place: fact.place
      )
    }
    expectScreens(ChartCheck.check(values, of: chart), named: "chart-values")
  }

  @Test func `charts that their table does not fit have their screen`() throws {
    let text = """
      title: 題
      description: 説明
      type: bar
      data: {table: t, x: month, y: [cost, sales, seles]}
      """
    let source = SourceText(path: "Content/charts/c.yaml", text: text)
    let chart = try #require(ChartReader.read(name: "c", source, languages: ["ja"]).chart)
    let data = SourceText(
      path: "Content/data/t.csv",
      text: "month,cost,sales\n1月,\"1,200\",3400\n"
    )
    let table = try #require(
      DataTableReader.read(DataTableFiles(name: "t", data: data), languages: ["ja"]).table
    )
    expectScreens(ChartCheck.check(chart, against: table), named: "chart-columns")
  }
}
