import Compression
import Foundation
import Testing

/// Files in gzip, as RFC 1952 has them.
@Suite struct GzipTests {
  private static let texts: [[UInt8]] = [
    [], [0], Array("反応率".utf8), [UInt8](repeating: 97, count: 3_000_000),
    (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) },
  ]

  @Test(arguments: texts.indices)
  func `the frame says how long the content is, and nothing of the machine`(index: Int) throws {
    let text = Self.texts[index]
    let bytes = try Gzip.compress(text)
    #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    #expect(bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) } == text.count)
    #expect(try Gzip.compress(text) == bytes)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/gzip")),
    arguments: texts.indices)
  func `gzip itself gives the content back`(index: Int) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let compressed = file.appendingPathExtension("gz")
    try Data(Gzip.compress(Self.texts[index])).write(to: compressed)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-d", compressed.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try Array(Data(contentsOf: file)) == Self.texts[index])
  }
}
