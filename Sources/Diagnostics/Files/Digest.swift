/// A 64-bit digest of bytes, to tell whether they changed.
///
/// XXH64 by Yann Collet, after the format's public description (xxHash, doc/xxhash_spec.md), with
/// the seed 0. It guards against accidents, not against an attacker.
package struct Digest: Sendable, Hashable {
  /// The digest's value.
  package let value: UInt64

  /// Computes the digest of some bytes.
  ///
  /// Complexity: linear.
  package init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { Self.hash($0) }
  }

  /// Computes the digest of some bytes.
  ///
  /// Complexity: linear.
  package init(_ bytes: UnsafeRawBufferPointer) {
    value = Self.hash(bytes)
  }

  /// Computes the digest of a text's UTF-8.
  ///
  /// Complexity: linear.
  package init(of text: String) {
    var text = text
    value = text.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) }
  }

  /// Creates a digest from its value.
  package init(value: UInt64) {
    self.value = value
  }

  /// Reads 16 hexadecimal digits; `nil` for anything else.
  package init?(hexadecimal digits: Slice<UnsafeRawBufferPointer>) {
    guard digits.count == 16 else { return nil }
    var value: UInt64 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt64(digit - 0x30)
      case 0x61...0x66: value = value << 4 | UInt64(digit - 0x57)
      default: return nil
      }
    }
    self.value = value
  }

  /// Appends the digest as 16 hexadecimal digits.
  package func write(to output: inout ByteBuffer) {
    for shift in stride(from: UInt64(60), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: (value >> shift) & 15)
      output.append(digit < 10 ? digit + 0x30 : digit + 0x57)
    }
  }

  /// The digest as 16 hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var offset = 0
    var result: UInt64
    if bytes.count >= 32 {
      result = hashStripes(bytes, &offset)
    } else {
      result = prime5
    }
    result &+= UInt64(bytes.count)
    hashTail(bytes, offset, &result)
    result = (result ^ (result >> 33)) &* prime2
    result = (result ^ (result >> 29)) &* prime3
    return result ^ (result >> 32)
  }

  private static func hashStripes(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt64 {
    var lane1 = prime1 &+ prime2
    var lane2 = prime2
    var lane3: UInt64 = 0
    var lane4 = 0 &- prime1
    while offset + 32 <= bytes.count {
      lane1 = round(lane1, word(bytes, offset))
      lane2 = round(lane2, word(bytes, offset + 8))
      lane3 = round(lane3, word(bytes, offset + 16))
      lane4 = round(lane4, word(bytes, offset + 24))
      offset += 32
    }
    var result =
      rotate(lane1, 1) &+ rotate(lane2, 7) &+ rotate(lane3, 12) &+ rotate(lane4, 18)
    for lane in [lane1, lane2, lane3, lane4] {
      result = (result ^ round(0, lane)) &* prime1 &+ prime4
    }
    return result
  }

  private static func hashTail(
    _ bytes: UnsafeRawBufferPointer,
    _ start: Int,
    _ result: inout UInt64
  ) {
    var offset = start
    while offset + 8 <= bytes.count {
      result = rotate(result ^ round(0, word(bytes, offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      result = rotate(result ^ (UInt64(half) &* prime1), 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < bytes.count {
      result = rotate(result ^ (UInt64(bytes[offset]) &* prime5), 11) &* prime1
      offset += 1
    }
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}
