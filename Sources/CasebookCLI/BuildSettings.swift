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
    if settings.entries.drafts || settings.entries.future {
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

/// Which entries are published, and on which day.
struct EntrySettings: ParsableArguments {
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

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    try BuildDay.validate(now)
  }

  /// As many tasks as there are processors.
  static var usualJobs: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The same for the build.
  ///
  /// - Throws: ``Failure`` when `SOURCE_DATE_EPOCH` is no number.
  func buildOptions() throws -> BuildOptions {
    var options = BuildOptions(
      today: try BuildDay.read(now),
      jobs: jobs ?? Self.usualJobs
    )
    options.includesDrafts = drafts
    options.includesScheduled = future
    return options
  }
}

/// Where the site is published.
struct AddressSettings: ParsableArguments {
  @Option(help: "The address of the site, in place of baseURL in site.yaml.")
  var baseURL: String?

  func validate() throws {
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(
        "--base-url must be an address such as https://example.com/, found “\(baseURL)”."
      )
    }
  }

  /// Hands the option to a build.
  func apply(to options: inout BuildOptions) {
    options.baseURL = baseURL.flatMap { BaseURL($0) }
  }
}

/// What a build, or a check of one, can be told.
struct BuildSettings: ParsableArguments {
  @OptionGroup var address: AddressSettings

  @OptionGroup var entries: EntrySettings

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  /// The same for the build.
  ///
  /// - Throws: ``Failure`` when `SOURCE_DATE_EPOCH` is no number.
  func buildOptions() throws -> BuildOptions {
    var options = try entries.buildOptions()
    address.apply(to: &options)
    options.isStrict = strict
    return options
  }
}
