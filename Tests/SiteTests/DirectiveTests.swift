import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// Directives, from a text through their schemas and templates to a page.
@Suite struct DirectiveTests {
  private static let page = "articles/basics/index.html"

  private func published(
    _ text: String,
    _ files: [String: String?] = [:]
  ) async throws -> String {
    var files = files
    files["Content/articles/basics.md"] = "---\ntitle: 基礎\n---\n## 数字\n\n\(text)\n"
    let output = try await MemorySite(files).published()
    return try #require(output.text(Self.page))
  }

  // MARK: Good texts

  @Test func `details unfold what they enclose`() async throws {
    let page = try await published(
      ":::details[**要約**と`code`]{open}\n- 一つ\n\n[事例](../cases/watch/index.md)\n:::\n")
    #expect(
      page.contains(
        """
        <details open>
        <summary><strong>要約</strong>と<code>code</code></summary>
        <ul>
        <li>一つ</li>
        </ul>
        <p><a href="/cases/watch/">事例</a></p>
        </details>
        """), "\(page)")
  }

  @Test func `a figure has an id, classes and a caption, and stands inside of another directive`()
    async throws
  {
    let page = try await published(
      "::::details[外]\n:::figure[図の*説明*]{#fig .wide .tall}\n> 中身\n:::\n後\n::::\n\n[図へ](#fig)")
    #expect(
      page.contains(
        """
        <details>
        <summary>外</summary>
        <figure id="fig" class="wide tall">
        <blockquote>
        <p>中身</p>
        </blockquote>
        <figcaption>図の<em>説明</em></figcaption>
        </figure>
        <p>後</p>
        </details>
        """), "\(page)")
    #expect(page.contains("<a href=\"#fig\">"))
  }

  @Test(arguments: ["watch", "cases/watch"])
  func `a case is a card that leads to it`(name: String) async throws {
    let page = try await published("前\n::case[\(name)]\n後")
    #expect(page.contains("<p class=\"card-title\"><a href=\"/cases/watch/\">"), "\(page)")
  }

  @Test func `a literal prints its label in the line`() async throws {
    let page = try await published("割引は:literal[**30%**]です。")
    #expect(page.contains("<p>割引は<strong>30%</strong>です。</p>"), "\(page)")
  }

  private static let own: [String: String?] = [
    "Templates/directives/badge.html":
      "<b class=\"{{ attributes.tone }}\">{{ label }}{{ attributes.count * 2 }}{% if attributes.since %} {{ attributes.since|date(\"iso\") }}{% endif %} {{ page.title }} {{ site.title }}</b>",
    "Templates/directives/badge.schema.json": """
    {"type": "object", "required": ["label", "tone"],
     "properties": {
       "form": {"enum": ["text", "leaf"]},
       "label": {"type": "string"},
       "tone": {"enum": ["calm", "loud"]},
       "count": {"type": "integer"},
       "since": {"type": "string", "format": "date"}}}
    """,
  ]

  @Test func `a site's own directive has typed attributes`() async throws {
    var files = Self.own
    files["Templates/directives/badge.html"] =
      Self.own["Templates/directives/badge.html"].map { template in
        template?.replacing(
          "{{ attributes.count * 2 }}",
          with: "{% if attributes.count is defined %}{{ attributes.count * 2 }}{% endif %}")
      } ?? nil
    let page = try await published(
      "札:badge[数]{tone=loud count=3 since=2026-01-02}と\n\n::badge[*甲*]{tone=\"calm\"}", files)
    #expect(page.contains("<p>札<b class=\"loud\">数6 2026-01-02 基礎 "), "\(page)")
    #expect(page.contains("<b class=\"calm\"><em>甲</em> 基礎 "), "\(page)")
  }

  @Test func `a site puts its own template in the place of one that Casebook brings`() async throws
  {
    let files: [String: String?] = ["Templates/directives/details.html": "<div>{{ content }}</div>"]
    let page = try await published(":::details[題]\n文\n:::", files)
    #expect(page.contains("<div><p>文</p>\n</div>"), "\(page)")
  }

  @Test func `citations beside and inside of directives stand where they were written`()
    async throws
  {
    let page = try await published(
      "前[@report-2016]:literal[[@report-2016]中[@report-2016]][@report-2016]後\n\n:::details[題[@report-2016]]\n[@report-2016]\n:::\n[@report-2016]",
      [:])
    func cite(_ use: Int) -> String {
      "<span class=\"citation\">[<a href=\"#ref-1\" id=\"cite-1-\(use)\">1</a>]</span>"
    }
    #expect(page.contains("<p>前\(cite(1))\(cite(2))中\(cite(3))\(cite(4))後</p>"), "\(page)")
    #expect(page.contains("<summary>題\(cite(5))</summary>\n<p>\(cite(6))</p>"), "\(page)")
    #expect(page.contains("<p>\(cite(7))</p>"), "\(page)")
  }

  // MARK: Parts

  @Test func `a part stands in every text that includes it, with its links and directives`()
    async throws
  {
    let site = MemorySite([
      "Content/parts/_notice.md": """
      ## 表示

      [事例](../cases/watch/index.md)と[見出し](../articles/basics.md#数字)[@report-2016]。

      :::details[くわしく]
      ::include[more/_deep.md]
      :::
      """,
      "Content/parts/more/_deep.md": "深い[事例](../../cases/watch/index.md)と:literal[3割]。\n",
      "Content/articles/basics.md": """
      ---
      title: 基礎
      ---
      ## 数字

      前[@report-2016]

      > ::include[../parts/_notice.md]

      後[数字](#数字)
      """,
    ])
    let output = try await site.published()
    let page = try #require(output.text(Self.page))
    #expect(
      page.contains(
        """
        <p>前<span class="citation">[<a href="#ref-1" id="cite-1-1">1</a>]</span></p>
        <blockquote>
        <h2>表示</h2>
        <p><a href="/cases/watch/">事例</a>と<a href="/articles/basics/#%E6%95%B0%E5%AD%97">見出し</a>\
        <span class="citation">[<a href="#ref-1" id="cite-1-2">1</a>]</span>。</p>
        <details>
        <summary>くわしく</summary>
        <p>深い<a href="/cases/watch/">事例</a>と3割。</p>
        </details>
        </blockquote>
        <p>後<a href="#%E6%95%B0%E5%AD%97">数字</a></p>
        """), "\(page)")
    #expect(output.text("parts/_notice.md") == nil && output.text("parts/notice/index.html") == nil)
  }

  @Test func `mistakes in parts and in including them are shown once`() async throws {
    let site = MemorySite()
    try await site.published()
    site.change([
      "Content/parts/_a.md": "::include[_b.md]\n\n:::detials[x]\n:::\n",
      "Content/parts/_b.md": "::include[_a.md]\n\n![](x.png)\n",
      "Content/parts/_notes.md": "文[^1]\n\n[^1]: 注\n",
      "Content/articles/basics.md":
        "---\ntitle: 基礎\n---\n## 数字\n\n::include[../parts/_a.md]\n\n::include[../parts/a.md]\n\n"
        + ":include[x]と\n\n::include[../../../../etc/_passwd.md]\n",
      "Content/articles/metrics.md":
        "---\ntitle: 数字\n---\n::include[../parts/_a.md]\n",
    ])
    try await site.expectScreens(named: "errors/parts")
  }

  // MARK: Mistakes

  @Test func `mistakes in directives and citations are shown`() async throws {
    let site = MemorySite()
    try await site.published()
    site.change(Self.own)
    site.change([
      "Content/articles/basics.md": """
      ---
      title: 基礎
      ---
      ## 数字

      :::detials[題]
      文
      :::

      行の中の:case[watch]と:badge[x]{tone=lout count=many}と`:badge[y]`と:badge[z]{tone=calm colour=red}。

      ::case[watsh]

      :::details
      文
      :::
      """,
      "Templates/directives/2nd.html": "x",
      "Templates/directives/lone.schema.json": "{\"type\": \"object\"}",
      "Templates/directives/list.html": "x",
      "Templates/directives/list.schema.json": "{\"type\": \"array\"}",
    ])
    try await site.expectScreens(named: "errors/directives")
  }

  @Test func `what does not exist is named with the nearest that does`() async throws {
    let site = MemorySite()
    try await site.published()
    site.change([
      "Content/articles/basics.md": """
      ---
      title: 基礎
      ---
      ## 数字

      `[@report-2015]`とは違い、根拠は[@report-2015; see @nothing-at-all, p. 3]。

      ::case[watsh]
      """
    ])
    try await site.expectScreens(named: "errors/citations")
  }

  @Test func `a directive's template is checked against its schema`() async throws {
    let site = MemorySite()
    try await site.published()
    site.change(Self.own)
    try await site.expectScreens(named: "errors/directive-template")
  }
}
