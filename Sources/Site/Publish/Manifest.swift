import Diagnostics

/// The list of all files that Casebook made in an output folder: what it may overwrite and delete.
struct Manifest: Sendable, Equatable {
  /// The manifest's own file in the output folder.
  static let path = ".casebook-manifest"
  private static let heading = "casebook manifest 1"

  /// The digest of each file, by its path.
  var files: [String: Digest] = [:]

  /// Creates a manifest of nothing.
  init() {}

  /// Reads a manifest.
  ///
  /// - Returns: `nil` for anything that is no manifest, or names a path outside the folder.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.heading.utf8), bytes.last == UInt8(ascii: "\n") else {
      return nil
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines[0].count == Self.heading.utf8.count else { return nil }
    files.reserveCapacity(lines.count)
    for line in lines.dropFirst().dropLast() {
      guard line.count > 17, line[line.startIndex + 16] == UInt8(ascii: " "),
        let digest = Digest(hexadecimal: line.prefix(16)),
        let path = String(validating: line.dropFirst(17), as: UTF8.self), Self.isInside(path)
      else { return nil }
      files[path] = digest
    }
  }

  /// Whether a path cannot lead out of the folder.
  private static func isInside(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      }
  }

  /// The manifest as it is written: sorted, and without anything of the machine or the time.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    output.append(Self.heading + "\n")
    output.reserveCapacity(files.count * 64)
    for (path, digest) in files.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      output.append(digest.hexadecimal)
      output.append(UInt8(ascii: " "))
      output.append(path)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}
