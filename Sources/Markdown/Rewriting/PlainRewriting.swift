import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Rewrites tables and footnotes that stand where anyone would put them, before the text is parsed.
///
/// A table at the start of its lines, between blank lines, whose rows all begin with `|`, and a
/// footnote at the start of a line are what nearly all texts with such blocks hold. They are rewritten
/// without asking libcmark, and one parse is saved: the parse that follows tells whether they stood in
/// code or raw HTML after all, and then it is all done again by ``BlockRewriting``. At anything else
/// that might be a block of the dialect it gives up.
struct PlainRewriting: ~Copyable {
  private let text: UnsafeBufferPointer<UInt8>
  private let dialect: MarkdownDialect
  private let sentinels: Sentinels
  private var tags: [BlockTag] = []
  private var output: ByteBuffer
  private var lines: [UInt32] = []
  /// Up to where the text has been copied.
  private var copied = 0

  /// A rewritten text.
  struct Result {
    let text: [UInt8]
    let tags: [BlockTag]
    /// For each line of the text the line of the source, both 1-based.
    let lines: [UInt32]
  }

  /// Rewrites a text.
  ///
  /// - Returns: the text; `nil` where blocks have to be asked for.
  /// - Complexity: linear.
  static func rewrite(
    _ text: UnsafeBufferPointer<UInt8>,
    dialect: MarkdownDialect,
    sentinels: Sentinels
  ) -> Result? {
    // A line may also end with a carriage return: rare enough to be left to the other way.
    guard let base = text.baseAddress, memchr(base, 0x0D, text.count) == nil else { return nil }
    var rewriting = PlainRewriting(text: text, dialect: dialect, sentinels: sentinels)
    guard rewriting.run() else { return nil }
    return Result(text: rewriting.output.array, tags: rewriting.tags, lines: rewriting.lines)
  }

  private init(
    text: UnsafeBufferPointer<UInt8>,
    dialect: MarkdownDialect,
    sentinels: Sentinels
  ) {
    self.text = text
    self.dialect = dialect
    self.sentinels = sentinels
    output = ByteBuffer(capacity: text.count + text.count / 2)
    lines.reserveCapacity(text.count / 24)
  }

  /// Goes through the lines; false where it gives up.
  private mutating func run() -> Bool {
    var start = 0
    var number: UInt32 = 1
    var followsBlank = true
    // Behind a footnote a list would be taken for further ones.
    var followsNote = false
    while start < text.count {
      let end = lineEnd(from: start)
      let first = text[start]
      if first == UInt8(ascii: "|"), dialect.contains(.tables), followsBlank,
        let alignments = alignments(below: start, end)
      {
        guard let next = rewriteTable(from: start, alignments, &number) else { return false }
        start = next
        followsBlank = false
        continue
      }
      guard first == UInt8(ascii: "["), let label = noteLabel(start, end) else {
        let isBlank = text[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        if followsNote, !isBlank {
          let content = text[start..<end].firstIndex { $0 != 0x20 } ?? start
          if content - start <= 3, text[content] == UInt8(ascii: "-") { return false }
          followsNote = !followsBlank || first <= 0x20
        }
        if !isBlank, mayBeOther(start, end) { return false }
        lines.append(number)
        followsBlank = isBlank
        start = end + 1
        number += 1
        continue
      }
      guard followsBlank || followsNote else { return false }
      rewriteNote(label, start, end, number)
      followsNote = true
      followsBlank = false
      start = end + 1
      number += 1
    }
    copy(to: text.count)
    return true
  }

  private func lineEnd(from start: Int) -> Int {
    guard let base = text.baseAddress,
      let found = memchr(base + start, 0x0A, text.count - start)
    else { return text.count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  private mutating func copy(to offset: Int) {
    let end = min(offset, text.count)
    if copied < end { output.append(UnsafeBufferPointer(rebasing: text[copied..<end])) }
    copied = end
  }

  // MARK: Doubt

  /// Whether a line that is copied might belong to a block of the dialect.
  private func mayBeOther(_ start: Int, _ end: Int) -> Bool {
    let content = self.content(start, end)
    guard content < end else { return false }
    switch text[content] {
    case UInt8(ascii: ":"): return true
    case UInt8(ascii: "["):
      return content + 1 < end && text[content + 1] == UInt8(ascii: "^")
    case UInt8(ascii: "|"), UInt8(ascii: "-"):
      return dialect.contains(.tables) && text[content..<end].allSatisfy { isDelimiterByte($0) }
        && (holdsPipe(start, end) || holdsPipeBefore(start))
    default: return false
    }
  }

  private func isDelimiterByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Where a line begins behind white space and the markers of quotes and lists, more or less.
  private func content(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      let byte = text[at]
      let isMarker =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")"))
        && at + 1 < end && text[at + 1] <= 0x20
      guard byte <= 0x20 || byte == UInt8(ascii: ">") || byte.isDigit || isMarker else { break }
      at += 1
    }
    return at
  }

  private func holdsPipe(_ start: Int, _ end: Int) -> Bool {
    guard let base = text.baseAddress else { return false }
    return memchr(base + start, 0x7C, end - start) != nil
  }

  private func holdsPipeBefore(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    var before = start - 1
    while before > 0, text[before - 1] != 0x0A { before -= 1 }
    return holdsPipe(before, start - 1)
  }

  // MARK: Tables

  /// The alignments of the line below a head, if that is a delimiter row with as many cells.
  private func alignments(below start: Int, _ end: Int) -> [TableAlignment]? {
    let next = end + 1
    guard next < text.count, text[next] == UInt8(ascii: "|"),
      let alignments = TableLines.alignments(text, trimmed(next, lineEnd(from: next))),
      TableLines.cells(text, trimmed(start, end)).count == alignments.count
    else { return nil }
    return alignments
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var end = end
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// Rewrites a table.
  ///
  /// - Returns: where the line behind it begins; `nil` if that is neither blank nor a row.
  private mutating func rewriteTable(
    from start: Int,
    _ alignments: [TableAlignment],
    _ number: inout UInt32
  ) -> Int? {
    copy(to: start)
    let headEnd = lineEnd(from: start)
    rewriteRow(trimmed(start, headEnd), alignments, isHead: true, number)
    var next = lineEnd(from: headEnd + 1) + 1
    number += 2
    while next < text.count {
      let end = lineEnd(from: next)
      guard text[next] == UInt8(ascii: "|") else {
        guard text[next..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
        break
      }
      let row = trimmed(next, end)
      // Whether a line with nothing but a `|` is a row, GFM says in its own way.
      if row.count < 2 { return nil }
      rewriteRow(row, alignments, isHead: false, number)
      next = end + 1
      number += 1
    }
    copied = min(next, text.count)
    return next
  }

  private mutating func rewriteRow(
    _ line: Range<Int>,
    _ alignments: [TableAlignment],
    isHead: Bool,
    _ number: UInt32
  ) {
    let cells = TableLines.cells(text, line).prefix(alignments.count)
    let row = BlockTag.TableRow(cells: cells.count, alignments: isHead ? alignments : nil)
    append("###### ")
    add(.row(row))
    append(" #\n")
    lines.append(number)
    for cell in cells {
      append("###### ")
      if text[cell].contains(UInt8(ascii: "\\")) {
        var content: [UInt8] = []
        TableLines.appendCell(text, cell, escape: sentinels.escape, to: &content)
        content.withUnsafeBufferPointer { output.append($0) }
      } else {
        output.append(UnsafeBufferPointer(rebasing: text[cell]))
      }
      append(" #\n")
      lines.append(number)
    }
  }

  private mutating func add(_ tag: BlockTag) {
    append(sentinels.tag)
    var digits = tags.count
    var divisor = 1
    while digits / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      output.append(UInt8(ascii: "0") + UInt8(digits / divisor))
      digits %= divisor
      divisor /= 10
    }
    append(sentinels.tag)
    tags.append(tag)
  }

  private mutating func append(_ sentinel: Sentinel) {
    withUnsafeBytes(of: sentinel.word) { output.append($0.bindMemory(to: UInt8.self)) }
  }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    output.append(text)
  }

  // MARK: Footnotes

  /// The label of a footnote's definition: its range, up to the bracket.
  private func noteLabel(_ start: Int, _ end: Int) -> Range<Int>? {
    guard dialect.contains(.footnotes), start + 4 < end, text[start + 1] == UInt8(ascii: "^")
    else { return nil }
    var at = start + 2
    while at < end, text[at] > 0x20, text[at] != UInt8(ascii: "]"), text[at] != UInt8(ascii: "[") {
      at += 1
    }
    guard at > start + 2, at + 1 < end, text[at] == UInt8(ascii: "]"),
      text[at + 1] == UInt8(ascii: ":")
    else { return nil }
    return (start + 2)..<at
  }

  private mutating func rewriteNote(_ label: Range<Int>, _ start: Int, _ end: Int, _ number: UInt32)
  {
    copy(to: start)
    append("<!--")
    add(.separator)
    append("-->\n-   <!--")
    let name = sentinels.unmarked(UnsafeBufferPointer(rebasing: text[label]))
    add(.footnote(label: String(decoding: name, as: UTF8.self), line: Int(number)))
    append("-->\n")
    lines += [number, number]
    var body = label.upperBound + 2
    while body < end, text[body] == 0x20 || text[body] == 0x09 { body += 1 }
    if body < end {
      append("    ")
      output.append(UnsafeBufferPointer(rebasing: text[body..<end]))
      output.append(0x0A)
      lines.append(number)
    }
    copied = min(end + 1, text.count)
  }
}
