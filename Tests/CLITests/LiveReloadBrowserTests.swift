import Diagnostics
import Foundation
import Testing
import TestSupport

/// What a real browser shows while a site is written.
@Suite(.enabled(if: Chromium.program != nil, Chromium.whySkipped))
struct LiveReloadBrowserTests {
  private let article = "Content/articles/metrics.md"

  private func text(_ last: String) -> String {
    let paragraphs = (1...200).map { "段落\($0)\n\n" }.joined()
    return "---\ntitle: 数字\ndate: 2026-02-01\n---\n\(paragraphs)\(last)\n"
  }

  private func withBrowser(
    _ changes: [String: String?],
    _ body: (Tool, Browser) throws -> Void
  ) throws {
    try withTool(changes) { tool in
      let browser = try Browser(profile: "\(tool.directory)/.profile")
      defer { browser.close() }
      try body(tool, browser)
    }
  }

  private let shown = "document.querySelector('casebook-problems')?.shadowRoot.textContent ?? ''"

  @Test func `pages follow what is written`() throws {
    try withBrowser([article: text("最初")]) { tool, browser in
      var serve = try ServeProcess(tool, "--port", "0")
      defer { serve.end() }
      let address = try serve.address()
      let tab = try browser.open(address + "articles/metrics/")
      #expect(try tab.waits(until: "document.body?.textContent.includes('最初') ?? false"))

      // An edit: loaded again, at the same place.
      _ = try tab.value("scrollTo(0, 700); window.mark = 1")
      try tool.write(text("二番目"), to: article)
      #expect(try tab.waits(until: "document.body?.textContent.includes('二番目') ?? false"))
      #expect(try tab.value("window.mark === undefined") as? Bool == true)
      #expect(try tab.waits(until: "scrollY === 700"))

      // A style sheet: exchanged in the page as it is.
      _ = try tab.value("window.mark = 2")
      try tool.write(
        "body { margin: 0; color: rgb(1, 2, 3) }\n", to: "Templates/assets/style.css")
      #expect(try tab.waits(until: "getComputedStyle(document.body).color === 'rgb(1, 2, 3)'"))
      let links = "document.querySelectorAll('link[rel=stylesheet]')"
      #expect(try tab.waits(until: "\(links).length === 1"))
      #expect(try tab.value("window.mark === 2 && scrollY === 700") as? Bool == true)

      try mistake(tool, tab)

      // Mended: gone, and the new text is there.
      try tool.write(text("三番目"), to: article)
      #expect(try tab.waits(until: "document.body?.textContent.includes('三番目') ?? false"))
      #expect(try tab.value(shown) as? String == "")

      // The server is stopped, and started again later.
      #expect(serve.end() == 0)
      try tool.write(text("四番目"), to: article)
      Thread.sleep(forTimeInterval: 1)
      let port = try #require(URL(string: address)?.port)
      serve = try ServeProcess(tool, "--port", "\(port)")
      #expect(try tab.waits(until: "document.body?.textContent.includes('四番目') ?? false"))
    }
  }

  /// A mistake lies over the page that was right, until somebody puts it away.
  private func mistake(_ tool: Tool, _ tab: Browser.Tab) throws {
    try tool.write(text("[x](missing&lt;b&gt;.md)"), to: article)
    #expect(try tab.waits(until: "(\(shown)).includes('missing<b>.md')"))
    let screen = try #require(try tab.value(shown) as? String)
    #expect(screen.contains("\(article):405:5"))
    #expect(screen.contains("405 | [x](missing&lt;b&gt;.md)"))
    #expect(screen.contains("^^^"))
    #expect(screen.contains("error[CB"))
    #expect(try tab.value("window.mark === 2") as? Bool == true)
    #expect(try tab.value("document.body.textContent.includes('二番目')") as? Bool == true)
    let overlay = "document.querySelector('casebook-problems').shadowRoot"
    #expect(try tab.value("\(overlay).querySelector('b') === null") as? Bool == true)
    try tab.prefer("dark")
    let colour = "getComputedStyle(\(overlay).querySelector('section')).backgroundColor"
    #expect(try tab.value(colour) as? String == "rgb(29, 29, 32)")
    try tab.prefer("light")
    #expect(try tab.value(colour) as? String == "rgb(255, 255, 255)")
    try tab.press("Escape")
    #expect(try tab.value(shown) as? String == "")
    try tool.write(text("[x](other.md)"), to: article)
    #expect(try tab.waits(until: "(\(shown)).includes('other.md')"))
  }

  @Test func `a site that is wrong from the start shows why, and then itself`() throws {
    try withBrowser(["Content/site.yaml": "title: 事例集\nbaseUrl: x\n"]) { tool, browser in
      let serve = try ServeProcess(tool, "--port", "0", "--lang", "ja")
      defer { serve.end() }
      let tab = try browser.open(try serve.address())
      #expect(try tab.waits(until: "(\(shown)).includes('Content/site.yaml:2:1')"))
      #expect(try tab.value("(\(shown)).includes('このままでは公開できません')") as? Bool == true)
      let settings = try #require(MemorySite().folder.text("Content/site.yaml"))
      try tool.write(settings, to: "Content/site.yaml")
      #expect(try tab.waits(until: "document.title.includes('事例集')"))
      #expect(try tab.value(shown) as? String == "")
    }
  }

  @Test func `a page that only its data breaks shows why, and the others do not`() throws {
    let home = try #require(
      MemorySite().folder.text("Templates/home.html")?
        .replacing("{{ site.description }}", with: "{{ 1 // (site.title | length - 3) }}"))
    try withBrowser(["Templates/home.html": home]) { tool, browser in
      let serve = try ServeProcess(tool, "--port", "0")
      defer { serve.end() }
      let address = try serve.address()
      let tab = try browser.open(address)
      #expect(try tab.waits(until: "(\(shown)).includes('Templates/home.html:2')"))
      let other = try browser.open(address + "articles/metrics/")
      #expect(try other.waits(until: "document.title.includes('数字')"))
      #expect(try other.value(shown) as? String == "")
      #expect(serve.complaints.components(separatedBy: "Templates/home.html:2").count == 2)
      // Hidden behind the other, the first lets go of its connection, and catches up when it is seen.
      #expect(try tab.waits(until: "document.hidden"))
      let mended = try #require(MemorySite().folder.text("Templates/home.html"))
      try tool.write(mended, to: "Templates/home.html")
      #expect(serve.waits { serve.printed.contains("updated") })
      try tab.show()
      #expect(try tab.waits(until: "document.body?.textContent.includes('事例から学ぶ') ?? false"))
      #expect(try tab.value(shown) as? String == "")
    }
  }
}
