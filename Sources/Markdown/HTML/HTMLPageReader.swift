import Diagnostics

/// Goes through a page once, and gathers what ``HTMLPage`` says of it.
struct HTMLPageReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var page = HTMLPage()
  private var nesting = HTMLPageNesting()
  /// The line of the tag that is being read, and up to where line ends were counted.
  private var line = 1
  private var counted = 0
  private var ids: Set<String> = []
  /// The ids that attributes name.
  private var references: [(attribute: String, id: String, line: Int)] = []
  private var headings = 0
  private var level = 0
  private var hasTitle = false
  private var hasLanguage = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func read() -> HTMLPage {
    var tokenizer = RawHTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      advance(to: token.range.lowerBound)
      switch token.kind {
      case .startTag: start(token)
      case .endTag: note(nesting.end(name(token.name)))
      case .other: other(token)
      case .text, .comment: break
      }
    }
    finish()
    return page
  }

  private mutating func advance(to offset: Int) {
    for byte in bytes[counted..<offset] where byte == UInt8(ascii: "\n") { line += 1 }
    counted = offset
  }

  private mutating func note(_ problem: HTMLPage.Problem?) {
    if let problem { page.problems.append((problem, line)) }
  }

  // MARK: Tags

  private mutating func start(_ token: RawHTMLToken) {
    let name = name(token.name)
    note(nesting.start(name, line: line, isSelfClosing: token.isSelfClosing))
    // What stands in a template is no part of the page until a script takes it out.
    if nesting.isInTemplate { return }
    attributes(of: token, name)
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": heading(Int(name.dropFirst()) ?? 1)
    case "html": hasLanguage = value(of: "lang", token)?.isEmpty == false
    case "img" where value(of: "alt", token) == nil:
      note(.imageWithoutAlt(value(of: "src", token) ?? ""))
    default: break
    }
  }

  private mutating func heading(_ level: Int) {
    if level == 1 {
      headings += 1
      if headings == 2 { note(.secondMainHeading) }
    }
    // A page may begin with the heading of a menu; between two headings no level may be left out.
    if self.level > 0, level > self.level + 1 {
      note(.skippedLevel(from: self.level, to: level))
    }
    self.level = level
  }

  /// An element whose content is no HTML, a declaration, or what has no end.
  private mutating func other(_ token: RawHTMLToken) {
    let source = bytes[token.range]
    if token.name.isEmpty {
      let isDeclaration = source.starts(with: "<!".utf8) || source.starts(with: "<?".utf8)
      if token.range.upperBound == bytes.count, !isDeclaration || source.starts(with: "<!--".utf8) {
        note(.unfinished(String(decoding: source.prefix(20), as: UTF8.self)))
      }
      return
    }
    let name = name(token.name)
    if nesting.isInTemplate { return }
    attributes(of: token, name)
    guard hasEnd(token, name) else { return note(.unfinished("<\(name)>")) }
    // A drawing has titles of its own.
    if name == "title", !nesting.isForeign {
      let opening = source.firstIndex(of: UInt8(ascii: ">")) ?? source.endIndex
      let text = source[opening...].dropFirst().prefix { $0 != UInt8(ascii: "<") }
      hasTitle = hasTitle || text.contains { !$0.isSpace }
    }
  }

  private func hasEnd(_ token: RawHTMLToken, _ name: String) -> Bool {
    if token.range.upperBound < bytes.count { return true }
    guard let start = bytes[token.range].lastIndex(of: UInt8(ascii: "<")) else { return false }
    return bytes[start..<token.range.upperBound].map(\.lowercase).starts(with: "</\(name)".utf8)
      && bytes[bytes.count - 1] == UInt8(ascii: ">")
  }

  // MARK: Attributes

  private mutating func attributes(of token: RawHTMLToken, _ element: String) {
    for attribute in token.attributes {
      let name = name(attribute.name)
      switch name {
      case "id":
        let id = value(attribute)
        if !ids.insert(id).inserted { note(.repeatedID(id)) }
      case "for" where element == "label" || element == "output",
        "aria-labelledby", "aria-describedby":
        refer(to: value(attribute).split(whereSeparator: \.isWhitespace).map(String.init), name)
      case "href":
        let address = value(attribute)
        if address.hasPrefix("#") {
          refer(toAnchor: String(address.dropFirst()))
        } else {
          link(address, isFollowed: element == "a" || element == "area")
        }
      case "src", "poster": link(value(attribute))
      case "srcset":
        for candidate in value(attribute).split(separator: ",") {
          let address = candidate.split(whereSeparator: \.isWhitespace).first
          if let address { link(String(address)) }
        }
      default: break
      }
    }
  }

  private mutating func link(_ address: String, isFollowed: Bool = false) {
    page.links.append(.init(address: address, isFollowed: isFollowed, line: line))
  }

  private mutating func refer(to ids: [String], _ attribute: String) {
    for id in ids { references.append((attribute, id, line)) }
  }

  /// HTML standard, "scroll to the fragment": nothing and `top` mean the top of every page.
  private mutating func refer(toAnchor anchor: String) {
    if anchor.isEmpty || anchor.lowercased() == "top" { return }
    references.append(("href", anchor, line))
  }

  // MARK: End

  private mutating func finish() {
    advance(to: bytes.count)
    page.problems += nesting.unclosed.map { (.unclosed($0.name), $0.line) }
    for (attribute, id, line) in references where !ids.contains(id) {
      let decoded = attribute == "href" ? percentDecoded(id) : id
      if ids.contains(decoded) { continue }
      page.problems.append((.missingID(attribute: attribute, id: decoded), line))
    }
    if !hasTitle { page.problems.append((.noTitle, 1)) }
    if !hasLanguage { page.problems.append((.noLanguage, 1)) }
    if headings == 0 { page.problems.append((.noMainHeading, 1)) }
  }

  // MARK: Texts

  private func name(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].lazy.map(\.lowercase), as: UTF8.self)
  }

  private func value(_ attribute: RawHTMLToken.Attribute) -> String {
    String(decoding: CharacterReferences.decode(bytes[attribute.value]), as: UTF8.self)
  }

  /// The value of an attribute, `nil` where the tag has none of that name.
  private func value(of wanted: String, _ token: RawHTMLToken) -> String? {
    token.attributes.first { name($0.name) == wanted }.map(value)
  }
}
