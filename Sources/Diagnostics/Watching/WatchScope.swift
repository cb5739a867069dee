/// Which files below a folder are watched.
package struct WatchScope: Sendable {
  /// The folders that are watched with all that is below them: names at the top of the folder.
  package let folders: Set<String>

  /// The files that are watched besides: names at the top of the folder.
  package let files: Set<String>

  /// Creates a scope.
  package init(folders: Set<String>, files: Set<String> = []) {
    self.folders = folders
    self.files = files
  }

  /// Whether a folder is watched; the top is.
  func holds(folder path: String) -> Bool {
    path.isEmpty || folders.contains(Self.top(path)) && !Self.isPassedOver(path)
  }

  /// Whether a change of a file counts.
  func holds(file path: String) -> Bool {
    if files.contains(path) { return true }
    let isBelow = path.utf8.contains(UInt8(ascii: "/"))
    return isBelow && folders.contains(Self.top(path)) && !Self.isPassedOver(path)
  }

  private static func top(_ path: String) -> String {
    path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
  }

  /// Whether one of the path's names is hidden, or one that editors and browsers give to files that
  /// they are still writing.
  private static func isPassedOver(_ path: String) -> Bool {
    path.split(separator: "/").contains { name in
      name.hasPrefix(".") || name.hasPrefix("~$") || name.hasPrefix("#") && name.hasSuffix("#")
        // Vim asks in this way whether it may write into a folder.
        || name == "4913" || temporaryEndings.contains { name.hasSuffix($0) }
    }
  }

  private static let temporaryEndings = [
    "~", ".swp", ".swx", ".swo", ".tmp", ".bak", ".part", ".crdownload", "___jb_tmp___",
    "___jb_old___", DiskFolder.stagedSuffix,
  ]
}
