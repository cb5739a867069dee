/// Bytes that grow: what HTML is written into.
///
/// An array checks at every append whether it is shared; this memory has one owner, and a page
/// appends some thousand times. It is copied into an array of just its length once, at the end.
/// What is called for every piece is `@inlinable`: the rooms are modules of their own. Without
/// `@usableFromInline` at the type the compiler would not say a word, and call all the same.
@usableFromInline
package struct ByteBuffer: ~Copyable {
  /// The memory.
  @usableFromInline package var base: UnsafeMutablePointer<UInt8>
  /// How many bytes have been written.
  @usableFromInline package var count = 0
  /// How many bytes fit.
  @usableFromInline package var capacity: Int

  /// Creates a buffer with room for a number of bytes.
  package init(capacity: Int) {
    self.capacity = max(capacity, 256)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  /// The bytes that have been written, in an array of their own.
  package var array: [UInt8] { Array(bytes) }

  /// The bytes that have been written.
  @inlinable
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The last byte that has been written.
  @inlinable
  package var last: UInt8? { count > 0 ? base[count - 1] : nil }

  /// Makes room for more bytes.
  @inlinable @inline(__always)
  package mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  /// Counts bytes that were written into the room that has been reserved.
  @inlinable
  package mutating func advance(by length: Int) {
    count += length
  }

  /// Drops all from a length on.
  package mutating func shrink(to length: Int) {
    count = min(count, max(length, 0))
  }

  /// Appends a byte.
  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Appends bytes.
  @inlinable
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Appends a part of an array.
  package mutating func append(_ slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a literal.
  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Appends a text.
  @inlinable
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Makes room for more bytes; twice as much as before, so that growing is rare.
  @usableFromInline @inline(never)
  package mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
