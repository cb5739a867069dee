import Diagnostics
package import Markdown

/// A text of an entry's data that is written in Markdown: `casebook:markdown`.
package struct DataMarkup: Sendable {
  /// What was written.
  package let text: String
  /// The same as HTML, with links into the site still open.
  package let html: HTML
  /// Where it stands in the data.
  package let node: YAMLNode

  /// What such a text cannot hold: all that belongs to a page as a whole.
  private static let dialect = MarkdownDialect.casebook.subtracting([
    .footnotes, .directives, .citations,
  ])

  /// Reads the texts of an entry's data.
  ///
  /// - Parameters:
  ///   - data: the data, checked.
  ///   - schema: the schema that it was checked against.
  ///   - language: the language of the entry.
  ///   - settings: how the site's texts are read.
  ///   - place: finds a node's place; called for findings only.
  /// - Returns: the texts in this language, and what is wrong with them: each at its whole value,
  ///   because YAML folds lines.
  static func read(
    _ data: [YAMLEntry],
    _ schema: Schema,
    language: String,
    settings: MarkdownSettings,
    place: (YAMLNode) -> Place
  ) -> (markups: [DataMarkup], diagnostics: [Diagnostic]) {
    var markups: [DataMarkup] = []
    var diagnostics: [Diagnostic] = []
    let root = YAMLNode(.mapping(data), span: Span(0, 0))
    var options = settings.options(for: language)
    options.dialect = dialect
    var htmlOptions = settings.htmlOptions(for: language)
    htmlOptions.givesHeadingIDs = false
    for value in SchemaWalk.values(in: root, schema) where value.types.contains(.markdown) {
      let written = LocalizedText(value.node).text(in: language)
      let source = EntryText(SourceText(path: "", text: written), options: options)
      let document = source.document()
      let html = HTMLWriter.write(document, options: htmlOptions)
      markups.append(DataMarkup(text: written, html: html, node: value.node))
      for var diagnostic in TextCheck.diagnostics(of: source, document, html) {
        diagnostic.place = place(value.node)
        diagnostic.hints.removeAll { $0.place != nil }
        diagnostics.append(diagnostic)
      }
    }
    return (markups, diagnostics)
  }
}
