package import Diagnostics

/// Reads one entry from its own files: front matter, data, schema, Markdown.
///
/// Nothing here may depend on another file, so that the result can be kept for as long as the
/// files and the settings stay the same.
package struct EntryReader: Sendable {
  /// The largest Markdown or data file, in bytes: libcmark 0.30 has inputs of quadratic time.
  package static let sizeLimit = 2_000_000

  private let languages: [String]

  /// Creates a reader for a site's languages.
  package init(languages: [String]) {
    self.languages = languages
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
    var reading = EntryReading(file: file, text: text, data: data, languages: languages)
    let entry = reading.read(schema: schema)
    return (entry, reading.diagnostics)
  }
}
