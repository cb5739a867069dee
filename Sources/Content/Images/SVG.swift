/// Scalable Vector Graphics 2, as far as the start tag of the root element.
enum SVG {
  /// Reads the natural size (SVG 2, section 8.12; CSS Images 3, section 5.3).
  ///
  /// Without `width` or `height` in absolute units the proportions of `viewBox` stand in. Sides are
  /// rounded to whole pixels, of which there is at least one.
  static func size(of bytes: [UInt8]) throws(ImageProblem) -> ImageSize {
    guard let start = rootAttributes(of: bytes) else { throw .unknownFormat }
    var scanner = XMLScanner(bytes, at: start)
    var width: Double?
    var height: Double?
    var viewBox: (width: Double, height: Double)?
    while let (name, value) = try scanner.nextAttribute() {
      if bytes[name].elementsEqual("width".utf8) {
        width = SVGNumbers.pixels(bytes[value])
      } else if bytes[name].elementsEqual("height".utf8) {
        height = SVGNumbers.pixels(bytes[value])
      } else if bytes[name].elementsEqual("viewBox".utf8) {
        viewBox = SVGNumbers.viewBox(bytes[value])
      }
    }
    if width == nil, height == nil, let viewBox { (width, height) = viewBox }
    if let viewBox {
      width = width ?? height.map { $0 * viewBox.width / viewBox.height }
      height = height ?? width.map { $0 * viewBox.height / viewBox.width }
    }
    guard let width, let height else { throw .sizeMissing }
    return try ImageSize(width: whole(width), height: whole(height))
  }

  /// Finds the root element.
  ///
  /// - Returns: the offset behind its name, `nil` if it is no `svg`, or there is none.
  static func rootAttributes(of bytes: [UInt8]) -> Int? {
    var scanner = XMLScanner(bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard scanner.skipProlog(), let name = scanner.elementName() else { return nil }
    let local = bytes[name].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard local.count <= 2, let last = local.last, last.elementsEqual("svg".utf8) else {
      return nil
    }
    return name.upperBound
  }

  /// Whether bytes are XML in UTF-16, of either byte order, with or without a mark of it.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      [0xFE, 0xFF, 0x00, 0x3C], [0xFF, 0xFE, 0x3C, 0x00], [0x00, 0x3C, 0x00], [0x3C, 0x00],
    ]
    return starts.contains { bytes.starts(with: $0) }
  }

  private static func whole(_ side: Double) -> Int {
    // Beyond the limit the exact number says nothing more, and may not fit.
    side > 0 ? Int(min(max(side.rounded(), 1), Double(Int32.max))) : 0
  }
}
