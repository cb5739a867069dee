package import Content
import Diagnostics

/// What a build changed in what its output folder published before.
package struct PublicationChanges: Sendable {
  /// Files that are new, other than before, or gone: their paths, sorted by bytes.
  package struct Files: Sendable, Equatable {
    /// Those that were not there.
    package var added: [String] = []
    /// Those whose bytes are others now.
    package var changed: [String] = []
    /// Those that are no longer made.
    package var removed: [String] = []

    /// Whether there are none.
    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
  }

  /// A fact that readers see other than before.
  package struct Fact: Sendable {
    /// The fact.
    package let id: String
    /// What was published; `nil` for one that is new.
    package let before: PublishedFact?
    /// What is published now; `nil` for one that is gone.
    package let now: PublishedFact?
    /// The addresses of the entries that show it now, with the base URL's own path.
    package let pages: [String]
  }

  /// Whether nothing had been published there before.
  package var isFirst = true
  /// Where the site is published: what makes an address of a path.
  package var baseURL: BaseURL?
  /// The pages: what ends in `.html`.
  package var pages = Files()
  /// All other files, but those in gzip, which go with the file that they are made of.
  package var files = Files()
  /// The facts, sorted by id.
  package var facts: [Fact] = []
  /// The site's units, which word the values of ``facts``.
  package var units: UnitSet?

  /// Creates changes of nothing.
  package init(isFirst: Bool = true) {
    self.isFirst = isFirst
  }

  /// The address of a file, with scheme and host.
  package func url(of path: String) -> String {
    guard let baseURL else { return "" }
    return baseURL.origin + baseURL.path + percentEncoded(path: OutputPath.address(of: path))
  }
}

extension PublicationChanges {
  /// Where the output folder keeps the facts as it shows them: a value is not in its manifest.
  static let factsPath = ".casebook-facts"

  /// What a build changes.
  ///
  /// - Parameters:
  ///   - previous: what was published.
  ///   - facts: the file ``factsPath`` as it was published.
  ///   - manifest: what is published now.
  ///   - model: the site.
  init(from previous: Manifest?, facts: [UInt8]?, to manifest: Manifest, _ model: SiteModel) {
    baseURL = model.catalog.settings.baseURL
    units = model.catalog.evidence.units
    compare(manifest, with: previous)
    compareFacts(with: facts, model)
  }

  /// Notes what two manifests do not share.
  mutating func compare(_ manifest: Manifest, with previous: Manifest?) {
    isFirst = previous == nil
    let old = previous?.files ?? [:]
    for path in manifest.order where !Self.isHidden(path, manifest.files) {
      if old[path] == nil {
        update(path, \.added)
      } else if old[path] != manifest.files[path] {
        update(path, \.changed)
      }
    }
    for path in old.keys where manifest.files[path] == nil && !Self.isHidden(path, old) {
      update(path, \.removed)
    }
    for group in [\PublicationChanges.pages, \.files] {
      for list in [\Files.added, \.changed, \.removed] {
        self[keyPath: group][keyPath: list].sort { $0.precedesInBytes($1) }
      }
    }
  }

  private mutating func update(_ path: String, _ list: WritableKeyPath<Files, [String]>) {
    if path.hasSuffix(".html") {
      pages[keyPath: list].append(path)
    } else {
      files[keyPath: list].append(path)
    }
  }

  /// The number of files of a site that are no pages.
  static func otherFiles(_ manifest: Manifest) -> Int {
    manifest.files.keys.count { !$0.hasSuffix(".html") && !isHidden($0, manifest.files) }
  }

  /// Whether a file says nothing of its own.
  private static func isHidden(_ path: String, _ files: [String: Digest]) -> Bool {
    path == factsPath || CompressedFiles.isOne(path, among: files)
  }

  /// Notes the facts whose values are not those of ``factsPath``.
  ///
  /// - Parameters:
  ///   - bytes: that file as it was before the build; `nil` if there was none.
  ///   - model: the site.
  mutating func compareFacts(with bytes: [UInt8]?, _ model: SiteModel) {
    let catalog = model.catalog
    let now = Self.lock(catalog).facts
    var before: [String: PublishedFact] = [:]
    if let bytes, case .read(let lock) = PublishedLock.read(bytes) { before = lock.facts }
    if now == before { return }
    let uses = FactUses(model.links)
    let base = catalog.settings.baseURL.path
    for id in Set(now.keys).union(before.keys).sorted(by: { $0.precedesInBytes($1) })
    where now[id] != before[id] {
      let pages = now[id] == nil ? [] : uses.entries(of: id).map { base + catalog.urls[$0] }
      facts.append(Fact(id: id, before: before[id], now: now[id], pages: pages))
    }
  }

  /// What ``factsPath`` holds; `nil` for a site without facts.
  static func factsFile(_ catalog: Catalog) -> [UInt8]? {
    catalog.evidence.facts.facts.isEmpty ? nil : lock(catalog).bytes
  }

  private static func lock(_ catalog: Catalog) -> PublishedLock {
    PublishedLock(
      catalog.evidence.facts, languages: catalog.settings.languages, addresses: nil)
  }
}
