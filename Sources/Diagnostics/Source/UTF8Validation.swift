/// Finds the first byte that is not UTF-8.
///
/// The rule is table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing past
/// U+10FFFF. Complexity: linear, about a nanosecond a character; the scan runs it over every file.
///
/// - Returns: the offset of the first byte of the first ill-formed sequence, `nil` if there is none.
package func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  let count = bytes.count
  while index < count {
    let lead = bytes[index]
    if lead < 0x80 {
      index += asciiRun(in: bytes, from: index)
      continue
    }
    let run = wideRun(in: bytes, from: index)
    if run > 0 {
      index += run
      continue
    }
    let length = wellFormedLength(in: bytes, at: index, lead: lead)
    if length == 0 { return index }
    index += length
  }
  return nil
}

/// Counts the ASCII bytes from an index on, eight at a time where it can; at least 1.
private func asciiRun(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let base = bytes.baseAddress else { return 1 }
  var index = start + 1
  while index + 8 <= bytes.count {
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    if word & 0x8080_8080_8080_8080 != 0 { break }
    index += 8
  }
  while index < bytes.count, bytes[index] < 0x80 { index += 1 }
  return index - start
}

/// Counts the bytes of the usual kana and kanji from an index on, a character at a time.
///
/// Leads E1 to EC, EE and EF take any continuation; E0 and ED, which do not, end the run.
@inline(__always)
private func wideRun(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var index = start
  // Two characters at a time as far as it goes: most of a Japanese text is such pairs.
  while index + 8 <= bytes.count {
    let word = UInt64(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    )
    let first = word & 0xFF
    let second = (word >> 24) & 0xFF
    guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0,
      first != 0xE0, first != 0xED, second != 0xE0, second != 0xED
    else { break }
    index += 6
  }
  while index + 4 <= bytes.count {
    let word = UInt32(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self)
    )
    guard word & 0x00C0_C0F0 == 0x0080_80E0, word & 0xFF != 0xE0, word & 0xFF != 0xED else { break }
    index += 3
  }
  return index - start
}

/// The length of the well-formed sequence of two to four bytes at an index, 0 if it is ill-formed.
@inline(__always)
private func wellFormedLength(
  in bytes: UnsafeBufferPointer<UInt8>,
  at index: Int,
  lead: UInt8
) -> Int {
  @inline(__always) func continues(_ offset: Int) -> Bool {
    index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
  }
  switch lead {
  case 0xC2...0xDF:
    return continues(1) ? 2 : 0
  case 0xE0...0xEF:
    guard continues(1), continues(2) else { return 0 }
    let second = bytes[index + 1]
    if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
    return 3
  case 0xF0...0xF4:
    guard continues(1), continues(2), continues(3) else { return 0 }
    let second = bytes[index + 1]
    if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
    return 4
  default:
    return 0
  }
}
