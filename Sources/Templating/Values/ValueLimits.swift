internal import Diagnostics

/// How large a single value may grow: three signs in a template could ask for any size.
enum ValueLimits {
  /// The longest text, in bytes.
  static let textBytes = 10_000_000
  /// The longest list.
  static let items = 1_000_000
  /// How many pairs of values a comparison looks at: lists in lists can share their parts, and
  /// then hold more values than there is memory for.
  static let comparisons = 1_000_000

  /// Refuses a text that is too long.
  ///
  /// - Throws: a failure when the number of bytes is above the limit.
  static func check(bytes: Int) throws(RenderFailure) {
    if bytes > textBytes { throw RenderFailure(.textTooLong, Wording("\(textBytes)")) }
  }

  /// Refuses a list that is too long.
  ///
  /// - Throws: a failure when the number of items is above the limit.
  static func check(items count: Int) throws(RenderFailure) {
    if count > items { throw RenderFailure(.repetitionTooLong, Wording("\(items)")) }
  }
}
