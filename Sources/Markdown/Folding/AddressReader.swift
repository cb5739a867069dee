/// Finds an address in a text: GFM's extended autolinks (GFM 0.29, section 6.9), with two rules more
/// for Japanese: an address may follow a character directly, and ends before Japanese punctuation.
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
  private let end: Int
  private let escape: Sentinel?

  /// Prepares to look for the address that a `:`, a `w` or an `@` belongs to.
  init(
    _ text: UnsafeBufferPointer<UInt8>,
    from first: Int,
    at offset: Int,
    end: Int,
    escape: Sentinel?
  ) {
    self.text = text
    self.first = first
    at = offset
    self.end = end
    self.escape = escape
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
      mayBegin(at: start), let end = webEnd(host: at + 3, needsDot: false)
    else { return nil }
    return Address(prefix: "", start: start, end: end)
  }

  private func worldWideWebAddress() -> Address? {
    guard has("www.", at: at), mayBegin(at: at), let end = webEnd(host: at, needsDot: true)
    else { return nil }
    return Address(prefix: "http://", start: at, end: end)
  }

  private func has(_ wanted: StaticString, at offset: Int) -> Bool {
    guard offset + wanted.utf8CodeUnitCount <= end else { return false }
    return (0..<wanted.utf8CodeUnitCount).allSatisfy {
      text[offset + $0].lowercase == wanted.utf8Start[$0]
    }
  }

  /// An address begins a line, or stands behind white space, a sign of emphasis, a bracket or a quote,
  /// or behind a character that is not ASCII.
  private func mayBegin(at offset: Int) -> Bool {
    guard offset > first else { return true }
    let before = text[offset - 1]
    return before <= 0x20 || before >= 0x80 || "*_~([{\"'|".utf8.contains(before)
  }

  /// The end of an address whose host begins at an offset.
  private func webEnd(host: Int, needsDot: Bool) -> Int? {
    var at = host
    var dots = 0
    // An underscore may stand in neither of the last two parts.
    var underscores = (last: false, before: false)
    while at < end {
      let byte = text[at]
      if byte == UInt8(ascii: ".") {
        dots += 1
        underscores = (false, underscores.last)
      } else if byte == UInt8(ascii: "_") {
        underscores.last = true
      } else if !byte.isWordByte, byte != UInt8(ascii: "-") {
        break
      }
      at += 1
    }
    let isName = at > host && text[host].isWordByte && !underscores.last && !underscores.before
    guard isName, !needsDot || dots > 0 else { return nil }
    // A host ends where its letters do; only a path may go on in Japanese.
    if at < end, "/?#:".utf8.contains(text[at]) { at = pathEnd(from: at) }
    let trimmed = trimmedEnd(from: host, at)
    return trimmed > host ? trimmed : nil
  }

  private func pathEnd(from start: Int) -> Int {
    var at = start
    while at < end {
      let byte = text[at]
      if byte <= 0x20 || byte == UInt8(ascii: "<") { return at }
      guard byte >= 0x80 else {
        at += 1
        continue
      }
      if escape?.stands(at: at, of: text) == true { return at }
      let (value, length) = text.codePoint(at: at)
      let ends =
        EastAsian.isCJKPunctuation(value) || EastAsian.isAmbiguousMark(value)
        || EastAsian.isWhitespace(value) || (0xFF01...0xFF5E).contains(value)
      if ends { return at }
      at += length
    }
    return at
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
    return Address(prefix: "mailto:", start: start, end: stop)
  }
}
