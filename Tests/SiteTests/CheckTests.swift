import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// What `casebook check` tells besides what keeps a site from being published.
@Suite struct CheckTests {
  /// Files with which the site has nothing to be told.
  private static let sound: [String: String?] = [
    "Content/articles/basics.en.md": nil,
    "Content/site.yaml": """
    title: 事例集
    description: 事例から学ぶ
    baseURL: https://example.com/
    navigation:
      - {label: 記事, url: /articles/}

    """,
    "Content/articles/collection.yaml": """
    title: 記事
    route: /articles/{slug}/
    template: article.html
    list: {template: articles.html, sort: "-date", perPage: 2, feed: true}

    """,
    "Content/cases/collection.yaml": """
    title: 事例
    route: /cases/{slug}/
    schema: case.schema.json
    template: case.html
    list: {template: cases.html, sort: title}

    """,
    "Content/cases/watch/case.yaml": """
    brand: 時計店
    creators: 1200
    related: [articles/metrics]

    """,
    "Templates/texts.yaml": "builtOn: 生成日\nnotFound: ありません\n",
    "Templates/home.html": page("{{ site.description }}"),
    "Templates/tags.html": page("{{ page.title }}"),
    "Templates/404.html": page(#"{{ t("notFound") }}"#),
  ]

  private static func page(_ heading: String) -> String {
    """
    {% extends "layout.html" %}
    {% block main %}<h1>\(heading)</h1>{% endblock %}

    """
  }

  private func site(_ changes: [String: String?] = [:]) -> MemorySite {
    MemorySite(Self.sound.merging(changes) { $1 })
  }

  private func article(_ text: String, _ front: String = "") -> String {
    "---\ntitle: 題名\n\(front)---\n\(text)\n"
  }

  @Test func `a sound site has no finding`() async throws {
    let report = try await site().check()
    #expect(report.screen(in: .english) == "")
  }

  @Test func `a build tells nothing of it`() async throws {
    let site = site([
      "Content/articles/basics.md": article("[時計](../cases/watch/index.md)\n\n#### 飛び\n"),
      "Content/articles/_part.md": "使われない\n",
      "Content/articles/lost.txt": "使われない\n",
      "Templates/404.html": "<p id=a><b id=a>\n",
    ])
    try await site.published()
    let report = try await site.check()
    #expect(report.codes.count > 5)
    #expect(report.count(.error) == 0)
  }

  // MARK: Translations

  @Test func `gaps and delays between languages are told`() async throws {
    let files = EvidenceFiles.files.merging([
      "Content/articles/basics.md": """
      ---
      title: 基礎
      date: 2026-01-10
      updated: 2026-02-20
      ---
      [数字](metrics.md) :fact[rate]

      """,
      "Content/articles/basics.en.md":
        "---\ntitle: Basics\ndate: 2026-01-11\n---\n::chart[rates]\n",
      "Content/articles/plain.md": "---\ntitle: 下書き\n---\n:fact[other]\n",
      "Content/articles/plain.en.md": "---\ntitle: A draft\ndraft: true\n---\nText.\n",
      "Templates/texts.yaml": "builtOn: {ja: 生成日, en: Built on}\nnotFound: {ja: ありません}\n",
      "Templates/article.html": """
      {% extends "layout.html" %}
      {% block main %}<h1>{{ page.title }}</h1>{{ page.content }}
      {%- for reference in page.references %}<i id="{{ reference.id }}"></i>{% endfor %}
      {%- endblock %}

      """,
      "Templates/home.html": Self.page("{{ site.description }}"),
      "Templates/tags.html": Self.page("{{ page.title }}"),
      "Templates/404.html": Self.page(#"{{ t("notFound") }}"#),
    ]) { $1 }
    let site = MemorySite(files)
    let report = try await site.expectCheckScreens(named: "errors/check-translations")
    #expect(report.codes == ["CB4100", "CB4101", "CB4102", "CB4103", "CB4104", "CB4111"])
    let missing = report.diagnostics.filter { $0.finding.code == "CB4100" }.map(\.place.path)
    #expect(missing == ["Content/articles/metrics.md"], "a draft is no gap")
  }

  @Test func `a translation that was published later leaves nothing behind`() async throws {
    let changes: [String: String?] = [
      "Content/articles/basics.md": "---\ntitle: 基礎\ndate: 2025-01-10\n---\n本文。\n",
      "Content/articles/basics.en.md": "---\ntitle: Basics\ndate: 2026-01-11\n---\nText.\n",
    ]
    #expect(try await !MemorySite(changes).check().codes.contains("CB4102"))
    var revised = changes
    revised["Content/articles/basics.en.md"] =
      "---\ntitle: Basics\ndate: 2025-01-11\nupdated: 2025-02-08\n---\nText.\n"
    #expect(try await !MemorySite(revised).check().codes.contains("CB4102"), "29 days")
    revised["Content/articles/basics.en.md"] =
      "---\ntitle: Basics\ndate: 2025-01-11\nupdated: 2025-02-10\n---\nText.\n"
    #expect(try await MemorySite(revised).check().codes.contains("CB4102"), "31 days")
  }

  // MARK: Orphans

  @Test func `what nobody comes across and nobody needs is told`() async throws {
    let site = site([
      "Content/guides/collection.yaml":
        "title: 手引き\nroute: /guides/{slug}/\ntemplate: guide.html\n",
      "Templates/guide.html": Self.page("{{ page.title }}"),
      "Content/guides/lonely.md": article("[自分](lonely.md)"),
      "Content/guides/linked.md": article("本文。"),
      "Content/guides/hidden.md": article("お礼のページ。", "noindex: true\n"),
      "Content/articles/basics.md": article("[手引き](../guides/linked.md)"),
      "Content/articles/metrics.md": article("::include[_used.md]"),
      "Content/articles/_used.md": "::include[_inner.md]\n",
      "Content/articles/_inner.md": "本文。\n",
      "Content/articles/_draft-only.md": "本文。\n",
      "Content/articles/_lost.md": "本文。\n",
      "Content/articles/draft.md": article(
        "::include[_draft-only.md]\n\n![図](kept.gif)", "draft: true\n"),
      "Content/articles/kept.gif": "GIF",
      "Content/articles/lost.gif": "GIF",
    ])
    let report = try await site.expectCheckScreens(named: "errors/check-orphans")
    #expect(report.codes == ["CB4110", "CB4111", "CB4112", "CB4113"])
    func paths(_ code: String) -> [String] {
      report.diagnostics.filter { $0.finding.code == code }.map(\.place.path)
    }
    #expect(paths("CB4110") == ["Content/guides/lonely.md"])
    #expect(paths("CB4111") == ["Content/articles/basics.md", "Content/cases/watch/index.md"])
    #expect(paths("CB4112") == ["Content/articles/_lost.md"])
    #expect(paths("CB4113") == ["Content/articles/lost.gif"])
  }

  @Test(arguments: [(18, false), (19, true)])
  func `a tag of one entry is told once a site has grown up`(more: Int, isTold: Bool) async throws {
    var changes: [String: String?] = [
      "Content/cases/watch/index.md": nil, "Content/cases/watch/case.yaml": nil,
      "Content/cases/watch/photo.png": nil, "Content/articles/basics.md": nil,
      "Content/articles/metrics.md": article("本文。", "tags: [多数, 一度]\n"),
    ]
    for number in 0..<more {
      changes["Content/articles/a\(number).md"] = article("本文。", "tags: [多数]\n")
    }
    let report = try await site(changes).check()
    #expect(report.codes == (isTold ? ["CB4111", "CB4114"] : ["CB4111"]))
    let tags = report.diagnostics.filter { $0.finding.code == "CB4114" }
    #expect(tags.count == (isTold ? 1 : 0))
    if isTold { #expect(report.screen(in: .english).contains("the tag “一度” has this entry alone")) }
  }

  @Test func `a tag of one entry has its screens`() async throws {
    var changes: [String: String?] = [:]
    for number in 0..<20 {
      changes["Content/articles/a\(number).md"] = article(
        "[次](a\((number + 1) % 20).md)", number == 0 ? "tags: [metrics, 一度]\n" : "")
    }
    let report = try await site(changes).expectCheckScreens(named: "errors/check-tags")
    #expect(report.codes == ["CB4114"])
  }

  @Test func `what is true of a whole collection is told once`() async throws {
    var changes: [String: String?] = [
      "Content/cases/watch/index.md": nil, "Content/cases/watch/case.yaml": nil,
      "Content/cases/watch/photo.png": nil,
      "Content/articles/basics.md": article("[数字](metrics.md)"),
      "Content/articles/metrics.md": article("本文。"),
      "Content/articles/metrics.en.md": article("Text."),
      "Content/site.yaml": "title: 集\nbaseURL: https://example.com/\nlanguages: [ja, en]\n",
      "Templates/home.html": Self.page("{{ page.title }}"),
    ]
    for number in 0..<20 { changes["Content/articles/a\(number).md"] = article("本文。") }
    let report = try await site(changes).expectCheckScreens(named: "errors/check-collections")
    #expect(report.codes == ["CB4105", "CB4115"])
    changes["Content/articles/a0.md"] = article("[基礎](basics.md)")
    changes["Content/articles/a1.en.md"] = article("Text.")
    let fewer = try await site(changes).check()
    #expect(fewer.codes == ["CB4100", "CB4111"])
    #expect(fewer.diagnostics.count == 40)
  }

  // MARK: Redirects

  @Test func `links with an old address lead to the page, and the new one is told`() async throws {
    let site = site([
      "Content/site.yaml": """
      title: 事例集
      description: 事例から学ぶ
      baseURL: https://example.com/base/
      navigation:
        - {label: 記事, url: /articles/}
        - {label: 数字, url: /old/metrics/}

      """,
      "Content/articles/basics.md": article(
        "[旧](/old/metrics#節)と[時計](../cases/watch/index.md)。\n\n[題名](/old/metrics/?a=1)"),
      "Content/articles/metrics.md": article("## 節", "aliases: [/old/metrics/]\n"),
      "Content/cases/case.schema.json": """
      {"type": "object", "properties": {
        "text": {"$ref": "casebook:markdown"}, "related": {"type": "array", "items": {"$ref": "casebook:entry"}}}}
      """,
      "Content/cases/watch/case.yaml": "text: \"[旧](/old/metrics/)\"\nrelated: [articles/basics]\n",
      "Templates/case.html": """
      {% extends "layout.html" %}
      {% block main %}<h1>{{ page.title }}</h1>{% if page.data.text %}{{ page.data.text }}{% endif %}{{ page.content }}
      <a href="/base/old/metrics/">数字</a>{% endblock %}

      """,
      "Content/articles/moved.md": article("[基礎](basics.md)", "aliases: [/moved.html]\n"),
      "Templates/404.html": Self.page(#"<a href="/base/moved.html">x</a>"#),
    ])
    let output = try await site.published()
    let page = output.text("articles/basics/index.html") ?? ""
    #expect(page.contains(#"href="/base/articles/metrics/#%E7%AF%80""#))
    #expect(page.contains(#"href="/base/articles/metrics/?a=1""#))
    let report = try await site.expectCheckScreens(named: "errors/check-redirects")
    #expect(report.codes == ["CB4111", "CB4120", "CB4121", "CB4144"])
    #expect(report.diagnostics.count { $0.finding.code == "CB4120" } == 3)
  }

  @Test(arguments: ["/articles/metrics/", "/articles/basics/", "/other/"])
  func `an alias that is a page's address, or another's alias, is an error`(
    alias: String
  ) async throws {
    let site = site([
      "Content/articles/basics.md": article("本文。", "aliases: [/other/]\n"),
      "Content/articles/metrics.md": article("本文。", "aliases: [\(alias)]\n"),
    ])
    #expect(try await site.check().codes.contains("CB4001"))
  }

  // MARK: Pages

  @Test func `mistakes in the HTML of pages are told once a template`() async throws {
    let site = site([
      "Templates/article.html": """
      {% extends "layout.html" %}
      {% block main %}<h1>{{ page.title }}</h1>
      <h1>もう一つ</h1>
      <p><div id="a">{{ page.content }}</div>
      <h4 id="a">飛び</h4>
      <a href="#nowhere">先</a> <label for="field">欄</label>
      <b><i>斜体</b></i>
      <img src="x.png">
      <a href="/articles/gone/">記事</a> <a href="https://example.com/cases/watch">時計</a>
      <p><span><div></div></span></p>
      <section>{% endblock %}

      """,
      "Templates/404.html": "<p>ありません</em>\n",
      "Content/articles/metrics.md": article("[時計](../cases/watch/index.md)\n\n<!-- ここまで"),
      "Content/site.yaml":
        "title: 事例集\nbaseURL: https://example.com/\nmarkdown: {html: trusted}\n",
    ])
    let report = try await site.expectCheckScreens(named: "errors/check-pages")
    #expect(
      report.codes == [
        "CB4111", "CB4130", "CB4131", "CB4132", "CB4133", "CB4134", "CB4135", "CB4136", "CB4137",
        "CB4138", "CB4139", "CB4140", "CB4141", "CB4142", "CB4143",
      ])
    let screen = report.screen(in: .english)
    #expect(screen.contains("Content/articles/basics.md, line"))
    #expect(screen.contains("and on 1 more"))
  }

  @Test func `wrong headings of a text are not told of its page again`() async throws {
    let site = site([
      "Content/articles/basics.md": article("# 一\n\n### 飛び\n\n[時計](../cases/watch/index.md)")
    ])
    let report = try await site.check()
    #expect(report.codes == ["CB1300", "CB1301"])
  }

  @Test func `a check with --strict tells all in one run`() async throws {
    var site = site([
      "Content/articles/basics.md": article("### 飛び\n\n[時計](../cases/watch/index.md)"),
      "Templates/404.html": Self.page("<b>"),
    ])
    site.options.isStrict = true
    #expect(try await site.check().codes == ["CB1301", "CB4134"])
  }

  // MARK: Outside links

  @Test func `outside links are gathered with their places`() async throws {
    var site = site([
      "Content/site.yaml": """
      title: 事例集
      baseURL: https://example.com/base/
      publisher: {name: 編集部, url: "https://publisher.example/"}
      navigation:
        - {label: 外, url: "https://navigation.example/"}
      check: {ignoreExternal: ["https://ignored.example/"]}

      """,
      "Content/sources.yaml": """
      report-2016:
        type: report
        title: 報告
        publisher: 会社
        URL: http://source.example/a?b=1#c

      """,
      "Content/articles/basics.md": article(
        """
        [一](https://text.example/) と https://bare.example/x です。
        [無視](https://ignored.example/a) [自分](https://example.com/base/articles/) `https://code.example/`
        ![図](https://image.example/a.png)

        ::include[_part.md]
        """, "tags: [a]\n"),
      "Content/articles/_part.md": "[部品](https://part.example/)\n",
      "Content/articles/_lost.md": "[部品](https://lost.example/)\n",
      "Content/articles/draft.md": article("[下書き](https://draft.example/)", "draft: true\n"),
      "Content/cases/watch/case.yaml":
        "brand: \"[店](https://data.example/)\"\ncreators: 1\n",
    ])
    site.options.gathersOutsideLinks = true
    let links = try await site.check().outsideLinks
    #expect(
      links.map { "\($0.address) \($0.place.path):\($0.place.line ?? 0):\($0.place.column)" }
        .sorted()
        == [
          "http://source.example/a?b=1#c Content/sources.yaml:5:8",
          "https://bare.example/x Content/articles/basics.md:5:30",
          "https://data.example/ Content/cases/watch/case.yaml:1:8",
          "https://image.example/a.png Content/articles/basics.md:7:6",
          "https://navigation.example/ Content/site.yaml:5:21",
          "https://part.example/ Content/articles/_part.md:1:6",
          "https://publisher.example/ Content/site.yaml:3:29",
          "https://text.example/ Content/articles/basics.md:5:5",
        ].sorted())
  }

  @Test func `what the web says is told at each place`() async throws {
    var site = site([
      "Content/articles/basics.md": article(
        """
        [時計](../cases/watch/index.md)
        [一](https://a.example/old#x) [二](https://a.example/old)
        [三](https://b.example/) [四](https://c.example/) [五](https://d.example/) [六](https://e.example/)
        """)
    ])
    site.options.gathersOutsideLinks = true
    var report = try await site.check()
    report.diagnostics = []
    report.add([
      "https://a.example/old": .moved(to: "https://a.example/new"),
      "https://b.example/": .dead(Wording(en: "the server answers 404", ja: "サーバーの応答は 404 です")),
      "https://c.example/": .failing(Wording(en: "too slow", ja: "応答がありません")),
      "https://d.example/": .refused(Wording(en: "the server answers 403", ja: "サーバーの応答は 403 です")),
      "https://e.example/": .sound,
    ])
    report.expectScreens(named: "errors/check-outside")
    #expect(report.codes == ["CB4150", "CB4151", "CB4152", "CB4153"])
    #expect(report.diagnostics.count == 5)
  }

  @Test func `the settings of the check are themselves checked`() async throws {
    let settings = "title: 集\nbaseURL: https://example.com/\ncheck: {ignorExternal: [a]}\n"
    let report = try await site(["Content/site.yaml": settings]).check()
    #expect(report.codes == ["CB1020"])
    #expect(report.screen(in: .english).contains("ignoreExternal"))
  }
}
