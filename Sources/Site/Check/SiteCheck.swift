import Content
import Diagnostics

/// What `casebook check` looks for besides what keeps a site from being built.
struct SiteCheck: Sendable {
  /// How many notes of one kind a collection gets: where more are due, it is made in another way than
  /// the notes suppose, and one says so.
  static let mostNotes = 20

  let site: any Folder
  let files: SiteFiles
  /// All entries as they were read, those that are left out of this build among them.
  let entries: [Entry]
  let catalog: Catalog
  let plan: Plan
  let links: [EntryLinks]
  /// Finds what a link leads to.
  let resolver: LinkResolver
  let places: PlaceFinder

  /// What the sources show by themselves.
  func findings() -> [Diagnostic] {
    TranslationCheck(self).findings + RedirectCheck(self).findings
  }

  /// What nothing leads to and nothing uses, which shows only when all pages are there.
  ///
  /// - Parameter pages: what the pages lead to and use.
  /// - Returns: the warnings and notes.
  func orphans(_ pages: PageCheck.Outcome) -> [Diagnostic] {
    OrphanCheck(self, pages).findings
  }

  /// The data files of `Content`.
  ///
  /// - Parameter isWanted: which of them, by their paths.
  /// - Returns: those that can be read, in the order of their paths.
  func sources(where isWanted: (String) -> Bool) -> [SourceText] {
    files.content.filter { path in
      [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } && isWanted(path)
    }
    .compactMap { source($0) }
  }

  /// A file; `nil` when it cannot be read any more.
  func source(_ path: String) -> SourceText? {
    (try? site.read(path)).map { SourceText(path: path, bytes: $0) }
  }
}
