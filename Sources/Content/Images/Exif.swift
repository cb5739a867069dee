/// The orientation that cameras write (CIPA DC-008, Exif, tag 0x0112; TIFF 6.0, section 2).
enum Exif {
  /// Whether an orientation from 5 to 8 swaps width and height.
  ///
  /// - Parameter reader: the TIFF structure: what follows `Exif\0\0`.
  /// - Returns: `false` also for what is no such structure.
  static func turns(_ reader: ByteReader) -> Bool {
    guard let orientation = try? orientation(reader) else { return false }
    return (5...8).contains(orientation)
  }

  /// Reads the orientation from the first directory; 1, "as it is", without one.
  private static func orientation(_ start: ByteReader) throws(ImageProblem) -> Int {
    var reader = start
    let isLittleEndian = reader.takes("II*\0")
    guard isLittleEndian || reader.takes("MM\0*") else { throw .damaged }
    func number(_ count: Int) throws(ImageProblem) -> Int {
      isLittleEndian ? try reader.littleEndian(count) : try reader.number(count)
    }
    let directory = try number(4)
    reader = start
    try reader.skip(directory)
    for _ in 0..<(try number(2)) {
      let tag = try number(2)
      let type = try number(2)
      let count = try number(4)
      // A short stands in the first two of the four bytes of the value, in either byte order.
      let value = try number(2)
      try reader.skip(2)
      if tag == 0x0112, type == 3, count == 1 { return value }
    }
    return 1
  }
}
