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
}

/// Divides a text into lines: between Japanese characters, at spaces elsewhere.
///
/// No line begins with what JIS X 4051 keeps from a line's start, or ends with an opening bracket, and a
/// number stays with what it counts. A word that is wider than a line is cut.
struct LineBreaking {
  private var scalars: [Unicode.Scalar] = []
  private var widths: [Double] = []
  private var classes: [ScalarClass] = []
  /// The text in UTF-8, and where each scalar begins in it.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  /// Where lines begin and end, before any text is copied.
  fileprivate struct Division {
    var lines: [Range<Int>] = []
    var width = 0.0
    var isCut = false
    var cutsWord = false
    /// How badly its breaks read, the sum of all.
    var roughness = 0
  }

  private static let ellipsis = 1.0

  /// Prepares a text; white space counts as one space.
  init(_ text: String) {
    let count = text.utf8.count
    bytes.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    scalars.reserveCapacity(count)
    widths.reserveCapacity(count)
    classes.reserveCapacity(count)
    for scalar in text.unicodeScalars {
      let kind = ScalarClass.of(scalar)
      if !kind.contains(.space) {
        append(scalar, kind)
      } else if let last = scalars.last, last != " " {
        append(" ", .space)
      }
    }
    if scalars.last == " " {
      scalars.removeLast()
      widths.removeLast()
      classes.removeLast()
      bytes.removeLast()
      starts.removeLast()
    }
    starts.append(bytes.count)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ kind: ScalarClass) {
    scalars.append(scalar)
    widths.append(TextWidth.width(of: scalar))
    classes.append(kind)
    starts.append(bytes.count)
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The text on as few lines as it needs, about equally long.
  ///
  /// - Parameters:
  ///   - width: the widest line, in ems.
  ///   - limit: the most lines; what is left ends with an ellipsis.
  /// - Returns: the lines.
  func wrapped(to width: Double, atMost limit: Int = 3) -> WrappedText {
    let total = widths.reduce(0, +)
    if total <= width { return WrappedText(lines: [text(0..<scalars.count)], width: total) }
    var first = divided(to: width, atMost: limit, byPhrase: true)
    var byPhrase = true
    if first.isCut || first.cutsWord {
      // Whole words are worth another line, but not a cut.
      let plain = divided(to: width, atMost: limit, byPhrase: false)
      byPhrase = !first.isCut && plain.cutsWord
      if !byPhrase { first = plain }
    }
    return text(of: balanced(first, from: width, limit, byPhrase))
  }

  /// The division with the narrowest lines of those with as many lines and no worse breaks.
  private func balanced(
    _ first: Division,
    from width: Double,
    _ limit: Int,
    _ byPhrase: Bool
  ) -> Division {
    guard first.lines.count > 1, !first.isCut, !first.cutsWord else { return first }
    var best = first
    var low = width / 2
    var high = first.width
    for _ in 0..<4 {
      let middle = (low + high) / 2
      let next = divided(to: middle, atMost: limit, byPhrase: byPhrase)
      if !next.isCut, !next.cutsWord, next.lines.count == first.lines.count,
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

  private func divided(to width: Double, atMost limit: Int, byPhrase: Bool) -> Division {
    var result = Division()
    var start = 0
    repeat {
      let end = lineEnd(from: start, width, byPhrase, cutsWord: &result.cutsWord)
      if result.lines.count == limit - 1, end < scalars.count {
        result.isCut = true
        let cut = prefixEnd(from: start, max(width - Self.ellipsis, 0))
        result.add(start..<cut, widths[start..<cut].reduce(Self.ellipsis, +))
        return result
      }
      var visible = end
      while visible > start, scalars[visible - 1] == " " { visible -= 1 }
      result.add(start..<visible, widths[start..<visible].reduce(0, +))
      if end < scalars.count { result.roughness += roughness(end) }
      start = end
      while start < scalars.count, scalars[start] == " " { start += 1 }
    } while start < scalars.count
    return result
  }

  private func text(of division: Division) -> WrappedText {
    var lines = division.lines.map { text($0) }
    if division.isCut {
      while lines[lines.count - 1].last == " " { lines[lines.count - 1].removeLast() }
      lines[lines.count - 1] += "…"
    }
    return WrappedText(
      lines: lines,
      width: division.width,
      full: division.isCut ? text(0..<scalars.count) : nil,
      cutsWord: division.cutsWord
    )
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[starts[range.lowerBound]..<starts[range.upperBound]], as: UTF8.self)
  }

  // MARK: Ends of lines

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
    let left = classes[index - 1]
    let right = classes[index]
    if !left.contains(.ideographic) || left.contains(.phraseEnd) { return 0 }
    if right.contains(.noEnd) { return 0 }
    if left.contains(.hiragana), !right.contains(.hiragana) { return 0 }
    return left.contains(.katakana) && right.contains(.katakana) ? 2 : 1
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
    let left = classes[index - 1]
    let right = classes[index]
    if isJoined(at: index) || right.contains(.space) { return false }
    if right.contains(.noStart) || left.contains(.noEnd) { return false }
    if left.contains(.space) { return true }
    if left.contains(.hyphen) { return !right.contains(.digit) }
    if left.contains(.digit), right.contains(.ideographic) { return false }
    if left.contains(.power), right.contains(.counter) { return false }
    return left.contains(.ideographic) || right.contains(.ideographic)
  }
}

extension LineBreaking.Division {
  fileprivate mutating func add(_ line: Range<Int>, _ lineWidth: Double) {
    lines.append(line)
    width = max(width, lineWidth)
  }
}
