import Diagnostics

@testable import Content

/// A catalog of entries given as text, by their paths below `Content`.
struct CatalogFixture {
  /// The entries' files: the text by path.
  var files: [String: String] = [:]
  /// The order of the list of `articles`.
  var sort = "-date"
  /// The day of the build.
  var today = "2026-11-22"
  /// Whether drafts are published.
  var drafts = false
  /// Whether future entries are published.
  var future = false
  /// The schema of `cases`.
  var schema: Schema?

  /// Builds the catalog.
  func build() async throws -> (catalog: Catalog, diagnostics: [Diagnostic]) {
    let files = files
    return await Catalog.build(try input()) { span, path in
      let text = files[String(path.dropFirst("Content/".count))] ?? ""
      return SourceText(path: path, text: text).place(span)
    }
  }

  private func input() throws -> CatalogInput {
    let site = "title: 集\nbaseURL: https://example.com/\nlanguages: [ja, en]\n"
    let settings = SiteSettings.read(SourceText(path: "site.yaml", text: site)).settings
    let collections = ["articles", "cases"].compactMap { id in
      let text =
        "title: \(id)\nroute: /\(id)/{slug}/\ntemplate: a.html\n"
        + "list: {template: b.html, sort: \"\(sort)\"}\n"
      return CollectionSettings.read(
        SourceText(path: "\(id)/collection.yaml", text: text),
        id: id,
        languages: ["ja", "en"]
      ).settings
    }
    guard let settings, collections.count == 2, let today = CalendarDate(today) else {
      throw Failure(en: "the fixture is wrong", ja: "フィクスチャーが正しくありません")
    }
    return CatalogInput(
      settings: settings,
      collections: collections,
      schemas: [nil, schema],
      bibliography: Bibliography(),
      directives: .standard,
      entries: files.keys.sorted().compactMap { entry($0) },
      unread: [],
      today: today,
      includesDrafts: drafts,
      includesScheduled: future
    )
  }

  private func entry(_ path: String) -> Entry? {
    let isArticle = path.hasPrefix("articles/")
    let relative = path.dropFirst(isArticle ? "articles/".count : "cases/".count)
    let (name, language, _) = EntryFile.parse(String(relative), languages: ["ja", "en"])
    let file = EntryFile(
      path: "Content/\(path)",
      collection: isArticle ? 0 : 1,
      name: name,
      language: language,
      dataPath: nil
    )
    return EntryReader(languages: ["ja", "en"])
      .read(
        file,
        text: SourceText(path: file.path, text: files[path] ?? ""),
        data: nil,
        schema: isArticle ? nil : schema
      )
      .entry
  }
}
