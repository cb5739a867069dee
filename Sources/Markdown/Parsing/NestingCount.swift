/// Counts how deep quotes and lists are nested, from what the lines begin with.
///
/// The count is never too low: a line opens no more containers than it has markers, it continues no
/// more items than its white space has pairs of columns, and only a line behind a blank one ends those
/// that it does not continue.
struct NestingCount {
  /// How many containers may be open behind the lines that were read.
  private var depth = 0
  /// Whether the line may continue a paragraph without the markers of its containers.
  private var mayBeLazy = false
  private var nestedLines = 0

  /// What is wrong with a text.
  mutating func problem(in text: UnsafeBufferPointer<UInt8>) -> DocumentProblem? {
    // libcmark passes over a byte order mark.
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var carriageReturn = -1
    while start < text.count {
      if carriageReturn < start {
        carriageReturn = text.nextOffset(of: UInt8(ascii: "\r"), from: start)
      }
      var end = carriageReturn
      if let base = text.baseAddress {
        let before = UnsafeBufferPointer(start: base, count: carriageReturn)
        end = before.nextOffset(of: UInt8(ascii: "\n"), from: start)
      }
      read(text, start, end)
      nestedLines += depth
      if depth > ParsingLimits.depth {
        return DocumentProblem(kind: .tooDeep(ParsingLimits.depth), line: line)
      }
      if nestedLines > ParsingLimits.nestedLines {
        return DocumentProblem(kind: .tooManyNestedLines(ParsingLimits.nestedLines), line: line)
      }
      start = end < text.count && !text.isLineEnd(end) ? end + 2 : end + 1
      line += 1
    }
    return nil
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if start < end, text[start] > 0x3E {
      // Letters and all that is not ASCII: most lines.
      if !mayBeLazy { depth = 0 }
      mayBeLazy = true
      return
    }
    var prefix = Prefix()
    prefix.read(text, start, end)
    if prefix.isBlank {
      mayBeLazy = false
      return
    }
    let markers = prefix.isThematicBreak ? 0 : prefix.markers
    let count = markers + min(depth, prefix.columns / 2)
    depth = mayBeLazy ? max(depth, count) : count
    mayBeLazy = true
  }

  /// The markers and the white space that a line begins with.
  private struct Prefix {
    /// Columns of white space; a tab counts as four.
    private(set) var columns = 0
    private(set) var markers = 0
    /// Whether there is nothing else on the line.
    private var isAll = false
    /// The only marker, zero if there are several.
    private var marker: UInt8?

    var isBlank: Bool { isAll && markers == 0 }

    /// Whether it is a line such as `* * *`, which opens nothing.
    var isThematicBreak: Bool {
      isAll && markers > 2 && (marker == UInt8(ascii: "-") || marker == UInt8(ascii: "*"))
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
      var index = start
      var followsMarker = false
      while index < end {
        // The space behind a marker is the marker's own.
        let isOwn = followsMarker
        switch text[index] {
        case UInt8(ascii: " "): columns += isOwn ? 0 : 1
        case UInt8(ascii: "\t"): columns += 4
        case UInt8(ascii: ">"): count(UInt8(ascii: ">"))
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
          guard endsMarker(text, index + 1, end) else { return }
          count(text[index])
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          while index + 1 < end, text[index + 1].isDigit { index += 1 }
          guard index + 1 < end,
            text[index + 1] == UInt8(ascii: ".") || text[index + 1] == UInt8(ascii: ")"),
            endsMarker(text, index + 2, end)
          else { return }
          index += 1
          count(UInt8(ascii: "1"))
        default: return
        }
        followsMarker = text[index] > 0x20
        index += 1
      }
      isAll = true
    }

    private mutating func count(_ byte: UInt8) {
      markers += 1
      marker = marker ?? byte
      if marker != byte { marker = 0 }
    }

    private func endsMarker(
      _ text: UnsafeBufferPointer<UInt8>,
      _ index: Int,
      _ end: Int
    ) -> Bool {
      index >= end || text[index] <= 0x20
    }
  }
}
