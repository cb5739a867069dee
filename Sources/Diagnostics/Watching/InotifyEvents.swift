#if os(Linux)
#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// What Linux tells of the changes below a folder (inotify(7)).
///
/// Every folder of the scope has a watch of its own; folders that appear get one, and what is in them
/// by then counts as changed, because it may have been there before the watch. What is written is
/// told when it is closed, so that no half-written file is read. Used by one thread.
struct InotifyEvents {
  /// What waiting ended with.
  enum Outcome {
    case changes(FolderChanges)
    case timeout
    case stopped
    /// The system has no more watches to give.
    case failed(Message)
  }

  private let root: String
  private let scope: WatchScope
  private let folder: DiskFolder
  private var descriptor: Int32 = -1
  /// The folder of each watch.
  private var folders: [Int32: String] = [:]

  init(root: String, scope: WatchScope) {
    self.root = root
    self.scope = scope
    folder = DiskFolder(root)
  }

  /// Whether the folder itself is there and watched.
  var isComplete: Bool { folders.values.contains("") }

  /// Sets all watches anew.
  ///
  /// - Returns: why there cannot be any; a folder that is missing is no reason.
  mutating func start() -> Message? {
    giveBack()
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return Self.limitReached }
    var found: Set<String> = []
    if watch("", &found) { return nil }
    // Other programs may use those that were to be had.
    giveBack()
    return Self.limitReached
  }

  /// Gives all watches back.
  mutating func giveBack() {
    folders = [:]
    if descriptor >= 0 { _ = close(descriptor) }
    descriptor = -1
  }

  private static let limitReached = Message(
    Wording(
      en:
        "the system has no more watches to give (fs.inotify.max_user_watches); changes are looked for every half second",
      ja: "システムの監視数の上限（fs.inotify.max_user_watches）に達したため、変更を 0.5 秒ごとに調べます"
    ))

  // MARK: Watches

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR)

  /// Watches a folder and those below it, and notes the files that are in them.
  ///
  /// - Returns: false when the system has no more watches.
  private mutating func watch(_ path: String, _ found: inout Set<String>) -> Bool {
    let full = path.isEmpty ? root : "\(root)/\(path)"
    let watch = inotify_add_watch(descriptor, full, Self.mask)
    // What vanished again, or may not be read, is not there.
    if watch < 0 { return errno != ENOSPC && errno != ENOMEM }
    // A folder that a link leads to as well has one watch; following it again might never end.
    if let known = folders[watch], known != path { return true }
    folders[watch] = path
    guard let stream = opendir(full) else { return true }
    defer { closedir(stream) }
    while let item = readdir(stream) {
      let name = DiskFolder.name(of: item)
      if name == "." || name == ".." { continue }
      let child = path.isEmpty ? name : "\(path)/\(name)"
      if isFolder(child, item) {
        if scope.holds(folder: child), !self.watch(child, &found) { return false }
      } else if scope.holds(file: child) {
        found.insert(child)
      }
    }
    return true
  }

  private func isFolder(_ path: String, _ item: UnsafeMutablePointer<dirent>) -> Bool {
    switch Int(item.pointee.d_type) {
    case Int(DT_DIR): true
    case Int(DT_REG): false
    default: folder.kind(of: path) == .directory
    }
  }

  private mutating func unwatch(_ path: String) {
    for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }

  // MARK: Events

  /// Waits for events.
  ///
  /// - Parameters:
  ///   - milliseconds: how long; -1 for as long as it takes.
  ///   - pipe: what ends it.
  /// - Returns: what it ended with.
  mutating func wait(milliseconds: Int, orUntil pipe: WakePipe) -> Outcome {
    var waited = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waited, 2, Int32(milliseconds))
    if waited[1].revents != 0 { return .stopped }
    if count > 0 { return receive() }
    if isComplete { return .timeout }
    if let problem = start() { return .failed(problem) }
    return isComplete ? .changes(FolderChanges(isIncomplete: true)) : .timeout
  }

  private mutating func receive() -> Outcome {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    var changes = FolderChanges()
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= count {
      let event = buffer.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      }
      let name = buffer[(offset + header)...].prefix(Int(event.len)).prefix { $0 != 0 }
      offset += header + Int(event.len)
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
        if let problem = start() { return .failed(problem) }
        return .changes(FolderChanges(isIncomplete: true))
      }
      let isWithin = note(event, String(decoding: name, as: UTF8.self), &changes)
      if !isWithin { return .failed(Self.limitReached) }
    }
    return .changes(changes)
  }

  /// Notes an event; false when the system has no more watches.
  private mutating func note(
    _ event: inotify_event,
    _ name: String,
    _ changes: inout FolderChanges
  ) -> Bool {
    func has(_ kinds: Int32...) -> Bool { kinds.contains { event.mask & UInt32($0) != 0 } }
    guard let above = folders[event.wd] else { return true }
    if has(IN_IGNORED, IN_DELETE_SELF, IN_MOVE_SELF) {
      // The folder above tells of one that is gone, but for the first.
      if has(IN_IGNORED) { folders[event.wd] = nil }
      if above.isEmpty {
        giveBack()
        changes.isIncomplete = true
      }
      return true
    }
    let path = above.isEmpty ? name : "\(above)/\(name)"
    let isFolder = event.mask & UInt32(IN_ISDIR) != 0
    guard scope.holds(folder: path) || scope.holds(file: path) else { return true }
    if isFolder, has(IN_MOVED_FROM, IN_DELETE) {
      unwatch(path)
      changes.paths.insert(path)
      return true
    }
    if isFolder || has(IN_CREATE, IN_MOVED_TO) && folder.kind(of: path) == .directory {
      return !scope.holds(folder: path) || watch(path, &changes.paths)
    }
    // A new file is told of when it is closed; a link is whole at once.
    if scope.holds(file: path), !has(IN_CREATE) || isLink(path) { changes.paths.insert(path) }
    return true
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    guard lstat("\(root)/\(path)", &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }
}
#endif
