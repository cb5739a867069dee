import ArgumentParser
import Content
import Diagnostics
import Foundation
import Site

/// `casebook build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site into Public/.",
    discussion: """
      Everything that is wrong is shown in one run, with file, line and column. With errors nothing \
      is written: the published site stays as it was. Only files whose bytes changed are written, \
      and files that are no longer produced are deleted.

      What is published is kept in casebook.lock: facts with their values, addresses and anchors. \
      One that is gone without an alias is an error, unless --accept-removed gives it up.

      Example: casebook build --base-url https://example.com/handbook/ --strict
      """
  )

  @OptionGroup var siteOptions: SiteOptions

  @Option(
    help: "The folder to publish into; empty, or made by Casebook (default: Public).",
    completion: .directory
  )
  var output: String?

  @OptionGroup var settings: BuildSettings

  @OptionGroup var lockSettings: LockSettings

  @Flag(
    help: "Make the whole site beside the published one, and exchange the two in one step."
  )
  var atomic = false

  @Flag(
    help: "Read and render everything anew, whatever the last build left, and leave nothing."
  )
  var noCache = false

  @Flag(help: "Also publish text files in gzip, as NAME.gz beside each.")
  var gzip = false

  @OptionGroup var resultFiles: ResultFiles

  @OptionGroup var findingOptions: FindingOptions

  @Flag(help: "Show the time that each stage took.")
  var timings = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws { try lockSettings.check(with: settings) }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine(console)
    let report = try await reportingFailures(console) {
      let site = siteOptions.folder
      let output = output ?? "\(site)/Public"
      try refuseOutputInside(site, output)
      var options = try settings.buildOptions()
      lockSettings.apply(to: &options)
      options.isAtomic = atomic
      options.keepsRecord = !noCache
      options.compresses = gzip
      options.tool = ToolIdentity.digest
      options.progress = progress?.show
      defer { progress?.erase() }
      return try await Site(DiskFolder(site)).build(
        options,
        into: DiskFolder(Self.tidied(output))
      )
    }
    let findings = FindingOutput(findingOptions, console, site: siteOptions.folder)
    findings.print(report.diagnostics)
    let summary = Summary(report: report, duration: clock.now - start, language: console.language)
    findings.print(summary: summary.text(timings: timings))
    try await reportingFailures(console) { try resultFiles.write(report, console.language) }
    withExtendedLifetime(report) {
      Foundation.exit(report.isPublished ? EXIT_SUCCESS : ExitStatus.findings.rawValue)
    }
  }

  /// A site that published into its own sources would read what it wrote.
  private func refuseOutputInside(_ site: String, _ output: String) throws {
    let target = URL(fileURLWithPath: output).standardizedFileURL.path + "/"
    for folder in ["Content", "Templates"] {
      let source = URL(fileURLWithPath: "\(site)/\(folder)").standardizedFileURL.path + "/"
      guard target.hasPrefix(source) else { continue }
      throw Failure(
        en: "the output folder “{0}” lies inside {1}; name another folder with --output",
        ja: "出力フォルダー「{0}」が {1} の中にあります。--output で別のフォルダーを指定してください",
        Wording(output),
        Wording(folder)
      )
    }
  }

  /// A path without `./` in front and slashes at the end, as messages should show it.
  private static func tidied(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return path.isEmpty ? "." : String(path)
  }
}

/// Runs a command's work; a failure is printed in the command's language and ends it with 2.
func reportingFailures<Result>(
  _ console: Console,
  _ body: () async throws -> Result
) async throws -> Result {
  do {
    return try await body()
  } catch let failure as Failure {
    console.printError(console.printer.print(failure))
    throw ExitStatus.failure
  }
}
