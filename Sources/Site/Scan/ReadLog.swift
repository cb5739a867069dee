import Diagnostics
import Synchronization

/// Reads the files that all pages may depend on, and keeps the digest of each.
final class ReadLog: Sendable {
  private let site: any Folder
  private let found = Mutex<[String: Digest]>([:])

  init(_ site: any Folder) {
    self.site = site
  }

  /// Reads a file.
  ///
  /// - Throws: ``Failure`` when it cannot be read.
  func source(_ path: String) throws -> SourceText {
    let source = SourceText(path: path, bytes: try site.read(path))
    found.withLock { $0[path] = Digest(source.bytes) }
    return source
  }

  /// The digests of all that was read, by path.
  var digests: [String: Digest] { found.withLock { $0 } }
}

extension [String: Digest] {
  /// One digest of those files whose path meets a condition, in the order of their paths.
  func combined(where isWanted: (String) -> Bool) -> Digest {
    var builder = DigestBuilder()
    for (path, digest) in sorted(by: { $0.key.precedesInBytes($1.key) }) where isWanted(path) {
      builder.add(path)
      builder.add(digest)
    }
    return builder.digest
  }
}
