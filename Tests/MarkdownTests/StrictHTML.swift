/// Reads HTML that was written by us, without mercy: what it takes for balanced, every browser nests
/// in the same way.
struct StrictHTML {
  /// What is wrong first; `nil` if nothing is.
  private(set) var problem: String?
  private var open: [String] = []
  private static let void: Set = ["br", "col", "hr", "img", "input", "wbr"]
  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "details", "div", "dl", "figcaption", "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "ol", "p", "pre", "section",
    "summary", "table", "ul",
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "td": ["tr"], "th": ["tr"], "tr": ["table", "thead", "tbody", "tfoot"],
    "thead": ["table"], "tbody": ["table"], "tfoot": ["table"], "caption": ["table"],
    "colgroup": ["table"], "col": ["table", "colgroup"], "rt": ["ruby"], "rp": ["ruby"],
    "dt": ["dl", "div"], "dd": ["dl", "div"],
  ]
  private static let structure: Set = ["table", "thead", "tbody", "tfoot", "tr", "colgroup"]
  private static let phrasing: Set = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "i", "img", "kbd", "mark",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    "var", "wbr", "a", "del", "ins", "input",
  ]

  init(_ html: String) {
    var rest = html.utf8[...]
    while problem == nil, !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "<") }
      rest = rest[text.endIndex...]
      read(text: String(decoding: text, as: UTF8.self))
      guard !rest.isEmpty else { break }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      guard tag.endIndex < rest.endIndex else {
        problem = "no end: \(Substring(rest))"
        return
      }
      rest = rest[tag.endIndex...].dropFirst()
      read(tag: String(decoding: tag.dropFirst(), as: UTF8.self))
    }
    if problem == nil, !open.isEmpty { problem = "still open: \(open)" }
  }

  private mutating func read(text: String) {
    // Not by characters: a mark behind it would be one with the sign.
    if text.utf8.contains(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\"") }) {
      problem = "not escaped: \(text)"
    }
    let isBlank = text.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    if !isBlank, Self.structure.contains(open.last ?? "") { problem = "text in a table: \(text)" }
  }

  private mutating func read(tag: String) {
    if tag.hasPrefix("/") {
      if open.popLast() != String(tag.dropFirst()) { problem = "ends nothing: \(tag)" }
      return
    }
    var parts = tag.unicodeScalars[...]
    let name = String(String.UnicodeScalarView(parts.prefix { $0 != " " }))
    parts = parts.dropFirst(name.unicodeScalars.count)
    guard Self.blocks.contains(name) || Self.phrasing.contains(name) || Self.parents[name] != nil
    else { return problem = "element: \(name)" }
    while problem == nil, !parts.isEmpty { readAttribute(&parts) }
    checkPlace(of: name)
    if !Self.void.contains(name) { open.append(name) }
  }

  private mutating func readAttribute(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.first == " " else { return problem = "attribute: \(Substring(rest))" }
    let scalars = rest.dropFirst().prefix {
      $0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0)
    }
    let name = String(String.UnicodeScalarView(scalars))
    rest = rest[scalars.endIndex...]
    let isAddress = ["href", "src", "cite"].contains(name)
    if name.isEmpty || name.hasPrefix("on") || name == "style" { problem = "attribute: \(name)" }
    guard rest.starts(with: "=\"".unicodeScalars) else { return }
    let value = rest.dropFirst(2).prefix { $0 != "\"" }
    rest = rest[value.endIndex...].dropFirst()
    if value.contains("<") { problem = "value: \(Substring(value))" }
    if isAddress, Self.isScript(String(String.UnicodeScalarView(value))) {
      problem = "address: \(Substring(value))"
    }
  }

  /// Whether an address is a script or a page of its own, as a browser reads it: without what is no
  /// character in front, and without tabs and line breaks (URL standard, "basic URL parser").
  static func isScript(_ address: String) -> Bool {
    let bytes = address.utf8.drop { $0 <= 0x20 }.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let seen = String(decoding: bytes, as: UTF8.self).lowercased()
    return ["javascript:", "vbscript:", "data:"].contains { seen.hasPrefix($0) }
      || seen.contains("script&colon;")
  }

  private mutating func checkPlace(of name: String) {
    if let parents = Self.parents[name] {
      if !parents.contains(open.last ?? "") { problem = "\(name) in \(open)" }
    } else if Self.structure.contains(open.last ?? "") {
      problem = "\(name) in \(open)"
    }
    if name == "a", open.contains("a") { problem = "a in a" }
    guard Self.blocks.contains(name) else { return }
    for parent in open.reversed() {
      if ["a", "del", "ins"].contains(parent) { continue }
      let isHeadline = parent.count == 2 && parent.hasPrefix("h")
      if isHeadline || parent == "p" || parent == "pre" || Self.phrasing.contains(parent) {
        problem = "\(name) in \(open)"
      }
      return
    }
  }
}
