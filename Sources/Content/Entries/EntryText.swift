package import Diagnostics
package import Markdown

/// The Markdown text of a file: all of it, or what stands behind its front matter.
package struct EntryText: Sendable {
  /// The file.
  package let source: SourceText
  /// Offset of the text in the file.
  let start: Int
  /// Lines of the file before the text.
  let linesBefore: Int
  /// How it is parsed.
  private let options: MarkdownOptions

  /// A file that is Markdown as a whole.
  package init(_ source: SourceText, options: MarkdownOptions = MarkdownOptions()) {
    self.init(source, start: 0, linesBefore: 0, options: options)
  }

  /// The text behind an entry's front matter; `nil` where that cannot be read.
  ///
  /// - Parameters:
  ///   - source: the entry's Markdown file.
  ///   - file: which entry it is.
  ///   - settings: how the site's texts are read.
  package init?(of source: SourceText, _ file: EntryFile, _ settings: MarkdownSettings) {
    let matter = source.bytes.withUnsafeBufferPointer { try? FrontMatter($0) }
    guard let matter else { return nil }
    self.init(
      source,
      start: matter.textStart,
      linesBefore: matter.linesBeforeText,
      options: settings.options(for: file.language)
    )
  }

  init(_ source: SourceText, start: Int, linesBefore: Int, options: MarkdownOptions) {
    self.source = source
    self.start = start
    self.linesBefore = linesBefore
    self.options = options
  }

  /// Parses the text, always in the same way: a mark of one parse means the same in the next.
  package func document() -> Document {
    withBytes { MarkdownParser.parse($0, options: options) }
  }

  /// Calls a function with the bytes of the text.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    source.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Finds where marks of a document stand in the file.
  ///
  /// - Parameters:
  ///   - marks: each with its line, 1-based, in the text.
  ///   - document: the document of the text.
  /// - Returns: for each mark its UTF-8 offsets in the file; those of its line where no more is known.
  /// - Complexity: linear, and the number of marks times its logarithm.
  func spans(of marks: [(mark: SourceMark, line: Int)], in document: Document) -> [Span] {
    withBytes { SourceLocator.spans(of: marks, in: document, $0) }.map { $0.shifted(by: start) }
  }

  /// Finds where marks stand in the file, when there is no document any more.
  ///
  /// - Parameters:
  ///   - marks: marks of HTML that was made of this text, each with its line, 1-based.
  ///   - parts: for each mark what of it is meant: the first such text in it; empty for all of it.
  /// - Returns: their places.
  package func places(of marks: [(mark: SourceMark, line: Int)], parts: [String]) -> [Place] {
    source.places(zip(spans(of: marks, in: document()), parts).map { part($1, of: $0) })
  }

  /// The first occurrence of a text in a span; all of the span if it has none.
  func part(_ part: String, of span: Span) -> Span {
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty,
      let found = source.bytes[span.start..<span.end].firstRange(of: wanted)
    else { return span }
    return Span(found.lowerBound, found.upperBound)
  }
}
