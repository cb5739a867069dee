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

  /// A file that is Markdown as a whole.
  package init(_ source: SourceText) {
    self.init(source, start: 0, linesBefore: 0)
  }

  /// The text behind an entry's front matter; `nil` where that cannot be read.
  package init?(ofEntry source: SourceText) {
    let matter = source.bytes.withUnsafeBufferPointer { try? FrontMatter($0) }
    guard let matter else { return nil }
    self.init(source, start: matter.textStart, linesBefore: matter.linesBeforeText)
  }

  init(_ source: SourceText, start: Int, linesBefore: Int) {
    self.source = source
    self.start = start
    self.linesBefore = linesBefore
  }

  /// Parses the text, always in the same way: a mark of one parse means the same in the next.
  package func document(options: MarkdownOptions = MarkdownOptions()) -> Document {
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

  /// Finds where the destinations of links and images stand in the file.
  ///
  /// - Parameters:
  ///   - slots: the destinations, of HTML that was made of this text.
  ///   - options: how it was parsed.
  /// - Returns: their places.
  package func places(
    of slots: [HTML.Slot],
    options: MarkdownOptions = MarkdownOptions()
  ) -> [Place] {
    let marks = slots.map { (mark: $0.mark, line: $0.line) }
    return source.places(spans(of: marks, in: document(options: options)))
  }
}
