import Diagnostics
import Foundation
import Site
import Testing
import TestSupport

/// Images of texts, with the sizes of their files.
@Suite struct ImageTests {
  private static let svg = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"/>"#

  /// The text of an article, with `photo.png` of 640 × 480 and `figure.svg` of 300 × 200 pixels at hand.
  private func page(_ markdown: String, language: String = "ja") async throws -> String {
    let name = language == "ja" ? "a.md" : "a.\(language).md"
    let site = MemorySite([
      "Content/articles/\(name)": "---\ntitle: 題名\n---\n\(markdown)",
      "Content/articles/figure.svg": Self.svg,
    ])
    let output = try await site.published()
    return output.text(
      language == "ja" ? "articles/a/index.html" : "\(language)/articles/a/index.html")
      ?? ""
  }

  // MARK: Sizes

  @Test(arguments: [
    ("![図](figure.svg)", #"width="300" height="200" alt="図""#),
    ("![図](figure.svg?v=2#part)", #"#part" width="300" height="200" alt="図""#),
    ("![写真](../cases/watch/photo.png)", #"width="640" height="480" alt="写真""#),
    ("![図](figure.svg){width=150}", #"" height="100" alt="図" width="150">"#),
    ("![図](figure.svg){height=50}", #"" width="75" alt="図" height="50">"#),
    ("![図](figure.svg){width=1}", #"" height="1" alt="図" width="1">"#),
    ("![図](figure.svg){width=0}", #"" height="0" alt="図" width="0">"#),
    ("![図](figure.svg){width=90 height=90}", #"" alt="図" width="90" height="90">"#),
    ("<img src='figure.svg' alt='図'>", #"" width="300" height="200" alt="図">"#),
    ("<img width=30 src=figure.svg alt=図>", #"" height="20" alt="図">"#),
    ("<img src=figure.svg alt=図 height=20 width=30>", #"" alt="図" height="20" width="30">"#),
  ])
  func `an image has the size of its file, but for what its writer says`(
    markdown: String,
    expected: String
  ) async throws {
    let page = try await page(markdown)
    #expect(page.contains(expected), "\(page)")
    #expect(page.components(separatedBy: " width=").count == 2)
    #expect(page.components(separatedBy: " height=").count == 2)
  }

  @Test func `an image of another host has no size`() async throws {
    let page = try await page("![図](https://example.org/figure.svg)")
    #expect(page.contains(#"<img src="https://example.org/figure.svg" alt="図">"#))
  }

  @Test func `links to images get no size`() async throws {
    let page = try await page("[図](figure.svg)")
    #expect(page.contains(".svg\">図</a>") && !page.contains("width="))
  }

  @Test func `the image of the front matter tells templates its size`() async throws {
    let template = """
      {% extends "layout.html" %}
      {% block main %}{% if page.imageWidth and page.imageHeight %}{{ page.imageWidth }} × \
      {{ page.imageHeight }}{% endif %}{% for entry in collection.entries %}
      {%- if entry.imageWidth %} face {{ entry.imageWidth }}{% endif %}{% endfor %}{% endblock %}
      """
    let output = try await MemorySite(["Templates/case.html": template]).published()
    #expect(output.text("cases/watch/index.html")?.contains("640 × 480 face 640") == true)
  }

  // MARK: Files that are wrong

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "the file ends too early"),
      ([0x3C, 0, 0x73, 0, 0x76, 0, 0x67, 0], "it is in UTF-16 instead of UTF-8"),
    ] as [([UInt8], String)])
  func `a damaged file is an error where it is used, and nowhere else`(
    bytes: [UInt8],
    reason: String
  ) async throws {
    let site = MemorySite()
    site.folder.set("Content/articles/x.png", bytes: bytes)
    try await site.published()
    site.change(["Content/articles/a.md": "---\ntitle: 題名\n---\n一\n\n![絵](x.png)\n"])
    let report = try await site.build()
    #expect(report.codes == ["CB4021"])
    let screen = report.screen(in: .english)
    #expect(screen.contains(reason) && screen.contains("Content/articles/a.md:6:6"), "\(screen)")
    #expect(!report.isPublished)
  }

  // MARK: Phrases

  @Test func `headings break between phrases in Japanese and nowhere else`() async throws {
    let heading = "## 静的サイトで日本語の文章を組版する"
    #expect(try await page(heading).contains("静的サイトで<wbr>日本語の<wbr>文章を<wbr>組版する</h2>"))
    #expect(try await page(heading, language: "en").contains("静的サイトで日本語の文章を組版する</h2>"))
  }

  @Test(arguments: [
    ("ja", "数字で見る <b> & 'x'", "数字で<wbr>見る &lt;b&gt; &amp; 'x'"),
    ("en", "数字で見る <b> & 'x'", "数字で見る &lt;b&gt; &amp; 'x'"), ("ja", "", ""),
  ])
  func `the filter phrases escapes a title and breaks it on Japanese pages`(
    language: String,
    title: String,
    expected: String
  ) async throws {
    let template = """
      {% extends "layout.html" %}
      {% block main %}<p>[{{ "\(title)"|phrases }}]</p>{% endblock %}
      """
    let output = try await MemorySite(["Templates/home.html": template]).published()
    let page = output.text(language == "ja" ? "index.html" : "en/index.html") ?? ""
    #expect(page.contains("<p>[\(expected)]</p>"), "\(page)")
  }
}
