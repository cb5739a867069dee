/// Rewrites the blocks that CommonMark does not have into ones that it has and that behave alike.
///
/// - A row of a table becomes a run of headings: inline content on one line, which interrupts a
///   paragraph and needs no blank line.
/// - A footnote or a definition becomes a list item whose content is indented by four columns.
/// - A line of a directive becomes a comment: an HTML block of one line, which interrupts a paragraph
///   and ends what is not continued.
///
/// Each is marked by a tag that no writer can have typed. What is code and what is a paragraph, the
/// parse says: parse, rewrite, parse again until nothing is left to be rewritten.
struct BlockRewriting {
  /// The tags in their order.
  private(set) var tags: [BlockTag] = []
  /// For each line of the text the line of the source, both 1-based.
  private(set) var lines: [UInt32]
  /// What was found on the way.
  private(set) var problems: [DocumentProblem] = []

  private let dialect: MarkdownDialect
  private let sentinels: Sentinels
  /// Source lines that were reported already: each round reads all lines again.
  private var reported: Set<UInt32> = []

  /// Creates a rewriting of a text.
  ///
  /// - Parameters:
  ///   - text: the text with marks.
  ///   - dialect: what is rewritten.
  ///   - sentinels: the marks.
  init(_ text: UnsafeBufferPointer<UInt8>, dialect: MarkdownDialect, sentinels: Sentinels) {
    self.dialect = dialect
    self.sentinels = sentinels
    lines = (1...UInt32(max(Self.lineRanges(text).count, 1))).map { $0 }
  }

  /// Rewrites what a parse shows.
  ///
  /// - Parameters:
  ///   - text: the text that was parsed.
  ///   - tree: its blocks.
  ///   - onlyPartsLists: whether only lists are parted, which needs no look at the outcome.
  /// - Returns: the new text, `nil` if nothing is left to be rewritten.
  /// - Complexity: linear in the text, times the depth of its quotes and lists.
  mutating func rewrite(
    _ text: UnsafeBufferPointer<UInt8>,
    _ tree: BlockTree,
    onlyPartsLists: Bool
  ) -> [UInt8]? {
    var round = RewritingRound(
      text: text,
      ranges: Self.lineRanges(text),
      tree: tree,
      dialect: dialect,
      sentinels: sentinels,
      tags: tags,
      lines: lines
    )
    round.run(onlyPartsLists: onlyPartsLists)
    tags = round.tags
    for problem in round.problems where reported.insert(UInt32(problem.line)).inserted {
      problems.append(problem)
    }
    if round.edits.isEmpty { return nil }
    return apply(round.edits, to: text, round.ranges)
  }

  private mutating func apply(
    _ edits: [Int: [[UInt8]]],
    to text: UnsafeBufferPointer<UInt8>,
    _ ranges: [Range<Int>]
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count * 2)
    var newLines: [UInt32] = []
    for (index, range) in ranges.enumerated() {
      if let replacement = edits[index + 1] {
        for line in replacement {
          output += line
          output.append(UInt8(ascii: "\n"))
          newLines.append(lines[index])
        }
      } else {
        output.append(contentsOf: text[range])
        output.append(UInt8(ascii: "\n"))
        newLines.append(lines[index])
      }
    }
    lines = newLines
    return output
  }

  /// The lines of a text without their line breaks: `\n`, `\r\n` or `\r`.
  private static func lineRanges(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        index += 1
        continue
      }
      ranges.append(start..<index)
      index += 1
      if byte == UInt8(ascii: "\r"), index < text.count, text[index] == UInt8(ascii: "\n") {
        index += 1
      }
      start = index
    }
    if start < text.count { ranges.append(start..<text.count) }
    return ranges
  }
}
