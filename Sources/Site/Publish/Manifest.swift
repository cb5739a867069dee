import Diagnostics

/// The list of all files that Casebook made in an output folder: what it may overwrite and delete.
struct Manifest: Sendable, Equatable {
  /// The manifest's own file in the output folder.
  static let path = ".casebook-manifest"
  private static let heading = "casebook manifest 1"

  /// The digest of each file, by its path.
  private(set) var files: [String: Digest] = [:]
  /// The paths in an order that is sorted in long runs: to sort it costs next to nothing.
  private(set) var order: [String] = []

  /// Creates a manifest of files that are published; of two with one path the first counts.
  init(_ files: [PublishedFile] = []) {
    self.files.reserveCapacity(files.count)
    order.reserveCapacity(files.count)
    for file in files where self.files[file.path] == nil {
      self.files[file.path] = file.digest
      order.append(file.path)
    }
  }

  /// Adds the files of another manifest that this one has not.
  mutating func add(_ other: Manifest) {
    for path in other.order where files[path] == nil {
      files[path] = other.files[path]
      order.append(path)
    }
  }

  /// Compares the files.
  static func == (left: Manifest, right: Manifest) -> Bool { left.files == right.files }

  /// Reads a manifest.
  ///
  /// - Returns: `nil` for anything that is no manifest, or names a path outside the folder.
  init?(_ bytes: [UInt8]) {
    let isRead = bytes.withUnsafeBytes { read($0) }
    if !isRead { return nil }
  }

  /// Reads the lines; false for anything that is no manifest.
  ///
  /// By hand: a site has as many lines as files, and every build reads them first.
  private mutating func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let end = UInt8(ascii: "\n")
    guard bytes.starts(with: Self.heading.utf8), bytes.last == end else { return false }
    var start = Self.heading.utf8.count
    guard bytes[start] == end else { return false }
    start += 1
    files.reserveCapacity(bytes.count / 48)
    while start < bytes.count {
      var next = start
      while bytes[next] != end { next += 1 }
      guard next - start > 17, bytes[start + 16] == UInt8(ascii: " "),
        let digest = Digest(hexadecimal: bytes[start..<start + 16])
      else { return false }
      let path = UnsafeRawBufferPointer(rebasing: bytes[start + 17..<next])
      guard Self.isInside(path), let text = String(validating: path, as: UTF8.self) else {
        return false
      }
      if files.updateValue(digest, forKey: text) == nil { order.append(text) }
      start = next + 1
    }
    return true
  }

  /// Whether a path cannot lead out of the folder: no name of it is empty, `.` or `..`.
  private static func isInside(_ path: UnsafeRawBufferPointer) -> Bool {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var start = 0
    for index in 0...path.count where index == path.count || path[index] == slash {
      let length = index - start
      if length == 0 || length == 1 && path[start] == dot { return false }
      if length == 2, path[start] == dot, path[start + 1] == dot { return false }
      start = index + 1
    }
    return true
  }

  /// The manifest as it is written: sorted, and without anything of the machine or the time.
  var bytes: [UInt8] {
    var output = ByteBuffer(capacity: files.count * 64)
    output.append(Self.heading)
    output.append("\n")
    for path in order.sorted(by: { $0.precedesInBytes($1) }) {
      guard let digest = files[path] else { continue }
      digest.write(to: &output)
      output.append(" ")
      output.append(path)
      output.append("\n")
    }
    return output.array
  }
}
