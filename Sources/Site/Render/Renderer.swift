import Content
import Diagnostics
import Templating

/// Renders all pages in parallel, and stages what changed.
struct Renderer: Sendable {
  let model: SiteModel
  let templates: TemplateSet
  /// Where files are staged; `nil` when the site is only checked.
  let publisher: Publisher?
  let site: any Folder
  let today: CalendarDate
  /// Whether text files are staged in gzip, too.
  let compresses: Bool

  /// What became of the files of a stretch of work.
  struct Outcome: Sendable {
    /// Path and digest of each file.
    var files: [(path: String, digest: String)] = []
    /// The paths of assets that were staged: they are put into place before the pages that show
    /// them.
    var stagedAssets: [String] = []
    /// The paths of all else that was staged.
    var staged: [String] = []
    /// What templates found, each with the page that was rendered.
    var findings: [(diagnostic: Diagnostic, page: String)] = []
    /// Whether text files are staged in gzip, too.
    var compresses = false

    /// What templates found, each once: a mistake that 10,000 pages meet is one, told with its first
    /// page and the number of the others.
    var diagnostics: [Diagnostic] {
      var pages: [Diagnostic: [String]] = [:]
      for (diagnostic, page) in findings { pages[diagnostic, default: []].append(page) }
      return pages.map { diagnostic, pages in
        var diagnostic = diagnostic
        diagnostic.hints.append(Self.hint(pages))
        return diagnostic
      }
    }

    private static func hint(_ pages: [String]) -> Hint {
      let first = Wording(pages.first ?? "")
      if pages.count == 1 {
        return Hint(en: "while rendering {0}", ja: "{0} の生成中", first)
      }
      return Hint(
        en: "while rendering {0} and {1} more", ja: "{0} ほか {1} ページの生成中", first,
        "\(pages.count - 1)")
    }

    /// Stages a file and notes it.
    mutating func stage(
      _ bytes: [UInt8],
      for path: String,
      _ publisher: Publisher?
    ) throws {
      guard let publisher else { return }
      files.append((path, Digest(bytes).hexadecimal))
      let outcome = try publisher.stage(bytes, for: path)
      if case .staged = outcome { staged.append(path) }
      if compresses {
        let isUnchanged = if case .unchanged = outcome { true } else { false }
        try stageCompressed(bytes, for: path, isUnchanged: isUnchanged, publisher)
      }
    }

    mutating func add(_ other: Outcome) {
      files += other.files
      stagedAssets += other.stagedAssets
      staged += other.staged
      findings += other.findings
    }
  }

  /// Renders everything, assets first.
  ///
  /// - Throws: ``Failure`` when a file cannot be read or written.
  func render(_ parallel: Parallel) async throws -> Outcome {
    var all = Outcome()
    let plan = model.plan
    for part in try await parallel.map(plan.assets.count, { try assets(plan.assets[$0]) }) {
      all.add(part)
    }
    swap(&all.staged, &all.stagedAssets)
    // The sitemap is as long as the site: it is written while the pages are.
    async let others = parallel.map(1) { _ in try self.others() }
    // The longest pages, lists, are the last ones.
    for part in try await parallel.map(plan.pages.count, stretch: 4, { try pages(plan.pages[$0]) })
    {
      all.add(part)
    }
    for part in try await others { all.add(part) }
    return all
  }

  private func assets(_ assets: ArraySlice<Asset>) throws -> Outcome {
    var outcome = Outcome(compresses: compresses)
    for asset in assets {
      try outcome.stage(try site.read(asset.source), for: asset.path, publisher)
    }
    return outcome
  }

  private func pages(_ pages: ArraySlice<Page>) throws -> Outcome {
    var outcome = Outcome(compresses: compresses)
    var buffer: [UInt8] = []
    for page in pages {
      guard let program = templates.program(for: page, in: model.catalog) else { continue }
      buffer.removeAll(keepingCapacity: true)
      let directives = directives(of: page, &outcome)
      do throws(RenderError) {
        let warnings = try program.render(
          model.globals(for: page, directives: directives), context: context(page), into: &buffer)
        outcome.findings += warnings.map { ($0, name(of: page)) }
      } catch {
        outcome.findings.append((error.diagnostic, name(of: page)))
        continue
      }
      try outcome.stage(buffer, for: page.path, publisher)
    }
    return outcome
  }

  /// What templates make of the directives of a page's text.
  private func directives(of page: Page, _ outcome: inout Outcome) -> [[UInt8]] {
    guard case .entry(let index) = page.kind, !model.catalog.entries[index].directives.isEmpty
    else { return [] }
    let rendering = DirectiveRendering(
      model: model, templates: templates, context: context(page))
    let (outputs, findings) = rendering.render(index)
    outcome.findings += findings.map { ($0, name(of: page)) }
    return outputs
  }

  private func context(_ page: Page) -> RenderContext {
    var context = RenderContext(language: page.language)
    context.baseURL = model.catalog.settings.baseURL.origin
    return context
  }

  /// What a reader of messages knows a page by.
  private func name(of page: Page) -> String {
    if case .entry(let index) = page.kind { return model.catalog.entries[index].file.path }
    return page.url
  }

  /// Feeds, open data, redirects, sitemap, robots.txt and what hosts read.
  private func others() throws -> Outcome {
    var outcome = Outcome(compresses: compresses)
    let catalog = model.catalog
    let base = catalog.settings.baseURL
    for feed in model.plan.feeds {
      let bytes = AtomFeed(catalog: catalog, feed: feed, today: today).bytes()
      try outcome.stage(bytes, for: feed.path, publisher)
    }
    for file in model.plan.data {
      try outcome.stage(OpenData.bytes(of: file, in: catalog), for: file.path, publisher)
    }
    for redirect in model.plan.redirects {
      let url = base.path + catalog.urls[redirect.entry]
      let language = catalog.entries[redirect.entry].file.language
      let bytes = RedirectPage.bytes(to: url, address: base.origin + url, language: language)
      try outcome.stage(bytes, for: redirect.path, publisher)
    }
    let sitemap = Sitemap(model: model)
    try outcome.stage(sitemap.bytes(), for: "sitemap.xml", publisher)
    if let robots = sitemap.robots { try outcome.stage(robots, for: "robots.txt", publisher) }
    let hostFiles = HostFiles(catalog: catalog, plan: model.plan)
    for path in HostFiles.paths(catalog.settings.publish) {
      try outcome.stage(hostFiles.bytes(of: path), for: path, publisher)
    }
    if let facts = PublicationChanges.factsFile(catalog) {
      try outcome.stage(facts, for: PublicationChanges.factsPath, publisher)
    }
    return outcome
  }
}
