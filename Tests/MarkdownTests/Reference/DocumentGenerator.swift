/// Writes random documents of one paragraph, of which it knows what surrounds it in HTML.
struct DocumentGenerator {
  /// What characters a document is made of.
  enum Alphabet {
    /// All, CJK characters above all.
    case japanese
    /// None that is CJK, and no variation selector.
    case western
  }

  /// A document and what its parse is compared with.
  struct Document {
    /// The Markdown.
    var source: [UInt8]
    /// The paragraph's text as inlines are parsed from it.
    var paragraph: [UInt8]
    /// HTML before and after the paragraph's.
    var surroundings: (before: String, after: String)
  }

  private var state: UInt64
  private let alphabet: Alphabet

  init(seed: Int, alphabet: Alphabet) {
    state = UInt64(truncatingIfNeeded: seed)
    self.alphabet = alphabet
    // Seeds that follow each other are far apart from here on.
    state = UInt64(next(1 << 31)) << 31 ^ UInt64(next(1 << 31))
  }

  /// SplitMix64 (Steele, Lea, Flood, 2014).
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) >> 33) % bound
  }

  mutating func one(of pieces: [String]) -> String { pieces[next(pieces.count)] }

  // MARK: Text

  /// Random text with line breaks, of any block structure.
  mutating func text() -> String {
    (0...next(24)).map { _ in piece() }.joined()
  }

  /// Random lines with the beginnings of blocks.
  mutating func blocks() -> String {
    (0...next(8)).map { _ in
      (0...next(3)).map { _ in one(of: Self.blockStarts).adapted(to: alphabet) }.joined() + text()
        + "\n"
    }.joined() + Self.definitions(in: alphabet)
  }

  private mutating func piece() -> String {
    let isJapanese = alphabet == .japanese
    switch next(40) {
    case 0..<13: return one(of: Self.delimiters)
    case 13..<21: return one(of: isJapanese ? Self.letters : Self.westernLetters)
    case 21..<25: return one(of: isJapanese ? Self.cjkPunctuation : Self.westernLetters)
    case 25..<28: return one(of: Self.punctuation)
    case 28: return isJapanese ? one(of: Self.selectors) : "b"
    case 29: return one(of: isJapanese ? Self.spaces : Self.westernSpaces)
    case 30: return one(of: Self.lineBreaks)
    case 31..<34: return one(of: Self.brackets).adapted(to: alphabet)
    case 34: return one(of: Self.code).adapted(to: alphabet)
    case 35: return one(of: Self.pointed).adapted(to: alphabet)
    case 36: return one(of: Self.escapes).adapted(to: alphabet)
    case 37: return one(of: Self.entities)
    default: return one(of: ["a", " ", "*", "**"])
    }
  }

  // MARK: Documents

  /// The next random document.
  mutating func document() -> Document {
    let container = next(12)
    let isHeading = container == 11
    let source = text()
    var lines = source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if isHeading { lines = [lines.joined(separator: [0x20]).filter { $0 != UInt8(ascii: "#") }] }
    for index in lines.indices {
      lines[index] = paragraphLine(lines[index], isFirst: index == 0, isHeading: isHeading)
    }
    let (first, others, surroundings) = Self.container(container)
    var document = Document(source: [], paragraph: [], surroundings: surroundings)
    for (index, line) in lines.enumerated() {
      document.source += (index == 0 ? first : others).utf8
      document.source += line + [0x0A]
      document.paragraph += line.drop { $0 == 0x20 || $0 == 0x09 } + [0x0A]
    }
    while let last = document.paragraph.last, [0x20, 0x09, 0x0A].contains(last) {
      document.paragraph.removeLast()
    }
    document.source += ("\n" + Self.definitions(in: alphabet)).utf8
    return document
  }

  /// A line as it may stand in a paragraph: with a letter before what would begin another block.
  private func paragraphLine(_ line: [UInt8], isFirst: Bool, isHeading: Bool) -> [UInt8] {
    let content = Array(line.drop { $0 == 0x20 || $0 == 0x09 })
    guard let lead = content.first else { return [UInt8(ascii: "a")] }
    if isHeading { return content }
    let inked = content.filter { $0 != 0x20 && $0 != 0x09 }
    let isBreak = inked.count >= 3 && Set(inked).count == 1 && "*_".utf8.contains(lead)
    let isItem =
      lead == UInt8(ascii: "*") && (content.count == 1 || [0x20, 0x09].contains(content[1]))
    // What a selector at the start of a line does is left open by the amended rule.
    let isSelector = content.starts(with: [0xEF, 0xB8])
    let begins = "#>-+=~`<0123456789".utf8.contains(lead) || isFirst && lead == UInt8(ascii: "[")
    let start = isFirst ? [] : line.prefix(line.count - content.count)
    return start + (isBreak || isItem || begins || isSelector ? [UInt8(ascii: "a")] : []) + content
  }

  /// What stands before the first and the other lines, and the HTML around the paragraph's own.
  private static func container(
    _ number: Int
  ) -> (first: String, others: String, surroundings: (before: String, after: String)) {
    switch number {
    case 8: ("> ", "> ", ("<blockquote>\n<p>", "</p>\n</blockquote>\n"))
    case 9: (">", ">", ("<blockquote>\n<p>", "</p>\n</blockquote>\n"))
    case 10: ("- ", "  ", ("<ul>\n<li>", "</li>\n</ul>\n"))
    case 11: ("## ", "", ("<h2>", "</h2>\n"))
    default: ("", "", ("<p>", "</p>\n"))
    }
  }

  // MARK: References

  /// The definitions at the end of every document.
  static func definitions(in alphabet: Alphabet) -> String {
    "[a]: /a\n[*字*]: <字 *> \"*字*\"\n[字**「a」**]: /b\n\n".adapted(to: alphabet)
  }

  /// The same for the reference parser.
  static func references(in alphabet: Alphabet) -> [String: ReferenceParser.Destination] {
    var references: [String: ReferenceParser.Destination] = [:]
    for (label, url, title) in [
      ("a", "/a", ""), ("*字*", "字 *", "*字*"), ("字**「a」**", "/b", ""),
    ] {
      references[normalizedLabel(label.adapted(to: alphabet).utf8)] = ReferenceParser.Destination(
        url: Array(url.adapted(to: alphabet).utf8),
        title: Array(title.adapted(to: alphabet).utf8)
      )
    }
    return references
  }
}

extension String {
  /// The text without the CJK characters of the generator's pieces, if the alphabet has none.
  fileprivate func adapted(to alphabet: DocumentGenerator.Alphabet) -> String {
    guard alphabet == .western else { return self }
    let others: [Character: Character] = ["字": "é", "「": "“", "」": "”", "。": "…", "한": "ж"]
    return String(map { others[$0] ?? $0 })
  }
}
