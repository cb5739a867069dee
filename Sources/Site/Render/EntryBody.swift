import Content
import Diagnostics
import Markdown
import Templating

/// An entry's text as HTML: its bytes, with the addresses of links, the values in alternative texts, the
/// numbers of citations and what templates made of directives put in between.
final class EntryBody: MarkupFragment {
  private let html: HTML
  private let links: EntryLinks
  /// What templates made of the directives, by their index; those that are not rendered yet are left
  /// out.
  private let directives: [[UInt8]]
  /// The part of the bytes that is written.
  private let range: Range<Int>
  /// Index of the first directive that may stand in the part.
  private let firstDirective: Int

  /// Creates a body.
  ///
  /// - Parameters:
  ///   - html: the HTML with its slots.
  ///   - links: for each slot its URL or value, escaped for an attribute, and for each citation its HTML.
  ///   - directives: for each directive its HTML.
  convenience init(html: HTML, links: EntryLinks, directives: [[UInt8]] = []) {
    self.init(
      html: html,
      links: links,
      directives: directives,
      range: html.bytes.indices,
      firstDirective: 0
    )
  }

  /// Creates the body of a part, such as the label of a directive.
  init(
    html: HTML,
    links: EntryLinks,
    directives: [[UInt8]],
    range: Range<Int>,
    firstDirective: Int
  ) {
    self.html = html
    self.links = links
    self.directives = directives
    self.range = range
    self.firstDirective = firstDirective
  }

  /// Appends the HTML.
  func write(to output: inout ByteBuffer) {
    var writing = Writing(
      start: range.lowerBound,
      link: html.slots.firstIndex { $0.offset >= range.lowerBound } ?? html.slots.count,
      citation: html.citations.firstIndex { $0.offset >= range.lowerBound }
        ?? html.citations.count,
      directive: firstDirective
    )
    while let next = next(writing) {
      output.append(html.bytes[writing.start..<next])
      writing.start = next
      write(&writing, &output)
    }
    output.append(html.bytes[writing.start..<range.upperBound])
  }

  /// How far a text is written.
  private struct Writing {
    var start: Int
    var link: Int
    var citation: Int
    var directive: Int
  }

  /// Where something is put in next.
  private func next(_ writing: Writing) -> Int? {
    var next = Int.max
    if writing.link < html.slots.count { next = html.slots[writing.link].offset }
    if writing.citation < html.citations.count {
      next = min(next, html.citations[writing.citation].offset)
    }
    if writing.directive < html.directives.count {
      next = min(next, html.directives[writing.directive].range.lowerBound)
    }
    if next < range.upperBound { return next }
    // What stands at the end of a part belongs behind it; at the end of all it is the last.
    return next == range.upperBound && range == html.bytes.indices ? next : nil
  }

  /// Puts in what stands at the start of the rest; a directive comes before what stands in it.
  private func write(_ writing: inout Writing, _ output: inout ByteBuffer) {
    let at = writing.start
    if writing.directive < html.directives.count,
      html.directives[writing.directive].range.lowerBound == at
    {
      if writing.directive < directives.count {
        output.append(directives[writing.directive][...])
      }
      skip(html.directives[writing.directive].range.upperBound, &writing)
    } else if writing.citation < html.citations.count,
      html.citations[writing.citation].offset == at
    {
      output.append(links.citations[writing.citation])
      writing.citation += 1
      writing.start += HTML.CitationSlot.length
    } else {
      output.append(links.urls[writing.link])
      writing.link += 1
    }
  }

  /// Passes a directive with all that stands in it.
  private func skip(_ end: Int, _ writing: inout Writing) {
    writing.start = end
    writing.directive += 1
    while writing.directive < html.directives.count,
      html.directives[writing.directive].range.upperBound <= end,
      html.directives[writing.directive].range.lowerBound < end
    {
      writing.directive += 1
    }
    while writing.link < html.slots.count, html.slots[writing.link].offset < end {
      writing.link += 1
    }
    while writing.citation < html.citations.count, html.citations[writing.citation].offset < end {
      writing.citation += 1
    }
  }
}
