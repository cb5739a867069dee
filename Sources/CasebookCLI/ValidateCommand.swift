import ArgumentParser
import Diagnostics
import Foundation
import Site

/// `casebook validate`.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks schemas and data, without templates, texts and links.",
    discussion: """
      Example: casebook validate Content/cases/daniel-wellington
      """
  )

  @Argument(help: "Files or folders; all of the site without them.", completion: .file())
  var paths: [String] = []

  @OptionGroup var findingOptions: FindingOptions

  @OptionGroup var siteOptions: SiteOptions

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = Console(options: consoleOptions)
    let (all, count) = try await reportingFailures(console) {
      try await Site(DiskFolder(siteOptions.folder))
        .validate(try BuildSettings.parse([]).buildOptions())
    }
    let wanted = try await reportingFailures(console) { try paths.map(sitePath) }
    let found = all.filter { finding in
      wanted.isEmpty
        || wanted.contains { path in
          path.isEmpty || finding.place.path == path || finding.place.path.hasPrefix(path + "/")
        }
    }
    let errors = found.count { $0.finding.severity == .error }
    let warnings = found.count { $0.finding.severity == .warning }
    let findings = FindingOutput(findingOptions, console, site: siteOptions.folder)
    findings.print(found)
    let message = Message(
      Wording(
        en: "validated {0} files: {1}, {2}",
        ja: "{0} ファイルを検証しました（エラー {1} 件、警告 {2} 件）"
      ),
      ["\(count)", .counted(errors, "error"), .counted(warnings, "warning")]
    )
    findings.print(summary: message.text(in: console.language) + "\n")
    if errors > 0 { throw ExitStatus.findings }
  }

  /// A path as the site's findings have it, empty for the site itself.
  private func sitePath(_ path: String) throws -> String {
    let site = URL(fileURLWithPath: siteOptions.folder).standardizedFileURL
      .resolvingSymlinksInPath().path
    let file = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: file) else { throw Failure.missing(path) }
    if file == site { return "" }
    guard file.hasPrefix(site + "/") else {
      throw Failure(
        en: "“{0}” is no file of the site",
        ja: "「{0}」はサイトのファイルではありません",
        Wording(path)
      )
    }
    return String(file.dropFirst(site.count + 1))
  }
}
