import Content

/// Writes an Atom feed (RFC 4287) of the newest entries of a collection or of the whole site.
struct AtomFeed: Sendable {
  /// As many entries as a reader shows at once; feeds are fetched often.
  private static let limit = 20

  let catalog: Catalog
  let feed: Feed
  let today: CalendarDate

  private var settings: SiteSettings { catalog.settings }
  private var language: String { feed.language }
  private var host: String { settings.baseURL.origin + settings.baseURL.path }

  /// The feed as UTF-8.
  func bytes() -> [UInt8] {
    var output: [UInt8] = []
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    output.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language)\">\n")
    element("title", title, into: &output)
    if let subtitle { element("subtitle", subtitle, into: &output) }
    element("id", host + feed.url, into: &output)
    output.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    output.append(escaped: host + feed.url)
    output.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    output.append(escaped: host + page)
    output.append("\"/>\n")
    let members = entries
    let newest = members.compactMap { updated($0) }.max() ?? today
    element("updated", newest.timestamp, into: &output)
    output.append("<author><name>")
    output.append(escaped: (settings.publisher?.name ?? settings.title).text(in: language))
    output.append("</name></author>\n")
    for index in members { append(index, to: &output) }
    output.append("</feed>\n")
    return output
  }

  private var title: String {
    let site = settings.title.text(in: language)
    guard let collection = feed.collection else { return site }
    return catalog.collections[collection].title.text(in: language) + " | " + site
  }

  private var subtitle: String? {
    let text = feed.collection.map { catalog.collections[$0].description } ?? settings.description
    return text?.text(in: language)
  }

  /// The page whose feed this is.
  private var page: String {
    feed.collection.map { catalog.listURL(of: $0, in: language) }
      ?? settings.prefix(of: language) + "/"
  }

  /// The newest entries that have a date; equals stand in the order of their paths.
  private var entries: [Int] {
    let collections =
      feed.collection.map { [$0] }
      ?? catalog.collections.indices.filter { catalog.collections[$0].list?.feed == true }
    return collections.flatMap { catalog.lists[$0][language] ?? [] }
      .compactMap { index in catalog.entries[index].head.date.map { ($0, index) } }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
      .prefix(Self.limit).map(\.1)
  }

  private func updated(_ index: Int) -> CalendarDate? {
    let head = catalog.entries[index].head
    return head.updated ?? head.date
  }

  private func append(_ index: Int, to output: inout [UInt8]) {
    let head = catalog.entries[index].head
    let url = host + catalog.urls[index]
    output.append("<entry>\n")
    element("title", head.title, into: &output)
    element("id", url, into: &output)
    output.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
    output.append(escaped: url)
    output.append("\"/>\n")
    if let date = head.date { element("published", date.timestamp, into: &output) }
    if let updated = updated(index) { element("updated", updated.timestamp, into: &output) }
    if let description = head.description { element("summary", description, into: &output) }
    for (tag, _) in head.tags {
      output.append("<category term=\"")
      output.append(escaped: tag)
      output.append("\"/>\n")
    }
    output.append("</entry>\n")
  }

  private func element(_ name: String, _ text: String, into output: inout [UInt8]) {
    output.append("<\(name)>")
    output.append(escaped: text)
    output.append("</\(name)>\n")
  }
}
