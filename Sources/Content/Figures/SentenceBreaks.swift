/// Finds where sentences end in the text of a block.
///
/// A sentence ends behind 。！？ with the brackets that close there, and behind . ! ? where a space
/// follows, but not inside brackets: what somebody says belongs to the sentence that says so. A
/// citation directly behind belongs to the sentence before it, unless the next one goes on with it.
struct SentenceBreaks {
  private let bytes: [UInt8]
  private var ends: [Int] = []
  /// For each offset of a bracket that has its partner that of the partner.
  private var brackets: [Int: Int] = [:]

  /// Finds the sentences of a text.
  ///
  /// - Parameter bytes: a text as ``FigureText`` has it.
  /// - Returns: the offsets behind the sentences, the last that of the text's end.
  /// - Complexity: linear.
  static func ends(in bytes: [UInt8]) -> [Int] {
    var breaks = SentenceBreaks(bytes: bytes)
    breaks.pairBrackets()
    breaks.find()
    return breaks.ends + [bytes.count]
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Brackets

  /// Brackets that go together; （ and ( are the same.
  private static let pairs: [(open: [String], close: [String])] = [
    (["「"], ["」"]), (["『"], ["』"]), (["（", "("], ["）", ")"]), (["“"], ["”"]), (["【"], ["】"]),
  ]
  private static let openers = pairs.enumerated().flatMap { kind, pair in
    pair.open.map { (kind: kind, sign: Array($0.utf8)) }
  }
  private static let closers = pairs.enumerated().flatMap { kind, pair in
    pair.close.map { (kind: kind, sign: Array($0.utf8)) }
  }

  private mutating func pairBrackets() {
    var open: [(kind: Int, at: Int)] = []
    for at in bytes.indices where Self.mayBeBracket(bytes[at]) {
      if let opener = Self.openers.first(where: { bytes.has($0.sign, at: at) }) {
        open.append((opener.kind, at))
      } else if let closer = Self.closers.first(where: { bytes.has($0.sign, at: at) }),
        let last = open.last, last.kind == closer.kind
      {
        open.removeLast()
        brackets[last.at] = at
        brackets[at] = last.at
      }
    }
  }

  private static func mayBeBracket(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x29 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
  }

  // MARK: Ends

  private mutating func find() {
    var depth = 0
    var at = 0
    while at < bytes.count {
      if let partner = brackets[at] {
        depth += partner > at ? 1 : -1
        if depth == 0, let end = endOfAside(from: partner, to: at) {
          ends.append(passCitations(from: end))
          at = ends.last ?? end
          continue
        }
      }
      guard depth == 0, let mark = markLength(at: at) else {
        at += 1
        continue
      }
      var end = at + mark
      while let closer = closerLength(at: end) { end += closer }
      guard isEnd(mark: at, behind: end) else {
        at += mark
        continue
      }
      ends.append(passCitations(from: end))
      at = max(end, ends.last ?? end)
    }
  }

  /// The end of sentences that stand in brackets of their own: “（…です。）”.
  private func endOfAside(from open: Int, to close: Int) -> Int? {
    let length = bytes[close] == 0x29 ? 1 : 3
    guard length == 1 || bytes.has("）".utf8, at: close) else { return nil }
    let isWhole = bytes[(ends.last ?? 0)..<open].allSatisfy { $0 == 0x20 }
    let marks = ["。", "！", "？", ".", "!", "?"]
    guard isWhole, marks.contains(where: { bytes.has($0.utf8, before: close) }) else { return nil }
    return close + length
  }

  private func markLength(at index: Int) -> Int? {
    switch bytes[index] {
    case 0x21, 0x2E, 0x3F: 1
    case 0xE3, 0xEF:
      ["。", "！", "？", "．", "｡"].contains { bytes.has($0.utf8, at: index) } ? 3 : nil
    default: nil
    }
  }

  /// The length of what may close behind a mark.
  private func closerLength(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    let signs = ["\"", "'", "’", "”", ")", "」", "』", "）", "！", "？", "!", "?", "。"]
    return signs.first { bytes.has($0.utf8, at: index) }?.utf8.count
  }

  private func isEnd(mark: Int, behind end: Int) -> Bool {
    if bytes.has("．".utf8, at: mark) { return Digit(bytes, at: end) == nil }
    if bytes[mark] >= 0x80 {
      // “…か？と” goes on.
      return !(bytes[mark] == 0xEF && bytes.has("と".utf8, at: end))
    }
    let isJapanese = mark > 0 && bytes[mark - 1] >= 0x80
    var next = end
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    if isJapanese, bytes[mark] != 0x2E { return true }
    guard next > end || next == bytes.count || bytes[next] < 0x20 else { return false }
    if next < bytes.count, 0x61...0x7A ~= bytes[next] { return false }
    return bytes[mark] != 0x2E || !isAbbreviation(before: mark)
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "vs", "approx", "ca", "cf", "dr", "mr", "mrs", "ms", "prof", "fig", "p", "pp",
    "vol", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "u.s",
    "u.k",
  ]

  private func isAbbreviation(before mark: Int) -> Bool {
    var start = mark
    while start > 0, mark - start < 8, bytes[start - 1].isASCIILetter || bytes[start - 1] == 0x2E {
      start -= 1
    }
    if mark - start == 1, 0x41...0x5A ~= bytes[start] { return true }
    let word = bytes[start..<mark].map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
    return Self.abbreviations.contains(String(decoding: word, as: UTF8.self))
  }

  /// Passes citations behind an end that belong to the sentence before.
  private func passCitations(from end: Int) -> Int {
    var at = end
    var passed = end
    while at < bytes.count {
      switch bytes[at] {
      case FigureText.Sign.citation, FigureText.Sign.note: passed = at + 1
      case 0x20: break
      default: return continues(at) && passed > end ? end : passed
      }
      at += 1
    }
    return passed
  }

  /// Whether a sentence goes on here: with hiragana, or with a small Latin letter.
  private func continues(_ index: Int) -> Bool {
    if 0x61...0x7A ~= bytes[index] { return true }
    guard index + 2 < bytes.count, bytes[index] == 0xE3 else { return false }
    return bytes[index + 1] == 0x81 || (bytes[index + 1] == 0x82 && bytes[index + 2] < 0xA0)
  }
}

extension UInt8 {
  /// Whether it is a Latin letter.
  var isASCIILetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }
}
