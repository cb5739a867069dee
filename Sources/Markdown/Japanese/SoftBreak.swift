/// What a line break inside a paragraph becomes: nothing in Chinese and Japanese, else a space.
///
/// Browsers show every line break as a space, also between two kanji. The rule is the one that CSS
/// Text 3 (section 4.1.3) leaves to browsers, with what Japanese writers expect beside it: a break
/// after 、 or 。 is none even before a Latin word, and Hangul keeps its spaces.
enum SoftBreak {
  /// Whether the text before and after a line break is joined without a space.
  ///
  /// - Parameters:
  ///   - before: the last visible code point before the break, ``lastVisible(in:)``.
  ///   - after: the first code point after it.
  ///   - isChineseOrJapanese: whether that is the page's language; then the marks that both
  ///     kinds of text use, and emoji, belong to the Chinese or Japanese text they touch.
  /// - Returns: `false` where the break becomes a space.
  static func joins(before: UInt32, after: UInt32, isChineseOrJapanese: Bool) -> Bool {
    if before == zeroWidthSpace || after == zeroWidthSpace { return true }
    let isEastAsianBefore = EastAsian.isChineseOrJapanese(before)
    let isEastAsianAfter = EastAsian.isChineseOrJapanese(after)
    if isEastAsianBefore, isEastAsianAfter { return true }
    if EastAsian.isHangul(before) || EastAsian.isHangul(after) { return false }
    if isEastAsianBefore, EastAsian.isCJKPunctuation(before) { return true }
    if isEastAsianAfter, EastAsian.isCJKPunctuation(after) { return true }
    guard isChineseOrJapanese else { return false }
    return isEastAsianBefore && adapts(after) || isEastAsianAfter && adapts(before)
  }

  /// The last code point of a text that is seen: selectors of a form are looked through, but for
  /// the one that asks for an emoji.
  ///
  /// - Parameter bytes: well-formed UTF-8.
  /// - Returns: `nil` if there is none.
  static func lastVisible(in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var end = bytes.count
    // No character has several selectors; a text of nothing else is not read again at every break.
    for _ in 0..<8 where end > 0 {
      let (value, length) = bytes.codePoint(before: end)
      let isSelector =
        EastAsian.isVariationSelector(value) || EastAsian.isIdeographicVariationSelector(value)
      if !isSelector { return value }
      end -= length
    }
    return nil
  }

  private static let zeroWidthSpace: UInt32 = 0x200B
  private static let emojiSelector: UInt32 = 0xFE0F

  private static func adapts(_ codePoint: UInt32) -> Bool {
    EastAsian.isAmbiguousMark(codePoint) || EastAsian.isEmoji(codePoint)
      || codePoint == emojiSelector
  }
}
