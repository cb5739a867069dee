import ArgumentParser
import Diagnostics
import Site

/// `casebook check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks all that a build checks, and writes nothing.",
    discussion: """
      Example: casebook check --templates
      """
  )

  @OptionGroup var siteOptions: SiteOptions

  @Flag(help: "Check the templates alone, against the schemas of the collections.")
  var templates = false

  @Flag(
    help: "Also name figures in texts that have neither a fact nor a citation in their sentence."
  )
  var figures = false

  @OptionGroup var settings: BuildSettings

  @OptionGroup var lockSettings: LockSettings

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws { try lockSettings.check(with: settings) }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let clock = ContinuousClock()
    let start = clock.now
    let report = try await reportingFailures(console) {
      let site = Site(DiskFolder(siteOptions.folder))
      var options = try settings.buildOptions()
      lockSettings.apply(to: &options)
      options.checksFigures = figures
      return try await templates ? site.checkTemplates(options) : site.check(options)
    }
    console.printError(console.printer.print(report.diagnostics))
    let summary = Summary(report: report, duration: clock.now - start, language: console.language)
    console.print(summary.checked)
    let isRefused = report.count(.error) > 0 || settings.strict && report.count(.warning) > 0
    if isRefused { throw ExitStatus.findings }
  }
}
