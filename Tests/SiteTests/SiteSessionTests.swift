import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// A site that is kept in memory while its files change.
@Suite struct SiteSessionTests {
  private let site = MemorySite()
  private let session: SiteSession

  init() { session = SiteSession(site.folder) }

  @discardableResult
  private func update(_ paths: String...) async throws -> SiteSession.Update {
    let changes = paths.isEmpty ? FolderChanges(isIncomplete: true) : FolderChanges(Set(paths))
    return try await session.update(site.options, after: changes)
  }

  private func text(_ path: String) -> String? {
    session.file(at: path)?.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `every file is what a build would write`() async throws {
    let output = try await site.published()
    let update = try await update()
    #expect(update.isGood && update.change == .pages && update.diagnostics.isEmpty)
    let files = output.files.filter { !$0.key.hasPrefix(".casebook") }
    #expect(files.count > 20)
    for (path, bytes) in files { #expect(session.file(at: path)?.bytes == bytes, "\(path)") }
  }

  @Test func `there is no file before the first update, and none that a build would not write`()
    async throws
  {
    #expect(session.file(at: "index.html") == nil)
    #expect(session.basePath == "")
    try await update()
    let paths = [
      "", "index", "missing.html", "articles", "../Content/site.yaml", "Content/site.yaml",
    ]
    for path in paths { #expect(session.file(at: path) == nil, "\(path)") }
  }

  @Test func `an edit shows, and nothing is written`() async throws {
    try await update()
    #expect(text("articles/metrics/index.html")?.contains("新しい") == false)
    site.change(["Content/articles/metrics.md": "---\ntitle: 数字\ndate: 2026-02-01\n---\n新しい\n"])
    let update = try await update("Content/articles/metrics.md")
    #expect(update.isGood && update.change == .pages)
    #expect(text("articles/metrics/index.html")?.contains("新しい") == true)
    #expect(site.folder.takeWritten().isEmpty)
  }

  @Test func `a mistake keeps the last good state, and a mend ends it`() async throws {
    try await update()
    let before = text("articles/metrics/index.html")
    site.change(["Content/articles/metrics.md": "---\ntitle: 数字\n---\n[x](missing.md)\n"])
    let wrong = try await update("Content/articles/metrics.md")
    #expect(!wrong.isGood && wrong.change == nil)
    #expect(wrong.diagnostics.contains { $0.place.path == "Content/articles/metrics.md" })
    #expect(text("articles/metrics/index.html") == before)
    // A page that nobody had looked at before is still that of the last good state.
    #expect(text("articles/basics/index.html") != nil)
    site.change(["Content/articles/metrics.md": "---\ntitle: 数字\n---\n直した\n"])
    let mended = try await update("Content/articles/metrics.md")
    #expect(mended.isGood)
    #expect(text("articles/metrics/index.html")?.contains("直した") == true)
  }

  @Test func `an article shows a part that was missing as soon as it is there`() async throws {
    site.change(["Content/articles/metrics.md": "---\ntitle: 数字\n---\n::include[_new.md]\n"])
    let wrong = try await update()
    #expect(wrong.diagnostics.map(\.finding.code) == ["CB1147"])
    site.change(["Content/articles/_new.md": "部品です\n"])
    let mended = try await update("Content/articles/_new.md")
    #expect(mended.isGood && mended.diagnostics.isEmpty)
    #expect(text("articles/metrics/index.html")?.contains("部品です") == true)
  }

  @Test func `a site with a mistake at the start is served when it is mended`() async throws {
    site.change(["Content/site.yaml": "title: [\n"])
    #expect(try await !update().isGood)
    #expect(session.file(at: "index.html") == nil)
    site.change(["Content/site.yaml": MemorySite().folder.text("Content/site.yaml")])
    #expect(try await update("Content/site.yaml").change == .pages)
    #expect(text("index.html") != nil)
  }

  @Test func `style sheets alone are told by their addresses`() async throws {
    let path = "Templates/assets/style.css"
    try await update()
    let old = try #require(text("index.html")?.firstMatch(of: /\/assets\/style\.[0-9a-f]+\.css/)?.0)
    site.change([path: "body { margin: 1px }\n"])
    guard case .styles(let styles) = try await update(path).change else {
      Issue.record("not told as styles")
      return
    }
    let new = try #require(styles[String(old)])
    #expect(text("index.html")?.contains(new) == true)
    #expect(text(String(new.dropFirst())) == "body { margin: 1px }\n")
    #expect(text(String(old.dropFirst())) == nil)
    #expect(try await update(path).change == nil)
  }

  @Test func `style sheets with something else are told as pages`() async throws {
    let path = "Templates/assets/style.css"
    try await update()
    site.change([path: "body { margin: 1px }\n"])
    #expect(try await update(path, "Content/articles/basics.md").change == .pages)
    site.change([path: "body { margin: 2px }\n"])
    #expect(try await update().change == .pages)
    // What changed while the site was wrong counts, too.
    site.change(["Templates/home.html": "{{ nothing }}"])
    #expect(try await !update("Templates/home.html").isGood)
    site.change(["Templates/home.html": "{{ site.title }}", path: "body { margin: 3px }\n"])
    #expect(try await update(path).change == .pages)
    site.change(["Templates/assets/new.css": "a { color: red }\n"])
    #expect(try await update("Templates/assets/new.css").change == .pages)
  }

  @Test func `what only rendering finds is told with its page, over the last that was right`()
    async throws
  {
    func home(_ more: String) -> String? {
      MemorySite().folder.text("Templates/home.html")?
        .replacing("{{ site.description }}", with: more)
    }
    try await update()
    let before = text("index.html")
    site.change([
      "Templates/home.html": home("{{ 1 // (collections.articles.entries | length - 2) }}")
    ])
    let update = try await update("Templates/home.html")
    #expect(update.isGood)
    let first = try #require(session.file(at: "index.html"))
    #expect(first.diagnostics.count == 1 && first.isNew)
    #expect(first.bytes.map { String(decoding: $0, as: UTF8.self) } == before)
    #expect(session.file(at: "index.html")?.isNew == false)
    #expect(session.file(at: "articles/index.html")?.diagnostics.isEmpty == true)
    site.change(["Templates/home.html": home("mended")])
    try await self.update("Templates/home.html")
    #expect(session.file(at: "index.html")?.diagnostics.isEmpty == true)
    #expect(text("index.html")?.contains("mended") == true)
  }

  @Test func `addresses are those of the server, with the site’s own path`() async throws {
    let settings = MemorySite().folder.text("Content/site.yaml") ?? ""
    site.change([
      "Content/site.yaml": settings.replacing(
        "https://example.com/", with: "https://example.com/handbook/")
    ])
    var options = site.options
    options.origin = "http://127.0.0.1:4000"
    _ = try await session.update(options)
    #expect(session.basePath == "/handbook")
    #expect(
      text("index.html")?.contains("rel=\"canonical\" href=\"http://127.0.0.1:4000/handbook/\"")
        == true)
  }

  @Test func `a file that cannot be read is a failure that keeps the last good state`()
    async throws
  {
    try await update()
    site.change(["Content/articles/basics.md": nil])
    _ = try? await update("Content/articles/basics.md")
    #expect(text("articles/basics/index.html") != nil)
  }

  @Test func `pages may be asked for while the site is updated`() async throws {
    try await update()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          let text = "---\ntitle: 数字\n---\n第\(number)版\n"
          site.change(["Content/articles/metrics.md": text])
          _ = try? await session.update(site.options)
        }
        group.addTask {
          for _ in 0..<50 { #expect(session.file(at: "articles/metrics/index.html") != nil) }
        }
      }
    }
    site.change(["Content/articles/metrics.md": "---\ntitle: 数字\n---\n最後\n"])
    try await update()
    #expect(text("articles/metrics/index.html")?.contains("最後") == true)
  }
}
