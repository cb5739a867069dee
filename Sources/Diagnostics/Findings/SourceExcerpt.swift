/// The part of a source line that is shown with a finding, and what is marked in it.
///
/// Japanese writers put a paragraph on one line, so a line may have thousands of characters: at
/// most 80 columns are shown, from about 40 columns before the place on.
package struct SourceExcerpt: Sendable, Hashable {
  /// What stands before the mark, with `…` in front where the line goes on.
  package let before: String
  /// What is marked; empty for a point.
  package let marked: String
  /// What stands behind the mark, with `…` at its end where the line goes on.
  package let after: String

  /// Cuts the excerpt out of a place's line; characters that a terminal would act on become spaces.
  package init(_ place: Place) {
    let characters = place.lineText.map { $0.isControl ? " " : $0 }
    let start = min(place.column - 1, characters.count)
    var first = start
    var width = 0
    while first > 0, width + characters[first - 1].displayWidth <= 40 {
      first -= 1
      width += characters[first].displayWidth
    }
    var last = first
    width = 0
    while last < characters.count, width + characters[last].displayWidth <= 80 {
      width += characters[last].displayWidth
      last += 1
    }
    let end = max(start, min(start + place.length, last))
    before = (first > 0 ? "…" : "") + String(characters[first..<start])
    marked = String(characters[start..<end])
    after = String(characters[end..<max(end, last)]) + (last < characters.count ? "…" : "")
  }

  /// The line as it is shown.
  package var text: String { before + marked + after }

  /// How many columns of a terminal stand before the mark.
  package var indent: Int { before.displayWidth }

  /// How many carets mark it: one for each column of a terminal, and one for a point.
  package var carets: Int { max(marked.displayWidth, 1) }
}
