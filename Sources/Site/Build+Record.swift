import Content
import Diagnostics

/// What a build takes from the record of the last one, and leaves for the next.
extension Build {
  /// The file that keeps two builds of a site from running at once.
  static let lockPath = ".casebook/lock"

  /// The digest of all that a build is told, and of what builds.
  private var optionsDigest: Digest {
    var builder = DigestBuilder()
    builder.add(options.tool)
    builder.add(options.baseURL.map { $0.origin + $0.path })
    builder.add(options.origin)
    builder.add(options.includesDrafts)
    builder.add(options.includesScheduled)
    builder.add(options.today.text)
    builder.add(options.isStrict)
    builder.add(options.isLocked)
    builder.add(options.acceptsRemoved)
    builder.add(options.compresses)
    builder.add(options.checksFigures)
    return builder.digest
  }

  /// The report of a build of which nothing has changed since: neither the site nor the options nor
  /// what is published; `nil` when there is something to do.
  func reportOfSameBuild(_ listing: SiteListing, _ publisher: Publisher) async -> BuildReport? {
    guard let record, record.options == optionsDigest, record.holds(listing),
      let last = record.report, !publisher.wasInterrupted, last.lock == lockDigest
    else { return nil }
    let files = record.files
    guard publisher.publishes(files) else { return nil }
    let parts = await parallel.each(files.count, stretch: 256) { range in
      files[range].allSatisfy { publisher.verified($0) != nil }
    }
    guard parts.allSatisfy({ $0 }) else { return nil }
    var report = BuildReport()
    report.add(last.diagnostics)
    report.pages = last.pages
    report.unchanged = files.count
    report.publication = PublicationChanges(isFirst: false)
    report.files = last.files
    report.isPublished = true
    return report
  }

  private var lockDigest: Digest? {
    (try? folder.read(PublishedLock.path)).map { Digest($0) }
  }

  /// What the last build published, with what tells whether it would come out the same.
  func published(_ linked: Linked) async -> PublishedFiles {
    guard options.keepsRecord else { return .none }
    let files = linked.scanned.files
    var settings = DigestBuilder()
    settings.add(files.digests.combined { !$0.hasSuffix(".html") })
    for template in files.templates { settings.add(template.path) }
    settings.add(options.today.text)
    settings.add(files.settings.baseURL.origin + files.settings.baseURL.path)
    return PublishedFiles(
      record?.files ?? [],
      digests: await PageDigests(linked.model, linked.templates, parallel),
      settings: settings.digest
    )
  }

  /// Leaves a record for the next build; a site that cannot be written to goes without.
  func keepRecord(_ linked: Linked, _ outcome: RenderOutcome, _ listing: SiteListing) {
    guard options.keepsRecord else { return }
    let bytes = BuildRecord.bytes(
      options: optionsDigest,
      listing: listing,
      report: RecordedReport(
        pages: report.pages,
        files: report.files,
        diagnostics: report.diagnostics.filter { !toldOnce.contains($0) },
        lock: lockDigest
      ),
      files: outcome.files,
      assets: linked.scanned.assets,
      entries: linked.scanned.record
    )
    try? folder.write(bytes, to: BuildRecord.path)
  }
}
