import Content
package import Diagnostics

extension Site {
  /// An address of the site, and what it is made from.
  package struct ListedRoute: Sendable {
    /// What is at the address.
    package enum Kind: String, Sendable {
      case entry, list, tag, tags, facts, topic, disputed, sources, home, notFound
      case feed, data, redirect, asset, sitemap, robots
    }

    /// The address with the base URL's own path, percent-encoded.
    package let url: String
    /// What is there.
    package let kind: Kind
    /// The file in the output.
    package let path: String
    /// The file that it is made from; `nil` for one that comes from the site as a whole.
    package let source: String?
    /// Where a redirect leads to.
    package let target: String?
  }

  /// Lists every address that a build publishes with the file that it comes from.
  ///
  /// - Parameter options: what a build would be told.
  /// - Returns: the routes, sorted by the bytes of their addresses as people read them; `nil` when the
  ///   settings could not be read; and all that was found wrong.
  /// - Throws: ``Failure`` when a file cannot be read.
  package func routes(
    _ options: BuildOptions
  ) async throws -> (routes: [ListedRoute]?, diagnostics: [Diagnostic]) {
    var build = Build(folder: folder, options: options)
    guard let scanned = try await build.scan() else { return (nil, build.report.diagnostics) }
    let (catalog, plan, _) = await build.plan(scanned)
    let hasYAML = folder.kind(of: "Content/sources.yaml") == .file
    let list = RouteList(
      catalog: catalog, plan: plan, sources: "Content/sources.\(hasYAML ? "yaml" : "json")")
    let keyed = list.all.map { (key: percentDecoded($0.url), route: $0) }
    let sorted = keyed.sorted { $0.key.precedesInBytes($1.key) }.map(\.route)
    return (sorted, build.report.diagnostics)
  }
}

/// Makes a list of a plan.
private struct RouteList {
  let catalog: Catalog
  let plan: Plan
  /// The file of the sources.
  let sources: String

  var all: [Site.ListedRoute] {
    plan.pages.map(route) + plan.feeds.map(route) + plan.data.map(route)
      + plan.redirects.map(route) + plan.assets.map(route) + others
  }

  private func route(
    _ kind: Site.ListedRoute.Kind,
    _ url: String,
    _ path: String,
    from source: String?,
    to target: String? = nil
  ) -> Site.ListedRoute {
    let base = catalog.settings.baseURL.path
    return Site.ListedRoute(
      url: base + url, kind: kind, path: path, source: source, target: target.map { base + $0 })
  }

  private func route(_ page: Page) -> Site.ListedRoute {
    let template = "Templates/\(page.templateName(in: catalog))"
    let (kind, source): (Site.ListedRoute.Kind, String) =
      switch page.kind {
      case .entry(let index): (.entry, catalog.entries[index].file.path)
      case .list(let collection, _, _): (.list, catalog.collections[collection].path)
      case .tag: (.tag, template)
      case .tags: (.tags, template)
      case .facts: (.facts, template)
      case .topic(let index): (.topic, "Content/facts/\(topics[index]).yaml")
      case .disputed: (.disputed, template)
      case .sources: (.sources, template)
      case .home: (.home, template)
      case .notFound: (.notFound, template)
      }
    return route(kind, page.url, page.path, from: source)
  }

  private var topics: [String] {
    catalog.evidence.facts.topics(in: catalog.settings.facts).map(\.name)
  }

  private func route(_ feed: Feed) -> Site.ListedRoute {
    let source = feed.collection.map { catalog.collections[$0].path } ?? "Content/site.yaml"
    return route(.feed, feed.url, feed.path, from: source)
  }

  private func route(_ file: DataFile) -> Site.ListedRoute {
    let source =
      switch file.content {
      case .facts: "Content/facts"
      case .sources: sources
      case .collection(let index): "Content/\(catalog.collections[index].id)"
      }
    return route(.data, file.url, file.path, from: source)
  }

  private func route(_ redirect: Redirect) -> Site.ListedRoute {
    route(
      .redirect, percentEncoded(path: OutputPath.address(of: redirect.path)), redirect.path,
      from: catalog.entries[redirect.entry].file.path, to: catalog.urls[redirect.entry])
  }

  private func route(_ asset: Asset) -> Site.ListedRoute {
    route(.asset, asset.url, asset.path, from: asset.source)
  }

  /// What stands at the top of every site; `robots.txt` only where that is the top of its host.
  private var others: [Site.ListedRoute] {
    let sitemap = route(.sitemap, "/sitemap.xml", "sitemap.xml", from: nil)
    let isAtTop = catalog.settings.baseURL.path.isEmpty
    return [sitemap] + (isAtTop ? [route(.robots, "/robots.txt", "robots.txt", from: nil)] : [])
  }
}
