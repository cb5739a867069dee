import Diagnostics
import Foundation
import Site
import Testing
import TestSupport

/// A whole site on the disk, where links and special files exist.
@Suite struct DiskSiteTests {
  /// Copies the site of the tests into a directory of its own.
  private func withSite(_ body: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-tests-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let folder = DiskFolder("\(directory)/site")
    for (path, bytes) in MemorySite().folder.files { try folder.write(bytes, to: path) }
    try await body(directory)
  }

  private func build(_ directory: String) async throws -> BuildReport {
    try await Site(DiskFolder("\(directory)/site"))
      .build(MemorySite.options(), into: DiskFolder("\(directory)/Public"))
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test func `a site on the disk gives the same bytes as in memory`() async throws {
    try await withSite { directory in
      #expect(try await build(directory).isPublished)
      let memory = try await MemorySite().published()
      let disk = DiskFolder("\(directory)/Public")
      let paths = try disk.list("").map(\.path)
      #expect(Set(paths) == Set(memory.files.keys))
      for path in paths { #expect(try disk.read(path) == memory.files[path], "\(path)") }
      #expect(try await build(directory).written == 0)
    }
  }

  @Test func `a session sees an edit at each path that leads to a file`() async throws {
    try await withSite { directory in
      let folder = DiskFolder("\(directory)/site")
      let path = "Content/articles/third.md"
      try folder.write(Array("---\ntitle: 数字\ndate: 2026-02-01\n---\n古い\n".utf8), to: path)
      try link("\(directory)/site/Content/articles/second.md", to: "third.md")
      let session = SiteSession(folder)
      let first = try await session.update(MemorySite.options())
      #expect(first.isGood, "\(first.diagnostics)")
      // Until then no stamp is trusted, and every file is read (``FileStamp/isSettled(at:)``).
      try await Task.sleep(for: .seconds(2.6))
      _ = try await session.update(MemorySite.options(), after: FolderChanges())
      try folder.write(Array("---\ntitle: 数字\ndate: 2026-02-01\n---\n新しい\n".utf8), to: path)
      _ = try await session.update(MemorySite.options(), after: FolderChanges([path]))
      for name in ["third", "second"] {
        let bytes = session.file(at: "articles/\(name)/index.html")?.bytes ?? []
        #expect(String(decoding: bytes, as: UTF8.self).contains("新しい"), "\(name)")
      }
    }
  }

  @Test func `links that lead out of the site are reported and not read`() async throws {
    try await withSite { directory in
      try DiskFolder("\(directory)/elsewhere").write(Array("secret".utf8), to: "secret.md")
      try link("\(directory)/site/Content/articles/a.md", to: "../../../elsewhere/secret.md")
      try link("\(directory)/site/Content/cases/all", to: "../../../elsewhere")
      try link("\(directory)/site/Templates/assets/b.css", to: "nowhere.css")
      let report = try await build(directory)
      for language in MessageLanguage.allCases {
        expectSnapshot(
          report.screen(in: language),
          named: "errors/links-out-of-the-site.\(language.rawValue).txt"
        )
      }
      #expect(!FileManager.default.fileExists(atPath: "\(directory)/Public"))
    }
  }

  @Test func `a lock that is a link is read, and replaced without writing to its target`()
    async throws
  {
    try await withSite { directory in
      let site = DiskFolder("\(directory)/site")
      for (path, text) in EvidenceFiles.files {
        if let text { try site.write(Array(text.utf8), to: path) }
      }
      try site.write(Array(EvidenceFiles.facts(rate: "4").utf8), to: "Content/facts/rates.yaml")
      #expect(try await build(directory).isPublished)
      let old = try site.read("casebook.lock")
      try FileManager.default.removeItem(atPath: "\(directory)/site/casebook.lock")
      try site.write(old, to: "elsewhere.lock")
      try link("\(directory)/site/casebook.lock", to: "elsewhere.lock")
      #expect(try await build(directory).changes.isEmpty)
      try site.write(Array(EvidenceFiles.facts(rate: "5").utf8), to: "Content/facts/rates.yaml")
      #expect(try await build(directory).changes.map(\.id) == ["rate"])
      #expect(try site.read("elsewhere.lock") == old)
      #expect(try site.read("casebook.lock") != old)
    }
  }

  @Test(arguments: ["nowhere.lock", "Content"])
  func `a lock that is a link to nothing or to a folder is somebody else's`(target: String)
    async throws
  {
    try await withSite { directory in
      let site = DiskFolder("\(directory)/site")
      for (path, text) in EvidenceFiles.files {
        if let text { try site.write(Array(text.utf8), to: path) }
      }
      try link("\(directory)/site/casebook.lock", to: target)
      await #expect(throws: Failure.self) { try await build(directory) }
    }
  }

  @Test func `links inside the site are followed`() async throws {
    try await withSite { directory in
      try link("\(directory)/site/Content/articles/again.png", to: "../cases/watch/photo.png")
      let report = try await build(directory)
      #expect(report.isPublished)
      let names = try DiskFolder("\(directory)/Public").list("assets").map(\.path)
      #expect(names.contains { $0.hasPrefix("assets/articles/again.") })
    }
  }

  @Test func `an output folder with a link inside is not left through it`() async throws {
    try await withSite { directory in
      _ = try await build(directory)
      let elsewhere = DiskFolder("\(directory)/elsewhere")
      try elsewhere.write(Array("keep".utf8), to: "metrics/index.html")
      try FileManager.default.removeItem(atPath: "\(directory)/Public/articles")
      try link("\(directory)/Public/articles", to: "../elsewhere")
      await #expect(throws: Failure.self) { try await build(directory) }
      #expect(try elsewhere.list("").map(\.path) == ["metrics/index.html"])
      try FileManager.default.removeItem(atPath: "\(directory)/site/Content/articles/metrics.md")
      try FileManager.default.removeItem(atPath: "\(directory)/site/Content/articles/basics.en.md")
      _ = try? await build(directory)
      #expect(try elsewhere.read("metrics/index.html") == Array("keep".utf8))
    }
  }

  @Test func `an output that is a file is refused`() async throws {
    try await withSite { directory in
      try DiskFolder(directory).write([1], to: "Public")
      let failure = await #expect(throws: Failure.self) { try await build(directory) }
      #expect(failure?.message.text(in: .english).contains("is not a folder") == true)
      #expect(try DiskFolder(directory).read("Public") == [1])
    }
  }

  @Test func `nothing of the machine is in the output`() async throws {
    try await withSite { directory in
      _ = try await build(directory)
      let disk = DiskFolder("\(directory)/Public")
      for entry in try disk.list("") {
        let text = String(decoding: try disk.read(entry.path), as: UTF8.self)
        #expect(!text.contains(directory), "\(entry.path)")
        #expect(!entry.path.hasSuffix(".casebook-new"))
      }
    }
  }
}
