extension ReferenceParser {
  mutating func parseOpeningBracket(length: Int) {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketAfter = true }
    addText(text[position..<(position + length)])
    position += length
    brackets.append(
      Bracket(
        piece: pieces.count - 1,
        isImage: length == 2,
        textStart: position,
        delimiters: delimiters.count
      )
    )
  }

  /// "Look for link or image" of the specification's appendix.
  mutating func parseClosingBracket() {
    let closing = position
    position += 1
    guard let bracket = brackets.popLast() else { return addText("]".utf8) }
    guard bracket.isActive, let (destination, end) = target(of: bracket, closing: closing) else {
      return addText("]".utf8)
    }
    position = end
    processEmphasis(above: bracket.delimiters)
    if bracket.isImage {
      makeImage(bracket, destination)
    } else {
      makeLink(bracket, destination)
      for index in brackets.indices where !brackets[index].isImage {
        brackets[index].isActive = false
      }
    }
  }

  private mutating func makeLink(_ bracket: Bracket, _ destination: Destination) {
    let start = "<a href=\"".utf8 + escapedURL(destination.url) + title(destination) + "\">".utf8
    pieces[bracket.piece] = Piece(html: start, plain: [])
    pieces.append(Piece(html: Array("</a>".utf8), plain: []))
  }

  private mutating func makeImage(_ bracket: Bracket, _ destination: Destination) {
    let alternative = pieces[(bracket.piece + 1)...].flatMap(\.plain)
    let image =
      "<img src=\"".utf8 + escapedURL(destination.url) + "\" alt=\"".utf8 + alternative
      + title(destination) + "\" />".utf8
    pieces[bracket.piece...] = [Piece(html: image, plain: alternative)]
  }

  private func title(_ destination: Destination) -> [UInt8] {
    destination.title.isEmpty ? [] : "\" title=\"".utf8 + escapedHTML(destination.title)
  }

  /// Where the brackets lead to, and the offset after what says so.
  private func target(
    of bracket: Bracket,
    closing: Int
  ) -> (destination: Destination, end: Int)? {
    if let inline = inlineTarget(at: closing + 1) { return inline }
    var label = text[bracket.textStart..<closing]
    var end = closing + 1
    if let labelEnd = labelEnd(at: closing + 1) {
      let written = text[(closing + 2)..<(labelEnd - 1)]
      end = labelEnd
      // `[ ]` is no label, but libcmark takes it for `[]`.
      if !normalizedLabel(written).isEmpty {
        return references[normalizedLabel(written)].map { ($0, end) }
      }
    }
    if bracket.hasBracketAfter { return nil }
    label = label.prefix(1000)
    return references[normalizedLabel(label)].map { ($0, end) }
  }

  /// The offset after a link label.
  private func labelEnd(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < text.count {
      switch Character(Unicode.Scalar(text[index])) {
      case "]": return index + 1
      case "[": return nil
      case "\\" where isASCIIPunctuation(byte(index + 1)): index += 2
      default: index += 1
      }
    }
    return nil
  }

  // MARK: Inline destinations

  /// `(destination "title")`.
  private func inlineTarget(at start: Int) -> (destination: Destination, end: Int)? {
    guard byte(start) == UInt8(ascii: "(") else { return nil }
    let destinationStart = afterSpaces(start + 1)
    guard let (url, urlEnd) = destination(at: destinationStart) else { return nil }
    var end = afterSpaces(urlEnd)
    var title: ArraySlice<UInt8> = []
    if end > urlEnd, let titleEnd = titleEnd(at: end) {
      title = text[(end + 1)..<(titleEnd - 1)]
      end = afterSpaces(titleEnd)
    }
    guard byte(end) == UInt8(ascii: ")") else { return nil }
    return (Destination(url: unescaped(url), title: unescaped(title)), end + 1)
  }

  private func afterSpaces(_ start: Int) -> Int {
    var index = start
    while [0x20, 0x09, 0x0A].contains(byte(index)) { index += 1 }
    return index
  }

  private func destination(at start: Int) -> (url: ArraySlice<UInt8>, end: Int)? {
    var index = start
    if byte(start) == UInt8(ascii: "<") {
      index += 1
      while index < text.count {
        switch Character(Unicode.Scalar(text[index])) {
        case ">": return (text[(start + 1)..<index], index + 1)
        case "<", "\n": return nil
        case "\\": index += 2
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while index < text.count {
      switch Character(Unicode.Scalar(text[index])) {
      case "\\" where isASCIIPunctuation(byte(index + 1)): index += 1
      case "(": depth += 1
      case ")" where depth == 0: break scan
      case ")": depth -= 1
      case " ", "\t", "\n": break scan
      default: break
      }
      index += 1
    }
    return depth == 0 && index < text.count ? (text[start..<index], index) : nil
  }

  /// The offset after a title.
  ///
  /// Where nothing closes it but an escaped quotation mark, libcmark takes the last such one and the
  /// backslash for itself.
  private func titleEnd(at start: Int) -> Int? {
    let opening = byte(start)
    guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(opening) else {
      return nil
    }
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
    var index = start + 1
    var escapedEnd: Int?
    while index < text.count {
      if text[index] == closing { return index + 1 }
      if text[index] == opening { return escapedEnd }
      if text[index] == UInt8(ascii: "\\"), isASCIIPunctuation(byte(index + 1)) {
        index += 1
        if text[index] == closing { escapedEnd = index + 1 }
      }
      index += 1
    }
    return escapedEnd
  }
}

/// A label as it is looked up; the generator's letters need no case folding beyond ASCII.
func normalizedLabel(_ label: some Sequence<UInt8>) -> String {
  let lowered = label.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  return lowered.split { [0x20, 0x09, 0x0A].contains($0) }
    .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}
