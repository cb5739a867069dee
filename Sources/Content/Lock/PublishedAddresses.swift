package import Diagnostics
import Markdown

/// The published addresses of a site with their anchors: one line each, sorted by bytes.
///
/// The lines stay bytes: a site of 10,000 pages has a hundred thousand anchors, and a build that
/// changed none of them must not make a text of each.
package struct PublishedAddresses: Sendable {
  /// A line, as offsets into the bytes.
  private struct Line {
    var start: Int
    var end: Int
    /// 1-based in the file that it was read from.
    var number: Int
  }

  private var text: [UInt8]
  private var lines: [Line] = []

  /// Creates addresses of nothing.
  package init() { text = [] }

  /// Creates the addresses of a file, which are added line by line.
  init(in file: [UInt8]) { text = file }

  /// Whether there are none.
  package var isEmpty: Bool { lines.isEmpty }

  // MARK: Writing

  /// Adds an address; ``arrange()`` must follow the last one.
  ///
  /// - Parameters:
  ///   - address: the path, not percent-encoded.
  ///   - day: the day from which it is published; `nil` for one that is so already.
  ///   - target: the address that it leads on to.
  ///   - anchors: its anchors.
  package mutating func add(
    _ address: String,
    day: String? = nil,
    target: String? = nil,
    anchors: [String] = []
  ) {
    let start = text.count
    append(address, day)
    if let target {
      text += " -> ".utf8
      Self.append(target, to: &text)
    } else {
      for anchor in anchors { Self.append(anchor: anchor, to: &text) }
    }
    lines.append(Line(start: start, end: text.count, number: 0))
  }

  /// Adds the address of an entry with its anchors.
  ///
  /// - Parameters:
  ///   - address: the path, not percent-encoded.
  ///   - entry: the entry.
  ///   - day: the day from which it is published; `nil` for one that is so already.
  package mutating func add(_ address: String, of entry: Entry, day: String? = nil) {
    let start = text.count
    append(address, day)
    text.append(contentsOf: entry.anchorText)
    lines.append(Line(start: start, end: text.count, number: 0))
  }

  /// The anchors of an entry as its line has them: those of headings, and other ids of its text.
  ///
  /// Not those of footnotes, which are numbers and move when another is added.
  static func anchorText(_ outline: [Heading], _ others: [String]) -> [UInt8] {
    var text: [UInt8] = []
    for index in outline.indices { append(anchor: outline[index].id, to: &text) }
    for anchor in others {
      let isNote =
        anchor.hasPrefix("fn-")
        && anchor.utf8.dropFirst(3).allSatisfy { (0x30...0x39).contains($0) }
      if !isNote { append(anchor: anchor, to: &text) }
    }
    return text
  }

  private mutating func append(_ address: String, _ day: String?) {
    Self.append(address, to: &text)
    guard let day else { return }
    text.append(UInt8(ascii: " "))
    text += day.utf8
  }

  private static func append(anchor: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: " "))
    text.append(UInt8(ascii: "#"))
    append(anchor, to: &text)
  }

  /// Appends a name; what would end it in a line, and the sign of that, percent-encoded.
  private static func append(_ name: String, to text: inout [UInt8]) {
    // Through a pointer: this is called for every anchor of the site.
    let isDone = name.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte <= 0x20 || byte == 0x25 || byte == 0x7F { return false }
      text.append(contentsOf: bytes)
      return true
    }
    if isDone == true { return }
    for byte in name.utf8 {
      if byte > 0x20, byte != 0x25, byte != 0x7F {
        text.append(byte)
      } else {
        text += (byte < 16 ? "%0" : "%").utf8
        text += String(byte, radix: 16, uppercase: true).utf8
      }
    }
  }

  /// Sorts the lines, and makes one of those that have the same address.
  ///
  /// Complexity: linear where they are sorted already.
  package mutating func arrange() {
    var sorted = lines
    let isRepeated = text.withUnsafeBytes { text in
      func holds(_ isWrong: (Int32) -> Bool) -> Bool {
        zip(sorted, sorted.dropFirst()).contains { isWrong(Self.order(text, $0, text, $1)) }
      }
      if holds({ $0 > 0 }) { sorted.sort { Self.order(text, $0, text, $1) < 0 } }
      return holds { $0 == 0 }
    }
    lines = sorted
    if isRepeated { unite() }
  }

  private mutating func unite() {
    let all = lines
    lines = []
    var last: PublishedAddress?
    for line in all {
      guard let address = self[line] else { continue }
      if let before = last, before.address == address.address, let number = lines.last?.number {
        let both = before.united(with: address)
        lines.removeLast()
        add(
          percentDecoded(both.address), day: both.day, target: both.target.map(percentDecoded),
          anchors: both.anchors)
        lines[lines.count - 1].number = number
        last = both
      } else {
        lines.append(line)
        last = address
      }
    }
  }

  /// Appends the lines, each with a line end.
  func write(to output: inout [UInt8]) {
    output.reserveCapacity(output.count + text.count + lines.count)
    for line in lines {
      output.append(contentsOf: text[line.start..<line.end])
      output.append(UInt8(ascii: "\n"))
    }
  }

  // MARK: Reading

  /// Adds a line of the file; false, and nothing, when it is none.
  mutating func addLine(_ range: Range<Int>, number: Int) -> Bool {
    guard isLine(range) else { return false }
    lines.append(Line(start: range.lowerBound, end: range.upperBound, number: number))
    return true
  }

  /// Whether a line is one of an address: decided by its bytes, but for those with a day or a target.
  private func isLine(_ range: Range<Int>) -> Bool {
    let (space, hash) = (UInt8(ascii: " "), UInt8(ascii: "#"))
    guard range.upperBound > range.lowerBound, text[range.lowerBound] == UInt8(ascii: "/"),
      text[range.upperBound - 1] != space
    else { return false }
    var isPlain = true
    for index in range.dropFirst() {
      let byte = text[index]
      if byte < space || byte == 0x7F { return false }
      if text[index - 1] == space {
        if byte == space { return false }
        if byte != hash { isPlain = false }
      } else if byte == space, text[index - 1] == hash, text[index - 2] == space {
        return false
      }
    }
    if text[range.upperBound - 1] == hash, text[range.upperBound - 2] == space { return false }
    return isPlain || self[range] != nil
  }

  private subscript(line: Line) -> PublishedAddress? { self[line.start..<line.end] }

  private subscript(range: Range<Int>) -> PublishedAddress? {
    PublishedAddress(line: String(decoding: text[range], as: UTF8.self))
  }

  // MARK: Comparing

  /// An address of which two lists do not say the same.
  package struct Difference: Sendable {
    /// What the older list says; `nil` if it does not know it.
    package let old: PublishedAddress?
    /// The place of that.
    package let place: Place?
    /// What the newer list says; `nil` if it does not know it.
    package let new: PublishedAddress?
  }

  /// Compares with an older list: one walk along both.
  ///
  /// - Parameter old: a list that was read from a file.
  /// - Returns: what they do not share, sorted by address.
  package func differences(from old: PublishedAddresses) -> [Difference] {
    var differences: [Difference] = []
    var (left, right) = (0, 0)
    while left < old.lines.count || right < lines.count {
      let order = order(old, left, right)
      if order == 0, isSame(old, left, right) {
        (left, right) = (left + 1, right + 1)
        continue
      }
      let line = order <= 0 ? old.lines[left] : nil
      differences.append(
        Difference(
          old: line.flatMap { old[$0] },
          place: line.map { old.place(of: $0) },
          new: order >= 0 ? self[lines[right]] : nil
        ))
      if order <= 0 { left += 1 }
      if order >= 0 { right += 1 }
    }
    return differences
  }

  /// Negative where the older list's line comes first, 0 for the same address.
  private func order(_ old: PublishedAddresses, _ left: Int, _ right: Int) -> Int32 {
    if left == old.lines.count { return 1 }
    if right == lines.count { return -1 }
    return old.text.withUnsafeBytes { oldText in
      text.withUnsafeBytes { Self.order(oldText, old.lines[left], $0, lines[right]) }
    }
  }

  private func isSame(_ old: PublishedAddresses, _ left: Int, _ right: Int) -> Bool {
    let (line, other) = (lines[right], old.lines[left])
    return text[line.start..<line.end] == old.text[other.start..<other.end]
  }

  /// Orders two lines by the bytes of their addresses.
  private static func order(
    _ left: UnsafeRawBufferPointer,
    _ line: Line,
    _ right: UnsafeRawBufferPointer,
    _ other: Line
  ) -> Int32 {
    let space = UInt8(ascii: " ")
    let count = min(line.end - line.start, other.end - other.start)
    var index = 0
    while index < count {
      let (a, b) = (left[line.start + index], right[other.start + index])
      if a != b { return a == space ? -1 : b == space ? 1 : a < b ? -1 : 1 }
      if a == space { return 0 }
      index += 1
    }
    // One is as long as the other's address, or both are the same.
    if index < line.end - line.start { return left[line.start + index] == space ? 0 : 1 }
    if index < other.end - other.start { return right[other.start + index] == space ? 0 : -1 }
    return 0
  }

  private func place(of line: Line) -> Place {
    let lineText = String(decoding: text[line.start..<line.end], as: UTF8.self)
    return Place(
      path: PublishedLock.path, line: line.number, column: 1,
      length: lineText.prefix { $0 != " " }.count, lineText: lineText)
  }
}
