import Content
import Diagnostics
import Markdown

/// Where the HTML of an entry stands in its published page.
///
/// A changed template needs the HTML of all entries again. To keep it in the record would be the
/// simpler way, and cost a cold build a third of the floor's time: it is nearly as much as the site
/// itself. So it is taken from the pages, where it stands already, but for what was put into its slots.
struct PublishedBody: Recordable, Sendable {
  /// The digest of the entry.
  let entry: Digest
  /// Offset of the first byte in the page.
  private let start: Int
  /// The length of the HTML without what was put into its slots.
  private let count: Int
  /// The lengths of what was put into its slots.
  private let inserted: [Int]

  /// Looks for the HTML of an entry in its page.
  ///
  /// Templates may leave it out or change it; it is then not found.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - html: its HTML; what directives and citations give way to is not in the page.
  ///   - links: what was put into its slots.
  ///   - page: the page.
  init?(_ entry: Entry, _ html: HTML, _ links: EntryLinks, in page: [UInt8]) {
    guard html.directives.isEmpty, html.citations.isEmpty, !html.bytes.isEmpty,
      links.urls.count == html.slots.count
    else { return nil }
    self.entry = entry.digest
    count = html.bytes.count
    inserted = links.urls.map(\.utf8.count)
    let first = min(html.slots.first?.offset ?? count, 64)
    let start = page.withUnsafeBytes { page -> Int? in
      html.bytes.withUnsafeBytes { bytes -> Int? in
        var from = 0
        let begin = UnsafeRawBufferPointer(rebasing: bytes[..<first])
        while let start = page.firstOffset(of: begin, from: from) {
          if Self.stands(bytes, html.slots, links.urls, in: page, at: start) { return start }
          from = start + 1
        }
        return nil
      }
    }
    guard let start else { return nil }
    self.start = start
  }

  /// Whether HTML with its slots filled stands at an offset of a page.
  private static func stands(
    _ bytes: UnsafeRawBufferPointer,
    _ slots: [HTML.Slot],
    _ urls: [String],
    in page: UnsafeRawBufferPointer,
    at start: Int
  ) -> Bool {
    var (read, offset) = (0, start)
    for (slot, url) in zip(slots, urls) {
      let part = UnsafeRawBufferPointer(rebasing: bytes[read..<slot.offset])
      guard page.holds(part, at: offset) else { return false }
      offset += part.count
      read = slot.offset
      var url = url
      guard url.withUTF8({ page.holds(UnsafeRawBufferPointer($0), at: offset) }) else {
        return false
      }
      offset += url.utf8.count
    }
    return page.holds(UnsafeRawBufferPointer(rebasing: bytes[read...]), at: offset)
  }

  /// Takes the HTML out of the page.
  ///
  /// - Parameters:
  ///   - html: the HTML without its bytes.
  ///   - page: the page.
  /// - Returns: the HTML with its bytes; `nil` when the page cannot be the one.
  func html(_ html: HTML, from page: [UInt8]) -> HTML? {
    guard html.slots.count == inserted.count else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var offset = start
    func take(to end: Int) -> Bool {
      let length = end - bytes.count
      guard length >= 0, length <= page.count - offset else { return false }
      bytes += page[offset..<offset + length]
      offset += length
      return true
    }
    for (slot, length) in zip(html.slots, inserted) {
      guard take(to: slot.offset), length <= page.count - offset else { return nil }
      offset += length
    }
    return take(to: count) ? html.with(bytes: bytes) : nil
  }

  func write(to record: inout RecordWriter) {
    record.write(entry)
    record.write(count: start)
    record.write(count: count)
    record.write(inserted)
  }

  init(from record: inout RecordReader) {
    entry = record.value()
    start = record.offsetInText()
    count = record.offsetInText()
    inserted = record.list().map { max($0, 0) }
  }
}
