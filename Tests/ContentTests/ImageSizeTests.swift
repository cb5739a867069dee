import Foundation
import Testing

@testable import Content

/// Sizes of images as encoders wrote them: each fixture is called `name.WIDTHxHEIGHT.extension`.
@Suite struct ImageSizeTests {
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }

    static let all: [File] = {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/Images")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().compactMap { name in
        (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
          File(name: name, bytes: Array($0))
        }
      }
    }()
  }

  @Test func `there are fixtures of every format`() {
    #expect(Set(File.all.compactMap { ImageFormat(of: $0.bytes) }) == Set(ImageFormat.allCases))
    #expect(File.all.count >= 30)
  }

  @Test(arguments: File.all)
  func `an encoder's file has the size and the format of its name`(file: File) throws {
    let parts = file.name.split(separator: ".")
    let sides = try #require(parts.dropFirst().first).split(separator: "x").compactMap { Int($0) }
    let header = try ImageHeader(file.bytes)
    #expect([header.size.width, header.size.height] == sides)
    #expect(header.format.fileExtensions.contains(String(try #require(parts.last))))
  }

  @Test func `an extension belongs to one format`() {
    let all = ImageFormat.allCases.flatMap(\.fileExtensions)
    #expect(Set(all).count == all.count)
  }

  // MARK: Bad input

  @Test func `other files are no images`() {
    let others: [[UInt8]] = [
      [], [0], [0xFF, 0xD8], Array("GIF88a\u{1}\u{1}\u{1}\u{1}".utf8), Array("RIFF1234WAVE".utf8),
      Array("BM123456".utf8), Array("II*\0".utf8), Array("# 題\n".utf8), [0x1F, 0x8B, 8, 0],
      [0, 0, 0, 16] + Array("ftypheic\0\0\0\0".utf8),
      // The brand stands where the version belongs.
      [0, 0, 0, 16] + Array("ftypheicavif".utf8),
      Array("<!DOCTYPE html><html><svg width=\"1\" height=\"1\"/></html>".utf8),
      Array("<!-- <svg> ".utf8), Array("text <svg width=\"1\" height=\"1\"/>".utf8),
      Array("<svgs width=\"1\" height=\"1\"/>".utf8), Array("<".utf8), Array("<?xml".utf8),
    ]
    for bytes in others {
      #expect(throws: ImageProblem.unknownFormat) { try ImageHeader(bytes) }
      #expect(ImageFormat(of: bytes) == nil)
    }
  }

  @Test(arguments: File.all)
  func `a file that is cut before its size is truncated or no image`(file: File) throws {
    let whole = try ImageHeader(file.bytes)
    var cuts: Set<String> = []
    for end in 0..<file.bytes.count {
      do {
        let header = try ImageHeader(Array(file.bytes[..<end]))
        // What turns or closes the image can be cut off, never its sides.
        #expect(header.format == whole.format)
        let turned =
          [header.size.height, header.size.width] == [whole.size.width, whole.size.height]
        #expect(header.size == whole.size || turned)
      } catch {
        cuts.insert("\(error)")
      }
    }
    #expect(cuts.contains("truncated"))
    #expect(cuts.isSubset(of: ["truncated", "unknownFormat"]))
  }

  @Test(arguments: File.all)
  func `no damage makes the reader trap or give a size that cannot be`(file: File) {
    var random = SplitMix(seed: 41)
    for _ in 0..<600 {
      var bytes = file.bytes
      for _ in 0...(random.next() % 6) {
        guard !bytes.isEmpty else { break }
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 5 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[index] ^= 1 << UInt8(random.next() % 8)
        case 2: bytes[index] = random.next() % 2 == 0 ? 0xFF : 0
        case 3: bytes.removeSubrange(index..<min(index + Int(random.next() % 9), bytes.count))
        default: if random.next() % 4 == 0 { bytes.removeSubrange(index...) }
        }
      }
      guard let size = try? ImageHeader(bytes).size else { continue }
      #expect((1...ImageSize.limit).contains(size.width))
      #expect((1...ImageSize.limit).contains(size.height))
    }
  }

  @Test func `every number of four bytes can be the largest`() {
    for file in File.all {
      for index in file.bytes.indices.dropLast(3) {
        var bytes = file.bytes
        for offset in 0..<4 { bytes[index + offset] = 0xFF }
        _ = try? ImageHeader(bytes)
      }
    }
  }
}
