import ArgumentParser
import Content
import Diagnostics
import Foundation

/// The day by which drafts and dates are judged.
enum BuildDay {
  /// Refuses what is no date.
  ///
  /// - Throws: a validation error that names the option.
  static func validate(_ given: String?, option: String = "--now") throws {
    guard let given, CalendarDate(given) == nil else { return }
    throw ValidationError("\(option) must be a date such as 2026-11-22, found “\(given)”.")
  }

  /// What the user says, else what the environment says for reproducible builds
  /// (reproducible-builds.org, SOURCE_DATE_EPOCH), else today where the user is.
  ///
  /// - Throws: ``Failure`` when `SOURCE_DATE_EPOCH` is no number.
  static func read(_ given: String? = nil) throws -> CalendarDate {
    if let given, let date = CalendarDate(given) { return date }
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
