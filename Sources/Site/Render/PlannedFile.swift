import Content
import Diagnostics

/// One file of all that a build publishes.
enum PlannedFile: Sendable {
  case page(Page)
  case asset(Asset)
  case feed(Feed)
  case data(DataFile)
  case redirect(Redirect)
  case sitemap
  case robots
}

extension Plan {
  /// The file that is published at a path.
  ///
  /// Complexity: linear. One page is asked for between two edits; a table of all would cost each edit
  /// more than it saves.
  func file(at path: String) -> PlannedFile? {
    if let page = pages.first(where: { $0.path == path }) { return .page(page) }
    if let asset = assets.first(where: { $0.path == path }) { return .asset(asset) }
    if let feed = feeds.first(where: { $0.path == path }) { return .feed(feed) }
    if let file = data.first(where: { $0.path == path }) { return .data(file) }
    if let redirect = redirects.first(where: { $0.path == path }) { return .redirect(redirect) }
    switch path {
    case "sitemap.xml": return .sitemap
    case "robots.txt": return .robots
    default: return nil
    }
  }
}

extension Renderer {
  /// Makes one file alone.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - outcome: where is noted what templates find.
  /// - Returns: its bytes; `nil` when a template stopped, or when the site has no such file.
  /// - Throws: ``Failure`` when an asset or an entry cannot be read.
  func bytes(of file: PlannedFile, _ outcome: inout RenderOutcome) throws -> [UInt8]? {
    switch file {
    case .page(let page):
      var buffer: [UInt8] = []
      let rendered = try render(page, into: &buffer)
      outcome.findings += rendered.found.map { ($0, name(of: page)) }
      return rendered.isComplete ? buffer : nil
    case .asset(let asset): return try site.read(asset.source)
    case .feed(let feed): return bytes(of: feed)
    case .data(let file): return bytes(of: file)
    case .redirect(let redirect): return bytes(of: redirect)
    case .sitemap: return Sitemap(model: model).bytes()
    case .robots: return Sitemap(model: model).robots
    }
  }

  /// Writes a feed.
  func bytes(of feed: Feed) -> [UInt8] {
    AtomFeed(catalog: model.catalog, feed: feed, today: today).bytes()
  }

  /// Writes a file of open data.
  func bytes(of file: DataFile) -> [UInt8] {
    OpenData.bytes(of: file, in: model.catalog)
  }

  /// Writes the page at an old address.
  func bytes(of redirect: Redirect) -> [UInt8] {
    let catalog = model.catalog
    let base = catalog.settings.baseURL
    let url = base.path + catalog.urls[redirect.entry]
    let language = catalog.entries[redirect.entry].file.language
    return RedirectPage.bytes(to: url, address: base.origin + url, language: language)
  }
}
