import Content
import Templating

/// The records that templates see, with their types.
struct PageTypes: Sendable {
  /// What references in data become.
  let references: DataModel.References
  /// Facts, charts and tables.
  let evidence: EvidenceModel
  let faces: FaceModel
  let countedTag: RecordModel<(name: String, url: String, count: Int)>
  let site: RecordModel<SiteSubject>
  /// The record of each collection.
  let collections: [RecordModel<CollectionSubject>]
  /// The record that holds them all, by their ids.
  let allCollections: RecordType
  /// The page of an entry, for each collection.
  let entryPages: [RecordModel<PageSubject>]
  /// A part of the list, for each collection.
  let listPages: [RecordModel<PageSubject>]
  let tagPage: RecordModel<PageSubject>
  let tagsPage: RecordModel<PageSubject>
  /// The pages of facts and sources.
  let evidencePages: EvidencePageRecords
  /// The home page and the page for what is not found.
  let plainPage: RecordModel<PageSubject>

  /// Derives all types from the collections and their schemas.
  init(catalog: Catalog, plan: Plan, links: [EntryLinks]) {
    let source = SourceModel.make()
    let sources = catalog.bibliography.sources.mapValues { source.value($0) }
    let link = FaceModel.makeLink()
    let linked: @Sendable (Int) -> FaceModel.Subject = { index in
      FaceModel.Subject(
        entry: catalog.entries[index],
        url: catalog.settings.baseURL.path + catalog.urls[index],
        image: links[index].image,
        imageSize: links[index].imageSize,
        tags: .list([]),
        data: .undefined
      )
    }
    evidence = EvidenceModel(
      catalog: catalog,
      links: links,
      hasTopicPages: plan.pages.contains { if case .topic = $0.kind { true } else { false } },
      source: source.type,
      sources: sources,
      link: link,
      subject: linked
    )
    let references = DataModel.References(
      source: source.type,
      entry: link.type,
      evidence: evidence,
      entryNamed: { name, language in
        guard let index = catalog.entry(named: name, language: language) else { return .undefined }
        return link.value(linked(index))
      }
    )
    self.references = references
    let faces = FaceModel(catalog, references: references, link: link)
    self.faces = faces
    let countedTag = Self.makeCountedTag()
    self.countedTag = countedTag
    site = SiteRecords.site()
    collections = catalog.collections.indices.map { index in
      SiteRecords.collection(entries: .list(.record(faces.faces[index].type)))
    }
    allCollections = RecordType(
      "collections",
      zip(catalog.collections, collections).map { FieldType($0.id, .record($1.type)) }
    )
    let pages = PageRecords()
    entryPages = catalog.collections.indices.map { index in
      pages.entry(
        face: .record(faces.faces[index].type),
        source: source,
        tag: .record(faces.tag.type),
        data: faces.data[index]?.type ?? .any
      )
    }
    listPages = catalog.collections.indices.map { pages.list(face: .record(faces.faces[$0].type)) }
    tagPage = pages.tag(face: .record(faces.mixed.type), tag: .record(countedTag.type))
    tagsPage = pages.tags(tag: .record(countedTag.type))
    plainPage = pages.plain()
    evidencePages = EvidencePageRecords(
      common: PageRecords(), evidence, source: source, link: link.type)
  }

  private static func makeCountedTag()
    -> RecordModel<(name: String, url: String, count: Int)>
  {
    RecordModel(
      "tag",
      [
        .field("name", .string) { .string($0.name) },
        .field("url", .url) { .string($0.url) },
        .field("count", .int) { .int($0.count) },
      ]
    )
  }

  /// What the face of an entry is made from.
  func subject(
    of index: Int,
    in catalog: Catalog,
    links: [EntryLinks],
    tags: Value
  ) -> FaceModel.Subject {
    let entry = catalog.entries[index]
    let data = faces.data[entry.file.collection]
    return FaceModel.Subject(
      entry: entry,
      url: catalog.settings.baseURL.path + catalog.urls[index],
      image: links[index].image,
      imageSize: links[index].imageSize,
      tags: tags,
      data: data?.value(entry.data, of: .init(language: entry.file.language, links: links[index]))
        ?? .undefined
    )
  }

  /// The names and types that a page's template meets.
  func globals(for kind: Page.Kind) -> [(String, ValueType)] {
    let page: RecordType
    var collection: Int?
    switch kind {
    case .entry(let index): (page, collection) = (entryPages[index].type, index)
    case .list(let index, _, _): (page, collection) = (listPages[index].type, index)
    case .tag: page = tagPage.type
    case .tags: page = tagsPage.type
    case .facts: page = evidencePages.facts.type
    case .topic: page = evidencePages.topic.type
    case .disputed: page = evidencePages.disputed.type
    case .sources: page = evidencePages.sources.type
    case .home, .notFound: page = plainPage.type
    }
    let shared: [(String, ValueType)] = [
      ("site", .record(site.type)), ("collections", .record(allCollections)),
      ("page", .record(page)),
    ]
    return shared + (collection.map { [("collection", .record(collections[$0].type))] } ?? [])
  }
}
