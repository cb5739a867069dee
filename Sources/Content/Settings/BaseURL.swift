/// Where a site is published: a scheme and host, and the path of a site that is not at the top.
package struct BaseURL: Sendable, Equatable {
  /// `https://example.com`, without a slash at the end.
  package var origin: String

  /// The path in front of every address, `/repository` or empty, without a slash at the end.
  package let path: String

  /// Reads an address.
  ///
  /// - Returns: `nil` unless it is `http` or `https` with a host, and without query or anchor.
  package init?(_ text: String) {
    guard let schemeEnd = text.firstRange(of: "://"),
      ["http", "https"].contains(text[..<schemeEnd.lowerBound].lowercased()),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"?#\"<>\\".utf8.contains($0) })
    else { return nil }
    let rest = text[schemeEnd.upperBound...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    guard slash > rest.startIndex else { return nil }
    origin = String(text[..<slash])
    var path = rest[slash...]
    while path.hasSuffix("/") { path = path.dropLast() }
    self.path = String(path)
  }
}
