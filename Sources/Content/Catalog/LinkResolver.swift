import Diagnostics
import Markdown

/// Finds what the links of entries lead to.
package struct LinkResolver: Sendable {
  /// What is published besides entries.
  package struct Targets: Sendable {
    /// Addresses of other pages, without the base URL's own path: `/articles/`, `/tags/…/`.
    package var pages: Set<String>
    /// Published addresses of assets by their path in the site.
    package var assets: [String: String]

    /// Creates a set of targets.
    package init(pages: Set<String>, assets: [String: String]) {
      self.pages = pages
      self.assets = assets
    }
  }

  /// What a link leads to.
  package enum Target: Sendable, Equatable {
    /// An address on the site's host, percent-encoded, with its anchor, without the base URL's path.
    case url(String)
    /// An anchor on the same page, with its `#`.
    case anchor(String)
    /// An entry that exists and could not be read; its own mistake is reported.
    case unread
    /// Nothing is there; what was meant, perhaps.
    case nothing(nearest: String?)
    /// The page has no such heading; its path, its headings' anchors.
    case noAnchor(page: String, anchor: String, known: [String])
    /// The entry is left out of this build.
    case unpublished(Absence)
  }

  private let catalog: Catalog
  private let targets: Targets
  private let entriesByURL: [String: Int]
  private let entriesByAlias: [String: Int]

  /// Creates a resolver.
  ///
  /// Complexity: linear in the number of entries.
  package init(catalog: Catalog, targets: Targets) {
    self.catalog = catalog
    self.targets = targets
    var index: [String: Int] = [:]
    index.reserveCapacity(catalog.urls.count)
    for (entry, url) in catalog.urls.enumerated() { index[url] = entry }
    entriesByURL = index
    entriesByAlias = catalog.entriesByAlias
  }

  /// The entry at an address, percent-encoded and without the base URL's own path.
  package func entry(at url: Substring) -> Int? { entriesByURL[String(url)] }

  /// Resolves a destination as a writer typed it.
  ///
  /// - Parameters:
  ///   - destination: without scheme: `../cases/a/index.md#数字`, `/cases/a/`, `#数字`, `photo.png`.
  ///   - index: the entry in which it stands.
  ///   - suggests: whether to look for what was meant where nothing is there, which takes a look at
  ///     the name of every page: some hundredth of a second at 10,000.
  /// - Returns: what it leads to, or why it leads nowhere.
  package func resolve(_ destination: String, in index: Int, suggests: Bool = true) -> Target {
    let (path, query, fragment) = split(destination)
    if path.isEmpty {
      guard let fragment else { return .anchor(query) }
      return check(fragment, of: index, url: query)
    }
    let decoded = canonicallyComposed(percentDecoded(path))
    if decoded.hasPrefix("/") {
      return resolve(address: decoded, query, fragment, suggests: suggests)
    }
    return resolve(
      file: decoded, query, fragment, from: catalog.entries[index].file.path, suggests: suggests)
  }

  private func split(_ destination: String) -> (path: String, query: String, fragment: String?) {
    let bytes = destination.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let mark = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    let fragment = hash == bytes.endIndex ? nil : String(destination[bytes.index(after: hash)...])
    return (String(destination[..<mark]), String(destination[mark..<hash]), fragment)
  }

  // MARK: Addresses

  private func resolve(
    address: String, _ query: String, _ fragment: String?, suggests: Bool
  ) -> Target {
    for candidate in [address, address + "/"] {
      let url = percentEncoded(path: candidate)
      if let entry = entriesByURL[url] {
        guard let fragment else { return .url(url + query) }
        return check(fragment, of: entry, url: url + query)
      }
      if catalog.unread.urls.contains(url) { return .unread }
      if targets.pages.contains(url) { return .url(url + query + anchorSuffix(fragment)) }
      // An address that moved: readers are led to the new one without the detour.
      if let entry = entriesByAlias[url] {
        guard let fragment else { return .url(catalog.urls[entry] + query) }
        return check(fragment, of: entry, url: catalog.urls[entry] + query)
      }
    }
    guard suggests else { return .nothing(nearest: nil) }
    let published = catalog.urls + targets.pages.sorted()
    return .nothing(nearest: nearestName(to: address, among: published.map(percentDecoded)))
  }

  /// Finds out whether a link is written with an address that moved.
  ///
  /// - Parameters:
  ///   - destination: without scheme, as a writer typed it.
  ///   - index: the entry in which it stands.
  /// - Returns: what to write instead: the path of the entry's file, with the anchor. `nil` for any
  ///   other link.
  package func direct(_ destination: String, in index: Int) -> String? {
    let (path, query, fragment) = split(destination)
    guard path.hasPrefix("/"), !entriesByAlias.isEmpty else { return nil }
    let address = canonicallyComposed(percentDecoded(path))
    for url in [address, address + "/"].map({ percentEncoded(path: $0) }) {
      if entriesByURL[url] != nil || targets.pages.contains(url) { return nil }
      if let entry = entriesByAlias[url] {
        let file = catalog.entries[entry].file.path
        let anchor = fragment.map { "#" + $0 } ?? ""
        return relative(file, to: catalog.entries[index].file.path) + query + anchor
      }
    }
    return nil
  }

  // MARK: Files

  private func resolve(
    file: String,
    _ query: String,
    _ fragment: String?,
    from origin: String,
    suggests: Bool
  ) -> Target {
    guard let path = joined(origin, file) else { return .nothing(nearest: nil) }
    for candidate in [path, path + "/index.md"] {
      if let entry = catalog.byPath[candidate] {
        guard let fragment else { return .url(catalog.urls[entry] + query) }
        return check(fragment, of: entry, url: catalog.urls[entry] + query)
      }
      if let absence = catalog.absent[candidate] { return .unpublished(absence) }
      if catalog.unread.paths.contains(candidate) { return .unread }
    }
    if let asset = targets.assets[path] { return .url(asset + query + anchorSuffix(fragment)) }
    guard suggests else { return .nothing(nearest: nil) }
    // Of another kind of file nothing can be meant, however alike the folders are.
    let ending = path.lastIndex(of: ".").map { String(path[$0...]) } ?? ""
    let files = (Array(catalog.byPath.keys) + catalog.unread.paths + targets.assets.keys)
      .filter { $0.hasSuffix(ending) }
    let nearest = nearestName(to: path, among: files)
    return .nothing(nearest: nearest.map { relative($0, to: origin) })
  }

  /// Joins a relative path to the folder of a file; `nil` if it leads out of the site.
  private func joined(_ origin: String, _ relative: String) -> String? {
    var (origin, relative) = (origin, relative)
    return origin.withUTF8 { origin in
      relative.withUTF8 { relative in
        let room = origin.count + relative.count + 1
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { path in
          Self.join(origin, relative, into: path).map { count in
            String(decoding: UnsafeBufferPointer(rebasing: path[..<count]), as: UTF8.self)
          }
        }
      }
    }
  }

  /// Joins a relative path to the folder of a file.
  ///
  /// By hand and without arrays: each link of each entry passes here.
  ///
  /// - Returns: how many bytes were written; `nil` if the path leads out of the site.
  private static func join(
    _ origin: UnsafeBufferPointer<UInt8>,
    _ relative: UnsafeBufferPointer<UInt8>,
    into path: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var count = origin.lastIndex(of: slash).map { $0 + 1 } ?? 0
    for index in 0..<count { path[index] = origin[index] }
    var start = 0
    while start < relative.count {
      var end = start
      while end < relative.count, relative[end] != slash { end += 1 }
      let length = end - start
      if length == 2, relative[start] == dot, relative[start + 1] == dot {
        guard count > 0 else { return nil }
        count -= 1
        while count > 0, path[count - 1] != slash { count -= 1 }
      } else if length > 0, !(length == 1 && relative[start] == dot) {
        for index in start..<end { path[count + index - start] = relative[index] }
        count += length
        path[count] = slash
        count += 1
      }
      start = end + 1
    }
    return count > 0 && path[count - 1] == slash ? count - 1 : count
  }

  /// Writes a path of the site as seen from the folder of a file.
  private func relative(_ path: String, to origin: String) -> String {
    let from = origin.split(separator: "/").dropLast()
    let target = path.split(separator: "/")
    let common = zip(from, target).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: from.count - common)
    return (up + target.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  // MARK: Anchors

  private func check(_ fragment: String, of entry: Int, url: String) -> Target {
    let wanted = canonicallyComposed(percentDecoded(fragment))
    let target = catalog.entries[entry]
    let isKnown =
      wanted.isEmpty || target.outline.contains { $0.id == wanted }
      || target.otherAnchors.contains(wanted)
    guard isKnown else {
      return .noAnchor(
        page: target.file.path,
        anchor: wanted,
        known: target.outline.map(\.id) + target.otherAnchors
      )
    }
    let suffix = anchorSuffix(fragment)
    return url.isEmpty ? .anchor(suffix) : .url(url + suffix)
  }

  private func anchorSuffix(_ fragment: String?) -> String {
    guard let fragment else { return "" }
    return "#" + percentEncoded(path: canonicallyComposed(percentDecoded(fragment)))
  }
}
