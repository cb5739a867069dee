import Diagnostics
import Site
import Testing
import TestSupport

/// Which folders a build takes over, and how it heals what a killed one left.
@Suite struct OwnershipTests {
  private func failure(_ site: MemorySite) async -> Failure? {
    await #expect(throws: Failure.self) { try await site.build() }
  }

  @Test func `a folder with files of someone else is refused`() async throws {
    let site = MemorySite()
    site.output.set("holiday.jpg", "x")
    let found = await failure(site)
    let text = found?.message.text(in: .english) ?? ""
    #expect(
      text.contains("“Public”") && text.contains("“holiday.jpg”") && text.contains("--output")
    )
    #expect(site.output.files.count == 1)
  }

  @Test(arguments: [".gitignore", ".gitkeep", ".DS_Store"])
  func `files that say nothing do not hinder`(name: String) async throws {
    let site = MemorySite()
    site.output.set(name, "*\n")
    try await site.published()
    #expect(site.output.text(name) == "*\n")
  }

  @Test(arguments: [
    "", "hello", "casebook manifest 1", "casebook manifest 2\n",
    "casebook manifest 1\nabc ../outside\n", "casebook manifest 1\nabc a/../../outside\n",
    "casebook manifest 1\nabc /etc/passwd\n", "casebook manifest 1\nabc a//b\n",
    "casebook manifest 1\nabc \n", "casebook manifest 1\nabc\n", "casebook manifest 1\nabc ./a\n",
  ])
  func `a manifest that names what is outside, or nothing, is none`(manifest: String) async throws {
    let site = MemorySite()
    site.output.set(".casebook-manifest", manifest)
    site.output.set("precious.txt", "x")
    _ = await failure(site)
    #expect(site.output.text("precious.txt") == "x")
    #expect(site.output.files.count == 2)
  }

  @Test func `a file of someone else in the place of a page is kept`() async throws {
    let site = MemorySite()
    try await site.published()
    site.output.set("articles/new/index.html", "mine")
    site.change(["Content/articles/new.md": "---\ntitle: 新\n---\n"])
    let before = site.output.files
    let found = await failure(site)
    #expect(found?.message.text(in: .english).contains("was not made by Casebook") == true)
    #expect(site.output.files == before)
  }

  @Test func `files of someone else beside the pages are kept`() async throws {
    var site = MemorySite()
    site.options.acceptsRemoved = true
    try await site.published()
    site.output.set("CNAME", "example.com")
    site.change(["Content/articles/metrics.md": nil, "Content/articles/basics.en.md": nil])
    #expect(try await site.build().deleted > 0)
    #expect(site.output.text("CNAME") == "example.com")
  }

  @Test func `a page that someone changed is written again`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    let before = output.files
    output.set("index.html", "defaced")
    output.set("robots.txt", nil)
    let report = try await site.build()
    #expect(report.written == 2)
    #expect(output.files == before)
  }

  @Test func `a build that was killed while it staged is healed by the next`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    let whole = output.files
    try output.write([], to: ".casebook-publishing")
    try output.stage([1], for: "articles/half/index.html")
    try output.stage([2], for: "index.html")
    let report = try await site.build()
    #expect(report.isPublished && report.written == 0)
    #expect(output.files == whole)
  }

  @Test func `a build that was killed while it renamed is healed by the next`() async throws {
    var site = MemorySite()
    site.options.acceptsRemoved = true
    let output = try await site.published()
    site.change([
      "Content/articles/metrics.md": nil, "Content/articles/basics.en.md": nil,
      "Content/articles/new.md": "---\ntitle: 新\ndate: 2026-03-03\n---\n",
    ])
    // The next state, as a fresh build makes it.
    let goal = MemoryFolder(name: "Public")
    _ = try await Site(site.folder).build(site.options, into: goal)
    // What the killed build had done: the manifest of both states, some files, no deletion.
    let old = output.text(".casebook-manifest") ?? ""
    let new = goal.text(".casebook-manifest") ?? ""
    let lines = new.split(separator: "\n") + old.split(separator: "\n").dropFirst()
    let paths = Set(lines.dropFirst().map { $0.drop { $0 != " " } })
    #expect(paths.count > 20)
    output.set(".casebook-publishing", "")
    output.set(".casebook-manifest", lines.joined(separator: "\n") + "\n")
    for path in ["articles/new/index.html", "index.html"] {
      output.set(path, bytes: goal.files[path] ?? [])
    }
    let report = try await site.build()
    #expect(report.isPublished)
    #expect(output.files == goal.files)
  }

  @Test func `a first build that was killed does not make the folder foreign`() async throws {
    let site = MemorySite()
    site.output.set(".casebook-publishing", "")
    try site.output.stage([1], for: "index.html")
    let output = try await site.published()
    #expect(output.text(".casebook-publishing") == nil)
  }

  @Test func `a missing content folder is one sentence`() async throws {
    let site = Site(MemoryFolder(["Templates/a.html": ""], name: "handbook"))
    let found = await #expect(throws: Failure.self) {
      try await site.build(MemorySite.options(), into: MemoryFolder())
    }
    for (language, words) in [(MessageLanguage.english, "“Content”"), (.japanese, "「Content」")] {
      let text = found?.message.text(in: language) ?? ""
      #expect(text.contains(words) && text.contains("handbook") && !text.contains("\n"))
    }
  }

  @Test func `a missing site.yaml is one sentence`() async throws {
    let found = await failure(MemorySite(["Content/site.yaml": nil]))
    #expect(found?.message.text(in: .english) == "“Content/site.yaml” does not exist")
  }
}
