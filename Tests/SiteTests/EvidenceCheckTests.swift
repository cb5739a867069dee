import Diagnostics
import Site
import Testing
import TestSupport

/// What a writer is told of facts, sources, charts and tables between the files.
@Suite struct EvidenceCheckTests {
  private func site(_ changes: [String: String?]) -> MemorySite {
    MemorySite(EvidenceFiles.files.merging(changes) { $1 })
  }

  private func source(_ id: String, _ more: String = "") -> String {
    "\(id):\n  type: report\n  title: 報告\n  publisher: 調査会社\n\(more)"
  }

  @Test func `what nothing uses is told`() async throws {
    let site = site([
      "Content/facts/lost.yaml": EvidenceFiles.facts(rate: "1").replacing(
        "rate:", with: "lost-rate:"
      )
      .replacing("other:", with: "in-a-draft:"),
      "Content/sources.yaml": source("report-2016") + source("lost-report"),
      "Content/charts/lost.yaml":
        "title: 図\ndescription: 図\ntype: bar\npoints: [{fact: rate}]\n",
      "Content/data/lost.csv": "a,b\n1,2\n",
      "Content/articles/draft.md": "---\ntitle: 下書き\ndraft: true\n---\n:fact[in-a-draft]\n",
    ])
    let report = try await site.expectScreens(named: "errors/evidence-unused")
    #expect(report.isPublished)
    #expect(report.codes == ["CB1277", "CB1282", "CB1283"])
  }

  @Test func `what was not looked at for long is told`() async throws {
    var site = site([
      "Content/sources.yaml": source("report-2016", "  checked: 2026-11-01\n")
    ])
    try await site.published()
    site.options = MemorySite.options("2028-11-02")
    let report = try await site.expectScreens(named: "errors/evidence-stale")
    #expect(report.codes == ["CB1279", "CB1284"])
  }

  @Test func `a headline does not rest on a fact of low reliability`() async throws {
    let schema = """
      {"type": "object", "properties": {
        "headline": {"type": "array", "items": {"$ref": "casebook:fact"}}}}
      """
    let site = site([
      "Content/facts/rates.yaml": EvidenceFiles.facts(rate: "4.2")
        .replacing("reliability: secondary", with: "reliability: low"),
      "Content/articles/plain.md": "---\ntitle: 率\n---\n## :fact[other]の話\n\n:fact[other]\n",
      "Content/cases/case.schema.json": schema,
      "Content/cases/watch/case.yaml": "headline: [rate]\n",
      "Content/cases/soap/case.yaml": "headline: []\n",
      "Templates/case.html": "{% extends \"layout.html\" %}\n",
    ])
    let report = try await site.expectScreens(named: "errors/evidence-low")
    #expect(report.codes == ["CB1278"])
    #expect(report.count(.warning) == 3)
  }

  @Test func `what charts, tables and texts name exists`() async throws {
    let site = site([
      "Content/charts/rates.yaml": """
      title: {ja: ":fact[rat]", en: Rates}
      description: 率
      type: bar
      points: [{fact: rates}]
      sources: [report-2017]

      """,
      "Content/charts/table.yaml": """
      title: 率
      description: 率
      type: bar
      data: {table: rate, x: name, y: [rate]}

      """,
      "Content/articles/plain.md": "---\ntitle: 図\n---\n::chart[rate]\n\n:fact[ather]\n",
      "Content/data/rates.csv": "name,rate\nA,=rat\nB,=other\n",
      "Content/data/rates.meta.yaml": "sources: [report]\nnote: \":fact[othr]\"\n",
      "Templates/texts.yaml": "builtOn: \":fact[rat]\"\nnotFound: なし\n",
      "Content/articles/collection.yaml": """
      title: {ja: "記事:fact[rte]", en: Articles}
      route: /articles/{slug}/
      template: article.html
      list: {template: articles.html, sort: "-date", perPage: 2, feed: true}

      """,
    ])
    let report = try await site.expectScreens(named: "errors/evidence-references")
    #expect(report.codes == ["CB1060", "CB1210", "CB1280", "CB1281"])
  }

  @Test func `charts and tables have units that exist and values that fit`() async throws {
    let chart = "title: 図\ndescription: 図\ntype: bar\n"
    let site = site([
      "Content/facts/words.yaml": EvidenceFiles.facts(rate: "なし, hardly any").replacing(
        "rate:", with: "in-words:"
      )
      .replacing("other:", with: "third:")
      .replacing("なし, hardly any\n  unit: percent", with: "少し\n  unit: text"),
      "Content/charts/unit.yaml": chart + "unit: percents\npoints: [{fact: rate}]\n",
      "Content/charts/other-unit.yaml": chart + "unit: jpy\npoints: [{fact: rate}]\n",
      "Content/charts/words.yaml": chart + "points: [{fact: in-words}, {fact: third}]\n",
      "Content/charts/cells.yaml": chart + "data: {table: words, x: name, y: [rate]}\n",
      "Content/data/words.csv": "name,rate\nA,=rate\nB,=in-words\n",
      "Content/data/words.meta.yaml": "columns: {rate: {unit: parcent}}\n",
      "Content/articles/plain.md":
        "---\ntitle: 図\n---\n::chart[unit]\n\n::chart[other-unit]\n\n::chart[words]\n\n::chart[cells]\n",
    ])
    let report = try await site.expectScreens(named: "errors/evidence-units")
    #expect(report.codes == ["CB1205", "CB1271", "CB1272"])
    #expect(report.count(.error) == 5)
  }

  @Test func `two files of one name, and a description without a table, are told`() async throws {
    let site = site([
      "Content/charts/rates.yml": "title: 図\ndescription: 図\ntype: bar\npoints: [{fact: rate}]\n",
      "Content/data/more/rates.yaml": "- {name: A, rate: 1}\n",
      "Content/data/word.meta.yaml": "title: 表\n",
    ])
    let report = try await site.expectScreens(named: "errors/evidence-names")
    #expect(report.codes == ["CB1054", "CB1273"] && report.count(.error) == 3)
  }

  @Test func `units that could not be read are told once`() async throws {
    let rates = EvidenceFiles.facts(rate: "4").replacing("percent", with: "cats")
    for units in ["cats: [\n", "- cats\n", "cats: {ja: 匹}\n"] {
      let site = site(["Content/units.yaml": units, "Content/facts/rates.yaml": rates])
      let report = try await site.build()
      #expect(report.diagnostics.map(\.place.path) == ["Content/units.yaml"], "\(units)")
    }
  }

  @Test func `only the top key of data is a headline`() async throws {
    let schema = """
      {"type": "object", "properties": {"part": {"type": "object", "properties": {
        "headline": {"$ref": "casebook:fact"}}}}}
      """
    let site = site([
      "Content/facts/rates.yaml": EvidenceFiles.facts(rate: "4.2")
        .replacing("reliability: secondary", with: "reliability: low"),
      "Content/articles/basics.md": "---\ntitle: 率\n---\n:fact[rate]\n",
      "Content/cases/case.schema.json": schema,
      "Content/cases/watch/case.yaml": "part: {headline: rate}\n",
      "Content/cases/soap/case.yaml": "part: {}\n",
      "Templates/case.html": "{% extends \"layout.html\" %}\n",
    ])
    let report = try await site.build()
    #expect(report.isPublished)
    #expect(!report.codes.contains("CB1278"))
  }

  @Test func `a comparison with an entry that has a mistake is no second mistake`() async throws {
    let site = site([
      "Content/cases/watch/case.yaml": "",
      "Content/articles/plain.md": "---\ntitle: 図\n---\n::case[watch]\n",
      "Templates/directives/case.html": "{{ directive.entry }}",
    ])
    let report = try await site.build()
    #expect(!report.codes.contains("CB1061"))
    #expect(report.diagnostics.map(\.place.path).contains("Content/cases/watch/case.yaml"))
  }

  @Test func `texts of the site show values`() async throws {
    let output = try await site([
      "Templates/texts.yaml": "builtOn: \"率は:fact[rate]\"\nnotFound: なし\n"
    ]).published()
    #expect(output.text("404.html")?.contains("率は4.2%") == true)
    #expect(output.text("en/index.html")?.contains("The rate is 4.2%") == true)
  }
}
