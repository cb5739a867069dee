// Slips inside of a line, where Markdown's inlines stand.

extension FullWidthSlipScanner {
  /// Looks for slips in a stretch of a line, character by character; most are skipped at their lead
  /// byte.
  mutating func scanInlines(_ line: Range<Int>) {
    var index = line.lowerBound
    var decomposed: Range<Int>?
    var runs = BacktickRuns()
    while index < line.upperBound {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = codeSpanEnd(index, line, &runs)
      case UInt8(ascii: "*"): index = strong(at: index, line)
      case UInt8(ascii: "["): index = link(at: index, line) ?? index + 1
      case 0..<0xC0: index += 1
      case 0xC0..<0xE0: index += 2
      case 0xE3:
        if isDecomposed(at: index, line) {
          decomposed = (decomposed?.lowerBound ?? index - 3)..<(index + 3)
        }
        index += 3
      case 0xE0..<0xEF: index += 3
      case 0xEF: index = fullWidth(at: index, line)
      default: index += 4
      }
    }
    if let decomposed {
      append(.decomposedKana, decomposed, composedKana(string(decomposed)))
    }
  }

  private mutating func append(_ kind: FullWidthSlip.Kind, _ range: Range<Int>, _ mend: String) {
    slips.append(FullWidthSlip(kind: kind, range: range, mend: mend))
  }

  // MARK: Code

  /// The offset behind a code span, or behind the backticks where none closes them.
  private func codeSpanEnd(_ start: Int, _ line: Range<Int>, _ runs: inout BacktickRuns) -> Int {
    let contentStart = runEnd(from: start, line)
    let length = contentStart - start
    if runs.areKnown, runs.lastEnds[length, default: 0] <= contentStart { return contentStart }
    var index = contentStart
    while index < line.upperBound {
      if source[index] == UInt8(ascii: "`") {
        let end = runEnd(from: index, line)
        if end - index == length { return end }
        runs.lastEnds[end - index] = end
        index = end
      } else {
        index += 1
      }
    }
    runs.areKnown = true
    return contentStart
  }

  /// The runs of backticks of a line: after one search that found none of its length, none is in vain.
  private struct BacktickRuns {
    /// Whether the line was searched to its end once.
    var areKnown = false
    /// For each length the end of the last run.
    var lastEnds: [Int: Int] = [:]
  }

  private func runEnd(from start: Int, _ line: Range<Int>) -> Int {
    var index = start
    while index < line.upperBound, source[index] == source[start] { index += 1 }
    return index
  }

  // MARK: Emphasis

  /// Pairs `**` with the one before it in its paragraph, and looks for spaces inside of them.
  private mutating func strong(at start: Int, _ line: Range<Int>) -> Int {
    let end = runEnd(from: start, line)
    guard end - start >= 2 else { return end }
    guard let opening = openStrong else {
      openStrong = start
      return end
    }
    openStrong = nil
    guard opening >= line.lowerBound else { return end }
    let marks = source[opening..<start].prefix { $0 == UInt8(ascii: "*") }
    let inner = (opening + marks.count)..<start
    let textStart = skipSpaces(from: inner.lowerBound, in: inner)
    let textEnd = trimmedEnd(textStart..<inner.upperBound)
    guard textStart < textEnd, textStart..<textEnd != inner, marks.count == end - start,
      source[textStart..<textEnd].contains(where: { $0 >= 0xE3 })
    else { return end }
    let mark = String(repeating: "*", count: marks.count)
    append(.spacedEmphasis, opening..<end, mark + string(textStart..<textEnd) + mark)
    return end
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      if source[end - 1] <= 0x20 {
        end -= 1
      } else if end - 3 >= range.lowerBound, character(at: end - 3, in: range) == "　" {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  // MARK: Full-width marks

  private mutating func fullWidth(at index: Int, _ line: Range<Int>) -> Int {
    switch character(at: index, in: line) {
    case "＊"?: paired("＊", .emphasis, at: index, line, lengths: 2...3, ascii: "*")
    case "｀"?: paired("｀", .code, at: index, line, lengths: 1...3, ascii: "`")
    case "！"?, "［"?: link(at: index, line) ?? index + 3
    case let mark? where mark.isHalfWidthKatakana: halfWidthKatakana(at: index, line)
    default: index + 3
    }
  }

  /// Full-width marks with text between two runs of the same length.
  private mutating func paired(
    _ mark: Unicode.Scalar,
    _ kind: FullWidthSlip.Kind,
    at start: Int,
    _ line: Range<Int>,
    lengths: ClosedRange<Int>,
    ascii: String
  ) -> Int {
    let textStart = markEnd(mark, from: start, line)
    let length = (textStart - start) / 3
    guard lengths.contains(length) else { return textStart }
    var textEnd = textStart
    while textEnd < line.upperBound, character(at: textEnd, in: line) != mark { textEnd += 1 }
    let end = markEnd(mark, from: textEnd, line)
    guard (end - textEnd) / 3 == length, textEnd > textStart else { return textStart }
    let marks = String(repeating: ascii, count: length)
    append(kind, start..<end, marks + string(textStart..<textEnd) + marks)
    return end
  }

  private func markEnd(_ mark: Unicode.Scalar, from start: Int, _ line: Range<Int>) -> Int {
    var index = start
    while character(at: index, in: line) == mark { index += 3 }
    return index
  }

  private mutating func halfWidthKatakana(at start: Int, _ line: Range<Int>) -> Int {
    var index = start
    while let next = character(at: index, in: line), next.isHalfWidthKatakana { index += 3 }
    append(.halfWidthKatakana, start..<index, fullWidthKatakana(string(start..<index)))
    return index
  }

  private func isDecomposed(at index: Int, _ line: Range<Int>) -> Bool {
    guard source[index + 1] == 0x82, source[index + 2] == 0x99 || source[index + 2] == 0x9A,
      index - 3 >= line.lowerBound, let base = character(at: index - 3, in: line),
      let mark = character(at: index, in: line)
    else { return false }
    return base.composed(with: mark) != nil
  }

  // MARK: Links

  /// `［文字］（url）` with one bracket or more of the wrong width; what stands in round brackets has
  /// to look like an address.
  private mutating func link(at start: Int, _ line: Range<Int>) -> Int? {
    var index = start
    var isFullWidth = false
    func next(_ ascii: Unicode.Scalar, _ wide: Unicode.Scalar) -> Bool {
      guard let found = character(at: index, in: line), found == ascii || found == wide else {
        return false
      }
      isFullWidth = isFullWidth || found == wide
      index += UTF8.width(found)
      return true
    }
    if isDirectiveLabel(at: start, line) { return nil }
    let isImage = next("!", "！")
    guard next("[", "［") else { return nil }
    let label =
      index..<skip(from: index, line) {
        switch $0 {
        case "[", "]", "［", "］": true
        default: false
        }
      }
    index = label.upperBound
    guard next("]", "］"), next("(", "（") else { return nil }
    let address =
      index..<skip(from: index, line) {
        switch $0 {
        case "(", ")", "（", "）", "[", "［", " ", "　": true
        default: false
        }
      }
    index = address.upperBound
    guard next(")", "）"), isFullWidth, looksLikeAddress(address) else { return nil }
    let mend = "\(isImage ? "!" : "")[\(string(label))](\(string(address)))"
    append(.link, start..<index, mend)
    return index
  }

  /// Whether a bracket belongs to `:name[…]`, behind which round ones are only text.
  private func isDirectiveLabel(at bracket: Int, _ line: Range<Int>) -> Bool {
    var start = bracket
    while start > line.lowerBound,
      source[start - 1].isWordByte || source[start - 1] == UInt8(ascii: "-")
    {
      start -= 1
    }
    return start < bracket && start > line.lowerBound && source[start - 1] == UInt8(ascii: ":")
  }

  private func skip(
    from start: Int,
    _ line: Range<Int>,
    until isEnd: (Unicode.Scalar) -> Bool
  ) -> Int {
    var index = start
    while index < line.upperBound {
      if let next = character(at: index, in: line), isEnd(next) { break }
      index += 1
    }
    return index
  }

  /// Whether a text begins as an address does, or ends as the name of a file.
  private func looksLikeAddress(_ range: Range<Int>) -> Bool {
    let text = source[range]
    let starts = ["http:", "https:", "mailto:", "/", "./", "../", "#"]
    if starts.contains(where: { text.starts(with: $0.utf8) }) { return true }
    let path = text.prefix { $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else {
      return false
    }
    let ending = path[(dot + 1)...]
    return (2...5).contains(ending.count) && ending.allSatisfy { $0.isLetter }
  }
}

extension Unicode.Scalar {
  /// Katakana and marks of JIS X 0201.
  fileprivate var isHalfWidthKatakana: Bool { (0xFF61...0xFF9F).contains(value) }
}
