import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// What a build says of addresses and anchors that were published.
@Suite struct PublishedAddressTests {
  private static let lock = "casebook.lock"

  private func published(_ changes: [String: String?] = [:]) async throws -> MemorySite {
    let site = MemorySite(changes)
    try await site.published()
    return site
  }

  private func addresses(_ site: MemorySite) throws -> [String] {
    let text = try #require(site.folder.text(Self.lock))
    let lines = text.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "[addresses]"))
    return Array(lines[(start + 1)...])
  }

  @Test func `the lock has a line an address, sorted, with its anchors`() async throws {
    let site = try await published(["Content/articles/third.md": "---\ntitle: 三\n---\n"])
    #expect(
      try addresses(site) == [
        "/", "/articles/", "/articles/basics/ #はじめに", "/articles/feed.xml", "/articles/metrics/",
        "/articles/third/", "/cases/", "/cases/watch/ #数字で見る", "/data/cases.csv",
        "/data/cases.json", "/data/sources.bib", "/data/sources.json", "/en/", "/en/articles/",
        "/en/articles/basics/", "/en/articles/feed.xml", "/en/feed.xml", "/en/tags/",
        "/en/tags/metrics/", "/feed.xml", "/old/metrics/ -> /articles/metrics/", "/tags/",
        "/tags/metrics/", "/tags/入門/",
      ])
    // Three articles make two parts of the list; the second moves with every new article.
    #expect(site.output.text("articles/page/2/index.html") != nil)
  }

  @Test func `ids of all kinds are anchors, numbers of footnotes are not`() async throws {
    let text = """
      ---
      title: 題
      ---
      ## 見出し {#own}

      <p id="raw">a</p>

      語[^a]

      [^a]: 注

      """
    let site = try await published(["Content/articles/a.md": text])
    #expect(try addresses(site).contains("/articles/a/ #own #raw"))
  }

  @Test func `a second build leaves the lock alone`() async throws {
    let site = try await published()
    _ = site.folder.takeWritten()
    try await site.published()
    #expect(site.takeWrittenSources() == [])
  }

  // MARK: Gone

  @Test func `a renamed article is an error at the article that replaced it`() async throws {
    let site = try await published()
    let text = try #require(site.folder.text("Content/articles/basics.md"))
    site.change(["Content/articles/basics.md": nil, "Content/articles/introduction.md": text])
    site.change([
      "Content/cases/watch/case.yaml": "brand: 時計店\ncreators: 1\n",
      "Content/articles/metrics.md":
        "---\ntitle: 数字\ndate: 2026-02-01\ntags: [metrics]\naliases: [/old/metrics/]\n---\n",
    ])
    let report = try await site.expectScreens(named: "errors/address-renamed")
    #expect(report.codes == ["CB4030"])
    site.change([
      "Content/articles/introduction.md":
        text.replacing("tags:", with: "aliases: [/articles/basics/]\ntags:")
    ])
    #expect(try await site.build().isPublished)
    #expect(try addresses(site).contains("/articles/basics/ -> /articles/introduction/"))
    // The old address is published still: it may not vanish later, either.
    site.change(["Content/articles/introduction.md": text])
    try await site.expectScreens(named: "errors/alias-gone")
  }

  @Test func `a collection that moved names each article by its old name`() async throws {
    let site = try await published()
    let settings = try #require(site.folder.text("Content/articles/collection.yaml"))
    site.change([
      "Content/articles/collection.yaml":
        settings.replacing("/articles/{slug}/", with: "/guides/{slug}/"),
      "Content/site.yaml": site.folder.text("Content/site.yaml")?
        .replacing("url: /articles/", with: "url: /guides/"),
    ])
    let report = try await site.build()
    let places = report.diagnostics.filter { $0.message.arguments.contains("/articles/basics/") }
    #expect(places.map(\.place.path) == ["Content/articles/basics.md"])
    let english = report.diagnostics.filter {
      $0.message.arguments.contains("/en/articles/basics/")
    }
    #expect(english.map(\.place.path) == ["Content/articles/basics.en.md"])
  }

  @Test func `a page that is left out now counts as gone, and the hint says why`() async throws {
    for (name, key) in [
      ("draft", "draft: true"), ("expired", "expires: 2026-11-22"),
      ("scheduled", "date: 2026-12-24"),
    ] {
      let site = try await published(["Content/articles/a.md": "---\ntitle: 題\n---\n"])
      site.change(["Content/articles/a.md": "---\ntitle: 題\n\(key)\n---\n"])
      let report = try await site.expectScreens(named: "errors/address-\(name)")
      #expect(report.codes == ["CB4030"])
    }
  }

  @Test func `pages without a file of their own are told with what is new`() async throws {
    let site = try await published()
    let text = try #require(site.folder.text("Content/articles/basics.en.md"))
    site.change(["Content/articles/basics.en.md": text.replacing("[metrics]", with: "[metric]")])
    try await site.expectScreens(named: "errors/tag-gone")
  }

  @Test func `a heading that changed is an error where it stands now`() async throws {
    let site = try await published()
    let text = try #require(site.folder.text("Content/articles/basics.md"))
    let changed = text.replacing("## はじめに", with: "## 最初に読むこと")
      .replacing("[上へ](#はじめに)", with: "上へ")
    site.change(["Content/articles/basics.md": changed])
    let report = try await site.expectScreens(named: "errors/anchor-changed")
    #expect(report.codes == ["CB4031"])
    site.change([
      "Content/articles/basics.md": changed.replacing("読むこと", with: "読むこと {#はじめに}")
    ])
    #expect(try await site.build().isPublished)
  }

  @Test func `a heading that is gone is an error of its article`() async throws {
    let site = try await published()
    let text = try #require(site.folder.text("Content/articles/basics.md"))
    let end = try #require(text.firstRange(of: "## はじめに"))
    site.change(["Content/articles/basics.md": String(text[..<end.lowerBound])])
    try await site.expectScreens(named: "errors/anchor-gone")
  }

  @Test func `what is accepted is a note, and leaves the lock`() async throws {
    var site = try await published()
    site.change([
      "Content/articles/basics.md": "---\ntitle: 基礎\ndate: 2026-01-10\ntags: [入門, metrics]\n---\n",
      "Content/articles/basics.en.md": nil,
    ])
    site.change(["Content/articles/metrics.md": "---\ntitle: 数字\ndate: 2026-02-01\n---\n"])
    site.options.acceptsRemoved = true
    let report = try await site.expectScreens(named: "errors/address-accepted")
    #expect(report.isPublished && report.count(.error) == 0)
    let left = try addresses(site)
    #expect(left.contains("/articles/basics/"))
    #expect(!left.contains { $0.hasPrefix("/en/articles/basics/") || $0.hasPrefix("/old/") })
    site.options.acceptsRemoved = false
    try await site.published()
  }

  @Test func `check finds the same and writes nothing`() async throws {
    var site = try await published()
    site.change(["Content/articles/basics.en.md": nil])
    _ = site.folder.takeWritten()
    let refused = try await Site(site.folder).check(site.options)
    #expect(refused.codes == ["CB4030"] && refused.count(.error) > 0)
    site.options.acceptsRemoved = true
    let accepted = try await Site(site.folder).check(site.options)
    #expect(accepted.codes == ["CB4030"] && accepted.count(.error) == 0)
    #expect(site.takeWrittenSources() == [])
  }

  @Test func `while anything else is wrong, nothing is said to be gone`() async throws {
    let site = try await published()
    site.change(["Content/articles/basics.en.md": "---\ntilte: Basics\n---\n"])
    #expect(try await site.build().codes.allSatisfy { $0.hasPrefix("CB1") })
  }

  // MARK: Other builds

  @Test func `a preview neither compares addresses nor writes the lock`() async throws {
    var site = try await published()
    let text = try #require(site.folder.text(Self.lock))
    site.change([
      "Content/articles/draft.md": "---\ntitle: 下書き\ndraft: true\n---\n## 節\n",
      "Content/articles/soon.md": "---\ntitle: 予定\ndate: 2026-12-24\n---\n",
      "Content/articles/basics.en.md": nil,
    ])
    site.options.includesDrafts = true
    try await site.published()
    site.options.includesDrafts = false
    site.options.includesScheduled = true
    try await site.published()
    #expect(site.folder.text(Self.lock) == text)
  }

  @Test func `the address of the site is no part of the lock`() async throws {
    var site = try await published()
    _ = site.folder.takeWritten()
    site.options.baseURL = BaseURL("https://staging.example.org/preview/")
    site.options.isLocked = true
    #expect(try await site.build().isPublished)
    site.options.isLocked = false
    #expect(try await site.build().isPublished)
    #expect(site.takeWrittenSources() == [])
  }

  @Test func `locked, what the lock does not list is an error`() async throws {
    var site = try await published()
    _ = site.folder.takeWritten()
    site.options.isLocked = true
    let basics = try #require(site.folder.text("Content/articles/basics.md"))
    site.change([
      "Content/articles/new.md": "---\ntitle: 新\naliases: [/new/]\n---\n",
      "Content/articles/basics.md": basics + "## 加えた節\n",
      "Content/articles/metrics.md": nil,
    ])
    site.change([
      "Content/articles/basics.en.md":
        "---\ntitle: Basics\ndate: 2026-01-11\ntags: [metrics]\naliases: [/old/metrics/]\n---\n"
    ])
    let report = try await site.expectScreens(named: "errors/addresses-locked")
    #expect(report.codes == ["CB4030", "CB4032"])
    #expect(site.takeWrittenSources() == [])
  }

  @Test func `an article that waits for its day is listed with it and may appear by itself`()
    async throws
  {
    var site = try await published([
      "Content/articles/soon.md": "---\ntitle: 予定\ndate: 2026-12-24\n---\n## 節\n"
    ])
    #expect(try addresses(site).contains("/articles/soon/ 2026-12-24 #節"))
    // The job of that day has nobody to ask, and writes no lock.
    site.options = MemorySite.options("2026-12-24")
    site.options.isLocked = true
    #expect(try await site.build().isPublished)
    #expect(site.output.text("articles/soon/index.html") != nil)
    // From then on it is published, whether or not a build has noted so.
    let text = try #require(site.folder.text("Content/articles/soon.md"))
    site.change(["Content/articles/soon.md": nil])
    #expect(try await site.build().codes == ["CB4030"])
    site.change(["Content/articles/soon.md": text])
    site.options.isLocked = false
    try await site.published()
    #expect(try addresses(site).contains("/articles/soon/ #節"))
  }

  @Test func `an article that waits for its day may go before it`() async throws {
    let soon = "---\ntitle: 予定\ndate: 2026-12-24\n---\n"
    var site = try await published(["Content/articles/soon.md": soon])
    site.options.isLocked = true
    site.change(["Content/articles/soon.md": soon.replacing("12-24", with: "12-31")])
    #expect(try await site.build().codes == ["CB4032"])
    site.options.isLocked = false
    try await site.published()
    site.change(["Content/articles/soon.md": nil])
    try await site.published()
    #expect(try !addresses(site).contains { $0.contains("soon") })
  }

  // MARK: The file

  @Test func `a lock of facts alone is completed, and is not enough where it must be whole`()
    async throws
  {
    var site = try await published(EvidenceFiles.files)
    let whole = try #require(site.folder.text(Self.lock))
    let end = try #require(whole.firstRange(of: "\n[addresses]"))
    let old = whole[..<end.lowerBound].replacing("lock 2", with: "lock 1")
    site.folder.set(Self.lock, String(old))
    site.options.isLocked = true
    let report = try await site.expectScreens(named: "errors/lock-without-addresses")
    #expect(report.codes == ["CB4033"])
    site.options.isLocked = false
    try await site.published()
    #expect(site.folder.text(Self.lock) == whole)
  }

  @Test(arguments: [
    "no slash", "/a/  #b", "/a/ b", "/a/ #", "/a/ # #b", "/a/ ", "/a/ ->", "/a/ -> b",
    "/a/ -> /b/ #c",
    "/a/ 2026-13-01", "/a/ #b 2026-01-01", "/a/\t#b", "[pages]",
  ])
  func `a line that is no address is damage`(line: String) async throws {
    var site = try await published()
    let whole = try #require(site.folder.text(Self.lock))
    site.folder.set(Self.lock, whole + line + "\n")
    site.options.isLocked = true
    let refused = try await site.build()
    #expect(refused.codes == ["CB1285"] && refused.count(.error) == 1)
    let place = try #require(refused.diagnostics.first?.place)
    #expect(place.lineText == line)
    site.options.isLocked = false
    let mended = try await site.build()
    #expect(mended.isPublished && mended.codes == ["CB1285"])
    #expect(site.folder.text(Self.lock) == whole)
  }

  @Test(arguments: ["casebook lock 3\n", "casebook lock 12\n[editions]\n? ?\n"])
  func `a lock of a newer version is left alone`(text: String) async throws {
    let site = try await published()
    site.folder.set(Self.lock, text)
    let failure = await #expect(throws: Failure.self) { try await site.build() }
    #expect(failure?.message.text(in: .english).contains("newer") == true)
    #expect(site.folder.text(Self.lock) == text)
  }

  @Test(arguments: ["casebook lock\n", "casebook lock 0\n", "casebook lock two\n", ""])
  func `a lock without a version is damaged`(text: String) async throws {
    let site = try await published()
    let whole = site.folder.text(Self.lock)
    site.folder.set(Self.lock, text)
    #expect(try await site.build().codes == ["CB1285"])
    #expect(site.folder.text(Self.lock) == whole)
  }

  @Test func `both sides of a merge are read, and the file is written anew`() async throws {
    var site = try await published()
    let whole = try #require(site.folder.text(Self.lock))
    let line = "/articles/basics/ #はじめに\n"
    let conflict = """
      <<<<<<< HEAD
      /articles/basics/ #はじめに #節
      /articles/ours/
      ||||||| 1234567
      /articles/basics/ #もと
      =======
      /articles/basics/ #はじめに #章
      /articles/theirs/ #a
      >>>>>>> theirs

      """
    site.folder.set(Self.lock, whole.replacing(line, with: conflict))
    let report = try await site.expectScreens(named: "errors/lock-merge")
    #expect(report.codes == ["CB1285", "CB4030", "CB4031"])
    let told = Set(report.diagnostics.flatMap(\.message.arguments).map(\.en))
    #expect(told == ["/articles/ours/", "/articles/theirs/", "節", "章", "/articles/basics/"])
    site.options.acceptsRemoved = true
    #expect(try await site.build().isPublished)
    #expect(site.folder.text(Self.lock) == whole)
    site.folder.set(Self.lock, whole.replacing(line, with: conflict))
    site.options.acceptsRemoved = false
    site.options.isLocked = true
    #expect(try await site.build().count(.error) > 0)
  }

  @Test func `either side of a merge is a lock that a build completes`() async throws {
    let site = try await published()
    let ours = try #require(site.folder.text(Self.lock))
    site.change(["Content/articles/theirs.md": "---\ntitle: 題\n---\n## 節\n"])
    try await site.published()
    let both = try #require(site.folder.text(Self.lock))
    site.folder.set(Self.lock, ours)
    try await site.published()
    #expect(site.folder.text(Self.lock) == both)
    // As `merge=union` in .gitattributes leaves it: each line of either side, in any order.
    let lines = both.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "[addresses]")) + 1
    let shuffled = lines[..<start] + lines[start...].reversed() + ["/articles/theirs/", ""]
    site.folder.set(Self.lock, shuffled.joined(separator: "\n"))
    try await site.published()
    #expect(site.folder.text(Self.lock) == both)
  }
}
