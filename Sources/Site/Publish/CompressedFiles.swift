import Compression
import Diagnostics

/// Which files are also published in gzip, for servers that hand such files out.
enum CompressedFiles {
  /// What is behind the name of the file that it was made of.
  static let suffix = ".gz"

  /// Smaller ones fit into the first packet as they are.
  private static let least = 1_024

  private static let endings: Set<Substring> = [
    "html", "css", "js", "mjs", "json", "xml", "svg", "txt", "csv", "bib", "webmanifest",
  ]

  /// Whether a file of so many bytes gets one in gzip.
  static func includes(_ path: String, count: Int) -> Bool {
    guard count >= least, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    return endings.contains(path[path.utf8.index(after: dot)...])
  }

  /// Whether a path is that of a file in gzip beside one of the others.
  static func isOne(_ path: String, among files: [String: Digest]) -> Bool {
    path.hasSuffix(suffix) && files[String(path.dropLast(suffix.count))] != nil
  }
}

extension RenderOutcome {
  /// Stages a file in gzip beside the one that it is made of.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path.
  ///   - isUnchanged: whether just these bytes are published already: what was made of them is kept.
  ///   - publisher: where it is staged.
  /// - Throws: ``Failure`` when it cannot be written.
  mutating func stageCompressed(
    _ bytes: [UInt8],
    for path: String,
    isUnchanged: Bool,
    _ publisher: Publisher
  ) throws {
    guard CompressedFiles.includes(path, count: bytes.count) else { return }
    let name = path + CompressedFiles.suffix
    if isUnchanged, let published = publisher.published(name) { return files.append(published) }
    let compressed = try Gzip.compress(bytes)
    let outcome = try publisher.stage(compressed, for: name)
    files.append(
      PublishedFile(path: name, inputs: nil, digest: Digest(compressed), stamp: outcome.stamp))
    if outcome.isStaged { staged.append(name) }
  }
}

extension Publisher {
  /// A file that was published and that nobody has changed since; `nil` otherwise.
  func published(_ path: String) -> PublishedFile? {
    previous?.files[path].flatMap {
      verified(PublishedFile(path: path, inputs: nil, digest: $0, stamp: nil))
    }
  }
}
