import Foundation

/// A plain file that holds the files of a test case, each below a line `==> PATH`.
///
/// `==> PATH (absent)` takes a file out. What stands before the first such line says what the case
/// is about.
package struct FilesFixture: Sendable, CustomStringConvertible {
  /// The fixture's own name without its ending.
  package let name: String

  /// The texts by path; `nil` for a file that is taken out.
  package let files: [String: String?]

  /// The name, for the list of tests.
  package var description: String { name }

  /// Reads all fixtures of a folder beside a test, sorted by name.
  ///
  /// - Parameters:
  ///   - folder: path below the folder of the test's file.
  ///   - file: the test's own file.
  /// - Returns: the fixtures; none when the folder is missing, which a test must not let pass.
  package static func all(in folder: String, file: String = #filePath) -> [FilesFixture] {
    let directory = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      let text = try? String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
      return text.map { FilesFixture(name: String(name.dropLast(4)), files: split($0)) }
    }
  }

  private static func split(_ text: String) -> [String: String?] {
    var files: [String: String?] = [:]
    for part in text.components(separatedBy: "==> ").dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let path = String(lines[0])
      if path.hasSuffix(" (absent)") {
        files.updateValue(nil, forKey: String(path.dropLast(" (absent)".count)))
      } else {
        files[path] = lines.count > 1 ? String(lines[1]) : ""
      }
    }
    return files
  }
}
