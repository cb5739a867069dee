import Diagnostics

/// All entries of a site, linked to each other; immutable.
///
/// A class, because every record of a page asks it: copying a value of some twenty references counts
/// each of them, and two tasks that count the same wait for one another.
package final class Catalog: Sendable {
  /// The collection whose entries `casebook:person` names.
  package static let people = "people"

  /// The site's settings.
  package let settings: SiteSettings
  /// The collections, sorted by id.
  package let collections: [CollectionSettings]
  /// Their schemas, by the same index.
  package let schemas: [Schema?]
  /// The sources.
  package let bibliography: Bibliography
  /// The facts, and the charts and tables that show them.
  package let evidence: Evidence
  /// The directives.
  package let directives: DirectiveSet
  /// The entries that this build publishes, sorted by path.
  package let entries: [Entry]
  /// The address of each entry on its host, percent-encoded, without the base URL's own path.
  package let urls: [String]
  /// For each collection the entries of each language, in the order of its list.
  package let lists: [[String: [Int]]]
  /// The tags of each language, sorted by name.
  package let tags: [String: [Tag]]
  /// The entries by the addresses at which they used to be, percent-encoded as ``urls`` are.
  package let entriesByAlias: [String: Int]
  /// Index of each entry by its path.
  let byPath: [String: Int]
  /// Indexes of an entry's languages by `collection/name`.
  let byName: [String: [Int]]
  /// The same by the name alone, where only one collection has an entry of it.
  let shortNames: [String: [Int]]
  /// Entries left out of this build, by path.
  let absent: [String: Absence]
  /// The same by `collection/name`.
  let absentNames: [String: Absence]
  /// Entries whose own mistakes kept them from being read.
  package let unread: UnreadEntries

  init(
    settings: SiteSettings,
    collections: [CollectionSettings],
    schemas: [Schema?],
    bibliography: Bibliography,
    evidence: Evidence,
    directives: DirectiveSet,
    entries: [Entry],
    urls: [String],
    lists: [[String: [Int]]],
    tags: [String: [Tag]],
    byPath: [String: Int],
    byName: [String: [Int]],
    shortNames: [String: [Int]],
    absent: [String: Absence],
    absentNames: [String: Absence],
    unread: UnreadEntries
  ) {
    self.settings = settings
    self.collections = collections
    self.schemas = schemas
    self.bibliography = bibliography
    self.evidence = evidence
    self.directives = directives
    self.entries = entries
    self.urls = urls
    self.lists = lists
    self.tags = tags
    entriesByAlias = Self.entriesByAlias(entries)
    self.byPath = byPath
    self.byName = byName
    self.shortNames = shortNames
    self.absent = absent
    self.absentNames = absentNames
    self.unread = unread
  }

  /// The languages in which an entry exists, each with the entry's index, in the site's order.
  package func translations(of index: Int) -> [(language: String, entry: Int)] {
    let group = byName[name(of: entries[index])] ?? []
    return settings.languages.compactMap { language in
      group.first { entries[$0].file.language == language }.map { (language, $0) }
    }
  }

  /// The entry that a `casebook:entry` names, in a language or else in the one that it has.
  package func entry(named name: String, language: String) -> Int? {
    guard let group = byName[name] ?? shortNames[name] else { return nil }
    return group.first { entries[$0].file.language == language } ?? group.first
  }

  private static func entriesByAlias(_ entries: [Entry]) -> [String: Int] {
    var aliases: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for alias in entry.head.aliases {
        let isFile = alias.path.split(separator: "/").last?.contains(".") == true
        let path = alias.path.hasSuffix("/") || isFile ? alias.path : alias.path + "/"
        let url = percentEncoded(path: canonicallyComposed(path))
        if aliases[url] == nil { aliases[url] = index }
      }
    }
    return aliases
  }

  /// The name of an entry across collections: `cases/daniel-wellington`.
  func name(of entry: Entry) -> String {
    "\(collections[entry.file.collection].id)/\(entry.file.name)"
  }
}

/// Entries that exist and could not be read: what leads to them is no mistake on top of theirs.
package struct UnreadEntries: Sendable {
  /// Their paths.
  let paths: Set<String>
  /// Their names, `collection/name`, and the short ones without a collection.
  let names: Set<String>
  /// The addresses that they have, unless their front matter names another slug.
  package let urls: Set<String>

  init(_ files: [EntryFile], _ collections: [CollectionSettings], _ settings: SiteSettings) {
    paths = Set(files.map(\.path))
    names = Set(
      files.flatMap { ["\(collections[$0.collection].id)/\($0.name)", $0.name] })
    urls = Set(
      files.map { file in
        let path = collections[file.collection].route.path(slug: file.name)
        return percentEncoded(path: settings.prefix(of: file.language) + path)
      })
  }
}

/// A tag in one language.
package struct Tag: Sendable {
  /// The name as the first entry writes it.
  package let name: String
  /// Its address, percent-encoded, without the base URL's own path.
  package let url: String
  /// The entries that have it, newest first.
  package let entries: [Int]
}
