import Foundation

/// A plain file that holds the parts of a test case, separated by lines of three dashes.
package struct Fixture: Sendable, CustomStringConvertible {
  /// The file's name without its ending.
  package let name: String

  /// The parts in order, each ending with a line end.
  package let parts: [String]

  /// The name, for the list of tests.
  package var description: String { name }

  /// Reads all fixtures of a folder beside a test, sorted by name.
  ///
  /// - Parameters:
  ///   - folder: path below the folder of the test's file.
  ///   - file: the test's own file.
  /// - Returns: the fixtures; none when the folder is missing, which a test must not let pass.
  package static func all(in folder: String, file: String = #filePath) -> [Fixture] {
    let directory = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      guard
        let text = try? String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
      else { return nil }
      return Fixture(name: String(name.dropLast(4)), parts: split(text))
    }
  }

  private static func split(_ text: String) -> [String] {
    var parts = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "---" {
        parts.append("")
      } else {
        parts[parts.count - 1] += line + "\n"
      }
    }
    let last = parts.count - 1
    if parts[last].hasSuffix("\n") { parts[last].removeLast() }
    return parts
  }
}
