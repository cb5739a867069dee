/// A place in the source that moves on as texts of the document are found in it.
struct SourceCursor {
  let lines: SourceLines
  let containers: [SourceLines.Container]
  /// Offset of what comes next.
  var at: Int
  /// Where the block's source ends at the latest.
  let end: Int

  /// For each byte of the text that was matched last, where it begins and ends in the source.
  private(set) var places: [(start: Int, end: Int)] = []
  /// What entities stand for, by their bytes.
  private var entities: [[UInt8]: [UInt8]] = [:]

  private var source: UnsafeBufferPointer<UInt8> { lines.source }

  init(_ lines: SourceLines, _ containers: [SourceLines.Container], at: Int, end: Int) {
    self.lines = lines
    self.containers = containers
    self.at = at
    self.end = end
  }

  /// The next byte, 0 at the end.
  var byte: UInt8 { byte(at) }

  private func byte(_ offset: Int) -> UInt8 { offset < end ? source[offset] : 0 }

  /// Whether a text stands next.
  func has(_ text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= end else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { source[at + $0] == text.utf8Start[$0] }
  }

  /// Passes a text, if it stands next, perhaps behind a line break that joins.
  mutating func pass(_ text: StaticString) -> Bool {
    if !has(text), !passBreak() || !has(text) { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  /// Passes one white space character, of whatever width.
  mutating func passSpace() -> Bool {
    guard at < end else { return false }
    let (value, length) = source.codePoint(at: at)
    guard EastAsian.isWhitespace(value), !lines.isLineEnd(byte) else { return false }
    at += length
    return true
  }

  /// Passes a line break with the white space before it and the markers behind it, unless a blank
  /// line follows.
  mutating func passBreak() -> Bool {
    let lineEnd = lines.skipSpace(at)
    guard lineEnd < end, lines.isLineEnd(source[lineEnd]) else { return false }
    let next = lines.contentStart(of: lines.line(at: lineEnd) + 1, in: containers)
    guard next < end, !lines.isLineEnd(source[next]) else { return false }
    at = next
    return true
  }

  /// Whether nothing but white space stands on the rest of the line.
  var isAtLineEnd: Bool {
    let next = lines.skipSpace(at)
    return next >= end || lines.isLineEnd(source[next])
  }

  // MARK: Texts

  /// Passes a text of the document as it was typed: with backslashes, entities and line breaks that
  /// join.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - records: whether ``places`` are kept.
  /// - Returns: `false` if something else stands there.
  /// - Complexity: linear.
  mutating func match(_ text: UnsafeBufferPointer<UInt8>, records: Bool) -> Bool {
    if records { places.removeAll(keepingCapacity: true) }
    // libcmark keeps the white space of a lazy line behind a backslash.
    if text.first == UInt8(ascii: " "), byte > 0x20 {
      let width = text.prefix { $0 == UInt8(ascii: " ") }.count
      let start = max(at - width, 0)
      if source[start..<at].allSatisfy({ $0 == UInt8(ascii: " ") }) { at = start }
    }
    var index = 0
    while index < text.count {
      guard let (width, count) = step(text, index) else {
        guard passBreak() || passBar(text, index) else { return false }
        continue
      }
      if records { for _ in 0..<count { places.append((at, at + width)) } }
      at += width
      index += count
    }
    return true
  }

  /// How many bytes of the source stand for how many bytes of a text; `nil` if none do.
  private mutating func step(
    _ text: UnsafeBufferPointer<UInt8>,
    _ index: Int
  ) -> (width: Int, count: Int)? {
    guard at < end else { return nil }
    switch source[at] {
    case UInt8(ascii: "\\") where byte(at + 1).isASCIIPunctuation && byte(at + 1) == text[index]:
      return (2, 1)
    case UInt8(ascii: "&"):
      if let (width, value) = entity(), text[index...].starts(with: value) {
        return (width, value.count)
      }
    case 0:
      // libcmark replaces it.
      if text[index...].starts(with: [0xEF, 0xBF, 0xBD]) { return (1, 3) }
    default: break
    }
    return source[at] == text[index] ? (1, 1) : nil
  }

  /// A ｜ before a 《 that begins no reading is not in the text.
  private mutating func passBar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard text[index...].starts(with: "《".utf8), has("｜《") else { return false }
    at += 3
    return true
  }

  /// The width and the value of an entity that stands next; libcmark knows their names.
  private mutating func entity() -> (width: Int, value: [UInt8])? {
    var stop = at + 1
    while stop < min(end, at + 40), source[stop].isWordByte || source[stop] == UInt8(ascii: "#") {
      stop += 1
    }
    guard stop > at + 1, byte(stop) == UInt8(ascii: ";") else { return nil }
    let typed = Array(source[at...stop])
    if let value = entities[typed] { return value == typed ? nil : (typed.count, value) }
    let document = typed.withUnsafeBufferPointer {
      CommonMarkParser.parse($0, lowering: Lowering())
    }
    entities[typed] = document.text
    return document.text == typed ? nil : (typed.count, document.text)
  }

  /// Passes raw HTML, which stands in the source as it is but for markers behind its line breaks.
  mutating func matchVerbatim(_ text: UnsafeBufferPointer<UInt8>, records: Bool) -> Bool {
    if records { places.removeAll(keepingCapacity: true) }
    if text.first != byte, !passBreak() { return false }
    var index = 0
    while index < text.count, at < end {
      let start = at
      if lines.isLineEnd(text[index]) {
        guard passBreak() else { return false }
        if text[index...].starts(with: [0x0D, 0x0A]) {
          if records { places.append((start, at)) }
          index += 1
        }
      } else if text[index] == source[at] {
        at += 1
      } else {
        return false
      }
      if records { places.append((start, at)) }
      index += 1
    }
    return index == text.count
  }

  // MARK: Markup

  /// Passes a code span; it ends where as many backticks stand as at its start.
  ///
  /// - Returns: where its content begins and ends, `nil` if there is none.
  mutating func passCode() -> Range<Int>? {
    guard pass("`") else { return nil }
    at -= 1
    let length = passRun()
    let start = at
    while at < end {
      guard source[at] == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let stop = at
      if passRun() == length { return start..<stop }
    }
    return nil
  }

  private mutating func passRun() -> Int {
    let start = at
    while byte == UInt8(ascii: "`") { at += 1 }
    return at - start
  }

  /// Passes all up to a byte and the byte itself.
  mutating func passThrough(_ stop: UInt8) -> Bool {
    while at < end, source[at] != stop { at += 1 }
    guard at < end else { return false }
    at += 1
    return true
  }

  /// Passes white space and one line break at most, with the markers behind it.
  mutating func passSpacing() -> Bool {
    let start = at
    at = min(lines.skipSpace(at), end)
    _ = passBreak()
    return at > start
  }

  /// Passes the braces behind a node.
  mutating func passBraces(_ attributes: Attributes) -> Range<Int>? {
    let before = at
    if byte != UInt8(ascii: "{") { _ = passBreak() }
    let start = at
    guard byte == UInt8(ascii: "{"),
      let read = AttributeReader.read(source, at: at, end: end, sentinels: nil),
      read.attributes == attributes
    else {
      at = before
      return nil
    }
    at = read.end
    return start..<at
  }
}
