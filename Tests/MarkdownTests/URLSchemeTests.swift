import Testing

@testable import Markdown

/// Which addresses a link may have, in all disguises of those that it may not.
@Suite struct URLSchemeTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScript:alert(1)", "JAVASCRIPT:x", " javascript:x", "\tjavascript:x",
    "java\tscript:x", "java\nscript:x", "java\r\nscript:x", "\u{1}javascript:x",
    "\u{0}javascript:x",
    "\u{1F} javascript:x", "javascript\t:x", "javascript\n:x", "data:text/html,x", "DATA:x",
    "vbscript:x", "file:///etc/passwd", "ftp://example.com/", "blob:x", "about:blank",
    "view-source:x",
    "x:y", "a+b.c-d:e", "1a:b", "jar:javascript:x", "intent://x", "mailto\u{1}x:y", "ms-word:x",
  ])
  func `a scheme that is not allowed is refused in every disguise`(url: String) {
    // A control character inside a scheme makes it none for browsers; no address of the site has it.
    let scheme = URLScheme(of: url.utf8)
    #expect(scheme == .refused || url.contains("mailto\u{1}"), "\(url)")
  }

  @Test(arguments: [
    "http://example.com/", "https://example.com/", "HTTPS://EXAMPLE.COM/", "mailto:a@example.com",
    "tel:+81-3", "//example.com/", "\\\\example.com", "/\\example.com", " https://example.com/",
    "ht\ntps://example.com/", "/\t/example.com/",
  ])
  func `an allowed address is allowed, and one of another host is no path`(url: String) {
    #expect(URLScheme(of: url.utf8) == .allowed)
  }

  @Test(arguments: [
    "", "a.md", "../a.md", "/a/", "#a", "?a=b:c", "#a:b", "a/b:c", "./a:b", "題:名", "/a:b", "a b:c",
    ":",
    ":a", "%6Aavascript:x", "javascript%3Ax", "&#106;avascript:x", "/", "a\\b:c",
  ])
  func `a path has no scheme`(url: String) {
    #expect(URLScheme(of: url.utf8) == .none)
  }

  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JaVaScript:alert(1))", "[a](javascript&colon;alert(1))",
    "[a](&#106;avascript:x)", "[a](&#x6A;avascript:x)", "[a](java&Tab;script:x)",
    "[a](java&NewLine;script:x)", "[a](<java\tscript:x>)", "[a](&#1;javascript:x)",
    "[a](<  javascript:x>)", "[a](java\\script:x)", "![a](data:image/svg+xml,x)",
    "[a]: javascript:x\n\n[a]", "<javascript:x>", "<data:x>", "[a](<javascript:x> \"t\")",
    "[![b](javascript:x)](javascript:y)", "[a](javascript\\:x)", "[a](\\javascript:x)",
    "[a](&#x0A;javascript:x)", "[a](feed:javascript:x)",
  ])
  func `no link that a browser would run comes through`(markdown: String) {
    for destinations in [HTMLOptions.Destinations.checked, .slots] {
      var options = HTMLOptions.article
      options.destinations = destinations
      let html = HTMLWriter.write(
        MarkdownParser.parse(Array((markdown + "\n").utf8)),
        options: options
      )
      let page = String(decoding: html.bytes, as: UTF8.self)
      for attribute in ["href=\"", "src=\""] {
        for piece in page.components(separatedBy: attribute).dropFirst() {
          let url = piece.prefix { $0 != "\"" }
          #expect(URLScheme(of: url.utf8) != .refused, "\(page)")
        }
      }
      for slot in html.slots { #expect(URLScheme(of: slot.destination.utf8) == .none) }
    }
  }

  @Test func `a refused link is text, and reported with its block's line`() {
    let document = MarkdownParser.parse(Array("一\n\n> - [a](javascript:x)\n".utf8))
    let html = HTMLWriter.write(document, options: .article)
    #expect(html.problems.map(\.problem) == [.unsafeScheme("javascript:x")])
    #expect(html.problems.map(\.line) == [3])
    #expect(String(decoding: html.bytes, as: UTF8.self).contains("<li>a</li>"))
  }
}

extension String {
  /// The parts between occurrences of a text.
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
