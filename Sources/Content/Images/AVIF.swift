/// AV1 Image File Format (version 1.1), in the boxes of ISO/IEC 14496-12 and 23008-12.
enum AVIF {
  /// Whether the first box is a file type with one of the brands of AVIF.
  static func isFileType(of bytes: [UInt8]) -> Bool {
    var reader = ByteReader(bytes)
    guard let box = try? nextBox(&reader), box.name == fourCharacters("ftyp") else { return false }
    var brands = box.content
    var index = 0
    while let brand = try? brands.number(4) {
      // The second number is the version of the first brand.
      if index != 1, brand == fourCharacters("avif") || brand == fourCharacters("avis") {
        return true
      }
      index += 1
    }
    return false
  }

  /// Reads the size of the primary item: cropped, then turned, as its properties say.
  static func size(of bytes: [UInt8]) throws(ImageProblem) -> ImageSize {
    var reader = ByteReader(bytes)
    while let box = try nextBox(&reader) {
      guard box.name == fourCharacters("meta") else { continue }
      do {
        return try primarySize(box.content)
      } catch .truncated {
        // The box is whole, so one inside it promises more than there is.
        throw .damaged
      }
    }
    throw .truncated
  }

  // MARK: Boxes

  private struct Box {
    let name: Int
    var content: ByteReader
  }

  /// The next box, `nil` at the end (ISO/IEC 14496-12, section 4.2).
  private static func nextBox(_ reader: inout ByteReader) throws(ImageProblem) -> Box? {
    guard reader.remaining > 0 else { return nil }
    var length = try reader.number(4)
    let name = try reader.number(4)
    var header = 8
    if length == 1 {
      length = try reader.number(8)
      header = 16
    } else if length == 0 {
      length = reader.remaining + header
    }
    guard length >= header else { throw .damaged }
    return Box(name: name, content: try reader.part(length - header))
  }

  /// The first box with a name.
  private static func box(
    _ name: StaticString,
    in reader: ByteReader
  ) throws(ImageProblem) -> ByteReader {
    var reader = reader
    while let box = try nextBox(&reader) {
      if box.name == fourCharacters(name) { return box.content }
    }
    throw .damaged
  }

  // MARK: The primary item

  private static func primarySize(_ meta: ByteReader) throws(ImageProblem) -> ImageSize {
    var meta = meta
    try meta.skip(4)
    var primary = try box("pitm", in: meta)
    let version = try primary.number(4) >> 24
    let item = try primary.number(version == 0 ? 2 : 4)
    let properties = try box("iprp", in: meta)
    let indexes = try propertyIndexes(of: item, in: properties)
    return try size(from: box("ipco", in: properties), indexes)
  }

  /// Which properties an item has, counted from 1 (ISO/IEC 23008-12, section 9.3.2).
  private static func propertyIndexes(
    of item: Int,
    in properties: ByteReader
  ) throws(ImageProblem) -> Set<Int> {
    var boxes = properties
    while let box = try nextBox(&boxes) {
      guard box.name == fourCharacters("ipma") else { continue }
      var table = box.content
      let versionAndFlags = try table.number(4)
      let isLong = versionAndFlags & 1 == 1
      for _ in 0..<(try table.number(4)) {
        let owner = try table.number(versionAndFlags >> 24 == 0 ? 2 : 4)
        var indexes: Set<Int> = []
        for _ in 0..<(try table.byte()) {
          // The highest bit says whether the property is essential.
          indexes.insert(try table.number(isLong ? 2 : 1) & (isLong ? 0x7FFF : 0x7F))
        }
        if owner == item { return indexes }
      }
    }
    throw .sizeMissing
  }

  /// Reads the properties that bear on the size.
  ///
  /// They take effect in the order crop, turn (ISO/IEC 23000-22, section 7.3.6.7), whatever the order
  /// in which they are listed.
  private static func size(
    from container: ByteReader,
    _ indexes: Set<Int>
  ) throws(ImageProblem) -> ImageSize {
    var size: (width: Int, height: Int)?
    var crop: (width: Int, height: Int)?
    var isTurned = false
    var boxes = container
    var index = 0
    while let box = try nextBox(&boxes) {
      index += 1
      guard indexes.contains(index) else { continue }
      var content = box.content
      switch box.name {
      case fourCharacters("ispe"):
        try content.skip(4)
        let width = try content.number(4)
        size = (width, try content.number(4))
      case fourCharacters("clap"): crop = try cropSize(&content)
      case fourCharacters("irot"): isTurned = try content.byte() & 1 == 1
      default: break
      }
    }
    guard let size else { throw .sizeMissing }
    let shown =
      crop.flatMap { $0.width <= size.width && $0.height <= size.height ? $0 : nil } ?? size
    return try ImageSize(width: shown.width, height: shown.height, isTurned: isTurned)
  }

  /// Reads the sides of a clean aperture; `nil` if they are no whole positive numbers, which MIAF
  /// demands and without which decoders pass the crop over.
  private static func cropSize(
    _ content: inout ByteReader
  ) throws(ImageProblem) -> (width: Int, height: Int)? {
    let width = (try content.number(4), try content.number(4))
    let height = (try content.number(4), try content.number(4))
    guard width.1 > 0, height.1 > 0, width.0 % width.1 == 0, height.0 % height.1 == 0,
      width.0 > 0, height.0 > 0
    else { return nil }
    return (width.0 / width.1, height.0 / height.1)
  }
}
