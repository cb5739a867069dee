import Content
import Site
import Testing
import TestSupport

/// A site with everything in it that pages are made from, and the ways in which people change one.
struct SiteEdit: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Texts by path; `nil` takes a file out.
  let changes: [String: String?]
  /// The pages that are written again; `nil` where it is not said.
  let written: [String]?
  /// What changes of the options.
  let options: @Sendable (inout BuildOptions) -> Void

  init(
    _ name: String,
    _ changes: [String: String?],
    writes written: [String]? = nil,
    options: @escaping @Sendable (inout BuildOptions) -> Void = { _ in }
  ) {
    testDescription = name
    self.changes = changes
    self.written = written
    self.options = options
  }

  /// The site before a change.
  static func site() -> MemorySite {
    var files = EvidenceFiles.files
    files["Content/articles/plain.md"] = article
    files["Content/articles/_part.md"] = "部品の文です。\n"
    files["Content/articles/includes.md"] =
      "---\ntitle: 部品\ndate: 2025-01-01\n---\n::include[_part.md]\n"
    files["Content/articles/noted.md"] =
      "---\ntitle: 囲み\ndate: 2025-01-02\n---\n:::note\n中の文\n:::\n\n引用[@report-2016]\n"
    files["Content/articles/shown.md"] =
      "---\ntitle: 図\ndate: 2025-01-03\n---\n![図](figure.svg)\n\n::case[watch]\n"
    files["Content/articles/figure.svg"] = picture(width: 10)
    files["Templates/directives/note.html"] = "<aside>{{ content }}</aside>"
    files["Templates/_day.html"] = "<p>{{ site.buildDate|date }}</p>"
    files["Templates/404.html"] =
      "<!doctype html><html lang=\"ja\"><title>404</title>{% include \"_day.html\" %}</html>"
    var site = MemorySite(files)
    // Some edits take away what was published.
    site.options.acceptsRemoved = true
    return site
  }

  private static func picture(width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"5\"></svg>\n"
  }

  private static let article = """
    ---
    title: 基本
    date: 2026-03-01
    tags: [入門]
    ---
    本文です。[指標](metrics.md)

    ## 見出し

    """

  /// The article with something in its place.
  private static func article(_ old: String, _ new: String) -> [String: String?] {
    ["Content/articles/plain.md": article.replacing(old, with: new)]
  }

  /// The article with one more key in its front matter.
  private static func article(key: String) -> [String: String?] {
    article("tags:", "\(key)\ntags:")
  }

  private static func settings(_ old: String, _ new: String) -> [String: String?] {
    let text = EvidenceFiles.files["Content/site.yaml"].flatMap { $0 } ?? ""
    return ["Content/site.yaml": text.replacing(old, with: new)]
  }

  private static func template(_ name: String, _ old: String, _ new: String) -> [String: String?] {
    let text = EvidenceFiles.files[name].flatMap { $0 } ?? MemorySite.files[name]
    return [name: (text ?? "").replacing(old, with: new)]
  }

  /// What happens to an article.
  static let ofArticles: [SiteEdit] = [
    SiteEdit(
      "the text of an article", article("本文です", "書き直しました"), writes: ["articles/plain/index.html"]),
    SiteEdit(
      "a heading", article("見出し", "別の見出し"), writes: ["articles/plain/index.html"]),
    SiteEdit("a title", article("基本", "別の題名")),
    SiteEdit("a date", article("2026-03", "2024-03")),
    SiteEdit("tags", article("入門", "応用, 入門")),
    SiteEdit("a description", article(key: "description: 要約です")),
    SiteEdit("a slug", article(key: "slug: other")),
    SiteEdit("an alias", article(key: "aliases: [/alt/]")),
    SiteEdit("a page that search engines pass over", article(key: "noindex: true")),
    SiteEdit("a weight", article(key: "weight: -3")),
    SiteEdit("a draft", article(key: "draft: true")),
    SiteEdit("an article that expires", article(key: "expires: 2026-11-22")),
    SiteEdit("a link", article("metrics.md", "basics.md")),
    SiteEdit("a fact in a title", article("基本", "率は:fact[other]")),
    SiteEdit(
      "a new article", ["Content/articles/new.md": "---\ntitle: 新しい\ndate: 2026-11-01\n---\n文\n"]),
    SiteEdit(
      "a new translation", ["Content/articles/plain.en.md": "---\ntitle: Plain\n---\nText.\n"]),
    SiteEdit("an article that is gone", ["Content/articles/plain.md": nil]),
    SiteEdit(
      "an article in a folder of its own",
      ["Content/articles/plain.md": nil, "Content/articles/plain/index.md": article]),
    SiteEdit(
      "a part that is included", ["Content/articles/_part.md": "別の文です。\n"],
      writes: ["articles/includes/index.html"]),
    SiteEdit("a note that is told", article("本文です", "**重要。**です<blink>")),
  ]

  /// What happens to all else.
  static let ofOthers: [SiteEdit] = [
    SiteEdit("a value", ["Content/facts/rates.yaml": EvidenceFiles.facts(rate: "4.3")]),
    SiteEdit(
      "the label of a fact",
      [
        "Content/facts/rates.yaml":
          EvidenceFiles.facts(rate: "4.2").replacing("ほか", with: "そのほか")
      ]),
    SiteEdit("a cell of a table", ["Content/data/rates.csv": "name,rate\nA,=rate\nC,=other\n"]),
    SiteEdit("a case", template("Content/cases/watch/case.yaml", "count: 3", "count: 4")),
    SiteEdit(
      "the title of a case that others show",
      ["Content/cases/watch/index.md": "---\ntitle: 時計\n---\n本文。\n"]),
    SiteEdit("a source", template("Content/sources.yaml", "売上報告", "売上高の報告")),
    SiteEdit(
      "the size of an image", ["Content/articles/figure.svg": picture(width: 20)],
      writes: ["articles/shown/index.html"]),
    SiteEdit("a new asset", ["Content/articles/data.bin": "1"], writes: []),
    SiteEdit("a layout", template("Templates/layout.html", "<main>", "<main class=\"a\">")),
    SiteEdit(
      "the template of a directive",
      ["Templates/directives/note.html": "<aside class=\"n\">{{ content }}</aside>"],
      writes: ["articles/noted/index.html"]),
    SiteEdit(
      "a template that is included", ["Templates/_day.html": "<p>{{ site.buildDate }}</p>"],
      writes: ["404.html"]),
    SiteEdit("a style sheet", ["Templates/assets/style.css": "body { color: red }\n"]),
    SiteEdit("an interface text", template("Templates/texts.yaml", "ja:", "ja: 変更")),
    SiteEdit("the title of the site", settings("事例集", "事例の本")),
    SiteEdit("how raw HTML is read", settings("languages:", "markdown: {html: text}\nlanguages:")),
    SiteEdit("one language less", settings("[ja, en]", "[ja]")),
    SiteEdit(
      "a collection", template("Content/articles/collection.yaml", "perPage: 2", "perPage: 3")),
    SiteEdit(
      "a schema", template("Content/cases/case.schema.json", "\"count\"", "\"number\"")),
    SiteEdit("the day", [:]) {
      $0.today = CalendarDate("2026-11-23") ?? $0.today
    },
    SiteEdit("drafts", [:], writes: []) { $0.includesDrafts = true },
    SiteEdit("another address", [:]) { $0.baseURL = BaseURL("https://example.net/sub/") },
    SiteEdit("nothing", [:], writes: []),
  ]

  /// All of them.
  static let all = ofArticles + ofOthers
}
