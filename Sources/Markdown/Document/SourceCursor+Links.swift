/// What stands behind the text of a link.
extension SourceCursor {
  /// The parts of a link behind its text.
  struct LinkEnd {
    /// Its destination without pointed brackets; `nil` for a link by reference.
    var destination: Range<Int>?
    /// Its title without quotes.
    var title: Range<Int>?
    /// The label that refers, unless it is the link's text.
    var label: Range<Int>?
  }

  /// Passes what stands behind the text of a link, which is known to be one (CommonMark 0.30, section
  /// 6.3): `](…)`, `][label]`, `][]` or `]`.
  mutating func passLinkEnd() -> LinkEnd? {
    guard pass("]") else { return nil }
    let start = at
    if byte == UInt8(ascii: "(") {
      if let end = passResource() { return end }
      at = start
    }
    guard byte == UInt8(ascii: "[") else { return LinkEnd() }
    at += 1
    guard let label = passUntil(UInt8(ascii: "]"), refusing: UInt8(ascii: "[")) else {
      at = start
      return LinkEnd()
    }
    return LinkEnd(label: label.isEmpty ? nil : label)
  }

  private mutating func passResource() -> LinkEnd? {
    at += 1
    _ = passSpacing()
    guard let destination = passDestination() else { return nil }
    var link = LinkEnd(destination: destination)
    if passSpacing() {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = byte
        at += 1
        link.title = passUntil(quote, refusing: quote)
      case UInt8(ascii: "("):
        at += 1
        link.title = passUntil(UInt8(ascii: ")"), refusing: UInt8(ascii: "("))
      default: break
      }
    }
    _ = passSpacing()
    return pass(")") ? link : nil
  }

  private mutating func passDestination() -> Range<Int>? {
    if byte == UInt8(ascii: "<") {
      at += 1
      let start = at
      guard let range = passUntil(UInt8(ascii: ">"), refusing: UInt8(ascii: "<")),
        !lines.source[start..<range.upperBound].contains(where: lines.isLineEnd)
      else { return nil }
      return range
    }
    let start = at
    var depth = 0
    while at < end, byte > 0x20 {
      switch byte {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return start..<at }
        depth -= 1
      default: break
      }
      at += 1
    }
    at = min(at, end)
    return depth == 0 ? start..<at : nil
  }

  /// Passes all up to a byte that is not escaped, and the byte itself.
  ///
  /// - Returns: what stands before it; `nil` if there is none, or another byte comes first.
  private mutating func passUntil(_ stop: UInt8, refusing other: UInt8) -> Range<Int>? {
    let start = at
    while at < end {
      if byte == stop {
        at += 1
        return start..<(at - 1)
      }
      if byte == other { return nil }
      at += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
