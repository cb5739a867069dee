import Synchronization

/// A folder that lives in memory, so that a test holds a whole site.
package final class MemoryFolder: Folder {
  private struct State {
    var files: [String: [UInt8]]
    var staged: [String: [UInt8]] = [:]
    var written: [String] = []
    var removed: [String] = []
  }

  package let name: String
  private let state: Mutex<State>

  /// Creates a folder with text files.
  package init(_ files: [String: String] = [:], name: String = "") {
    self.name = name
    state = Mutex(State(files: files.mapValues { Array($0.utf8) }))
  }

  /// The paths written since the last call, sorted.
  package func takeWritten() -> [String] {
    state.withLock { state in
      defer { state.written = [] }
      return state.written.sorted()
    }
  }

  /// The paths removed since the last call, sorted.
  package func takeRemoved() -> [String] {
    state.withLock { state in
      defer { state.removed = [] }
      return state.removed.sorted()
    }
  }

  /// All files with their bytes.
  package var files: [String: [UInt8]] { state.withLock { $0.files } }

  /// A file's text, `nil` if there is no such file.
  package func text(_ path: String) -> String? {
    state.withLock { $0.files[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Puts a file into the folder, or takes it out, without a trace in the log.
  package func set(_ path: String, _ text: String?) {
    state.withLock { $0.files[path] = text.map { Array($0.utf8) } }
  }

  /// Puts a file of any bytes into the folder, without a trace in the log.
  package func set(_ path: String, bytes: [UInt8]) {
    state.withLock { $0.files[path] = bytes }
  }

  package func list(_ directory: String) throws -> [FolderEntry] {
    let prefix = directory.isEmpty ? "" : directory + "/"
    let paths = state.withLock { $0.files.keys.filter { $0.hasPrefix(prefix) } }
    return paths.sorted { $0.precedesInBytes($1) }
      .map { FolderEntry(path: $0, kind: .file) }
  }

  package func kind(of path: String) -> FolderEntry.Kind? {
    state.withLock { state in
      if state.files[path] != nil { return .file }
      let isFolder = path.isEmpty || state.files.keys.contains { $0.hasPrefix(path + "/") }
      return isFolder ? .directory : nil
    }
  }

  package func read(_ path: String) throws -> [UInt8] {
    guard let bytes = state.withLock({ $0.files[path] }) else {
      throw Failure.missing(display(path))
    }
    return bytes
  }

  package func holds(_ bytes: [UInt8], at path: String) -> Bool {
    state.withLock { $0.files[path] == bytes }
  }

  package func stamp(of path: String, followsLinks: Bool) -> FileStamp? {
    state.withLock { $0.files[path] }.map(Self.stamp)
  }

  /// No file of it changes without its stamp: the stamp holds a digest.
  package var now: Int64 { .max }

  private static func stamp(of bytes: [UInt8]) -> FileStamp {
    FileStamp(number: Digest(bytes).value, size: UInt64(bytes.count), modified: 0, changed: 0)
  }

  @discardableResult
  package func stage(_ bytes: [UInt8], for path: String) throws -> FileStamp? {
    state.withLock { $0.staged[path] = bytes }
    return Self.stamp(of: bytes)
  }

  package func commit(_ path: String) throws {
    state.withLock { state in
      guard let bytes = state.staged.removeValue(forKey: path) else { return }
      state.files[path] = bytes
      state.written.append(path)
    }
  }

  @discardableResult
  package func stageInTree(_ bytes: [UInt8], for path: String) throws -> FileStamp? {
    try stage(bytes, for: path)
  }

  package func commitTree(_ names: [String]) throws {
    let paths = state.withLock { $0.staged.keys.sorted() }
    for name in names {
      for path in paths where path == name || path.hasPrefix(name + "/") { try commit(path) }
    }
  }

  package func discardStaged() throws {
    state.withLock { $0.staged = [:] }
  }

  package func makeBeside() throws -> any Folder { MemoryFolder(name: name) }

  package func link(_ path: String, into beside: any Folder) throws {
    try beside.write(try read(path), to: path)
  }

  package func exchange(with beside: any Folder) throws {
    guard let beside = beside as? MemoryFolder else { return }
    let files = beside.files
    state.withLock { state in
      state.written += files.keys.filter { state.files[$0] != files[$0] }
      state.removed += state.files.keys.filter { files[$0] == nil }
      state.files = files
    }
  }

  package func discardBeside() throws {}

  package func lock(_ path: String) throws -> (any FolderLock)? { nil }

  package func remove(_ path: String) throws {
    state.withLock {
      if $0.files.removeValue(forKey: path) != nil { $0.removed.append(path) }
    }
  }
}
