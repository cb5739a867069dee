/// How libcmark's tree is lowered into a document.
struct Lowering {
  /// The marks that stand in the text, `nil` where there are none.
  var sentinels: Sentinels?
  /// Whether a mark that keeps an escape stays in texts, because they are read once more.
  var keepsEscapes = false
  /// Whether a line break between Japanese characters is no space.
  var joinsLines = false
  /// Whether a line break behind the head of a callout stays, because its text begins there.
  var readsCallouts = false
  /// Whether the text is Japanese or Chinese.
  var isChineseOrJapanese = true
  /// For each line of the text that is parsed the line of the source, both 1-based; empty where they
  /// are the same.
  var lines: [UInt32] = []

  /// The line of the source.
  func line(_ line: Int) -> UInt32 {
    lines.isEmpty ? UInt32(line) : lines[min(line, lines.count) - 1]
  }

  /// Whether a line break joins what stands before and behind it.
  ///
  /// - Parameters:
  ///   - text: the texts.
  ///   - before: end of the text before the break; it is not at the start.
  ///   - after: start of the text behind it; it is not at the end.
  /// - Returns: `false` where the break is a space.
  func joins(_ text: UnsafeBufferPointer<UInt8>, at before: Int, and after: Int) -> Bool {
    var (before, after) = (before, after)
    if let escape = sentinels?.escape, keepsEscapes {
      while escape.stands(at: before - Sentinel.length, of: text) { before -= Sentinel.length }
      while escape.stands(at: after, of: text) { after += Sentinel.length }
    }
    guard before > 0, after < text.count else { return false }
    // Between ASCII a break is always a space.
    if text[before - 1] < 0x80, text[after] < 0x80 { return false }
    let end = UnsafeBufferPointer(rebasing: text[..<before])
    return SoftBreak.joins(
      before: SoftBreak.lastVisible(in: end) ?? 0,
      after: text.codePoint(at: after).value,
      isChineseOrJapanese: isChineseOrJapanese
    )
  }
}
