import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// What `casebook check` tells besides what keeps a site from being published.
@Suite struct CheckTests {
  @Test func `a sound site has no finding`() async throws {
    let report = try await SoundSite.with().check()
    #expect(report.screen(in: .english) == "")
  }

  @Test func `a build tells nothing of it`() async throws {
    let site = SoundSite.with([
      "Content/articles/basics.md": SoundSite.article("[時計](../cases/watch/index.md)\n\n#### 飛び\n"),
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
      "Templates/home.html": SoundSite.page("{{ site.description }}"),
      "Templates/tags.html": SoundSite.page("{{ page.title }}"),
      "Templates/404.html": SoundSite.page(#"{{ t("notFound") }}"#),
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
    let site = SoundSite.with([
      "Content/guides/collection.yaml":
        "title: 手引き\nroute: /guides/{slug}/\ntemplate: guide.html\n",
      "Templates/guide.html": SoundSite.page("{{ page.title }}"),
      "Content/guides/lonely.md": SoundSite.article("[自分](lonely.md)"),
      "Content/guides/linked.md": SoundSite.article("本文。"),
      "Content/guides/hidden.md": SoundSite.article("お礼のページ。", "noindex: true\n"),
      "Content/articles/basics.md": SoundSite.article("[手引き](../guides/linked.md)"),
      "Content/articles/metrics.md": SoundSite.article("::include[_used.md]"),
      "Content/articles/_used.md": "::include[_inner.md]\n",
      "Content/articles/_inner.md": "本文。\n",
      "Content/articles/_draft-only.md": "本文。\n",
      "Content/articles/_lost.md": "本文。\n",
      "Content/articles/draft.md": SoundSite.article(
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

  @Test func `nothing is called an orphan when a page could not be made`() async throws {
    let site = SoundSite.with([
      "Content/guides/collection.yaml":
        "title: 手引き\nroute: /guides/{slug}/\ntemplate: guide.html\n",
      "Templates/guide.html": SoundSite.page("{{ page.title }}"),
      "Content/guides/linked.md": SoundSite.article("本文。"),
      "Content/articles/basics.md": SoundSite.article("[手引き](../guides/linked.md)"),
      "Templates/article.html": SoundSite.page("{{ 1 / (page.minutes - 1) }}{{ page.content }}"),
    ])
    let report = try await site.check()
    #expect(report.count(.error) == 1)
    #expect(report.codes.allSatisfy { $0.hasPrefix("CB34") }, "\(report.codes)")
  }

  @Test(arguments: [(18, false), (19, true)])
  func `a tag of one entry is told once a site has grown up`(more: Int, isTold: Bool) async throws {
    var changes: [String: String?] = [
      "Content/cases/watch/index.md": nil, "Content/cases/watch/case.yaml": nil,
      "Content/cases/watch/photo.png": nil, "Content/articles/basics.md": nil,
      "Content/articles/metrics.md": SoundSite.article("本文。", "tags: [多数, 一度]\n"),
    ]
    for number in 0..<more {
      changes["Content/articles/a\(number).md"] = SoundSite.article("本文。", "tags: [多数]\n")
    }
    let report = try await SoundSite.with(changes).check()
    #expect(report.codes == (isTold ? ["CB4111", "CB4114"] : ["CB4111"]))
    let tags = report.diagnostics.filter { $0.finding.code == "CB4114" }
    #expect(tags.count == (isTold ? 1 : 0))
    if isTold { #expect(report.screen(in: .english).contains("the tag “一度” has this entry alone")) }
  }

  @Test func `a tag of one entry has its screens`() async throws {
    var changes: [String: String?] = [:]
    for number in 0..<20 {
      changes["Content/articles/a\(number).md"] = SoundSite.article(
        "[次](a\((number + 1) % 20).md)", number == 0 ? "tags: [metrics, 一度]\n" : "")
    }
    let report = try await SoundSite.with(changes).expectCheckScreens(named: "errors/check-tags")
    #expect(report.codes == ["CB4114"])
  }

  @Test func `what is true of a whole collection is told once`() async throws {
    var changes: [String: String?] = [
      "Content/cases/watch/index.md": nil, "Content/cases/watch/case.yaml": nil,
      "Content/cases/watch/photo.png": nil,
      "Content/articles/basics.md": SoundSite.article("[数字](metrics.md)"),
      "Content/articles/metrics.md": SoundSite.article("本文。"),
      "Content/articles/metrics.en.md": SoundSite.article("Text."),
      "Content/site.yaml": "title: 集\nbaseURL: https://example.com/\nlanguages: [ja, en]\n",
      "Templates/home.html": SoundSite.page("{{ page.title }}"),
    ]
    for number in 0..<20 { changes["Content/articles/a\(number).md"] = SoundSite.article("本文。") }
    let report = try await SoundSite.with(changes).expectCheckScreens(
      named: "errors/check-collections")
    #expect(report.codes == ["CB4105", "CB4115"])
    changes["Content/articles/a0.md"] = SoundSite.article("[基礎](basics.md)")
    changes["Content/articles/a1.en.md"] = SoundSite.article("Text.")
    let fewer = try await SoundSite.with(changes).check()
    #expect(fewer.codes == ["CB4100", "CB4111"])
    #expect(fewer.diagnostics.count == 40)
  }
}
