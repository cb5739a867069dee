package import Content
package import Diagnostics

extension Site {
  /// A fact and where it is shown.
  package struct FactUse: Sendable {
    /// The fact.
    package let fact: Fact
    /// The facts that say otherwise.
    package let disputes: [String]
    /// The addresses of the entries that show it, with the base URL's own path.
    package let pages: [String]
    /// Whether a text that may stand on every page names it.
    package let isOnEveryPage: Bool
    /// Whether nobody has looked at it for longer than the site allows.
    package let isStale: Bool

    /// Whether nothing shows it.
    package var isUnused: Bool { pages.isEmpty && !isOnEveryPage }
  }

  /// The facts of a site.
  package struct FactList: Sendable {
    /// The facts, by topic as the settings order them.
    package let facts: [FactUse]
    /// The sources.
    package let bibliography: Bibliography
    /// The languages of the site.
    package let languages: [String]
    /// The topics, in their order.
    package let topics: [String]
  }

  /// The ids of all facts, without looking where they are shown.
  ///
  /// - Throws: ``Failure`` when a file cannot be read.
  package func factIDs(today: CalendarDate) throws -> [String] {
    let files = try SiteFilesReader.read(folder, SiteListing(of: folder), today: today).files
    return files?.evidence.facts.ids.sorted() ?? []
  }

  /// Finds all facts and the entries that show them; no template is read, and nothing rendered.
  ///
  /// - Parameter options: what a build would be told.
  /// - Returns: the facts, `nil` when the settings could not be read, and all that was found wrong.
  /// - Throws: ``Failure`` when a file cannot be read.
  package func facts(
    _ options: BuildOptions
  ) async throws -> (list: FactList?, diagnostics: [Diagnostic]) {
    var build = Build(folder: folder, options: options)
    guard let scanned = try await build.scan() else { return (nil, build.report.diagnostics) }
    let files = scanned.files
    let places = PlaceFinder(site: folder, markdown: files.settings.markdown)
    let (catalog, _) = await Catalog.build(build.input(files, scanned.entries)) {
      places.place($0, in: $1)
    }
    let check = LinkCheck(catalog: catalog, plan: Plan(), places: places)
    let (links, _) = try await check.check(Parallel(jobs: options.jobs))
    let uses = FactUses(links)
    let everywhere = Set(files.mentions.map(\.id))
    let set = catalog.evidence.facts
    let topics = set.topics(in: files.settings.facts)
    let base = files.settings.baseURL.path
    let facts = topics.flatMap { set.facts[$0.facts] }.map { fact in
      FactUse(
        fact: fact,
        disputes: set.disputes(of: fact.id),
        pages: uses.entries(of: fact.id).map { base + catalog.urls[$0] },
        isOnEveryPage: everywhere.contains(fact.id),
        isStale: fact.checked.isOlder(
          than: files.settings.facts.checkedWithin, on: options.today)
      )
    }
    let list = FactList(
      facts: facts,
      bibliography: catalog.bibliography,
      languages: files.settings.languages,
      topics: topics.map(\.name)
    )
    return (list, build.report.diagnostics)
  }
}
