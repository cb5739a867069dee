import Foundation
import Markdown
import Testing

/// The examples of the CommonMark specification, read from the conformance data.
@Suite struct CommonMarkTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  static func examples() -> [Example] {
    conformanceData("commonmark-0.30.json").flatMap {
      try? JSONDecoder().decode([Example].self, from: $0)
    } ?? []
  }

  @Test(.enabled(if: conformanceData("commonmark-0.30.json") != nil, conformanceSkipped))
  func `all 652 examples of CommonMark 0.30 come out byte for byte`() {
    let examples = Self.examples()
    #expect(examples.count == 652)
    for example in examples {
      let document = CommonMarkParser.parse(Array(example.markdown.utf8))
      let html = HTMLWriter.write(document, options: .commonMark(unsafe: true))
      #expect(String(decoding: html.bytes, as: UTF8.self) == example.html, "\(example.example)")
    }
  }
}

let conformanceSkipped: Comment =
  "skipped: the conformance data is not here; CASEBOOK_CONFORMANCE can name its folder"

/// A file of the conformance data, `nil` where that is absent.
func conformanceData(_ name: String, file: String = #filePath) -> Data? {
  let named = ProcessInfo.processInfo.environment["CASEBOOK_CONFORMANCE"]
  let package = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder =
    named.map { URL(fileURLWithPath: $0) }
    ?? package.deletingLastPathComponent().appendingPathComponent("shared/conformance")
  return try? Data(contentsOf: folder.appendingPathComponent(name))
}
