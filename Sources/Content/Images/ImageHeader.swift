/// Width and height of an image as a browser shows it, in CSS pixels.
package struct ImageSize: Sendable, Equatable {
  /// Width, from 1 to ``limit``.
  package let width: Int

  /// Height, from 1 to ``limit``.
  package let height: Int

  /// The longest side that is believed: the most that a JPEG or GIF can say.
  package static let limit = 65_535

  /// Checks a size that a file states.
  ///
  /// - Throws: ``ImageProblem/sizeOutOfRange(width:height:)``.
  init(width: Int, height: Int) throws(ImageProblem) {
    guard (1...Self.limit).contains(width), (1...Self.limit).contains(height) else {
      throw .sizeOutOfRange(width: width, height: height)
    }
    (self.width, self.height) = (width, height)
  }

  /// Checks a size that a file states, and turns it.
  init(width: Int, height: Int, isTurned: Bool) throws(ImageProblem) {
    try self.init(width: isTurned ? height : width, height: isTurned ? width : height)
  }
}

/// Why an image has no size.
package enum ImageProblem: Error, Sendable, Equatable {
  /// The bytes begin as none of ``ImageFormat``.
  case unknownFormat
  /// The file ends before its size.
  case truncated
  /// What must stand before the size is not as the format demands.
  case damaged
  /// The file is sound and states no size: an SVG without `width`, `height` and `viewBox`.
  case sizeMissing
  /// A side is zero or beyond ``ImageSize/limit``.
  case sizeOutOfRange(width: Int, height: Int)
  /// An SVG, or another XML file, in UTF-16.
  case utf16
}

/// What the first bytes of an image say.
package struct ImageHeader: Sendable, Equatable {
  /// The format, told from the bytes.
  package let format: ImageFormat

  /// The size as a browser shows it: after the turn that the file asks for.
  package let size: ImageSize

  /// Reads format and size.
  ///
  /// Only what stands before the size is read and checked: an image can have a size and be damaged
  /// behind it.
  /// Complexity: linear in the bytes before the size, at most in all.
  ///
  /// - Parameter bytes: the file.
  /// - Throws: ``ImageProblem``.
  package init(_ bytes: [UInt8]) throws(ImageProblem) {
    guard let format = ImageFormat(of: bytes) else {
      throw SVG.isUTF16(bytes) ? .utf16 : .unknownFormat
    }
    self.format = format
    size =
      switch format {
      case .png: try PNG.size(of: bytes)
      case .jpeg: try JPEG.size(of: bytes)
      case .gif: try GIF.size(of: bytes)
      case .webp: try WebP.size(of: bytes)
      case .avif: try AVIF.size(of: bytes)
      case .svg: try SVG.size(of: bytes)
      }
  }
}
