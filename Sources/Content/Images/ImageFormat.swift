/// The kinds of images that Casebook can measure: those that every browser shows.
package enum ImageFormat: Sendable, Hashable, CaseIterable {
  /// Portable Network Graphics, animated ones too.
  case png
  /// JPEG, baseline and progressive.
  case jpeg
  /// Graphics Interchange Format.
  case gif
  /// WebP: lossy, lossless or extended.
  case webp
  /// AV1 Image File Format.
  case avif
  /// Scalable Vector Graphics, as a file of their own.
  case svg

  /// Tells the format from the bytes; the name of a file may lie.
  ///
  /// Complexity: constant, but for SVG, whose prolog is read.
  ///
  /// - Returns: `nil` if the bytes do not begin as one of these formats.
  package init?(of bytes: [UInt8]) {
    if bytes.starts(with: PNG.signature) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if AVIF.isFileType(of: bytes) {
      self = .avif
    } else if SVG.rootAttributes(of: bytes) != nil {
      self = .svg
    } else {
      return nil
    }
  }

  /// The extensions that files of the format have: lower case, without the dot, the usual one first.
  package var fileExtensions: [String] {
    switch self {
    case .png: ["png", "apng"]
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif", "pjpeg", "pjp"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    case .avif: ["avif", "avifs"]
    case .svg: ["svg"]
    }
  }
}
