/// What a folder's files looked like at a moment, so that two moments can be compared.
struct FolderSnapshot {
  private var stamps: [String: FileStamp] = [:]

  /// Looks at all files of a scope; what vanishes meanwhile is not there.
  init(_ root: String, _ scope: WatchScope) {
    let folder = DiskFolder(root)
    let below = scope.folders.sorted().flatMap { (try? folder.list($0)) ?? [] }.map(\.path)
    for path in scope.files.sorted() + below where scope.holds(file: path) {
      stamps[path] = folder.stamp(of: path, followsLinks: true)
    }
  }

  /// The files that look different, are new or are gone.
  func changes(since before: FolderSnapshot) -> FolderChanges {
    var changes = FolderChanges()
    for (path, stamp) in stamps where before.stamps[path] != stamp { changes.paths.insert(path) }
    for path in before.stamps.keys where stamps[path] == nil { changes.paths.insert(path) }
    return changes
  }
}
