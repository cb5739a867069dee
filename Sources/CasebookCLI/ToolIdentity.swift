import ArgumentParser
import Diagnostics
import Foundation

/// What tells one build of the tool from another: a record of the last build is good for just one.
enum ToolIdentity {
  /// The digest of the version and of the program's file, as the file system tells it: to read the
  /// whole program would take as long as a build in which nothing changed.
  static var digest: Digest {
    var builder = DigestBuilder()
    builder.add(Casebook.configuration.version)
    guard let path = executable,
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    else { return builder.digest }
    builder.add(attributes[.size] as? Int ?? 0)
    let changed = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    builder.add(changed.bitPattern)
    return builder.digest
  }

  private static var executable: String? {
    #if os(Linux)
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
    Bundle.main.executablePath
    #endif
  }
}
