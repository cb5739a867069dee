/// JPEG (ITU-T T.81, annex B).
enum JPEG {
  /// Reads the size from the header of the first frame, and the turn from the first Exif segment.
  ///
  /// Browsers turn a JPEG as its Exif orientation says (CSS Images 3, "image-orientation"), wherever
  /// before the image data that stands; so the segments behind the frame header are read too.
  static func size(of bytes: [UInt8]) throws(ImageProblem) -> ImageSize {
    var reader = ByteReader(bytes, from: 2)
    var frame: (width: Int, height: Int)?
    var isTurned: Bool?
    do {
      while let (marker, segment) = try nextSegment(&reader) {
        var segment = segment
        if isFrame(marker), frame == nil {
          frame = try frameSize(&segment)
        } else if marker == 0xE1, isTurned == nil, segment.takes("Exif\0\0") {
          isTurned = Exif.turns(segment)
        }
      }
    } catch {
      // What is broken behind the frame header does not change the size.
      if frame == nil { throw error }
    }
    guard let frame else { throw .damaged }
    return try ImageSize(width: frame.width, height: frame.height, isTurned: isTurned ?? false)
  }

  /// The next segment with its marker; `nil` where the image data begins or the image ends.
  private static func nextSegment(
    _ reader: inout ByteReader
  ) throws(ImageProblem) -> (marker: Int, content: ByteReader)? {
    while true {
      let marker = try nextMarker(&reader)
      switch marker {
      // TEM and restart markers stand alone (B.1.1.3).
      case 0x01, 0xD0...0xD7: continue
      case 0xD8: throw .damaged
      case 0xD9, 0xDA: return nil
      default:
        let length = try reader.number(2)
        guard length >= 2 else { throw .damaged }
        return (marker, try reader.part(length - 2))
      }
    }
  }

  /// The next marker: bytes 0xFF may fill the space before it (B.1.1.2), and stray bytes between
  /// segments are passed over, as decoders do.
  private static func nextMarker(_ reader: inout ByteReader) throws(ImageProblem) -> Int {
    var last = 0
    while true {
      let byte = try reader.byte()
      if last == 0xFF, byte != 0xFF, byte != 0 { return byte }
      last = byte
    }
  }

  /// Whether a marker begins a frame: 0xC0 to 0xCF, but for DHT, JPG and DAC (table B.1).
  private static func isFrame(_ marker: Int) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// Reads a frame header (B.2.2).
  private static func frameSize(
    _ segment: inout ByteReader
  ) throws(ImageProblem) -> (width: Int, height: Int) {
    guard segment.remaining >= 6 else { throw .damaged }
    try segment.skip(1)
    let height = try segment.number(2)
    return (try segment.number(2), height)
  }
}
