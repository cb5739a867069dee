import Diagnostics
import Testing

@testable import Markdown

/// Text as HTML, whichever way its bytes fall into words.
@Suite struct EscapingTests {
  private func escaped(_ text: [UInt8], after start: [UInt8]) -> [UInt8] {
    var output = ByteBuffer(capacity: 0)
    start.withUnsafeBufferPointer { output.append($0) }
    text.withUnsafeBufferPointer { output.appendEscaped($0) }
    return output.array
  }

  private func expected(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      default: [byte]
      }
    }
  }

  @Test func `each sign is escaped in a text of any length and at any place`() {
    let plain = Array("#$'*;=?A日本語とfgh、仮名交じりの文章を、何文字か並べた。".utf8)
    for length in 0...52 {
      let text = Array(plain[..<length])
      #expect(escaped(text, after: [0x78]) == [0x78] + text)
      for place in 0..<length {
        for sign in "&<>\"".utf8 {
          var text = text
          text[place] = sign
          #expect(escaped(text, after: []) == expected(text), "\(length), \(place)")
        }
      }
    }
  }

  @Test func `a text of signs alone outgrows its room`() {
    let text = [UInt8](repeating: UInt8(ascii: "\""), count: 5000)
    #expect(escaped(text, after: []) == expected(text))
  }

  @Test func `every byte comes out as itself or as its reference`() {
    let text = (0...255).map { UInt8($0) }
    #expect(escaped(text, after: []) == expected(text))
  }
}
