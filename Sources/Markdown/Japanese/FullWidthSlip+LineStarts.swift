// Slips at the begin of a line, where Markdown's blocks are told apart.

extension FullWidthSlipScanner {
  /// The slip with which a line begins.
  ///
  /// - Parameters:
  ///   - line: the line behind the markers of quotes and lists.
  ///   - isBlockStart: whether the line begins a block.
  /// - Returns: the slip; `nil` if there is none.
  func slip(atStartOf line: Range<Int>, isBlockStart: Bool) -> FullWidthSlip? {
    guard let first = character(at: line.lowerBound, in: line) else { return nil }
    switch first {
    case "#", "＃": return heading(line, isBlockStart: isBlockStart)
    case "-", "*", "+": return ideographicSpace(behind: line.lowerBound + 1, in: line)
    case "・", "－": return bullet(first, line)
    case "0"..."9", "０"..."９": return number(line)
    case "＞": return prefix(.quote, line.lowerBound + 3, "> ", line)
    case "：", ":": return directive(line)
    case "｜": return tableRow(line)
    case "　", "｀": return fence(line)
    default: return nil
    }
  }

  // MARK: Headings

  /// A single hash with nothing behind it may be a hashtag: it is a heading where a block begins, with
  /// no other hashtag and no sentence behind it.
  private func heading(_ line: Range<Int>, isBlockStart: Bool) -> FullWidthSlip? {
    var index = line.lowerBound
    var level = 0
    var isFullWidth = false
    while let next = character(at: index, in: line), next == "#" || next == "＃" {
      level += 1
      isFullWidth = isFullWidth || next == "＃"
      index += UTF8.width(next)
    }
    guard level <= 6, let next = character(at: index, in: line) else { return nil }
    if !isFullWidth, next == "　" { return ideographicSpace(behind: index, in: line) }
    let isSure = level > 1 || next == " " || next == "　"
    guard isFullWidth || next.isJapanese else { return nil }
    guard isSure || isBlockStart && !holdsSentenceOrHashtag(index..<line.upperBound) else {
      return nil
    }
    let mend = String(repeating: "#", count: level) + " "
    return prefix(isFullWidth ? .heading : .headingWithoutSpace, index, mend, line)
  }

  private func holdsSentenceOrHashtag(_ rest: Range<Int>) -> Bool {
    rest.contains { index in
      guard let character = character(at: index, in: rest) else { return false }
      return character == "#" || character == "＃" || character == "。"
    }
  }

  // MARK: Lists

  /// A marker that ends with an ideographic space.
  private func ideographicSpace(behind index: Int, in line: Range<Int>) -> FullWidthSlip? {
    guard character(at: index, in: line) == "　" else { return nil }
    let end = skipSpaces(from: index, in: line)
    guard end < line.upperBound else { return nil }
    return FullWidthSlip(kind: .ideographicSpace, range: index..<end, mend: " ")
  }

  /// `・項目` and `－項目`, but neither `－５` nor a line of dashes.
  private func bullet(_ first: Unicode.Scalar, _ line: Range<Int>) -> FullWidthSlip? {
    let index = line.lowerBound + 3
    guard let next = character(at: index, in: line), next != first else { return nil }
    if first == "－", next.digit != nil { return nil }
    return prefix(.bullet, index, "- ", line)
  }

  /// `１．項目`, `１.項目` and `1．項目`, but no number such as `３．５`; and `1.` with an ideographic
  /// space.
  private func number(_ line: Range<Int>) -> FullWidthSlip? {
    var index = line.lowerBound
    var digits = ""
    while digits.utf8.count < 4, let next = character(at: index, in: line), let digit = next.digit {
      digits.append(Character(digit))
      index += UTF8.width(next)
    }
    let isFullWidth = index - line.lowerBound > digits.utf8.count
    guard digits.utf8.count < 4, let mark = character(at: index, in: line) else { return nil }
    let end = index + UTF8.width(mark)
    guard let next = character(at: end, in: line), next.digit == nil else { return nil }
    if mark == "．" || mark == "." && isFullWidth {
      return prefix(.orderedList, end, digits + ". ", line)
    }
    return mark == "." || mark == ")" ? ideographicSpace(behind: end, in: line) : nil
  }

  // MARK: Other blocks

  /// Three colons or more, one of them full-width.
  private func directive(_ line: Range<Int>) -> FullWidthSlip? {
    var index = line.lowerBound
    var count = 0
    while let next = character(at: index, in: line), next == "：" || next == ":" {
      count += 1
      index += UTF8.width(next)
    }
    guard count >= 3, index - line.lowerBound > count else { return nil }
    let range = line.lowerBound..<index
    return FullWidthSlip(
      kind: .directive,
      range: range,
      mend: String(repeating: ":", count: count)
    )
  }

  /// A row begins and ends with a bar; ruby (`｜漢字《かんじ》`) only begins with one.
  private func tableRow(_ line: Range<Int>) -> FullWidthSlip? {
    guard line.count > 6, character(at: line.upperBound - 3, in: line) == "｜" else { return nil }
    let text = string(line)
    if text.unicodeScalars.contains("《") { return nil }
    let isDelimiter = text.unicodeScalars.allSatisfy { "｜|－ー-：: 　".unicodeScalars.contains($0) }
    let mend = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "｜": "|"
      case "－" where isDelimiter, "ー" where isDelimiter: "-"
      case "：" where isDelimiter: ":"
      case "　" where isDelimiter: " "
      default: scalar
      }
    }
    return FullWidthSlip(
      kind: .tableRow,
      range: line,
      mend: String(String.UnicodeScalarView(mend))
    )
  }

  /// A fence of full-width backticks, or one that is indented with ideographic spaces.
  private func fence(_ line: Range<Int>) -> FullWidthSlip? {
    let start = skipSpaces(from: line.lowerBound, in: line)
    guard let mark = character(at: start, in: line), "`~｀".unicodeScalars.contains(mark) else {
      return nil
    }
    var index = start
    var count = 0
    while character(at: index, in: line) == mark {
      count += 1
      index += UTF8.width(mark)
    }
    guard count >= 3 else { return nil }
    if mark == "｀" {
      let mend = String(repeating: "`", count: count)
      return FullWidthSlip(kind: .code, range: line.lowerBound..<index, mend: mend)
    }
    return FullWidthSlip(kind: .indentedFence, range: line.lowerBound..<start, mend: "")
  }

  /// A slip from the line's begin over the spaces behind a marker; `nil` if nothing follows.
  private func prefix(
    _ kind: FullWidthSlip.Kind,
    _ markerEnd: Int,
    _ mend: String,
    _ line: Range<Int>
  ) -> FullWidthSlip? {
    let end = skipSpaces(from: markerEnd, in: line)
    guard end < line.upperBound else { return nil }
    return FullWidthSlip(kind: kind, range: line.lowerBound..<end, mend: mend)
  }
}

// MARK: Characters

extension FullWidthSlipScanner {
  /// The character that begins at an offset; `nil` at the end of a range or inside of a character.
  func character(at index: Int, in range: Range<Int>) -> Unicode.Scalar? {
    guard index < range.upperBound else { return nil }
    let byte = UInt32(source[index])
    switch byte {
    case 0..<0x80: return Unicode.Scalar(byte)
    case 0xE0..<0xF0 where index + 2 < range.upperBound:
      let high = byte << 12 | UInt32(source[index + 1] & 0x3F) << 6
      return Unicode.Scalar((high | UInt32(source[index + 2] & 0x3F)) & 0xFFFF)
    // Nothing is looked for that has two or four bytes.
    case 0xC0..<0xE0, 0xF0...: return "\u{FFFD}"
    default: return nil
    }
  }

  /// The offset behind spaces of both widths.
  func skipSpaces(from index: Int, in range: Range<Int>) -> Int {
    var index = index
    while let next = character(at: index, in: range), next == " " || next == "　" || next == "\t" {
      index += UTF8.width(next)
    }
    return index
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// The ASCII digit that it is, or is the full-width form of.
  fileprivate var digit: Unicode.Scalar? {
    switch self {
    case "0"..."9": self
    case "０"..."９": Unicode.Scalar(value - 0xFEE0)
    default: nil
    }
  }

  /// Kana, kanji, and the marks and full-width forms that go with them.
  var isJapanese: Bool {
    (0x3001...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
      || (0xFF01...0xFF9F).contains(value)
  }
}
