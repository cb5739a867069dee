import Diagnostics
import Markdown
import Testing

@testable import Site

/// What is put in between the bytes of an entry's text.
@Suite struct EntryBodyTests {
  private func html(_ markdown: String) -> HTML {
    let options = MarkdownOptions(boundDirectives: ["fact"])
    return HTMLWriter.write(
      MarkdownParser.parse(Array(markdown.utf8), options: options), options: .article)
  }

  /// The body with the destinations in brackets, the values in braces and the directives in bars.
  private func written(_ html: HTML) -> String {
    var links = EntryLinks()
    links.urls = html.slots.map { $0.kind == .text ? "{\($0.destination)}" : "(\($0.destination))" }
    let directives = html.directives.map { Array("|\($0.directive.label)|".utf8) }
    var output = ByteBuffer(capacity: 256)
    EntryBody(html: html, links: links, directives: directives).write(to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "![一:fact[a]:fact[b]](x.png):fact[c] [d](e.md)",
      "<p><img src=\"(x.png)\" alt=\"一{a}{b}\">|c| <a href=\"(e.md)\">d</a></p>\n"
    ),
    (
      "[![:fact[a]](x.png)](y.md)",
      "<p><a href=\"(y.md)\"><img src=\"(x.png)\" alt=\"{a}\"></a></p>\n"
    ),
    // What stands in a directive gives way with it.
    (":z[![:fact[a]](x.png)] ![:fact[b]](y.png)", "<p>|:fact[a]| <img src=\"(y.png)\" alt=\"{b}\""),
  ])
  func `values stand in alternative texts, between all else`(markdown: String, expected: String) {
    #expect(written(html(markdown + "\n")).hasPrefix(expected), "\(written(html(markdown + "\n")))")
  }
}
