import Diagnostics
import Foundation
import Site
import Testing
import TestSupport

/// `Documentation/content.md`: what the guide for writers shows below its examples is what a build makes
/// of them.
@Suite struct ContentGuideTests {
  /// A guide with the language in which its examples and messages are.
  struct Edition: Sendable, CustomTestStringConvertible {
    let path: String
    let language: MessageLanguage
    var testDescription: String { path }
  }

  static let editions = [
    Edition(path: "Documentation/content.md", language: .english),
    Edition(path: "Documentation/content.ja.md", language: .japanese),
  ]

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ edition: Edition) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(edition.path), encoding: .utf8)
  }

  @Test(arguments: editions)
  func `the guide shows what a build makes of its examples`(edition: Edition) async throws {
    let guide = Guide(try text(edition))
    #expect(guide.alone == [], "examples on these lines have nothing below them")
    let pages = try await pages(of: guide, in: edition.language)
    var outputs: [String] = []
    for (example, page) in zip(guide.examples, pages) {
      if let page {
        outputs.append(page)
      } else {
        outputs.append(try await message(for: example, in: edition.language))
      }
    }
    expectFile(
      guide.showing(outputs), at: Self.root.appendingPathComponent(edition.path),
      named: edition.path)
  }

  @Test func `both editions have the same parts and the same kinds of examples`() throws {
    let outlines = try Self.editions.map { Guide(try text($0)).outline }
    #expect(outlines[0] == outlines[1])
  }

  @Test func `an example that nothing is shown below is found`() {
    let guide = Guide("```markdown\n一\n```\n\n```yaml\na: 1\n```\n\n```markdown\n二\n```\n")
    #expect(guide.alone == [2, 10] && guide.examples.isEmpty)
  }

  @Test func `what is out of date below an example is written anew, and nothing else`() {
    let text = "一\n\n````markdown\n```\n二\n```\n````\n\n```html\n古い\n```\n\n```text\n三\n```\n"
    let guide = Guide(text)
    #expect(guide.examples.map(\.source) == ["```\n二\n```\n"])
    #expect(guide.showing(["新しい\n行\n"]) == text.replacing("古い", with: "新しい\n行"))
    #expect(guide.showing(["古い\n"]) == text)
  }

  // MARK: Examples

  /// What the examples become, as articles of one site; `nil` for a mistake.
  private func pages(of guide: Guide, in language: MessageLanguage) async throws -> [String?] {
    let suffix = language == .english ? ".en" : ""
    var files: [String: String?] = [:]
    for (index, example) in guide.examples.enumerated() where example.shown == .html {
      files["Content/articles/example-\(index)\(suffix).md"] = Self.article(example.source)
    }
    let site = site(files)
    let report = try await site.build()
    let screen = report.screen(in: language)
    #expect(report.isPublished && screen == "", "\(screen)")
    let prefix = language == .english ? "en/" : ""
    return try guide.examples.enumerated().map { index, example in
      guard example.shown == .html else { return nil }
      let path = "\(prefix)articles/example-\(index)/index.html"
      let page = try #require(site.output.text(path), "\(path), line \(example.line)")
      let start = try #require(page.range(of: "<main>\n")?.upperBound)
      let end = try #require(page.range(of: "</main>", options: .backwards)?.lowerBound)
      return Self.abridged(String(page[start..<end]))
    }
  }

  /// What a build says of a mistake.
  private func message(
    for example: Guide.Example,
    in language: MessageLanguage
  ) async throws -> String {
    let name = language == .english ? "launch.en.md" : "launch.md"
    let site = site(["Content/articles/\(name)": Self.article(example.source)])
    let screen = try await site.build().screen(in: language)
    #expect(screen != "", "the example on line \(example.line) has no mistake")
    return screen
  }

  // MARK: Site

  private func site(_ files: [String: String?]) -> MemorySite {
    let site = MemorySite(Self.files.merging(files) { _, second in second })
    site.folder.set("Content/articles/photo.png", bytes: Self.picture)
    return site
  }

  private static func article(_ text: String) -> String { "---\ntitle: …\n---\n\(text)" }

  /// A page without the shapes of its drawings, which nobody reads in a guide.
  private static func abridged(_ page: String) -> String {
    let parts = page.components(separatedBy: "<svg ")
    return parts[0]
      + parts.dropFirst().map { part in
        "<svg>…</svg>" + part.components(separatedBy: "</svg>").dropFirst().joined()
      }.joined()
  }

  /// The header of a picture of 1200 × 800 pixels.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x04, 0xB0, 0x00, 0x00, 0x03, 0x20, 0x08, 0x02, 0x00, 0x00, 0x00, 0xBC, 0x82, 0x0C,
    0x55,
  ]

  /// Uses all facts, charts and tables, so that no message tells of one that nothing uses.
  private static let evidence =
    "\n:fact[likes-small]\n\n::chart[likes-by-size]\n\n::table[placements]\n"

  /// What the examples refer to, and a page that shows the text alone.
  private static let files: [String: String?] = [
    "Content/site.yaml": """
    title: 手引き
    baseURL: https://example.com/
    languages: [ja, en]
    markdown:
      callouts:
        sponsored: {ja: 広告, en: Sponsored}

    """,
    "Content/sources.yaml": """
    survey-2025:
      type: report
      title: 購買調査 2025
      publisher: 調査会社
    report-2016:
      type: report
      title: 売上報告 2016
      publisher: 調査会社

    """,
    "Content/facts/likes.yaml": """
    likes-small:
      label: {ja: 小さなアカウントの「いいね」率, en: Like rate of small accounts}
      value: 4
      unit: percent
      qualifier: about
      period: 2025
      measuredBy: {ja: 調査会社, en: The survey company}
      source: survey-2025
      reliability: primary
      checked: 2026-11-22
    likes-large:
      label: {ja: 大きなアカウントの「いいね」率, en: Like rate of large accounts}
      value: 1.7
      unit: percent
      period: 2025
      measuredBy: {ja: 調査会社, en: The survey company}
      source: survey-2025
      reliability: primary
      checked: 2026-11-22

    """,
    "Content/charts/likes-by-size.yaml": """
    title: {ja: 規模と「いいね」率, en: Like rate by size}
    description: {ja: 小さなアカウントのほうが高い。, en: It is higher for small accounts.}
    type: bar
    orientation: horizontal
    points:
      - {label: {ja: 小さなアカウント, en: Small}, fact: likes-small}
      - {label: {ja: 大きなアカウント, en: Large}, fact: likes-large}

    """,
    "Content/data/placements.csv": "month,sales\n2025-01,1200\n2025-02,1500\n",
    "Content/data/placements.meta.yaml": """
    title: {ja: 月ごとの売上, en: Sales by month}
    sources: [report-2016]
    columns:
      month: {label: {ja: 月, en: Month}}
      sales: {label: {ja: 売上, en: Sales}, unit: jpy}

    """,
    "Content/articles/how-to-brief.md": article("## 費用の目安\n" + evidence),
    "Content/articles/how-to-brief.en.md": article("## What it costs\n" + evidence),
    "Content/cases/toms-of-maine/index.md": """
    ---
    title: トムズ・オブ・メイン
    description: 日用品のブランドが、小さなアカウントに頼んだ事例。
    ---

    """,
    "Content/cases/toms-of-maine/index.en.md": """
    ---
    title: Tom’s of Maine
    description: A brand of toiletries that asked small accounts.
    ---

    """,
    "Content/cases/collection.yaml": """
    title: {ja: 事例, en: Cases}
    route: /cases/{slug}/
    template: article.html

    """,
    "Content/cases/case.schema.json": nil,
    "Content/cases/watch/case.yaml": nil,
    "Content/cases/watch/index.md": nil,
    "Content/cases/watch/photo.png": nil,
    "Content/articles/basics.md": nil,
    "Content/articles/basics.en.md": nil,
    "Content/articles/metrics.md": nil,
    "Content/cases/daniel-wellington/index.md": """
    ---
    title: ダニエル・ウェリントン
    description: 腕時計のブランドが、多くの発信者に商品を贈った事例。
    ---
    ## 反応の数字

    """,
    "Content/cases/daniel-wellington/index.en.md": """
    ---
    title: Daniel Wellington
    description: A watch brand that gave its product to many creators.
    ---
    ## The figures

    """,
    "Templates/article.html": """
    <!DOCTYPE html>
    <html lang="{{ page.language }}"><title>{{ page.title }}</title><main>
    {{ page.content }}</main></html>

    """,
    "Templates/case.html": nil,
    "Templates/cases.html": nil,
  ]
}
