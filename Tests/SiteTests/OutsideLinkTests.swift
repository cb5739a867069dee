import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// Links that lead out of the site, and what is told of them.
@Suite struct OutsideLinkTests {
  @Test func `outside links are gathered with their places`() async throws {
    var site = SoundSite.with([
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
      "Content/articles/basics.md": SoundSite.article(
        """
        [一](https://text.example/) と https://bare.example/x です。
        [無視](https://ignored.example/a) [自分](https://example.com/base/articles/) `https://code.example/`
        ![図](https://image.example/a.png)

        ::include[_part.md]
        """, "tags: [a]\n"),
      "Content/articles/_part.md": "[部品](https://part.example/)\n",
      "Content/.editor/settings.json": "{\"a\": \"https://hidden.example/\"}\n",
      "Content/articles/_lost.md": "[部品](https://lost.example/)\n",
      "Content/articles/draft.md": SoundSite.article(
        "[下書き](https://draft.example/)", "draft: true\n"),
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
    var site = SoundSite.with([
      "Content/articles/basics.md": SoundSite.article(
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
    let report = try await SoundSite.with(["Content/site.yaml": settings]).check()
    #expect(report.codes == ["CB1020"])
    #expect(report.screen(in: .english).contains("ignoreExternal"))
  }
}
