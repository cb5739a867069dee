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
      !publisher.wasInterrupted, record.report.lock == lockDigest
    else { return nil }
    let (last, files) = (record.report, record.files.files)
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

  /// The files of the last build that are still there as it left them.
  func intactFiles() -> RecordedFiles {
    guard let record, let publisher else { return RecordedFiles([]) }
    return RecordedFiles(record.files.files.compactMap { publisher.verified($0) })
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
      linked.intact,
      digests: await PageDigests(linked.model, linked.templates, parallel),
      settings: settings.digest
    )
  }

  /// What the build leaves for the next one, once it is published; `nil` if it leaves nothing.
  func nextRecord(
    _ linked: Linked,
    _ outcome: RenderOutcome,
    _ listing: SiteListing
  ) -> NextRecord? {
    guard options.keepsRecord else { return nil }
    return NextRecord(
      options: optionsDigest,
      listing: listing,
      report: RecordedReport(
        pages: report.pages,
        files: report.files,
        diagnostics: report.diagnostics.filter { !toldOnce.contains($0) },
        lock: newLock(linked).map { Digest($0) } ?? lockDigest
      ),
      files: outcome.files,
      assets: linked.scanned.assets,
      entries: linked.scanned.record
    )
  }

  /// What is published as `casebook.lock`; `nil` when that is there already, or is not to be written.
  func newLock(_ linked: Linked) -> [UInt8]? {
    options.isLocked || options.isPreview ? nil : linked.lock
  }
}
