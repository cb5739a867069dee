import Testing

@testable import Content

/// Files of each raster format that no encoder at hand writes.
@Suite struct ImageSizeFormatTests {
  private func size(_ bytes: [UInt8]) throws -> [Int] {
    let size = try ImageHeader(bytes).size
    return [size.width, size.height]
  }

  private func expect(_ problem: ImageProblem, _ bytes: [UInt8]) {
    #expect(throws: problem) { try ImageHeader(bytes) }
  }

  // MARK: JPEG

  private let start: [UInt8] = [0xFF, 0xD8]
  private let scan: [UInt8] = [0xFF, 0xDA, 0, 2]

  private func frame(_ marker: UInt8 = 0xC0, _ width: UInt8 = 7, _ height: UInt8 = 5) -> [UInt8] {
    [0xFF, marker, 0, 11, 8, 0, height, 0, width, 1, 1, 17, 0]
  }

  private func exif(_ tiff: [UInt8]) -> [UInt8] {
    [0xFF, 0xE1, 0, UInt8(tiff.count + 8)] + Array("Exif\0\0".utf8) + tiff
  }

  private func bigEndian(_ orientation: UInt8, type: UInt8 = 3) -> [UInt8] {
    Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, type, 0, 0, 0, 1, 0, orientation, 0, 0]
  }

  @Test func `thirteen markers begin a frame of a JPEG, three like them do not`() throws {
    for marker in UInt8(0xC0)...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker) {
      #expect(try size(start + frame(marker) + scan) == [7, 5])
    }
    for marker: UInt8 in [0xC4, 0xC8, 0xCC] {
      expect(.damaged, start + frame(marker) + scan)
      #expect(try size(start + frame(marker, 1, 2) + frame() + scan) == [7, 5])
    }
  }

  @Test func `fill bytes, lone markers and stray bytes are passed over`() throws {
    #expect(try size(start + [0xFF, 0xFF, 0xFF] + frame() + scan) == [7, 5])
    #expect(try size(start + [0xFF, 0x01, 0xFF, 0xD0, 0xFF, 0xD7] + frame() + scan) == [7, 5])
    #expect(try size(start + [0xFF, 0xFE, 0, 2, 1, 2, 0xFF, 0] + frame() + scan) == [7, 5])
    // What looks like a frame inside a comment is none.
    #expect(try size(start + [0xFF, 0xFE, 0, 15] + frame(0xC0, 1, 1) + frame() + scan) == [7, 5])
  }

  @Test func `a JPEG is turned by the first Exif segment before the image data`() throws {
    let turn = exif(bigEndian(6))
    #expect(try size(start + turn + frame() + scan) == [5, 7])
    #expect(try size(start + frame() + turn + scan) == [5, 7])
    #expect(try size(start + frame() + scan + turn) == [7, 5])
    #expect(try size(start + exif(bigEndian(1)) + turn + frame() + scan) == [7, 5])
    for orientation: UInt8 in [0, 9, 255] {
      #expect(try size(start + exif(bigEndian(orientation)) + frame() + scan) == [7, 5])
    }
  }

  @Test func `broken Exif turns nothing`() throws {
    let tiffs: [[UInt8]] = [
      [], Array("MM".utf8), Array("XX\0*".utf8) + bigEndian(6).dropFirst(4), bigEndian(6, type: 4),
      Array("MM\0*".utf8) + [0xFF, 0xFF, 0xFF, 0xFF], Array(bigEndian(6).dropLast(5)),
      Array("II*\0".utf8) + bigEndian(6).dropFirst(4),
    ]
    for tiff in tiffs { #expect(try size(start + exif(tiff) + frame() + scan) == [7, 5]) }
  }

  @Test func `a JPEG without a sound frame header has no size`() {
    expect(.truncated, start + [0xFF])
    expect(.truncated, start + frame().dropLast(9))
    expect(.truncated, start + [0xFF, 0xE0, 0xFF, 0xFF])
    expect(.damaged, start + [0xFF, 0xD9])
    expect(.damaged, start + scan + frame())
    expect(.damaged, start + start + frame() + scan)
    expect(.damaged, start + [0xFF, 0xE0, 0, 1] + frame())
    expect(.damaged, start + [0xFF, 0xC0, 0, 6, 8, 0, 1, 0] + scan)
    expect(.sizeOutOfRange(width: 7, height: 0), start + frame(0xC0, 7, 0) + scan)
  }

  @Test func `damage behind the frame header takes no size away`() throws {
    #expect(try size(start + frame() + [0xFF, 0xE1, 0xFF, 0xFF]) == [7, 5])
    #expect(try size(start + frame() + [0xFF, 0xE0, 0, 0]) == [7, 5])
  }

  // MARK: PNG, GIF and WebP

  private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  @Test func `a PNG needs a whole header first`() {
    expect(.truncated, png)
    expect(.damaged, png + [0, 0, 0, 12] + Array("IHDR".utf8))
    expect(.damaged, png + [0, 0, 0, 4] + Array("CgBI".utf8) + [0x50, 0, 0x20, 2, 1, 2, 3, 4])
    expect(
      .damaged,
      png + [0, 0, 0, 13] + Array("IHDR".utf8) + [
        0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 1, 2, 3, 4,
      ]
    )
    // The checksum of this header without sides is right.
    expect(
      .sizeOutOfRange(width: 0, height: 0),
      png + [0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0xB4, 0xE9, 0xEB, 0x45]
    )
  }

  @Test func `a GIF states the size of its screen`() throws {
    #expect(try size(Array("GIF87a".utf8) + [0xFF, 0xFF, 1, 0]) == [65_535, 1])
    expect(.sizeOutOfRange(width: 0, height: 1), Array("GIF89a".utf8) + [0, 0, 1, 0])
    expect(.truncated, Array("GIF89a".utf8) + [1, 0, 1])
  }

  private func webP(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array("RIFF\0\0\0\0WEBP\(name)".utf8) + [UInt8(content.count), 0, 0, 0] + content
  }

  @Test func `the first chunk of a WebP states its size`() throws {
    #expect(try size(webP("VP8 ", [0x10, 0, 0, 0x9D, 1, 0x2A, 7, 0x40, 5, 0xC0])) == [7, 5])
    #expect(try size(webP("VP8L", [0x2F, 0xFF, 0xFF, 0xFF, 0x0F])) == [16_384, 16_384])
    #expect(try size(webP("VP8X", [0, 0, 0, 0, 6, 0, 0, 4, 0, 0])) == [7, 5])
    #expect(try size(webP("VP8X", [0, 0, 0, 0, 0xFE, 0xFF, 0, 0, 0, 0])) == [65_535, 1])
  }

  @Test func `a broken first chunk of a WebP is no size`() {
    expect(.damaged, webP("VP8 ", [0x11, 0, 0, 0x9D, 1, 0x2A, 7, 0, 5, 0]))
    expect(.damaged, webP("VP8 ", [0x10, 0, 0, 0x9D, 1, 0x2B, 7, 0, 5, 0]))
    expect(
      .sizeOutOfRange(width: 0, height: 5),
      webP("VP8 ", [0x10, 0, 0, 0x9D, 1, 0x2A, 0, 0x40, 5, 0])
    )
    expect(.damaged, webP("VP8L", [0x2E, 0, 0, 0, 0]))
    expect(.damaged, webP("VP8L", [0x2F, 0, 0, 0, 0x20]))
    expect(.truncated, webP("VP8X", [0, 0, 0, 0, 0xFF]))
    expect(
      .sizeOutOfRange(width: 16_777_216, height: 1),
      webP("VP8X", [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0, 0, 0])
    )
    expect(.damaged, webP("ALPH", [0, 0, 0, 0]))
  }
}
