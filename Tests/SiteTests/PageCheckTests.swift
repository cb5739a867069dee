import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// Links with old addresses, and mistakes that show in finished pages.
@Suite struct PageCheckTests {
  // MARK: Redirects

  @Test func `links with an old address lead to the page, and the new one is told`() async throws {
    let site = SoundSite.with([
      "Content/site.yaml": """
      title: 事例集
      description: 事例から学ぶ
      baseURL: https://example.com/base/
      navigation:
        - {label: 記事, url: /articles/}
        - {label: 数字, url: /old/metrics/}

      """,
      "Content/articles/basics.md": SoundSite.article(
        "[旧](/old/metrics#節)と[時計](../cases/watch/index.md)。\n\n[題名](/old/metrics/?a=1)"),
      "Content/articles/metrics.md": SoundSite.article("## 節", "aliases: [/old/metrics/]\n"),
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
      "Content/articles/moved.md": SoundSite.article("[基礎](basics.md)", "aliases: [/moved.html]\n"),
      "Templates/404.html": SoundSite.page(#"<a href="/base/moved.html">x</a>"#),
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
    let site = SoundSite.with([
      "Content/articles/basics.md": SoundSite.article("本文。", "aliases: [/other/]\n"),
      "Content/articles/metrics.md": SoundSite.article("本文。", "aliases: [\(alias)]\n"),
    ])
    #expect(try await site.check().codes.contains("CB4001"))
  }

  // MARK: Pages

  @Test func `mistakes in the HTML of pages are told once a template`() async throws {
    let site = SoundSite.with([
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
      "Content/articles/metrics.md": SoundSite.article(
        "[時計](../cases/watch/index.md)\n\n<!-- ここまで"),
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
    let site = SoundSite.with([
      "Content/articles/basics.md": SoundSite.article(
        "# 一\n\n### 飛び\n\n[時計](../cases/watch/index.md)")
    ])
    let report = try await site.check()
    #expect(report.codes == ["CB1300", "CB1301"])
  }

  @Test func `a check with --strict tells all in one run`() async throws {
    var site = SoundSite.with([
      "Content/articles/basics.md": SoundSite.article("### 飛び\n\n[時計](../cases/watch/index.md)"),
      "Templates/404.html": SoundSite.page("<b>"),
    ])
    site.options.isStrict = true
    #expect(try await site.check().codes == ["CB1301", "CB4134"])
  }
}
