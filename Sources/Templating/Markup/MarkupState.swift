/// Where in the HTML a place of a template stands: a small tokenizer after the HTML Standard,
/// section 13.2.5, that needs to know no more than how a value is to be written there.
struct MarkupState: Hashable, Sendable {
  /// The kinds of places.
  enum Place: Hashable, Sendable {
    case text
    /// After `<`, before it is clear what that begins.
    case lessThan
    case tagName
    /// In a tag, between attributes.
    case tag
    case attributeName
    /// After an attribute's name, before a possible `=`.
    case afterName
    /// After `=`.
    case beforeValue
    /// In a value; the quotation mark, 0 for none.
    case value(quote: UInt8)
    case comment
    /// In `<!doctype …>` and the like.
    case declaration
    /// The content of `script` and `style`, which has no tags.
    case rawText
  }

  /// What an attribute holds.
  enum Attribute: Hashable, Sendable {
    case plain
    case url
    /// Several URLs with sizes: `srcset`.
    case urls
    /// Code: `onclick` and the like, `style`.
    case code
    /// The attribute `type`, which says what a script is.
    case type
  }

  /// Elements whose content is no text.
  enum Element: Hashable, Sendable {
    case other
    case script
    case style
    case json
  }

  private(set) var place = Place.text
  private(set) var attribute = Attribute.plain
  private(set) var element = Element.other
  /// Whether nothing has been written yet of the URL of the attribute.
  private(set) var isURLStart = false
  /// Whether the place is behind a `?` or `#` of a URL.
  private(set) var isQuery = false
  /// Whether the place is inside of a string of JSON.
  private(set) var isJSONString = false
  /// The name, value or end mark that is being read.
  private var partial: [UInt8] = []
  private var isEndTag = false

  /// Whether a text is escaped here as everywhere in Jinja.
  var isPlain: Bool {
    switch place {
    case .text: true
    case .value(let quote): quote != 0 && (attribute == .plain || attribute == .type)
    default: false
    }
  }

  /// Reads text of a template.
  mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch place {
    case .text: if byte == 0x3C { place = .lessThan }
    case .lessThan: readLessThan(byte)
    case .tagName: readTagName(byte)
    case .tag: readTag(byte)
    case .attributeName: readAttributeName(byte)
    case .afterName:
      if byte == 0x3D { place = .beforeValue } else if !byte.isSpace { readTag(byte) }
    case .beforeValue: readBeforeValue(byte)
    case .value(let quote): readValue(byte, quote)
    case .comment: readMark(byte, "-->") { $0.place = .text }
    case .declaration:
      partial.append(byte)
      if partial == [0x2D, 0x2D] { (place, partial) = (.comment, []) }
      if byte == 0x3E { (place, partial) = (.text, []) }
      if partial.count > 2 { partial = [0] }
    case .rawText: readRawText(byte)
    }
  }

  /// Notes that a value is written here, of which nothing is known.
  mutating func readOutput() {
    switch place {
    case .lessThan: place = .text
    case .beforeValue: place = .value(quote: 0)
    case .tagName: readTagName(0x20)
    default: break
    }
    isURLStart = false
  }

  // MARK: Tags

  private mutating func readLessThan(_ byte: UInt8) {
    partial = []
    isEndTag = false
    switch byte {
    case 0x2F where place == .lessThan: isEndTag = true
    case 0x21: place = .declaration
    case 0x3F: (place, partial) = (.declaration, [0])
    case 0x41...0x5A, 0x61...0x7A: (place, partial) = (.tagName, [byte | 0x20])
    case 0x3C: break
    default: place = .text
    }
    if isEndTag { (place, partial) = (.tagName, []) }
  }

  private mutating func readTagName(_ byte: UInt8) {
    guard byte.isSpace || byte == 0x2F || byte == 0x3E else {
      if partial.count < 16 { partial.append(byte.lowercase) }
      return
    }
    switch partial {
    case Array("script".utf8) where !isEndTag: element = .script
    case Array("style".utf8) where !isEndTag: element = .style
    default: element = .other
    }
    partial = []
    place = .tag
    readTag(byte)
  }

  private mutating func readTag(_ byte: UInt8) {
    switch byte {
    case 0x3E: endTag()
    case 0x2F: place = .tag
    default:
      if byte.isSpace {
        place = .tag
      } else {
        place = .attributeName
        partial = [byte.lowercase]
      }
    }
  }

  private mutating func endTag() {
    place = element == .other ? .text : .rawText
    partial = []
    isJSONString = false
    attribute = .plain
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    guard byte == 0x3D || byte == 0x3E || byte == 0x2F || byte.isSpace else {
      if partial.count < 24 { partial.append(byte.lowercase) }
      return
    }
    attribute = Self.attribute(named: String(decoding: partial, as: UTF8.self))
    partial = []
    if byte == 0x3D {
      place = .beforeValue
    } else if byte.isSpace {
      place = .afterName
    } else {
      readTag(byte)
    }
  }

  private static let urlAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "background", "longdesc",
    "manifest", "xlink:href", "ping",
  ]

  private static func attribute(named name: String) -> Attribute {
    if urlAttributes.contains(name) { return .url }
    if name == "srcset" || name == "imagesrcset" { return .urls }
    if name == "style" || name.hasPrefix("on") && name.utf8.count > 2 { return .code }
    return name == "type" ? .type : .plain
  }

  // MARK: Values

  private mutating func readBeforeValue(_ byte: UInt8) {
    if byte.isSpace { return }
    isURLStart = true
    isQuery = false
    partial = []
    switch byte {
    case 0x22, 0x27: place = .value(quote: byte)
    case 0x3E: endTag()
    default:
      place = .value(quote: 0)
      readValue(byte, 0)
    }
  }

  private mutating func readValue(_ byte: UInt8, _ quote: UInt8) {
    let isEnd = quote == 0 ? byte.isSpace || byte == 0x3E : byte == quote
    guard isEnd else {
      isURLStart = false
      if byte == 0x3F || byte == 0x23 { isQuery = true }
      if attribute == .type, partial.count < 40 { partial.append(byte.lowercase) }
      return
    }
    if attribute == .type, element == .script {
      let type = String(decoding: partial, as: UTF8.self)
      if type == "application/json" || type.hasSuffix("+json") { element = .json }
    }
    partial = []
    attribute = .plain
    place = .tag
    if byte == 0x3E { endTag() }
  }

  // MARK: Content without tags

  private mutating func readRawText(_ byte: UInt8) {
    if element == .json { readJSON(byte) }
    let name = element == .style ? "</style" : "</script"
    readMark(byte.lowercase, name) { state in
      state.element = .other
      state.isEndTag = true
      state.place = .tag
    }
  }

  private mutating func readJSON(_ byte: UInt8) {
    if byte == 0x22, partial.last != 0x5C { isJSONString.toggle() }
  }

  /// Keeps the last bytes, and acts when they are a mark.
  private mutating func readMark(
    _ byte: UInt8,
    _ mark: String,
    _ found: (inout MarkupState) -> Void
  ) {
    partial.append(byte)
    if partial.count > mark.utf8.count { partial.removeFirst() }
    if partial.elementsEqual(mark.utf8) {
      partial = []
      found(&self)
    }
  }

  // MARK: Branches

  /// The state where two branches meet; `nil` when they end in different places.
  func joined(with other: MarkupState) -> MarkupState? {
    if isInTag, other.isInTag, place != other.place || partial != other.partial {
      return joinedInTag(with: other)
    }
    guard place == other.place, attribute == other.attribute, element == other.element,
      isJSONString == other.isJSONString
    else { return nil }
    var result = self
    // What is not certain is taken to be so that more is checked and more is encoded.
    result.isURLStart = isURLStart || other.isURLStart
    result.isQuery = isQuery || other.isQuery
    if partial != other.partial { result.partial = [] }
    return result
  }

  /// Whether the place is in a tag, outside of values.
  private var isInTag: Bool {
    switch place {
    case .tagName, .tag, .attributeName, .afterName: true
    default: false
    }
  }

  /// Joins two places in one tag, such as those behind `<option` and `<option selected`.
  ///
  /// Names that decide how the rest is read must be the same.
  private func joinedInTag(with other: MarkupState) -> MarkupState? {
    if place == .attributeName, other.place == .attributeName {
      let names = [partial, other.partial].map { String(decoding: $0, as: UTF8.self) }
      return Self.attribute(named: names[0]) == Self.attribute(named: names[1]) ? self : nil
    }
    var (one, two) = (self, other)
    if one.place == .tagName { one.readTagName(0x20) }
    if two.place == .tagName { two.readTagName(0x20) }
    guard one.element == two.element else { return nil }
    if place == .tagName, other.place == .tagName {
      one = self
      one.partial = one.element == .other ? Array("x".utf8) : partial
      return one
    }
    one.place = .tag
    one.partial = []
    one.attribute = .plain
    return one
  }
}

extension UInt8 {
  /// Whether the byte is white space in HTML.
  fileprivate var isSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  /// The byte as a small letter if it is a capital.
  fileprivate var lowercase: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
