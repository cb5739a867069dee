/// Graphics Interchange Format (CompuServe, versions 87a and 89a).
enum GIF {
  /// Reads the size of the logical screen (89a, section 18).
  static func size(of bytes: [UInt8]) throws(ImageProblem) -> ImageSize {
    var reader = ByteReader(bytes, from: 6)
    let width = try reader.littleEndian(2)
    return try ImageSize(width: width, height: reader.littleEndian(2))
  }
}
