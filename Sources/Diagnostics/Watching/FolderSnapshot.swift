#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a folder's files looked like at a moment, so that two moments can be compared.
struct FolderSnapshot {
  private struct Look: Hashable {
    let file: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private var looks: [String: Look] = [:]

  /// Looks at all files of a scope; what vanishes meanwhile is not there.
  init(_ root: String, _ scope: WatchScope) {
    for name in scope.files.sorted() { add(root, name) }
    let folder = DiskFolder(root)
    for name in scope.folders.sorted() {
      for entry in (try? folder.list(name)) ?? [] where scope.holds(file: entry.path) {
        add(root, entry.path)
      }
    }
  }

  private mutating func add(_ root: String, _ path: String) {
    var status = stat()
    guard stat("\(root)/\(path)", &status) == 0 else { return }
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    looks[path] = Look(
      file: UInt64(status.st_ino), size: Int64(status.st_size), seconds: time.tv_sec,
      nanoseconds: time.tv_nsec)
  }

  /// The files that look different, are new or are gone.
  func changes(since before: FolderSnapshot) -> FolderChanges {
    var changes = FolderChanges()
    for (path, look) in looks where before.looks[path] != look { changes.paths.insert(path) }
    for path in before.looks.keys where looks[path] == nil { changes.paths.insert(path) }
    return changes
  }
}
