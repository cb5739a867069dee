import Diagnostics

/// The files of a site as a build finds them when it begins.
struct SiteListing: Sendable {
  /// What is below `Content`, sorted by path.
  let content: [FolderEntry]
  /// What is below `Templates`, sorted by path.
  let templates: [FolderEntry]
  /// The stamps of the files, by path.
  private(set) var stamps: [String: FileStamp]
  /// The same as the build record keeps them: equal bytes mean that no file has changed.
  let bytes: [UInt8]
  /// Whether every file has a stamp that can be trusted.
  let isSettled: Bool
  /// When it was made, by the clock of the stamps.
  private var time: Int64

  /// Lists the files.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - parallel: how many files are asked for at once.
  /// - Throws: ``Failure`` when a folder cannot be read.
  init(of site: any Folder, _ parallel: Parallel) async throws {
    let time = site.now
    content = try site.list(SiteFilesReader.contentFolder)
    templates = try site.list(SiteFilesReader.templatesFolder)
    let files = content + templates
    let parts = await parallel.each(files.count, stretch: 256) { range in
      files[range].map { $0.kind == .file ? site.stamp(of: $0.path, followsLinks: true) : nil }
    }
    let found = parts.flatMap { $0 }
    var stamps: [String: FileStamp] = [:]
    stamps.reserveCapacity(files.count)
    var writer = RecordWriter(capacity: files.count * 64)
    var isSettled = true
    for (file, stamp) in zip(files, found) {
      if let stamp { stamps[file.path] = stamp }
      let settled = stamp.flatMap { $0.isSettled(at: time) ? $0 : nil }
      isSettled = isSettled && (settled != nil || file.kind != .file)
      writer.write(file.path)
      writer.write(settled)
    }
    self.time = time
    self.isSettled = isSettled
    self.stamps = stamps
    bytes = writer.array
  }

  /// Lists the files for a session, which has been told what changed: the system is asked for the stamps
  /// of these alone.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - last: the listing before; all stamps are asked for without it.
  ///   - changes: what changed since.
  ///   - parallel: how many files are asked for at once.
  /// - Returns: the files as they are now.
  /// - Throws: ``Failure`` when a folder cannot be read.
  static func list(
    _ site: any Folder,
    after last: SiteListing?,
    _ changes: FolderChanges,
    _ parallel: Parallel
  ) async throws -> SiteListing {
    // Below a folder that came or went, anything may have.
    let isOfFiles = changes.paths.allSatisfy { site.kind(of: $0) != .directory }
    guard let last, !changes.isIncomplete, isOfFiles else {
      return try await SiteListing(of: site, parallel)
    }
    let time = site.now
    var listing = try SiteListing(of: site)
    listing.time = time
    listing.stamps.reserveCapacity(listing.content.count + listing.templates.count)
    // A file that links lead to has several paths, and changes at all of them.
    let touched = Set(changes.paths.compactMap { last.stamps[$0]?.number })
    for file in [listing.content, listing.templates].joined() where file.kind == .file {
      let old = last.stamps[file.path].flatMap { touched.contains($0.number) ? nil : $0 }
      let known = changes.paths.contains(file.path) ? nil : old
      listing.stamps[file.path] = known ?? site.stamp(of: file.path, followsLinks: true)
    }
    return listing
  }

  /// Lists the files for a command that reads them all in any case.
  ///
  /// - Throws: ``Failure`` when a folder cannot be read.
  init(of site: any Folder) throws {
    content = try site.list(SiteFilesReader.contentFolder)
    templates = try site.list(SiteFilesReader.templatesFolder)
    (stamps, bytes, isSettled, time) = ([:], [], false, .min)
  }

  /// The stamp of a file that can be trusted to change with the file; `nil` for one that was changed
  /// just now.
  func settledStamp(of path: String) -> FileStamp? {
    stamps[path].flatMap { $0.isSettled(at: time) ? $0 : nil }
  }
}
