package import Diagnostics
import Markdown

/// How an entry is kept between builds: as it was read, without the bytes of its HTML.
extension Entry {
  /// Writes the entry, but for its digest and what it is the digest of.
  package func write(to record: inout RecordWriter) {
    record.write(head)
    record.write(data)
    record.write(markups)
    record.write(html)
    record.write(directives)
    record.write(outline)
    record.write(otherAnchors)
    record.write(count: minutes)
    record.write(count: linesBeforeText)
    record.write(mentions)
  }

  /// Reads an entry.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - file: which entry it is.
  ///   - parts: the paths of the parts that it includes.
  ///   - digest: the digest of its files.
  /// - Returns: the entry without the bytes of its HTML.
  package static func read(
    from record: inout RecordReader,
    file: EntryFile,
    parts: Set<String>,
    digest: Digest
  ) -> Entry {
    Entry(
      file: file,
      head: record.value(),
      data: record.list(),
      markups: record.list(),
      html: record.value(),
      directives: record.list(),
      outline: record.list(),
      otherAnchors: record.list(),
      minutes: record.offsetInText(),
      linesBeforeText: record.offsetInText(),
      mentions: record.list(),
      parts: parts,
      digest: digest,
      hasBytes: false
    )
  }
}

extension EntryHead: Recordable {
  /// Writes the standard keys.
  package func write(to record: inout RecordWriter) {
    record.write(title)
    record.write(description)
    record.write(date?.text)
    record.write(updated?.text)
    record.write(expires?.text)
    record.write(isDraft)
    record.write(authors)
    record.write(tags.map { PlacedText($0.name, $0.span) })
    record.write(aliases.map { PlacedText($0.path, $0.span) })
    record.write(image.map { PlacedText($0.path, $0.span) })
    record.write(imageAlt)
    record.write(slug)
    record.write(slugSpan)
    record.write(weight)
    record.write(noindex)
  }

  /// Reads the standard keys.
  package init(from record: inout RecordReader) {
    title = record.value()
    description = record.optional()
    date = record.optional().flatMap { (text: String) in CalendarDate(text) }
    updated = record.optional().flatMap { (text: String) in CalendarDate(text) }
    expires = record.optional().flatMap { (text: String) in CalendarDate(text) }
    isDraft = record.value()
    authors = record.list()
    tags = record.list().map { (tag: PlacedText) in (tag.text, tag.span) }
    aliases = record.list().map { (alias: PlacedText) in (alias.text, alias.span) }
    image = record.optional().map { (image: PlacedText) in (image.text, image.span) }
    imageAlt = record.optional()
    slug = record.value()
    slugSpan = record.optional()
    weight = record.value()
    noindex = record.value()
  }
}

/// A text of the front matter with its place.
private struct PlacedText: Recordable {
  let text: String
  let span: Span

  init(_ text: String, _ span: Span) {
    (self.text, self.span) = (text, span)
  }

  func write(to record: inout RecordWriter) {
    record.write(text)
    record.write(span)
  }

  init(from record: inout RecordReader) {
    text = record.value()
    span = record.value()
  }
}

extension DataMarkup: Recordable {
  /// Writes the text; its HTML is small, and kept whole.
  package func write(to record: inout RecordWriter) {
    record.write(text)
    record.write(html)
    record.write(String(decoding: html.bytes, as: UTF8.self))
    record.write(node)
  }

  /// Reads a text with its HTML.
  package init(from record: inout RecordReader) {
    text = record.value()
    let open: HTML = record.value()
    html = open.with(bytes: Array(record.text().utf8))
    node = record.value()
  }
}

extension EntryDirective: Recordable {
  /// Writes the directive.
  package func write(to record: inout RecordWriter) {
    record.write(name)
    record.write(data)
    record.write(id)
    record.write(classes)
  }

  /// Reads a directive.
  package init(from record: inout RecordReader) {
    name = record.value()
    data = record.value()
    id = record.value()
    classes = record.list()
  }
}

extension PlacedID: Recordable {
  /// Writes the id and its place.
  package func write(to record: inout RecordWriter) {
    record.write(id)
    record.write(place)
  }

  /// Reads an id and its place.
  package init(from record: inout RecordReader) {
    id = record.value()
    place = record.value()
  }
}
