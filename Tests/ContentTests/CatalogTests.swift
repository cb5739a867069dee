import Diagnostics
import Testing

@testable import Content

/// How entries become one catalog.
@Suite struct CatalogTests {
  private func text(_ keys: String) -> String { "---\n\(keys)\n---\n" }

  /// The titles of the list of articles in a language.
  private func titles(_ fixture: CatalogFixture, _ language: String = "ja") async throws -> [String]
  {
    let catalog = try await fixture.build().catalog
    return (catalog.lists[0][language] ?? []).map { catalog.entries[$0].head.title }
  }

  @Test(arguments: [
    ("date", ["e", "d", "a", "b", "c"]), ("-date", ["c", "b", "d", "a", "e"]),
    ("updated", ["e", "b", "c", "d", "a"]), ("-updated", ["d", "a", "c", "b", "e"]),
    ("title", ["a", "b", "c", "d", "e"]), ("-title", ["e", "d", "c", "b", "a"]),
    ("weight", ["d", "b", "c", "e", "a"]), ("-weight", ["a", "b", "c", "e", "d"]),
  ])
  func `a list is sorted by its key, equals by weight and then by their paths`(
    sort: String,
    order: [String]
  ) async throws {
    let fixture = CatalogFixture(
      files: [
        "articles/1.md": text("title: a\ndate: 2026-01-01\nupdated: 2026-09-01\nweight: 2"),
        "articles/2.md": text("title: b\ndate: 2026-02-01"),
        "articles/3.md": text("title: c\ndate: 2026-03-01"),
        "articles/4.md": text("title: d\ndate: 2026-01-01\nupdated: 2026-09-01\nweight: -1"),
        "articles/5.md": text("title: e"),
      ],
      sort: sort
    )
    let found = try await titles(fixture)
    #expect(found == order, "\(found)")
  }

  @Test func `each language has its own list, addresses and tags`() async throws {
    let (catalog, diagnostics) = try await CatalogFixture(files: [
      "articles/a.md": text("title: あ\ntags: [数字, B]"),
      "articles/a.en.md": text("title: A\nslug: other\ntags: [numbers, B]"),
      "articles/b.en.md": text("title: B"), "cases/c/index.md": text("title: し"),
    ]).build()
    #expect(diagnostics == [])
    #expect(
      catalog.urls == [
        "/en/articles/other/", "/articles/a/", "/en/articles/b/", "/cases/c/",
      ]
    )
    #expect(catalog.lists[0]["ja"]?.count == 1 && catalog.lists[0]["en"]?.count == 2)
    #expect(catalog.lists[1]["en"] == nil)
    #expect(catalog.tags["ja"]?.map(\.name) == ["B", "数字"])
    #expect(catalog.tags["en"]?.map(\.url) == ["/en/tags/b/", "/en/tags/numbers/"])
    #expect(catalog.translations(of: 1).map(\.language) == ["ja", "en"])
    #expect(catalog.translations(of: 2).map(\.language) == ["en"])
    #expect(catalog.entry(named: "articles/a", language: "en") == 0)
    #expect(catalog.entry(named: "articles/a", language: "ja") == 1)
    #expect(catalog.entry(named: "articles/b", language: "ja") == 2)
    #expect(catalog.entry(named: "articles/c", language: "ja") == nil)
  }

  @Test func `drafts, future and expired entries are left out unless asked for`() async throws {
    var fixture = CatalogFixture(files: [
      "articles/draft.md": text("title: draft\ndraft: true"),
      "articles/future.md": text("title: future\ndate: 2026-11-23"),
      "articles/gone.md": text("title: gone\nexpires: 2026-11-22"),
      "articles/now.md": text("title: now\ndate: 2026-11-22\nexpires: 2026-11-23"),
    ])
    #expect(try await titles(fixture) == ["now"])
    fixture.drafts = true
    #expect(try await titles(fixture) == ["now", "draft"])
    fixture.future = true
    #expect(try await titles(fixture) == ["future", "now", "draft"])
    fixture.today = "2027-01-01"
    #expect(try await titles(fixture) == ["future", "draft"])
  }

  @Test func `a tag has its entries, newest first, and one name`() async throws {
    let (catalog, diagnostics) = try await CatalogFixture(files: [
      "articles/a.md": text("title: a\ndate: 2026-01-01\ntags: [計測, 計測]"),
      "articles/b.md": text("title: b\ndate: 2026-03-01\ntags: [計測]"),
      "cases/c.md": text("title: c\ndate: 2026-02-01\ntags: [計測]"),
    ]).build()
    #expect(diagnostics == [])
    let tag = try #require(catalog.tags["ja"]?.first)
    #expect(tag.entries.map { catalog.entries[$0].head.title } == ["b", "c", "a"])
    #expect(tag.url == "/tags/%E8%A8%88%E6%B8%AC/")
  }

  @Test func `tags that differ in width, case or form share an address`() async throws {
    for (one, other) in [("SNS", "sns"), ("ＳＮＳ", "SNS"), ("a b", "a  b"), ("C++", "C")] {
      let (catalog, diagnostics) = try await CatalogFixture(files: [
        "articles/a.md": text("title: a\ntags: [\"\(one)\"]"),
        "articles/b.md": text("title: b\ntags: [\"\(other)\"]"),
      ]).build()
      #expect(diagnostics.map(\.finding.code) == ["CB1063"], "\(one)")
      #expect(catalog.tags["ja"]?.count == 1)
    }
    let (_, same) = try await CatalogFixture(files: [
      "articles/a.md": text("title: a\ntags: [が]"),
      "articles/b.md": text("title: b\ntags: [か\u{3099}]"),
    ]).build()
    #expect(same == [])
  }
}
