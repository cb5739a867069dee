import ArgumentParser
import Content
import Diagnostics
import Site

/// `casebook check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks all that a build checks and more, and writes nothing.",
    discussion: """
      Besides what keeps a site from being built: the order of headings, gaps and delays between \
      languages, entries, parts, files and tags that nothing uses, links with old addresses, and the \
      HTML of the finished pages. All of that is told as warnings and notes; with --strict warnings \
      are errors.

      Example: casebook check --external
      """
  )

  @OptionGroup var siteOptions: SiteOptions

  @Flag(help: "Check the templates alone, against the schemas of the collections.")
  var templates = false

  @Flag(
    help: "Also name figures in texts that have neither a fact nor a citation in their sentence."
  )
  var figures = false

  @Flag(
    help: ArgumentHelp(
      "Also ask the web for every link that leads out of the site, through curl.",
      discussion: "“check: {ignoreExternal: […]}” in site.yaml names beginnings to leave out.")
  )
  var external = false

  @OptionGroup var settings: BuildSettings

  @OptionGroup var lockSettings: LockSettings

  @OptionGroup var findingOptions: FindingOptions

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws {
    try lockSettings.check(with: settings)
    if templates, external {
      throw ValidationError("--external looks at the texts, which --templates leaves out.")
    }
  }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let clock = ContinuousClock()
    let start = clock.now
    let curl = try await reportingFailures(console) { external ? try Curl.find() : nil }
    let progress = ProgressLine(console)
    var report = try await reportingFailures(console) {
      let site = Site(DiskFolder(siteOptions.folder))
      var options = try settings.buildOptions()
      lockSettings.apply(to: &options)
      options.checksFigures = figures
      options.progress = progress?.show
      defer { progress?.erase() }
      if templates { return try await site.checkTemplates(options) }
      options.isThorough = true
      options.gathersOutsideLinks = external
      return try await site.check(options)
    }
    let failure = await ask(curl, &report, console)
    let findings = FindingOutput(findingOptions, console, site: siteOptions.folder)
    findings.print(report.diagnostics)
    let summary = Summary(report: report, duration: clock.now - start, language: console.language)
    findings.print(summary: summary.checked)
    // What was found without the web is told all the same.
    try await reportingFailures(console) { if let failure { throw failure } }
    let isRefused = report.count(.error) > 0 || settings.strict && report.count(.warning) > 0
    if isRefused { throw ExitStatus.findings }
  }

  /// Asks the web for the links of a site, if that was wished, and tells a terminal how far it is.
  ///
  /// - Returns: what kept it from asking.
  private func ask(
    _ curl: Curl?, _ report: inout BuildReport, _ console: Console
  ) async -> Failure? {
    guard let curl else { return nil }
    let addresses = Set(report.outsideLinks.map(\.requested))
    let progress = ProgressLine(console)
    defer { progress?.erase() }
    do throws(Failure) {
      let states = try await WebCheck(curl: curl).states(of: addresses) { done in
        progress?.show(BuildProgress(stage: "web", done: done, total: addresses.count))
      }
      report.add(states)
      return nil
    } catch {
      return error
    }
  }
}
