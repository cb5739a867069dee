import Content
import Diagnostics

/// What a session keeps of a site's files between two updates, with the bytes that a build record does
/// without.
struct KeptFiles: Sendable {
  /// An entry as it was read.
  struct Kept: Sendable {
    let entry: Entry
    let diagnostics: [Diagnostic]
    /// The stamps of its Markdown file and its data, for those that can be trusted.
    let stamps: (text: FileStamp?, data: FileStamp?)
    /// The digest of its files.
    let files: Digest
  }

  /// The entries, by their paths.
  var entries: [String: Kept] = [:]
  /// The assets, by their paths.
  var assets: [String: RecordedAsset] = [:]
  /// The files as they were listed.
  var listing: SiteListing?
  /// What changed since then.
  var changes = FolderChanges()

  /// Nothing is kept yet.
  init() {}

  /// Keeps what was read.
  init(_ entries: [Kept], _ assets: [RecordedAsset], _ listing: SiteListing) {
    self.listing = listing
    self.entries = Dictionary(entries.map { ($0.entry.file.path, $0) }) { first, _ in first }
    self.assets = Dictionary(assets.map { ($0.asset.source, $0) }) { first, _ in first }
  }

  /// Finds an entry whose files are what they were, as ``RecordedEntries/find(_:stamps:read:expected:)``
  /// does.
  func find(
    _ file: EntryFile,
    stamps: (text: FileStamp?, data: FileStamp?),
    read: () throws -> Digest,
    expected: (_ files: Digest, _ parts: Set<String>) -> Digest
  ) rethrows -> Kept? {
    guard let kept = entries[file.path],
      expected(kept.files, kept.entry.parts) == kept.entry.digest, kept.entry.file == file
    else { return nil }
    let isSame =
      stamps.text != nil && stamps.text == kept.stamps.text && stamps.data == kept.stamps.data
      && (stamps.data != nil) == (file.dataPath != nil)
    if !isSame, try read() != kept.files { return nil }
    return Kept(
      entry: kept.entry, diagnostics: kept.diagnostics, stamps: stamps, files: kept.files)
  }
}
