/// A guide for writers: prose with examples, and below each what Casebook makes of it.
///
/// An example is a fenced block of the language `markdown`. The fenced block that follows it, of the
/// language `html` or `text`, holds the HTML that it becomes or the message that it causes.
struct Guide {
  /// An example with what it makes.
  struct Example: Sendable {
    /// What is shown below an example.
    enum Shown: String, Sendable {
      /// The HTML that the example becomes.
      case html
      /// The messages of a build that finds a mistake in it.
      case text
    }

    /// The example.
    let source: String
    /// What is shown below it.
    let shown: Shown
    /// The line on which the example begins, 1-based.
    let line: Int
    /// The lines of the guide that what is shown takes, without the fences.
    fileprivate let lines: Range<Int>
  }

  /// The examples in their order.
  let examples: [Example]

  /// Lines, 1-based, of examples that nothing is shown below.
  let alone: [Int]

  /// The levels of headings and the languages of blocks, in their order: what two editions share.
  let outline: [String]

  private let lines: [Substring]

  /// Reads a guide.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = Self.blocks(of: lines)
    outline = Self.outline(of: lines, blocks)
    var examples: [Example] = []
    var alone: [Int] = []
    var waiting: (source: String, line: Int)?
    for block in blocks {
      if let before = waiting {
        if let shown = Example.Shown(rawValue: block.info) {
          examples.append(
            Example(source: before.source, shown: shown, line: before.line, lines: block.lines))
        } else {
          alone.append(before.line)
        }
        waiting = nil
      }
      if block.info == "markdown" {
        let source = lines[block.lines].map { $0 + "\n" }.joined()
        waiting = (source, block.lines.lowerBound + 1)
      }
    }
    if let waiting { alone.append(waiting.line) }
    self.examples = examples
    self.alone = alone
  }

  /// The guide with other texts below its examples.
  ///
  /// - Parameter outputs: one for each example.
  /// - Returns: the text.
  func showing(_ outputs: [String]) -> String {
    var result: [Substring] = []
    var next = 0
    for (example, output) in zip(examples, outputs) {
      result += lines[next..<example.lines.lowerBound]
      result += Self.trimmed(output).split(separator: "\n", omittingEmptySubsequences: false)
      next = example.lines.upperBound
    }
    return (result + lines[next...]).joined(separator: "\n")
  }

  private static func trimmed(_ text: String) -> Substring {
    var text = text[...]
    while text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return text
  }

  // MARK: Blocks

  private struct Block {
    let info: String
    let lines: Range<Int>
  }

  /// The fenced blocks at the margin.
  private static func blocks(of lines: [Substring]) -> [Block] {
    var blocks: [Block] = []
    var open: (fence: Substring, info: String, start: Int)?
    for (index, line) in lines.enumerated() {
      let fence = line.prefix { $0 == "`" }
      guard fence.count >= 3 else { continue }
      if let block = open {
        guard fence == line, fence.count >= block.fence.count else { continue }
        blocks.append(Block(info: block.info, lines: block.start..<index))
        open = nil
      } else {
        open = (fence, String(line.dropFirst(fence.count)), index + 1)
      }
    }
    return blocks
  }

  private static func outline(of lines: [Substring], _ blocks: [Block]) -> [String] {
    var outline: [String] = []
    var next = 0
    func addHeadings(before end: Int) {
      for line in lines[next..<end] where line.hasPrefix("#") {
        outline.append(String(line.prefix { $0 == "#" }))
      }
    }
    for block in blocks {
      addHeadings(before: block.lines.lowerBound)
      outline.append(block.info)
      next = block.lines.upperBound
    }
    addHeadings(before: lines.count)
    return outline
  }
}
