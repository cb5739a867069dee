import Content
import Diagnostics

/// One run of the build.
struct Build {
  let folder: any Folder
  let options: BuildOptions
  var report = BuildReport()
  /// Whether entries are read; the templates alone need only their schemas.
  var readsEntries = true
  /// What the last build left.
  var record: BuildRecord?
  /// Where the site is published; `nil` when it is only checked.
  var publisher: Publisher?
  /// What a session keeps between its updates; `nil` in a build.
  var kept: KeptFiles?
  /// What changed since the last publication: the next build has no reason to tell it again.
  var toldOnce: Set<Diagnostic> = []
  /// The files of the site; they are listed when they are first needed.
  private var listing: SiteListing?
  private(set) var parallel: Parallel
  private let clock = ContinuousClock()

  init(folder: any Folder, options: BuildOptions) {
    self.folder = folder
    self.options = options
    parallel = Parallel(jobs: options.jobs)
  }

  /// Builds into a folder, or only checks.
  mutating func run(into output: (any Folder)?) async throws {
    guard let output else {
      guard let linked = try await check() else { return }
      let outcome = try await timed("render") { try await $0.render(linked, .none, nil) }
      if let check = linked.check { report(outcome.pages, check) }
      return
    }
    // It is let go when the build is done, or killed. A folder that is no site is left as it is.
    let isSite = folder.kind(of: SiteFilesReader.contentFolder) == .directory
    let lock = try isSite && options.keepsRecord ? folder.lock(Self.lockPath) : nil
    defer { withExtendedLifetime(lock) {} }
    try await build(into: output)
  }

  private mutating func build(into output: any Folder) async throws {
    let (folder, options) = (folder, options)
    // What is known of the last build is read while the system is asked for the files.
    async let opened = Publisher(output, isAtomic: options.isAtomic)
    async let left = options.keepsRecord ? BuildRecord(in: folder) : nil
    let listing = try await SiteListing(of: folder, parallel)
    let publisher = try await opened
    self.publisher = publisher
    record = await left
    if let report = await reportOfSameBuild(listing, publisher) {
      self.report = report
      return
    }
    self.listing = listing
    guard let linked = try await check() else { return }
    do {
      let published = await published(linked)
      let outcome = try await timed("render") {
        try await $0.render(linked, published, publisher)
      }
      guard mayPublish else { return publisher.abandon() }
      let manifest = Manifest(outcome.files)
      report.files = PublicationChanges.otherFiles(manifest)
      let next = nextRecord(linked, outcome, listing)
      async let bytes = next?.bytes()
      try await timed("publish") {
        try await $0.publish(outcome, manifest, publisher, linked.model)
      }
      if let lock = newLock(linked) { try folder.write(lock, to: PublishedLock.path) }
      // A site that cannot be written to goes without.
      if let bytes = await bytes { try? folder.write(bytes, to: BuildRecord.path) }
      report.leftovers = [linked.scanned.entries, outcome.files, record?.files.files ?? []]
    } catch {
      publisher.abandon()
      throw error
    }
  }

  /// Reads and links everything; `nil` when there are errors.
  @discardableResult
  mutating func check() async throws -> Linked? {
    guard let scanned = try await timed("scan", { try await $0.scan() }) else { return nil }
    guard let linked = try await timed("link", { try await $0.link(scanned) }) else { return nil }
    report.model = linked.model
    return linked
  }

  /// Runs a stage and notes its time.
  private mutating func timed<Result>(
    _ stage: String,
    _ body: (inout Build) async throws -> Result
  ) async throws -> Result {
    let start = clock.now
    if let progress = options.progress {
      parallel.report = { progress(BuildProgress(stage: stage, done: $0, total: $1)) }
    }
    let result = try await body(&self)
    report.timings.append(.init(stage: stage, duration: clock.now - start))
    return result
  }

  // MARK: Scan

  struct Scanned {
    let files: SiteFiles
    let entries: [Entry]
    let assets: [RecordedAsset]
    /// The entries for the next build.
    let record: [[UInt8]]
    /// What read them.
    let scanner: Scanner
    /// Whether settings, schemas and sources could all be read.
    let isComplete: Bool
  }

  /// Reads everything; `nil` when the settings are wrong.
  mutating func scan() async throws -> Scanned? {
    let listing = try await listed()
    let (files, found) = try SiteFilesReader.read(folder, listing, today: options.today)
    report.add(found)
    guard var files else { return nil }
    if let baseURL = options.baseURL { files.settings.baseURL = baseURL }
    if let origin = options.origin { files.settings.baseURL.origin = origin }
    let isComplete = report.count(.error) == 0
    let input = input(files, [])
    let reader = EntryReader(
      files, checksFigures: options.checksFigures, checksHeadings: options.isThorough)
    report.add(reader.checkParts())
    let scanner = Scanner(
      site: folder,
      reader: reader,
      schemas: files.schemas,
      listing: listing,
      recorded: record?.entries ?? .none,
      keepsRecord: self.listing != nil && options.keepsRecord,
      kept: kept,
      absence: { input.absence(of: $0) }
    )
    let scan = try await scanner.scan(readsEntries ? files.entries : [], parallel)
    report.add(scan.diagnostics)
    let known = record?.assets ?? kept?.assets ?? [:]
    let assets = try await AssetReader(site: folder, listing: listing, recorded: known)
      .read(files.assets, parallel)
    if kept != nil { kept = KeptFiles(scan.kept, assets, listing) }
    return Scanned(
      files: files,
      entries: scan.entries,
      assets: assets,
      record: scan.record,
      scanner: scanner,
      isComplete: isComplete
    )
  }

  /// The files of the site; their stamps are asked for where something is known of them.
  private func listed() async throws -> SiteListing {
    if let listing { return listing }
    guard let kept else { return try SiteListing(of: folder) }
    return try await SiteListing.list(folder, after: kept.listing, kept.changes, parallel)
  }

  func input(_ files: SiteFiles, _ entries: [Entry]) -> CatalogInput {
    CatalogInput(files, entries: entries, unread: unread(files, entries), options)
  }

  /// The entries that the scan could not read.
  private func unread(_ files: SiteFiles, _ entries: [Entry]) -> [EntryFile] {
    if !readsEntries || entries.count == files.entries.count { return [] }
    let read = Set(entries.map(\.file.path))
    return files.entries.filter { !read.contains($0.path) }
  }

  // MARK: Link

  struct Linked {
    let scanned: Scanned
    let model: SiteModel
    let templates: TemplateSet
    /// What is published as `casebook.lock`; `nil` when that is there already.
    var lock: [UInt8]?
    /// What is looked for besides; `nil` in a build.
    var check: SiteCheck?
    /// The published files that nobody has changed since the last build.
    var intact = RecordedFiles([])
  }

  /// Puts all entries into the catalog, and plans the files that are published.
  mutating func plan(_ scanned: Scanned) async -> (Catalog, Plan, PlaceFinder) {
    let files = scanned.files
    let places = PlaceFinder(site: folder, markdown: files.settings.markdown)
    let (catalog, found) = await Catalog.build(input(files, scanned.entries)) {
      places.place($0, in: $1)
    }
    let names = files.templates.map { $0.path.dropFirst("Templates/".count) }
    let (plan, collisions) = Planner.plan(
      catalog,
      templates: Set(names.map(String.init)),
      assets: scanned.assets.map(\.asset),
      places: places
    )
    report.add(found + collisions)
    return (catalog, plan, places)
  }

  /// Links everything; `nil` when there are errors.
  ///
  /// Where a collection or the sources could not be read, what refers to them is not judged.
  private mutating func link(_ scanned: Scanned) async throws -> Linked? {
    let files = scanned.files
    // Most of linking is one task's work: another asks the system meanwhile.
    async let intact = intactFiles()
    let (catalog, plan, places) = await self.plan(scanned)
    let check = LinkCheck(catalog: catalog, plan: plan, places: places)
    let (links, broken) = try await check.check(parallel)
    if scanned.isComplete, readsEntries {
      report.add(broken + NavigationCheck.check(catalog, plan))
      report.add(EvidenceCheck.check(catalog, mentions: files.mentions))
      report.add(advice(scanned, catalog, links, places))
    }
    let lockCheck = LockCheck(
      catalog: catalog,
      links: links,
      mentions: files.mentions,
      list: AddressList(catalog: catalog, plan: plan, entries: scanned.entries),
      places: places,
      options: options
    )
    let (folder, comparesLock) = (folder, options.comparesLock)
    async let compared = comparesLock ? lockCheck.check(in: folder) : .init()
    let model = try await SiteModel(
      catalog: catalog, plan: plan, links: links, today: options.today, parallel)
    let dialect = SiteDialect.make(
      texts: files.texts,
      assets: plan.assets,
      basePath: catalog.settings.baseURL.path
    )
    let answers = SiteDialect.digest(
      texts: files.texts, assets: plan.assets, languages: files.settings.languages)
    let (templates, wrong) = TemplateSet.check(
      files.templates,
      model,
      catalog,
      dialect: (dialect, answers)
    )
    if !files.isIncomplete { report.add(wrong) }
    var lock: [UInt8]?
    if readsEntries, report.count(.error) == 0 { lock = add(try await compared) }
    let more = thoroughCheck(scanned, catalog, plan, links, check.resolver, places)
    // A check goes on where a build with --strict would end: all is to be told in one run.
    guard more == nil ? mayPublish : report.count(.error) == 0 else { return nil }
    return Linked(
      scanned: scanned,
      model: model,
      templates: templates,
      lock: lock,
      check: more,
      intact: await intact
    )
  }

  /// Finds evidence that is unused, old or in the wrong place.
  private func advice(
    _ scanned: Scanned,
    _ catalog: Catalog,
    _ links: [EntryLinks],
    _ places: PlaceFinder
  ) -> [Diagnostic] {
    let advice = EvidenceAdvice(
      catalog: catalog,
      links: links,
      mentions: scanned.files.mentions,
      entries: scanned.entries,
      today: options.today,
      places: places
    )
    // A fact that is named with a typing error is not unused.
    let knowsAll =
      scanned.entries.count == scanned.files.entries.count && report.count(.error) == 0
    return advice.findings(knowsAll: knowsAll)
      + (options.checksFigures ? advice.singleSources : [])
  }

  /// Tells which facts and addresses changed since the last published build.
  ///
  /// - Returns: what `casebook.lock` should hold, `nil` when it does.
  private mutating func add(_ outcome: LockCheck.Outcome) -> [UInt8]? {
    toldOnce = Set(outcome.diagnostics)
    report.add(outcome.diagnostics)
    report.changes = outcome.changes
    return outcome.bytes
  }

  private var mayPublish: Bool {
    report.count(.error) == 0 && !(options.isStrict && report.count(.warning) > 0)
  }

  // MARK: Render and publish

  /// Makes what makes the files of a site.
  func renderer(
    _ linked: Linked,
    _ published: PublishedFiles = .none,
    _ publisher: Publisher? = nil
  ) -> Renderer {
    let scanner = linked.scanned.scanner
    return Renderer(
      model: linked.model,
      templates: linked.templates,
      publisher: publisher,
      site: folder,
      today: options.today,
      html: { try scanner.html(of: $0) },
      published: published,
      compresses: options.compresses || linked.model.catalog.settings.publish.compresses,
      pageCheck: linked.check.map { PageCheck($0, wrongHeadings: wrongHeadings) }
    )
  }

  private mutating func render(
    _ linked: Linked,
    _ published: PublishedFiles,
    _ publisher: Publisher?
  ) async throws -> RenderOutcome {
    let renderer = renderer(linked, published, publisher)
    let outcome = try await renderer.render(parallel)
    report.pages = renderer.model.plan.pages.count
    report.add(outcome.diagnostics)
    return outcome
  }

  private mutating func publish(
    _ outcome: RenderOutcome,
    _ manifest: Manifest,
    _ publisher: Publisher,
    _ model: SiteModel
  ) async throws {
    // It is read now, because the build is about to replace it.
    let facts = try? publisher.output.read(PublicationChanges.factsPath)
    async let changes = PublicationChanges(
      from: publisher.previous, facts: facts, to: manifest, model)
    // What leads to a page is in place after the page.
    let lists = model.plan.listPaths
    let staged = [
      outcome.stagedAssets, outcome.staged.filter { !lists.contains($0) },
      outcome.staged.filter { lists.contains($0) },
    ]
    report.deleted = try await publisher.publish(manifest, staged: staged, parallel)
    report.written = outcome.stagedAssets.count + outcome.staged.count
    report.unchanged = outcome.files.count - report.written
    report.publication = await changes
    report.isPublished = true
  }
}
