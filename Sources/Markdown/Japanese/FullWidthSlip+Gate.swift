#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Whether a text may hold a slip at all: most do not, and are not read character by character.
///
/// It looks for single bytes with the C library's search and then at their neighbours. What it lets
/// pass costs time and changes nothing; what it stops holds no slip.
struct FullWidthSlipGate {
  let source: UnsafeBufferPointer<UInt8>

  /// Whether the text has to be read.
  var isOpen: Bool {
    mayBeginWithSlip(at: 0)
      || any(0xEF) { isFullWidthMark(at: $0) }
      || any(UInt8(ascii: "\n")) { mayBeginWithSlip(at: $0 + 1) }
      || holdsSpacedStrong
      || any(0x99) { isSoundMark(endingAt: $0) }
      || any(0x9A) { isSoundMark(endingAt: $0) }
  }

  private func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < source.count ? source[index] : 0
  }

  /// Whether a byte stands anywhere in such a way.
  private func any(_ byte: UInt8, where isMeant: (Int) -> Bool) -> Bool {
    guard let base = source.baseAddress else { return false }
    var start = 0
    while start < source.count,
      let found = memchr(base + start, Int32(byte), source.count - start)
    {
      let index = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if isMeant(index) { return true }
      start = index + 1
    }
    return false
  }

  // MARK: Lines

  private func mayBeginWithSlip(at start: Int) -> Bool {
    var at = start
    // Most lines begin with a letter, a kana or a kanji.
    if byte(at) > 0x3E, byte(at) != 0xE3, byte(at) != 0xEF { return false }
    while true {
      while [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(byte(at)) {
        at += 1
      }
      switch byte(at) {
      case 0xEF: return true
      case 0xE3: return isBullet(at: at) || isIndentedFence(at: at)
      case UInt8(ascii: "#"):
        while byte(at) == UInt8(ascii: "#") { at += 1 }
        return byte(at) > 0x20
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): at += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while byte(at).isDigit { at += 1 }
        guard byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: ")") else { return false }
        at += 1
      default: return false
      }
      // Behind a marker another one may stand.
      guard byte(at) == UInt8(ascii: " ") || byte(at) == UInt8(ascii: "\t") else {
        return isIdeographicSpace(at: at)
      }
    }
  }

  /// Whether a ・ stands at an offset.
  private func isBullet(at index: Int) -> Bool {
    byte(index) == 0xE3 && byte(index + 1) == 0x83 && byte(index + 2) == 0xBB
  }

  private func isIndentedFence(at start: Int) -> Bool {
    var at = start
    while true {
      if isIdeographicSpace(at: at) {
        at += 3
      } else if isSpace(byte(at)) {
        at += 1
      } else {
        break
      }
    }
    return at > start && [UInt8(ascii: "`"), UInt8(ascii: "~"), 0xEF].contains(byte(at))
  }

  private func isIdeographicSpace(at index: Int) -> Bool {
    byte(index) == 0xE3 && byte(index + 1) == 0x80 && byte(index + 2) == 0x80
  }

  // MARK: Characters

  /// Whether a character of U+F000 to U+FFFF is part of a slip wherever it stands, or does what one of
  /// a slip would.
  private func isFullWidthMark(at index: Int) -> Bool {
    switch (byte(index + 1), byte(index + 2)) {
    // ＃ ＊ ． ＞ ［ ］, and ｀ ｜ and all that is half-width.
    case (0xBC, 0x83), (0xBC, 0x8A), (0xBC, 0x8E), (0xBC, 0x9E), (0xBC, 0xBB), (0xBC, 0xBD):
      true
    case (0xBD, 0x80), (0xBD, 0x9C), (0xBD, 0xA1...), (0xBE, _): true
    case (0xBC, 0x81): byte(index + 3) == UInt8(ascii: "[")
    case (0xBC, 0x88): byte(index - 1) == UInt8(ascii: "]")
    case (0xBC, 0x89): closesLink(at: index)
    // A row of colons may begin with any of the two.
    case (0xBC, 0x9A):
      byte(index - 1) == UInt8(ascii: ":") || byte(index + 3) == UInt8(ascii: ":")
        || byte(index + 3) == 0xEF && byte(index + 4) == 0xBC && byte(index + 5) == 0x9A
    default: false
    }
  }

  /// Whether a ） may end what began with `](`.
  private func closesLink(at index: Int) -> Bool {
    var at = index - 1
    while at >= 0, source[at] > 0x20, source[at] != UInt8(ascii: "("),
      source[at] != 0x88 || byte(at - 1) != 0xBC
    {
      at -= 1
      if index - at > 400 { return true }
    }
    return byte(at) == UInt8(ascii: "(") && byte(at - 1) == UInt8(ascii: "]")
  }

  /// Whether a `**` that would begin is followed by a space, or one that would end follows one.
  ///
  /// On a line they take turns; `- **始まり** と` is neither.
  private var holdsSpacedStrong: Bool {
    var runs = 0
    var last = 0
    return any(UInt8(ascii: "*")) { index in
      guard index >= last, byte(index + 1) == UInt8(ascii: "*") else { return false }
      let line = UnsafeBufferPointer(rebasing: source[..<index])
      if line.nextOffset(of: UInt8(ascii: "\n"), from: last) < index { runs = 0 }
      runs += 1
      last = index + 2
      return runs % 2 == 1
        ? isSpace(byte(last)) || isIdeographicSpace(at: last)
        : index > 0 && isSpace(byte(index - 1)) || isIdeographicSpace(at: index - 3)
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func isSoundMark(endingAt index: Int) -> Bool {
    byte(index - 1) == 0x82 && byte(index - 2) == 0xE3
  }
}
