internal import CExchange

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A second folder beside one, which takes its place as a whole.
extension DiskFolder {
  /// Where the second folder is made: beside the first, so that both are on one disk.
  private var besidePath: String {
    let own = resolvedPath
    let slash = own.lastIndex(of: "/").map { own.index(after: $0) } ?? own.startIndex
    return "\(own[..<slash]).\(own[slash...])\(Self.stagedSuffix)"
  }

  /// The folder itself, where it is named by a link.
  private var resolvedPath: String {
    guard let resolved = realpath(root, nil) else { return root }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package func makeBeside() throws -> any Folder {
    try prepareFolders(above: "file")
    let beside = DiskFolder(besidePath)
    try beside.removeAll()
    guard mkdir(besidePath, 0o755) == 0 else { throw Failure.writing(besidePath, errno) }
    return beside
  }

  package func link(_ path: String, into beside: any Folder) throws {
    guard let beside = beside as? DiskFolder else { return }
    try beside.prepareFolders(above: path)
    #if canImport(Darwin)
    let status = Darwin.link(full(path), beside.full(path))
    #elseif canImport(Musl)
    let status = Musl.link(full(path), beside.full(path))
    #else
    let status = Glibc.link(full(path), beside.full(path))
    #endif
    if status == 0 { return }
    // Disks without hard links, and more of them than a disk can count.
    guard [EPERM, ENOTSUP, EMLINK, EOPNOTSUPP].contains(errno) else {
      throw Failure.writing(beside.display(path), errno)
    }
    try beside.write(try read(path), to: path)
  }

  package func exchange(with beside: any Folder) throws {
    guard casebook_exchange(resolvedPath, besidePath) == 0 else {
      let number = errno
      guard [EINVAL, ENOSYS, ENOTSUP].contains(number) else { throw Failure.writing(name, number) }
      throw Failure(
        en: "the disk of “{0}” cannot exchange two folders in one step; build without --atomic",
        ja: "「{0}」のあるディスクは、フォルダーを一度に入れ替えられません。--atomic を付けずにビルドしてください",
        Wording(name)
      )
    }
    forgetFolders()
    // Readers see the new folder already: what cannot be removed now is removed by the next build.
    try? (beside as? DiskFolder)?.removeAll()
  }

  package func discardBeside() throws {
    try DiskFolder(besidePath).removeAll()
  }

  /// Removes the folder with all that is in it; links are removed and not followed.
  private func removeAll() throws {
    var status = stat()
    guard lstat(root, &status) == 0 else { return }
    try Self.removeAll(root, status)
  }

  private static func removeAll(_ path: String, _ status: stat) throws {
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard unlink(path) == 0 || errno == ENOENT else { throw Failure.writing(path, errno) }
      return
    }
    for name in try names(in: path) {
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0 else { continue }
      try removeAll("\(path)/\(name)", status)
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw Failure.writing(path, errno) }
  }

  private static func names(in path: String) throws -> [String] {
    guard let stream = opendir(path) else { throw Failure.reading(path, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let item = readdir(stream) {
      let name = name(of: item)
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
