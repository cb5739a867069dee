import Diagnostics
import Site
import Testing
import TestSupport

/// The site that all others are variations of.
@Suite struct MemorySiteTests {
  @Test func `the site of the tests has every kind of page and no finding`() async throws {
    let output = try await MemorySite().published()
    let pages = output.files.keys.filter { !$0.hasPrefix("assets/") }.sorted()
    expectSnapshot(pages.joined(separator: "\n") + "\n", named: "memory-site/files.txt")
    for path in pages where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      expectSnapshot(output.text(path) ?? "", named: "memory-site/\(path)")
    }
  }
}
