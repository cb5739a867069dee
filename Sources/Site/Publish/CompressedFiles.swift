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

  /// Whether a file gets one in gzip.
  static func includes(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= least, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    return endings.contains(path[path.utf8.index(after: dot)...])
  }

  /// Whether a path is that of a file in gzip beside one of the others.
  static func isOne(_ path: String, among files: [String: String]) -> Bool {
    path.hasSuffix(suffix) && files[String(path.dropLast(suffix.count))] != nil
  }
}

extension Renderer.Outcome {
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
    guard CompressedFiles.includes(path, bytes) else { return }
    let name = path + CompressedFiles.suffix
    if isUnchanged, let digest = publisher.digestOfPublished(name) {
      files.append((name, digest))
      return
    }
    let compressed = try Gzip.compress(bytes)
    files.append((name, Digest(compressed).hexadecimal))
    if case .staged = try publisher.stage(compressed, for: name) { staged.append(name) }
  }
}

extension Publisher {
  /// The digest of a file that was published and that nobody has changed since; `nil` otherwise.
  func digestOfPublished(_ path: String) -> String? {
    guard let digest = previous?.files[path], let bytes = try? output.read(path),
      Digest(bytes).hexadecimal == digest
    else { return nil }
    return digest
  }
}
