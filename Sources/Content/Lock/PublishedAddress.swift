import Diagnostics

/// An address that is published, as a line of `casebook.lock` keeps it.
package struct PublishedAddress: Sendable, Equatable {
  /// The path, as a browser shows it; what would end it in a line is percent-encoded.
  package let address: String
  /// The day from which it is published, `YYYY-MM-DD`; `nil` for one that is so already.
  package let day: String?
  /// The address that it leads on to; `nil` for a page.
  package let target: String?
  /// The anchors to which links may lead, in the order of the page.
  package let anchors: [String]

  /// Creates an address.
  init(address: String, day: String?, target: String?, anchors: [String]) {
    self.address = address
    self.day = day
    self.target = target
    self.anchors = anchors
  }

  /// Reads `ADDRESS [DAY] [#ANCHOR…]` or `ADDRESS -> ADDRESS`; `nil` for anything else.
  init?(line: String) {
    var parts = line.split(separator: " ", omittingEmptySubsequences: false)[...]
    guard let address = parts.popFirst(), address.hasPrefix("/") else { return nil }
    self.address = String(address)
    if parts.first == "->" {
      guard parts.count == 2, let target = parts.last, target.hasPrefix("/") else { return nil }
      (self.target, day, anchors) = (String(target), nil, [])
      return
    }
    target = nil
    if let day = parts.first, !day.hasPrefix("#") {
      guard let date = CalendarDate(String(day)), !date.hasTime else { return nil }
      self.day = date.text
      parts.removeFirst()
    } else {
      day = nil
    }
    guard parts.allSatisfy({ $0.hasPrefix("#") && $0.utf8.count > 1 }) else { return nil }
    anchors = parts.map { percentDecoded(String($0.dropFirst())) }
  }

  /// What two lines of the same address say together: the two sides of a merge.
  func united(with other: PublishedAddress) -> PublishedAddress {
    let known = Set(anchors)
    return PublishedAddress(
      address: address,
      day: day.flatMap { day in other.day.map { min(day, $0) } },
      target: other.target == nil ? nil : target,
      anchors: anchors + other.anchors.filter { !known.contains($0) }
    )
  }

  /// Whether readers can have it on a day.
  package func isPublished(on today: CalendarDate) -> Bool { day.map { $0 <= today.day } ?? true }
}
