/// The raw HTML elements that are open, and where another one may begin or end.
///
/// It keeps two promises: the tags that are written balance inside of their Markdown parent, and a
/// browser nests the elements as the tags are nested. What HTML's parser would move or end by itself
/// (a block in a paragraph, a link in a link, a cell outside of a row) has no place here.
struct RawHTMLNesting {
  /// One element that is open.
  struct OpenElement {
    let element: HTMLElement
    /// How many Markdown containers were open around it.
    let depth: Int
    /// Line of its tag, 1-based.
    let line: Int
    /// Its start tag as it was typed.
    let tag: String
    /// Where that stands.
    let mark: SourceMark
  }

  /// Where a tag stands.
  struct Position {
    /// How many Markdown containers are open.
    let depth: Int
    /// Whether only phrasing content may stand there.
    let isInline: Bool
  }

  /// Browsers give up nesting at 512 elements, and every search here goes through all.
  static let limit = 64

  /// The innermost last.
  private(set) var open: [OpenElement] = []

  /// Whether a link of Markdown is open.
  var isInLink = false

  /// Whether raw `<a>` is open.
  var holdsLink: Bool { open.contains { $0.element == .a } }

  /// How many start tags of a name are shown as text: their end tags are no mistakes of their own.
  private var shownTags: [String: Int] = [:]

  // MARK: Changes

  /// Notes that a start tag is shown as text.
  mutating func noteShownTag(_ name: String) {
    shownTags[name, default: 0] += 1
  }

  /// Whether an end tag that ends nothing belongs to a start tag that is shown as text.
  mutating func endsShownTag(_ name: String) -> Bool {
    guard let count = shownTags[name], count > 0 else { return false }
    shownTags[name] = count - 1
    return true
  }

  mutating func append(_ element: OpenElement) {
    open.append(element)
  }

  mutating func removeLast() -> OpenElement? {
    open.popLast()
  }

  // MARK: Questions

  /// How many elements stay open when an element begins; `nil` if it may not stand there.
  func room(for element: HTMLElement, at position: Position) -> Int? {
    if position.isInline, !element.isPhrasing { return nil }
    if !element.isVoid, open.count >= Self.limit { return nil }
    if element == .a, isInLink || holdsLink { return nil }
    if element.parents != nil { return roomInParent(for: element, at: position) }
    var rest = tableStart ?? open.count
    if element.isPhrasing { return rest }
    if rest > 0, open[rest - 1].depth == position.depth, open[rest - 1].element == .p { rest -= 1 }
    return holdsFlow(rest, at: position) ? rest : nil
  }

  /// How many elements stay open when an end tag of an element is met, which is the last that is
  /// ended; `nil` if the tag ends nothing.
  ///
  /// In between there may be elements without an end: those that need none, and in a block those that
  /// cannot outlive it.
  func end(of element: HTMLElement, at position: Position) -> Int? {
    var index = open.count
    while index > 0, open[index - 1].depth == position.depth {
      index -= 1
      let candidate = open[index].element
      if candidate == element { return index }
      guard candidate.mayOmitEnd || candidate.endsWithBlock && !element.isPhrasing else {
        return nil
      }
    }
    return nil
  }

  /// How many elements stay open where text or a Markdown block begins directly in a table.
  var tableStart: Int? {
    guard open.last?.element.isTableStructure == true else { return nil }
    return open.lastIndex { $0.element == .table }
  }

  /// How many elements stay open when an HTML block ends: what holds no blocks ends with it.
  func restAfterBlock(depth: Int) -> Int {
    let start = restAfterParent(depth: depth)
    return open[start...].firstIndex { $0.element.endsWithBlock } ?? open.count
  }

  /// How many elements stay open when a Markdown parent ends.
  func restAfterParent(depth: Int) -> Int {
    var index = open.count
    while index > 0, open[index - 1].depth >= depth { index -= 1 }
    return index
  }

  // MARK: Rules

  private func roomInParent(for element: HTMLElement, at position: Position) -> Int? {
    guard let parents = element.parents else { return nil }
    let ended = element.endedByStart
    var index = open.count
    while index > 0, open[index - 1].depth == position.depth {
      let candidate = open[index - 1].element
      if parents.contains(candidate) {
        // A group of a definition list: `dl`, `div`, `dt`.
        guard candidate == .div else { return index }
        return index > 1 && open[index - 2].element == .dl ? index : nil
      }
      guard ended.contains(candidate) else { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether a block may stand in what is open: `a`, `del` and `ins` are looked through.
  private func holdsFlow(_ count: Int, at position: Position) -> Bool {
    for candidate in open[..<count].reversed() {
      if candidate.depth < position.depth { return true }
      if candidate.element.isTransparent { continue }
      return candidate.element.holdsFlow
    }
    return true
  }
}
