import Content
import Diagnostics

/// Guesses which of the new addresses took the place of those that are gone.
struct Successors {
  /// Above it, comparing each with each would take longer than the build.
  private static let mostComparisons = 20_000

  private let added: [PublishedAddress]
  private let entries: [String: Int]
  private let catalog: Catalog
  /// The new entries by the last name of their address: a collection that moved keeps those.
  private var byName: [Substring: [Int]] = [:]
  private let compares: Bool

  /// Creates a guess.
  ///
  /// - Parameters:
  ///   - gone: the addresses that are gone.
  ///   - added: those that are new.
  ///   - entries: the entries of the new ones.
  ///   - catalog: all entries.
  init(
    gone: [PublishedAddress],
    added: [PublishedAddress],
    entries: [String: Int],
    catalog: Catalog
  ) {
    self.added = added
    self.entries = entries
    self.catalog = catalog
    compares = gone.count * added.count <= Self.mostComparisons
    for address in added {
      guard let entry = entries[address.address] else { continue }
      byName[Self.name(of: address.address), default: []].append(entry)
    }
  }

  /// The entry that probably has what stood at an address.
  func entry(for old: PublishedAddress) -> Int? {
    if let target = old.target { return entry(leadingFrom: target) }
    let language = language(of: old.address)
    func fits(_ entry: Int) -> Bool { catalog.entries[entry].file.language == language }
    if let same = byName[Self.name(of: old.address)]?.first(where: fits) { return same }
    guard compares else { return nil }
    let candidates = added.filter { entries[$0.address].map(fits) ?? false }
    let anchors = Set(old.anchors)
    let shared = candidates.map { ($0, $0.anchors.count { anchors.contains($0) }) }
    if let best = shared.max(by: { $0.1 < $1.1 }), best.1 * 2 >= max(anchors.count, 1) {
      return entries[best.0.address]
    }
    return nearestName(to: old.address, among: candidates.map(\.address)).flatMap { entries[$0] }
  }

  /// The new address that is written most like one.
  func nearest(to address: String) -> String? {
    compares ? nearestName(to: address, among: added.map(\.address)) : nil
  }

  /// The entry to which an old address led.
  private func entry(leadingFrom target: String) -> Int? {
    catalog.urls.firstIndex { OutputPath.address(of: OutputPath.path(of: $0)) == target }
  }

  private func language(of address: String) -> String {
    let first = address.dropFirst().prefix { $0 != "/" }
    let settings = catalog.settings
    return settings.languages.dropFirst().first { first == $0 } ?? settings.defaultLanguage
  }

  private static func name(of address: String) -> Substring {
    var address = address[...]
    if address.last == "/" { address = address.dropLast() }
    return address.lastIndex(of: "/").map { address[address.index(after: $0)...] } ?? address
  }
}
