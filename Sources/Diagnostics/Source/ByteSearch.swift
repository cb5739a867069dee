#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Comparing and finding bytes by the C library, which looks at many at once.
extension UnsafeRawBufferPointer {
  /// Whether the bytes from an offset on begin with others.
  package func holds(_ other: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count, other.count <= count - offset else { return false }
    guard let base = baseAddress, let start = other.baseAddress else { return other.isEmpty }
    return memcmp(base + offset, start, other.count) == 0
  }

  /// The offset of the first occurrence of others, `nil` if there is none.
  ///
  /// - Parameters:
  ///   - other: what is looked for; nothing is found nowhere.
  ///   - start: where the search begins.
  /// - Returns: the offset.
  /// - Complexity: linear, but for bytes that repeat themselves.
  package func firstOffset(of other: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = baseAddress, let first = other.first else { return nil }
    var offset = Swift.max(start, 0)
    while offset + other.count <= count,
      let hit = memchr(base + offset, Int32(first), count - other.count + 1 - offset)
    {
      offset = UnsafeRawPointer(hit) - base
      if holds(other, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}
