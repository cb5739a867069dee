/// A place in a line, with the column that tabs make of it (CommonMark 0.30, section 2.2).
struct LineCursor {
  /// Offset of the next byte.
  private(set) var offset: Int
  private var column = 0
  /// Columns of a tab that was passed only in part.
  private var tabRest = 0
  /// Where that tab begins.
  private var tabStart = 0
  private let start: Int
  private let end: Int
  private let text: UnsafeBufferPointer<UInt8>

  /// Begins at the start of a line; its end does not include the line break.
  init(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    self.text = text
    start = line.lowerBound
    offset = line.lowerBound
    end = line.upperBound
  }

  /// The next byte that is no white space, with the columns before it.
  var indent: Int {
    var width = tabRest
    var at = offset
    while at < end {
      if text[at] == UInt8(ascii: " ") {
        width += 1
      } else if text[at] == UInt8(ascii: "\t") {
        width += 4 - (column + width) % 4
      } else {
        break
      }
      at += 1
    }
    return width
  }

  /// What was passed, with spaces for the part of a tab that was.
  var passed: [UInt8] {
    guard tabRest > 0 else { return Array(text[start..<offset]) }
    return Array(text[start..<(offset - 1)])
      + [UInt8](repeating: UInt8(ascii: " "), count: column - tabStart)
  }

  /// Offset of the next byte that is no white space, the line's end if there is none.
  var contentStart: Int {
    var at = offset
    while at < end, text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: "\t") { at += 1 }
    return at
  }

  /// The next byte that is no white space.
  var firstByte: UInt8? { contentStart < end ? text[contentStart] : nil }

  /// Whether nothing but white space is left.
  var isBlank: Bool { contentStart == end }

  /// Passes columns of white space; a tab may be passed in part.
  mutating func skip(columns: Int) {
    var left = columns
    while left > 0 {
      if tabRest > 0 {
        tabRest -= 1
        column += 1
        left -= 1
        continue
      }
      guard offset < end else { return }
      if text[offset] == UInt8(ascii: "\t") {
        tabRest = 4 - column % 4
        tabStart = column
      } else if text[offset] == UInt8(ascii: " ") {
        column += 1
        left -= 1
      } else {
        return
      }
      offset += 1
    }
  }

  /// Passes bytes that are no white space.
  mutating func skip(bytes: Int) {
    offset += bytes
    column += bytes
  }

  /// Passes the marker of a list item and the space that belongs to it (section 5.2).
  ///
  /// - Returns: the columns by which the item's further lines are indented, `nil` if there is no
  ///   marker.
  mutating func skipItemMarker() -> Int? {
    let before = indent
    guard before <= 3 else { return nil }
    let start = contentStart
    var at = start
    if at < end, [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(text[at]) {
      at += 1
    } else {
      while at < end, text[at] >= UInt8(ascii: "0"), text[at] <= UInt8(ascii: "9") { at += 1 }
      guard at > start, at < end,
        text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ")")
      else { return nil }
      at += 1
    }
    let marker = at - start
    skip(columns: before)
    skip(bytes: marker)
    let spaces = indent
    // A line that is empty behind its marker, or code: one space belongs to the marker.
    let padding = isBlank || spaces >= 5 || spaces < 1 ? 1 : spaces
    skip(columns: padding)
    return before + marker + padding
  }
}
