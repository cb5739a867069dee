import Diagnostics
import Testing

/// Which bytes are UTF-8.
@Suite struct UTF8Tests {
  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstInvalidUTF8(in: $0) }
  }

  @Test(arguments: [
    [], [0x00], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE1, 0x80, 0x80],
    [0xEC, 0xBF, 0xBF], [0xED, 0x80, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
    [0xEF, 0xBF, 0xBF], [0xEF, 0xBB, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF3, 0xBF, 0xBF, 0xBF],
    [0xF4, 0x8F, 0xBF, 0xBF],
  ])
  func `the first and last of each well-formed range pass`(bytes: [UInt8]) {
    #expect(firstInvalid(bytes) == nil)
    #expect(firstInvalid(Array("日本".utf8) + bytes + Array("abcdefghij".utf8)) == nil)
  }

  @Test(arguments: [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xC2, 0xC2],
    [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xE1],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80],
    [0xF0, 0x90, 0x80, 0x41], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    [0x82, 0xB1],
  ])
  func `every ill-formed form is found where it begins`(bytes: [UInt8]) {
    #expect(firstInvalid(bytes) == 0)
    for prefix in ["a", "abcdefgh", "日本語です", String(repeating: "x", count: 17)] {
      let offset = prefix.utf8.count
      #expect(firstInvalid(Array(prefix.utf8) + bytes) == offset)
      #expect(firstInvalid(Array(prefix.utf8) + bytes + [0x61]) == offset)
    }
  }

  @Test func `random bytes are judged as the standard library judges them`() {
    var random = SeededRandom(state: 5)
    let likely: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE3, 0xED, 0xEF,
      0xF0,
      0xF4, 0xF5,
    ]
    var invalid = 0
    for _ in 0..<20_000 {
      let bytes = (0..<(1 + Int(random.next() % 6))).map { _ in
        random.next() % 4 == 0
          ? UInt8(truncatingIfNeeded: random.next()) : likely[Int(random.next() % 18)]
      }
      let found = firstInvalid(bytes)
      #expect((found == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      if let found {
        invalid += 1
        #expect(String(validating: bytes[..<found], as: UTF8.self) != nil, "\(bytes)")
      }
    }
    #expect(invalid > 1000)
  }

  @Test func `a wrong byte is found anywhere in a Japanese text`() {
    let text = Array("日本語の文章は、仮名と漢字でできている。abcdefghijklmnopqrst、終わり".utf8)
    for start in [0, 3, 6] {
      let bytes = Array(text[start...])
      #expect(firstInvalid(bytes) == nil)
      for index in bytes.indices {
        for byte: UInt8 in [0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xFF] {
          var changed = bytes
          changed[index] = byte
          let isValid = String(validating: changed, as: UTF8.self) != nil
          #expect((firstInvalid(changed) == nil) == isValid, "\(byte) at \(index)")
        }
      }
    }
  }

  @Test func `text of other encodings is found out`() {
    // 題名 in Shift_JIS, in EUC-JP, and in UTF-16 with its mark.
    #expect(firstInvalid([0x91, 0xE8, 0x96, 0xBC]) == 0)
    #expect(firstInvalid([0xC2, 0xEA, 0xCC, 0xBE]) == 0)
    #expect(firstInvalid([0xFF, 0xFE, 0x4C, 0x98]) == 0)
  }

  @Test func `the finding says which byte, and where`() throws {
    let source = SourceText(path: "a.md", bytes: Array("題名\nab".utf8) + [0x82, 0xA0])
    let problem = try #require(source.utf8Problem)
    #expect(problem.place.line == 2)
    #expect(problem.place.column == 3)
    #expect(problem.message.text(in: .english).contains("0x82"))
    #expect(!problem.hints.isEmpty)
    #expect(SourceText(path: "a.md", text: "題名").utf8Problem == nil)
  }
}
