#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What of the dialect a text may hold: most texts hold nothing of it, and are parsed once.
///
/// It looks for single bytes, with the C library's search, and only then at their neighbours; a byte
/// that is code or escaped counts too, which costs time and changes nothing.
struct Triggers {
  /// What has to be marked in the text.
  private(set) var marks: Marks = []
  /// Whether a block may have to be rewritten.
  private(set) var blocks = false
  /// The bytes with which inlines of the dialect may begin in this text: where none of them stands,
  /// nothing has to be read once more.
  private(set) var signs: [UInt8] = []

  /// Whether texts have to be read once more.
  var inlines: Bool { !signs.isEmpty }

  /// Whether the text is not parsed as it stands.
  var needsMarks: Bool { blocks || !marks.isEmpty }

  private let source: UnsafeBufferPointer<UInt8>
  private let dialect: MarkdownDialect

  /// Every byte with which an inline of the dialect may begin, and that of marks.
  private static let allSigns: [UInt8] =
    Array(":[{~^@=wW".utf8) + [0x8A, Sentinel.firstByte]

  /// Everything that a text may hold: the result is the same, and costs more.
  static func all(
    in source: UnsafeBufferPointer<UInt8>,
    dialect: MarkdownDialect
  ) -> Triggers {
    var triggers = Triggers(in: UnsafeBufferPointer(rebasing: source[..<0]), dialect: dialect)
    triggers.blocks = !dialect.isEmpty
    if !dialect.isEmpty { triggers.signs = Self.allSigns }
    if dialect.contains(.emphasis) { triggers.marks.insert(.emphasis) }
    if dialect.contains(.autolinks) { triggers.marks.insert(.addresses) }
    if !dialect.isEmpty { triggers.marks.insert(.escapes) }
    return triggers
  }

  /// Looks at a text.
  init(in source: UnsafeBufferPointer<UInt8>, dialect: MarkdownDialect) {
    self.source = source
    self.dialect = dialect
    if dialect.isEmpty { return }
    blocks = dialect.contains(.tables) && contains(UInt8(ascii: "|")) { _ in true }
    lookAtColons()
    lookAtBrackets()
    lookAtSigns()
    if dialect.contains(.emphasis), needsEmphasisMarks { marks.insert(.emphasis) }
    if dialect.contains(.autolinks), needsAddressMarks { marks.insert(.addresses) }
    if inlines, Marks.needed(by: source).contains(.escapes) {
      marks.insert(.escapes)
      signs.append(Sentinel.firstByte)
    }
  }

  /// Whether a byte stands anywhere in such a way.
  private func contains(_ byte: UInt8, where isMeant: (Int) -> Bool) -> Bool {
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

  private func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < source.count ? source[index] : UInt8(ascii: "\n")
  }

  // MARK: Colons and brackets

  private mutating func lookAtColons() {
    let asksDirectives = dialect.contains(.directives)
    let asksDefinitions = dialect.contains(.definitions)
    let asksAddresses = dialect.contains(.autolinks)
    let asksTables = dialect.contains(.tables)
    var (blocks, inlines) = (blocks, false)
    _ = contains(UInt8(ascii: ":")) { index in
      let next = byte(index + 1)
      if asksDirectives, next == UInt8(ascii: ":") {
        blocks = true
      } else if asksTables, next == UInt8(ascii: "-") || byte(index - 1) == UInt8(ascii: "-") {
        // A table of one column needs no `|`.
        blocks = true
      } else if asksAddresses, next == UInt8(ascii: "/") {
        inlines = inlines || isBareAddress(index)
      } else if asksDirectives, next.isLetter {
        inlines = inlines || isTextDirective(index)
      } else if asksDefinitions, next <= 0x20 || next == 0xE3 {
        blocks = blocks || beginsLine(index)
      }
      return blocks && inlines
    }
    self.blocks = blocks
    if inlines { signs.append(UInt8(ascii: ":")) }
  }

  /// Whether `://` belongs to an address that is no link's destination and not in pointed brackets.
  private func isBareAddress(_ colon: Int) -> Bool {
    guard byte(colon + 2) == UInt8(ascii: "/") else { return false }
    var start = colon
    while byte(start - 1).isLetter { start -= 1 }
    switch byte(start - 1) {
    case UInt8(ascii: "<"): return false
    case UInt8(ascii: "("): return byte(start - 2) != UInt8(ascii: "]")
    default: return true
    }
  }

  private func isTextDirective(_ colon: Int) -> Bool {
    guard let end = directiveNameEnd(source, at: colon + 1, end: source.count) else { return false }
    return byte(end) == UInt8(ascii: "[") || byte(end) == UInt8(ascii: "{")
  }

  /// Whether nothing but white space and the marks of quotes stands before an offset on its line.
  private func beginsLine(_ offset: Int) -> Bool {
    var index = offset - 1
    while byte(index) == UInt8(ascii: " ") || byte(index) == UInt8(ascii: "\t") { index -= 1 }
    return [UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ">")].contains(byte(index))
  }

  private mutating func lookAtBrackets() {
    let asksFootnotes = dialect.contains(.footnotes)
    let asksCallouts = dialect.contains(.callouts)
    let asksTasks = dialect.contains(.tasks)
    var (blocks, inlines) = (blocks, false)
    _ = contains(UInt8(ascii: "[")) { index in
      switch byte(index + 1) {
      case UInt8(ascii: "^") where asksFootnotes:
        (blocks, inlines) = (true, true)
      case UInt8(ascii: "!") where asksCallouts:
        inlines = true
      case UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X"), 0xE3:
        if asksTasks, byte(index + 2) == UInt8(ascii: "]") || byte(index + 4) == UInt8(ascii: "]") {
          inlines = true
        }
      default: break
      }
      return blocks && inlines
    }
    self.blocks = blocks
    if inlines { signs.append(UInt8(ascii: "[")) }
  }

  // MARK: Signs in a line

  private mutating func lookAtSigns() {
    look(for: UInt8(ascii: "{"), of: [.attributes, .ruby, .directives])
    look(for: UInt8(ascii: "~"), of: [.strikethrough, .scripts])
    look(for: UInt8(ascii: "^"), of: .scripts)
    look(for: UInt8(ascii: "@"), of: [.citations, .autolinks])
    look(for: UInt8(ascii: "="), of: .marks) { text, index in
      // A row of signs is a heading's underline; the first of a run may be escaped.
      text.byte(index + 1) == UInt8(ascii: "=")
        && (text.byte(index + 2) != UInt8(ascii: "=") && text.byte(index - 1) != UInt8(ascii: "=")
          || text.byte(index - 1) == UInt8(ascii: "\\"))
    }
    // The last byte of 《 is the rarest in Japanese.
    look(for: 0x8A, of: .ruby) { text, index in
      text.byte(index - 1) == 0x80 && text.byte(index - 2) == 0xE3
    }
    // Addresses that do not begin with www. have a colon, and so has https://www.
    for sign in [UInt8(ascii: "w"), UInt8(ascii: "W")] {
      look(for: sign, of: .autolinks) { text, index in
        text.isWorldWideWeb(index) && text.byte(index - 1) != UInt8(ascii: "/")
      }
    }
  }

  private func isWorldWideWeb(_ index: Int) -> Bool {
    byte(index + 1).lowercase == UInt8(ascii: "w") && byte(index + 2).lowercase == UInt8(ascii: "w")
      && byte(index + 3) == UInt8(ascii: ".")
  }

  /// Takes note of a byte, if the dialect has a use for it and it stands anywhere in such a way.
  private mutating func look(
    for sign: UInt8,
    of uses: MarkdownDialect,
    where isMeant: (Triggers, Int) -> Bool = { _, _ in true }
  ) {
    guard !dialect.isDisjoint(with: uses) else { return }
    let text = self
    if contains(sign, where: { isMeant(text, $0) }) { signs.append(sign) }
  }

  /// Whether an address may have a `_` in it.
  ///
  /// A `_` is rarer than what addresses begin with: its word is looked through backwards, up to the
  /// `_` before, so that no byte is looked at twice.
  private var needsAddressMarks: Bool {
    var last = -1
    return contains(UInt8(ascii: "_")) { index in
      var at = index - 1
      while at > last, byte(at) > 0x20, byte(at) != UInt8(ascii: "<") {
        if beginsAddress(at) { return true }
        at -= 1
      }
      last = index
      return false
    }
  }

  /// Whether an offset is that of a `://` or of a `www.`.
  private func beginsAddress(_ index: Int) -> Bool {
    switch byte(index) {
    case UInt8(ascii: ":"):
      byte(index + 1) == UInt8(ascii: "/") && byte(index + 2) == UInt8(ascii: "/")
    case UInt8(ascii: "w"), UInt8(ascii: "W"): isWorldWideWeb(index)
    default: false
    }
  }

  // MARK: Emphasis

  /// Whether a run of `*` or `_` exists that CommonMark reads in another way than a Japanese writer.
  ///
  /// Only whether the characters on its two sides are punctuation can tell the two apart, so that
  /// `これは**重要**な` needs no marks. A character that may be judged in another way by libcmark's
  /// older tables counts as one that differs.
  private var needsEmphasisMarks: Bool {
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return contains(UInt8(ascii: "*")) { index in
      index >= start && byte(index - 1) != UInt8(ascii: "*") && differs(runAt: index, from: start)
    }
      || contains(UInt8(ascii: "_")) { index in
        index > start + 3 && isVariationSelector(endingAt: index)
      }
  }

  private func differs(runAt index: Int, from start: Int) -> Bool {
    var end = index
    while byte(end) == UInt8(ascii: "*") { end += 1 }
    guard index > start, end < source.count, byte(index - 1) >= 0x80 || byte(end) >= 0x80
    else { return false }
    let before = CharacterClass(source.codePoint(before: index).value)
    let after = CharacterClass(source.codePoint(at: end).value)
    if before == .space || after == .space { return false }
    return before != after || before == .unknown
  }

  private func isVariationSelector(endingAt index: Int) -> Bool {
    byte(index - 3) == 0xEF && byte(index - 2) == 0xB8 && byte(index - 1) <= 0x8E
  }

  /// What a character is to CommonMark's rule.
  private enum CharacterClass {
    case space, letter, punctuation, unknown

    init(_ codePoint: UInt32) {
      switch codePoint {
      case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xAC00...0xD7A3, 0xFF10...0xFF19:
        self = .letter
      case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301B, 0xFF01...0xFF03, 0xFF05...0xFF0A,
        0xFF0C...0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F:
        self = .punctuation
      default:
        if EastAsian.isWhitespace(codePoint) {
          self = .space
        } else if codePoint < 0x80 {
          self = EastAsian.isPunctuation(codePoint) ? .punctuation : .letter
        } else {
          self = .unknown
        }
      }
    }
  }
}
