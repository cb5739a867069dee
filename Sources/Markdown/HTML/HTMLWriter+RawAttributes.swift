import Diagnostics

/// The attributes of raw HTML.
extension HTMLWriter {
  /// Writes the attributes that the list allows; the others are left out and reported.
  ///
  /// Of two with the same name, the first counts, as for browsers.
  mutating func writeAttributes(
    of token: RawHTMLToken,
    _ element: HTMLElement,
    _ literal: UnsafeBufferPointer<UInt8>,
    line: Int
  ) {
    let slots = html.slots.count
    var sides: (width: Int?, height: Int?)
    var written: Set<String> = []
    for attribute in token.attributes {
      let name = String(decoding: literal[attribute.name].map(\.lowercase), as: UTF8.self)
      let typed = String(decoding: literal[attribute.range], as: UTF8.self)
      guard let rule = RawHTMLPolicy.rule(for: name, of: element) else {
        let problem = HTML.Problem.attribute(typed, name: name, element: element.rawValue)
        html.problems.append((problem, line, mark(attribute.range, of: literal)))
        continue
      }
      let value = decoded(literal[attribute.value], by: rule)
      guard RawHTMLPolicy.allows(value, by: rule) else {
        let text = String(decoding: value, as: UTF8.self)
        let problem: HTML.Problem =
          rule == .url ? .unsafeScheme(text) : .attributeValue(typed, name: name, value: text)
        let place = rule == .url ? attribute.value : attribute.range
        html.problems.append((problem, line, mark(place, of: literal)))
        continue
      }
      guard written.insert(name).inserted else { continue }
      if rule == .number {
        let number = Int(String(decoding: value, as: UTF8.self))
        if name == "width" { sides.width = number }
        if name == "height" { sides.height = number }
      }
      output.append(UInt8(ascii: " "))
      output.append(name)
      if rule == .flag, !options.closesVoidElements { continue }
      output.append("=\"")
      let place = mark(attribute.value, of: literal)
      write(value, typed: literal[attribute.value], rule, element, line: line, place)
      output.append(UInt8(ascii: "\""))
    }
    if slots < html.slots.count { (html.slots[slots].width, html.slots[slots].height) = sides }
  }

  /// The value of an attribute; of an address, without the white space that browsers do not see.
  private func decoded(_ value: Slice<UnsafeBufferPointer<UInt8>>, by rule: RawHTMLPolicy.Rule)
    -> [UInt8]
  {
    let decoded = CharacterReferences.decode(value)
    guard rule == .url else { return decoded }
    let start = decoded.firstIndex { $0 > 0x20 } ?? decoded.endIndex
    let end = decoded.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return decoded[start..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  private mutating func write(
    _ value: [UInt8],
    typed: Slice<UnsafeBufferPointer<UInt8>>,
    _ rule: RawHTMLPolicy.Rule,
    _ element: HTMLElement,
    line: Int,
    _ mark: SourceMark
  ) {
    switch rule {
    case .url: writeURL(value, element, line: line, mark)
    case .text, .flag: appendTyped(typed)
    case .id:
      let id = canonicallyComposed(String(decoding: value, as: UTF8.self))
      html.anchors.append((id, line, mark))
      output.appendEscaped(id)
    case .language, .number, .wholeNumber, .oneOf:
      value.withUnsafeBufferPointer { output.appendEscaped($0) }
    }
  }

  /// Writes an address, or leaves it open where it leads inside the site.
  private mutating func writeURL(
    _ url: [UInt8],
    _ element: HTMLElement,
    line: Int,
    _ mark: SourceMark
  ) {
    let isOpen = options.destinations == .slots && (element == .a || element == .img)
    guard isOpen, URLScheme(of: url) == .none else { return output.appendURL(url) }
    html.slots.append(
      HTML.Slot(
        offset: output.count,
        destination: String(decoding: url, as: UTF8.self),
        kind: element == .img ? .image : .link,
        line: line,
        mark: mark
      )
    )
  }

  /// Appends text of raw HTML with `< > "` escaped; what is a character reference in it stays one.
  mutating func appendTyped(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "\""): output.append("&quot;")
      default: output.append(byte)
      }
    }
  }
}
