import Content
import Diagnostics
import Markdown
import Templating

/// For each page the digest of all that it is made from: while that stays the same, so do its bytes.
///
/// What a template reads of the names that pages share, its program says (``Program/reads``). What the
/// page of an entry is made from is listed here, beside ``PageRecords/entry(face:source:tag:data:)``;
/// for all other pages the values themselves are looked at.
struct PageDigests: Sendable {
  private let model: SiteModel
  private let templates: TemplateSet
  /// For each entry the digest of its face: what lists show of it.
  private let faces: [Digest]
  /// For each entry the digest of its resolved links.
  private let links: [Digest]
  /// The digests of the records that stand on many pages.
  private let values: ValueDigester
  /// The digest of what the template of a page reads of the shared names, by the kind of the page.
  private let shared: [SharedKey: Digest]
  /// The digest of each source, by its id.
  private let sources: [String: Digest]

  /// What shared names depend on.
  private struct SharedKey: Hashable {
    let kind: Int
    let language: String
  }

  /// Makes the digests of what pages share.
  ///
  /// Complexity: linear in the number of entries.
  init(_ model: SiteModel, _ templates: TemplateSet, _ parallel: Parallel) async {
    self.model = model
    self.templates = templates
    let parts = await parallel.each(model.faces.count, stretch: 128) { range in
      let values = ValueDigester()
      return (
        range.map { values.digest(of: model.faces[$0]) },
        range.map { model.links[$0].digest }
      )
    }
    faces = parts.flatMap(\.0)
    links = parts.flatMap(\.1)
    var values = ValueDigester()
    for (face, digest) in zip(model.faces, faces) {
      if case .record(let record) = face { values.remember(record, as: digest) }
    }
    let sourceRecords = model.types.evidence.sources
    sources = sourceRecords.mapValues { values.digest(of: $0) }
    for (id, source) in sourceRecords {
      if case .record(let record) = source, let digest = sources[id] {
        values.remember(record, as: digest)
      }
    }
    Self.remember(factsIn: model, &values)
    self.values = values
    var shared: [SharedKey: Digest] = [:]
    for page in model.plan.pages {
      let key = SharedKey(kind: page.sharedKind(in: model.catalog), language: page.language)
      if shared[key] != nil { continue }
      shared[key] = Self.shared(page, model, templates, values)
    }
    self.shared = shared
  }

  /// Makes the records of facts known: each lists all pages that show it.
  private static func remember(factsIn model: SiteModel, _ values: inout ValueDigester) {
    let evidence = model.types.evidence
    guard model.catalog.entries.contains(where: { !$0.directives.isEmpty }) else { return }
    for fact in model.catalog.evidence.facts.facts {
      for language in model.catalog.settings.languages {
        let value = evidence.fact(named: fact.id, in: language)
        guard case .record(let record) = value else { continue }
        values.remember(record, as: values.digest(of: value))
      }
    }
  }

  /// The digest of a template, of the settings of a run, and of what it reads of the shared names.
  private static func shared(
    _ page: Page,
    _ model: SiteModel,
    _ templates: TemplateSet,
    _ values: ValueDigester
  ) -> Digest {
    var builder = DigestBuilder()
    guard let template = templates.template(for: page, in: model.catalog) else {
      return builder.digest
    }
    builder.add(template.digest)
    builder.add(page.language)
    builder.add(model.catalog.settings.baseURL.origin)
    let names = model.types.globals(for: page.kind(in: model.catalog)).map(\.0)
    let globals = model.sharedGlobals(for: page)
    add(template.program.reads, names, globals, values, to: &builder)
    return builder.digest
  }

  /// Adds what paths lead to, those that begin with a name that has a value.
  private static func add(
    _ reads: [[String]],
    _ names: [String],
    _ globals: [Value?],
    _ values: ValueDigester,
    to builder: inout DigestBuilder
  ) {
    for path in reads {
      guard let index = names.firstIndex(of: path[0]), index < globals.count,
        let global = globals[index]
      else { continue }
      for name in path { builder.add(name) }
      builder.add(values.digest(at: path.dropFirst(), of: global))
    }
  }

  // MARK: Pages

  /// The digest of all that a page is made from.
  func inputs(of page: Page) -> Digest {
    var builder = DigestBuilder()
    let key = SharedKey(kind: page.sharedKind(in: model.catalog), language: page.language)
    builder.add(shared[key] ?? builder.digest)
    builder.add(page.path)
    if case .entry(let index) = page.kind {
      add(entry: index, page, to: &builder)
      return builder.digest
    }
    let names = model.types.globals(for: page.kind(in: model.catalog)).map(\.0)
    let globals = model.globals(for: page)
    if let template = templates.template(for: page, in: model.catalog) {
      let own = zip(names, globals).map { name, value in name == "page" ? value : nil }
      Self.add(template.program.reads, names, own, values, to: &builder)
    }
    return builder.digest
  }

  private func add(entry index: Int, _ page: Page, to builder: inout DigestBuilder) {
    let entry = model.catalog.entries[index]
    builder.add(entry.digest)
    builder.add(faces[index])
    builder.add(links[index])
    // Values of facts in headings are put in after the entry was read.
    if entry.isBound { for heading in entry.outline { builder.add(heading.text) } }
    let neighbours = model.neighbours[index]
    builder.add(neighbours.previous.map { faces[$0].value } ?? 0)
    builder.add(neighbours.next.map { faces[$0].value } ?? 0)
    for translation in PageSubject(model: model, page: page).translations {
      builder.add(translation.language)
      builder.add(translation.url)
      builder.add(translation.isExact)
    }
    for reference in model.links[index].references {
      builder.add(sources[reference.source]?.value ?? 0)
    }
    addDirectives(of: index, page, to: &builder)
  }

  /// Adds what the templates of an entry's directives read; what stands in these as text is the entry's
  /// own.
  private func addDirectives(of index: Int, _ page: Page, to builder: inout DigestBuilder) {
    let entry = model.catalog.entries[index]
    if entry.directives.isEmpty { return }
    let rendering = DirectiveRendering(
      model: model, templates: templates, context: RenderContext(), html: entry.html)
    for (number, directive) in entry.directives.enumerated() {
      guard let template = templates.directive(directive.name) else { continue }
      builder.add(template.digest)
      let names = model.directives.globals(for: directive.name).map(\.0)
      let globals = rendering.values(of: number, in: index, [])
      let own = zip(names, globals).map { ["label", "content"].contains($0) ? nil : $1 }
      Self.add(template.program.reads, names, own, values, to: &builder)
    }
  }

  // MARK: Other files

  /// The digest of what feeds, the sitemap and open data show of entries.
  var entries: Digest {
    var builder = DigestBuilder()
    for (index, entry) in model.catalog.entries.enumerated() {
      builder.add(faces[index])
      // The face leaves out what only search engines see, and which entries are translations.
      builder.add(entry.head.noindex)
      builder.add(entry.file.path)
    }
    return builder.digest
  }
}

extension Page {
  /// Which pages share a template and the names that it reads.
  fileprivate func sharedKind(in catalog: Catalog) -> Int {
    switch kind {
    case .tag: 0
    case .tags: 1
    case .facts: 2
    case .topic: 3
    case .disputed: 4
    case .sources: 5
    case .home: 6
    case .notFound: 7
    case .entry(let index): 8 + 2 * catalog.entries[index].file.collection
    case .list(let collection, _, _): 9 + 2 * collection
    }
  }

  /// The kind as ``PageTypes/globals(for:)`` takes it, which asks for the collection of an entry.
  fileprivate func kind(in catalog: Catalog) -> Page.Kind {
    if case .entry(let index) = kind { return .entry(catalog.entries[index].file.collection) }
    return kind
  }
}

extension EntryLinks {
  /// The digest of all that shows of them.
  fileprivate var digest: Digest {
    var builder = DigestBuilder()
    for url in urls { builder.add(url) }
    builder.add(image)
    builder.add(imageSize?.width ?? 0)
    builder.add(imageSize?.height ?? 0)
    for citation in citations { builder.add(citation) }
    for reference in references {
      builder.add(reference.source)
      builder.add(reference.uses)
      for anchor in reference.anchors { builder.add(anchor) }
    }
    for use in directives.joined() {
      builder.add(use.number)
      builder.add(use.anchor)
    }
    return builder.digest
  }
}
