import Diagnostics
import Testing
import TestSupport

@testable import Site

/// Facts, charts and tables on the pages of a site.
@Suite struct EvidenceTests {
  private static let facts = """
    likes-1k:
      label: {ja: 1,000人の率, en: Rate at 1k}
      value: 4
      unit: percent
      qualifier: about
      period: 2016
      measuredBy: Markerly
      source: report-2016
      reliability: primary
      checked: 2026-11-20
      disputedBy: [likes-10k]
    likes-10k:
      label: {ja: 1万人の率, en: Rate at 10k}
      value: 2.4
      unit: percent
      period: 2016
      measuredBy: Markerly
      source: paper
      reliability: primary
      checked: 2026-11-20
    people:
      label: {ja: 利用者, en: Users}
      value: 2000000
      unit: people
      period: 2018
      measuredBy: {ja: 調査会社, en: A company}
      source: report-2016
      reliability: vendor
      checked: 2026-11-20

    """.replacing("1,000人の率", with: "\"1,000人の率\"")

  private static let files: [String: String] = [
    "Content/facts/likes.yaml": facts,
    "Content/sources.yaml": """
    report-2016: {type: report, title: 売上報告 2016, publisher: 調査会社, URL: "https://example.org/report"}
    paper: {type: article-journal, title: 論文, container-title: 学会誌}

    """,
    "Content/charts/likes.yaml": """
    title: {ja: 率, en: Rates}
    description: {ja: "率は:fact[likes-1k]から下がる", en: "Falls from :fact[likes-1k]"}
    type: bar
    points: [{fact: likes-1k, label: "率:fact[likes-1k]の層"}, {fact: likes-10k}]

    """,
    "Content/data/rows.yaml": "- {name: 行, value: =people}\n",
    "Templates/article.html": """
    <title>{{ page.title }}</title><meta content="{{ page.description|default("") }}">
    {% for heading in page.outline %}<li>{{ heading.text }} {{ heading.id }}</li>{% endfor %}
    {{ page.content }}
    {% for reference in page.references %}<p id="{{ reference.id }}">{{ reference.number }} \
    {{ reference.source.title }}{% for use in reference.uses %} {{ use }}{% endfor %}</p>{% endfor %}

    """,
  ]

  private func page(_ text: String, language: String = "ja") async throws -> String {
    var files: [String: String?] = Self.files
    files["Content/articles/use\(language == "ja" ? "" : ".en").md"] = text
    // Facts that a text does not name are unused there, which is no matter here.
    let site = MemorySite(files)
    let report = try await site.build()
    #expect(report.count(.error) == 0, "\(report.screen(in: .english))")
    let path = language == "ja" ? "articles/use/index.html" : "en/articles/use/index.html"
    return try #require(site.output.text(path))
  }

  @Test func `a fact is printed in the page's language, with its machine value and its source`()
    async throws
  {
    let japanese = try await page("---\ntitle: 題\n---\n利用者は:fact[people]です。\n")
    #expect(
      japanese.contains(
        ##"<data class="fact" value="2000000">200万人</data><span class="citation">[<a href="#ref-1" id="cite-1-1">1</a>]</span>です"##
      ))
    let english = try await page(
      "---\ntitle: T\n---\nThere are :fact[people] here.\n", language: "en")
    #expect(english.contains(">2 million people</data>"))
  }

  @Test func `sources are numbered in the order of use, citations and facts alike`() async throws {
    let html = try await page(
      "---\ntitle: 題\n---\n一[@paper]。\n\n二:fact[people]。\n\n三:fact[likes-10k]。\n")
    #expect(html.contains(##"<p id="ref-1">1 論文 #cite-1-1 #cite-1-2</p>"##))
    #expect(html.contains(##"<p id="ref-2">2 売上報告 2016 #cite-2-1</p>"##))
    #expect(html.contains(##"<a href="#ref-1" id="cite-1-2">1</a>"##))
  }

  @Test func `values stand in titles, descriptions, headings, captions and alternative texts`()
    async throws
  {
    let html = try await page(
      """
      ---
      title: 率は:fact[likes-1k]
      description: "利用者は:fact[people]"
      ---

      ## 見出しの:fact[people]

      ![:fact[likes-10k]の図](https://example.org/a.png)

      コードの`:fact[people]`と\\:fact[people]。

      """)
    #expect(html.contains("<title>率は約4%</title>"))
    #expect(html.contains(##"content="利用者は200万人""##))
    #expect(html.contains("<li>見出しの200万人 見出しのpeople</li>"))
    #expect(html.contains(##"alt="2.4%の図""##))
    #expect(html.contains("<code>:fact[people]</code>と:fact[people]。"))
  }

  @Test func `values stand in the titles of links and images`() async throws {
    let html = try await page(
      """
      ---
      title: 題
      ---

      [文字](basics.md "率は:fact[likes-10k]")と`:fact[x]`

      ![図](https://example.org/a.png "利用者:fact[people]の図、\\:x[y]と:fact[だれか")

      """)
    #expect(html.contains(##"title="率は2.4%""##))
    #expect(html.contains("<figcaption>利用者200万人の図、:x[y]と:fact[だれか</figcaption>"))
  }

  @Test func `a link holds no other link`() async throws {
    let html = try await page(
      "---\ntitle: 題\n---\n[率は:fact[likes-1k]です](basics.md)。\n\n"
        + "<a href=\"https://example.org/\">論文[@paper]</a>\n")
    #expect(
      html.contains(
        ##">率は<data class="fact" value="4">約4%</data><span class="disputed">※</span>です</a>"##))
    #expect(html.contains(##"論文<span class="citation">[2]</span></a>"##))
    #expect(html.contains(##"<p id="ref-1">1 売上報告 2016</p>"##))
    #expect(html.contains(##"<p id="ref-2">2 論文</p>"##))
  }

  @Test func `what disagrees is marked`() async throws {
    let html = try await page(
      "---\ntitle: 題\n---\n:fact[likes-1k]と:fact[people]\n")
    #expect(html.contains(##"約4%</data><span class="disputed">※</span>"##))
    #expect(!html.contains(##"200万人</data><span class="disputed">"##))
  }

  @Test func `a chart shows its values as a drawing and as a table`() async throws {
    let html = try await page("---\ntitle: 題\n---\n::chart[likes]\n\n::chart[likes]\n")
    #expect(html.contains("<svg"))
    #expect(html.contains("約4%"))
    #expect(html.contains("率は約4%から下がる"))
    #expect(html.contains("率約4%の層"))
    #expect(html.contains("<table"))
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "ids stand twice")
    #expect(html.contains(##"<p id="ref-2">2 論文 #cite-2-1 #cite-2-2</p>"##))
  }

  @Test func `a table shows its cells, facts as values`() async throws {
    let html = try await page("---\ntitle: 題\n---\n::table[rows]\n")
    #expect(html.contains(##"<td class="number"><data value="2000000">200万人</data></td>"##))
    #expect(html.contains(##"<th scope="col">name</th>"##))
  }

  @Test func `figures typed by hand are told when asked for, and pages with one source`()
    async throws
  {
    var files: [String: String?] = Self.files
    files["Content/articles/use.md"] =
      "---\ntitle: 題\n---\n約200万人です。:fact[people]と:fact[likes-1k]。:literal[30%]。\n"
    var site = MemorySite(files)
    #expect(try await Site(site.folder).check(site.options).codes.contains("CB1290") == false)
    site.options.checksFigures = true
    let found = try await Site(site.folder).check(site.options).diagnostics.filter {
      $0.finding.code.hasPrefix("CB129")
    }
    let screen = DiagnosticPrinter(language: .english, colour: false).print(found)
    #expect(screen.contains("use.md:4:1\n") && screen.contains("約200万人"))
    #expect(screen.contains("every figure of the page comes from “売上報告 2016”"))
    #expect(found.count == 2, "\(screen)")
  }
}
