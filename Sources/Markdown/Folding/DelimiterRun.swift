/// A run of `~`, `=` or `^`.
struct DelimiterRun {
  let kind: InlineFold.Waiting.Kind
  /// Whether it may begin something.
  let canOpen: Bool
  /// Whether it may end something.
  let canClose: Bool

  /// Judges a run by the characters around it, as `*` is judged beside Japanese.
  ///
  /// It is GFM's rule for `~~` with the amendments of markdown-cjk-friendly. A single sign only asks
  /// for no space inside.
  init(_ kind: InlineFold.Waiting.Kind, before: UInt32, after: UInt32) {
    self.kind = kind
    let spaceBefore = EastAsian.isWhitespace(before)
    let spaceAfter = EastAsian.isWhitespace(after)
    if kind == .subscripted || kind == .superscripted {
      let isRange = kind == .subscripted && Self.isDigit(before) && Self.isDigit(after)
      canOpen = !spaceAfter && !isRange
      canClose = !spaceBefore
      return
    }
    let punctuationBefore = EastAsian.isPunctuation(before)
    let punctuationAfter = EastAsian.isPunctuation(after)
    let isCJK =
      EastAsian.isCJK(before) || EastAsian.isCJK(after)
      || EastAsian.isIdeographicVariationSelector(before)
    canOpen = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore || isCJK)
    canClose = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter || isCJK)
  }

  /// What a run of a length stands for, `nil` if for nothing.
  static func kind(
    _ sign: UInt8,
    _ length: Int,
    _ dialect: MarkdownDialect
  ) -> InlineFold.Waiting.Kind? {
    switch (sign, length) {
    case (UInt8(ascii: "~"), 2) where dialect.contains(.strikethrough): .strikethrough
    case (UInt8(ascii: "~"), 1) where dialect.contains(.scripts): .subscripted
    case (UInt8(ascii: "^"), 1) where dialect.contains(.scripts): .superscripted
    case (UInt8(ascii: "="), 2) where dialect.contains(.marks): .mark
    default: nil
    }
  }

  private static func isDigit(_ codePoint: UInt32) -> Bool {
    (0x30...0x39).contains(codePoint) || (0xFF10...0xFF19).contains(codePoint)
  }
}

extension InlineFold {
  /// The opener that a run ends: the latest of the same sign and length in the same parent.
  ///
  /// What is raised or lowered has no white space inside, and what is lowered no Japanese: `5~10人、
  /// 20~30人` are two ranges.
  mutating func opener(
    for run: DelimiterRun,
    before offset: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Waiting? {
    guard let index = latest(run.kind) else { return nil }
    let found = waiting[index]
    let opener = pieces[found.piece].node.literal
    if opener.end == offset { return nil }
    defer { stopWaiting(from: index) }
    guard run.kind == .subscripted || run.kind == .superscripted else { return found }
    guard opener.start >= text.start, opener.end <= offset else { return nil }
    let content = bytes[opener.end..<offset]
    if content.contains(where: { $0 <= 0x20 }) { return nil }
    return run.kind == .subscripted && content.contains { $0 >= 0xE3 } ? nil : found
  }

  /// Makes a node of what stands between an opener and the end.
  mutating func close(_ opener: Waiting) {
    let kind: Node.Kind =
      switch opener.kind {
      case .subscripted: .subscripted
      case .superscripted: .superscripted
      case .strikethrough: .strikethrough
      case .mark, .label: .mark
      }
    pieces[opener.piece] = Piece(role: .begin, node: Node(kind, line: line))
    end(opener.piece)
  }

  /// Adds a run that may begin something; it is text unless that is ended.
  mutating func add(_ run: DelimiterRun, _ start: Int, _ end: Int) {
    wait(Waiting(kind: run.kind, piece: addWaiting(start, end)))
  }

  /// Adds the beginning of a directive's label; it is text unless its bracket is closed.
  mutating func beginLabel(_ directive: Directive, _ start: Int, _ end: Int) {
    wait(Waiting(kind: .label, piece: addWaiting(start, end), directive: directive))
  }

  private mutating func addWaiting(_ start: Int, _ end: Int) -> Int {
    var node = Node(.text, line: line)
    node.literal = TextRange(start, end)
    // A leaf, so that no further text is joined with it.
    pieces.append(Piece(role: .leaf, node: node))
    return pieces.count - 1
  }

  /// Takes note of a `[` inside a label.
  mutating func enterBracket() {
    if let label = latest(.label) { count(1, inLabel: label) }
  }

  /// Takes note of a `]`; the label that it closes.
  mutating func closeBracket() -> Waiting? {
    guard let label = latest(.label) else { return nil }
    let found = waiting[label]
    if found.depth > 0 {
      count(-1, inLabel: label)
      return nil
    }
    stopWaiting(from: label)
    return found
  }

  /// Makes a directive of what stands between its label's bracket and the end.
  mutating func close(_ label: Waiting, as node: Node) {
    pieces[label.piece] = Piece(role: .begin, node: node)
    end(label.piece)
  }
}
