import Content
import Diagnostics

/// Lists all pages and files of a build, and finds those that would have the same address.
struct Planner {
  private let catalog: Catalog
  private let templates: Set<String>
  private let assets: [Asset]
  private let places: PlaceFinder
  private var plan = Plan()
  private var diagnostics: [Diagnostic] = []
  /// Who has each file of the output, by its path in lower case: some disks do not tell case apart.
  private var owners: [String: Owner] = [:]

  private enum Owner {
    case entry(Int)
    case alias(Int, Span)
    case file(String)
  }

  /// Makes the plan.
  ///
  /// - Parameters:
  ///   - catalog: all entries.
  ///   - templates: the names of all templates; a page kind whose template is missing is not made.
  ///   - assets: the assets, with their addresses.
  ///   - places: finds places in entries for what is wrong.
  /// - Returns: the plan, without the pages and files whose address was taken, and what is wrong.
  static func plan(
    _ catalog: Catalog,
    templates: Set<String>,
    assets: [Asset],
    places: PlaceFinder
  ) -> (plan: Plan, diagnostics: [Diagnostic]) {
    var planner = Planner(catalog: catalog, templates: templates, assets: assets, places: places)
    planner.planAll()
    return (planner.plan, planner.diagnostics)
  }

  private init(
    catalog: Catalog,
    templates: Set<String>,
    assets: [Asset],
    places: PlaceFinder
  ) {
    self.catalog = catalog
    self.templates = templates
    self.assets = assets
    self.places = places
  }

  private mutating func planAll() {
    owners.reserveCapacity(catalog.entries.count + 64)
    checkTemplates()
    let hostFiles = HostFiles.paths(catalog.settings.publish)
    for fixed in ["robots.txt", "sitemap.xml"] + hostFiles { take(fixed, for: .file(fixed)) }
    planEntries()
    for language in catalog.settings.languages {
      planLists(language)
      planTags(language)
      planEvidence(language)
      planHome(language)
    }
    if templates.contains("404.html") {
      add(.notFound, catalog.settings.defaultLanguage, "/404.html", from: "Templates/404.html")
    }
    planData()
    planRedirects()
    for asset in assets where take(asset.path, for: .file(asset.source)) {
      plan.assets.append(asset)
    }
  }

  private mutating func checkTemplates() {
    for collection in catalog.collections {
      for name in [collection.template] + (collection.list.map { [$0.template] } ?? [])
      where !templates.contains(name) {
        diagnostics.append(
          Diagnostic(
            .missingTemplate,
            Wording("Templates/\(name)"),
            at: collection.templatePlace,
            hints: Hint.nearest(to: name, among: templates)
          )
        )
      }
    }
  }

  // MARK: Pages

  private mutating func planEntries() {
    plan.pages.reserveCapacity(catalog.entries.count)
    for (index, entry) in catalog.entries.enumerated() {
      let page = Page(
        kind: .entry(index),
        language: entry.file.language,
        url: catalog.urls[index],
        path: OutputPath.path(of: catalog.urls[index])
      )
      if take(page.path, for: .entry(index)) { plan.pages.append(page) }
    }
  }

  private mutating func planLists(_ language: String) {
    let isDefault = language == catalog.settings.defaultLanguage
    for (index, collection) in catalog.collections.enumerated() {
      guard let list = collection.list else { continue }
      let members = catalog.lists[index][language] ?? []
      guard isDefault || !members.isEmpty else { continue }
      let base = catalog.listURL(of: index, in: language)
      let total = max((members.count + list.perPage - 1) / list.perPage, 1)
      for number in 1...total {
        let url = number == 1 ? base : "\(base)page/\(number)/"
        add(
          .list(collection: index, number: number, total: total),
          language,
          url,
          from: collection.path
        )
      }
      if list.feed { addFeed(index, language, "\(base)feed.xml", from: collection.path) }
    }
  }

  private mutating func planTags(_ language: String) {
    let tags = catalog.tags[language] ?? []
    if tags.isEmpty { return }
    if templates.contains("tag.html") {
      for (index, tag) in tags.enumerated() {
        add(.tag(index), language, tag.url, from: "Templates/tag.html")
      }
    }
    if templates.contains("tags.html") {
      add(.tags, language, catalog.tagsURL(in: language), from: "Templates/tags.html")
    }
  }

  /// Plans the pages of facts and sources, as far as there are templates for them.
  private mutating func planEvidence(_ language: String) {
    let facts = catalog.evidence.facts
    if !facts.facts.isEmpty {
      let base = catalog.factsURL(in: language)
      if templates.contains("facts.html") {
        add(.facts, language, base, from: "Templates/facts.html")
      }
      if templates.contains("topic.html") {
        for (index, topic) in facts.topics(in: catalog.settings.facts).enumerated() {
          let url = percentEncoded(path: "\(base)\(topic.name)/")
          add(.topic(index), language, url, from: "Content/facts/\(topic.name).yaml")
        }
      }
      if templates.contains("disputed.html") {
        add(.disputed, language, "\(base)disputed/", from: "Templates/disputed.html")
      }
    }
    if !catalog.bibliography.ids.isEmpty, templates.contains("sources.html") {
      add(.sources, language, catalog.sourcesURL(in: language), from: "Templates/sources.html")
    }
  }

  private mutating func planHome(_ language: String) {
    let prefix = catalog.settings.prefix(of: language)
    if templates.contains("home.html") {
      add(.home, language, "\(prefix)/", from: "Templates/home.html")
    }
    let hasFeed = catalog.collections.contains { $0.list?.feed == true }
    if hasFeed { addFeed(nil, language, "\(prefix)/feed.xml", from: "Content/site.yaml") }
  }

  /// Plans the files of open data; they are the same for all languages.
  private mutating func planData() {
    if !catalog.evidence.facts.facts.isEmpty {
      addData(.facts, ["facts.csv", "facts.json"], from: "Content/facts")
    }
    if !catalog.bibliography.ids.isEmpty {
      addData(.sources, ["sources.bib", "sources.json"], from: "Content/sources.yaml")
    }
    for (index, collection) in catalog.collections.enumerated() {
      let hasData = catalog.entries.contains {
        $0.file.collection == index && $0.file.dataPath != nil
      }
      guard collection.dataFile != nil, hasData else { continue }
      let names = ["\(collection.id).csv", "\(collection.id).json"]
      addData(.collection(index), names, from: collection.path)
    }
  }

  private mutating func addData(
    _ content: DataFile.Content,
    _ names: [String],
    from source: String
  ) {
    for name in names {
      let path = "data/\(name)"
      guard take(path, for: .file(source)) else { continue }
      plan.data.append(
        DataFile(content: content, url: percentEncoded(path: "/\(path)"), path: path))
    }
  }

  private mutating func planRedirects() {
    for (index, entry) in catalog.entries.enumerated() {
      for alias in entry.head.aliases {
        let path = OutputPath.path(of: percentEncoded(path: alias.path))
        let owner = Owner.alias(index, alias.span)
        if let other = fileInTheWay(of: path) {
          report(path, of: owner, takenBy: other)
        } else if take(path, for: owner) {
          plan.redirects.append(Redirect(entry: index, path: path))
        }
      }
    }
  }

  private mutating func add(
    _ kind: Page.Kind,
    _ language: String,
    _ url: String,
    from source: String
  ) {
    let page = Page(kind: kind, language: language, url: url, path: OutputPath.path(of: url))
    if take(page.path, for: .file(source)) { plan.pages.append(page) }
  }

  private mutating func addFeed(
    _ collection: Int?,
    _ language: String,
    _ url: String,
    from source: String
  ) {
    let feed = Feed(
      collection: collection,
      language: language,
      url: url,
      path: OutputPath.path(of: url)
    )
    if take(feed.path, for: .file(source)) { plan.feeds.append(feed) }
  }

  // MARK: Addresses

  /// Gives a file of the output to its owner; false, and a finding, when it has one.
  @discardableResult
  private mutating func take(_ path: String, for owner: Owner) -> Bool {
    let key =
      path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
      ? path : path.lowercased()
    guard let first = owners.updateValue(owner, forKey: key) else { return true }
    owners[key] = first
    report(path, of: owner, takenBy: first)
    return false
  }

  /// Who has a file where an alias needs a folder, or a folder where it is a file: `/a/v1.2` and
  /// `/a/v1.2/` cannot both be on a disk.
  private func fileInTheWay(of path: String) -> Owner? {
    let key = path.lowercased()
    var folder = key.folder
    while !folder.isEmpty {
      if let owner = owners[folder] { return owner }
      folder = folder.folder
    }
    if key.hasSuffix("/index.html") { return nil }
    let below = owners.keys.filter { $0.hasPrefix(key + "/") }.min()
    return below.flatMap { owners[$0] }
  }

  private mutating func report(_ path: String, of owner: Owner, takenBy first: Owner) {
    let url = path.hasSuffix("/index.html") ? path.dropLast("index.html".count) : path[...]
    diagnostics.append(
      Diagnostic(
        .duplicateURL,
        Wording("/\(url)"),
        at: place(of: owner),
        hints: [
          .firstDefined(at: place(of: first)), advice(for: owner),
        ]
      )
    )
  }

  private func advice(for owner: Owner) -> Hint {
    if case .alias = owner {
      return Hint(
        en: "take the alias out: the address has a page",
        ja: "このアドレスにはページがあります。別名を削除してください"
      )
    }
    return Hint(
      en: "rename the file, or write another “slug” in the front matter",
      ja: "ファイル名を変えるか、フロントマターの「slug」に別の名前を書いてください"
    )
  }

  private func place(of owner: Owner) -> Place {
    switch owner {
    case .entry(let index):
      let entry = catalog.entries[index]
      return places.place(entry.head.slugSpan ?? Span(0, 3), in: entry.file.path)
    case .alias(let index, let span):
      return places.place(span, in: catalog.entries[index].file.path)
    case .file(let path):
      return Place(file: path)
    }
  }
}

extension Catalog {
  /// The address of a collection's list in a language.
  func listURL(of collection: Int, in language: String) -> String {
    percentEncoded(
      path: settings.prefix(of: language) + collections[collection].route.listPath
    )
  }

  /// The address of all facts in a language.
  func factsURL(in language: String) -> String { settings.prefix(of: language) + "/facts/" }

  /// The address of all sources in a language.
  func sourcesURL(in language: String) -> String { settings.prefix(of: language) + "/sources/" }

  /// The address of the list of tags in a language.
  func tagsURL(in language: String) -> String { settings.prefix(of: language) + "/tags/" }
}
