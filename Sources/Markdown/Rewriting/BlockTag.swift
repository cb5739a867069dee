/// What a tag in the rewritten text stands for.
enum BlockTag {
  /// Nothing: it keeps two lists apart.
  case separator
  /// A row of a table; its cells are the headings that follow.
  case row(TableRow)
  /// A line `::name` or the beginning of `:::name`, with the number of its colons; whether the
  /// heading that follows is its label.
  case directive(Directive, colons: Int, hasLabel: Bool)
  /// A line `:::`, with the number of its colons.
  case fence(colons: Int, line: Int)
  /// What follows in the item is a footnote.
  case footnote(label: String, line: Int)
  /// What follows in the item is a definition; a blank line before it sets it apart.
  case definition(isLoose: Bool)

  /// A row of a table.
  struct TableRow {
    /// How many cells it has.
    var cells: Int
    /// For the row of the head, how the columns are set; `nil` for the other rows.
    var alignments: [TableAlignment]?
  }
}

extension Sentinel {
  /// A tag: its number between two marks.
  func tag(_ number: Int) -> [UInt8] { bytes + String(number).utf8 + bytes }

  /// The number of the tag that a text begins with, `nil` if it begins with none.
  func tagNumber(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard stands(at: start, of: text) else { return nil }
    var number = 0
    var index = start + Self.length
    while index < text.count, text[index].isDigit, number < 1 << 32 {
      number = number * 10 + Int(text[index] & 0x0F)
      index += 1
    }
    return stands(at: index, of: text) ? number : nil
  }

  /// The number of the tag in a comment, `nil` if there is none.
  func tagNumber(inComment text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var start = start
    // What an item leaves of a tab stands as spaces before it.
    while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
    return tagNumber(in: text, at: start + 4)
  }
}
