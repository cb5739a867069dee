import Content
import Diagnostics
import Markdown

/// The links of an entry, found.
struct EntryLinks: Sendable {
  /// For each slot of the entry's HTML the URL, escaped for an attribute; of an image with the
  /// attributes that follow it; of a directive in an alternative text its value, escaped.
  var urls: [String] = []
  /// The address of the entry's image.
  var image: String?
  /// For each citation of the text its HTML.
  var citations: [String] = []
  /// The sources that the entry uses, in the order of their numbers.
  var references: [Reference] = []
  /// For each directive of the text the sources of what it shows; empty where none shows any.
  var directives: [[Use]] = []
  /// The facts that the entry shows, each once.
  var facts: [String] = []
  /// The charts and tables that it shows.
  var drawn: [EvidenceReference] = []

  /// The texts of the data that are written in Markdown, by what was written.
  var markups: [String: EntryBody] = [:]
  /// The images that the data names, by their paths.
  var images: [String: Image] = [:]

  /// An image that data names.
  struct Image: Sendable {
    /// Its address.
    let url: String
    /// Its size; `nil` where its file does not say it, or is none of the site.
    let size: ImageSize?
  }

  /// A source that an entry uses.
  struct Reference: Sendable {
    /// Its key.
    let source: String
    /// How often the text does.
    var uses = 0
    /// The anchors of all places that do.
    var anchors: [String] = []
  }

  /// A use of a source.
  struct Use: Sendable {
    /// The source's number.
    let number: Int
    /// The anchor of the place.
    let anchor: String
  }

  /// The size of the entry's image; `nil` where its file does not say it, or is none of the site.
  var imageSize: ImageSize?
}

/// Finds what the links, images and references of all entries lead to, in parallel.
struct LinkCheck: Sendable {
  private let catalog: Catalog
  /// Finds what a link leads to.
  let resolver: LinkResolver
  private let places: PlaceFinder
  private let images: ImageCheck
  private let basePath: String

  init(catalog: Catalog, plan: Plan, places: PlaceFinder) {
    self.catalog = catalog
    self.places = places
    basePath = catalog.settings.baseURL.path
    images = ImageCheck(plan.assets)
    let assets = Dictionary(plan.assets.map { ($0.source, $0.url) }) { first, _ in first }
    resolver = LinkResolver(
      catalog: catalog,
      targets: .init(pages: plan.otherAddresses, assets: assets)
    )
  }

  /// Checks all entries.
  ///
  /// - Returns: their links by index, and what leads nowhere.
  func check(
    _ parallel: Parallel
  ) async throws -> (links: [EntryLinks], diagnostics: [Diagnostic]) {
    let parts = try await parallel.map(catalog.entries.count) { range in
      var found = Found()
      let links = range.map { check($0, &found) }
      return (links, found)
    }
    let lost = parts.flatMap(\.1.lost)
    // A folder that was renamed breaks thousands of links at once, and to look for what one of them
    // means takes a look at every page.
    let reports = lost.enumerated().map { report($1, suggests: $0 < Self.suggestions) }
    return (parts.flatMap(\.0), parts.flatMap(\.1.diagnostics) + reports)
  }

  /// How many of the links that lead to nothing are told what they may mean.
  private static let suggestions = 50

  /// What was found in a stretch of entries.
  private struct Found: Sendable {
    var diagnostics: [Diagnostic] = []
    /// Links that lead to nothing.
    var lost: [(slot: HTML.Slot, entry: Int, place: Place)] = []
  }

  private func check(_ index: Int, _ found: inout Found) -> EntryLinks {
    let entry = catalog.entries[index]
    var links = EntryLinks()
    links.urls.reserveCapacity(entry.html.slots.count)
    var wrong: [(slot: HTML.Slot, target: LinkResolver.Target)] = []
    for slot in entry.html.slots {
      if slot.kind == .text {
        let value = value(of: slot, entry, &links, &found) {
          places.places(of: [(slot.mark, slot.line)], in: entry)[0]
        }
        links.urls.append(value)
        continue
      }
      let target = resolver.resolve(slot.destination, in: index, suggests: false)
      switch target {
      case .url(let url):
        let size = slot.isImage ? check(slot, url, entry, &found) : ""
        links.urls.append(escaped(basePath + url) + size)
      case .anchor(let anchor):
        let size = slot.isImage ? check(slot, anchor, entry, &found) : ""
        links.urls.append(escaped(anchor) + size)
      case .unread: links.urls.append("")
      case .nothing, .noAnchor, .unpublished:
        links.urls.append("")
        wrong.append((slot, target))
      }
    }
    if !wrong.isEmpty { report(wrong, index, &found) }
    links.image = image(of: entry, index, &found.diagnostics)
    links.imageSize = links.image.flatMap { images.size(at: String($0.dropFirst(basePath.count))) }
    let references = ReferenceCheck.check(index, in: catalog) { place(of: $0, entry) }
    found.diagnostics += references.diagnostics
    found.diagnostics += EvidenceUse.find(entry, references, in: catalog, places, into: &links)
    for image in references.images {
      let path = image.string ?? ""
      let url = url(of: path, index, &found.diagnostics) { place(of: image, entry) }
      links.images[path] = url.map { url in
        .init(url: url, size: images.size(at: String(url.dropFirst(basePath.count))))
      }
    }
    for markup in entry.markups { links.markups[markup.text] = check(markup, index, &found) }
    return links
  }

  /// Resolves the links of a text of the data.
  private func check(_ markup: DataMarkup, _ index: Int, _ found: inout Found) -> EntryBody {
    let entry = catalog.entries[index]
    var links = EntryLinks()
    for slot in markup.html.slots {
      if slot.kind == .text {
        let place = { self.place(of: markup.node, entry) }
        links.urls.append(value(of: slot, entry, &links, &found, place: place))
        continue
      }
      switch resolver.resolve(slot.destination, in: index, suggests: false) {
      case .url(let url):
        links.urls.append(escaped(basePath + url))
        guard slot.isImage else { continue }
        let needsSize = slot.width == nil || slot.height == nil
        let problem = images.problem(of: slot.destination, at: url, needsSize: needsSize) {
          place(of: markup.node, entry)
        }
        if let problem { found.diagnostics.append(problem) }
        links.urls[links.urls.count - 1] += images.attributes(of: slot, at: url)
      case .anchor(let anchor): links.urls.append(escaped(anchor))
      case .unread: links.urls.append("")
      case .nothing:
        links.urls.append("")
        found.lost.append((slot, index, place(of: markup.node, entry)))
      case .noAnchor(let page, let anchor, let known):
        links.urls.append("")
        found.diagnostics.append(
          report(page, anchor, known, at: place(of: markup.node, entry)))
      case .unpublished(let absence):
        links.urls.append("")
        found.diagnostics.append(report(absence, slot, at: place(of: markup.node, entry)))
      }
    }
    return EntryBody(html: markup.html, links: links)
  }

  /// Where a value of an entry's data stands.
  private func place(of node: YAMLNode, _ entry: Entry) -> Place {
    places.place(
      node.span,
      in: node.file == 0 ? entry.file.path : entry.file.dataPath ?? entry.file.path
    )
  }

  /// The value of a fact that an alternative text names, escaped.
  private func value(
    of slot: HTML.Slot,
    _ entry: Entry,
    _ links: inout EntryLinks,
    _ found: inout Found,
    place: () -> Place
  ) -> String {
    let evidence = catalog.evidence
    if let fact = evidence.facts[slot.destination] {
      links.facts.append(fact.id)
      return escapedMarkup(FactText(language: entry.file.language).value(of: fact))
    }
    if !evidence.facts.isIncomplete, !evidence.facts.isKnown(slot.destination) {
      let mention = PlacedID(id: slot.destination, place: place())
      found.diagnostics.append(evidence.unknownFact(mention))
    }
    return ""
  }

  /// Checks what an image of the text leads to.
  ///
  /// - Returns: the attributes that follow its URL.
  private func check(
    _ slot: HTML.Slot, _ url: String, _ entry: Entry, _ found: inout Found
  ) -> String {
    let needsSize = slot.width == nil || slot.height == nil
    let problem = images.problem(of: slot.destination, at: url, needsSize: needsSize) {
      places.places(of: [(slot.mark, slot.line)], in: entry)[0]
    }
    if let problem { found.diagnostics.append(problem) }
    return images.attributes(of: slot, at: url)
  }

  private func image(
    of entry: Entry,
    _ index: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let image = entry.head.image else { return nil }
    if entry.head.imageAlt == nil {
      diagnostics.append(
        Diagnostic(
          .imageWithoutAlt,
          at: places.place(image.span, in: entry.file.path),
          hints: [
            Hint(
              en: "add “imageAlt: …” below “image”",
              ja: "「image」の下に「imageAlt: …」を書き足してください"
            )
          ]
        )
      )
    }
    return url(of: image.path, index, &diagnostics) {
      places.place(image.span, in: entry.file.path)
    }
  }

  /// The address of an image that front matter or data names; reports one that is not there.
  private func url(
    of path: String,
    _ index: Int,
    _ diagnostics: inout [Diagnostic],
    place: () -> Place
  ) -> String? {
    switch URLScheme(of: path.utf8) {
    case .allowed: return path
    case .refused: break
    case .none:
      if case .url(let url) = resolver.resolve(path, in: index, suggests: false) {
        let problem = images.problem(of: path, at: url, needsSize: true, place: place)
        if let problem { diagnostics.append(problem) }
        return basePath + url
      }
    }
    diagnostics.append(
      Diagnostic(
        .missingImage,
        Wording(path),
        at: place(),
        hints: [
          Hint(
            en: "the path is counted from the folder of the article",
            ja: "パスは記事のあるフォルダーから数えます"
          )
        ]
      )
    )
    return nil
  }

  private func escaped(_ url: String) -> String {
    if url.utf8.allSatisfy(staysInURL) { return url }
    var buffer = ByteBuffer(capacity: url.utf8.count * 3)
    buffer.appendURL(url.utf8)
    return String(decoding: buffer.array, as: UTF8.self)
  }

  // MARK: Reports

  /// Reports the links of an entry that lead nowhere; their places are found all at once.
  private func report(
    _ wrong: [(slot: HTML.Slot, target: LinkResolver.Target)],
    _ index: Int,
    _ found: inout Found
  ) {
    let places = places.places(
      of: wrong.map { ($0.slot.mark, $0.slot.line) }, in: catalog.entries[index])
    for ((slot, target), place) in zip(wrong, places) {
      switch target {
      case .nothing: found.lost.append((slot, index, place))
      case .noAnchor(let page, let anchor, let known):
        found.diagnostics.append(report(page, anchor, known, at: place))
      case .unpublished(let absence):
        found.diagnostics.append(report(absence, slot, at: place))
      case .url, .anchor, .unread: break
      }
    }
  }

  private func report(
    _ page: String, _ anchor: String, _ known: [String], at place: Place
  ) -> Diagnostic {
    let nearest = Hint.nearest(to: anchor, among: known)
    let help = Hint(
      en: "an anchor is the text of a heading of that page, such as #results",
      ja: "「#」の後には、リンク先にある見出しの文を書きます")
    return Diagnostic(
      .linkToNoAnchor, Wording(page), Wording(anchor), at: place,
      hints: nearest.isEmpty ? [help] : nearest)
  }

  private func report(_ absence: Absence, _ slot: HTML.Slot, at place: Place) -> Diagnostic {
    Diagnostic(
      .linkToUnpublished, Wording(slot.destination), absence.phrase, at: place,
      hints: [
        Hint(
          en: "take the link out until the entry is published",
          ja: "公開されるまで、このリンクを外してください")
      ])
  }

  private func report(
    _ lost: (slot: HTML.Slot, entry: Int, place: Place), suggests: Bool
  ) -> Diagnostic {
    let destination = lost.slot.destination
    var hint = Hint(
      en: "a link to an article is the path of its file, such as ../cases/name/index.md",
      ja: "記事へのリンクは ../cases/name/index.md のようにファイルのパスで書きます")
    if suggests, case .nothing(let nearest?) = resolver.resolve(destination, in: lost.entry) {
      hint = .nearest(nearest)
    }
    return Diagnostic(
      .linkToNothing, Wording(destination),
      at: lost.place, hints: [hint])
  }
}

/// Whether a byte is the same in an attribute that holds a URL, whatever stands around it.
private func staysInURL(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: "%"),
    UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}
