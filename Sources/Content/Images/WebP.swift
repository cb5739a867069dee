/// WebP (RFC 9649).
enum WebP {
  /// Reads the size from the first chunk.
  ///
  /// An Exif orientation is not applied: Chromium passes over it, though WebKit turns the image.
  static func size(of bytes: [UInt8]) throws(ImageProblem) -> ImageSize {
    var reader = ByteReader(bytes, from: 12)
    let name = try reader.number(4)
    try reader.skip(4)
    switch name {
    case fourCharacters("VP8 "): return try lossySize(&reader)
    case fourCharacters("VP8L"): return try losslessSize(&reader)
    case fourCharacters("VP8X"): return try canvasSize(&reader)
    default: throw .damaged
    }
  }

  /// Reads the header of a key frame (RFC 6386, section 9.1): each side is 14 bits, the two above
  /// them ask for a scaling that no decoder of WebP does.
  private static func lossySize(_ reader: inout ByteReader) throws(ImageProblem) -> ImageSize {
    let tag = try reader.littleEndian(3)
    guard tag & 1 == 0, try reader.number(3) == 0x9D012A else { throw .damaged }
    let width = try reader.littleEndian(2) & 0x3FFF
    return try ImageSize(width: width, height: reader.littleEndian(2) & 0x3FFF)
  }

  /// Reads the header of a lossless image (RFC 9649, section 3.4): sides less one, 14 bits each.
  private static func losslessSize(_ reader: inout ByteReader) throws(ImageProblem) -> ImageSize {
    guard try reader.byte() == 0x2F else { throw .damaged }
    let bits = try reader.littleEndian(4)
    guard bits >> 29 == 0 else { throw .damaged }
    return try ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }

  /// Reads the canvas of an extended file (RFC 9649, section 2.7): sides less one, 24 bits each.
  private static func canvasSize(_ reader: inout ByteReader) throws(ImageProblem) -> ImageSize {
    try reader.skip(4)
    let width = try reader.littleEndian(3) + 1
    return try ImageSize(width: width, height: reader.littleEndian(3) + 1)
  }
}
