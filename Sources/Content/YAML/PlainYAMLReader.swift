import Diagnostics

/// Reads the forms of YAML that front matter is nearly always written in, without a YAML parser.
///
/// A mapping whose values are plain scalars on one line, quoted scalars without escapes, and lists
/// of such in brackets or on lines with `-`. At anything else it gives up, and the whole text goes
/// to ``YAMLReader``'s full parser; a test holds the two side by side. On a front matter of
/// four keys it takes about a hundredth of the full parser's time.
struct PlainYAMLReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let file: UInt8
  private var index: Int
  private var entries: [YAMLEntry] = []

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8.
  ///   - range: where the YAML stands in it.
  ///   - file: which file of an entry it is, for the nodes.
  /// - Returns: the mapping, or `nil` when the text has any other form, right or wrong.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    file: UInt8
  ) -> YAMLNode? {
    var reader = PlainYAMLReader(bytes: bytes, range: range, file: file)
    reader.entries.reserveCapacity(8)
    while reader.skipBlankLines() {
      guard reader.readEntry() else { return nil }
    }
    guard !reader.entries.isEmpty else { return nil }
    return YAMLNode(
      .mapping(reader.entries),
      span: Span(range.lowerBound, range.upperBound),
      file: file
    )
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: UInt8) {
    self.bytes = bytes
    self.file = file
    index = range.lowerBound
    end = range.upperBound
  }

  // MARK: Lines

  /// Skips empty lines and comments; false at the end.
  private mutating func skipBlankLines() -> Bool {
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#") {
        index = lineEnd(from: index) + 1
      } else {
        return true
      }
    }
    return false
  }

  private func lineEnd(from start: Int) -> Int {
    var position = start
    while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    return position
  }

  /// Reads `key: value` and its lines; false at any other form.
  private mutating func readEntry() -> Bool {
    let keyStart = index
    while index < end, Self.isKeyByte(bytes[index]) { index += 1 }
    guard index > keyStart, index < end, bytes[index] == UInt8(ascii: ":") else { return false }
    let keySpan = Span(keyStart, index)
    let key = string(keySpan)
    guard !entries.contains(where: { $0.key == key }) else { return false }
    index += 1
    let stop = lineEnd(from: index)
    while index < stop, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index == stop || bytes[index - 1] == UInt8(ascii: " ") else { return false }
    guard let value = index == stop ? readItems(after: stop) : readValue(to: stop) else {
      return false
    }
    entries.append(YAMLEntry(key: key, keySpan: keySpan, value: value))
    // A more indented line would go on with this value.
    return index >= end || bytes[index] != UInt8(ascii: " ")
  }

  /// Reads the lines `- item` below a key; an empty value is null.
  private mutating func readItems(after stop: Int) -> YAMLNode? {
    index = min(stop + 1, end)
    let start = index
    var items: [YAMLNode] = []
    var indentation: Int?
    while index < end {
      var position = index
      while position < end, bytes[position] == UInt8(ascii: " ") { position += 1 }
      guard position + 1 < end, bytes[position] == UInt8(ascii: "-"),
        bytes[position + 1] == UInt8(ascii: " ")
      else { break }
      guard position - index == indentation ?? (position - index) else { return nil }
      indentation = position - index
      index = position + 2
      guard let item = readScalar(to: lineEnd(from: index), inList: false) else { return nil }
      items.append(item)
      index = min(lineEnd(from: index) + 1, end)
    }
    if items.isEmpty { return YAMLNode(.null, span: Span(stop, stop), file: file) }
    return YAMLNode(.list(items), span: Span(start, start), file: file)
  }

  private mutating func readValue(to stop: Int) -> YAMLNode? {
    let value =
      bytes[index] == UInt8(ascii: "[") ? readList(to: stop) : readScalar(to: stop, inList: false)
    index = min(stop + 1, end)
    return value
  }

  // MARK: Values

  /// Reads `[a, b]` on one line.
  private mutating func readList(to stop: Int) -> YAMLNode? {
    let start = index
    var last = stop
    while last > start, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    guard bytes[last - 1] == UInt8(ascii: "]") else { return nil }
    last -= 1
    var items: [YAMLNode] = []
    index += 1
    while true {
      var comma = index
      while comma < last, bytes[comma] != UInt8(ascii: ",") { comma += 1 }
      let isBlank = bytes[index..<comma].allSatisfy { $0 == UInt8(ascii: " ") }
      if isBlank, comma == last { break }
      guard !isBlank, let item = readScalar(to: comma, inList: true) else { return nil }
      items.append(item)
      if comma == last { break }
      index = comma + 1
    }
    return YAMLNode(.list(items), span: Span(start, last + 1), file: file)
  }

  /// Reads a plain or quoted scalar that ends before an offset.
  private func readScalar(to stop: Int, inList: Bool) -> YAMLNode? {
    var start = index
    var last = stop
    while start < last, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while last > start, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    guard start < last else { return nil }
    let span = Span(start, last)
    switch bytes[start] {
    case UInt8(ascii: "\""):
      guard isQuoted(span, by: UInt8(ascii: "\"")) else { return nil }
      return YAMLNode(.string(string(Span(start + 1, last - 1))), span: span, file: file)
    case UInt8(ascii: "'"):
      guard isQuoted(span, by: UInt8(ascii: "'")) else { return nil }
      return YAMLNode(.string(string(Span(start + 1, last - 1))), span: span, file: file)
    default:
      guard isPlain(span, inList: inList) else { return nil }
      let text = UnsafeBufferPointer(rebasing: bytes[start..<last])
      return YAMLNode(resolvePlainScalar(text), span: span, file: file)
    }
  }

  /// Whether a span is one quoted text without escapes.
  private func isQuoted(_ span: Span, by quote: UInt8) -> Bool {
    guard span.end - span.start >= 2, bytes[span.end - 1] == quote else { return false }
    return bytes[(span.start + 1)..<(span.end - 1)].allSatisfy {
      $0 != quote && $0 != UInt8(ascii: "\\") && !Self.isUnusual($0)
    } && !holdsLineSeparator(span)
  }

  /// Whether a span is a plain scalar that cannot be read in any other way.
  private func isPlain(_ span: Span, inList: Bool) -> Bool {
    if Self.isIndicator(bytes[span.start]) { return false }
    for position in span.start..<span.end {
      let byte = bytes[position]
      if Self.isUnusual(byte) { return false }
      switch byte {
      case UInt8(ascii: ":"):
        if inList || position + 1 == span.end || bytes[position + 1] == UInt8(ascii: " ") {
          return false
        }
      case UInt8(ascii: "#"):
        if inList || bytes[position - 1] == UInt8(ascii: " ") { return false }
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"):
        if inList { return false }
      default: break
      }
    }
    return !holdsLineSeparator(span)
  }

  /// Whether a span holds one of the characters outside ASCII that YAML 1.1 treats as a line end,
  /// or a byte order mark.
  private func holdsLineSeparator(_ span: Span) -> Bool {
    for position in span.start..<span.end {
      // Only these begin one, and no kana or kanji.
      guard bytes[position] == 0xC2 || bytes[position] == 0xE2 || bytes[position] == 0xEF else {
        continue
      }
      let next = position + 1 < span.end ? bytes[position + 1] : 0
      let third = position + 2 < span.end ? bytes[position + 2] : 0
      switch (bytes[position], next, third) {
      case (0xC2, 0x80...0x9F, _), (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBB, 0xBF),
        (0xEF, 0xBF, 0xBE...0xBF):
        return true
      default: continue
      }
    }
    return false
  }

  private func string(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Tabs and control characters.
  private static func isUnusual(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// What may not begin a plain scalar, or only under conditions.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "="),
      UInt8(ascii: "<"):
      true
    default: false
    }
  }
}
