/// Reads ruby: `｜漢字《かんじ》`, `漢字《かんじ》` and `{漢字|かん|じ}`.
///
/// The first is what writers of Aozora Bunko, Narou and Kakuyomu type; the second holds for a run of
/// kanji before a reading of kana alone, so that 《書名》 stays as it is; the third is DenDen Markdown's.
enum RubyReader {
  /// A base with its reading.
  struct Ruby {
    let base: TextRange
    /// The readings, divided by `|`.
    let reading: TextRange
    /// How many readings there are.
    let readings: Int
    /// How many characters the base has.
    let characters: Int
    /// Offset behind it all.
    let next: Int
  }

  /// No base and no reading is longer, in bytes: what looks for an end stops there.
  private static let limit = 240

  /// Whether a 《 stands at an offset.
  static func isOpening(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
    offset + 2 < end && text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x8A
  }

  private static func isClosing(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x8B
  }

  /// Reads from a ｜ on.
  static func explicit(
    _ text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    end: Int
  ) -> Ruby? {
    let start = offset + 3
    var at = start
    while at < min(end, start + limit), !isOpening(text, at: at, end: end) {
      guard text[at] != Sentinel.firstByte, !isBar(text, at: at, end: end) else { return nil }
      at += text.codePoint(at: at).length
    }
    guard at > start, isOpening(text, at: at, end: end),
      let reading = reading(text, from: at + 3, end: end, isKana: false)
    else { return nil }
    return ruby(TextRange(start, at), reading, next: reading.end + 3, text)
  }

  private static func isBar(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
    offset + 2 < end && text[offset] == 0xEF && text[offset + 1] == 0xBD && text[offset + 2] == 0x9C
  }

  /// Reads from a 《 on, and back over the kanji before it.
  static func implicit(
    _ text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    from first: Int,
    end: Int
  ) -> Ruby? {
    var start = offset
    while start > max(first, offset - limit) {
      let (value, length) = text.codePoint(before: start)
      let isBase = EastAsian.isKanji(value) || EastAsian.isIdeographicVariationSelector(value)
      guard isBase, start - length >= first else { break }
      start -= length
    }
    guard start < offset, let reading = reading(text, from: offset + 3, end: end, isKana: true)
    else { return nil }
    return ruby(TextRange(start, offset), reading, next: reading.end + 3, text)
  }

  /// The reading before a 》; one of a kind that has to be kana.
  private static func reading(
    _ text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    end: Int,
    isKana: Bool
  ) -> TextRange? {
    var at = start
    while at + 2 < min(end, start + limit), !isClosing(text, at: at) {
      let (value, length) = text.codePoint(at: at)
      guard !isOpening(text, at: at, end: end), text[at] != Sentinel.firstByte,
        !isKana || EastAsian.isKana(value) || value == 0x3000
      else { return nil }
      at += length
    }
    return at > start && at + 2 < end && isClosing(text, at: at) ? TextRange(start, at) : nil
  }

  /// Reads from a `{` on.
  static func alias(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Ruby? {
    let start = offset + 1
    var bars: [Int] = []
    var at = start
    while at < min(end, start + 2 * limit), text[at] != UInt8(ascii: "}") {
      guard text[at] != UInt8(ascii: "{"), text[at] != Sentinel.firstByte else { return nil }
      if text[at] == UInt8(ascii: "|") { bars.append(at) }
      at += 1
    }
    guard at < min(end, start + 2 * limit), let bar = bars.first, bar > start, bar + 1 < at,
      EastAsian.isCJK(text.codePoint(at: start).value)
    else { return nil }
    let reading = TextRange(bar + 1, at)
    return ruby(TextRange(start, bar), reading, readings: bars.count, next: at + 1, text)
  }

  private static func ruby(
    _ base: TextRange,
    _ reading: TextRange,
    readings: Int = 1,
    next: Int,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Ruby {
    var characters = 0
    var at = base.start
    while at < base.end {
      at = characterEnd(text, at: at, end: base.end)
      characters += 1
    }
    return Ruby(
      base: base, reading: reading, readings: readings, characters: characters, next: next)
  }

  /// The end of a character with the selectors of its form.
  static func characterEnd(
    _ text: UnsafeBufferPointer<UInt8>,
    at start: Int,
    end: Int
  ) -> Int {
    var at = start + text.codePoint(at: start).length
    while at < end {
      let (value, length) = text.codePoint(at: at)
      guard
        EastAsian.isIdeographicVariationSelector(value) || EastAsian.isVariationSelector(value)
      else { break }
      at += length
    }
    return at
  }
}
