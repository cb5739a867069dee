import Diagnostics
import Testing
import TestSupport

@testable import Site

/// The lists of entries and of addresses.
@Suite struct ListingTests {
  private static let files: [String: String?] = [
    "Content/articles/draft.md": "---\ntitle: 下書き\ndraft: true\n---\n",
    "Content/articles/soon.md": "---\ntitle: 予定\ndate: 2027-01-01\nslug: 別名\n---\n",
    "Content/articles/gone.md": "---\ntitle: 終了\nexpires: 2026-11-22\n---\n",
    "Content/articles/broken.md": "---\ntitle: [\n---\n",
  ]

  @Test func `every entry is listed with its state`() async throws {
    var site = MemorySite(Self.files)
    // What a build would publish does not change what an entry is.
    site.options.includesDrafts = true
    let (list, found) = try await Site(site.folder).entries(site.options)
    let entries = try #require(list).entries
    let states = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.state) })
    #expect(states["Content/articles/draft.md"] == .draft)
    #expect(states["Content/articles/soon.md"] == .scheduled)
    #expect(states["Content/articles/gone.md"] == .expired)
    #expect(states["Content/articles/broken.md"] == .unreadable)
    #expect(states["Content/articles/basics.en.md"] == .published)
    #expect(found.contains { $0.place.path == "Content/articles/broken.md" })
    let soon = try #require(entries.first { $0.name == "soon" })
    #expect(soon.url == "/articles/%E5%88%A5%E5%90%8D/" && soon.date == "2027-01-01")
    let broken = try #require(entries.first { $0.name == "broken" })
    #expect(broken.title == nil && broken.url == nil)
    #expect(entries.map(\.collection) == entries.map(\.collection).sorted())
  }

  @Test func `the routes are the files that a build writes`() async throws {
    let site = MemorySite()
    for base in ["https://example.com/", "https://example.com/handbook/"] {
      site.folder.set(
        "Content/site.yaml",
        MemorySite().folder.text("Content/site.yaml")?.replacing("https://example.com/", with: base)
      )
      let output = try await site.published()
      let routes = try #require(try await Site(site.folder).routes(site.options).routes)
      let written = output.files.keys.filter { $0 != Manifest.path }
      #expect(Set(routes.map(\.path)) == Set(written))
      #expect(routes.count == written.count)
      for route in routes {
        #expect(route.url.hasPrefix(base.dropFirst("https://example.com".count)))
        if let source = route.source, source.contains(".") {
          #expect(site.folder.kind(of: source) == .file, "\(source)")
        }
      }
      let redirect = try #require(routes.first { $0.kind == .redirect })
      #expect(redirect.source == "Content/articles/metrics.md")
      #expect(redirect.url.hasSuffix("/old/metrics/"))
      #expect(redirect.target?.hasSuffix("/articles/metrics/") == true)
    }
  }

  @Test func `a site with errors has routes, one without settings has none`() async throws {
    let broken = MemorySite(["Content/articles/basics.md": "---\ntitle: 基礎\n---\n[x](nowhere.md)\n"]
    )
    let routes = try await Site(broken.folder).routes(broken.options).routes
    #expect(routes?.contains { $0.url == "/articles/basics/" } == true)
    let bare = MemorySite(["Content/site.yaml": "title: 題名\n"])
    let (none, found) = try await Site(bare.folder).routes(bare.options)
    #expect(none == nil && found.count == 1)
    try await #expect(Site(bare.folder).entries(bare.options).list == nil)
  }
}
