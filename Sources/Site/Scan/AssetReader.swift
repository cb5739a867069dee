import Content
import Diagnostics

/// Gives assets their addresses: the name holds a digest of the bytes, so that a browser may keep
/// a file for ever and still sees each change.
struct AssetReader: Sendable {
  let site: any Folder
  let listing: SiteListing
  /// The assets of the last build, by their paths.
  let recorded: [String: RecordedAsset]

  /// Reads the digests of all assets, and the sizes of those that are images: the bytes are at hand.
  ///
  /// Those whose files have not changed are not read again.
  ///
  /// - Throws: ``Failure`` when a file cannot be read.
  func read(_ paths: [String], _ parallel: Parallel) async throws -> [RecordedAsset] {
    try await parallel.map(paths.count) { range in
      try paths[range].map { path in
        let stamp = listing.settledStamp(of: path)
        if let stamp, let known = recorded[path], known.stamp == stamp { return known }
        return RecordedAsset(asset(path, try site.read(path)), stamp)
      }
    }.flatMap { $0 }
  }

  private func asset(_ source: String, _ bytes: [UInt8]) -> Asset {
    let folder = source.hasPrefix("Templates/") ? "Templates/assets/" : "Content/"
    let relative = canonicallyComposed(String(source.dropFirst(folder.count)))
    let name = relative.lastPathComponent
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let ending = name.dropFirst(stem.count)
    let place = relative.folder.isEmpty ? "assets" : "assets/\(relative.folder)"
    let path = "\(place)/\(stem).\(Digest(bytes).hexadecimal.prefix(10))\(ending)"
    return Asset(
      source: source,
      url: percentEncoded(path: "/" + path),
      path: path,
      image: Result { () throws(ImageProblem) in try ImageHeader(bytes) }
    )
  }
}
