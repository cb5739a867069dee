import Content
import Diagnostics
import Foundation
import Site
import Testing
import TestSupport

/// What stands on the pages of a whole site.
@Suite struct PagesTests {
  private func article(_ title: String, _ keys: String = "", text: String = "本文。\n") -> String {
    "---\ntitle: \(title)\n\(keys)---\n\(text)"
  }

  @Test func `a list is cut into pages that lead to each other`() async throws {
    var files: [String: String?] = [:]
    for number in 1...5 {
      files["Content/articles/n\(number).md"] = article("記事\(number)", "date: 2025-01-0\(number)\n")
    }
    files["Content/articles/basics.md"] = article("基礎", "date: 2026-01-10\n", text: "## 数字\n")
    files["Content/articles/basics.en.md"] = article("Basics")
    files["Content/articles/metrics.md"] = article("数字", "date: 2026-02-01\n")
    let output = try await MemorySite(files).published()
    let first = try #require(output.text("articles/index.html"))
    let second = try #require(output.text("articles/page/2/index.html"))
    let last = try #require(output.text("articles/page/4/index.html"))
    #expect(output.text("articles/page/1/index.html") == nil)
    #expect(output.text("articles/page/5/index.html") == nil)
    #expect(first.contains("記事 1/4") && first.contains("/articles/metrics/"))
    #expect(first.contains(#"<a rel="next" href="/articles/page/2/">"#))
    #expect(!first.contains(#"rel="prev""#))
    #expect(second.contains(#"<a rel="prev" href="/articles/">"#))
    #expect(second.contains("/articles/n5/") && second.contains("/articles/n4/"))
    #expect(last.contains("/articles/n1/") && !last.contains(#"rel="next""#))
  }

  @Test func `an article leads to the newer and the older one`() async throws {
    let output = try await MemorySite().published()
    let older = try #require(output.text("articles/basics/index.html"))
    let newer = try #require(output.text("articles/metrics/index.html"))
    #expect(older.contains(#"<a rel="next" href="/articles/metrics/">"#))
    #expect(newer.contains(#"<a rel="prev" href="/articles/basics/">"#))
  }

  @Test func `each page names its counterpart in the other language, or the nearest`() async throws
  {
    let output = try await MemorySite().published()
    func alternate(_ path: String) -> String? {
      output.text(path)?.split(separator: "\n").first { $0.contains("hreflang") }.map(String.init)
    }
    let exact = [
      ("index.html", "/en/"), ("articles/index.html", "/en/articles/"),
      ("articles/basics/index.html", "/en/articles/basics/"), ("tags/index.html", "/en/tags/"),
    ]
    for (path, url) in exact {
      #expect(alternate(path) == #"<link rel="alternate" hreflang="en" href="\#(url)">"#)
    }
    let nearest = [
      ("articles/metrics/index.html", "/en/articles/"), ("cases/watch/index.html", "/en/"),
      ("cases/index.html", "/en/"), ("tags/入門/index.html", "/en/tags/"), ("404.html", "/en/"),
    ]
    for (path, url) in nearest {
      #expect(alternate(path) == #"<link rel="nearest" hreflang="en" href="\#(url)">"#)
    }
  }

  @Test func `a site of one language has no alternates and no prefixes`() async throws {
    let output = try await MemorySite([
      "Content/site.yaml": "title: 事例集\nbaseURL: https://example.com/\nlanguages: [ja]\n",
      "Content/articles/basics.en.md": nil,
      "Content/articles/collection.yaml":
        "title: 記事\nroute: /articles/{slug}/\ntemplate: article.html\n"
        + "list: {template: articles.html, feed: true}\n",
      "Content/cases/collection.yaml":
        "title: 事例\nroute: /cases/{slug}/\nschema: case.schema.json\ntemplate: case.html\n",
      "Content/cases/watch/case.yaml": "brand: 時計店\ncreators: 3\n",
      "Templates/cases.html": nil,
      "Templates/texts.yaml": "builtOn: 生成日\nnotFound: ありません\n",
    ]).published()
    #expect(!output.files.keys.contains { $0.hasPrefix("en/") })
    #expect(output.text("index.html")?.contains("hreflang") == false)
    #expect(output.text("sitemap.xml")?.contains("hreflang") == false)
    #expect(output.text("cases/index.html") == nil)
    #expect(output.text("cases/watch/index.html") != nil)
  }

  @Test func `Japanese slugs and tags stay Japanese and are percent-encoded in addresses`()
    async throws
  {
    let output = try await MemorySite([
      "Content/articles/ガイド.md": article("案内", "tags: [効果 測定, Ｓ N S]\n"),
      "Content/articles/slug.md": article("別名", "slug: 別の/名前\n", text: "[案内](ガイド.md)\n"),
    ]).published()
    #expect(output.text("articles/ガイド/index.html") != nil)
    let other = try #require(output.text("articles/別の/名前/index.html"))
    #expect(other.contains(#"<a href="/articles/%E3%82%AC%E3%82%A4%E3%83%89/">案内</a>"#))
    #expect(output.text("tags/効果-測定/index.html") != nil)
    #expect(output.text("tags/s-n-s/index.html") != nil)
    #expect(
      output.text("sitemap.xml")?.contains("/tags/%E5%8A%B9%E6%9E%9C-%E6%B8%AC%E5%AE%9A/") == true
    )
  }

  @Test func `a name in decomposed form is the same as in composed form`() async throws {
    let decomposed = "Content/articles/か\u{3099}いど.md"
    let output = try await MemorySite([
      decomposed: article("案内"),
      "Content/articles/z.md": article(
        "一",
        text: "[案内](がいど.md)と[案内](%E3%81%8C%E3%81%84%E3%81%A9.md)\n"
      ),
    ]).published()
    let paths = output.files.keys.filter { $0.hasPrefix("articles/") && $0.contains("いど") }
    #expect(paths.map { Array($0.utf8) } == [Array("articles/がいど/index.html".utf8)])
    let links = output.text("articles/z/index.html")?.split(separator: "がいど").count
    #expect(links != nil)
    #expect(
      output.text("articles/z/index.html")?.contains("%E3%81%8C%E3%81%84%E3%81%A9/\"") == true
    )
  }

  @Test func `a base URL with a path stands before every address`() async throws {
    var site = MemorySite()
    site.options.baseURL = BaseURL("https://example.org/hand/book/")
    let output = try await site.published()
    let page = try #require(output.text("articles/basics/index.html"))
    #expect(
      page.contains(
        #"<link rel="canonical" href="https://example.org/hand/book/articles/basics/">"#
      )
    )
    for path in output.files.keys where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let text = output.text(path) ?? ""
      #expect(!text.contains("example.com"), "\(path)")
      for piece in text.components(separatedBy: #"="/"#).dropFirst() {
        #expect(piece.hasPrefix("hand/book/"), "\(path): \(piece.prefix(60))")
      }
      for piece in text.components(separatedBy: "https://example.org/").dropFirst() {
        #expect(
          piece.hasPrefix("hand/book/") || piece.hasPrefix("report"),
          "\(path): \(piece.prefix(60))"
        )
      }
    }
    // Nobody looks for a robots.txt below the top of a host.
    #expect(output.text("robots.txt") == nil)
    #expect(
      output.text("old/metrics/index.html")?.contains("url=/hand/book/articles/metrics/") == true
    )
  }

  @Test func `every link of every page leads to a file that is there`() async throws {
    let output = try await MemorySite([
      "Content/articles/links.md": article(
        "リンク集",
        text: """
          [一](basics.md) [二](./basics.md#はじめに) [三](../cases/watch/) [四](/articles/basics/)
          [五](/cases/watch) [六](../cases/watch/photo.png) [七](basics.md?a=b#はじめに) [八](#見出し)
          [九](../articles/../articles/metrics.md) [十](/tags/)

          ## 見出し

          """
      )
    ]).published()
    for (path, bytes) in output.files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      for pattern in ["href=\"", "src=\""] {
        for piece in page.components(separatedBy: pattern).dropFirst() {
          let address = piece.prefix { $0 != "\"" }
          let target = percentDecoded(String(address.prefix { $0 != "#" && $0 != "?" }))
          guard target.hasPrefix("/") else { continue }
          let file = String(target.dropFirst()) + (target.hasSuffix("/") ? "index.html" : "")
          #expect(output.files[file] != nil, "\(path) → \(address)")
        }
      }
    }
  }

  @Test func `assets have names that change with their bytes`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    func assets() -> [String] { output.files.keys.filter { $0.hasPrefix("assets/") }.sorted() }
    let before = assets()
    #expect(before.count == 2)
    #expect(before.allSatisfy { $0.contains(".") && output.files[$0] != nil })
    site.change(["Templates/assets/style.css": "body { margin: 1em }\n"])
    try await site.published()
    let after = assets()
    #expect(after.count == 2)
    #expect(after[0] == before[0] && after[1] != before[1])
    #expect(output.text("index.html")?.contains("/\(after[1])") == true)
    #expect(output.text(after[1]) == "body { margin: 1em }\n")
  }

  @Test func `hidden files, drafts of editors and empty folders are passed over`() async throws {
    let output = try await MemorySite([
      "Content/.DS_Store": "x", "Content/articles/.a.md.swp": "x", "Content/articles/a.md~": "x",
      "Templates/.htaccess": "x",
    ]).published()
    #expect(!output.files.values.contains { $0 == Array("x".utf8) })
  }

  @Test func `drafts, future and expired entries are left out unless asked for`() async throws {
    let files = [
      "Content/articles/draft.md": article("下書き", "draft: true\nunknown: 1\n"),
      "Content/articles/tomorrow.md": article("明日", "date: 2026-11-23\n"),
      "Content/articles/today.md": article("今日", "date: 2026-11-22\n"),
      "Content/articles/gone.md": article("終了", "expires: 2026-11-22\n"),
      "Content/articles/stays.md": article("掲載中", "expires: 2026-11-23\n"),
    ]
    func published(_ change: (inout BuildOptions) -> Void) async throws -> Set<String> {
      var site = MemorySite(files)
      change(&site.options)
      _ = try await site.build()
      let names = ["draft", "tomorrow", "today", "gone", "stays"]
      return Set(names.filter { site.output.text("articles/\($0)/index.html") != nil })
    }
    #expect(try await published { _ in } == ["today", "stays"])
    #expect(try await published { $0.includesScheduled = true } == ["tomorrow", "today", "stays"])
    #expect(try await published { $0.includesDrafts = true } == [])
    let late = try await published { $0.today = CalendarDate("2026-11-23") ?? $0.today }
    #expect(late == ["tomorrow", "today"])
  }

  @Test func `a redirect leads from an old address`() async throws {
    let output = try await MemorySite([
      "Content/articles/a.md": article("題名", "aliases: [/2019/記事.html, /old, /x/y/]\n")
    ]).published()
    for path in ["2019/記事.html", "old/index.html", "x/y/index.html"] {
      let page = try #require(output.text(path), "\(path)")
      #expect(page.contains(#"content="0; url=/articles/a/""#))
      #expect(page.contains("noindex"))
    }
    #expect(output.text("sitemap.xml")?.contains("/old/") == false)
  }

  @Test func `an address that is a file and one that goes on behind it are told apart`()
    async throws
  {
    let site = MemorySite([
      "Content/articles/v1.2.md": article("版"),
      "Content/articles/a.md": article("題名", "aliases: [/articles/v1.2]\n"),
    ])
    let report = try await site.build()
    #expect(report.codes == ["CB4001"])
    #expect(!report.isPublished)
  }

  @Test func `a file whose name holds a line end is not published`() async throws {
    let site = MemorySite([
      "Content/articles/a\nb.png": "x", "Templates/assets/a\tb.css": "x",
      "Templates/assets/data.yaml": "a: b",
    ])
    let report = try await site.build()
    #expect(report.codes == ["CB1054"])
    #expect(report.diagnostics.map(\.hints.count) == [1, 1])
    #expect(report.screen(in: .english).contains("--> Content/articles/a?b.png\n"))
    #expect(!report.isPublished)
  }
}
