/// Reads numbers one after the other out of bytes that may be anything.
///
/// All access is checked here; every method moves forward or throws, so that no input makes a
/// reader loop.
struct ByteReader {
  private let bytes: [UInt8]
  private let end: Int
  /// Offset of the next byte.
  private(set) var offset: Int

  /// Begins at an offset; behind the end if there are fewer bytes.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    end = bytes.count
    offset = min(start, end)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (offset, end) = (range.lowerBound, range.upperBound)
  }

  /// How many bytes are left.
  var remaining: Int { end - offset }

  /// Reads a byte.
  mutating func byte() throws(ImageProblem) -> Int {
    guard offset < end else { throw .truncated }
    offset += 1
    return Int(bytes[offset - 1])
  }

  /// Reads an unsigned number, its most significant byte first.
  ///
  /// - Returns: the number; `Int.max` for one that is larger.
  mutating func number(_ count: Int) throws(ImageProblem) -> Int {
    var value: UInt64 = 0
    for _ in 0..<count { value = value << 8 | UInt64(try byte()) }
    return Int(clamping: value)
  }

  /// Reads an unsigned number, its least significant byte first.
  mutating func littleEndian(_ count: Int) throws(ImageProblem) -> Int {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(try byte()) << UInt64(8 * index) }
    return Int(clamping: value)
  }

  /// Passes over bytes.
  mutating func skip(_ count: Int) throws(ImageProblem) {
    guard count >= 0, count <= remaining else { throw .truncated }
    offset += count
  }

  /// Takes a number of bytes out as a reader of their own.
  mutating func part(_ count: Int) throws(ImageProblem) -> ByteReader {
    let start = offset
    try skip(count)
    return ByteReader(bytes, start..<offset)
  }

  /// Whether these bytes come next; they are passed over if they do.
  mutating func takes(_ text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount <= remaining else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    offset += text.utf8CodeUnitCount
    return true
  }
}

/// Four characters that name a chunk or box, as the number they make.
func fourCharacters(_ name: StaticString) -> Int {
  var value = 0
  for index in 0..<name.utf8CodeUnitCount { value = value << 8 | Int(name.utf8Start[index]) }
  return value
}
