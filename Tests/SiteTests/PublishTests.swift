import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// What a build does to the folder that it publishes into.
@Suite struct PublishTests {
  @Test func `the number of jobs does not show in the output`() async throws {
    var files: [String: String?] = [:]
    for number in 100..<300 {
      files["Content/articles/n\(number).md"] =
        "---\ntitle: 記事\(number)\ndate: 2025-01-\(10 + number % 20)\ntags: [t\(number % 7), 入門]\n"
        + "---\n[次](n\(100 + (number + 1) % 200).md)\n"
    }
    var outputs: [[String: [UInt8]]] = []
    for jobs in [1, 2, 7] {
      var site = MemorySite(files)
      site.options.jobs = jobs
      outputs.append(try await site.published().files)
    }
    #expect(outputs[0].count > 200)
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  @Test func `the number of jobs does not show in the findings`() async throws {
    var files: [String: String?] = [:]
    for number in 100..<200 {
      files["Content/articles/n\(number).md"] = "---\ntitle: 題\ncolour: \(number)\n---\n[x](y.md)\n"
    }
    var screens: [String] = []
    for jobs in [1, 2, 7] {
      var site = MemorySite(files)
      site.options.jobs = jobs
      screens.append(try await site.build().screen(in: .japanese))
    }
    #expect(screens[0] == screens[1])
    #expect(screens[0] == screens[2])
  }

  @Test func `a second build writes nothing`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    #expect(output.takeWritten().count > 20)
    _ = output.takeRemoved()
    let report = try await site.build()
    #expect(output.takeWritten() == [])
    #expect(output.takeRemoved() == [])
    #expect(report.isPublished && report.written == 0 && report.deleted == 0)
    #expect(report.unchanged == output.files.count - 1)
  }

  @Test func `only files whose bytes changed are written`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    _ = output.takeWritten()
    site.change([
      "Content/cases/watch/index.md":
        "---\ntitle: 時計の事例\ndate: 2026-02-10\nimage: photo.png\nimageAlt: 腕時計の写真\ntags: [入門]\n"
        + "---\n新しい本文。\n\n## 数字で見る\n"
    ])
    let report = try await site.build()
    #expect(report.screen(in: .english) == "")
    #expect(
      output.takeWritten().filter { !$0.hasPrefix(".casebook") } == ["cases/watch/index.html"]
    )
    #expect(report.written == 1 && report.deleted == 0)
  }

  @Test func `what is no longer produced is deleted, and nothing else`() async throws {
    var site = MemorySite()
    site.options.acceptsRemoved = true
    let output = try await site.published()
    output.set(".gitignore", "*\n")
    _ = output.takeRemoved()
    site.change(["Content/articles/metrics.md": nil, "Content/articles/basics.en.md": nil])
    let report = try await site.build()
    #expect(report.isPublished)
    let removed = output.takeRemoved().filter { !$0.hasPrefix(".casebook") }
    #expect(
      removed == [
        "articles/metrics/index.html", "en/articles/basics/index.html", "en/articles/feed.xml",
        "en/articles/index.html", "en/tags/index.html", "en/tags/metrics/index.html",
        "old/metrics/index.html",
      ]
    )
    #expect(report.deleted == removed.count)
    #expect(output.text(".gitignore") == "*\n")
    let fresh = MemorySite([
      "Content/articles/metrics.md": nil, "Content/articles/basics.en.md": nil,
    ])
    _ = try await fresh.build()
    #expect(fresh.output.files == output.files.filter { $0.key != ".gitignore" })
  }

  @Test func `with an error nothing is written and nothing deleted`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    let before = output.files
    _ = (output.takeWritten(), output.takeRemoved())
    site.change([
      "Content/articles/metrics.md": nil,
      "Content/articles/new.md": "---\ntitle: 新\n---\n[x](y.md)\n",
    ])
    let report = try await site.build()
    #expect(report.count(.error) > 0 && !report.isPublished)
    #expect(output.files == before)
    #expect(output.takeWritten() == [] && output.takeRemoved() == [])
  }

  @Test func `a warning does not keep a site from being published, unless it must`() async throws {
    var site = MemorySite(["Content/articles/a.md": "---\ntitle: 題名\n---\na<blink>b\n"])
    let lenient = try await site.build()
    #expect(lenient.isPublished && lenient.count(.warning) == 1)
    let strictSite = MemorySite(["Content/articles/a.md": "---\ntitle: 題名\n---\na<blink>b\n"])
    site = strictSite
    site.options.isStrict = true
    let strict = try await site.build()
    #expect(!strict.isPublished && strict.count(.error) == 0)
    #expect(site.output.files.isEmpty)
  }

  @Test func `a failure while a page is rendered takes back what was staged`() async throws {
    let site = MemorySite()
    let output = try await site.published()
    let before = output.files
    site.change(["Templates/404.html": "{{ 1 // (site.languages|length - 2) }}"])
    let report = try await site.build()
    #expect(!report.isPublished)
    #expect(report.count(.error) == 1)
    #expect(report.diagnostics.first?.place.path == "Templates/404.html")
    #expect(output.files == before)
  }

  @Test func `the order of files in the folder does not matter`() async throws {
    let first = try await MemorySite().published()
    let second = MemorySite()
    let paths = second.folder.files.keys.sorted().reversed()
    for path in paths {
      let bytes = second.folder.files[path] ?? []
      second.folder.set(path, nil)
      second.folder.set(path, bytes: bytes)
    }
    #expect(try await second.published().files == first.files)
  }
}
