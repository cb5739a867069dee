/// What changed below a folder since somebody last asked.
package struct FolderChanges: Sendable, Hashable {
  /// Paths relative to the folder, of files and of folders.
  package var paths: Set<String> = []

  /// Whether more may have changed than ``paths`` name: events were lost.
  package var isIncomplete = false

  /// Creates changes; none without arguments.
  package init(_ paths: Set<String> = [], isIncomplete: Bool = false) {
    self.paths = paths
    self.isIncomplete = isIncomplete
  }

  /// Whether nothing changed.
  package var isEmpty: Bool { paths.isEmpty && !isIncomplete }

  /// Takes over other changes.
  package mutating func add(_ other: FolderChanges) {
    paths.formUnion(other.paths)
    isIncomplete = isIncomplete || other.isIncomplete
  }
}
