import Content
import Diagnostics
import Foundation
import Testing
import TestSupport

@testable import Site

/// The site of this repository, built as a writer would.
@Suite struct OwnSiteTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The pages by path, and what was found.
  static func build() async throws -> (pages: [String: String], report: BuildReport) {
    let output = MemoryFolder()
    let report = try await Site(try files()).build(MemorySite.options(), into: output)
    return (output.files.mapValues { String(decoding: $0, as: UTF8.self) }, report)
  }

  private static func files() throws -> MemoryFolder {
    let source = DiskFolder(root.path)
    let site = MemoryFolder()
    for folder in ["Content", "Templates"] {
      for entry in try source.list(folder) {
        site.set(entry.path, bytes: try source.read(entry.path))
      }
    }
    return site
  }

  @Test func `a check finds nothing in it either`() async throws {
    var options = MemorySite.options()
    options.isThorough = true
    let report = try await Site(try Self.files()).check(options)
    #expect(report.screen(in: .english) == "")
    #expect(report.pages > 0)
  }

  @Test func `it has no finding, and its data files beside its pages`() async throws {
    let (files, report) = try await Self.build()
    #expect(report.screen(in: .english) == "")
    #expect(report.isPublished)
    let data = files.keys.filter { $0.hasPrefix("data/") }.sorted()
    #expect(
      data == [
        "data/cases.csv", "data/cases.json", "data/facts.csv", "data/facts.json",
        "data/sources.bib", "data/sources.json",
      ])
  }

  @Test func `an id stands once a page, and links on the page find theirs`() async throws {
    let (files, _) = try await Self.build()
    for (path, html) in files where path.hasSuffix(".html") {
      let ids = html.matches(of: #/\sid="([^"]+)"/#).map { String($0.output.1) }
      let known = Set(ids)
      #expect(known.count == ids.count, "\(path)")
      for link in html.matches(of: #/href="#([^"]+)"/#) {
        let anchor = String(link.output.1).removingPercentEncoding ?? ""
        #expect(known.contains(anchor), "\(path): #\(anchor)")
      }
      #expect(!html.contains(":fact["), "\(path)")
    }
  }

  @Test func `its structured data has the shapes that search engines ask for`() async throws {
    let (files, _) = try await Self.build()
    var counts: [String: Int] = [:]
    for (path, html) in files where path.hasSuffix(".html") {
      let opening = "<script type=\"application/ld+json\">"
      for script in html.components(separatedBy: opening).dropFirst() {
        let text = script.components(separatedBy: "</script>")[0]
        // Foundation says whether it is JSON; the schemas say whether it is the right one.
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let source = SourceText(path: path, text: text)
        let root = try #require(YAMLReader.read(source).root)
        let type = try #require(root["@type"]?.string)
        counts[type, default: 0] += 1
        let found = SchemaCheck.check(
          root, against: try Self.shape(type), in: [source], languages: ["ja", "en"])
        let screen = DiagnosticPrinter(language: .english, colour: false).print(found)
        #expect(found.isEmpty, "\(path): \(screen)")
      }
    }
    #expect(Set(counts.keys) == ["Article", "BreadcrumbList", "Dataset"])
    #expect(counts["Article", default: 0] >= 24)
  }

  private static func shape(_ type: String) throws -> Schema {
    let path = "Tests/SiteTests/Fixtures/json-ld/\(type).schema.json"
    let source = SourceText(path: path, bytes: try DiskFolder(root.path).read(path))
    return try #require(SchemaReader.read(source).schema)
  }
}
