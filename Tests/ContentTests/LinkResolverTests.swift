import Diagnostics
import Testing

@testable import Content

/// What a link that a writer typed leads to.
@Suite struct LinkResolverTests {
  private static let files = [
    "articles/basics.md": "---\ntitle: 基礎\n---\n## はじめに\n\n## 「効果」 100%\n",
    "articles/basics.en.md": "---\ntitle: Basics\n---\n## Start here\n",
    "articles/guide/index.md": "---\ntitle: 案内\n---\n",
    "articles/ガイド.md": "---\ntitle: ガイド\n---\n## 終わり\n",
    "articles/draft.md": "---\ntitle: 下書き\ndraft: true\n---\n",
    "cases/watch/index.md": "---\ntitle: 時計\nslug: 別名\n---\n",
  ]

  /// Resolves a link in `articles/basics.md`.
  private func resolve(_ link: String, in path: String = "articles/basics.md") async throws
    -> LinkResolver.Target
  {
    let catalog = try await CatalogFixture(files: Self.files).build().catalog
    let resolver = LinkResolver(
      catalog: catalog,
      targets: .init(
        pages: ["/articles/", "/tags/%E6%95%B0/", "/", "/feed.xml"],
        assets: [
          "Content/articles/photo.png": "/assets/articles/photo.1.png",
          "Content/cases/watch/図 1.png": "/assets/cases/watch/%E5%9B%B3%201.2.png",
        ]
      )
    )
    let index = try #require(catalog.entries.firstIndex { $0.file.path == "Content/\(path)" })
    return resolver.resolve(link, in: index)
  }

  @Test(arguments: [
    ("basics.en.md", "/en/articles/basics/"), ("./guide/index.md", "/articles/guide/"),
    ("guide", "/articles/guide/"), ("guide/", "/articles/guide/"),
    ("../cases/watch/index.md", "/cases/%E5%88%A5%E5%90%8D/"),
    ("../cases/watch", "/cases/%E5%88%A5%E5%90%8D/"),
    ("../../Content/articles/basics.md", "/articles/basics/"),
    ("a/../basics.md", "/articles/basics/"), ("ガイド.md", "/articles/%E3%82%AC%E3%82%A4%E3%83%89/"),
    ("%E3%82%AC%E3%82%A4%E3%83%89.md", "/articles/%E3%82%AC%E3%82%A4%E3%83%89/"),
    ("カ\u{3099}イト\u{3099}.md", "/articles/%E3%82%AC%E3%82%A4%E3%83%89/"),
    ("%E3%82%AB%E3%82%99%E3%82%A4%E3%83%88%E3%82%99.md", "/articles/%E3%82%AC%E3%82%A4%E3%83%89/"),
    ("ガイド.md#終わり", "/articles/%E3%82%AC%E3%82%A4%E3%83%89/#%E7%B5%82%E3%82%8F%E3%82%8A"),
    (
      "ガイド.md?a=b#%E7%B5%82%E3%82%8F%E3%82%8A",
      "/articles/%E3%82%AC%E3%82%A4%E3%83%89/?a=b#%E7%B5%82%E3%82%8F%E3%82%8A"
    ),
    ("ガイド.md#", "/articles/%E3%82%AC%E3%82%A4%E3%83%89/#"),
    ("basics.en.md#start-here", "/en/articles/basics/#start-here"),
    ("photo.png", "/assets/articles/photo.1.png"),
    ("../cases/watch/図 1.png", "/assets/cases/watch/%E5%9B%B3%201.2.png"),
    ("../cases/watch/%E5%9B%B3%201.png", "/assets/cases/watch/%E5%9B%B3%201.2.png"),
    ("/articles/basics/", "/articles/basics/"), ("/articles/basics", "/articles/basics/"),
    ("/cases/別名/", "/cases/%E5%88%A5%E5%90%8D/"),
    ("/cases/%E5%88%A5%E5%90%8D/", "/cases/%E5%88%A5%E5%90%8D/"),
    ("/articles/", "/articles/"), ("/articles", "/articles/"), ("/", "/"),
    ("/feed.xml", "/feed.xml"),
    ("/tags/数/#x", "/tags/%E6%95%B0/#x"),
    ("/articles/basics/#はじめに", "/articles/basics/#%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB"),
  ])
  func `a link to a file, an asset or an address finds it`(link: String, url: String) async throws {
    #expect(try await resolve(link) == .url(url))
  }

  @Test(arguments: [
    ("#はじめに", "#%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB"), ("#効果-100", "#%E5%8A%B9%E6%9E%9C-100"),
    ("#%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB", "#%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB"), ("#", "#"),
    ("#は\u{3057}\u{3099}めに", "#%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB"),
  ])
  func `an anchor of the same page is found`(link: String, anchor: String) async throws {
    #expect(try await resolve(link) == .anchor(anchor))
  }

  @Test(arguments: [
    "#図", "#か\u{3099}", "#が", "#生", "#%E7%94%9F", "#fn-1", "#題",
  ])
  func `ids in braces, in raw HTML and of footnotes are anchors, too`(link: String) async throws {
    let text =
      "![絵](https://example.com/a.png){#図} [a](https://example.com/){#か\u{3099}}\n\n"
      + "<b id=\"生\">b</b>[^注]\n\n## c {#題}\n\n[^注]: d\n"
    let catalog = try await CatalogFixture(files: ["articles/a.md": "---\ntitle: 題名\n---\n" + text])
      .build().catalog
    let resolver = LinkResolver(catalog: catalog, targets: .init(pages: [], assets: [:]))
    guard case .anchor = resolver.resolve(link, in: 0) else {
      Issue.record("\(link): \(resolver.resolve(link, in: 0))")
      return
    }
    #expect(resolver.resolve("#fn-2", in: 0) != .anchor("#fn-2"))
  }

  @Test(arguments: [
    ("basic.md", "basics.md"), ("Basics.md", "basics.md"),
    ("../case/watch/index.md", "../cases/watch/index.md"),
    ("foto.png", "photo.png"), ("/article/", "/articles/"),
    ("/articles/basic/", "/articles/basics/"),
  ])
  func `a link to nothing names what was meant`(link: String, nearest: String) async throws {
    #expect(try await resolve(link) == .nothing(nearest: nearest))
  }

  @Test(arguments: [
    "../../../etc/passwd", "../../../../Content/articles/basics.md", "..", "../..",
    "%2e%2e/%2e%2e/%2e%2e/a",
    "zzzzzzzz.txt", "/zzzzzzzzzzzzzzzz/", "http-is-no-file",
  ])
  func `a link out of the site, or to what is like nothing, leads nowhere`(link: String)
    async throws
  {
    #expect(try await resolve(link) == .nothing(nearest: nil))
  }

  @Test(arguments: [
    ("/old/", "/articles/basics/", "basics.md"), ("/old", "/articles/basics/", "basics.md"),
    ("/old/?a=1#節", "/articles/basics/?a=1#%E7%AF%80", "basics.md?a=1#節"),
    ("/旧", "/articles/basics/", "basics.md"), ("/%E6%97%A7/", "/articles/basics/", "basics.md"),
    ("/old.html", "/articles/basics/", "basics.md"),
    ("/articles/basics/", "/articles/basics/", nil), ("/feed.xml", "/feed.xml", nil),
    ("basics.md", "/articles/basics/", nil),
  ])
  func `an old address leads to the entry, and what to write is known`(
    link: String, url: String, direct: String?
  ) async throws {
    let front = "title: 基礎\naliases: [/old/, /旧, /old.html, /feed.xml]"
    let files = [
      "articles/a.md": "---\ntitle: 一\n---\n", "articles/basics.md": "---\n\(front)\n---\n## 節\n",
    ]
    let catalog = try await CatalogFixture(files: files).build().catalog
    let resolver = LinkResolver(catalog: catalog, targets: .init(pages: ["/feed.xml"], assets: [:]))
    #expect(resolver.resolve(link, in: 0) == .url(url))
    #expect(resolver.direct(link, in: 0) == direct)
  }

  @Test func `an anchor behind an old address is looked for`() async throws {
    let files = ["articles/a.md": "---\ntitle: 一\naliases: [/old/]\n---\n## 節\n"]
    let catalog = try await CatalogFixture(files: files).build().catalog
    let resolver = LinkResolver(catalog: catalog, targets: .init(pages: [], assets: [:]))
    #expect(
      resolver.resolve("/old/#x", in: 0)
        == .noAnchor(page: "Content/articles/a.md", anchor: "x", known: ["節"]))
  }

  @Test func `an anchor that does not exist is told with those that do`() async throws {
    #expect(
      try await resolve("#はじめ")
        == .noAnchor(page: "Content/articles/basics.md", anchor: "はじめ", known: ["はじめに", "効果-100"])
    )
    #expect(
      try await resolve("basics.en.md#はじめに")
        == .noAnchor(page: "Content/articles/basics.en.md", anchor: "はじめに", known: ["start-here"])
    )
    #expect(
      try await resolve("guide/index.md#x")
        == .noAnchor(page: "Content/articles/guide/index.md", anchor: "x", known: [])
    )
  }

  @Test func `an entry that is left out is told as such`() async throws {
    #expect(try await resolve("draft.md") == .unpublished(.draft))
    #expect(try await resolve("draft.md#x") == .unpublished(.draft))
  }

  @Test func `links are counted from the file that they stand in`() async throws {
    #expect(
      try await resolve("../basics.md", in: "articles/guide/index.md") == .url("/articles/basics/"))
    #expect(
      try await resolve("basics.md", in: "articles/guide/index.md")
        == .nothing(nearest: "../basics.md")
    )
    #expect(
      try await resolve("../../articles/basics.md", in: "cases/watch/index.md")
        == .url("/articles/basics/")
    )
  }
}
