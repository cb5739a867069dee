import Markdown
import Templating

/// An entry's text as HTML: its bytes with the addresses of its links put in between.
final class EntryBody: MarkupFragment {
  private let html: HTML
  private let urls: [String]

  /// Creates a body.
  ///
  /// - Parameters:
  ///   - html: the HTML with its slots.
  ///   - urls: for each slot its URL, escaped for an attribute; of an image with the attributes that
  ///     follow it.
  init(html: HTML, urls: [String]) {
    self.html = html
    self.urls = urls
  }

  /// Appends the HTML with its links.
  func write(to output: inout [UInt8]) {
    var start = 0
    for (slot, url) in zip(html.slots, urls) {
      output.append(contentsOf: html.bytes[start..<slot.offset])
      output.append(contentsOf: url.utf8)
      start = slot.offset
    }
    output.append(contentsOf: html.bytes[start...])
  }
}
