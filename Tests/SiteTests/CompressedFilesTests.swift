import Diagnostics
import Site
import Testing
import TestSupport

/// Files in gzip beside those of the site.
@Suite struct CompressedFilesTests {
  private static let long = String(repeating: "長い文です。", count: 100)
  private static let path = "articles/long/index.html"
  private static let compressed = path + ".gz"

  private func site() -> MemorySite {
    var site = MemorySite(["Content/articles/long.md": "---\ntitle: 長い\n---\n\(Self.long)\n"])
    site.options.compresses = true
    return site
  }

  @Test func `text of some length gets one, small files and images none`() async throws {
    let site = site()
    let picture = [UInt8](repeating: 7, count: 4_000)
    site.folder.set("Content/cases/watch/extra.bin", bytes: picture)
    let output = try await site.published()
    let names = output.files.keys.filter { $0.hasSuffix(".gz") }.sorted()
    #expect(names.contains(Self.compressed) && names.contains("sitemap.xml.gz"))
    for (name, bytes) in output.files where name.hasSuffix(".html") {
      #expect((output.files[name + ".gz"] != nil) == (bytes.count >= 1_024), "\(name)")
    }
    #expect(!names.contains { $0.hasPrefix("assets/") || $0.hasPrefix(".") })
  }

  @Test func `the header says nothing of time, name and system, and the content is whole`()
    async throws
  {
    let output = try await site().published()
    let bytes = try #require(output.files[Self.compressed])
    #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    let plain = try #require(output.files[Self.path])
    #expect(bytes.count < plain.count / 2)
    // The end of the format is the length of what was compressed.
    let length = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(length == plain.count)
    let again = try await site().published()
    #expect(again.files == output.files)
  }

  @Test func `one is written with its file only, and deleted with it`() async throws {
    var site = site()
    let output = try await site.published()
    _ = output.takeWritten()
    try await site.published()
    #expect(output.takeWritten() == [])
    site.change(["Content/articles/long.md": "---\ntitle: 長い\n---\n\(Self.long)終わり。\n"])
    try await site.published()
    let written = output.takeWritten().filter { !$0.hasPrefix(".casebook") }
    #expect(written == [Self.path, Self.compressed])
    site.change(["Content/articles/long.md": nil])
    site.options.acceptsRemoved = true
    _ = try await site.build()
    #expect(output.files[Self.path] == nil && output.files[Self.compressed] == nil)
  }

  @Test func `one that vanished or was changed is made again`() async throws {
    let site = site()
    let output = try await site.published()
    let before = output.files
    output.set(Self.compressed, nil)
    output.set("sitemap.xml.gz", "defaced")
    let report = try await site.build()
    #expect(report.written == 2)
    #expect(output.files == before)
  }

  @Test func `one whose file vanished is kept with the file that is made again`() async throws {
    let site = site()
    let output = try await site.published()
    let before = output.files
    output.set(Self.path, nil)
    _ = output.takeWritten()
    #expect(try await site.build().isPublished)
    #expect(output.takeWritten().filter { !$0.hasPrefix(".casebook") } == [Self.path])
    #expect(output.files == before)
  }

  @Test func `they are no changes of their own`() async throws {
    let site = site()
    let changes = try #require(try await site.build().publication)
    #expect(!changes.files.added.contains { $0.hasSuffix(".gz") })
    var plain = site
    plain.options.compresses = false
    let report = try await plain.build()
    #expect(report.publication?.files.isEmpty == true && report.publication?.pages.isEmpty == true)
    #expect(report.deleted > 0)
  }
}
