/// Finds where the content of a line begins behind the markers of the quotes and items around it.
///
/// libcmark knows, and does not tell; so the line is read once more, along the blocks that libcmark
/// found around it.
struct ContainerLines {
  private let tree: BlockTree
  private let text: UnsafeBufferPointer<UInt8>
  private let lines: [Range<Int>]
  /// Columns by which the further lines of an item are indented, by the item's index.
  private var widths: [Int: Int] = [:]

  /// A line behind the markers.
  struct Content {
    /// How many of the containers the line has; fewer than all, and it is a lazy line.
    var matched = 0
    /// Columns of white space before the content.
    var indent = 0
    /// The content without white space around it.
    var range: Range<Int>
    /// What the line begins with: its markers.
    var opening: [UInt8] = []
    /// What further lines in the same place begin with.
    var continuation: [UInt8] = []
  }

  /// Creates a reader of lines.
  ///
  /// - Parameters:
  ///   - tree: the blocks.
  ///   - text: the text that libcmark read.
  ///   - lines: its lines, without their line breaks.
  init(_ tree: BlockTree, _ text: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>]) {
    self.tree = tree
    self.text = text
    self.lines = lines
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: its number, 1-based.
  ///   - chain: the containers around it, the outermost first.
  /// - Returns: its content, and how much of the chain it has.
  mutating func content(of line: Int, in chain: [Int]) -> Content {
    let bounds = lines[line - 1]
    var cursor = LineCursor(text, bounds)
    var content = Content(range: bounds)
    for container in chain {
      guard pass(container, line, &cursor, &content.continuation, chain, content.matched) else {
        break
      }
      content.matched += 1
    }
    content.indent = cursor.indent
    content.opening = cursor.passed
    var end = bounds.upperBound
    let start = cursor.contentStart
    while end > start, text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    content.range = start..<end
    return content
  }

  /// Passes what a line has of one container.
  ///
  /// - Returns: `false` if the line does not have it.
  private mutating func pass(
    _ container: Int,
    _ line: Int,
    _ cursor: inout LineCursor,
    _ continuation: inout [UInt8],
    _ chain: [Int],
    _ depth: Int
  ) -> Bool {
    let block = tree.blocks[container]
    if block.kind == .blockQuote {
      guard cursor.indent <= 3, cursor.firstByte == UInt8(ascii: ">") else { return false }
      cursor.skip(columns: cursor.indent)
      cursor.skip(bytes: 1)
      cursor.skip(columns: min(cursor.indent, 1))
      continuation += "> ".utf8
      return true
    }
    if block.lines.lowerBound == line {
      guard let width = cursor.skipItemMarker() else { return false }
      widths[container] = width
      continuation += [UInt8](repeating: UInt8(ascii: " "), count: width)
      return true
    }
    if widths[container] == nil {
      _ = content(of: block.lines.lowerBound, in: Array(chain[...depth]))
    }
    guard let width = widths[container] else { return false }
    guard cursor.indent >= width || cursor.isBlank else { return false }
    cursor.skip(columns: width)
    continuation += [UInt8](repeating: UInt8(ascii: " "), count: width)
    return true
  }
}
