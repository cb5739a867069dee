package import Diagnostics
import Markdown

/// Reads one entry from its own files: front matter, data, schema, Markdown.
///
/// Nothing here may depend on another file, so that the result can be kept for as long as the
/// files and the settings stay the same.
package struct EntryReader: Sendable {
  let languages: [String]
  let markdown: MarkdownSettings
  let directives: DirectiveSet
  /// The texts that others include, by their paths.
  let parts: [String: SourceText]
  /// Whether the Markdown is read; else the front matter and the data only.
  let readsTexts: Bool
  /// Whether figures in the Markdown that nothing supports are told.
  let checksFigures: Bool
  /// Whether headings at the wrong level are told.
  let checksHeadings: Bool
  /// The digest of all of this but for the parts, and that of each part.
  private let digests: (settings: Digest, parts: [String: Digest])

  /// Creates a reader for a site.
  ///
  /// - Parameters:
  ///   - languages: the site's languages.
  ///   - markdown: how texts are read.
  ///   - directives: what may stand in them.
  ///   - parts: the texts that others include.
  ///   - readsTexts: whether the Markdown is read; else the front matter and the data only.
  ///   - checksFigures: whether figures in the Markdown that nothing supports are told.
  ///   - checksHeadings: whether headings at the wrong level are told.
  ///   - directivesDigest: the digest of what may stand in texts.
  package init(
    languages: [String],
    markdown: MarkdownSettings = .usual,
    directives: DirectiveSet = .standard,
    parts: [SourceText] = [],
    readsTexts: Bool = true,
    checksFigures: Bool = false,
    checksHeadings: Bool = false,
    directivesDigest: Digest = DigestBuilder().digest
  ) {
    self.languages = languages
    self.markdown = markdown
    self.directives = directives
    self.readsTexts = readsTexts
    self.checksFigures = checksFigures
    self.checksHeadings = checksHeadings
    self.parts = Dictionary(parts.map { ($0.path, $0) }) { first, _ in first }
    var settings = DigestBuilder()
    for language in languages { settings.add(language) }
    settings.add(markdown.digest(for: languages))
    settings.add(directivesDigest)
    settings.add(readsTexts)
    settings.add(checksFigures)
    settings.add(checksHeadings)
    digests = (settings.digest, self.parts.mapValues { Digest($0.bytes) })
  }

  /// The digest of all that an entry depends on.
  ///
  /// - Parameters:
  ///   - files: the digest of its files.
  ///   - schema: the digest of the schema that they are checked against.
  ///   - parts: the paths of the parts that its text includes.
  /// - Returns: the digest: while it stays the same, so does the entry.
  package func digest(
    of files: Digest,
    readWith schema: Digest,
    parts: some Collection<String>
  ) -> Digest {
    var builder = DigestBuilder()
    builder.add(files)
    builder.add(schema)
    builder.add(digests.settings)
    for path in parts.sorted(by: { $0.precedesInBytes($1) }) {
      builder.add(path)
      builder.add(digests.parts[path]?.value ?? 0)
    }
    return builder.digest
  }

  /// Reads an entry.
  ///
  /// - Parameters:
  ///   - file: which entry it is.
  ///   - text: the Markdown file.
  ///   - data: the data beside it.
  ///   - schema: the collection's schema.
  ///   - digest: the digest that the entry gets, by the parts that it includes.
  /// - Returns: the entry, `nil` when its front matter cannot be read, and what is wrong.
  package func read(
    _ file: EntryFile,
    text: SourceText,
    data: SourceText?,
    schema: Schema?,
    digest: (_ parts: Set<String>) -> Digest = { _ in DigestBuilder().digest }
  ) -> (entry: Entry?, diagnostics: [Diagnostic]) {
    var reading = EntryReading(file: file, text: text, data: data, reader: self)
    let entry = reading.read(schema: schema, digest: digest)
    return (entry, reading.diagnostics)
  }

  /// Checks the texts that others include, each by itself.
  package func checkParts() -> [Diagnostic] {
    parts.values.flatMap { part in
      if let problem = part.utf8Problem { return [problem] }
      let (body, notes, diagnostics) = read(
        EntryText(part), language: languages.first ?? "ja", .part)
      var inclusion = Inclusion(self, language: languages.first ?? "ja")
      _ = inclusion.expand(body, in: part)
      let footnotes = notes.footnotes.prefix(1).map { note in
        Diagnostic(.footnoteInPart, at: part.place(line: note.line))
      }
      return diagnostics + inclusion.diagnostics + footnotes
    }
  }

  /// Whether a text is an entry's or a part of others.
  enum Role {
    case entry, part
  }

  /// Reads a text: the parts that it includes are still missing.
  func read(
    _ text: EntryText,
    language: String,
    _ role: Role
  ) -> (body: Inclusion.Body, document: Document, diagnostics: [Diagnostic]) {
    let document = text.document()
    var options = markdown.htmlOptions(for: language)
    // Headings of a part are in no outline, and may stand on a page twice.
    options.givesHeadingIDs = role == .entry
    let html = HTMLWriter.write(document, options: options)
    var diagnostics = TextCheck.diagnostics(of: text, document, html)
    if checksFigures { diagnostics += FigureCheck.diagnostics(of: text, document) }
    if checksHeadings {
      diagnostics += HeadingCheck.diagnostics(of: text, document, isPart: role == .part)
    }
    guard !html.directives.isEmpty else {
      return (Inclusion.Body(html: html, directives: []), document, diagnostics)
    }
    let marks = html.directives.map { (mark: $0.mark, line: $0.directive.line) }
    var reading = DirectiveReading(directives, text.source, languages: languages)
    let found = zip(html.directives, text.spans(of: marks, in: document)).map { slot, span in
      reading.read(slot.directive, at: span)
    }
    diagnostics += reading.diagnostics
    return (Inclusion.Body(html: html, directives: found), document, diagnostics)
  }
}
