import Diagnostics

/// Raw HTML that is allowed by the list: `HTMLOptions.RawHTML.allowed`.
///
/// Every tag is written anew from what was read of it, and all else is escaped: what a browser sees
/// does not depend on how it would have read what the writer typed.
extension HTMLWriter {
  /// Where raw HTML stands.
  private struct Source {
    let literal: UnsafeBufferPointer<UInt8>
    let position: RawHTMLNesting.Position
    /// Line of the token that is read, 1-based: the block's first one in a paragraph.
    var line: Int
  }

  // MARK: Entry points

  /// Writes the raw HTML of an inline.
  mutating func writeInlineHTML(_ literal: UnsafeBufferPointer<UInt8>, depth: Int, line: Int) {
    let position = RawHTMLNesting.Position(depth: depth, isInline: true)
    writeTokens(of: Source(literal: literal, position: position, line: line))
  }

  /// Writes the raw HTML of a block; in a paragraph if there are no blocks in it.
  mutating func writeHTMLBlock(_ literal: UnsafeBufferPointer<UInt8>, depth: Int, line: Int) {
    let content = Self.content(of: literal)
    guard content.isVisible else { return }
    let position = RawHTMLNesting.Position(depth: depth, isInline: !content.holdsBlocks)
    if content.holdsBlocks {
      writeTokens(of: Source(literal: literal, position: position, line: line))
      closeHTML(to: nesting.restAfterBlock(depth: depth))
    } else {
      leaveTable()
      output.append("<p>")
      let trimmed = literal.last == UInt8(ascii: "\n") ? literal.dropLast() : literal[...]
      let text = UnsafeBufferPointer(rebasing: trimmed)
      writeTokens(of: Source(literal: text, position: position, line: line))
      closeHTML(to: nesting.restAfterBlock(depth: depth))
      output.append("</p>")
    }
  }

  /// Ends what a Markdown parent leaves open; called before its own end tag, and at the end.
  mutating func closeHTML(atDepth depth: Int) {
    if !nesting.open.isEmpty { closeHTML(to: nesting.restAfterParent(depth: depth)) }
  }

  /// Ends a table in which a block of Markdown or text begins that is in none of its cells: a
  /// browser would show it in front of the table.
  mutating func leaveTable() {
    if !nesting.open.isEmpty, let start = nesting.tableStart { closeHTML(to: start) }
  }

  /// Whether a link of Markdown may begin: in raw `<a>` it is text, and reported.
  mutating func mayLink(line: Int, _ mark: SourceMark) -> Bool {
    guard let outer = nesting.open.last(where: { $0.element == .a }) else { return true }
    html.problems.append((.linkInLink(outer.tag), line, mark))
    return false
  }

  // MARK: Tokens

  /// Whether a block shows anything, and whether it needs to stand outside of paragraphs.
  private static func content(
    of literal: UnsafeBufferPointer<UInt8>
  ) -> (isVisible: Bool, holdsBlocks: Bool) {
    var tokenizer = RawHTMLTokenizer(literal)
    var isVisible = false
    while let token = tokenizer.next() {
      switch token.kind {
      case .comment: continue
      case .text: isVisible = isVisible || !literal[token.range].allSatisfy { $0.isSpace }
      case .other: isVisible = true
      case .startTag, .endTag:
        isVisible = true
        if let element = HTMLElement(name: name(token, literal)), !element.isPhrasing {
          return (true, true)
        }
      }
    }
    return (isVisible, false)
  }

  private mutating func writeTokens(of source: Source) {
    var source = source
    var tokenizer = RawHTMLTokenizer(source.literal)
    while let token = tokenizer.next() {
      switch token.kind {
      case .comment: break
      case .text: writeText(token, source)
      case .other: show(token, source) { .rawHTML($0) }
      case .startTag: begin(token, source)
      case .endTag: end(token, source)
      }
      source.line += source.literal[token.range].count { $0 == UInt8(ascii: "\n") }
    }
  }

  private static func name(
    _ token: RawHTMLToken,
    _ literal: UnsafeBufferPointer<UInt8>
  ) -> String {
    String(decoding: literal[token.name].map(\.lowercase), as: UTF8.self)
  }

  /// Writes text between tags, with its character references as they were typed.
  private mutating func writeText(_ token: RawHTMLToken, _ source: Source) {
    let text = source.literal[token.range]
    if nesting.tableStart != nil, !text.allSatisfy({ $0.isSpace }) { leaveTable() }
    appendTyped(text)
  }

  /// Shows a token as the text that it was typed as.
  private mutating func show(
    _ token: RawHTMLToken,
    _ source: Source,
    _ problem: (String) -> HTML.Problem?
  ) {
    leaveTable()
    let literal = UnsafeBufferPointer(rebasing: source.literal[token.range])
    output.appendEscaped(literal)
    if let problem = problem(String(decoding: literal, as: UTF8.self)) {
      html.problems.append((problem, source.line, mark(token.range, of: source.literal)))
    }
  }

  // MARK: Tags

  private mutating func begin(_ token: RawHTMLToken, _ source: Source) {
    let name = Self.name(token, source.literal)
    guard let element = HTMLElement(name: name) else {
      nesting.noteShownTag(name)
      return show(token, source) { .rawHTML($0) }
    }
    guard let rest = nesting.room(for: element, at: source.position) else {
      if !element.isVoid { nesting.noteShownTag(name) }
      return show(token, source) { .misplacedHTML($0, element: name) }
    }
    closeHTML(to: rest)
    output.append(UInt8(ascii: "<"))
    output.append(element.rawValue)
    writeAttributes(of: token, element, source.literal, line: source.line)
    output.append(element.isVoid && options.closesVoidElements ? " />" : ">")
    if element.isVoid { return }
    // A browser ignores the slash of `<span/>`; who types it means an empty element.
    if token.isSelfClosing { return writeEndTag(element) }
    nesting.append(
      RawHTMLNesting.OpenElement(
        element: element,
        depth: source.position.depth,
        line: source.line,
        tag: String(decoding: source.literal[token.range], as: UTF8.self),
        mark: mark(token.range, of: source.literal)
      )
    )
  }

  private mutating func end(_ token: RawHTMLToken, _ source: Source) {
    let name = Self.name(token, source.literal)
    guard let element = HTMLElement(name: name),
      let rest = nesting.end(of: element, at: source.position)
    else {
      let isKnown = nesting.endsShownTag(name)
      let isAllowed = HTMLElement(name: name) != nil
      return show(token, source) { isKnown ? nil : isAllowed ? .strayEndTag($0) : .rawHTML($0) }
    }
    closeHTML(to: rest + 1)
    if nesting.removeLast() != nil { writeEndTag(element) }
  }

  /// Ends elements that have no end tag of their own.
  private mutating func closeHTML(to count: Int) {
    while nesting.open.count > count, let last = nesting.removeLast() {
      writeEndTag(last.element)
      if !last.element.mayOmitEnd {
        html.problems.append((.unclosedHTML(last.tag), last.line, last.mark))
      }
    }
  }

  private mutating func writeEndTag(_ element: HTMLElement) {
    output.append("</")
    output.append(element.rawValue)
    output.append(UInt8(ascii: ">"))
  }
}
