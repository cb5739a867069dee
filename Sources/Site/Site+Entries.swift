import Content
package import Diagnostics

extension Site {
  /// An entry in one language, and whether a build publishes it.
  package struct ListedEntry: Sendable {
    /// Whether, and why not.
    package enum State: String, Sendable, CaseIterable {
      case published, draft, scheduled, expired
      /// Its own mistakes keep it from being read.
      case unreadable
    }

    /// The collection.
    package let collection: String
    /// The name in the collection, the same in all languages.
    package let name: String
    /// The language.
    package let language: String
    /// Its file.
    package let path: String
    /// Its title; `nil` when it could not be read.
    package let title: String?
    /// The day of publication.
    package let date: String?
    /// The day from which on it is no longer published.
    package let expires: String?
    /// The address with the base URL's own path; `nil` when it could not be read.
    package let url: String?
    /// Whether a build publishes it.
    package let state: State
  }

  /// The entries of a site.
  package struct EntryList: Sendable {
    /// The collections, sorted.
    package let collections: [String]
    /// The entries by collection, then by file.
    package let entries: [ListedEntry]
  }

  /// Lists all entries, those that a build leaves out, too.
  ///
  /// - Parameter options: what a build would be told; drafts and later dates that it would publish are
  ///   listed as what they are nevertheless.
  /// - Returns: the entries, `nil` when the settings could not be read, and all that was found wrong.
  /// - Throws: ``Failure`` when a file cannot be read.
  package func entries(
    _ options: BuildOptions
  ) async throws -> (list: EntryList?, diagnostics: [Diagnostic]) {
    var options = options
    options.includesDrafts = false
    options.includesScheduled = false
    let listing = try SiteListing(of: folder)
    let (files, found) = try SiteFilesReader.read(folder, listing, today: options.today)
    guard let files else { return (nil, found) }
    let input = CatalogInput(files, entries: [], unread: [], options)
    let scanner = Scanner(
      site: folder,
      reader: EntryReader(files, readsTexts: false),
      schemas: files.schemas,
      listing: listing,
      absence: { input.absence(of: $0) }
    )
    let scan = try await scanner.scan(files.entries, Parallel(jobs: options.jobs))
    // Two files whose names differ in their normal form are one key.
    let byPath = Dictionary(scan.entries.map { ($0.file.path, $0) }) { first, _ in first }
    let listed = files.entries.map { file in
      Self.listed(file, byPath[file.path], files, input)
    }
    let list = EntryList(
      collections: files.collections.map(\.settings.id),
      entries: listed.sorted { ($0.collection, $0.path) < ($1.collection, $1.path) }
    )
    return (list, (found + scan.diagnostics).sorted())
  }

  private static func listed(
    _ file: EntryFile,
    _ entry: Entry?,
    _ files: SiteFiles,
    _ input: CatalogInput
  ) -> ListedEntry {
    let settings = files.collections[file.collection].settings
    let binding = FactBinding(
      facts: files.evidence.facts, languages: files.settings.languages)
    let url = entry.map {
      settings.url(slug: $0.head.slug, language: file.language, in: files.settings)
    }
    let state: ListedEntry.State =
      switch entry.map({ input.absence(of: $0.head) }) {
      case nil: .unreadable
      case .some(nil): .published
      case .draft??: .draft
      case .scheduled??: .scheduled
      case .expired??: .expired
      }
    return ListedEntry(
      collection: settings.id,
      name: file.name,
      language: file.language,
      path: file.path,
      title: entry.map { binding.bound($0.head.title, in: file.language) },
      date: entry?.head.date?.day,
      expires: entry?.head.expires?.day,
      url: url.map { files.settings.baseURL.path + $0 },
      state: state
    )
  }
}
