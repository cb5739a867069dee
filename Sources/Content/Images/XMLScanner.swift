/// Passes over the prolog of an XML file and reads the attributes of its root element.
///
/// Each method moves forward only, so that all of them together cost time linear in the bytes.
struct XMLScanner {
  private let bytes: [UInt8]
  private var index: Int

  /// Begins at an offset.
  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    index = start
  }

  /// Passes over the XML declaration, processing instructions, comments and the document type
  /// (XML 1.0, section 2.8).
  ///
  /// - Returns: whether a start tag comes next.
  mutating func skipProlog() -> Bool {
    while true {
      skipSpace()
      if takes("<?") {
        guard skip(past: "?>") else { return false }
      } else if takes("<!--") {
        guard skip(past: "-->") else { return false }
      } else if takes("<!DOCTYPE") {
        guard skipDocumentType() else { return false }
      } else {
        return byte == UInt8(ascii: "<")
      }
    }
  }

  /// Reads `<` and the name of an element.
  mutating func elementName() -> Range<Int>? {
    guard takes("<") else { return nil }
    let name = skipName()
    return name.isEmpty || byte == nil ? nil : name
  }

  /// Reads an attribute.
  ///
  /// - Returns: where its name and its value stand; `nil` at the end of the tag.
  mutating func nextAttribute() throws(ImageProblem) -> (name: Range<Int>, value: Range<Int>)? {
    skipSpace()
    if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return nil }
    let name = skipName()
    skipSpace()
    guard takes("=") else { throw byte == nil ? .truncated : .damaged }
    skipSpace()
    guard let quote = byte else { throw .truncated }
    guard !name.isEmpty, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw .damaged
    }
    index += 1
    let start = index
    while let byte, byte != quote {
      guard byte != UInt8(ascii: "<") else { throw .damaged }
      index += 1
    }
    guard byte != nil else { throw .truncated }
    index += 1
    return (name, start..<(index - 1))
  }

  // MARK: The document type

  /// Passes over the rest of a document type (XML 1.0, production 28); quotes and comments inside it
  /// may hold brackets.
  private mutating func skipDocumentType() -> Bool {
    var isInside = false
    while let byte {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index += 1
        guard skip(past: byte) else { return false }
        continue
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">"):
        if !isInside {
          index += 1
          return true
        }
      case UInt8(ascii: "<"):
        if takes("<!--") {
          guard skip(past: "-->") else { return false }
          continue
        } else if takes("<?") {
          guard skip(past: "?>") else { return false }
          continue
        }
      default: break
      }
      index += 1
    }
    return false
  }

  // MARK: Bytes

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
  }

  /// Passes over what can stand in a name: all but space and the marks of a tag.
  private mutating func skipName() -> Range<Int> {
    let start = index
    while let byte, byte > 0x20 {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
        UInt8(ascii: "\""), UInt8(ascii: "'"):
        return start..<index
      default: index += 1
      }
    }
    return start..<index
  }

  private mutating func takes(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= bytes.count - index else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += count
    return true
  }

  private mutating func skip(past text: StaticString) -> Bool {
    while index < bytes.count {
      if takes(text) { return true }
      index += 1
    }
    return false
  }

  private mutating func skip(past end: UInt8) -> Bool {
    while let byte {
      index += 1
      if byte == end { return true }
    }
    return false
  }
}
