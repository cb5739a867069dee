import Content
import Diagnostics
import Templating

/// The checked programs of all templates that pages use.
struct TemplateSet: Sendable {
  /// A template with all that it extends, includes and imports, checked.
  struct Template: Sendable {
    let program: Program
    /// The digest of all that the program was made of.
    let digest: Digest
  }

  /// The templates of entries and lists, by collection.
  private var entries: [Template?] = []
  private var lists: [Template?] = []
  private var tag: Template?
  private var tags: Template?
  private var facts: Template?
  private var topic: Template?
  private var disputed: Template?
  private var sources: Template?
  private var home: Template?
  private var notFound: Template?
  private var directives: [String: Template] = [:]

  /// Checks every template against the types that it will meet, once for each collection.
  ///
  /// - Parameters:
  ///   - sources: the templates.
  ///   - model: what they show.
  ///   - catalog: the collections and directives.
  ///   - dialect: the functions that they may call, with the digest of what these answer.
  /// - Returns: the programs, and everything that is wrong with the templates.
  static func check(
    _ sources: [SourceText],
    _ model: SiteModel,
    _ catalog: Catalog,
    dialect: (dialect: Dialect, digest: Digest)
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    let paths = Set(sources.map(\.path))
    let brought = catalog.directives.definitions.values.map(\.template)
      .filter { !paths.contains($0.path) }
    let library = TemplateLibrary(
      sources: sources + brought,
      prefix: SiteFilesReader.templatesFolder + "/",
      dialect: dialect.dialect
    )
    let digests = Dictionary((sources + brought).map { ($0.path, Digest($0.bytes)) }) { $1 }
    var set = TemplateSet()
    var diagnostics = library.diagnostics
    let names = Set(library.names)
    var used: Set<String> = []
    func program(_ name: String, _ kind: Page.Kind) -> Template? {
      program(name, model.types.globals(for: kind))
    }
    func program(_ name: String, _ globals: [(String, ValueType)]) -> Template? {
      guard names.contains(name) else { return nil }
      let result = library.check(name, globals: globals)
      diagnostics += result.diagnostics
      used.formUnion(result.templates)
      return result.program.map { program in
        var builder = DigestBuilder()
        builder.add(dialect.digest)
        for name in result.templates.sorted() {
          builder.add(name)
          builder.add(digests[SiteFilesReader.templatesFolder + "/" + name] ?? builder.digest)
        }
        return Template(program: program, digest: builder.digest)
      }
    }
    for (index, collection) in catalog.collections.enumerated() {
      set.entries.append(program(collection.template, .entry(index)))
      set.lists.append(
        collection.list.flatMap {
          program($0.template, .list(collection: index, number: 1, total: 1))
        }
      )
    }
    set.tag = program("tag.html", .tag(0))
    set.tags = program("tags.html", .tags)
    set.facts = program("facts.html", .facts)
    set.topic = program("topic.html", .topic(0))
    set.disputed = program("disputed.html", .disputed)
    set.sources = program("sources.html", .sources)
    set.home = program("home.html", .home)
    set.notFound = program("404.html", .notFound)
    for name in catalog.directives.names {
      set.directives[name] = program("directives/\(name).html", model.directives.globals(for: name))
    }
    // What a template with a syntax error, or one with a mistyped name, would have used is not known.
    let isComplete = catalog.collections.allSatisfy { collection in
      names.contains(collection.template)
        && collection.list.map { names.contains($0.template) } ?? true
    }
    if library.diagnostics.isEmpty, isComplete {
      diagnostics += library.unused(besides: used).map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.hints.append(
          Hint(
            en: "delete it, or name it in a collection.yaml or in another template",
            ja: "削除するか、collection.yaml かほかのテンプレートから使ってください"))
        return diagnostic
      }
    }
    return (set, diagnostics)
  }

  /// The template of a directive.
  func directive(_ name: String) -> Template? { directives[name] }

  /// The template of a page.
  func template(for page: Page, in catalog: Catalog) -> Template? {
    switch page.kind {
    case .entry(let index): entries[catalog.entries[index].file.collection]
    case .list(let collection, _, _): lists[collection]
    case .tag: tag
    case .tags: tags
    case .facts: facts
    case .topic: topic
    case .disputed: disputed
    case .sources: sources
    case .home: home
    case .notFound: notFound
    }
  }
}
