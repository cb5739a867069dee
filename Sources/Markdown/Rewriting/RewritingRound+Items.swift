/// Footnotes and definitions: blocks that become items of lists.
extension RewritingRound {
  // MARK: Footnotes

  /// `[^label]: text`; the label has neither white space nor a bracket.
  mutating func readFootnote(_ line: Int, _ content: ContainerLines.Content) {
    let range = content.range
    guard dialect.contains(.footnotes), let end = footnoteLabelEnd(range) else { return }
    let label = sentinels.unmarked(
      UnsafeBufferPointer(rebasing: text[(range.lowerBound + 2)..<end]))
    let tag = BlockTag.footnote(
      label: String(decoding: label, as: UTF8.self),
      line: Int(lines[line - 1])
    )
    replace(line, content, with: [comment(.separator)] + item(tag, (end + 2)..<range.upperBound))
  }

  /// The end of the label with which a footnote begins, `nil` if a line begins with none.
  func footnoteLabelEnd(_ range: Range<Int>) -> Int? {
    let start = range.lowerBound + 2
    guard start < range.upperBound, text[start - 2] == UInt8(ascii: "["),
      text[start - 1] == UInt8(ascii: "^")
    else { return nil }
    var at = start
    while at < range.upperBound, text[at] > 0x20, text[at] != UInt8(ascii: "]"),
      text[at] != UInt8(ascii: "[")
    {
      at += 1
    }
    guard at > start, at + 1 < range.upperBound, text[at] == UInt8(ascii: "]"),
      text[at + 1] == UInt8(ascii: ":")
    else { return nil }
    return at
  }

  /// The lines of an item that begins with a tag.
  mutating func item(_ tag: BlockTag, _ range: Range<Int>) -> [[UInt8]] {
    let first = Array("-   ".utf8) + comment(tag)
    let body = text[range].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return body.isEmpty ? [first] : [first, Array("    ".utf8) + body]
  }

  // MARK: Definitions

  /// `: text` below a term of one line, after at most one blank line.
  mutating func readDefinition(
    _ line: Int,
    _ content: ContainerLines.Content,
    _ chain: [Int],
    in paragraph: Int
  ) {
    let start = content.range.lowerBound + 1
    guard dialect.contains(.definitions), start < content.range.upperBound,
      text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "\t")
        || text[start] == 0xE3 && text[start + 1] == 0x80 && text[start + 2] == 0x80
    else { return }
    let space = text[start] == 0xE3 ? 3 : 1
    guard let isLoose = followsTerm(line, content, chain, paragraph) else { return }
    let tag = BlockTag.definition(isLoose: isLoose)
    // Each is a list of its own, because a blank line in one sets the others apart in no way.
    let body = item(tag, (start + space)..<content.range.upperBound)
    replace(line, content, with: [comment(.separator)] + body)
  }

  /// Whether a line's definition is set apart from what it belongs to; `nil` if there is no term.
  func followsTerm(
    _ line: Int,
    _ content: ContainerLines.Content,
    _ chain: [Int],
    _ paragraph: Int
  ) -> Bool? {
    let block = tree.blocks[paragraph]
    // Without its text, the underline of a heading would be something else.
    guard block.kind == .paragraph else { return nil }
    if content.matched < chain.count {
      // A further definition looks like a lazy line of the one before.
      guard case .definition? = tag(ofItem: chain[content.matched]) else { return nil }
      return false
    }
    if line == block.lines.lowerBound + 1 {
      return block.kind == .paragraph && edits[line - 1] == nil ? false : nil
    }
    guard line == block.lines.lowerBound, let previous = block.previous else { return nil }
    let before = tree.blocks[previous]
    // A list of the writer's may follow in the same list; the next round parts the two.
    if before.kind == .list, let last = tree.lastChild(of: previous),
      case .definition? = tag(ofItem: last)
    {
      return true
    }
    let isTerm =
      before.kind == .paragraph && before.lines.count == 1
      && before.lines.upperBound >= line - 2 && edits[before.lines.upperBound] == nil
    return isTerm ? true : nil
  }
}
