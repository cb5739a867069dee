import Content
import Diagnostics
import Markdown
import Templating

/// All that templates see: types to check them against, and the values of each page.
///
/// What pages share (faces, lists, settings) is made once; a page adds its own record. A class, so
/// that each page's record refers to it and copies nothing.
final class SiteModel: Sendable {
  let catalog: Catalog
  let plan: Plan
  let links: [EntryLinks]
  /// The face of each entry, by its index.
  let faces: [Value]
  /// The tag records of each language, by the tag's index.
  let tags: [String: [Value]]
  /// The record `collections` of each language.
  let collections: [String: Value]
  /// The record `collection` of each language, by the collection's index.
  let collectionRecords: [[String: Value]]
  /// The record `site` of each language.
  let sites: [String: Value]
  let types: PageTypes
  let directives: DirectiveTypes
  /// For each entry its neighbours in its collection's list.
  let neighbours: [(previous: Int?, next: Int?)]

  /// Makes everything that pages share.
  ///
  /// - Parameters:
  ///   - catalog: all entries.
  ///   - plan: all pages.
  ///   - links: the links of each entry, by its index.
  ///   - today: the day of the build.
  ///   - parallel: how many faces are made at once.
  /// - Throws: nothing of its own; making a face cannot fail.
  init(
    catalog: Catalog,
    plan: Plan,
    links: [EntryLinks],
    today: CalendarDate,
    _ parallel: Parallel
  ) async throws {
    self.catalog = catalog
    self.plan = plan
    self.links = links
    let types = PageTypes(catalog: catalog, plan: plan, links: links)
    self.types = types
    directives = DirectiveTypes(
      catalog.directives,
      references: types.references,
      page: types.faces.mixed.type,
      site: types.site.type,
      collections: types.allCollections
    )
    let tags = TagRecords(catalog: catalog, types: types)
    self.tags = tags.byLanguage
    let faces = try await parallel.map(catalog.entries.count) { range in
      range.map { index in
        types.faces.faces[catalog.entries[index].file.collection].value(
          types.subject(of: index, in: catalog, links: links, tags: tags.tags(of: index))
        )
      }
    }
    .flatMap { $0 }
    self.faces = faces
    let pages = Set(plan.pages.map(\.url) + plan.feeds.map(\.url))
    var records: [[String: Value]] = []
    for index in catalog.collections.indices {
      var byLanguage: [String: Value] = [:]
      for language in catalog.settings.languages {
        let members = catalog.lists[index][language] ?? []
        byLanguage[language] = types.collections[index].value(
          CollectionSubject(
            catalog: catalog,
            index: index,
            pages: pages,
            language: language,
            entries: .list(members.map { faces[$0] })
          )
        )
      }
      records.append(byLanguage)
    }
    collectionRecords = records
    var all: [String: Value] = [:]
    var sites: [String: Value] = [:]
    for language in catalog.settings.languages {
      all[language] = .record(
        types.allCollections.shape,
        records.map { $0[language] ?? .undefined }
      )
      sites[language] = types.site.value(
        SiteSubject(catalog: catalog, pages: pages, language: language, today: today.day)
      )
    }
    collections = all
    self.sites = sites
    neighbours = Self.findNeighbours(catalog)
  }

  /// The next entry is the one above in the list, which a list by date shows as the newer one.
  private static func findNeighbours(_ catalog: Catalog) -> [(previous: Int?, next: Int?)] {
    var neighbours = [(previous: Int?, next: Int?)](
      repeating: (nil, nil),
      count: catalog.entries.count
    )
    for list in catalog.lists {
      for members in list.values {
        for (newer, older) in zip(members, members.dropFirst()) {
          neighbours[newer].previous = older
          neighbours[older].next = newer
        }
      }
    }
    return neighbours
  }

  /// The values of a page's globals, in the order of ``PageTypes/globals(for:)``.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - body: the text of an entry, with what templates made of its directives.
  /// - Returns: the values.
  func globals(for page: Page, body: PageSubject.Body? = nil) -> [Value] {
    let site = sites[page.language] ?? .undefined
    let all = collections[page.language] ?? .undefined
    switch page.kind {
    case .entry(let index):
      let collection = catalog.entries[index].file.collection
      let subject = PageSubject(model: self, page: page, body: body)
      let record = types.entryPages[collection].value(subject)
      return [site, all, record, collectionRecords[collection][page.language] ?? .undefined]
    case .list(let collection, _, _):
      let record = types.listPages[collection].value(PageSubject(model: self, page: page))
      return [site, all, record, collectionRecords[collection][page.language] ?? .undefined]
    case .tag: return [site, all, types.tagPage.value(PageSubject(model: self, page: page))]
    case .facts, .topic, .disputed, .sources:
      let subject = PageSubject(model: self, page: page)
      return [site, all, types.evidencePages.value(subject)]
    case .tags: return [site, all, types.tagsPage.value(PageSubject(model: self, page: page))]
    case .home, .notFound:
      return [site, all, types.plainPage.value(PageSubject(model: self, page: page))]
    }
  }
}

extension SiteModel {
  /// The globals of a page that other pages have, too, in the order of ``PageTypes/globals(for:)``;
  /// `nil` in the place of its own record.
  func sharedGlobals(for page: Page) -> [Value?] {
    let collection: Int?
    switch page.kind {
    case .entry(let index): collection = catalog.entries[index].file.collection
    case .list(let index, _, _): collection = index
    default: collection = nil
    }
    let shared: [Value?] = [sites[page.language], collections[page.language], nil]
    return shared + (collection.map { [collectionRecords[$0][page.language]] } ?? [])
  }
}

/// What a collection's record is made from.
struct CollectionSubject: Sendable {
  let catalog: Catalog
  let index: Int
  /// The addresses of all pages and feeds.
  let pages: Set<String>
  let language: String
  let entries: Value

  /// The address of the list, `nil` where none is made.
  var listURL: String? {
    let url = catalog.listURL(of: index, in: language)
    return pages.contains(url) ? url : nil
  }
  var settings: CollectionSettings { catalog.collections[index] }
  var basePath: String { catalog.settings.baseURL.path }
}

/// What the record `site` is made from.
struct SiteSubject: Sendable {
  let catalog: Catalog
  /// The addresses of all pages and feeds.
  let pages: Set<String>
  let language: String
  let today: String

  var settings: SiteSettings { catalog.settings }
  var basePath: String { catalog.settings.baseURL.path }
  /// What stands before the addresses of the language.
  var prefix: String { basePath + settings.prefix(of: language) }
}

/// What the record of a page is made from.
struct PageSubject: Sendable {
  let model: SiteModel
  let page: Page
  /// The text of an entry.
  var body: Body?

  /// The text of an entry as its page shows it.
  struct Body: Sendable {
    /// The HTML with its bytes.
    let html: HTML
    /// What templates made of its directives.
    let directives: [[UInt8]]
  }

  var catalog: Catalog { model.catalog }
  var settings: SiteSettings { catalog.settings }
  var basePath: String { catalog.settings.baseURL.path }

  /// The entry that the page shows; only pages of entries ask.
  var entry: Int {
    if case .entry(let index) = page.kind { index } else { 0 }
  }
}

/// The records of tags, one for each tag, shared by all entries that have it.
private struct TagRecords {
  var byLanguage: [String: [Value]] = [:]
  private var byEntry: [Int: [Value]] = [:]

  init(catalog: Catalog, types: PageTypes) {
    let basePath = catalog.settings.baseURL.path
    for (language, tags) in catalog.tags {
      var records: [Value] = []
      for tag in tags {
        let record = types.faces.tag.value((tag.name, basePath + tag.url))
        records.append(
          types.countedTag.value((tag.name, basePath + tag.url, tag.entries.count))
        )
        for entry in tag.entries { byEntry[entry, default: []].append(record) }
      }
      byLanguage[language] = records
    }
  }

  func tags(of entry: Int) -> Value { .list(byEntry[entry] ?? []) }
}
