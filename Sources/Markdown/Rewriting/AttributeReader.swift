/// Reads `{#id .class key=value}`.
///
/// A failed reading stops at the next brace at the latest, so that many braces cost linear time.
struct AttributeReader {
  private let text: UnsafeBufferPointer<UInt8>
  private let sentinels: Sentinels?
  private var at: Int
  private let end: Int
  /// Every key is compared with those before it.
  private static let keyLimit = 100

  /// Reads attributes.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - start: offset of the opening brace.
  ///   - end: where the line or the text ends.
  ///   - sentinels: the marks that may stand in the text, and do not belong to it.
  /// - Returns: the attributes and the offset behind the closing brace; `nil` if this is none.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>,
    at start: Int,
    end: Int,
    sentinels: Sentinels?
  ) -> (attributes: Attributes, end: Int)? {
    var reader = AttributeReader(text: text, sentinels: sentinels, at: start + 1, end: end)
    guard let attributes = reader.read() else { return nil }
    return (attributes, reader.at)
  }

  private mutating func read() -> Attributes? {
    var attributes = Attributes()
    while true {
      skipSpace()
      guard at < end else { return nil }
      switch text[at] {
      case UInt8(ascii: "}"):
        at += 1
        return attributes
      case UInt8(ascii: "#"):
        guard let id = word(from: at + 1) else { return nil }
        attributes.id = id
      case UInt8(ascii: "."):
        guard let name = word(from: at + 1) else { return nil }
        attributes.classes.append(name)
      default:
        guard let pair = pair(), attributes.pairs.count < Self.keyLimit else { return nil }
        attributes.set(pair)
      }
    }
  }

  private mutating func pair() -> Attributes.Pair? {
    let start = at
    while at < end, text[at].isWordByte || at > start && text[at] == UInt8(ascii: "-") { at += 1 }
    guard at > start else { return nil }
    let key = string(start..<at)
    guard at < end, text[at] == UInt8(ascii: "=") else {
      return endsWord ? Attributes.Pair(key: key, value: nil) : nil
    }
    at += 1
    guard at < end else { return nil }
    if text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'") {
      guard let value = quoted() else { return nil }
      return endsWord ? Attributes.Pair(key: key, value: value) : nil
    }
    return word(from: at).map { Attributes.Pair(key: key, value: $0) }
  }

  /// Reads up to white space or the closing brace.
  private mutating func word(from start: Int) -> String? {
    at = start
    while at < end, !isSpace(text[at]), text[at] != UInt8(ascii: "}") {
      if [UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<")]
        .contains(text[at])
      {
        return nil
      }
      at += 1
    }
    return at > start ? string(start..<at) : nil
  }

  private mutating func quoted() -> String? {
    let quote = text[at]
    at += 1
    let start = at
    while at < end, text[at] != quote { at += 1 }
    guard at < end else { return nil }
    at += 1
    return string(start..<(at - 1))
  }

  private var endsWord: Bool {
    at < end && (isSpace(text[at]) || text[at] == UInt8(ascii: "}"))
  }

  private mutating func skipSpace() {
    while at < end, isSpace(text[at]) {
      at += text[at] == 0xE3 ? 3 : 1
    }
  }

  /// White space, the ideographic space among it: a Japanese keyboard gives no other.
  private func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20
      || byte == 0xE3 && at + 2 < end && text[at + 1] == 0x80 && text[at + 2] == 0x80
  }

  private func string(_ range: Range<Int>) -> String {
    let bytes = UnsafeBufferPointer(rebasing: text[range])
    guard let sentinels else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: sentinels.unmarked(bytes), as: UTF8.self)
  }
}

extension Attributes {
  /// Takes over a key; a second one of the same name replaces the first.
  mutating func set(_ pair: Pair) {
    if let index = pairs.firstIndex(where: { $0.key == pair.key }) {
      pairs[index] = pair
    } else {
      pairs.append(pair)
    }
  }
}
