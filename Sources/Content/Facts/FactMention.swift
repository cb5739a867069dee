package import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A fact that a string of a file names, as `:fact[ID]`.
package enum FactMention {
  private static let opening = Array(":fact[".utf8)

  /// Reports each fact that a file of facts, units or sources names: their texts are shown as they are.
  static func misplaced(in source: SourceText) -> [Diagnostic] {
    find(in: source).map { Diagnostic(.factInEvidence, Wording($0.id), at: $0.place) }
  }

  /// Finds the facts that the strings of a YAML file name.
  ///
  /// The bytes are searched and not the values, so that a file without any costs next to nothing.
  /// Lines that are comments as a whole are passed over.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - range: the part of its bytes that is YAML; all of them without it.
  ///   - isYAML: whether lines may be comments; false for Markdown.
  /// - Returns: each with its place, in their order.
  /// - Complexity: linear.
  package static func find(
    in source: SourceText,
    _ range: Range<Int>? = nil,
    isYAML: Bool = true
  ) -> [PlacedID] {
    source.bytes.withUnsafeBufferPointer { bytes in
      let range = range ?? bytes.indices
      return ranges(in: UnsafeBufferPointer(rebasing: bytes[range])).compactMap { found in
        let id = found.id.lowerBound + range.lowerBound..<found.id.upperBound + range.lowerBound
        if isYAML, isComment(id.lowerBound, bytes) { return nil }
        return PlacedID(
          id: String(decoding: bytes[id], as: UTF8.self),
          place: source.place(Span(id.lowerBound, id.upperBound)))
      }
    }
  }

  /// The ids of the facts that a text names, in their order.
  package static func ids(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      ranges(in: bytes).map { String(decoding: bytes[$0.id], as: UTF8.self) }
    }
  }

  /// Where a text names facts: the whole of each, and its id.
  static func ranges(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(whole: Range<Int>, id: Range<Int>)] {
    guard let base = bytes.baseAddress else { return [] }
    var found: [(whole: Range<Int>, id: Range<Int>)] = []
    var start = 0
    while start < bytes.count,
      let hit = memchr(base + start, Int32(UInt8(ascii: "[")), bytes.count - start)
    {
      let bracket = hit.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
      let id = bracket + 1
      let at = id - opening.count
      start = id
      guard at >= 0, bytes[at..<id].elementsEqual(opening) else { continue }
      var end = id
      while end < bytes.count, isIDByte(bytes[end]) { end += 1 }
      if end > id, end < bytes.count, bytes[end] == UInt8(ascii: "]") {
        found.append((at..<end + 1, id..<end))
      }
      start = end
    }
    return found
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: byte >= 0x80
    }
  }

  private static func isComment(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while start < offset, bytes[start] == 0x20 { start += 1 }
    return bytes[start] == UInt8(ascii: "#")
  }
}
