#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension String {
  /// Whether the text comes before another in the order of its UTF-8 bytes: the order of paths and
  /// of everything else that must be the same on every machine.
  package func precedesInBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        Self.compare(left, right)
      }
    }
    if case .some(.some(let order)) = order { return order < 0 }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    let count = Swift.min(left.count, right.count)
    if count > 0, let a = left.baseAddress, let b = right.baseAddress {
      let order = memcmp(a, b, count)
      if order != 0 { return order }
    }
    return left.count < right.count ? -1 : left.count > right.count ? 1 : 0
  }
}
