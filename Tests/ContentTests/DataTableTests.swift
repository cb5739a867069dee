import Diagnostics
import Testing

@testable import Content

@Suite struct DataTableTests {
  private func read(
    _ text: String,
    path: String = "Content/data/t.csv",
    schema: String? = nil,
    meta: String? = nil
  ) -> (table: DataTable?, diagnostics: [Diagnostic]) {
    let files = DataTableFiles(
      name: "t",
      data: SourceText(path: path, text: text),
      schema: schema.map { SourceText(path: "Content/data/t.schema.json", text: $0) },
      meta: meta.map { SourceText(path: "Content/data/t.meta.yaml", text: $0) }
    )
    return DataTableReader.read(files, languages: ["ja", "en"])
  }

  private let yaml = "Content/data/t.yaml"

  @Test(arguments: [
    ("Content/data/t.csv", "month,cost,day,who\n1月,1200,2026-01-05,\n2月,=fact-a,,乙\n"),
    (
      "Content/data/t.yaml",
      "- {month: 1月, cost: 1200, day: 2026-01-05, who: }\n- {month: 2月, cost: =fact-a, who: 乙}\n"
    ),
    (
      "Content/data/t.json",
      #"[{"month":"1月","cost":1200,"day":"2026-01-05","who":null},"#
        + #"{"month":"2月","cost":"=fact-a","who":"乙"}]"#
    ),
  ])
  func `the same table is read from each format`(path: String, text: String) throws {
    let (found, problems) = read(text, path: path)
    let table = try #require(found, "\(problems)")
    #expect(table.columns.map(\.name) == ["month", "cost", "day", "who"])
    #expect(
      table.rows.map { $0.map(\.value) } == [
        [.text("1月"), .number(1200, text: "1200"), .date("2026-01-05"), .empty],
        [.text("2月"), .fact(id: "fact-a"), .empty, .text("乙")],
      ]
    )
    #expect(table.factReferences.map(\.id) == ["fact-a"])
    #expect(table.factReferences.first?.place.path == path)
  }

  @Test func `headings, units and sources come from the file beside it`() throws {
    let meta = """
      title: {ja: 費用, en: Cost}
      note: 税抜き。
      sources: [report]
      columns: {cost: {label: {ja: 費用, en: Cost}, unit: jpy}}
      """
    let (found, problems) = read("month,cost\n1月,1200\n", meta: meta)
    let table = try #require(found, "\(problems)")
    #expect(table.title?.text(in: "en") == "Cost" && table.note?.text(in: "en") == "税抜き。")
    #expect(table.columns.map(\.unit) == [nil, "jpy"])
    #expect(table.sources.map(\.id) == ["report"] && table.sources.first?.place.line == 3)
  }

  @Test func `a column of texts by the schema keeps its digits`() throws {
    let schema = #"{"items": {"properties": {"code": {"type": "string"}}}}"#
    let (found, _) = read("code,n\n100,1\n", schema: schema)
    let table = try #require(found)
    #expect(table.rows[0].map(\.value) == [.text("100"), .number(1, text: "1")])
  }

  @Test func `a byte order mark and CR LF are no part of a table`() throws {
    let table = try #require(read("\u{FEFF}a,b\r\n1,2\r\n").table)
    #expect(table.columns.map(\.name) == ["a", "b"])
    #expect(table.rows[0][1].value == .number(2, text: "2"))
  }

  @Test func `a schema is held against the lines of a CSV file`() {
    let schema = """
      {"items": {"required": ["cost"], "properties": {"cost": {"type": "number", "minimum": 1}}}}
      """
    let (table, problems) = read("m,cost\na,1\nb,-2\nc,x\nd,\ne,=f\n", schema: schema)
    #expect(table == nil)
    #expect(problems.map(\.finding.code) == ["CB1028", "CB1022", "CB1021"])
    #expect(problems.map(\.place.line) == [3, 4, 5])
  }

  static let bad: [(String, String, [String])] = [
    ("csv", "", ["CB1002"]), ("csv", "a,b\n", ["CB1255"]), ("csv", "a,b\n1\n", ["CB1252"]),
    ("csv", "a,b\n1,2,3\n4,5\n6\n", ["CB1252", "CB1252"]), ("csv", "a,\n1,2\n", ["CB1253"]),
    ("csv", "a,a\n1,2\n", ["CB1254"]), ("csv", "a,b\n\"1,2\n", ["CB1250"]),
    ("yaml", "", ["CB1255"]), ("yaml", "[]\n", ["CB1255"]), ("yaml", "a: 1\n", ["CB1256"]),
    ("yaml", "- 1\n- {a: 2}\n", ["CB1257"]), ("yaml", "- {a: [1]}\n", ["CB1258"]),
    ("yaml", "- {a: yes}\n", ["CB1258"]), ("json", "{}", ["CB1256"]), ("json", "[1]", ["CB1257"]),
  ]

  @Test(arguments: bad)
  func `what is no table is found`(kind: String, text: String, codes: [String]) {
    let (table, problems) = read(text, path: "Content/data/t.\(kind)")
    #expect(table == nil)
    #expect(problems.map(\.finding.code) == codes, "\(text)")
  }

  @Test func `a file that a Japanese spreadsheet saved says how to save it`() {
    // 「月,額」 in CP932.
    let bytes: [UInt8] = [0x8C, 0x8E, 0x2C, 0x8A, 0x7A, 0x0A, 0x61, 0x2C, 0x31, 0x0A]
    let files = DataTableFiles(
      name: "t", data: SourceText(path: "Content/data/t.csv", bytes: bytes))
    let problems = DataTableReader.read(files, languages: ["ja"]).diagnostics
    #expect(problems.map(\.finding.code) == ["CB0001"])
    #expect(problems.first?.hints.count == 2)
  }
}
