import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Gives each heading of a document its anchor: Japanese is kept, a repeated text gets a number.
struct HeadingIDs {
  /// How often each anchor was given out, by the digest of its bytes: a string's own hash first
  /// brings text that is not ASCII into a normal form, which anchors are in already.
  private var taken: [Digest: Int] = [:]
  /// The first ones, which most pages have no more of: comparing some digests is quicker than a table.
  private var first: [(digest: Digest, count: Int)] = []
  private static let firstCount = 32

  /// Takes note of an id that a heading has been given.
  mutating func take(_ id: String) {
    let digest = Digest(Array(id.utf8))
    if count(digest) == nil { add(digest) }
  }

  /// The id of the next heading with this text.
  ///
  /// - Returns: the anchor of the text, with `-1`, `-2` … behind it when it was given out before.
  mutating func id(for text: String) -> String {
    let base = anchorBytes(for: text)
    let key = Digest(base)
    guard var count = count(key) else {
      add(key)
      // A heading of kana and kanji alone is its own anchor.
      var text = text
      let isOwn = text.withUTF8 { text in
        guard let start = text.baseAddress else { return base.isEmpty }
        return text.count == base.count && memcmp(start, base, base.count) == 0
      }
      return isOwn ? text : String(decoding: base, as: UTF8.self)
    }
    // `a`, `a`, `a-1` would collide: count on until the name is free.
    var id: [UInt8]
    repeat {
      count += 1
      id = base + "-\(count)".utf8
    } while self.count(Digest(id)) != nil
    set(key, count)
    add(Digest(id))
    return String(decoding: id, as: UTF8.self)
  }

  /// How often an anchor was given out besides the first time.
  private func count(_ digest: Digest) -> Int? {
    for known in first where known.digest == digest { return known.count }
    return taken.isEmpty ? nil : taken[digest]
  }

  private mutating func set(_ digest: Digest, _ count: Int) {
    if let index = first.firstIndex(where: { $0.digest == digest }) {
      first[index].count = count
    } else {
      taken[digest] = count
    }
  }

  /// Takes note of an anchor that has not been given out.
  private mutating func add(_ digest: Digest) {
    if first.count < Self.firstCount {
      first.append((digest, 0))
    } else {
      taken[digest] = 0
    }
  }
}

/// Makes an anchor, a slug or a tag's name in a URL from a text.
///
/// Normal form C; full-width ASCII and the ideographic space become ASCII (not NFKC, which would
/// turn ① and ㈱ into other texts); lower case; letters, marks and digits stay, and so do `-` and
/// `_`; other punctuation and symbols go; a run of spaces becomes one `-`. Never romanised.
///
/// - Returns: the anchor, `section` if nothing is left.
package func anchor(for text: String) -> String {
  String(decoding: anchorBytes(for: text), as: UTF8.self)
}

private func anchorBytes(for text: String) -> [UInt8] {
  var text = text
  if let bytes = text.withUTF8({ plainAnchor($0) }) { return bytes }
  var anchor = AnchorBytes()
  for scalar in canonicallyComposed(text).unicodeScalars { anchor.add(scalar) }
  if anchor.bytes.isEmpty { return Array("section".utf8) }
  guard anchor.mayCompose else { return anchor.bytes }
  // A mark joins the letter before it when what stood between them is gone.
  return Array(canonicallyComposed(String(decoding: anchor.bytes, as: UTF8.self)).utf8)
}

/// The anchor of a text of ASCII, kana and kanji alone, in one pass over its bytes.
///
/// Nearly all headings are such; judging by characters took as long as the rest of lowering them.
///
/// - Returns: `nil` for a text with any other character, and for one of which nothing is left.
private func plainAnchor(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  var anchor = AnchorBytes()
  var index = 0
  // The characters from here to the index are kept, and added all at once.
  var kept = 0
  while index < bytes.count {
    let lead = bytes[index]
    if lead < 0x80 {
      anchor.add(bytes, kept..<index)
      anchor.add(ascii: lead)
      index += 1
      kept = index
      continue
    }
    guard index + 2 < bytes.count else { return nil }
    switch (lead, bytes[index + 1]) {
    case (0xE3, 0x80...0x83):
      let value = 0x3000 + Int(bytes[index + 1] & 0x3F) << 6 + Int(bytes[index + 2] & 0x3F)
      switch value {
      case 0x3000...0x3004, 0x3008...0x3020:
        anchor.add(bytes, kept..<index)
        if value == 0x3000 { anchor.add(ascii: 0x20) }
        kept = index + 3
      case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE: break
      default: return nil
      }
    case (0xE3, 0x90...0xBF), (0xE4, 0x80...0xB6), (0xE4, 0xB8...0xBF), (0xE5...0xE9, _): break
    default: return nil
    }
    index += 3
  }
  anchor.add(bytes, kept..<index)
  return anchor.bytes.isEmpty ? nil : anchor.bytes
}

/// An anchor while it is made.
private struct AnchorBytes {
  var bytes: [UInt8] = []
  /// Whether characters were kept that may not be in normal form C as they stand now.
  private(set) var mayCompose = false
  private var followsSpace = false

  init() {
    bytes.reserveCapacity(64)
  }

  /// Adds what an anchor keeps of a character: its lower case, or nothing.
  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.halfWidthValue {
    case let value where value < 0x80:
      add(ascii: UInt8(truncatingIfNeeded: value))
    case 0x3001...0x3004, 0x3008...0x3020:
      break
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF:
      append(scalar)
    default:
      add(byCategory: scalar)
    }
  }

  /// Adds what an anchor keeps of an ASCII character.
  mutating func add(ascii byte: UInt8) {
    switch byte {
    case 0x20, 0x09, 0x0A: followsSpace = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      append(Unicode.Scalar(byte))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      append(Unicode.Scalar(byte + 0x20))
    default: break
    }
  }

  private mutating func add(byCategory scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower) }
      mayCompose = true
    default: break
    }
  }

  /// Adds a stretch of characters that are all kept as they are.
  mutating func add(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.isEmpty { return }
    endSpace()
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  private mutating func endSpace() {
    if followsSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    followsSpace = false
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    endSpace()
    // Most of what is kept is kana and kanji: three bytes, without the way through a collection.
    if scalar.value >= 0x800, scalar.value < 0x10000 {
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar.value >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar.value >> 6) & 0x3F)
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar.value) & 0x3F)
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension Unicode.Scalar {
  /// The code point, that of ASCII for its full-width form and for the ideographic space.
  fileprivate var halfWidthValue: UInt32 {
    switch value {
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000: 0x20
    default: value
    }
  }
}
