/// Reads citations as Pandoc does: `[@key]`, `[see @a, p. 4; -@b]`.
///
/// A `@key` without brackets is text, because a site about influencers is full of names that begin
/// with `@`.
enum CitationReader {
  /// No citation is longer, in bytes: what looks for its bracket stops there.
  private static let limit = 2_000

  /// The offset behind a citation's bracket, `nil` if no `@` stands inside.
  static func end(_ text: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> Int? {
    var holdsSign = false
    var at = start + 1
    let limit = min(end, start + limit)
    while at < limit {
      switch text[at] {
      case UInt8(ascii: "@"): holdsSign = true
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return holdsSign ? at + 1 : nil
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The sources of a citation, `nil` if a part of it has none.
  static func items(_ content: String) -> [Citation.Item]? {
    var items: [Citation.Item] = []
    for part in content.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let item = item(Array(part)) else { return nil }
      items.append(item)
    }
    return items.isEmpty ? nil : items
  }

  private static func item(_ part: [UInt8]) -> Citation.Item? {
    part.withUnsafeBufferPointer { bytes in
      guard let sign = bytes.indices.first(where: { isSign(bytes, at: $0) }) else { return nil }
      let end = keyEnd(bytes, from: sign + 1)
      let suppresses = sign > 0 && bytes[sign - 1] == UInt8(ascii: "-")
      var suffix = part[end...].drop { $0 == 0x20 }
      if suffix.first == UInt8(ascii: ",") { suffix = suffix.dropFirst() }
      return Citation.Item(
        prefix: text(part[..<(suppresses ? sign - 1 : sign)]),
        key: String(decoding: part[(sign + 1)..<end], as: UTF8.self),
        suffix: text(suffix),
        suppressesAuthor: suppresses
      )
    }
  }

  /// An `@` begins a key at the start, behind white space and behind `-`: elsewhere it is part of an
  /// address.
  private static func isSign(_ part: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard part[index] == UInt8(ascii: "@"), index + 1 < part.count, isLetter(part, at: index + 1)
    else { return false }
    guard index > 0 else { return true }
    let before = part.codePoint(before: index).value
    return before == 0x2D || EastAsian.isWhitespace(before)
  }

  /// The end of a key: letters, digits and `_`, with some punctuation between them.
  private static func keyEnd(_ part: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var end = start
    while at < part.count {
      if isLetter(part, at: at) {
        at += part.codePoint(at: at).length
        end = at
      } else if ":.#$%&-+?<>~/".utf8.contains(part[at]) {
        at += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a letter, a digit or `_` stands at an offset, of any script.
  private static func isLetter(_ part: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if part[index] < 0x80 { return part[index].isWordByte }
    let value = part.codePoint(at: index).value
    return !EastAsian.isPunctuation(value) && !EastAsian.isWhitespace(value)
      && !(0xFF01...0xFF0F).contains(value)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
