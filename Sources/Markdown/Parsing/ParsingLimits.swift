#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Finds the texts that would keep libcmark busy for far longer than others of their size, before it
/// sees them.
///
/// libcmark 0.30.2 takes quadratic time for four kinds of text. What they cost is counted ahead, never
/// too low, with a limit that no text comes near which people wrote. All else that is known to have
/// been quadratic in some version, this one reads in linear time; the tests have the list.
package enum ParsingLimits {
  /// How deep quotes, lists, directives and their labels may be nested.
  ///
  /// A quote in a quote 100,000 times over is 27 bytes of HTML for each `>`, and emphasis inside takes
  /// libcmark 7 s for 200 kB. What people write is nested less than ten times.
  package static let depth = 64

  /// How many lines there may be, each counted as often as it is nested.
  ///
  /// libcmark goes through all that is open at every line: `- - - …` and blank lines below, 50 kB
  /// together, take 6 s, and 64 items above two million blank lines 2 s. This many take 0.4 s.
  package static let nestedLines = 20_000_000

  /// How often a link may end behind a `![` of the same paragraph, each of these counted.
  ///
  /// libcmark goes back over all `![` that wait, at every link: `![[]()` repeated takes 1.5 s for
  /// 200 kB (CVE-2023-22483, CVE-2023-22486). This many take 0.2 s, and a single list without a blank
  /// line may have ten thousand images.
  package static let imageBrackets = 50_000_000

  /// How many bytes the destinations and titles of references may have if each link had the longest.
  ///
  /// libcmark copies them for every link: a definition of 1 MB and 300,000 links to it would be 300 GB.
  package static let referenceBytes = 64_000_000

  /// Shorter texts cannot exceed the limits of brackets and references by much: with the best share
  /// of each, a text of n bytes comes to n²/24 steps and n²/12 bytes.
  private static let lookedThrough = 24_000

  /// What is wrong with a text that must not be parsed.
  ///
  /// - Parameter text: any bytes.
  /// - Returns: `nil` for a text that can be parsed.
  /// - Complexity: linear; up to some 20 kB one search for the end of each line.
  static func problem(in text: UnsafeBufferPointer<UInt8>) -> DocumentProblem? {
    var nesting = NestingCount()
    if let problem = nesting.problem(in: text) { return problem }
    guard text.count > lookedThrough else { return nil }
    return BracketCount.problem(in: text) ?? ReferenceCount.problem(in: text)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte of a value from an offset on, the count if there is none.
  func nextOffset(of byte: UInt8, from start: Int) -> Int {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// The line of an offset, 1-based.
  func line(of offset: Int) -> Int {
    1 + (0..<offset).count { isLineEnd($0) }
  }

  /// Whether a line ends with a byte: a line feed, or a carriage return that no line feed follows.
  func isLineEnd(_ index: Int) -> Bool {
    self[index] == UInt8(ascii: "\n")
      || self[index] == UInt8(ascii: "\r")
        && (index + 1 == count || self[index + 1] != UInt8(ascii: "\n"))
  }
}
