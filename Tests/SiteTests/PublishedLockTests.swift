import Diagnostics
import Site
import Testing
import TestSupport

/// What a build says of facts that are not what was published.
@Suite struct PublishedLockTests {
  private static let lock = "casebook.lock"

  private func published() async throws -> MemorySite {
    let site = MemorySite(EvidenceFiles.files)
    try await site.published()
    _ = site.output.takeWritten()
    _ = site.takeWrittenSources()
    return site
  }

  @Test func `one value changes all that shows it, and only that is written again`() async throws {
    let site = try await published()
    let before = site.output.files
    site.change(["Content/facts/rates.yaml": EvidenceFiles.facts(rate: "4")])
    let report = try await site.expectScreens(named: "errors/fact-changed")
    #expect(report.isPublished)
    let written = site.output.takeWritten().filter { !$0.hasPrefix(".casebook") }
    for path in [
      "index.html", "en/index.html", "articles/basics/index.html", "articles/metrics/index.html",
      "en/articles/basics/index.html", "cases/watch/index.html", "articles/index.html",
      "articles/feed.xml", "feed.xml", "data/facts.csv", "data/facts.json", "data/cases.csv",
      "data/cases.json",
    ] {
      #expect(written.contains(path), "\(path) was not written")
    }
    for path in [
      "articles/plain/index.html", "cases/soap/index.html", "cases/index.html", "404.html",
      "sitemap.xml", "data/sources.bib", "data/sources.json",
    ] {
      #expect(!written.contains(path), "\(path) was written")
    }
    for path in written where path.hasPrefix("data/") || path.hasSuffix("index.html") {
      let text = String(decoding: before[path] ?? [], as: UTF8.self)
      // The drawings of charts are full of other numbers.
      let old = path.hasPrefix("data/") ? "4.2" : "4.2%"
      #expect(text.contains(old), "\(path) did not show the value")
      #expect(!(site.output.text(path) ?? "").contains(old), "\(path) shows the old value")
    }
    #expect(report.changes.map(\.id) == ["rate"])
    #expect(report.changes.first?.pages.count == 4)
    #expect(site.takeWrittenSources() == [Self.lock])
    #expect(try await site.build().changes.isEmpty)
    #expect(site.takeWrittenSources() == [])
  }

  @Test func `the lock is a sorted line a fact`() async throws {
    let site = try await published()
    #expect(
      site.folder.text(Self.lock)?.prefix { $0 != "/" } == """
        casebook lock 2
        # What is published. Written by casebook build; commit it with the site.

        [facts]
        other percent about 3
        rate percent - 4.2

        [addresses]

        """)
  }

  @Test func `a fact that is gone is told once`() async throws {
    let site = try await published()
    let text = try #require(site.folder.text(Self.lock))
    let sold = "sold sek over 830000000\n"
    site.folder.set(Self.lock, text.replacing("\n\n[addresses]", with: "\n\(sold)\n[addresses]"))
    try await site.expectScreens(named: "errors/fact-gone")
    #expect(site.folder.text(Self.lock) == text)
  }

  @Test func `locked, every difference is an error and nothing is written`() async throws {
    var site = try await published()
    site.options.isLocked = true
    #expect(try await site.build().isPublished)
    let lock = try #require(site.folder.text(Self.lock))
    site.folder.set(
      Self.lock,
      lock.replacing("other percent about 3\n", with: "")
        .replacing("rate percent - 4.2", with: "rate percent - 4\nsold sek over 830000000"))
    let settings = try #require(site.folder.text("Content/site.yaml"))
    site.folder.set("Content/site.yaml", settings.replacing(":fact[rate]", with: ""))
    let report = try await site.expectScreens(named: "errors/facts-locked")
    #expect(report.codes == ["CB1286", "CB1287"])
    #expect(site.takeWrittenSources() == [])
    site.folder.set(Self.lock, nil)
    try await site.expectScreens(named: "errors/lock-missing")
    site.folder.set(Self.lock, "casebook lock 1\n[facts]\nrate\n")
    #expect(try await site.build().count(.error) == 1)
  }

  @Test func `a damaged lock is written anew with a warning`() async throws {
    let site = try await published()
    let text = try #require(site.folder.text(Self.lock))
    site.folder.set(
      Self.lock,
      text.replacing("rate percent - 4.2", with: "rate percent - 4.2\nrate percent - 4.2"))
    let report = try await site.expectScreens(named: "errors/lock-damaged")
    #expect(report.isPublished)
    #expect(site.folder.text(Self.lock) == text)
  }

  @Test func `the line ends of another system are no damage`() async throws {
    var site = try await published()
    let text = try #require(site.folder.text(Self.lock))
    site.folder.set(Self.lock, text.replacing("\n", with: "\r\n"))
    site.options.isLocked = true
    #expect(try await site.build().isPublished)
    site.options.isLocked = false
    #expect(try await site.build().isPublished)
    #expect(site.folder.text(Self.lock) == text)
  }

  @Test func `a build with an error or a warning under strict leaves the lock alone`() async throws
  {
    var site = try await published()
    site.folder.set("Content/facts/rates.yaml", EvidenceFiles.facts(rate: "5"))
    site.folder.set("Content/articles/broken.md", "---\ntitle: 題\n---\n:fact[no-such-fact]\n")
    #expect(try await !site.build().isPublished)
    site.folder.set("Content/articles/broken.md", "---\ntitle: 題\n---\na<blink>b\n")
    _ = site.takeWrittenSources()
    site.options.isStrict = true
    #expect(try await !site.build().isPublished)
    #expect(site.takeWrittenSources() == [])
  }

  @Test(arguments: ["{\"lock\": 1}\n", "version: 3\n"])
  func `somebody else's file is left alone`(text: String) async throws {
    let site = try await published()
    site.folder.set(Self.lock, text)
    await #expect(throws: Failure.self) { try await site.build() }
    #expect(site.folder.text(Self.lock) == text)
  }

  @Test func `check writes no lock`() async throws {
    let other = MemorySite(EvidenceFiles.files)
    _ = try await Site(other.folder).check(other.options)
    #expect(other.folder.text(Self.lock) == nil)
  }
}
