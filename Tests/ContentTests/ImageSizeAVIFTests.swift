import Testing

@testable import Content

/// AVIF files in the forms of their boxes that no encoder at hand writes.
@Suite struct ImageSizeAVIFTests {
  private func number(_ value: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private func box(_ name: String, _ content: [UInt8]...) -> [UInt8] {
    let content = content.flatMap { $0 }
    return number(content.count + 8) + Array(name.utf8) + content
  }

  private var fileType: [UInt8] { box("ftyp", Array("mif1\0\0\0\0miafavif".utf8)) }
  private var item: [UInt8] { box("pitm", [0, 0, 0, 0, 0, 1]) }
  private var extent: [UInt8] { box("ispe", number(0), number(7), number(5)) }

  private func associations(_ indexes: UInt8...) -> [UInt8] {
    box("ipma", number(0), number(1), [0, 1, UInt8(indexes.count)], indexes)
  }

  private func meta(_ boxes: [UInt8]...) -> [UInt8] {
    fileType + box("meta", number(0), boxes.flatMap { $0 })
  }

  private func size(_ bytes: [UInt8]) throws -> [Int] {
    let size = try ImageHeader(bytes).size
    return [size.width, size.height]
  }

  private func expect(_ problem: ImageProblem, _ bytes: [UInt8]) {
    #expect(throws: problem) { try ImageHeader(bytes) }
  }

  @Test func `the size is the one of the primary item`() throws {
    let other = box("ispe", number(0), number(1), number(2))
    let table = box(
      "ipma",
      number(0),
      number(2),
      [0, 9, 1, 1],
      [0, 1, 1, 0x82]
    )
    #expect(try size(meta(item, box("iprp", box("ipco", other, extent), table))) == [7, 5])
    #expect(try size(meta(box("iprp", table, box("ipco", other, extent)), item)) == [7, 5])
    let first = box("ipma", number(0), number(1), [0, 9, 1, 1])
    let two = box("iprp", box("ipco", other, extent), first, associations(2))
    #expect(try size(meta(item, two)) == [7, 5])
  }

  @Test func `tables may have wide identifiers and wide indexes`() throws {
    let wide = box("pitm", number(1 << 24), number(70_000))
    let table = box("ipma", number(1 << 24 | 1), number(1), number(70_000), [1, 0x80, 1])
    #expect(try size(meta(wide, box("iprp", box("ipco", extent), table))) == [7, 5])
    expect(.sizeMissing, meta(item, box("iprp", box("ipco", extent), table)))
  }

  @Test func `a box may state its length in eight bytes, or reach to the end`() throws {
    let properties = box("iprp", box("ipco", extent), associations(1))
    let content = number(0) + item + properties
    let long = number(1) + Array("meta".utf8) + number(0) + number(content.count + 16) + content
    #expect(try size(fileType + long) == [7, 5])
    let last = number(0) + Array("meta".utf8) + content
    #expect(try size(fileType + box("free", [1, 2, 3]) + last) == [7, 5])
  }

  @Test func `a crop comes before a turn`() throws {
    func crop(_ sides: Int...) -> [UInt8] { box("clap", sides.flatMap { number($0) }) }
    let turn = box("irot", [0xFF])
    func file(_ crop: [UInt8]) -> [UInt8] {
      meta(item, box("iprp", box("ipco", turn, crop, extent), associations(1, 2, 3)))
    }
    #expect(try size(file(crop(8, 2, 3, 1, 0, 1, 0, 1))) == [3, 4])
    // Sides that are no whole numbers, zero, by zero, or larger than the image crop nothing.
    for sides in [[7, 2, 3, 1], [0, 1, 3, 1], [4, 0, 3, 1], [4, 1, 3, 0], [8, 1, 3, 1]] {
      #expect(try size(file(crop(sides[0], sides[1], sides[2], sides[3], 0, 1, 0, 1))) == [5, 7])
    }
    expect(.damaged, file(crop(4, 1)))
  }

  @Test func `an AVIF that lacks a box, or whose boxes contradict each other, has no size`() {
    let properties = box("iprp", box("ipco", extent), associations(1))
    expect(.truncated, fileType)
    expect(.truncated, fileType + box("mdat", [1, 2, 3]))
    expect(.damaged, meta(properties))
    expect(.damaged, meta(item))
    expect(.damaged, meta(item, box("iprp", associations(1))))
    expect(.sizeMissing, meta(item, box("iprp", box("ipco", extent))))
    expect(.sizeMissing, meta(item, box("iprp", box("ipco", extent), associations(2))))
    expect(.damaged, meta(box("pitm", [0]), properties))
    expect(.damaged, meta(item, number(7) + Array("iprp".utf8)))
    expect(.damaged, meta(item, number(9000) + Array("iprp".utf8)))
    expect(.truncated, fileType + number(9000) + Array("mdat".utf8))
    expect(
      .truncated, fileType + number(1) + Array("mdat".utf8) + [UInt8](repeating: 0xFF, count: 8))
    let flat = box("ispe", number(0), number(7), number(0))
    expect(
      .sizeOutOfRange(width: 7, height: 0),
      meta(item, box("iprp", box("ipco", flat), associations(1)))
    )
  }

  @Test func `a table that promises four thousand million entries ends with its bytes`() {
    let table = box("ipma", number(0), number(0xFFFF_FFFF), [0, 9, 1, 1])
    expect(.damaged, meta(item, box("iprp", box("ipco", extent), table)))
  }
}
