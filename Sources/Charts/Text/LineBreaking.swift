/// A text divided into lines.
struct WrappedText: Equatable {
  /// The lines, at least one.
  var lines: [String]
  /// The width of the widest line, in ems.
  var width: Double
  /// The whole text, if the last line ends with an ellipsis instead of it.
  var full: String?
  /// Whether a word had to be cut.
  var cutsWord = false
  /// How badly its breaks read, the sum of all.
  var roughness = 0
}

/// Divides a text into lines: between Japanese characters, at spaces elsewhere.
///
/// No line begins with what JIS X 4051 keeps from a line's start, or ends with an opening bracket, and a
/// number stays with what it counts. A word that is wider than a line is cut.
struct LineBreaking {
  private let scalars: [Unicode.Scalar]
  private let widths: [Double]
  private let text: String

  private static let ellipsis = 1.0
  private static let noStart = Set(
    "。、，．・：；！？）」』】〉》〕］｝”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ゛゜〜～…‥％%,.:;!?)]}※ﾞﾟｰ｡､｣"
      .unicodeScalars
  )
  private static let phraseEnd = Set("、。，．・：；！？）」』】〉》〕］｝".unicodeScalars)
  private static let powers = Set("千万億兆".unicodeScalars)
  private static let counters = Set("人円件本回点倍社個店日月年".unicodeScalars)
  private static let noEnd = Set("（「『【〈《〔［｛“‘￥＄¥$€£([{＃#｢".unicodeScalars)

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace && scalar.value != 0x3000 && scalar.value != 0xA0
      if !isSpace {
        scalars.append(scalar)
      } else if let last = scalars.last, last != " " {
        scalars.append(" ")
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    self.scalars = scalars
    widths = scalars.map(TextWidth.width(of:))
    self.text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// The text on as few lines as it needs, about equally long.
  ///
  /// - Parameters:
  ///   - width: the widest line, in ems.
  ///   - limit: the most lines; what is left ends with an ellipsis.
  /// - Returns: the lines.
  func wrapped(to width: Double, atMost limit: Int = 3) -> WrappedText {
    let phrases = filled(to: width, atMost: limit, byPhrase: true)
    let plain = filled(to: width, atMost: limit, byPhrase: false)
    // Whole words are worth another line, but not a cut.
    let byPhrase = phrases.full == nil && phrases.cutsWord == plain.cutsWord
    let first = byPhrase ? phrases : plain
    guard first.lines.count > 1, first.full == nil, !first.cutsWord else { return first }
    var best = first
    var low = width / 2
    var high = first.width
    for _ in 0..<4 {
      let middle = (low + high) / 2
      let next = filled(to: middle, atMost: limit, byPhrase: byPhrase)
      if next.full == nil, !next.cutsWord, next.lines.count == first.lines.count,
        next.roughness <= first.roughness
      {
        best = next
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  private func filled(to width: Double, atMost limit: Int, byPhrase: Bool) -> WrappedText {
    var result = WrappedText(lines: [], width: 0)
    var start = 0
    repeat {
      let isLast = result.lines.count == limit - 1
      let end = lineEnd(from: start, width, byPhrase, cutsWord: &result.cutsWord)
      if isLast, end < scalars.count {
        let cut = prefixEnd(from: start, max(width - Self.ellipsis, 0))
        append(start, cut, "…", to: &result)
        result.full = text
        return result
      }
      append(start, end, "", to: &result)
      if end < scalars.count { result.roughness += roughness(end) }
      start = end
      while start < scalars.count, scalars[start] == " " { start += 1 }
    } while start < scalars.count
    return result
  }

  private func append(_ start: Int, _ end: Int, _ tail: String, to result: inout WrappedText) {
    var end = end
    while end > start, scalars[end - 1] == " " { end -= 1 }
    var line = ""
    line.unicodeScalars.append(contentsOf: scalars[start..<end])
    let width = widths[start..<end].reduce(0, +) + (tail.isEmpty ? 0 : Self.ellipsis)
    result.lines.append(line + tail)
    result.width = max(result.width, width)
  }

  /// The end of the line that begins at an index: the last place to break that fits, or one a little before
  /// it that is better.
  private func lineEnd(
    from start: Int,
    _ width: Double,
    _ byPhrase: Bool,
    cutsWord: inout Bool
  ) -> Int {
    var used = 0.0
    var end: Int?
    var best = -Double.infinity
    for index in start..<scalars.count {
      if index > start, mayBreak(before: index) {
        let score = used - (byPhrase ? width * 0.45 * Double(roughness(index)) : 0)
        if score >= best { (end, best) = (index, score) }
      }
      // A space at the end of a line hangs out.
      if scalars[index] != " ", used + widths[index] > width + 1e-9 {
        if let end { return end }
        cutsWord = true
        return max(prefixEnd(from: start, width), cluster(after: start))
      }
      used += widths[index]
    }
    return scalars.count
  }

  /// How bad a break before a scalar reads, from 0 to 2.
  ///
  /// A phrase most likely begins after punctuation and spaces, before a bracket, and where other signs follow
  /// on hiragana; a word in katakana is one.
  private func roughness(_ index: Int) -> Int {
    let left = scalars[index - 1]
    let right = scalars[index]
    if !TextWidth.isIdeographic(left) || Self.phraseEnd.contains(left) { return 0 }
    if Self.noEnd.contains(right) { return 0 }
    if isHiragana(left), !isHiragana(right) { return 0 }
    return isKatakana(left) && isKatakana(right) ? 2 : 1
  }

  private func isHiragana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x309F).contains(scalar.value)
  }

  private func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    (0x30A1...0x30FF).contains(scalar.value) || (0xFF66...0xFF9F).contains(scalar.value)
  }

  /// The end of the whole characters that fit from an index on.
  private func prefixEnd(from start: Int, _ width: Double) -> Int {
    var used = 0.0
    var end = start
    while end < scalars.count {
      let next = cluster(after: end)
      used += widths[end..<next].reduce(0, +)
      if used > width + 1e-9 { break }
      end = next
    }
    return end
  }

  private func cluster(after start: Int) -> Int {
    var end = start + 1
    while end < scalars.count, isJoined(at: end) { end += 1 }
    return min(end, scalars.count)
  }

  /// Whether a scalar belongs to the character before it.
  private func isJoined(at index: Int) -> Bool {
    widths[index] == 0 || scalars[index - 1].value == 0x200D
      || (0x1F3FB...0x1F3FF).contains(scalars[index].value)
  }

  private func mayBreak(before index: Int) -> Bool {
    let left = scalars[index - 1]
    let right = scalars[index]
    if isJoined(at: index) || right == " " { return false }
    if Self.noStart.contains(right) || Self.noEnd.contains(left) { return false }
    if left == " " { return true }
    if left == "-" || left == "/" { return !isDigit(right) }
    if isDigit(left), TextWidth.isIdeographic(right) { return false }
    if Self.powers.contains(left), Self.counters.contains(right) { return false }
    return TextWidth.isIdeographic(left) || TextWidth.isIdeographic(right)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
