@testable import Markdown

extension ReferenceParser {
  /// A run of `*` or `_` that may open or close emphasis.
  struct Delimiter {
    let character: UInt8
    /// How long the run was.
    let length: Int
    /// How many of its characters are left.
    var count: Int
    /// Index of its piece; later runs have greater ones.
    let piece: Int
    let canOpen: Bool
    let canClose: Bool
  }

  // MARK: Flanking

  /// What stands around a delimiter run; a line feed where nothing does.
  struct Surroundings {
    let beforePrevious: Unicode.Scalar
    let previous: Unicode.Scalar
    let next: Unicode.Scalar
  }

  mutating func parseDelimiterRun() {
    let character = text[position]
    var end = position
    while byte(end) == character { end += 1 }
    let before = String(decoding: text[..<position], as: UTF8.self).unicodeScalars
    let after = String(decoding: text[end...], as: UTF8.self).unicodeScalars
    let around = Surroundings(
      beforePrevious: before.dropLast().last ?? "\n",
      previous: before.last ?? "\n",
      next: after.first ?? "\n"
    )
    let run = text[position..<end]
    addText(run)
    let isLeft = rule == .commonMark ? isLeftFlanking(around) : isLeftFlankingAmended(around)
    let isRight = rule == .commonMark ? isRightFlanking(around) : isRightFlankingAmended(around)
    let isUnderscore = character == UInt8(ascii: "_")
    delimiters.append(
      Delimiter(
        character: character,
        length: run.count,
        count: run.count,
        piece: pieces.count - 1,
        canOpen: isLeft && (!isUnderscore || !isRight || followsPunctuation(around)),
        canClose: isRight && (!isUnderscore || !isLeft || isPunctuation(around.next))
      )
    )
    position = end
  }

  /// CommonMark 0.30, section 6.2.
  private func isLeftFlanking(_ run: Surroundings) -> Bool {
    !isWhitespace(run.next)
      && (!isPunctuation(run.next)
        || isPunctuation(run.next) && (isWhitespace(run.previous) || isPunctuation(run.previous)))
  }

  private func isRightFlanking(_ run: Surroundings) -> Bool {
    !isWhitespace(run.previous)
      && (!isPunctuation(run.previous)
        || isPunctuation(run.previous) && (isWhitespace(run.next) || isPunctuation(run.next)))
  }

  /// markdown-cjk-friendly, section 6.2: (1), and (2a) or (2b) with one of its four cases.
  private func isLeftFlankingAmended(_ run: Surroundings) -> Bool {
    !isWhitespace(run.next)
      && (!isNonCJKPunctuation(run.next)
        || isNonCJKPunctuation(run.next)
          && (isWhitespace(run.previous) || followsNonCJKPunctuation(run)
            || followsCJK(run) || isIdeographicVariationSelector(run.previous)))
  }

  private func isRightFlankingAmended(_ run: Surroundings) -> Bool {
    !isWhitespace(run.previous)
      && (!followsNonCJKPunctuation(run)
        || followsNonCJKPunctuation(run)
          && (isWhitespace(run.next) || isNonCJKPunctuation(run.next) || isCJK(run.next)))
  }

  /// Whether the run follows a punctuation character, by the amended rule also a sequence of one
  /// and a variation selector.
  private func followsPunctuation(_ run: Surroundings) -> Bool {
    isPunctuation(run.previous)
      || rule == .cjkFriendly && isVariationSelector(run.previous)
        && isPunctuation(run.beforePrevious)
  }

  /// Whether the run follows a non-CJK punctuation sequence.
  ///
  /// A quotation mark with the selector of its East Asian form is a CJK punctuation sequence.
  private func followsNonCJKPunctuation(_ run: Surroundings) -> Bool {
    if isNonCJKPunctuation(run.previous) { return true }
    return isVariationSelector(run.previous) && isNonCJKPunctuation(run.beforePrevious)
      && !followsAmbiguousPunctuation(run)
  }

  /// Whether the run follows a CJK sequence or a CJK ambiguous punctuation sequence.
  ///
  /// What a selector after white space does, as after U+3000, is left open by the rule.
  private func followsCJK(_ run: Surroundings) -> Bool {
    if isCJK(run.previous) { return true }
    if isWhitespace(run.beforePrevious) { return false }
    return isVariationSelector(run.previous) && isCJK(run.beforePrevious)
      || followsAmbiguousPunctuation(run)
  }

  private func followsAmbiguousPunctuation(_ run: Surroundings) -> Bool {
    run.previous == "\u{FE01}" && ["‘", "’", "“", "”"].contains(run.beforePrevious)
  }

  // MARK: Matching

  /// Turns delimiters above a height of the stack into emphasis and empties it down to there.
  mutating func processEmphasis(above bottom: Int) {
    struct Key: Hashable {
      let character: UInt8
      let canOpen: Bool
      let remainder: Int
    }
    /// By kind of closer the piece up to which there is no opener for it.
    var openersBottom: [Key: Int] = [:]
    var closer = bottom
    while closer < delimiters.count {
      let delimiter = delimiters[closer]
      guard delimiter.canClose else {
        closer += 1
        continue
      }
      let isKeyed = delimiter.character == UInt8(ascii: "*") || underscoresAreKeyed
      let key = Key(
        character: delimiter.character,
        canOpen: isKeyed && delimiter.canOpen,
        remainder: isKeyed ? delimiter.length % 3 : 0
      )
      let lowest = openersBottom[key] ?? -1
      let opener = (bottom..<closer).last {
        delimiters[$0].piece > lowest && match(opener: delimiters[$0], closer: delimiter)
      }
      if let opener {
        closer = emphasize(opener: opener, closer: closer)
        continue
      }
      openersBottom[key] = closer > bottom ? delimiters[closer - 1].piece : -1
      if delimiter.canOpen { closer += 1 } else { delimiters.remove(at: closer) }
    }
    delimiters.removeSubrange(bottom...)
  }

  /// Whether an opener and a closer match: rules 9 and 10 forbid lengths that are together a
  /// multiple of 3 where one of the two can both open and close.
  private func match(opener: Delimiter, closer: Delimiter) -> Bool {
    guard opener.canOpen, opener.character == closer.character else { return false }
    guard opener.canClose || closer.canOpen else { return true }
    return (opener.length + closer.length) % 3 != 0
      || opener.length % 3 == 0 && closer.length % 3 == 0
  }

  /// Makes emphasis between two delimiters.
  ///
  /// - Returns: the index of the delimiter with which to go on.
  private mutating func emphasize(opener: Int, closer: Int) -> Int {
    let used = min(delimiters[opener].count, delimiters[closer].count) >= 2 ? 2 : 1
    let name = used == 2 ? "strong" : "em"
    take(used, from: opener)
    take(used, from: closer)
    let (first, last) = (delimiters[opener].piece, delimiters[closer].piece)
    pieces[first].opening = "<\(name)>".utf8 + pieces[first].opening
    pieces[last].closing += "</\(name)>".utf8
    var closer = closer
    delimiters.removeSubrange((opener + 1)..<closer)
    closer = opener + 1
    if delimiters[closer].count == 0 { delimiters.remove(at: closer) }
    if delimiters[opener].count == 0 {
      delimiters.remove(at: opener)
      closer -= 1
    }
    return closer
  }

  private mutating func take(_ count: Int, from index: Int) {
    delimiters[index].count -= count
    pieces[delimiters[index].piece].html.removeLast(count)
    pieces[delimiters[index].piece].plain.removeLast(count)
  }
}

/// Whether the library remembers by kind of closer from where on there is no opener for `_`.
///
/// The specification's appendix demands it. libcmark 0.30.2 does so for `*` only: once a `_` has
/// found no opener because of the rule of 3, later ones of other lengths do not look there.
private let underscoresAreKeyed: Bool = {
  let document = MarkdownParser.parse(
    Array("__a *._.* b___ c\n".utf8), options: MarkdownOptions(dialect: .commonMark))
  return document.nodes.contains { $0.kind == .strong }
}()
