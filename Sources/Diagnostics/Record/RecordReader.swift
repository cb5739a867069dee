/// Reads values from a build record.
///
/// It never reads past the end and never fails: from what is broken come empty values, and
/// ``isBroken`` says so at the end. A record is disposable, so that the caller then does without.
@usableFromInline
package struct RecordReader: ~Copyable {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var offset = 0

  /// Whether something was asked for that is not there.
  @usableFromInline package var isBroken = false

  /// Creates a reader of bytes that outlive it.
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The offset of the next byte.
  package var position: Int { offset }

  /// How many bytes are left.
  @inlinable
  package var remaining: Int { bytes.count - offset }

  @usableFromInline
  mutating func fail() {
    isBroken = true
    offset = bytes.count
  }

  /// Reads a byte.
  @inlinable
  package mutating func byte() -> UInt8 {
    guard offset < bytes.count else {
      fail()
      return 0
    }
    offset += 1
    return bytes[offset - 1]
  }

  /// Reads a number of ``RecordWriter/write(count:)``.
  @inlinable
  package mutating func count() -> Int {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = byte()
      result |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(truncatingIfNeeded: result) }
      shift += 7
    }
    fail()
    return 0
  }

  /// Reads an offset or a length: no text is as long as what a broken record could claim.
  @inlinable
  package mutating func offsetInText() -> Int {
    let offset = count()
    if offset >= 0, offset < 1 << 40 { return offset }
    fail()
    return 0
  }

  /// Reads the number of items that follow: each takes a byte at least, so that a broken one cannot ask
  /// for more memory than the record has bytes.
  @inlinable
  package mutating func listCount() -> Int {
    let count = count()
    if count >= 0, count <= remaining { return count }
    fail()
    return 0
  }

  /// Reads a number of eight bytes.
  @inlinable
  package mutating func fixed() -> UInt64 {
    guard remaining >= 8 else {
      fail()
      return 0
    }
    offset += 8
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset - 8, as: UInt64.self))
  }

  /// Reads bytes as they are.
  ///
  /// - Returns: the bytes, which live as long as those of the record; none when there are not so many.
  @inlinable
  package mutating func raw(_ count: Int) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= remaining else {
      fail()
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    offset += count
    return UnsafeRawBufferPointer(rebasing: bytes[offset - count..<offset])
  }

  /// Reads a text.
  @inlinable
  package mutating func text() -> String {
    let count = listCount()
    return String(decoding: raw(count), as: UTF8.self)
  }

  /// Reads a value.
  @inlinable
  package mutating func value<Value: Recordable>() -> Value { Value(from: &self) }

  /// Reads a value that may be missing.
  @inlinable
  package mutating func optional<Value: Recordable>() -> Value? {
    byte() == 0 ? nil : Value(from: &self)
  }

  /// Reads a list.
  @inlinable
  package mutating func list<Element: Recordable>() -> [Element] {
    let count = listCount()
    var list: [Element] = []
    list.reserveCapacity(min(count, 4096))
    for _ in 0..<count where !isBroken { list.append(Element(from: &self)) }
    return list
  }
}
