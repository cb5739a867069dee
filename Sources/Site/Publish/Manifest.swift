import Diagnostics

/// The list of all files that Casebook made in an output folder: what it may overwrite and delete.
struct Manifest: Sendable, Equatable {
  /// The manifest's own file in the output folder.
  static let path = ".casebook-manifest"
  private static let heading = "casebook manifest 1"

  /// The digest of each file, by its path.
  var files: [String: String] = [:]

  /// Creates a manifest of nothing.
  init() {}

  /// Reads a manifest.
  ///
  /// - Returns: `nil` for anything that is no manifest, or names a path outside the folder.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Substring(Self.heading), lines.popLast() == "" else { return nil }
    for line in lines.dropFirst() {
      guard let space = line.firstIndex(of: " ") else { return nil }
      let path = String(line[space...].dropFirst())
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !path.isEmpty, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
        return nil
      }
      files[path] = String(line[..<space])
    }
  }

  /// The manifest as it is written: sorted, and without anything of the machine or the time.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    output.append(Self.heading + "\n")
    output.reserveCapacity(files.count * 64)
    for (path, digest) in files.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      output.append(digest)
      output.append(UInt8(ascii: " "))
      output.append(path)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}
