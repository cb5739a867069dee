import ArgumentParser
import Content
import Diagnostics
import Foundation
import Site

/// How a build, or a check of one, deals with what is published.
struct LockSettings: ParsableArguments {
  @Flag(help: "Treat facts and addresses that are not as casebook.lock has them as errors; for CI.")
  var locked = false

  @Flag(help: "Let published addresses and anchors go: a build takes them out of casebook.lock.")
  var acceptRemoved = false

  /// Refuses options that contradict each other.
  func check(with settings: BuildSettings) throws {
    guard acceptRemoved else { return }
    if locked {
      throw ValidationError("--accept-removed changes casebook.lock, --locked keeps it.")
    }
    if settings.drafts || settings.future {
      throw ValidationError(
        "--accept-removed changes casebook.lock, which --drafts and --future leave alone.")
    }
  }

  /// Hands the options to a build.
  func apply(to options: inout BuildOptions) {
    options.isLocked = locked
    options.acceptsRemoved = acceptRemoved
  }
}

/// What a build, or a check of one, can be told.
struct BuildSettings: ParsableArguments {
  @Option(help: "The address of the site, in place of baseURL in site.yaml.")
  var baseURL: String?

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include entries whose date is in the future.")
  var future = false

  @Option(
    help: "The day of the build, such as 2026-11-22 (default: SOURCE_DATE_EPOCH, then today)."
  )
  var now: String?

  @Option(help: "How many tasks run at once (default: as many as there are processors).")
  var jobs: Int?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if let now, CalendarDate(now) == nil {
      throw ValidationError("--now must be a date such as 2026-11-22, found “\(now)”.")
    }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(
        "--base-url must be an address such as https://example.com/, found “\(baseURL)”."
      )
    }
  }

  /// The same for the build.
  ///
  /// - Throws: ``Failure`` when `SOURCE_DATE_EPOCH` is no number.
  func buildOptions() throws -> BuildOptions {
    var options = BuildOptions(
      today: try today(),
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
    )
    options.baseURL = baseURL.flatMap { BaseURL($0) }
    options.includesDrafts = drafts
    options.includesScheduled = future
    options.isStrict = strict
    return options
  }

  /// The day of the build: what the user says, else what the environment says for reproducible
  /// builds (reproducible-builds.org, SOURCE_DATE_EPOCH), else today where the user is.
  private func today() throws -> CalendarDate {
    if let now, let date = CalendarDate(now) { return date }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), abs(seconds) < 1 << 40 else {
        throw Failure(
          en: "SOURCE_DATE_EPOCH must be a number of seconds, found “{0}”",
          ja: "SOURCE_DATE_EPOCH には秒数が必要ですが、「{0}」になっています",
          Wording(epoch)
        )
      }
      return CalendarDate(secondsSince1970: seconds)
    }
    // Foundation's time zones would take as long as a hundred pages.
    var moment = time(nil)
    var local = tm()
    localtime_r(&moment, &local)
    return CalendarDate(secondsSince1970: moment + local.tm_gmtoff)
  }
}
