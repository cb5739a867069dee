import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder on the disk, by plain system calls.
///
/// Foundation is not used here: reading and writing 10,000 files is a good part of a build.
package struct DiskFolder: Folder {
  /// What a file is called while it is written; the dot keeps it out of listings and of servers.
  package static let stagedSuffix = ".casebook-new"
  /// Where the files of a folder that was empty are written.
  private static let stagedTree = ".casebook-new/"

  package let name: String
  let root: String
  private let known = KnownFolders()
  private let resolvedRoot: String

  /// Creates a folder for a path; it need not exist.
  package init(_ path: String) {
    name = path
    root = path.isEmpty ? "." : path
    resolvedRoot = Self.resolve(root) ?? root
  }

  func full(_ path: String) -> String {
    path.isEmpty ? root : "\(root)/\(path)"
  }

  // MARK: Looking

  package func kind(of path: String) -> FolderEntry.Kind? {
    var status = stat()
    guard lstat(full(path), &status) == 0 else { return nil }
    if status.st_mode & S_IFMT != S_IFLNK { return Self.kind(of: status) }
    if path.isEmpty { return stat(full(path), &status) == 0 ? Self.kind(of: status) : .outside }
    guard let target = Self.resolve(full(path)), target.hasPrefix(currentRoot + "/"),
      stat(full(path), &status) == 0
    else { return .outside }
    return Self.kind(of: status)
  }

  /// The root as it is now: it may have been made after this value was.
  private var currentRoot: String {
    resolvedRoot.hasPrefix("/") ? resolvedRoot : Self.resolve(root) ?? resolvedRoot
  }

  package func list(_ directory: String) throws -> [FolderEntry] {
    var entries: [FolderEntry] = []
    var seen: Set<String> = []
    try collect(directory, into: &entries, seen: &seen)
    return entries.sorted { $0.path.precedesInBytes($1.path) }
  }

  /// Collects what is below a folder; `seen` holds the real folders above, so that a link to one
  /// of them does not lead round for ever.
  private func collect(
    _ directory: String,
    into entries: inout [FolderEntry],
    seen: inout Set<String>
  ) throws {
    guard let stream = opendir(full(directory)) else {
      if errno == ENOENT { return }
      throw Failure.reading(display(directory), errno)
    }
    defer { closedir(stream) }
    let real = Self.resolve(full(directory)) ?? directory
    guard seen.insert(real).inserted else { return }
    defer { seen.remove(real) }
    while let item = readdir(stream) {
      let name = Self.name(of: item)
      if name == "." || name == ".." { continue }
      let path = directory.isEmpty ? name : "\(directory)/\(name)"
      let kind =
        switch Int32(item.pointee.d_type) {
        case Int32(DT_REG): FolderEntry.Kind.file
        case Int32(DT_DIR): FolderEntry.Kind.directory
        default: self.kind(of: path) ?? .outside
        }
      if kind == .directory {
        try collect(path, into: &entries, seen: &seen)
      } else {
        entries.append(FolderEntry(path: path, kind: kind))
      }
    }
  }

  static func name(of item: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &item.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
        String(cString: $0)
      }
    }
  }

  package func stamp(of path: String, followsLinks: Bool) -> FileStamp? {
    var status = stat()
    guard lstat(full(path), &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard followsLinks, kind(of: path) == .file, stat(full(path), &status) == 0 else {
        return nil
      }
    }
    return status.st_mode & S_IFMT == S_IFREG ? Self.stamp(of: status) : nil
  }

  package var now: Int64 {
    var time = timespec()
    // The coarse clock of file systems is never ahead of this one.
    clock_gettime(CLOCK_REALTIME, &time)
    return Self.nanoseconds(time)
  }

  private static func stamp(of status: stat) -> FileStamp {
    #if canImport(Darwin)
    let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return FileStamp(
      number: UInt64(status.st_ino),
      size: UInt64(status.st_size),
      modified: nanoseconds(modified),
      changed: nanoseconds(changed)
    )
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  // MARK: Reading

  package func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(full(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.reading(display(path), errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure.reading(display(path), errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure.reading(display(path), EISDIR) }
    var problem: Int32 = 0
    // One byte more than the size, so that a file that grows meanwhile is noticed.
    var capacity = Int(status.st_size) + 1
    while true {
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        problem = Self.fill(buffer, from: descriptor, count: &count)
      }
      guard problem == 0 else { throw Failure.reading(display(path), problem) }
      if bytes.count < capacity { return bytes }
      capacity *= 2
      lseek(descriptor, 0, SEEK_SET)
    }
  }

  /// Reads until the end or until the buffer is full; returns 0 or an error number.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>,
    from descriptor: Int32,
    count: inout Int
  ) -> Int32 {
    while count < buffer.count {
      let room = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
      )
      #if canImport(Darwin)
      let got = Darwin.read(descriptor, room.baseAddress, room.count)
      #elseif canImport(Musl)
      let got = Musl.read(descriptor, room.baseAddress, room.count)
      #else
      let got = Glibc.read(descriptor, room.baseAddress, room.count)
      #endif
      if got < 0 {
        if errno == EINTR { continue }
        return errno
      }
      count += got
      // A regular file gives less than asked for only at its end.
      if got < room.count { return 0 }
    }
    return 0
  }

  package func holds(_ bytes: [UInt8], at path: String) -> Bool {
    var status = stat()
    guard lstat(full(path), &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return (try? read(path)) == bytes
  }

  // MARK: Writing

  @discardableResult
  package func stage(_ bytes: [UInt8], for path: String) throws -> FileStamp? {
    try write(bytes, to: path, as: path + Self.stagedSuffix)
  }

  @discardableResult
  package func stageInTree(_ bytes: [UInt8], for path: String) throws -> FileStamp? {
    let staged = Self.stagedTree + path
    return try write(bytes, to: staged, as: staged)
  }

  package func commitTree(_ names: [String]) throws {
    for name in names where rename(full(Self.stagedTree + name), full(name)) != 0 {
      throw Failure.writing(display(name), errno)
    }
    // What is left of it is empty; if it is not, the next build sweeps up.
    rmdir(full(String(Self.stagedTree.dropLast())))
    known.removeAll()
  }

  /// Writes a file under a name of its own, with the folders that its path needs.
  private func write(
    _ bytes: [UInt8], to path: String, as name: String
  ) throws -> FileStamp? {
    let temporary = full(name)
    try prepareFolders(above: path)
    var descriptor = Self.create(temporary)
    // What a build that was killed left behind.
    if descriptor < 0, errno == EEXIST, unlink(temporary) == 0 {
      descriptor = Self.create(temporary)
    }
    // Somebody else removed a folder that was known.
    if descriptor < 0, errno == ENOENT {
      known.removeAll()
      try prepareFolders(above: path)
      descriptor = Self.create(temporary)
    }
    guard descriptor >= 0 else { throw Failure.writing(display(path), errno) }
    var problem = Self.drain(bytes, into: descriptor)
    var status = stat()
    let stamp = fstat(descriptor, &status) == 0 ? Self.stamp(of: status) : nil
    if close(descriptor) != 0, problem == 0 { problem = errno }
    guard problem == 0 else {
      unlink(temporary)
      throw Failure.writing(display(path), problem)
    }
    return stamp
  }

  package func commit(_ path: String) throws {
    let place = full(path)
    if rename(place + Self.stagedSuffix, place) != 0 {
      throw Failure.writing(display(path), errno)
    }
  }

  package func discardStaged() throws {
    for entry in try list("")
    where
      (entry.path.hasSuffix(Self.stagedSuffix) || entry.path.hasPrefix(Self.stagedTree))
      && linkAbove(entry.path) == nil
    {
      try remove(entry.path)
    }
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
  }

  private static func drain(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        #if canImport(Darwin)
        let put = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
        let put = Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
        let put = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if put < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += put
      }
      return 0
    }
  }

  /// Makes the folders above a file; one that is there must be a real folder and no link, because
  /// a link could lead the build out of its output.
  func prepareFolders(above path: String) throws {
    guard let parent = Self.parent(of: path) else {
      if mkdir(root, 0o755) != 0, errno != EEXIST { try makeRoot() }
      return
    }
    if known.contains(parent) { return }
    try prepareFolders(above: parent)
    if mkdir(full(parent), 0o755) != 0 {
      guard errno == EEXIST else { throw Failure.writing(display(parent), errno) }
      var status = stat()
      guard lstat(full(parent), &status) == 0 else { throw Failure.writing(display(parent), errno) }
      if status.st_mode & S_IFMT == S_IFLNK { throw Failure.linkInTheWay(display(parent)) }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw Failure.writing(display(parent), ENOTDIR)
      }
    }
    known.insert(parent)
  }

  /// The first of the folders above a file that is a link, `nil` if none is.
  private func linkAbove(_ path: String) -> String? {
    var status = stat()
    var link: String?
    var folder = path
    while let parent = Self.parent(of: folder) {
      if lstat(full(parent), &status) == 0, status.st_mode & S_IFMT == S_IFLNK { link = parent }
      folder = parent
    }
    return link
  }

  private static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private func makeRoot() throws {
    var made = root.hasPrefix("/") ? "/" : ""
    for part in root.split(separator: "/") {
      made += part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw Failure.writing(name, errno) }
      made += "/"
    }
  }

  package func lock(_ path: String) throws -> (any FolderLock)? {
    guard linkAbove(path) == nil, (try? prepareFolders(above: path)) != nil else { return nil }
    do throws(FileLock.Held) {
      return try FileLock(full(path))
    } catch {
      throw Failure(
        en: "another build of this site is running; wait until it is done",
        ja: "このサイトの別のビルドが実行中です。終わるまで待ってください"
      )
    }
  }

  package func remove(_ path: String) throws {
    if let link = linkAbove(path) { throw Failure.linkInTheWay(display(link)) }
    if unlink(full(path)) != 0, errno != ENOENT { throw Failure.writing(display(path), errno) }
    var folder = path
    while let parent = Self.parent(of: folder), rmdir(full(parent)) == 0 {
      known.remove(parent)
      folder = parent
    }
  }

  /// Forgets which folders are known to be there, when all may be others.
  func forgetFolders() { known.removeAll() }

  // MARK: System

  private static func kind(of status: stat) -> FolderEntry.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// The folders that one ``DiskFolder`` has made, or seen to be real ones, so that a thousand files
/// of a folder do not ask for it a thousand times.
private final class KnownFolders: Sendable {
  private let paths = Mutex<Set<String>>([])

  func contains(_ path: String) -> Bool { paths.withLock { $0.contains(path) } }

  func insert(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  func removeAll() { paths.withLock { $0 = [] } }
}
