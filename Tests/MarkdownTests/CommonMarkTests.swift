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

  static func examples(_ name: String) -> [Example] {
    conformanceData(name).flatMap {
      try? JSONDecoder().decode([Example].self, from: $0)
    } ?? []
  }

  @Test(
    .enabled(if: conformanceData("commonmark-0.30.json") != nil, conformanceSkipped),
    arguments: [
      MarkdownDialect.commonMark, MarkdownDialect.casebook.subtracting(.autolinks),
    ]
  )
  func `all 652 examples of CommonMark 0.30 come out byte for byte, with and without extensions`(
    dialect: MarkdownDialect
  ) {
    let examples = Self.examples("commonmark-0.30.json")
    #expect(examples.count == 652)
    for example in examples {
      let html = Self.html(example.markdown, dialect, .commonMark(unsafe: true))
      #expect(html == example.html, "\(example.example)")
    }
  }

  @Test(.enabled(if: conformanceData("gfm-extensions.json") != nil, conformanceSkipped))
  func `all examples of the extensions of GFM come out byte for byte`() {
    let examples = Self.examples("gfm-extensions.json")
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(
        Self.html(example.markdown, .gfm, .gfm) == example.html, "\(example.example)")
    }
  }

  private static func html(
    _ markdown: String,
    _ dialect: MarkdownDialect,
    _ options: HTMLOptions
  ) -> String {
    let document = MarkdownParser.parse(
      Array(markdown.utf8), options: MarkdownOptions(dialect: dialect))
    return String(decoding: HTMLWriter.write(document, options: options).bytes, as: UTF8.self)
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
