import Diagnostics
import Foundation
import Site
import Testing
import TestSupport

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Feeds, sitemap and robots.txt, read by a parser of XML.
@Suite struct FeedTests {
  @Test func `every XML file is well-formed, whatever titles hold`() async throws {
    let output = try await MemorySite([
      "Content/articles/a.md": """
      ---
      title: "<b>&amp; \\"題\\" 'x' ]]> \\u0001"
      description: "a < b && c > d"
      date: 2026-05-01
      tags: ["<&>", "a&b"]
      ---
      本文。

      """,
      "Content/site.yaml": """
      title: {ja: "事例 & <集>", en: "Cases & <more>"}
      description: "\\"&\\""
      baseURL: https://example.com/
      languages: [ja, en]
      publisher: {name: "A & B"}

      """,
    ]).published()
    let files = output.files.keys.filter { $0.hasSuffix(".xml") }.sorted()
    #expect(
      files == [
        "articles/feed.xml", "en/articles/feed.xml", "en/feed.xml", "feed.xml", "sitemap.xml",
      ]
    )
    for path in files { _ = try #require(Outline(output.files[path] ?? []), "\(path)") }
    let feed = try #require(Outline(output.files["articles/feed.xml"] ?? []))
    #expect(feed.texts["feed/entry/title"]?.first == "<b>&amp; \"題\" 'x' ]]> ")
    #expect(feed.texts["feed/entry/summary"]?.first == "a < b && c > d")
    #expect(feed.attributes["feed/entry/category"]?.prefix(2) == ["term=<&>", "term=a&b"])
  }

  @Test func `a feed has the newest entries with all that Atom asks for`() async throws {
    var files: [String: String?] = [:]
    for number in 1..<29 {
      let day = number < 10 ? "0\(number)" : "\(number)"
      files["Content/articles/n\(number).md"] =
        "---\ntitle: 記事\(number)\ndate: 2025-01-01\nupdated: 2025-02-\(day)\n---\n"
    }
    files["Content/articles/undated.md"] = "---\ntitle: 日付なし\n---\n"
    let output = try await MemorySite(files).published()
    let feed = try #require(Outline(output.files["articles/feed.xml"] ?? []))
    #expect(feed.texts["feed/id"] == ["https://example.com/articles/feed.xml"])
    #expect(feed.texts["feed/entry/id"]?.count == 20)
    #expect(Set(feed.texts["feed/entry/id"] ?? []).count == 20)
    #expect(feed.texts["feed/entry/updated"]?.count == 20)
    #expect(feed.texts["feed/author/name"] == ["編集部"])
    #expect(feed.texts["feed/updated"] == ["2026-03-01T00:00:00Z"])
    #expect(feed.texts["feed/entry/title"]?.first == "数字")
    #expect(feed.texts["feed/entry/title"]?.contains("日付なし") == false)
  }

  @Test func `the sitemap has every page once, and none that must not be found`() async throws {
    let output = try await MemorySite([
      "Content/articles/hidden.md": "---\ntitle: 非公開\nnoindex: true\n---\n"
    ]).published()
    let sitemap = try #require(Outline(output.files["sitemap.xml"] ?? []))
    let addresses = try #require(sitemap.texts["urlset/url/loc"])
    #expect(Set(addresses).count == addresses.count)
    let pages = output.files.keys.filter { path in
      path.hasSuffix("index.html") && !path.contains("hidden") && !path.hasPrefix("old/")
    }
    #expect(addresses.count == pages.count)
    #expect(!addresses.contains { $0.contains("hidden") || $0.contains("404") })
    #expect(addresses.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(output.text("articles/hidden/index.html")?.contains("noindex") == true)
  }

  @Test func `alternates in the sitemap name each other`() async throws {
    let output = try await MemorySite().published()
    let sitemap = try #require(output.text("sitemap.xml"))
    let entries = sitemap.components(separatedBy: "<url>").dropFirst()
    func alternates(of address: String) -> Set<Substring> {
      let entry = entries.first { $0.hasPrefix("<loc>\(address)</loc>") } ?? ""
      return Set(
        entry.components(separatedBy: " href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      )
    }
    let both: Set<Substring> = [
      "https://example.com/articles/basics/", "https://example.com/en/articles/basics/",
    ]
    #expect(alternates(of: "https://example.com/articles/basics/") == both)
    #expect(alternates(of: "https://example.com/en/articles/basics/") == both)
    #expect(alternates(of: "https://example.com/articles/metrics/").isEmpty)
  }

  @Test func `robots names the sitemap`() async throws {
    let output = try await MemorySite().published()
    #expect(
      output.text("robots.txt")
        == "User-agent: *\nAllow: /\nSitemap: https://example.com/sitemap.xml\n"
    )
  }
}

/// An XML document's texts and attributes by the path of their elements.
private final class Outline: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private(set) var attributes: [String: [String]] = [:]
  private var path: [String] = []
  private var text = ""

  /// Parses a document; `nil` if it is not well-formed.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes found: [String: String]
  ) {
    path.append(name)
    text = ""
    let key = path.joined(separator: "/")
    attributes[key, default: []] += found.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    texts[path.joined(separator: "/"), default: []].append(text)
    path.removeLast()
    text = ""
  }
}
