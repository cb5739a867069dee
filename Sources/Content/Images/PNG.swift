/// Portable Network Graphics (Third Edition, W3C Recommendation of 2025).
enum PNG {
  /// The first eight bytes (section 5.2).
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Reads the size from the header, `IHDR` (section 11.2.1), and the turn from `eXIf`.
  ///
  /// Files for Apple's own tools have a chunk `CgBI` before the header; other browsers than Safari
  /// refuse them, hence they count as damaged.
  static func size(of bytes: [UInt8]) throws(ImageProblem) -> ImageSize {
    var reader = ByteReader(bytes, from: signature.count)
    guard try reader.number(4) == 13 else { throw .damaged }
    let start = reader.offset
    guard try reader.number(4) == fourCharacters("IHDR") else { throw .damaged }
    let width = try reader.number(4)
    let height = try reader.number(4)
    try reader.skip(5)
    let checked = bytes[start..<reader.offset]
    guard try reader.number(4) == Int(checksum(checked)) else { throw .damaged }
    return try ImageSize(width: width, height: height, isTurned: isTurned(&reader))
  }

  /// Whether there is an `eXIf` (section 11.3.4) before the image data that turns the image.
  ///
  /// CSS Images 3, "image-orientation", leaves to browsers what comes behind the data. What is
  /// broken here does not change the size that the header states.
  private static func isTurned(_ reader: inout ByteReader) -> Bool {
    while let length = try? reader.number(4), let name = try? reader.number(4),
      name != fourCharacters("IDAT"), let content = try? reader.part(length)
    {
      if name == fourCharacters("eXIf") { return Exif.turns(content) }
      guard (try? reader.skip(4)) != nil else { return false }
    }
    return false
  }

  /// CRC-32 as PNG has it (section 5.5), bit by bit: there are seventeen bytes to check.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
