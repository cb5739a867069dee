import Diagnostics

/// Walks the inlines of a block along its source.
struct InlineLocator {
  private let document: Document
  private let wanted: [Int: [SourceLocator.Wanted]]
  private(set) var cursor: SourceCursor
  /// What was found of the marks that are asked for.
  private(set) var found: [(index: Int, span: Span)] = []
  /// How many nodes were found in the source.
  private(set) var reached = 0
  /// The nodes that are begun, the innermost last.
  private var open: [OpenNode] = []

  /// A node that is begun.
  private struct OpenNode {
    let index: Int
    /// Where it begins.
    let start: Int
    /// Where what is in its brackets begins; `nil` where it has none.
    let label: Int?
  }

  init(
    _ document: Document,
    _ wanted: [Int: [SourceLocator.Wanted]],
    _ cursor: SourceCursor
  ) {
    self.document = document
    self.wanted = wanted
    self.cursor = cursor
  }

  /// Walks the descendants of a block.
  ///
  /// - Returns: `false` if they do not stand at the cursor.
  mutating func walk(_ block: Int) -> Bool {
    var index = block + 1
    let end = Int(document.nodes[block].end)
    while true {
      while let last = open.last, Int(document.nodes[last.index].end) <= index {
        open.removeLast()
        guard close(last) else { return false }
      }
      guard index < end else { return true }
      guard let next = begin(index) else { return false }
      reached += next - index
      index = next
    }
  }

  /// Whether nothing else stands where a block's inlines end, but the braces of a heading.
  mutating func endsBlock(_ block: Int) -> Bool {
    let node = document.nodes[block]
    if node.kind == .heading, node.attributes > 0 {
      cursor.at = cursor.lines.skipSpace(cursor.at)
      noteBraces(block)
    }
    return node.kind != .paragraph || cursor.isAtLineEnd
  }

  /// Keeps where a mark stands, if it is asked for.
  mutating func note(_ mark: SourceMark, _ range: Range<Int>) {
    guard let node = mark.node else { return }
    for wanted in wanted[node] ?? [] where wanted.mark == mark {
      found.append((wanted.index, Span(range.lowerBound, range.upperBound)))
    }
  }

  // MARK: Nodes

  /// Passes what a node begins with.
  ///
  /// - Returns: the index of the next node, `nil` if it does not stand there.
  private mutating func begin(_ index: Int) -> Int? {
    let node = document.nodes[index]
    switch node.kind {
    case .text: return match(node.literal, of: index) ? index + 1 : nil
    case .softBreak, .lineBreak: return passLineBreak() ? index + 1 : nil
    case .code: return passCode(index) ? index + 1 : nil
    case .htmlInline: return matchVerbatim(node.literal, of: index) ? index + 1 : nil
    case .ruby: return passRuby(node, index) ? index + 1 : nil
    case .footnoteReference, .citation: return passBracketed(index) ? index + 1 : nil
    case .taskMarker:
      guard passBracketed(index), cursor.passSpace() else { return nil }
      return index + 1
    case .link: return beginLink(node, index)
    case .image: return begin(index, "![", isLabel: true)
    case .textDirective: return beginDirective(node, index)
    default:
      guard passDelimiter(of: node.kind) else { return nil }
      open.append(OpenNode(index: index, start: cursor.at, label: nil))
      return index + 1
    }
  }

  private mutating func begin(_ index: Int, _ sign: StaticString, isLabel: Bool) -> Int? {
    guard cursor.pass(sign) else { return nil }
    let start = cursor.at - sign.utf8CodeUnitCount
    open.append(OpenNode(index: index, start: start, label: isLabel ? cursor.at : nil))
    return index + 1
  }

  private mutating func close(_ node: OpenNode) -> Bool {
    switch document.nodes[node.index].kind {
    case .link, .image: closeLink(node)
    case .textDirective: closeDirective(node)
    case let kind: passDelimiter(of: kind)
    }
  }

  private mutating func passDelimiter(of kind: Node.Kind) -> Bool {
    switch kind {
    case .emphasis: cursor.has("_") ? cursor.pass("_") : cursor.pass("*") || cursor.pass("_")
    case .strong: cursor.has("__") ? cursor.pass("__") : cursor.pass("**") || cursor.pass("__")
    case .strikethrough: cursor.pass("~~")
    case .mark: cursor.pass("==")
    case .subscripted: cursor.pass("~")
    case .superscripted: cursor.pass("^")
    default: false
    }
  }

  // MARK: Texts

  private mutating func match(_ range: TextRange, of index: Int) -> Bool {
    let matches = document.text.withUnsafeBufferPointer { text in
      cursor.match(
        UnsafeBufferPointer(rebasing: text[range.start..<range.end]),
        records: wanted[index] != nil
      )
    }
    if matches { noteTexts(range, of: index) }
    return matches
  }

  private mutating func matchVerbatim(_ range: TextRange, of index: Int) -> Bool {
    let matches = document.text.withUnsafeBufferPointer { text in
      cursor.matchVerbatim(
        UnsafeBufferPointer(rebasing: text[range.start..<range.end]),
        records: wanted[index] != nil
      )
    }
    if matches { noteTexts(range, of: index) }
    return matches
  }

  /// Keeps the stretches of a literal that are asked for.
  private mutating func noteTexts(_ literal: TextRange, of index: Int) {
    for wanted in wanted[index] ?? [] {
      guard case .text(let range) = wanted.mark, range.start >= literal.start,
        range.start < literal.end
      else { continue }
      let start = cursor.places[range.start - literal.start].start
      let last = max(min(range.end, literal.end) - 1, range.start)
      let end = cursor.places[last - literal.start].end
      found.append((wanted.index, Span(start, range.isEmpty ? start : end)))
    }
  }

  private mutating func passLineBreak() -> Bool {
    if cursor.passBreak() { return true }
    // A hard break with a backslash.
    return cursor.pass("\\") && cursor.passBreak()
  }

  private mutating func passCode(_ index: Int) -> Bool {
    guard let content = cursor.passCode() else { return false }
    note(.node(index), content)
    return true
  }

  /// Passes what stands in square brackets, which are not nested.
  private mutating func passBracketed(_ index: Int) -> Bool {
    guard cursor.pass("[") else { return false }
    let start = cursor.at - 1
    guard cursor.passThrough(UInt8(ascii: "]")) else { return false }
    note(.node(index), start..<cursor.at)
    return true
  }

  /// Passes a ruby in any of its three forms.
  private mutating func passRuby(_ node: Node, _ index: Int) -> Bool {
    _ = cursor.passBreak()
    let start = cursor.at
    let isAlias = cursor.pass("{")
    if !isAlias { _ = cursor.pass("｜") }
    guard match(node.literal, of: index) else { return false }
    if isAlias { _ = cursor.pass("\\") }
    guard isAlias ? cursor.pass("|") : cursor.pass("《"), match(node.detail, of: index),
      isAlias ? cursor.pass("}") : cursor.pass("》")
    else { return false }
    note(.node(index), start..<cursor.at)
    return true
  }

  // MARK: Links

  private mutating func beginLink(_ node: Node, _ index: Int) -> Int? {
    if node.flag {
      _ = cursor.passBreak()
      open.append(OpenNode(index: index, start: cursor.at, label: nil))
      return index + 1
    }
    if cursor.byte != UInt8(ascii: "["), cursor.pass("<") {
      let start = cursor.at
      guard cursor.passThrough(UInt8(ascii: ">")) else { return nil }
      note(.destination(index), start..<(cursor.at - 1))
      note(.label(index), start..<(cursor.at - 1))
      note(.node(index), (start - 1)..<cursor.at)
      noteBraces(index)
      return Int(node.end)
    }
    return begin(index, "[", isLabel: true)
  }

  private mutating func closeLink(_ node: OpenNode) -> Bool {
    guard let label = node.label else {
      note(.destination(node.index), node.start..<cursor.at)
      note(.node(node.index), node.start..<cursor.at)
      noteBraces(node.index)
      return true
    }
    let labelEnd = cursor.at
    guard let end = cursor.passLinkEnd() else { return false }
    note(.label(node.index), label..<labelEnd)
    note(.destination(node.index), end.destination ?? end.label ?? label..<labelEnd)
    if let title = end.title { note(.title(node.index), title) }
    note(.node(node.index), node.start..<cursor.at)
    noteBraces(node.index)
    return true
  }

  /// Passes the braces that belong to a node.
  private mutating func noteBraces(_ index: Int) {
    let number = Int(document.nodes[index].attributes)
    guard number > 0, let braces = cursor.passBraces(document.attributes[number - 1]) else {
      return
    }
    note(.braces(index), braces)
  }

  // MARK: Directives

  private mutating func beginDirective(_ node: Node, _ index: Int) -> Int? {
    let directive = document.directives[Int(node.number)]
    guard cursor.pass(":") else { return nil }
    let start = cursor.at - 1
    guard
      Array(directive.name.utf8).withUnsafeBufferPointer({ cursor.match($0, records: false) })
    else { return nil }
    note(.node(index), start..<cursor.at)
    let hasLabel = cursor.pass("[")
    open.append(OpenNode(index: index, start: start, label: hasLabel ? cursor.at : nil))
    return index + 1
  }

  private mutating func closeDirective(_ node: OpenNode) -> Bool {
    if let label = node.label {
      let end = cursor.at
      guard cursor.pass("]") else { return false }
      note(.label(node.index), label..<end)
    }
    let directive = document.directives[Int(document.nodes[node.index].number)]
    if let braces = cursor.passBraces(directive.attributes) {
      note(.braces(node.index), braces)
    }
    return true
  }
}
