/// Where something stands, for people: file, line, column, and the line itself.
///
/// A place holds all that a printed diagnostic needs, so that the source need not be kept.
package struct Place: Sendable, Hashable {
  /// Path relative to the site's folder.
  package var path: String

  /// Line, 1-based; `nil` when the finding is about the file as a whole.
  package var line: Int?

  /// Column in characters as a reader counts them, 1-based.
  package var column: Int

  /// How many characters are meant, 0 for a point.
  package var length: Int

  /// The text of the line, without its end.
  package var lineText: String

  /// Creates a place inside a file.
  package init(path: String, line: Int, column: Int, length: Int, lineText: String) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.lineText = lineText
  }

  /// Creates a place that is a file as a whole.
  package init(file path: String) {
    self.path = path
    line = nil
    column = 1
    length = 0
    lineText = ""
  }
}

extension Place: Comparable {
  /// Orders by file, then line, then column; a file as a whole comes before its lines.
  package static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line ?? 0, left.column, left.length)
      < (right.path, right.line ?? 0, right.column, right.length)
  }
}
