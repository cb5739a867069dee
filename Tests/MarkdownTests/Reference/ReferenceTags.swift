extension ReferenceParser {
  // MARK: Autolinks

  /// The offset after `<scheme:…>`.
  func autolinkEnd(at start: Int) -> Int? {
    var index = start + 1
    guard isLetter(byte(index)) else { return nil }
    while isLetter(byte(index)) || isDigit(byte(index)) || "+.-".utf8.contains(byte(index)) {
      index += 1
    }
    guard (2...32).contains(index - start - 1), byte(index) == UInt8(ascii: ":") else { return nil }
    while index < text.count, text[index] > 0x20, text[index] != UInt8(ascii: "<") {
      if text[index] == UInt8(ascii: ">") { return index + 1 }
      index += 1
    }
    return nil
  }

  /// The offset after `<local@host>`.
  func emailEnd(at start: Int) -> Int? {
    let marks = Array(".!#$%&'*+/=?^_`{|}~-".utf8)
    var index = start + 1
    while isLetter(byte(index)) || isDigit(byte(index)) || marks.contains(byte(index)) {
      index += 1
    }
    guard index > start + 1, byte(index) == UInt8(ascii: "@"),
      let end = text[index...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let labels = text[(index + 1)..<end].split(
      separator: UInt8(ascii: "."),
      omittingEmptySubsequences: false
    )
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }
    return areLabels ? end + 1 : nil
  }

  // MARK: Raw HTML

  /// The offset after a tag, comment, processing instruction, declaration or CDATA section.
  func tagEnd(at start: Int) -> Int? {
    if stands("<!--", at: start) { return end(of: "-->", from: start + 4) }
    if stands("<?", at: start) { return end(of: "?>", from: start + 2) }
    if stands("<![CDATA[", at: start) { return end(of: "]]>", from: start + 9) }
    if stands("<!", at: start), isLetter(byte(start + 2)) { return end(of: ">", from: start + 2) }
    return stands("</", at: start) ? closingTagEnd(at: start) : openTagEnd(at: start)
  }

  private func end(of string: String, from start: Int) -> Int? {
    (start..<max(start, text.count)).first { stands(string, at: $0) }.map { $0 + string.utf8.count }
  }

  private func closingTagEnd(at start: Int) -> Int? {
    guard let nameEnd = tagNameEnd(at: start + 2) else { return nil }
    let end = afterTagSpaces(nameEnd)
    return byte(end) == UInt8(ascii: ">") ? end + 1 : nil
  }

  private func openTagEnd(at start: Int) -> Int? {
    guard var index = tagNameEnd(at: start + 1) else { return nil }
    while let end = attributeEnd(at: index) { index = end }
    index = afterTagSpaces(index)
    if byte(index) == UInt8(ascii: "/") { index += 1 }
    return byte(index) == UInt8(ascii: ">") ? index + 1 : nil
  }

  private func tagNameEnd(at start: Int) -> Int? {
    guard isLetter(byte(start)) else { return nil }
    var index = start
    while isLetter(byte(index)) || isDigit(byte(index)) || byte(index) == UInt8(ascii: "-") {
      index += 1
    }
    return index
  }

  private func attributeEnd(at start: Int) -> Int? {
    var index = afterTagSpaces(start)
    guard index > start, isLetter(byte(index)) || "_:".utf8.contains(byte(index)) else {
      return nil
    }
    while isLetter(byte(index)) || isDigit(byte(index)) || "_.:-".utf8.contains(byte(index)) {
      index += 1
    }
    let equals = afterTagSpaces(index)
    guard byte(equals) == UInt8(ascii: "=") else { return index }
    return attributeValueEnd(at: afterTagSpaces(equals + 1))
  }

  private func attributeValueEnd(at start: Int) -> Int? {
    let quote = byte(start)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return text[(start + 1)...].firstIndex(of: quote).map { $0 + 1 }
    }
    var index = start
    let excluded = Array("\"'=<>`".utf8)
    while byte(index) > 0x20, !excluded.contains(byte(index)) { index += 1 }
    return index > start ? index : nil
  }

  private func afterTagSpaces(_ start: Int) -> Int {
    var index = start
    while [0x20, 0x09, 0x0A].contains(byte(index)) { index += 1 }
    return index
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
