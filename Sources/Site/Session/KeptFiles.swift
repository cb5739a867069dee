import Content
import Diagnostics

/// What a session keeps of a site's files between two updates, with the bytes that a build record does
/// without.
struct KeptFiles: Sendable {
  /// An entry as it was read.
  struct Kept: Sendable {
    let entry: Entry
    let diagnostics: [Diagnostic]
    let origin: EntryOrigin
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
}
