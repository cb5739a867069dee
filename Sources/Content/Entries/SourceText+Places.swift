package import Diagnostics

extension SourceText {
  /// Finds the places of many spans: each is what ``place(_:)`` says of it.
  ///
  /// - Parameter spans: UTF-8 offsets.
  /// - Returns: their places, in the order of the spans.
  /// - Complexity: linear, and the number of spans times its logarithm.
  package func places(_ spans: [Span]) -> [Place] {
    if spans.count < 4 { return spans.map { place($0) } }
    var places = [Place](repeating: Place(file: path), count: spans.count)
    var line = SourceLine(bytes)
    for index in spans.indices.sorted(by: { spans[$0].start < spans[$1].start }) {
      places[index] = line.place(spans[index], in: path)
    }
    return places
  }
}

/// A line that moves forward through a source.
private struct SourceLine {
  private let bytes: [UInt8]
  private var number = 1
  private var range: Range<Int>
  private var text: String?
  /// Up to where columns were counted, and how many.
  private var counted: (offset: Int, columns: Int)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    range = start..<Self.end(bytes, from: start)
    counted = (start, 0)
  }

  /// The line's end, with neither of its line break's bytes.
  private static func end(_ bytes: [UInt8], from start: Int) -> Int {
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The place of a span that begins no earlier than the ones before.
  mutating func place(_ span: Span, in path: String) -> Place {
    let offset = min(max(span.start, range.lowerBound), bytes.count)
    while offset > range.upperBound, let next = nextStart, next <= offset {
      range = next..<Self.end(bytes, from: next)
      number += 1
      text = nil
      counted = (next, 0)
    }
    let start = min(offset, range.upperBound)
    let end = min(max(span.end, start), range.upperBound)
    let columns = counted.columns + string(counted.offset..<start).count
    counted = (start, columns)
    let lineText = text ?? string(range)
    text = lineText
    return Place(
      path: path,
      line: number,
      column: columns + 1,
      length: string(start..<end).count,
      lineText: lineText
    )
  }

  private var nextStart: Int? {
    let end = bytes[range.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
    return end.map { $0 + 1 }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
