import Diagnostics
import Foundation
import Site
import Testing
import TestSupport

/// Files that hosts read: `publish` in `site.yaml`.
@Suite struct HostFilesTests {
  private static func settings(_ publish: String, base: String = "https://example.com/") -> String {
    "title: 事例集\nbaseURL: \(base)\nlanguages: [ja, en]\npublish:\n  \(publish)\n"
  }

  private func site(_ publish: String, base: String = "https://example.com/") -> MemorySite {
    MemorySite(["Content/site.yaml": Self.settings(publish, base: base)])
  }

  @Test func `a site that asks for none has none`() async throws {
    let output = try await MemorySite().published()
    #expect(!output.files.keys.contains { $0.hasPrefix("_") || $0.hasSuffix(".gz") })
    #expect(output.text(".nojekyll") == nil)
  }

  @Test func `headers let names with a digest be kept, below the path of the site`() async throws {
    let output = try await site("headers: true", base: "https://example.com/book/").published()
    let text = try #require(output.text("_headers"))
    #expect(text.hasPrefix("/book/*\n  Content-Security-Policy: default-src 'none'; "))
    #expect(text.contains("\n  X-Content-Type-Options: nosniff\n"))
    #expect(text.contains("\n  Referrer-Policy: strict-origin-when-cross-origin\n"))
    #expect(
      text.hasSuffix(
        "\n/book/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    let assets = output.files.keys.filter { $0.hasPrefix("assets/") }
    #expect(assets.count == 2 && assets.allSatisfy { $0.contains(/\.[0-9a-f]{10}\.[a-z]+$/) })
  }

  @Test func `a policy of the site's own is one line`() async throws {
    let own = "headers: true\n  contentSecurityPolicy: |\n    default-src 'self';\n    img-src *\n"
    let output = try await site(own).published()
    #expect(
      output.text("_headers")?.contains(
        "  Content-Security-Policy: default-src 'self'; img-src *\n")
        == true)
  }

  @Test(arguments: [("netlify", "301!"), ("cloudflare", "301")])
  func `old addresses are rules in the form of the host`(host: String, status: String) async throws
  {
    let site = site("redirects: \(host)", base: "https://example.com/book/")
    site.change([
      "Content/articles/a.md": "---\ntitle: 題\nslug: 題\naliases: [/旧/, /old.html, /x]\n---\n"
    ])
    let output = try await site.published()
    let target = "/book/articles/%E9%A1%8C/"
    #expect(
      output.text("_redirects") == """
        /book/%E6%97%A7/ \(target) \(status)
        /book/old.html \(target) \(status)
        /book/x/ \(target) \(status)
        /book/old/metrics/ /book/articles/metrics/ \(status)

        """)
    #expect(output.text("old/metrics/index.html") != nil)
  }

  @Test func `they belong to the manifest: they come and go with the settings`() async throws {
    let all = "headers: true\n  redirects: netlify\n  nojekyll: true\n  gzip: true"
    let site = site(all)
    let output = try await site.published()
    let manifest = try #require(output.text(".casebook-manifest"))
    for path in ["_headers", "_redirects", ".nojekyll"] {
      #expect(output.files[path] != nil && manifest.contains(" \(path)\n"), "\(path)")
    }
    #expect(output.files[".nojekyll"] == [])
    _ = output.takeWritten()
    try await site.published()
    #expect(output.takeWritten() == [])
    site.change(["Content/site.yaml": Self.settings("headers: false")])
    try await site.published()
    for path in ["_headers", "_redirects", ".nojekyll"] {
      #expect(output.files[path] == nil, "\(path)")
    }
    #expect(!output.files.keys.contains { $0.hasSuffix(".gz") })
  }

  @Test func `on the disk, too, in an empty folder and in one that has a site`() async throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-tests-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let output = DiskFolder(directory)
    let site = site("nojekyll: true\n  headers: true")
    for _ in 0..<2 {
      let report = try await Site(site.folder).build(site.options, into: output)
      #expect(report.isPublished)
      #expect(try output.read(".nojekyll") == [])
      #expect(output.kind(of: "_headers") == .file)
    }
    site.change(["Content/site.yaml": Self.settings("nojekyll: false\n  redirects: cloudflare")])
    #expect(try await Site(site.folder).build(site.options, into: output).deleted == 2)
    #expect(output.kind(of: ".nojekyll") == nil && output.kind(of: "_redirects") == .file)
  }

  @Test func `a file of someone else in their place is kept`() async throws {
    let site = site("nojekyll: false")
    try await site.published()
    site.output.set("_headers", "/*\n  X-Mine: 1\n")
    site.output.set(".nojekyll", "")
    site.change(["Content/site.yaml": Self.settings("headers: true\n  nojekyll: true")])
    await #expect(throws: Failure.self) { try await site.build() }
    #expect(site.output.text("_headers") == "/*\n  X-Mine: 1\n")
    #expect(site.output.text(".nojekyll") == "")
  }

  @Test func `wrong settings are errors`() async throws {
    let wrong = """
      headers: yes please
        redirects: apache
        nojekyll: 1
        gzip: [html]
        brotli: true
      """
    try await site(wrong).expectScreens(named: "errors/publish-settings")
    let policy = "contentSecurityPolicy: \"default-src 'self'; report-uri https://例え.jp/\""
    try await site(policy).expectScreens(named: "errors/publish-policy")
    for publish in ["publish: true", "publish: [headers]", "publish: {contentSecurityPolicy: ' '}"]
    {
      let site = MemorySite(["Content/site.yaml": "title: 題\nbaseURL: https://e.com/\n\(publish)\n"]
      )
      #expect(try await !site.build().isPublished, "\(publish)")
    }
  }

  // MARK: The policy

  @Test func `pages of the own site keep to the policy`() async throws {
    let (files, _) = try await OwnSiteTests.build()
    let pages = files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 50)
    for (path, page) in pages {
      #expect(!page.contains(/<style[\s>]/), "\(path): a style sheet in the page")
      #expect(!page.contains(/<[a-z][^>]*\s(style|on[a-z]+)=/), "\(path): code in an attribute")
      #expect(!page.contains(/<(iframe|object|embed|base)[\s>]/), "\(path): a frame")
      #expect(!page.contains("javascript:"), "\(path)")
      for script in page.matches(of: /<script([^>]*)>/) {
        let attributes = String(script.1)
        #expect(
          attributes == " type=\"application/ld+json\"" || attributes.hasPrefix(" src=\"/assets/"),
          "\(path): \(attributes)")
      }
      for source in page.matches(of: /<(?:img|source)[^>]*\ssrc=\"([^\"]*)\"/) {
        #expect(source.1.hasPrefix("/") || source.1.hasPrefix("https:"), "\(path): \(source.1)")
      }
      for sheet in page.matches(of: /rel=\"stylesheet\"[^>]*href=\"([^\"]*)\"/) {
        #expect(sheet.1.hasPrefix("/assets/"), "\(path): \(sheet.1)")
      }
    }
    for (path, sheet) in files where path.hasSuffix(".css") {
      #expect(!sheet.contains("@import") && !sheet.contains("url("), "\(path)")
    }
  }
}
