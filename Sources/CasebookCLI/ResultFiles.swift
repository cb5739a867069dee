import ArgumentParser
import Diagnostics
import Foundation
import Site

/// The files into which a build puts what it did.
struct ResultFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write what the build did and changed into this file, as JSON.", valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Add what the build changed to the end of this file, as Markdown; for $GITHUB_STEP_SUMMARY.",
      valueName: "file"))
  var summary: String?

  /// Writes the files that were asked for.
  ///
  /// - Throws: ``Failure`` when one cannot be written.
  func write(_ report: BuildReport, _ language: MessageLanguage) throws {
    if let path = self.report {
      try Self.write(BuildReportFile(report: report).bytes, to: path, mode: "w")
    }
    if let path = summary {
      let text = ChangeSummary(report: report, language: language).text
      try Self.write(Array(text.utf8), to: path, mode: "a")
    }
  }

  /// Writes into a file where it stands: it may be a pipe, or one that somebody else holds open.
  private static func write(_ bytes: [UInt8], to path: String, mode: String) throws {
    guard let file = fopen(path, mode) else { throw Failure.writing(path, errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    // What the system kept back is written now, and may fail then.
    guard fclose(file) == 0, written == bytes.count else { throw Failure.writing(path, errno) }
  }
}
