package import Diagnostics

/// Reads one entry from its own files: front matter, data, schema, Markdown.
///
/// Nothing here may depend on another file, so that the result can be kept for as long as the
/// files and the settings stay the same.
package struct EntryReader: Sendable {
  private let languages: [String]
  private let markdown: MarkdownSettings
  private let directives: DirectiveSet

  /// Creates a reader for a site.
  ///
  /// - Parameters:
  ///   - languages: the site's languages.
  ///   - markdown: how texts are read.
  ///   - directives: what may stand in them.
  package init(
    languages: [String],
    markdown: MarkdownSettings = .usual,
    directives: DirectiveSet = .standard
  ) {
    self.languages = languages
    self.markdown = markdown
    self.directives = directives
  }

  /// Reads an entry.
  ///
  /// - Parameters:
  ///   - file: which entry it is.
  ///   - text: the Markdown file.
  ///   - data: the data beside it.
  ///   - schema: the collection's schema.
  /// - Returns: the entry, `nil` when its front matter cannot be read, and what is wrong.
  package func read(
    _ file: EntryFile,
    text: SourceText,
    data: SourceText?,
    schema: Schema?
  ) -> (entry: Entry?, diagnostics: [Diagnostic]) {
    var reading = EntryReading(
      file: file,
      text: text,
      data: data,
      languages: languages,
      markdown: markdown,
      directives: directives
    )
    let entry = reading.read(schema: schema)
    return (entry, reading.diagnostics)
  }
}
