@testable import Markdown

/// The HTML of a text with the amended rule for emphasis, as entries get it.
func amendedHTML(_ source: [UInt8]) -> [UInt8] {
  html(MarkdownParser.parse(source, options: MarkdownOptions(dialect: .emphasis)))
}

/// The HTML of a text that is marked in every place where it can be, whether it needs that or not.
func markedHTML(_ source: [UInt8]) -> [UInt8] {
  source.withUnsafeBufferPointer { source in
    guard let sentinels = Sentinels(for: source) else { return commonMarkHTML(Array(source)) }
    let marked = ([.emphasis, .escapes] as Marks).insert(into: source, sentinels)
    var lowering = Lowering()
    lowering.sentinels = sentinels
    return marked.withUnsafeBufferPointer { marked in
      html(CommonMarkParser.parse(marked, lowering: lowering))
    }
  }
}

/// The HTML of a text that is parsed as it stands.
func commonMarkHTML(_ source: [UInt8]) -> [UInt8] {
  html(MarkdownParser.parse(source, options: MarkdownOptions(dialect: .commonMark)))
}

private func html(_ document: Document) -> [UInt8] {
  HTMLWriter.write(document, options: .commonMark(unsafe: true)).bytes
}
