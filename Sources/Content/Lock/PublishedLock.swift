package import Diagnostics

/// What is published, as `casebook.lock` keeps it: the values of facts, and the addresses with their
/// anchors.
///
/// A plain text of sections, one line an item, sorted, so that a review shows what a change does to
/// the site, and two branches that change different things do not collide.
package struct PublishedLock: Sendable {
  /// The file in the site's folder.
  package static let path = "casebook.lock"
  private static let name = "casebook lock "
  /// 1 kept facts only.
  private static let version = 2
  private static let factSection = "[facts]"
  private static let addressSection = "[addresses]"

  /// The facts, by their ids.
  package private(set) var facts: [String: PublishedFact] = [:]
  /// The addresses; `nil` for a file from before they were kept.
  package private(set) var addresses: PublishedAddresses?
  /// Where the first mark of a merge stands that nobody has solved; both its sides were read.
  package private(set) var mergeMark: Place?
  /// The file that it was read from; `nil` for one of this build.
  private var source: SourceText?
  private var spans: [String: Span] = [:]

  /// What became of reading.
  package enum Reading: Sendable {
    case read(PublishedLock)
    /// A file of Casebook's with a mistake, and where it is.
    case damaged(Place)
    /// A file of a later Casebook.
    case newer
    /// A file that somebody else made.
    case foreign
  }

  /// The lock of a build.
  ///
  /// - Parameters:
  ///   - facts: the facts.
  ///   - languages: the languages of the site.
  ///   - addresses: the addresses; `nil` for a file of facts alone.
  package init(_ facts: FactSet, languages: [String], addresses: PublishedAddresses?) {
    for fact in facts.facts {
      self.facts[fact.id] = PublishedFact(fact, languages: languages)
    }
    self.addresses = addresses
  }

  private init(_ source: SourceText) { self.source = source }

  /// Where a fact stands in the file.
  package func place(of id: String) -> Place {
    guard let source, let span = spans[id] else { return Place(file: Self.path) }
    return source.place(span)
  }

  // MARK: Reading

  /// Reads a file.
  ///
  /// - Complexity: linear; sorting, where somebody else changed the order of addresses.
  package static func read(_ bytes: [UInt8]) -> Reading {
    let source = SourceText(path: path, bytes: bytes)
    guard source.utf8Problem == nil else { return .foreign }
    guard bytes.isEmpty || bytes.starts(with: "casebook lock".utf8) else { return .foreign }
    var reading = LockReading(lock: PublishedLock(source), addresses: .init(in: bytes))
    var offset = 0
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      // A checkout may have put the line ends of another system into the file.
      let length = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
      let range = offset..<(offset + length)
      number += 1
      offset += line.count + 1
      if number == 1 {
        let heading = String(decoding: bytes[range], as: UTF8.self)
        guard let version = version(of: heading) else { return .damaged(source.place(line: 1)) }
        if version > Self.version { return .newer }
        reading.version = version
      } else if !reading.read(range, of: bytes, number: number) {
        return .damaged(source.place(Span(range.lowerBound, range.upperBound)))
      }
    }
    return .read(reading.end())
  }

  private static func version(of heading: String) -> Int? {
    guard heading.hasPrefix(name), let version = Int(heading.dropFirst(name.count)), version > 0
    else { return nil }
    return version
  }

  /// Reads one line after the other.
  private struct LockReading {
    var lock: PublishedLock
    var addresses: PublishedAddresses
    var version = 0
    private var section = ""
    /// Whether the line belongs to what both sides of a merge come from.
    private var isInOrigin = false

    init(lock: PublishedLock, addresses: PublishedAddresses) {
      (self.lock, self.addresses) = (lock, addresses)
    }

    /// Reads a line behind the first; false when it is none of the format.
    mutating func read(_ range: Range<Int>, of bytes: [UInt8], number: Int) -> Bool {
      if bytes[range].first == UInt8(ascii: "/"), section == PublishedLock.addressSection {
        return isInOrigin || addresses.addLine(range, number: number)
      }
      let text = String(decoding: bytes[range], as: UTF8.self)
      let span = Span(range.lowerBound, range.upperBound)
      if readsMergeMark(text, span) || isInOrigin { return true }
      if text.isEmpty || text.hasPrefix("#") { return true }
      if text == PublishedLock.factSection || text == PublishedLock.addressSection && version > 1 {
        section = text
        return true
      }
      return section == PublishedLock.factSection && lock.add(text[...], span)
    }

    /// Reads a line that `git merge` puts around the two sides of a conflict, and around what they
    /// come from where it is asked to.
    private mutating func readsMergeMark(_ text: String, _ span: Span) -> Bool {
      let isMark =
        text == "=======" || ["<<<<<<<", ">>>>>>>", "|||||||"].contains { text.hasPrefix($0) }
      if !isMark { return false }
      isInOrigin = text.hasPrefix("|")
      if lock.mergeMark == nil { lock.mergeMark = lock.source?.place(span) }
      return true
    }

    /// The lock, once all lines are read.
    func end() -> PublishedLock {
      var lock = lock
      if version > 1 {
        lock.addresses = addresses
        lock.addresses?.arrange()
      }
      return lock
    }
  }

  /// Adds a line; false when it is none of a fact, or names one twice other than by a merge.
  private mutating func add(_ line: Substring, _ span: Span) -> Bool {
    guard let fact = PublishedFact(line: line) else { return false }
    if facts[fact.id] != nil { return mergeMark != nil }
    facts[fact.id] = fact
    spans[fact.id] = span
    return true
  }

  // MARK: Writing

  /// The file: sorted, and without anything of the machine or the time.
  package var bytes: [UInt8] {
    var lines = [
      "\(Self.name)\(Self.version)",
      "# What is published. Written by casebook build; commit it with the site.",
    ]
    if !facts.isEmpty {
      lines += ["", Self.factSection]
      lines += facts.values.sorted { $0.id.precedesInBytes($1.id) }.map(\.line)
    }
    if addresses != nil { lines += ["", Self.addressSection] }
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    addresses?.write(to: &bytes)
    return bytes
  }
}
