import Foundation
import Testing

/// `casebook serve` as a process.
@Suite struct ServeCommandTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `it serves, writes nothing, and ends quietly`(number: Int32) throws {
    try withTool([:]) { tool in
      let before = try tool.files("").keys.filter { !$0.hasPrefix(".serve") }
      let serve = try ServeProcess(tool, "--port", "0")
      defer { serve.end() }
      let address = try serve.address()
      #expect(try serve.page()?.contains("<title>") == true)
      #expect(try serve.page("sitemap.xml")?.contains("<loc>\(address)</loc>") == true)
      #expect(serve.end(by: number) == 0)
      #expect(serve.complaints == "")
      #expect(serve.printed == "serving \(address), Ctrl-C ends\n")
      let after = try tool.files("").keys.filter { !$0.hasPrefix(".serve") }
      #expect(after.sorted() == before.sorted())
    }
  }

  @Test func `an edit is served, and a mistake printed once`() throws {
    try withTool([:]) { tool in
      let serve = try ServeProcess(tool, "--port", "0", "--lang", "ja")
      defer { serve.end() }
      let page = "articles/metrics/"
      #expect(try serve.page(page)?.contains("新しい文") == false)
      let article = "Content/articles/metrics.md"
      try tool.write("---\ntitle: 数字\n---\n新しい文\n", to: article)
      #expect(try serve.shows("新しい文", at: page))
      try tool.write("---\ntitle: 数字\n---\n[x](missing.md)\n", to: article)
      #expect(serve.waits { serve.printed.contains("エラー 1 件") })
      for _ in 0..<3 { #expect(try serve.page(page)?.contains("新しい文") == true) }
      #expect(serve.complaints.components(separatedBy: "\(article):4:5").count == 2)
      try tool.write("---\ntitle: 数字\n---\n直した文\n", to: article)
      #expect(try serve.shows("直した文", at: page))
    }
  }

  @Test func `drafts are served when they are asked for`() throws {
    let draft = ["Content/articles/draft.md": "---\ntitle: 下書き\ndraft: true\n---\n本文\n"]
    try withTool(draft) { tool in
      let serve = try ServeProcess(tool, "--port", "0", "--drafts", "--now", "2026-11-22")
      defer { serve.end() }
      #expect(try serve.page("articles/draft/")?.contains("下書き") == true)
    }
  }

  @Test func `a port that is taken, and a folder without a site, are wrong usage`() throws {
    try withTool([:]) { tool in
      let serve = try ServeProcess(tool, "--port", "0")
      defer { serve.end() }
      let port = try #require(URL(string: try serve.address())?.port)
      let second = try tool("serve", "--port", "\(port)")
      #expect(second.status == 2)
      #expect(second.errors.hasPrefix("error: port \(port) is taken"))
      let none = try tool("serve", "--port", "0", "--site", "nowhere")
      #expect(none.status == 2)
      #expect(none.errors == "error: “nowhere/Content/site.yaml” does not exist\n")
      #expect(try tool("serve", "--port", "70000").status == 2)
    }
  }

  @Test func `the browser is opened when that is asked for`() throws {
    try withTool([:]) { tool in
      let programs = "\(tool.directory)/programs"
      for name in ["open", "xdg-open"] {
        try tool.write("#!/bin/sh\necho \"$1\" > \"$0.asked\"\n", to: "programs/\(name)")
        #expect(chmod("\(programs)/\(name)", 0o755) == 0)
      }
      let path = ["LC_ALL": "C", "PATH": "\(programs):/usr/bin:/bin"]
      let serve = try ServeProcess(tool, "--port", "0", "--open", environment: path)
      defer { serve.end() }
      let address = try serve.address()
      #expect(
        serve.waits {
          let asked = tool.text("programs/xdg-open.asked") ?? tool.text("programs/open.asked")
          return asked == address + "\n"
        })
    }
  }

  @Test func `changes are found by looking, too`() throws {
    try withTool([:]) { tool in
      let serve = try ServeProcess(tool, "--port", "0", "--poll")
      defer { serve.end() }
      let page = "articles/metrics/"
      #expect(try serve.page(page) != nil)
      try tool.write("---\ntitle: 数字\n---\n新しい文\n", to: "Content/articles/metrics.md")
      #expect(try serve.shows("新しい文", at: page))
    }
  }
}
