import Markdown
import Testing

/// A text and the page that it becomes, without the line breaks at their ends.
struct Corner: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: String
  private let markdown: String

  init(_ name: String, _ markdown: String, _ expected: String) {
    testDescription = name
    self.markdown = markdown
    self.expected = expected
  }

  /// The page as an article's, with all destinations written.
  var html: String {
    let document = MarkdownParser.parse(Array(markdown.utf8))
    var options = HTMLOptions.article
    options.destinations = .checked
    let bytes = HTMLWriter.write(document, options: options).bytes
    return String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
