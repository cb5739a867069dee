package import Diagnostics

/// What is published, as `casebook.lock` keeps it: the values of facts.
///
/// A plain text of sections, one line an item, sorted, so that a review shows what a change does to
/// the site, and two branches that change different facts do not collide.
package struct PublishedLock: Sendable {
  /// The file in the site's folder.
  package static let path = "casebook.lock"
  private static let heading = "casebook lock 1"
  private static let factSection = "[facts]"

  /// The facts, by their ids.
  package private(set) var facts: [String: PublishedFact] = [:]
  /// The file that it was read from; `nil` for one of this build.
  private var source: SourceText?
  private var spans: [String: Span] = [:]

  /// What became of reading.
  package enum Reading: Sendable {
    case read(PublishedLock)
    /// A file of Casebook's with a mistake, and where it is.
    case damaged(Place)
    /// A file that somebody else made.
    case foreign
  }

  /// The lock of a build.
  package init(_ facts: FactSet, languages: [String]) {
    for fact in facts.facts {
      self.facts[fact.id] = PublishedFact(fact, languages: languages)
    }
  }

  private init(_ source: SourceText) { self.source = source }

  /// Where a fact stands in the file.
  package func place(of id: String) -> Place {
    guard let source, let span = spans[id] else { return Place(file: Self.path) }
    return source.place(span)
  }

  /// Reads a file.
  ///
  /// - Complexity: linear.
  package static func read(_ bytes: [UInt8]) -> Reading {
    let source = SourceText(path: path, bytes: bytes)
    guard source.utf8Problem == nil else { return .foreign }
    let start = Array("casebook lock".utf8)
    guard bytes.isEmpty || bytes.starts(with: start) else { return .foreign }
    var lock = PublishedLock(source)
    var offset = 0
    var line = 0
    var isInFacts = false
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for bytes in lines {
      // A checkout may have put the line ends of another system into the file.
      let isDOS = bytes.last == UInt8(ascii: "\r")
      let text = String(decoding: isDOS ? bytes.dropLast() : bytes, as: UTF8.self)
      line += 1
      defer { offset += bytes.count + 1 }
      let isRight: Bool
      if line == 1 {
        isRight = text == heading
      } else if text.isEmpty || text.hasPrefix("#") {
        isRight = true
      } else if text.hasPrefix("[") {
        isInFacts = text == factSection
        isRight = isInFacts
      } else {
        isRight = isInFacts && lock.add(text[...], Span(offset, offset + bytes.count))
      }
      if !isRight { return .damaged(source.place(Span(offset, offset + bytes.count))) }
    }
    return .read(lock)
  }

  /// Adds a line; false when it is none of a fact, or names one twice.
  private mutating func add(_ line: Substring, _ span: Span) -> Bool {
    guard let fact = PublishedFact(line: line), facts[fact.id] == nil else { return false }
    facts[fact.id] = fact
    spans[fact.id] = span
    return true
  }

  /// The file: sorted, and without anything of the machine or the time.
  package var bytes: [UInt8] {
    var lines = [
      Self.heading, "# What is published. Written by casebook build; commit it with the site.", "",
      Self.factSection,
    ]
    lines += facts.values.sorted { $0.id.precedesInBytes($1.id) }.map(\.line)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
