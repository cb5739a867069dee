/// A value that the build record can hold.
///
/// What is written and what is read must be the same fields in the same order; the record's version
/// changes with them.
@usableFromInline
package protocol Recordable {
  /// Writes the value.
  func write(to record: inout RecordWriter)

  /// Reads a value; from a record that is broken any, and ``RecordReader/isBroken`` says so.
  init(from record: inout RecordReader)
}

/// Writes values into a build record.
///
/// What is generic is `@inlinable`: without their types, values would be written ten times as slowly.
@usableFromInline
package struct RecordWriter: ~Copyable {
  @usableFromInline var buffer: ByteBuffer

  /// Creates a writer.
  ///
  /// - Parameter capacity: how many bytes there is room for at first.
  package init(capacity: Int = 4096) {
    buffer = ByteBuffer(capacity: capacity)
  }

  /// What was written.
  package var array: [UInt8] { buffer.array }

  /// Calls a function with what was written.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(buffer.bytes))
  }

  /// How many bytes were written.
  package var count: Int { buffer.count }

  /// Writes a byte.
  @inlinable
  package mutating func write(byte: UInt8) { buffer.append(byte) }

  /// Writes a number that is not negative in as few bytes as it needs, seven bits each (LEB128).
  @inlinable
  package mutating func write(count: Int) {
    var rest = UInt64(bitPattern: Int64(count))
    while rest >= 0x80 {
      buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    buffer.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number of eight bytes, the lowest first.
  @inlinable
  package mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes in
      buffer.append(bytes.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Writes bytes as they are, without their number.
  package mutating func write(raw bytes: UnsafeRawBufferPointer) {
    buffer.append(bytes.assumingMemoryBound(to: UInt8.self))
  }

  /// Writes a text.
  @inlinable
  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      write(count: bytes.count)
      buffer.append(bytes)
    }
  }

  /// Writes a value.
  @inlinable
  package mutating func write(_ value: some Recordable) { value.write(to: &self) }

  /// Writes a value that may be missing.
  @inlinable
  package mutating func write(_ value: (some Recordable)?) {
    write(byte: value == nil ? 0 : 1)
    if let value { write(value) }
  }

  /// Writes a list.
  @inlinable
  package mutating func write<Element: Recordable>(_ list: [Element]) {
    write(count: list.count)
    for element in list { element.write(to: &self) }
  }
}

extension String: Recordable {
  /// Writes the text.
  @inlinable
  package func write(to record: inout RecordWriter) { record.write(self) }

  /// Reads a text.
  @inlinable
  package init(from record: inout RecordReader) { self = record.text() }
}

extension Int: Recordable {
  /// Writes the number; those near zero take a byte (zigzag).
  @inlinable
  package func write(to record: inout RecordWriter) { record.write(count: self << 1 ^ self >> 63) }

  /// Reads a number.
  @inlinable
  package init(from record: inout RecordReader) {
    let bits = UInt64(bitPattern: Int64(record.count()))
    self = Int(Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
  }
}

extension Bool: Recordable {
  /// Writes a byte.
  @inlinable
  package func write(to record: inout RecordWriter) { record.write(byte: self ? 1 : 0) }

  /// Reads a byte.
  @inlinable
  package init(from record: inout RecordReader) { self = record.byte() != 0 }
}

extension Digest: Recordable {
  /// Writes the value.
  package func write(to record: inout RecordWriter) { record.write(fixed: value) }

  /// Reads a value.
  package init(from record: inout RecordReader) { self.init(value: record.fixed()) }
}

extension Range<Int>: Recordable {
  /// Writes the first offset and the length.
  @inlinable
  package func write(to record: inout RecordWriter) {
    record.write(count: lowerBound)
    record.write(count: count)
  }

  /// Reads a range.
  @inlinable
  package init(from record: inout RecordReader) {
    let start = record.offsetInText()
    self = start..<start + record.offsetInText()
  }
}
