import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A character that marks a place of a text while libcmark has it, and that its writer has not used.
struct Sentinel: Sendable, Hashable {
  /// The character; all candidates have four bytes in UTF-8.
  let codePoint: UInt32

  /// Its bytes as they lie in memory, for comparing all at once.
  let word: UInt32

  init(_ codePoint: UInt32) {
    self.codePoint = codePoint
    word = UInt32(
      bigEndian: 0xF080_8080 | (codePoint & 0x1C_0000) << 6 | (codePoint & 0x3F000) << 4
        | (codePoint & 0xFC0) << 2 | codePoint & 0x3F
    )
  }

  /// How many bytes it has.
  static let length = 4

  /// The first byte of every candidate: where it does not occur, no mark does.
  static let firstByte: UInt8 = 0xF0

  /// Its bytes in UTF-8.
  var bytes: [UInt8] { withUnsafeBytes(of: word) { Array($0) } }

  /// Whether it stands at an offset of a text.
  func stands(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, offset >= 0, offset + Self.length <= bytes.count else {
      return false
    }
    return UnsafeRawPointer(base + offset).loadUnaligned(as: UInt32.self) == word
  }
}

/// The characters that mark places of one text; none of them can have been written by its author.
///
/// Those that stand beside `*` are of a class that libcmark calls punctuation, because there such a
/// character means to every other delimiter run just what the `*` itself would mean.
struct Sentinels: Sendable, Hashable {
  /// Stands beside runs of `*` and `_`.
  let emphasis: Sentinel
  /// Stands after a character that is meant literally.
  let escape: Sentinel
  /// Begins what stands for a block that CommonMark does not have.
  let tag: Sentinel
  /// Stands beside runs of `_` in addresses: between letters, they neither open nor close emphasis.
  let letter: Sentinel

  /// Punctuation of scripts without living writers, in libcmark's table since its first versions.
  private static let candidates: [Sentinel] = [
    0x1BC9F, 0x10A7F, 0x1091F, 0x1093F, 0x10857, 0x12474, 0x12470, 0x10B3F, 0x10B99, 0x10AF6,
    0x10A50, 0x10100, 0x10101, 0x10102, 0x1039F, 0x103D0,
  ].map(Sentinel.init)

  /// Signs of Linear A, which nobody reads.
  private static let letterCandidates: [Sentinel] = (0x10600...0x1060F).map(Sentinel.init)

  /// Chooses candidates that a text has neither as characters nor as numeric references; `nil` if it
  /// leaves too few.
  ///
  /// - Parameter source: well-formed UTF-8.
  /// - Complexity: linear; two searches for a byte in texts without emoji and references.
  init?(for source: UnsafeBufferPointer<UInt8>) {
    let used = Self.candidatesWritten(in: source).union(Self.candidatesReferred(to: source))
    let free = Self.candidates.lazy.filter { !used.contains($0.codePoint) }.prefix(3)
    var iterator = free.makeIterator()
    guard let emphasis = iterator.next(), let escape = iterator.next(), let tag = iterator.next(),
      let letter = Self.letterCandidates.first(where: { !used.contains($0.codePoint) })
    else { return nil }
    self.emphasis = emphasis
    self.escape = escape
    self.tag = tag
    self.letter = letter
  }

  private static func isCandidate(_ codePoint: UInt32) -> Bool {
    (0x10600...0x1060F).contains(codePoint) || candidates.contains { $0.codePoint == codePoint }
  }

  /// The candidates that occur as characters.
  private static func candidatesWritten(in source: UnsafeBufferPointer<UInt8>) -> Set<UInt32> {
    var found: Set<UInt32> = []
    var next = source.offset(of: Sentinel.firstByte, from: 0)
    while let index = next {
      // Emoji, which are the usual characters of four bytes, have 9F as their second.
      if index + 1 < source.count, source[index + 1] < 0x9F {
        let codePoint = source.codePoint(at: index).value
        if isCandidate(codePoint) { found.insert(codePoint) }
      }
      next = source.offset(of: Sentinel.firstByte, from: index + 1)
    }
    return found
  }

  /// The candidates that occur as `&#…;` or `&#x…;`, whatever follows the digits.
  private static func candidatesReferred(to source: UnsafeBufferPointer<UInt8>) -> Set<UInt32> {
    var found: Set<UInt32> = []
    var next = source.offset(of: UInt8(ascii: "&"), from: 0)
    while let index = next {
      var end = index + 1
      if end < source.count, source[end] == UInt8(ascii: "#") {
        end += 1
        let value = number(in: source, at: &end)
        if isCandidate(value) { found.insert(value) }
      }
      next = source.offset(of: UInt8(ascii: "&"), from: end)
    }
    return found
  }

  /// Reads digits, or `x` and hexadecimal digits; what is too large for a character stays so.
  private static func number(
    in source: UnsafeBufferPointer<UInt8>,
    at index: inout Int
  ) -> UInt32 {
    let isHexadecimal = index < source.count && source[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    var value: UInt32 = 0
    while index < source.count, let digit = source[index].digit(hexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    return value
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte of a value from an offset on, `nil` if there is none.
  fileprivate func offset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}

extension UInt8 {
  /// What the byte is worth as a digit, `nil` if it is none.
  func digit(hexadecimal: Bool) -> UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self & 0x0F)
    case UInt8(ascii: "a")...UInt8(ascii: "f") where hexadecimal: UInt32(self - 0x57)
    case UInt8(ascii: "A")...UInt8(ascii: "F") where hexadecimal: UInt32(self - 0x37)
    default: nil
    }
  }
}
