import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// A build after another one does only what has changed, and its output is that of a cold build.
@Suite struct IncrementalTests {
  /// Builds a copy of a site as if it had never been built, and expects the same bytes and findings.
  private func expectAsCold(
    _ site: MemorySite, _ report: BuildReport, _ name: String = ""
  ) async throws {
    var cold = MemorySite()
    for path in cold.folder.files.keys { cold.folder.set(path, nil) }
    for (path, bytes) in site.folder.files where !path.hasPrefix(".casebook") {
      cold.folder.set(path, bytes: bytes)
    }
    cold.options = site.options
    cold.options.keepsRecord = false
    let expected = try await cold.build()
    #expect(report.isPublished == expected.isPublished, "\(name)")
    // What changed since the last build is told once, by the build that sees it.
    #expect(
      report.diagnostics.filter { $0.finding.severity != .note }
        == expected.diagnostics.filter { $0.finding.severity != .note }, "\(name)")
    guard expected.isPublished else { return }
    #expect(site.output.files.keys.sorted() == cold.output.files.keys.sorted(), "\(name)")
    for (path, bytes) in cold.output.files {
      #expect(
        site.output.files[path].map { String(decoding: $0, as: UTF8.self) }
          == String(decoding: bytes, as: UTF8.self), "\(name): \(path)")
    }
  }

  @Test(arguments: SiteEdit.all)
  func `a warm build gives the bytes of a cold one`(edit: SiteEdit) async throws {
    var site = SiteEdit.site()
    let before = try await site.build()
    #expect(before.isPublished, "\(before.screen(in: .english))")
    let first = site.output.files
    let (sources, options) = (site.folder.files, site.options)
    _ = site.output.takeWritten()
    site.change(edit.changes)
    edit.options(&site.options)
    let report = try await site.build()
    let pages = site.output.takeWritten().filter { $0.hasSuffix(".html") }
    if let written = edit.written { #expect(pages == written) }
    try await expectAsCold(site, report)
    for path in Set(edit.changes.keys).union(sources.keys) where !path.hasPrefix(".casebook") {
      site.folder.set(path, nil)
      if let bytes = sources[path] { site.folder.set(path, bytes: bytes) }
    }
    site.options = options
    try await site.build()
    #expect(site.output.files == first, "back again")
  }

  @Test(arguments: [1, 2, 3, 4])
  func `changes on top of one another give the bytes of a cold build`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let site = SiteEdit.site()
    try await site.build()
    let sources = site.folder.files
    for round in 0..<12 {
      let edit = SiteEdit.all.filter { !$0.changes.isEmpty }.randomElement(using: &random)
      for (path, text) in edit?.changes ?? [:] {
        // Half of the time it is taken back.
        if Bool.random(using: &random), let bytes = sources[path] {
          site.folder.set(path, bytes: bytes)
        } else {
          site.folder.set(path, text)
        }
      }
      let report = try await site.build()
      try await expectAsCold(site, report, "round \(round): \(edit?.testDescription ?? "")")
    }
  }

  @Test func `a build in which nothing changed reads no article and tells its findings again`()
    async throws
  {
    let site = MemorySite(["Content/articles/a.md": "---\ntitle: 題名\n---\na<blink>b\n"])
    let first = try await site.build()
    #expect(first.count(.warning) == 1)
    let again = try await site.build()
    #expect(again.diagnostics == first.diagnostics)
    #expect(again.timings.isEmpty)
    #expect(again.pages == first.pages && again.unchanged == first.written)
  }

  @Test func `a file that somebody changed by hand is put right`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    let files = output.files
    for change in ["<p>別の人が書いた</p>", nil] {
      output.set("articles/basics/index.html", change)
      try await site.build()
      #expect(output.files == files)
    }
  }

  @Test(arguments: ["", "casebook record 1\n", "damaged", "shortened", "of another version"])
  func `a record that cannot be used means a cold build, silently`(kind: String) async throws {
    let site = MemorySite()
    let files = try await site.published().files
    let record = try #require(site.folder.files[".casebook/record"])
    var bytes = Array(kind.utf8)
    switch kind {
    case "damaged":
      bytes = record
      bytes[record.count / 2] ^= 1
    case "shortened": bytes = Array(record.dropLast(100))
    case "of another version":
      bytes = record
      bytes[16] = UInt8(ascii: "9")
    default: break
    }
    site.folder.set(".casebook/record", bytes: bytes)
    let report = try await site.build()
    #expect(report.diagnostics.isEmpty && report.isPublished && report.timings.count == 4)
    #expect(site.output.files == files)
    #expect(site.folder.files[".casebook/record"] == record)
  }

  @Test func `another version of the tool begins anew`() async throws {
    var site = MemorySite()
    let files = try await site.published().files
    site.options.tool = Digest(Array("another".utf8))
    let report = try await site.build()
    #expect(report.timings.count == 4)
    #expect(site.output.files == files)
  }

  @Test func `a record of another folder's output is not believed`() async throws {
    let site = MemorySite()
    let files = try await site.published().files
    let elsewhere = MemoryFolder(name: "Elsewhere")
    let report = try await Site(site.folder).build(site.options, into: elsewhere)
    #expect(report.written == files.count - 1)
    #expect(elsewhere.files == files)
  }

  @Test func `without a record nothing is left for the next build`() async throws {
    var site = MemorySite()
    site.options.keepsRecord = false
    try await site.published()
    #expect(!site.folder.files.keys.contains { $0.hasPrefix(".casebook") })
  }

  @Test func `a build that fails leaves the record as it was`() async throws {
    let site = MemorySite()
    try await site.published()
    let record = site.folder.files[".casebook/record"]
    site.change(["Content/articles/new.md": "---\ntitle: 新\n---\n[x](y.md)\n"])
    #expect(try await site.build().isPublished == false)
    #expect(site.folder.files[".casebook/record"] == record)
    site.change(["Content/articles/new.md": nil])
    #expect(try await site.build().timings.isEmpty)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
