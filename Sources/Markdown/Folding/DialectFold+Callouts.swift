/// Callouts: quotes that say what they are.
extension DialectFold {
  mutating func foldQuote(at index: Int) -> Int {
    let paragraph = index + 1
    guard options.dialect.contains(.callouts), paragraph < Int(old[index].end),
      old[paragraph].kind == .paragraph,
      let head = calloutHead(paragraph)
    else { return beginBlock(old[index], at: index) }
    guard options.callouts.contains(head.name) else {
      let problem = DocumentProblem.Kind.unknownCallout(head.name, known: options.callouts)
      report(problem, line: old[paragraph].line, .text(head.range))
      return beginBlock(old[index], at: index)
    }
    var node = old[index]
    node.kind = .callout
    node.literal = head.range
    _ = beginBlock(node, at: index)
    let end = Int(old[paragraph].end)
    let lineEnd = endOfFirstLine(paragraph)
    var title = InlineRange(paragraph + 1..<lineEnd)
    title.start = head.end
    if title.hasContent(in: old) {
      let begun = begin(Node(.calloutTitle, line: old[paragraph].line))
      InlineFold.fold(title, in: &self)
      self.end(begun)
    }
    if lineEnd + 1 < end {
      let begun = begin(old[paragraph])
      InlineFold.fold(InlineRange(lineEnd + 1..<end), in: &self)
      self.end(begun)
    }
    return end
  }

  /// The name of a callout in lower case, and where its title begins.
  func calloutHead(_ paragraph: Int) -> (name: String, range: TextRange, end: Int)? {
    let first = paragraph + 1
    guard first < Int(old[paragraph].end), old[first].kind == .text else { return nil }
    let range = old[first].literal
    return document.text.withUnsafeBufferPointer { text in
      let literal = UnsafeBufferPointer(rebasing: text[range.start..<range.end])
      guard literal.starts(with: "[!".utf8),
        let nameEnd = directiveNameEnd(literal, at: 2, end: literal.count),
        nameEnd < literal.count, literal[nameEnd] == UInt8(ascii: "]")
      else { return nil }
      let name = String(decoding: literal[2..<nameEnd].map(\.lowercase), as: UTF8.self)
      var end = nameEnd + 1
      while end < literal.count {
        let (value, length) = literal.codePoint(at: end)
        guard EastAsian.isWhitespace(value) else { break }
        end += length
      }
      return (name, TextRange(range.start + 2, range.start + nameEnd), range.start + end)
    }
  }

  /// The index of the first line break of a paragraph, or of its end.
  func endOfFirstLine(_ paragraph: Int) -> Int {
    var index = paragraph + 1
    let end = Int(old[paragraph].end)
    while index < end, old[index].kind != .softBreak, old[index].kind != .lineBreak {
      index = Int(old[index].end)
    }
    return index
  }
}
