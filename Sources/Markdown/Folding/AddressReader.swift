/// Finds an address in a text: GFM's extended autolinks (GFM 0.29, section 6.9), with some rules more.
///
/// For Japanese: an address may follow a character directly, its host is ASCII, and it ends before
/// Japanese punctuation, and where a sign that ends an address stands before a Japanese letter. It
/// also ends before a `]` that closes nothing, because brackets that are no link stay around it. What
/// would be the destination of a link, if that were one, is left as it is.
struct AddressReader {
  /// An address of the text.
  struct Address {
    /// What is put before it to make it a URL.
    let prefix: String
    let start: Int
    let end: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  /// Up to where the text has been read.
  private let first: Int
  private let at: Int
  private let textStart: Int
  private let end: Int
  private let escape: Sentinel?
  /// Whether the text is the source, in which `*` has not been read yet.
  private let isInSource: Bool
  /// Whether the text stands directly behind a link.
  private let followsLink: Bool

  /// Whether `~~` or `==` before the address waits for its counterpart, which is none of the address.
  var isStruck = false
  var isMarked = false

  /// Prepares to look for the address that a `:`, a `w` or an `@` belongs to.
  init(
    _ text: UnsafeBufferPointer<UInt8>,
    from first: Int,
    at offset: Int,
    in range: Range<Int>,
    escape: Sentinel?,
    isInSource: Bool = false,
    followsLink: Bool = false
  ) {
    self.text = text
    self.first = first
    at = offset
    textStart = range.lowerBound
    end = range.upperBound
    self.escape = escape
    self.isInSource = isInSource
    self.followsLink = followsLink
  }

  /// Reads the address, `nil` if there is none.
  func read() -> Address? {
    switch text[at] {
    case UInt8(ascii: ":"): schemeAddress()
    case UInt8(ascii: "@"): mailAddress()
    default: worldWideWebAddress()
    }
  }

  // MARK: Web

  private func schemeAddress() -> Address? {
    guard has("://", at: at) else { return nil }
    var start = at
    while start > first, text[start - 1].isLetter, at - start < 6 { start -= 1 }
    let scheme = text[start..<at].map(\.lowercase)
    guard ["http", "https", "ftp"].contains(where: { $0.utf8.elementsEqual(scheme) }),
      !isDestination(start), let end = webEnd(host: at + 3)
    else { return nil }
    return Address(prefix: "", start: start, end: end)
  }

  private func isDestination(_ start: Int) -> Bool {
    guard start > textStart else { return false }
    if text[start - 1] == UInt8(ascii: "<") { return true }
    guard text[start - 1] == UInt8(ascii: "(") else { return false }
    return start - 1 > textStart ? text[start - 2] == UInt8(ascii: "]") : followsLink
  }

  private func worldWideWebAddress() -> Address? {
    guard has("www.", at: at), mayBegin(at: at), let end = webEnd(host: at), end > at + 4
    else { return nil }
    return Address(prefix: "http://", start: at, end: end)
  }

  private func has(_ wanted: StaticString, at offset: Int) -> Bool {
    guard offset + wanted.utf8CodeUnitCount <= end else { return false }
    return (0..<wanted.utf8CodeUnitCount).allSatisfy {
      text[offset + $0].lowercase == wanted.utf8Start[$0]
    }
  }

  /// An address without a scheme begins a line, or stands behind white space, a sign of emphasis or a
  /// bracket, or behind a character that is not ASCII.
  private func mayBegin(at offset: Int) -> Bool {
    var offset = offset
    while let escape, escape.stands(at: offset - Sentinel.length, of: text), offset > textStart {
      offset -= Sentinel.length
    }
    guard offset > textStart else { return true }
    let before = text[offset - 1]
    return before <= 0x20 || before >= 0x80 || "*_~(".utf8.contains(before)
  }

  /// The end of an address whose host begins at an offset.
  private func webEnd(host: Int) -> Int? {
    var at = host
    // An underscore may stand in neither of the last two parts.
    var underscores = (last: false, before: false)
    while at < end {
      let byte = text[at]
      if byte == UInt8(ascii: ".") {
        // A dot at the end is the sentence's.
        if at + 1 < end, text[at + 1].isWordByte { underscores = (false, underscores.last) }
      } else if byte == UInt8(ascii: "_") {
        underscores.last = true
      } else if !byte.isWordByte, byte != UInt8(ascii: "-") {
        break
      }
      at += 1
    }
    guard at > host, text[host].isLetter || text[host].isDigit, !underscores.last,
      !underscores.before
    else { return nil }
    // Behind a host a Japanese word may begin; only a path may go on in Japanese.
    if at < end, text[at] < 0x80 { at = pathEnd(from: at) }
    let trimmed = trimmedEnd(from: host, at)
    return trimmed > host ? trimmed : nil
  }

  private func pathEnd(from start: Int) -> Int {
    var at = start
    // How many brackets of each kind are open.
    var open = (round: 0, square: 0)
    while at < end {
      let byte = text[at]
      switch byte {
      case 0...0x20, UInt8(ascii: "<"): return at
      case UInt8(ascii: "*") where isInSource: return at
      case UInt8(ascii: "~"), UInt8(ascii: "="):
        let isRun = at + 1 < end && text[at + 1] == byte
        if isRun, byte == UInt8(ascii: "~") ? isStruck : isMarked { return at }
      case UInt8(ascii: "("): open.round += 1
      case UInt8(ascii: ")"): open.round -= 1
      case UInt8(ascii: "["): open.square += 1
      case UInt8(ascii: "]"):
        if open.square == 0 { return at }
        open.square -= 1
      case 0x80...:
        if escape?.stands(at: at, of: text) == true {
          at += Sentinel.length
          continue
        }
        let (value, length) = text.codePoint(at: at)
        if endsAddress(value) || isSentenceSign(before: at, open.round) { return at }
        at += length
        continue
      default: break
      }
      at += 1
    }
    return at
  }

  private func endsAddress(_ value: UInt32) -> Bool {
    EastAsian.isCJKPunctuation(value) || EastAsian.isAmbiguousMark(value)
      || EastAsian.isWhitespace(value) || (0xFF01...0xFF5E).contains(value)
  }

  /// Whether a sign that may end an address stands before a Japanese letter: `(https://example.com/)と`.
  private func isSentenceSign(before offset: Int, _ openBrackets: Int) -> Bool {
    switch text[offset - 1] {
    case UInt8(ascii: ")"): openBrackets < 0
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"): true
    default: false
    }
  }

  /// The end without what is more likely the sentence's than the address's: punctuation, brackets
  /// that close nothing, and what looks like an entity.
  private func trimmedEnd(from start: Int, _ stop: Int) -> Int {
    var stop = stop
    var opening = 0
    var closing = 0
    for index in start..<stop {
      if text[index] == UInt8(ascii: "(") { opening += 1 }
      if text[index] == UInt8(ascii: ")") { closing += 1 }
    }
    while stop > start {
      if let escape, escape.stands(at: stop - Sentinel.length, of: text) {
        // An entity at the end is none of the address, and neither is what it stands for.
        stop -= Sentinel.length
        if text[stop - 1] != UInt8(ascii: ";") { stop -= text.codePoint(before: stop).length }
        continue
      }
      switch text[stop - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        stop -= 1
      case UInt8(ascii: ")"):
        guard closing > opening else { return stop }
        closing -= 1
        stop -= 1
      case UInt8(ascii: ";"):
        var name = stop - 1
        while name > start, text[name - 1].isLetter || text[name - 1].isDigit { name -= 1 }
        guard name > start, name < stop - 1, text[name - 1] == UInt8(ascii: "&") else {
          stop -= 1
          continue
        }
        stop = name - 1
      default: return stop
      }
    }
    return stop
  }

  // MARK: Mail

  private func mailAddress() -> Address? {
    var start = at
    while start > first, text[start - 1].isWordByte || ".-+".utf8.contains(text[start - 1]) {
      start -= 1
    }
    guard start < at else { return nil }
    var stop = at + 1
    var dots = 0
    while stop < end {
      let byte = text[stop]
      if byte == UInt8(ascii: ".") {
        guard stop + 1 < end, text[stop + 1].isWordByte else { break }
        dots += 1
      } else if !byte.isWordByte, byte != UInt8(ascii: "-") {
        break
      }
      stop += 1
    }
    // An address that ends in a sign is none (GFM's example 631).
    guard dots > 0, text[stop - 1].isLetter || text[stop - 1].isDigit,
      stop == end || text[stop] != UInt8(ascii: "@")
    else { return nil }
    for scheme: StaticString in ["mailto:", "xmpp:"] {
      let before = start - scheme.utf8CodeUnitCount
      guard before >= first, has(scheme, at: before), before == first || !text[before - 1].isLetter
      else { continue }
      return Address(prefix: "", start: before, end: stop)
    }
    return Address(prefix: "mailto:", start: start, end: stop)
  }
}
