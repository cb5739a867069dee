#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Something that was typed with the full-width keyboard, or with a space too many, and that Markdown
/// therefore does not read as it is meant.
package struct FullWidthSlip: Sendable, Equatable {
  /// What is meant.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// `＃見出し`.
    case heading
    /// `#見出し`.
    case headingWithoutSpace
    /// `１．項目`.
    case orderedList
    /// `・項目` or `－項目`.
    case bullet
    /// An ideographic space behind `-`, `1.` or `#`, which ends no marker.
    case ideographicSpace
    /// `＞引用`.
    case quote
    /// `：：：`.
    case directive
    /// `｜表｜`.
    case tableRow
    /// An ideographic space in front of a fence.
    case indentedFence
    /// `＊＊太字＊＊`.
    case emphasis
    /// `** 太字 **`.
    case spacedEmphasis
    /// `［文字］（url）`.
    case link
    /// `｀code｀`.
    case code
    /// A kana followed by a voiced sound mark of its own (normal form D).
    case decomposedKana
    /// `ｶﾀｶﾅ`.
    case halfWidthKatakana
  }

  /// What is meant.
  package let kind: Kind

  /// Where it stands: UTF-8 offsets in the source.
  package let range: Range<Int>

  /// What should stand there.
  package let mend: String
}

/// Finds slips of the full-width keyboard.
///
/// - Parameters:
///   - source: a Markdown text, well-formed UTF-8.
///   - textLines: the lines that are neither code nor HTML, 1-based, ascending; asked for only if the
///     text may hold a slip.
/// - Returns: the slips in their order; they do not overlap.
/// - Complexity: linear.
package func fullWidthSlips(
  in source: UnsafeBufferPointer<UInt8>,
  textLines: @autoclosure () -> [ClosedRange<Int>]
) -> [FullWidthSlip] {
  guard FullWidthSlipGate(source: source).isOpen else { return [] }
  return scanFullWidthSlips(in: source, textLines: textLines())
}

/// Finds slips, reading every line.
func scanFullWidthSlips(
  in source: UnsafeBufferPointer<UInt8>,
  textLines: [ClosedRange<Int>]
) -> [FullWidthSlip] {
  guard let base = source.baseAddress else { return [] }
  var scanner = FullWidthSlipScanner(source)
  var ranges = textLines[...]
  var number = 1
  var start = 0
  while start < source.count, let lines = ranges.first {
    let found = memchr(base + start, 0x0A, source.count - start)
    let next = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? source.count
    if lines.contains(number) {
      scanner.scan(line: start..<(found == nil ? next : next - 1))
    } else {
      scanner.endParagraph()
    }
    if number >= lines.upperBound { ranges = ranges.dropFirst() }
    number += 1
    start = next
  }
  // Of two slips in each other the outer one is mended first; then the other is found again.
  var end = 0
  return scanner.slips.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { slip in
    defer { end = max(end, slip.range.upperBound) }
    return slip.range.lowerBound >= end
  }
}

/// Goes through a text line by line.
struct FullWidthSlipScanner {
  let source: UnsafeBufferPointer<UInt8>
  var slips: [FullWidthSlip] = []

  /// A line that begins as an item of a list would, if the line before does, too: prose may begin a
  /// line with `・` for once.
  private var candidate: (slip: FullWidthSlip, isReported: Bool)?
  /// Whether nothing of the paragraph stands before the line.
  private var isBlockStart = true
  /// Where `**` stands that nothing has closed yet in this paragraph.
  var openStrong: Int?

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  /// Forgets what stands before: the next line begins a block.
  mutating func endParagraph() {
    isBlockStart = true
    candidate = nil
    openStrong = nil
  }

  /// Looks for slips in a line.
  mutating func scan(line: Range<Int>) {
    var line = line
    while line.upperBound > line.lowerBound, source[line.upperBound - 1] <= 0x20 {
      line = line.lowerBound..<(line.upperBound - 1)
    }
    var prefix = LinePrefix(source, line)
    if prefix.end == line.upperBound, !prefix.hasMarker { return endParagraph() }
    if prefix.hasMarker { endParagraph() }
    let slip = slip(atStartOf: prefix.end..<line.upperBound, isBlockStart: isBlockStart)
    note(slip)
    if let slip { prefix.end = slip.range.upperBound }
    scanInlines(prefix.end..<line.upperBound)
    isBlockStart = false
    if source[line.lowerBound] == UInt8(ascii: "#") { endParagraph() }
  }

  private mutating func note(_ slip: FullWidthSlip?) {
    guard let slip else { return candidate = nil }
    guard slip.kind.needsCompany else {
      slips.append(slip)
      return candidate = nil
    }
    let before = candidate
    let hasCompany = before?.slip.kind == slip.kind
    if hasCompany, let before, !before.isReported { slips.append(before.slip) }
    if hasCompany || isBlockStart { slips.append(slip) }
    candidate = (slip, hasCompany || isBlockStart)
  }
}

extension FullWidthSlip.Kind {
  /// Whether a line of it means nothing in the middle of a paragraph, unless the next is alike.
  fileprivate var needsCompany: Bool {
    self == .orderedList || self == .bullet || self == .quote
  }
}

/// The markers of quotes and lists before a line's text.
private struct LinePrefix {
  /// Where the text begins.
  var end: Int
  /// Whether a list marker stands before it.
  private(set) var hasMarker = false

  init(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    end = line.lowerBound
    while end < line.upperBound {
      let byte = source[end]
      if byte <= 0x20 || byte == UInt8(ascii: ">") {
        end += 1
        continue
      }
      var marker = end
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
        marker += 1
      } else {
        while marker < line.upperBound, marker - end < 9, source[marker].isDigit { marker += 1 }
        guard marker > end, marker < line.upperBound,
          source[marker] == UInt8(ascii: ".") || source[marker] == UInt8(ascii: ")")
        else { return }
        marker += 1
      }
      guard marker < line.upperBound, source[marker] <= 0x20 else { return }
      end = marker + 1
      hasMarker = true
    }
  }
}
