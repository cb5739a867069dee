/// A line that begins with colons, as the generic directives proposal has it.
enum DirectiveLine {
  /// `::name[label]{…}` or `:::name[label]{…}`; the offsets of the label.
  case opening(Directive, colons: Int, label: Range<Int>?)
  /// `:::`, or more colons.
  case fence(colons: Int)
  /// It has the colons, and something else than a name behind them.
  case malformed

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - line: the line without the markers and the white space around it.
  ///   - number: the line's number in the source.
  ///   - sentinels: the marks that stand in the text.
  /// - Returns: `nil` for a line that is no directive.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>,
    _ line: Range<Int>,
    number: Int,
    sentinels: Sentinels
  ) -> DirectiveLine? {
    var at = line.lowerBound
    while at < line.upperBound, text[at] == UInt8(ascii: ":") { at += 1 }
    let colons = at - line.lowerBound
    guard colons >= 2 else { return nil }
    let form: Directive.Form = colons == 2 ? .leaf : .container
    if form == .container { at = skipSpace(text, at, line.upperBound) }
    guard at < line.upperBound else { return form == .leaf ? nil : .fence(colons: colons) }
    guard let nameEnd = directiveNameEnd(text, at: at, end: line.upperBound) else {
      return form == .leaf ? nil : .malformed
    }
    let name = String(decoding: text[at..<nameEnd], as: UTF8.self)
    var directive = Directive(form: form, name: name, line: number)
    at = nameEnd
    var label: Range<Int>?
    if at < line.upperBound, text[at] == UInt8(ascii: "[") {
      guard let end = labelEnd(text, at: at, end: line.upperBound) else { return .malformed }
      label = (at + 1)..<(end - 1)
      at = end
    }
    if at < line.upperBound, text[at] == UInt8(ascii: "{") {
      guard
        let (attributes, end) = AttributeReader.read(
          text, at: at, end: line.upperBound, sentinels: sentinels)
      else { return .malformed }
      directive.attributes = attributes
      at = end
    }
    guard skipSpace(text, at, line.upperBound) == line.upperBound else {
      // Two colons and a word are prose more often than not.
      return form == .leaf && label == nil && directive.attributes.isEmpty ? nil : .malformed
    }
    return .opening(directive, colons: colons, label: label)
  }

  /// Where a label's bracket is closed; brackets inside are counted, escaped ones and those in code
  /// are not.
  static func labelEnd(
    _ text: UnsafeBufferPointer<UInt8>,
    at start: Int,
    end: Int
  ) -> Int? {
    var depth = 0
    var at = start
    while at < end {
      switch text[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "`"):
        at = codeEnd(text, at, end)
        continue
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return at + 1 }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The end of a code span, or of the backticks if they begin none.
  ///
  /// - Complexity: linear in the line, for which a limit keeps many unequal runs from costing more.
  private static func codeEnd(
    _ text: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> Int {
    var opening = start
    while opening < end, text[opening] == UInt8(ascii: "`") { opening += 1 }
    var at = opening
    let limit = min(end, opening + 1_000)
    while at < limit {
      let run = at
      while at < end, text[at] == UInt8(ascii: "`") { at += 1 }
      if at - run == opening - start { return at }
      if at == run { at += 1 }
    }
    return opening
  }

  private static func skipSpace(
    _ text: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> Int {
    var at = start
    while at < end {
      if text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: "\t") {
        at += 1
      } else if at + 2 < end, text[at] == 0xE3, text[at + 1] == 0x80, text[at + 2] == 0x80 {
        at += 3
      } else {
        break
      }
    }
    return at
  }
}

/// Where the name of a directive ends: a letter, then letters, digits, `-` and `_`.
///
/// - Returns: `nil` if no name begins there.
func directiveNameEnd(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Int? {
  guard start < end, text[start].isLetter else { return nil }
  var at = start + 1
  while at < end, text[at].isWordByte || text[at] == UInt8(ascii: "-") { at += 1 }
  return at
}
