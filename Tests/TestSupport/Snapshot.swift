package import Foundation
package import Testing

/// Compares a text with a golden file; recording one fails the run, so that none passes unseen.
///
/// Set `UPDATE_SNAPSHOTS=1` to write the files anew, then read the difference before committing it.
///
/// - Parameters:
///   - text: what was made.
///   - name: the golden file's path in the folder `Snapshots` beside the test.
///   - file: the test's own file.
///   - sourceLocation: where a failure is reported.
package func expectSnapshot(
  _ text: String,
  named name: String,
  file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
  expectFile(
    text,
    at: folder.appendingPathComponent("Snapshots").appendingPathComponent(name),
    named: "Snapshots/\(name)",
    sourceLocation: sourceLocation
  )
}

/// Compares a text with a file as ``expectSnapshot(_:named:file:sourceLocation:)`` does.
///
/// - Parameters:
///   - text: what was made.
///   - path: the file.
///   - name: what the file is called where a failure is reported.
///   - sourceLocation: where a failure is reported.
package func expectFile(
  _ text: String,
  at path: URL,
  named name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let recorded = try? String(contentsOf: path, encoding: .utf8)
  if recorded == text { return }
  guard recorded == nil || ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil else {
    Issue.record(
      "differs from \(name):\n\(firstDifference(recorded ?? "", text))",
      sourceLocation: sourceLocation
    )
    return
  }
  do {
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); read it, then run again", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, with both versions.
package func firstDifference(_ expected: String, _ actual: String) -> String {
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(left.count, right.count) {
    let expectedLine = index < left.count ? String(left[index]) : "(end)"
    let actualLine = index < right.count ? String(right[index]) : "(end)"
    if expectedLine != actualLine {
      return "line \(index + 1)\n  expected: \(expectedLine)\n  actual:   \(actualLine)"
    }
  }
  return "no difference by lines"
}
