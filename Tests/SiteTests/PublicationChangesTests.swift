import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// What a build says that it changed in its output folder.
@Suite struct PublicationChangesTests {
  private func changes(_ site: MemorySite) async throws -> PublicationChanges {
    try #require(try await site.build().publication)
  }

  @Test func `on a first build all is new`() async throws {
    let site = MemorySite(EvidenceFiles.files)
    let report = try await site.build()
    let changes = try #require(report.publication)
    #expect(changes.isFirst)
    #expect(changes.pages.added.count == report.pages)
    #expect(changes.files.added.count == report.files)
    #expect(changes.pages.changed + changes.pages.removed == [])
    #expect(changes.facts.map(\.id) == ["other", "rate"])
    #expect(changes.facts.allSatisfy { $0.before == nil && $0.now != nil })
    #expect(!changes.files.added.contains { $0.hasPrefix(".casebook") })
  }

  @Test func `a build of the same changes nothing`() async throws {
    let site = MemorySite(EvidenceFiles.files)
    try await site.published()
    let changes = try await changes(site)
    #expect(!changes.isFirst && changes.pages.isEmpty && changes.files.isEmpty)
    #expect(changes.facts.isEmpty)
  }

  @Test func `pages are told from other files, and old addresses are pages`() async throws {
    let site = MemorySite()
    try await site.published()
    let metrics = try #require(site.folder.text("Content/articles/metrics.md"))
    let basics = try #require(site.folder.text("Content/articles/basics.en.md"))
    site.change([
      "Content/articles/metrics.md": nil, "Templates/assets/style.css": "body { margin: 1px }\n",
      "Content/articles/basics.en.md": basics.replacing("(metrics.md)", with: "(figures.md)"),
      "Content/articles/figures.md":
        metrics.replacing("[/old/metrics/]", with: "[/articles/metrics/, /old/metrics/]"),
    ])
    let changes = try await changes(site)
    #expect(changes.pages.added == ["articles/figures/index.html"])
    #expect(changes.pages.removed == [])
    #expect(changes.pages.changed.contains("articles/metrics/index.html"))
    #expect(changes.pages.changed.contains("index.html"))
    #expect(changes.files.added.count == 1 && changes.files.removed.count == 1)
    #expect(changes.files.added[0].hasPrefix("assets/style."))
    #expect(changes.files.changed == ["articles/feed.xml", "feed.xml", "sitemap.xml"])
    #expect(
      changes.url(of: "articles/figures/index.html") == "https://example.com/articles/figures/")
    #expect(
      changes.url(of: "tags/入門/index.html") == "https://example.com/tags/%E5%85%A5%E9%96%80/")
    #expect(changes.url(of: "index.html") == "https://example.com/")
  }

  @Test func `facts are compared with those in the output, whatever the lock says`() async throws {
    var site = MemorySite(EvidenceFiles.files)
    try await site.published()
    site.change(["Content/facts/rates.yaml": EvidenceFiles.facts(rate: "5")])
    // Somebody built and committed the lock before continuous integration builds.
    let lock = try #require(site.folder.text("casebook.lock"))
    site.folder.set("casebook.lock", lock.replacing("rate percent - 4.2", with: "rate percent - 5"))
    site.options.isLocked = true
    let report = try await site.build()
    #expect(report.isPublished && report.changes.isEmpty)
    let fact = try #require(report.publication?.facts.first)
    #expect(report.publication?.facts.count == 1)
    #expect(fact.id == "rate" && fact.before?.value == "4.2" && fact.now?.value == "5")
    #expect(fact.pages.contains("/base/articles/basics/"))
  }

  @Test func `a fact that is gone has no page`() async throws {
    let site = MemorySite(EvidenceFiles.files)
    try await site.published()
    let old = try #require(site.output.text(".casebook-facts"))
    site.output.set(".casebook-facts", old + "sold sek over 830000000\n")
    let fact = try #require(try await changes(site).facts.first)
    #expect(fact.id == "sold" && fact.now == nil && fact.pages == [])
    site.output.set(".casebook-facts", "no lock")
    #expect(try await changes(site).facts.count == 2)
  }

  @Test func `what is not published has changed nothing`() async throws {
    var site = MemorySite(["Content/articles/a.md": "---\ntitle: 題\n---\na<blink>b\n"])
    site.options.isStrict = true
    let report = try await site.build()
    #expect(!report.isPublished && report.publication == nil)
  }
}
