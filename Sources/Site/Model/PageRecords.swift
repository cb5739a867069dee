import Content
import Diagnostics
import Markdown
import Templating

/// The record `page` of each kind of page.
struct PageRecords {
  private typealias Field = RecordModel<PageSubject>.Field

  private let translation = RecordModel<Translation>(
    "translation",
    [
      .field("language", .string) { .string($0.language) },
      .field("name", .string) { .string(languageName($0.language)) },
      .field("url", .url) { .string($0.url) },
      .field("exact", .bool) { .bool($0.isExact) },
    ]
  )

  private let heading = RecordModel<Heading>(
    "heading",
    [
      .field("level", .int) { .int($0.level) },
      .field("id", .string) { .string($0.id) },
      .field("text", .string) { .string($0.text) },
      .field("url", .url) { .string("#" + $0.id) },
    ]
  )

  private let part = RecordModel<ListPart>(
    "part of the list",
    [
      .field("number", .int) { .int($0.number) },
      .field("url", .url) { .string($0.url) },
      .field("current", .bool) { .bool($0.isCurrent) },
      .field("followsGap", .bool) { .bool($0.followsGap) },
    ]
  )

  /// What every page has.
  var common: [RecordModel<PageSubject>.Field] {
    let translation = translation
    return [
      .field("kind", .string) { .string($0.kindName) },
      .field("title", .string) { .string($0.title) },
      .optional("description", .string) { .text($0.description) },
      .field("url", .url) { .string($0.basePath + $0.page.url) },
      .field("absoluteURL", .url) {
        .string($0.settings.baseURL.origin + $0.basePath + $0.page.url)
      },
      .field("language", .string) { .string($0.page.language) },
      .field("translations", .list(.record(translation.type))) { subject in
        .list(subject.translations.map { translation.value($0) })
      },
      .field("noindex", .bool) { .bool($0.noindex) },
    ]
  }

  /// The page of an entry.
  func entry(
    face: ValueType,
    source: RecordModel<Bibliography.Source>,
    tag: ValueType,
    data: ValueType
  ) -> RecordModel<PageSubject> {
    let heading = heading
    let reference = Self.reference(source: .record(source.type))
    let own: [Field] = [
      .field("content", .markup) { .fragment($0.content) },
      .field("outline", .list(.record(heading.type))) { subject in
        .list(subject.catalog.entries[subject.entry].outline.map { heading.value($0) })
      },
      .field("references", .list(.record(reference.type))) { subject in
        .list(subject.references(source).map { reference.value($0) })
      },
      .field("citationNumbers", .dictionary(.int)) { subject in
        .dictionary(
          subject.model.links[subject.entry].references.enumerated().map {
            ($1.source, .int($0 + 1))
          })
      },
      .field("minutes", .int) { .int($0.catalog.entries[$0.entry].minutes) },
      .optional("previous", face) { subject in
        subject.model.neighbours[subject.entry].previous.map { subject.model.faces[$0] }
      },
      .optional("next", face) { subject in
        subject.model.neighbours[subject.entry].next.map { subject.model.faces[$0] }
      },
      .optional("date", .date) { .text($0.head.date?.day) },
      .optional("updated", .date) { .text($0.head.updated?.day) },
      .field("tags", .list(tag)) { $0.face?.fields[FaceModel.tagsIndex] ?? .list([]) },
      .optional("image", .url) { .text($0.model.links[$0.entry].image) },
      .optional("imageAlt", .string) { .text($0.head.imageAlt) },
      .optional("imageWidth", .int) { $0.imageSize.map { .int($0.width) } },
      .optional("imageHeight", .int) { $0.imageSize.map { .int($0.height) } },
      .field("data", data) { $0.face?.fields[FaceModel.dataIndex] ?? .undefined },
    ]
    return RecordModel("page", common + own)
  }

  /// A source that the text cites, with its number and the places where it does.
  private static func reference(source: ValueType) -> RecordModel<Reference> {
    RecordModel(
      "reference",
      [
        .field("number", .int) { .int($0.number) },
        .field("id", .string) { .string("ref-\($0.number)") },
        .field("source", source) { $0.source },
        .field("uses", .list(.url)) { reference in
          .list(reference.anchors.map { .string("#" + $0) })
        },
      ]
    )
  }

  /// A part of a collection's list.
  func list(face: ValueType) -> RecordModel<PageSubject> {
    let part = part
    let own: [Field] = [
      .field("entries", .list(face)) { subject in
        .list(subject.listed.map { subject.model.faces[$0] })
      },
      .field("number", .int) { .int($0.listPart.number) },
      .field("total", .int) { .int($0.listPart.total) },
      .optional("previousURL", .url) { $0.partURL($0.listPart.number - 1) },
      .optional("nextURL", .url) { $0.partURL($0.listPart.number + 1) },
      .field("pages", .list(.record(part.type))) { subject in
        .list(subject.linkedParts.map { part.value($0) })
      },
    ]
    return RecordModel("page", common + own)
  }

  /// The page of a tag.
  func tag(face: ValueType, tag: ValueType) -> RecordModel<PageSubject> {
    let own: [Field] = [
      .field("tag", tag) { subject in
        guard case .tag(let index) = subject.page.kind else { return .undefined }
        return subject.model.tags[subject.page.language]?[index] ?? .undefined
      },
      .field("entries", .list(face)) { subject in
        .list((subject.tag?.entries ?? []).map { subject.model.faces[$0] })
      },
    ]
    return RecordModel("page", common + own)
  }

  /// The page of all tags.
  func tags(tag: ValueType) -> RecordModel<PageSubject> {
    let own: [Field] = [
      .field("tags", .list(tag)) { subject in
        .list(subject.model.tags[subject.page.language] ?? [])
      }
    ]
    return RecordModel("page", common + own)
  }

  /// A page with nothing of its own.
  func plain() -> RecordModel<PageSubject> { RecordModel("page", common) }
}

/// A source that a text cites.
struct Reference: Sendable {
  let number: Int
  let source: Value
  /// The anchors of the places that use it.
  let anchors: [String]
}

/// A part of a list, as the other parts link to it.
struct ListPart: Sendable {
  let number: Int
  let url: String
  let isCurrent: Bool
  /// Whether parts before it are left out.
  let followsGap: Bool
}

/// A page in another language.
struct Translation: Sendable {
  let language: String
  let url: String
  /// Whether it is the same content, and not the nearest page that exists.
  let isExact: Bool
}

extension PageSubject {
  /// The kind's name in templates.
  fileprivate var kindName: String {
    switch page.kind {
    case .entry: "entry"
    case .list: "list"
    case .tag: "tag"
    case .tags: "tags"
    case .facts: "facts"
    case .topic: "topic"
    case .disputed: "disputed"
    case .sources: "sources"
    case .home: "home"
    case .notFound: "notFound"
    }
  }

  fileprivate var title: String {
    switch page.kind {
    case .entry(let index): catalog.entries[index].head.title
    case .list(let collection, _, _):
      catalog.collections[collection].title.text(in: page.language)
    case .tag: tag?.name ?? ""
    case .tags: page.language == "ja" ? "タグ" : "Tags"
    case .facts: page.language == "ja" ? "数字の一覧" : "All figures"
    case .topic: topicTitle
    case .disputed: page.language == "ja" ? "食い違う数字" : "Figures that disagree"
    case .sources: page.language == "ja" ? "出典の一覧" : "All sources"
    case .home: settings.title.text(in: page.language)
    case .notFound: page.language == "ja" ? "ページが見つかりません" : "Page not found"
    }
  }

  fileprivate var description: String? {
    switch page.kind {
    case .entry(let index): catalog.entries[index].head.description
    case .list(let collection, _, _):
      catalog.collections[collection].description?.text(in: page.language)
    case .home: settings.description?.text(in: page.language)
    case .tag, .tags, .facts, .topic, .disputed, .sources, .notFound: nil
    }
  }

  fileprivate var noindex: Bool {
    switch page.kind {
    case .entry(let index): catalog.entries[index].head.noindex
    case .notFound: true
    default: false
    }
  }

  /// The entry's text with its links.
  fileprivate var content: EntryBody {
    EntryBody(
      html: body?.html ?? catalog.entries[entry].html,
      links: model.links[entry],
      directives: body?.directives ?? []
    )
  }

  /// The sources that the text cites.
  fileprivate func references(_ source: RecordModel<Bibliography.Source>) -> [Reference] {
    model.links[entry].references.enumerated().map { index, reference in
      Reference(
        number: index + 1,
        source: catalog.bibliography.sources[reference.source].map { source.value($0) }
          ?? .undefined,
        anchors: reference.anchors
      )
    }
  }

  /// The size of the entry's image.
  fileprivate var imageSize: ImageSize? { model.links[entry].imageSize }

  /// The standard keys of the entry that the page shows.
  fileprivate var head: EntryHead { catalog.entries[entry].head }

  /// The entry's face.
  fileprivate var face: Record? {
    if case .record(let record) = model.faces[entry] { record } else { nil }
  }

  /// The topic that the page shows.
  var topic: FactSet.Topic? {
    guard case .topic(let index) = page.kind else { return nil }
    return catalog.evidence.facts.topics(in: settings.facts)[index]
  }

  private var topicTitle: String {
    topic.map { settings.facts.title(of: $0.name).text(in: page.language) } ?? ""
  }

  /// The tag that the page shows.
  var tag: Tag? {
    guard case .tag(let index) = page.kind else { return nil }
    return catalog.tags[page.language]?[index]
  }
}
