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
    guard let sign = part.indices.first(where: { isSign(part, at: $0) }) else { return nil }
    let start = sign + 1
    var end = start
    while end < part.count, isKeyByte(part, at: end, from: start) { end += 1 }
    // Punctuation at the end belongs to the text.
    while end > start, !part[end - 1].isWordByte { end -= 1 }
    guard end > start else { return nil }
    let suppresses = sign > 0 && part[sign - 1] == UInt8(ascii: "-")
    var suffix = part[end...].drop { $0 == 0x20 }
    if suffix.first == UInt8(ascii: ",") { suffix = suffix.dropFirst() }
    return Citation.Item(
      prefix: text(part[..<(suppresses ? sign - 1 : sign)]),
      key: String(decoding: part[start..<end], as: UTF8.self),
      suffix: text(suffix),
      suppressesAuthor: suppresses
    )
  }

  /// An `@` begins a key at the start, behind white space and behind `-`: elsewhere it is part of an
  /// address.
  private static func isSign(_ part: [UInt8], at index: Int) -> Bool {
    guard part[index] == UInt8(ascii: "@"), index + 1 < part.count, part[index + 1].isWordByte
    else { return false }
    let before = index > 0 ? part[index - 1] : 0x20
    return before == 0x20 || before == UInt8(ascii: "-")
      || index >= 3 && part[(index - 3)..<index].elementsEqual([0xE3, 0x80, 0x80])
  }

  /// A key begins with a letter, a digit or `_`, and may hold some punctuation.
  private static func isKeyByte(_ part: [UInt8], at index: Int, from start: Int) -> Bool {
    if part[index].isWordByte { return true }
    return index > start && ":.#$%&-+?<>~/".utf8.contains(part[index])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
