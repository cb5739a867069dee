package import Diagnostics
package import Markdown

/// One entry in one language, as its own files say: nothing here depends on another entry.
///
/// A class, because every stage hands entries on: copying a value of some twenty references for
/// each was a tenth of linking.
package final class Entry: Sendable {
  /// Which entry it is.
  package let file: EntryFile
  /// The standard keys of its front matter.
  package let head: EntryHead
  /// The other keys, and those of the data beside it, checked against the collection's schema.
  package let data: [YAMLEntry]
  /// The texts of the data that are written in Markdown.
  package let markups: [DataMarkup]
  /// Its text as HTML, with links into the site still open.
  package let html: HTML
  /// The directives of its text, by the index of ``HTML/directives``.
  package let directives: [EntryDirective]
  /// Its headings.
  package let outline: [Heading]
  /// The further ids in its text to which links may lead, in normal form C: those that raw HTML and
  /// braces give, and those of its footnotes.
  package let otherAnchors: [String]
  /// Both as `casebook.lock` has them: gathered while they are at hand, since fetching a hundred
  /// thousand texts one by one, when the lock is compared, took as long as reading it.
  let anchorText: [UInt8]
  /// Reading time in minutes, at least 1.
  package let minutes: Int
  /// Lines of the file before its text: what is added to a line of ``html`` or ``outline``.
  package let linesBeforeText: Int
  /// The facts that its front matter and its data name in their texts.
  package let mentions: [PlacedID]
  /// The paths of the parts that its text includes, with those that these include: it depends on them,
  /// too.
  package let parts: Set<String>
  /// The digest of its files and of all that they were read with.
  package let digest: Digest
  /// Whether ``html`` has its bytes; an entry that an earlier build read has not.
  package let hasBytes: Bool

  init(
    file: EntryFile,
    head: EntryHead,
    data: [YAMLEntry],
    markups: [DataMarkup],
    html: HTML,
    directives: [EntryDirective],
    outline: [Heading],
    otherAnchors: [String],
    minutes: Int,
    linesBeforeText: Int,
    mentions: [PlacedID],
    parts: Set<String>,
    digest: Digest,
    hasBytes: Bool
  ) {
    self.file = file
    self.head = head
    self.data = data
    self.markups = markups
    self.html = html
    self.directives = directives
    self.outline = outline
    self.otherAnchors = otherAnchors
    anchorText = PublishedAddresses.anchorText(outline, otherAnchors)
    self.minutes = minutes
    self.linesBeforeText = linesBeforeText
    self.mentions = mentions
    self.parts = parts
    self.digest = digest
    self.hasBytes = hasBytes
  }
}

/// The standard keys of a front matter.
package struct EntryHead: Sendable {
  /// `title`.
  package internal(set) var title = ""
  /// `description`.
  package internal(set) var description: String?
  /// `date`.
  package internal(set) var date: CalendarDate?
  /// `updated`.
  package internal(set) var updated: CalendarDate?
  /// `expires`.
  package internal(set) var expires: CalendarDate?
  /// `draft`.
  package internal(set) var isDraft = false
  /// `authors`.
  package internal(set) var authors: [String] = []
  /// `tags`, with their places.
  package internal(set) var tags: [(name: String, span: Span)] = []
  /// `aliases`, with their places.
  package internal(set) var aliases: [(path: String, span: Span)] = []
  /// `image`, with its place.
  package internal(set) var image: (path: String, span: Span)?
  /// `imageAlt`.
  package internal(set) var imageAlt: String?
  /// `slug`; the entry's name where it is not given.
  package internal(set) var slug = ""
  /// Where `slug` stands.
  package internal(set) var slugSpan: Span?
  /// `weight`.
  package internal(set) var weight = 0
  /// `noindex`.
  package internal(set) var noindex = false

  init() {}

  /// The names of the keys.
  static let keys = Set(StandardSchemas.frontMatter.propertyNames)

  /// Takes over the value of a key that was checked.
  mutating func set(_ entry: YAMLEntry) {
    let value = entry.value
    switch entry.key {
    case "title": title = value.string ?? ""
    case "description": description = value.string
    case "date": date = value.string.flatMap { CalendarDate($0) }
    case "updated": updated = value.string.flatMap { CalendarDate($0) }
    case "expires": expires = value.string.flatMap { CalendarDate($0) }
    case "draft": isDraft = value.boolean ?? false
    case "authors": authors = value.list?.compactMap(\.string) ?? []
    case "tags":
      tags = value.list?.compactMap { item in item.string.map { ($0, item.span) } } ?? []
    case "aliases":
      aliases = value.list?.compactMap { item in item.string.map { ($0, item.span) } } ?? []
    case "image": image = value.string.map { ($0, value.span) }
    case "imageAlt": imageAlt = value.string
    case "slug": (slug, slugSpan) = (value.string ?? "", value.span)
    case "weight": weight = value.integer ?? 0
    case "noindex": noindex = value.boolean ?? false
    default: break
    }
  }
}

/// Why an entry is left out of a build.
package enum Absence: Sendable, Hashable {
  case draft
  case scheduled(String)
  case expired(String)

  /// The reason in a sentence.
  package var phrase: Wording {
    switch self {
    case .draft: Wording(en: "it is a draft", ja: "下書きです")
    case .scheduled(let day):
      Wording(en: "it is scheduled for \(day)", ja: "\(day) に公開予定です")
    case .expired(let day): Wording(en: "it expired on \(day)", ja: "\(day) に公開を終えました")
    }
  }
}
