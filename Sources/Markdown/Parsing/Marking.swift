import Diagnostics

/// What may be marked in a text.
struct Marks: OptionSet, Sendable {
  let rawValue: UInt8

  /// ``Sentinels/emphasis`` beside runs of `*` and `_`, so that emphasis beside CJK characters works
  /// as markdown-cjk-friendly specifies it.
  static let emphasis = Marks(rawValue: 1)

  /// ``Sentinels/escape`` after what is escaped or an entity, which the tree no longer tells from
  /// what is not.
  static let escapes = Marks(rawValue: 2)

  /// ``Sentinels/letter`` beside runs of `_` in bare addresses, which would be emphasis.
  static let addresses = Marks(rawValue: 4)

  /// The marks that could change something in a text; texts without them need no marking.
  ///
  /// A text needs marks for emphasis if a `*` or `_` touches a byte that is not ASCII, and marks for
  /// escapes if one of the characters is escaped with which Casebook's own syntax begins, or if it
  /// has something of an entity's form.
  ///
  /// - Complexity: linear, eight bytes at a time where nothing is special.
  static func needed(by source: UnsafeBufferPointer<UInt8>) -> Marks {
    var needed: Marks = []
    var index = source.nextSpecial(from: 0)
    while index < source.count, needed != [.emphasis, .escapes] {
      var end = index + 1
      switch source[index] {
      case UInt8(ascii: "\\"):
        guard end < source.count, source[end].isASCIIPunctuation else { break }
        if source[end].beginsOwnSyntax { needed.insert(.escapes) }
        end += 1
      case UInt8(ascii: "&"):
        if source.entityEnd(at: index) != nil { needed.insert(.escapes) }
      default:
        let touches =
          index > 0 && source[index - 1] >= 0x80 || end < source.count && source[end] >= 0x80
        if touches { needed.insert(.emphasis) }
      }
      index = source.nextSpecial(from: end)
    }
    return needed
  }

  /// Copies a text with marks put into it.
  ///
  /// No mark is the first of a line, none stands between ASCII punctuation and what follows it,
  /// except after what is escaped: no construct of CommonMark begins or ends elsewhere for them.
  /// They also come into code, raw HTML, URLs and labels, and have to be taken out everywhere.
  ///
  /// - Parameters:
  ///   - source: well-formed UTF-8.
  ///   - sentinels: characters that it does not have.
  /// - Returns: the text with marks; its lines are the same ones.
  /// - Complexity: linear.
  func insert(into source: UnsafeBufferPointer<UInt8>, _ sentinels: Sentinels) -> [UInt8] {
    var marker = Marker(source: source, marks: self, sentinels: sentinels)
    marker.run()
    return marker.output.array
  }
}

/// The pass that puts marks into a text.
private struct Marker: ~Copyable {
  let source: UnsafeBufferPointer<UInt8>
  let marks: Marks
  let sentinels: Sentinels
  var output: ByteBuffer
  /// Up to where the source has been copied.
  private var copied = 0
  /// Where the text begins: libcmark drops a byte order mark.
  private let start: Int
  /// The bare addresses of the source.
  private var addresses: BareAddresses

  init(source: UnsafeBufferPointer<UInt8>, marks: Marks, sentinels: Sentinels) {
    self.source = source
    self.marks = marks
    self.sentinels = sentinels
    output = ByteBuffer(capacity: source.count + source.count / 8)
    start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    addresses = BareAddresses(source)
  }

  mutating func run() {
    var index = source.nextSpecial(from: start)
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\\"): index = passEscape(at: index)
      case UInt8(ascii: "&"): index = passEntity(at: index)
      default: index = passRun(at: index)
      }
      index = source.nextSpecial(from: index)
    }
    copy(to: source.count)
  }

  private mutating func copy(to end: Int) {
    output.append(UnsafeBufferPointer(rebasing: source[copied..<end]))
    copied = end
  }

  private mutating func mark(_ sentinel: Sentinel, at offset: Int) {
    copy(to: offset)
    withUnsafeBytes(of: sentinel.word) { output.append($0.bindMemory(to: UInt8.self)) }
  }

  // MARK: Escapes

  /// Passes a backslash and what it escapes, which then begins no run.
  ///
  /// Only what begins Casebook's own syntax is marked: a mark after an escaped backtick would divide
  /// a run of them inside code, one after `\-` or `\]` the end of a comment or of CDATA.
  private mutating func passEscape(at index: Int) -> Int {
    let end = index + 2
    guard end <= source.count, source[end - 1].isASCIIPunctuation else { return index + 1 }
    if marks.contains(.escapes), source[end - 1].beginsOwnSyntax { mark(sentinels.escape, at: end) }
    return end
  }

  /// Passes an entity.
  ///
  /// None is marked that is a backslash: in a destination libcmark takes entities first and then the
  /// backslashes, also such a one together with the punctuation after it.
  private mutating func passEntity(at index: Int) -> Int {
    guard let end = source.entityEnd(at: index) else { return index + 1 }
    if marks.contains(.escapes), !source.isBackslash(entity: index..<end) {
      mark(sentinels.escape, at: end)
    }
    return end
  }

  // MARK: Emphasis

  /// Passes a run of one delimiter, with marks beside it where its neighbours ask for them.
  ///
  /// Marks of the class of punctuation on both sides let a run open and close emphasis, which is
  /// what markdown-cjk-friendly demands of a run of `*` that touches a CJK character with no space
  /// around. Beside a space a mark changes nothing, and beside ASCII punctuation there is none.
  private mutating func passRun(at index: Int) -> Int {
    let delimiter = source[index]
    var end = index + 1
    while end < source.count, source[end] == delimiter { end += 1 }
    if delimiter == UInt8(ascii: "_"), marks.contains(.addresses), addresses.hold(index) {
      mark(sentinels.letter, at: index)
      mark(sentinels.letter, at: end)
      return end
    }
    let touches =
      index > start && source[index - 1] >= 0x80 || end < source.count && source[end] >= 0x80
    guard touches, marks.contains(.emphasis) else { return end }
    let before = Neighbour(before: index, in: source, from: start)
    let after = end < source.count ? source.codePoint(at: end).value : UInt32(ascii: "\n")
    if delimiter == UInt8(ascii: "*"), before.isCJK || EastAsian.isCJK(after) {
      if !isSpaceOrASCIIPunctuation(before.codePoint) { mark(sentinels.emphasis, at: index) }
      if !isSpaceOrASCIIPunctuation(after) { mark(sentinels.emphasis, at: end) }
    } else if before.isVariedPunctuation {
      mark(sentinels.emphasis, at: index)
    }
    return end
  }

  private func isSpaceOrASCIIPunctuation(_ codePoint: UInt32) -> Bool {
    EastAsian.isWhitespace(codePoint) || codePoint < 0x80 && EastAsian.isPunctuation(codePoint)
  }
}

/// What stands before a delimiter run.
private struct Neighbour {
  /// The code point directly before the run; a line feed at the start of the text.
  let codePoint: UInt32
  /// The character of which that code point chooses the form, if it is a variation selector.
  private let base: UInt32?

  init(before offset: Int, in source: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard offset > start else {
      codePoint = UInt32(ascii: "\n")
      base = nil
      return
    }
    let (value, length) = source.codePoint(before: offset)
    codePoint = value
    guard EastAsian.isVariationSelector(value), offset - length > start else {
      base = nil
      return
    }
    let base = source.codePoint(before: offset - length).value
    self.base = EastAsian.isWhitespace(base) ? nil : base
  }

  /// Whether it is a CJK character, one with a variation selector, a kanji's variation selector, or
  /// a quotation mark with the selector that makes it East Asian.
  var isCJK: Bool {
    guard let base else {
      return EastAsian.isCJK(codePoint) || EastAsian.isIdeographicVariationSelector(codePoint)
    }
    return EastAsian.isCJK(base) || codePoint == 0xFE01 && isQuotationMark(base)
  }

  /// Whether it is punctuation with a variation selector, which hides the punctuation from libcmark.
  var isVariedPunctuation: Bool { base.map(EastAsian.isPunctuation) ?? false }

  private func isQuotationMark(_ codePoint: UInt32) -> Bool {
    [0x2018, 0x2019, 0x201C, 0x201D].contains(codePoint)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next `*`, `_`, `\` or `&`; the count if there is none.
  ///
  /// Eight bytes at a time: subtracting one borrows into the high bit of a byte that was zero, and
  /// the lowest such bit is exact (Warren, Hacker's Delight, 6-1).
  fileprivate func nextSpecial(from start: Int) -> Int {
    var index = start
    guard let base = baseAddress else { return 0 }
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      )
      let found = zeros(word, 0x2A) | zeros(word, 0x5F) | zeros(word, 0x5C) | zeros(word, 0x26)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      switch self[index] {
      case 0x2A, 0x5F, 0x5C, 0x26: return index
      default: index += 1
      }
    }
    return index
  }

  /// The offset after the `;` of an entity or numeric reference that begins at an `&`.
  ///
  /// - Returns: `nil` if what stands there has not the form of one; names are not looked up. The
  ///   longest name has 31 characters, the longest number 7 digits.
  fileprivate func entityEnd(at start: Int) -> Int? {
    var index = start + 1
    let isNumber = index < count && self[index] == UInt8(ascii: "#")
    if isNumber { index += 1 }
    let limit = Swift.min(count, start + 34)
    let first = index
    while index < limit, self[index].isASCIIAlphanumeric { index += 1 }
    guard index > first, index < limit, self[index] == UInt8(ascii: ";") else { return nil }
    return index + 1
  }

  /// Whether an entity or numeric reference is a backslash: `&bsol;`, `&#92;`, `&#x5c;`.
  fileprivate func isBackslash(entity: Range<Int>) -> Bool {
    var name = self[entity].dropFirst().dropLast()
    guard name.first == UInt8(ascii: "#") else { return name.elementsEqual("bsol".utf8) }
    name = name.dropFirst()
    let isHexadecimal = name.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = isHexadecimal ? name.dropFirst() : name
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    return isHexadecimal
      ? significant.elementsEqual("5c".utf8) || significant.elementsEqual("5C".utf8)
      : significant.elementsEqual("92".utf8)
  }
}

/// A word with a high bit in the lowest byte that has a value, and perhaps in some above it.
@inline(__always)
private func zeros(_ word: UInt64, _ byte: UInt64) -> UInt64 {
  let difference = word ^ (byte &* 0x0101_0101_0101_0101)
  return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
}

extension UInt8 {
  /// Whether Casebook's inline syntax begins or ends with the character: `~ [ { } : ! @ ^ = |`.
  fileprivate var beginsOwnSyntax: Bool {
    switch self {
    case UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "^"), UInt8(ascii: "="),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  fileprivate var isASCIIAlphanumeric: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension UInt32 {
  fileprivate init(ascii scalar: Unicode.Scalar) { self = scalar.value }
}
