package import Diagnostics
import Markdown

/// What all entries are linked from.
package struct CatalogInput: Sendable {
  /// The site's settings.
  package var settings: SiteSettings
  /// The collections, sorted by id.
  package var collections: [CollectionSettings]
  /// Their schemas, by the same index.
  package var schemas: [Schema?]
  /// The sources.
  package var bibliography: Bibliography
  /// The facts, charts and tables.
  package var evidence: Evidence
  /// The directives.
  package var directives: DirectiveSet
  /// All entries that could be read, sorted by path.
  package var entries: [Entry]
  /// The entries that could not be read: links to them are not judged.
  package var unread: [EntryFile]
  /// The day of the build.
  package var today: CalendarDate
  /// Whether drafts are published.
  package var includesDrafts: Bool
  /// Whether entries with a later date are published.
  package var includesScheduled: Bool

  /// Creates an input.
  package init(
    settings: SiteSettings,
    collections: [CollectionSettings],
    schemas: [Schema?],
    bibliography: Bibliography,
    evidence: Evidence = Evidence(),
    directives: DirectiveSet,
    entries: [Entry],
    unread: [EntryFile],
    today: CalendarDate,
    includesDrafts: Bool,
    includesScheduled: Bool
  ) {
    self.settings = settings
    self.collections = collections
    self.schemas = schemas
    self.bibliography = bibliography
    self.evidence = evidence
    self.directives = directives
    self.entries = entries
    self.unread = unread
    self.today = today
    self.includesDrafts = includesDrafts
    self.includesScheduled = includesScheduled
  }

  /// Why an entry is left out, `nil` if it is not.
  package func absence(of head: EntryHead) -> Absence? {
    if head.isDraft, !includesDrafts { return .draft }
    if let date = head.date, date.day > today.day, !includesScheduled {
      return .scheduled(date.day)
    }
    if let expires = head.expires, expires.day <= today.day { return .expired(expires.day) }
    return nil
  }
}

extension Catalog {
  /// Links all entries.
  ///
  /// Complexity: linear, but for the sorting of lists.
  ///
  /// - Parameters:
  ///   - input: the entries, and what they belong to.
  ///   - place: finds the place of a span in a file; called for findings only.
  /// - Returns: the catalog, and what is wrong between the entries' tags.
  package static func build(
    _ input: CatalogInput,
    place: @escaping @Sendable (Span, String) -> Place
  ) async -> (catalog: Catalog, diagnostics: [Diagnostic]) {
    var builder = CatalogBuilder(input: input, place: place)
    let catalog = await builder.build()
    return (catalog, builder.diagnostics)
  }
}

private struct CatalogBuilder {
  let input: CatalogInput
  let place: @Sendable (Span, String) -> Place
  private let binding: FactBinding
  var diagnostics: [Diagnostic] = []
  var entries: [Entry] = []
  var urls: [String] = []
  var byPath: [String: Int] = [:]
  var byName: [String: [Int]] = [:]
  var absent: [String: Absence] = [:]
  var absentNames: [String: Absence] = [:]

  init(input: CatalogInput, place: @escaping @Sendable (Span, String) -> Place) {
    self.input = input
    self.place = place
    binding = FactBinding(facts: input.evidence.facts, languages: input.settings.languages)
  }

  /// Entries by their names alone, but for names that two collections have.
  private func makeShortNames() -> [String: [Int]] {
    // Only directives name entries so: a site without them need not pay for it.
    guard entries.contains(where: { !$0.directives.isEmpty }) else { return [:] }
    var names: [String: [Int]] = [:]
    var repeated: Set<String> = []
    for (name, group) in byName {
      guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { continue }
      let short = String(name[name.utf8.index(after: slash)...])
      if names.updateValue(group, forKey: short) != nil { repeated.insert(short) }
    }
    for name in repeated { names[name] = nil }
    return names
  }

  mutating func build() async -> Catalog {
    entries.reserveCapacity(input.entries.count)
    byPath.reserveCapacity(input.entries.count)
    for entry in input.entries { add(entry) }
    // The lists and the tags need all entries and not one another.
    async let lists = EntryLists(entries).lists(of: input.collections)
    let tags = makeTags()
    return await Catalog(
      settings: input.settings,
      collections: input.collections,
      schemas: input.schemas,
      bibliography: input.bibliography,
      evidence: input.evidence,
      directives: input.directives,
      entries: entries,
      urls: urls,
      lists: lists,
      tags: tags,
      byPath: byPath,
      byName: byName,
      shortNames: makeShortNames(),
      absent: absent,
      absentNames: absentNames,
      unread: UnreadEntries(input.unread, input.collections, input.settings)
    )
  }

  private mutating func add(_ entry: Entry) {
    let collection = input.collections[entry.file.collection]
    let name = collection.id + "/" + entry.file.name
    if let absence = input.absence(of: entry.head) {
      absent[entry.file.path] = absence
      absentNames[name] = absence
      return
    }
    byPath[entry.file.path] = entries.count
    byName[name, default: []].append(entries.count)
    urls.append(
      collection.url(slug: entry.head.slug, language: entry.file.language, in: input.settings))
    entries.append(entry.isBound ? entry.bound(by: binding) : entry)
  }

  // MARK: Tags

  /// A tag while its entries are gathered.
  private struct OpenTag {
    let name: String
    let slug: String
    var entries: [Int]
  }

  private mutating func makeTags() -> [String: [Tag]] {
    var tags: [String: [Tag]] = [:]
    let lists = EntryLists(entries)
    for language in input.settings.languages {
      let prefix = input.settings.prefix(of: language)
      let found = gatherTags(of: language)
      if found.isEmpty { continue }
      tags[language] = found.map { tag in
        Tag(
          name: tag.name,
          url: percentEncoded(path: "\(prefix)/tags/\(tag.slug)/"),
          entries: lists.sorted(tag.entries, SortOrder(key: .date, descending: true))
        )
      }
      .sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
    }
    return tags
  }

  /// Finds the entries of each tag.
  ///
  /// A name's address is worked out once, however many have it.
  private mutating func gatherTags(of language: String) -> [OpenTag] {
    var tags: [OpenTag] = []
    // By the digest of its bytes: to hash a Japanese text, Swift brings it into a normal form first.
    var byName: [Digest: Int] = [:]
    var bySlug: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.file.language == language {
      for (name, span) in entry.head.tags {
        let tag: Int
        let key = Digest(of: name)
        if let known = byName[key] {
          tag = known
        } else {
          let slug = anchor(for: name)
          tag = bySlug[slug] ?? tags.count
          if tag == tags.count { tags.append(OpenTag(name: name, slug: slug, entries: [])) }
          byName[key] = tag
          bySlug[slug] = tag
          if tags[tag].name != name {
            report(name, sharesAddressWith: tags[tag].name, in: entry, at: span)
          }
        }
        if tags[tag].entries.last != index { tags[tag].entries.append(index) }
      }
    }
    return tags
  }

  private mutating func report(
    _ name: String,
    sharesAddressWith other: String,
    in entry: Entry,
    at span: Span
  ) {
    diagnostics.append(
      Diagnostic(
        .tagsShareAddress,
        Wording(name),
        Wording(other),
        at: place(span, entry.file.path),
        hints: [Hint(en: "write “{0}”", ja: "「{0}」と書いてください", Wording(other))]
      )
    )
  }
}
