import Content
import Diagnostics
import Markdown
import Templating

/// Renders all pages in parallel, and stages what changed; what is published already as it would be
/// made is not made again.
struct Renderer: Sendable {
  let model: SiteModel
  let templates: TemplateSet
  /// Where files are staged; `nil` when the site is only checked.
  let publisher: Publisher?
  let site: any Folder
  let today: CalendarDate
  /// Reads the HTML of an entry whose bytes were not kept.
  let html: @Sendable (Entry) throws -> HTML
  /// What is published, with the digests that tell whether it would come out the same.
  var published = PublishedFiles.none
  /// Whether text files are staged in gzip, too.
  var compresses = false
  /// Looks at the finished pages; `nil` in a build.
  var pageCheck: PageCheck?

  /// Renders everything, assets first.
  ///
  /// - Throws: ``Failure`` when a file cannot be read or written.
  func render(_ parallel: Parallel) async throws -> RenderOutcome {
    var all = RenderOutcome()
    let plan = model.plan
    for part in try await parallel.map(plan.assets.count, { try assets(plan.assets[$0]) }) {
      all.add(part)
    }
    swap(&all.staged, &all.stagedAssets)
    // The sitemap is as long as the site: it is written while the pages are. What would wait for a
    // task of its own here would come after them.
    async let others = self.others()
    // The longest pages, lists, are the last ones.
    for part in try await parallel.map(plan.pages.count, stretch: 4, { try pages(plan.pages[$0]) })
    {
      all.add(part)
    }
    all.add(try await others)
    return all
  }

  private func assets(_ assets: ArraySlice<Asset>) throws -> RenderOutcome {
    var outcome = RenderOutcome(compresses: compresses)
    for asset in assets {
      // The path holds a digest of the bytes.
      let inputs = DigestBuilder().digest
      if let known = published.file(at: asset.path, madeFrom: inputs) {
        try outcome.keep(known, published, publisher)
        continue
      }
      let bytes = try site.read(asset.source)
      try outcome.stage(bytes, for: asset.path, inputs: inputs, publisher)
    }
    return outcome
  }

  // MARK: Pages

  private func pages(_ pages: ArraySlice<Page>) throws -> RenderOutcome {
    var outcome = RenderOutcome(compresses: compresses)
    var buffer: [UInt8] = []
    for page in pages {
      let name = name(of: page)
      let inputs = published.digests?.inputs(of: page)
      if let inputs, let known = published.file(at: page.path, madeFrom: inputs) {
        try outcome.keep(known, page: name, published, publisher)
        continue
      }
      let rendered = try render(page, into: &buffer)
      guard rendered.isComplete else {
        outcome.findings += rendered.found.map { ($0, name) }
        continue
      }
      if let pageCheck {
        outcome.pages.add(pageCheck.check(buffer, of: page, named: name))
      }
      try outcome.stage(
        buffer,
        for: page.path,
        inputs: inputs,
        found: rendered.found,
        body: inputs == nil ? nil : place(of: rendered.body, of: page, in: buffer),
        page: name,
        publisher
      )
    }
    return outcome
  }

  /// A page that was rendered.
  struct Rendered {
    /// Whether its template came to its end; else there is nothing to be published.
    var isComplete = false
    /// The text of the entry that it shows.
    var body: PageSubject.Body?
    /// What its templates found.
    var found: [Diagnostic] = []
  }

  /// Renders a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - buffer: memory that is used again; it holds the page's bytes afterwards.
  /// - Returns: what became of it.
  /// - Throws: ``Failure`` when its entry had to be read again and cannot be.
  func render(_ page: Page, into buffer: inout [UInt8]) throws -> Rendered {
    var rendered = Rendered()
    guard let template = templates.template(for: page, in: model.catalog) else { return rendered }
    buffer.removeAll(keepingCapacity: true)
    rendered.body = try body(of: page, &rendered.found)
    do throws(RenderError) {
      rendered.found += try template.program.render(
        model.globals(for: page, body: rendered.body), context: context(page), into: &buffer)
      rendered.isComplete = true
    } catch {
      rendered.found.append(error.diagnostic)
    }
    return rendered
  }

  /// Where the text of an entry stands in its page, for the next build.
  private func place(
    of body: PageSubject.Body?,
    of page: Page,
    in buffer: [UInt8]
  ) -> PublishedBody? {
    guard case .entry(let index) = page.kind, let body else { return nil }
    return PublishedBody(
      model.catalog.entries[index], body.html, model.links[index], in: buffer)
  }

  /// The text of the entry that a page shows, with what templates make of its directives.
  private func body(of page: Page, _ found: inout [Diagnostic]) throws -> PageSubject.Body? {
    guard case .entry(let index) = page.kind else { return nil }
    let entry = model.catalog.entries[index]
    let html =
      entry.hasBytes
      ? entry.html
      : try published.html(of: entry, at: page.path, publisher) ?? self.html(entry)
    if entry.directives.isEmpty { return PageSubject.Body(html: html, directives: []) }
    let rendering = DirectiveRendering(
      model: model, templates: templates, context: context(page), html: html)
    let (outputs, findings) = rendering.render(index)
    found += findings
    return PageSubject.Body(html: html, directives: outputs)
  }

  private func context(_ page: Page) -> RenderContext {
    var context = RenderContext(language: page.language)
    context.baseURL = model.catalog.settings.baseURL.origin
    return context
  }

  /// What a reader of messages knows a page by.
  func name(of page: Page) -> String {
    if case .entry(let index) = page.kind { return model.catalog.entries[index].file.path }
    return page.url
  }

  // MARK: Other files

  /// Feeds, open data, redirects, sitemap, robots.txt and what hosts read.
  private func others() throws -> RenderOutcome {
    var outcome = RenderOutcome(compresses: compresses)
    let catalog = model.catalog
    let entries = published.digests?.entries
    for feed in model.plan.feeds {
      try outcome.make(feed.path, from: entries, published, publisher) { bytes(of: feed) }
    }
    for file in model.plan.data {
      try outcome.make(file.path, from: entries, published, publisher) { bytes(of: file) }
    }
    for redirect in model.plan.redirects {
      try outcome.stage(bytes(of: redirect), for: redirect.path, publisher)
    }
    let sitemap = Sitemap(model: model)
    try outcome.make("sitemap.xml", from: entries, published, publisher) { sitemap.bytes() }
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

extension RenderOutcome {
  /// Makes a file of many entries, unless it is published as it would be made.
  fileprivate mutating func make(
    _ path: String,
    from entries: Digest?,
    _ published: PublishedFiles,
    _ publisher: Publisher?,
    _ bytes: () -> [UInt8]
  ) throws {
    let inputs = entries.map { published.inputs(of: path, madeFrom: $0) }
    if let inputs, let known = published.file(at: path, madeFrom: inputs) {
      return try keep(known, published, publisher)
    }
    try stage(bytes(), for: path, inputs: inputs, publisher)
  }
}
