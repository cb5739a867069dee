/// Counts how often libcmark may go back over the `![` of a paragraph: once for every `]` behind it.
///
/// Code, escapes and brackets that are closed are not told apart, so that the count is never too low.
enum BracketCount {
  /// What is wrong with a text.
  static func problem(in text: UnsafeBufferPointer<UInt8>) -> DocumentProblem? {
    // Nearly all texts end here: no more than each image with each byte.
    let images = count(in: text)
    let limit = ParsingLimits.imageBrackets
    guard images > 0, text.count > limit / images else { return nil }
    var (open, steps) = (0, 0)
    var isBlank = true
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard text.isLineEnd(index) else { continue }
        if isBlank { open = 0 }
        isBlank = true
        continue
      case UInt8(ascii: "["):
        if index > 0, text[index - 1] == UInt8(ascii: "!") { open += 1 }
      case UInt8(ascii: "]"):
        steps += open
        if steps > limit {
          return DocumentProblem(kind: .tooManyImageBrackets(limit), line: text.line(of: index))
        }
      default: break
      }
      if byte != 0x20, byte != 0x09 { isBlank = false }
    }
    return nil
  }

  private static func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = text.nextOffset(of: UInt8(ascii: "!"), from: 0)
    while index + 1 < text.count {
      if text[index + 1] == UInt8(ascii: "[") { count += 1 }
      index = text.nextOffset(of: UInt8(ascii: "!"), from: index + 1)
    }
    return count
  }
}
