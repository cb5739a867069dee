import Foundation
import Testing

@testable import Markdown

/// Random documents, parsed by libcmark with and without marks and by the reference parser.
///
/// `CASEBOOK_DOCUMENTS` says how many documents each test compares; `Scripts/differential` runs
/// a million.
@Suite struct DifferentialTests {
  static let parts = 20

  private static let documentsInPart =
    (ProcessInfo.processInfo.environment["CASEBOOK_DOCUMENTS"].flatMap { Int($0) } ?? 20_000)
    / parts

  private static let seed =
    ProcessInfo.processInfo.environment["CASEBOOK_SEED"].flatMap { Int($0) } ?? 0

  /// Compares two results for many documents and shows the first that differ.
  private func compare(
    part: Int,
    _ alphabet: DocumentGenerator.Alphabet,
    _ results: (inout DocumentGenerator) -> (source: [UInt8], found: [UInt8], expected: [UInt8])
  ) {
    var generator = DocumentGenerator(
      seed: (Self.seed * Self.parts + part) * 2 + (alphabet == .japanese ? 1 : 0),
      alphabet: alphabet
    )
    var differences = 0
    for _ in 0..<Self.documentsInPart {
      let (source, found, expected) = results(&generator)
      if found == expected { continue }
      differences += 1
      if differences <= 3 {
        let texts = [source, found, expected].map { String(decoding: $0, as: UTF8.self) }
        Issue.record("\(texts[0].debugDescription)\nfound    \(texts[1])expected \(texts[2])")
      }
    }
    #expect(differences == 0, "of \(Self.documentsInPart) documents")
  }

  private func reference(
    _ document: DocumentGenerator.Document,
    _ alphabet: DocumentGenerator.Alphabet,
    _ rule: ReferenceParser.FlankingRule
  ) -> [UInt8] {
    let html = ReferenceParser.html(
      document.paragraph,
      rule: rule,
      references: DocumentGenerator.references(in: alphabet)
    )
    return document.surroundings.before.utf8 + html + document.surroundings.after.utf8
  }

  @Test(arguments: 0..<parts)
  func `the reference parser with CommonMark's rule parses as libcmark does`(part: Int) {
    for alphabet in [DocumentGenerator.Alphabet.japanese, .western] {
      compare(part: part, alphabet) { generator in
        let document = generator.document()
        return (
          document.source, reference(document, alphabet, .commonMark),
          commonMarkHTML(document.source)
        )
      }
    }
  }

  @Test(arguments: 0..<parts)
  func `marked text is parsed as the reference parser does with the amended rule`(part: Int) {
    compare(part: part, .japanese) { generator in
      let document = generator.document()
      return (
        document.source, amendedHTML(document.source), reference(document, .japanese, .cjkFriendly)
      )
    }
  }

  @Test(arguments: 0..<parts)
  func `marks change nothing in any block without CJK characters`(part: Int) {
    compare(part: part, .western) { generator in
      let source = Array(generator.blocks().utf8)
      return (source, amendedHTML(source), commonMarkHTML(source))
    }
  }

  @Test(arguments: 0..<parts)
  func `marks change nothing but emphasis in any block with CJK characters`(part: Int) {
    compare(part: part, .japanese) { generator in
      let source = Array(generator.blocks().utf8)
      return (
        source, withoutEmphasis(amendedHTML(source)), withoutEmphasis(commonMarkHTML(source))
      )
    }
  }

  /// HTML without the tags of emphasis and without the characters that write it.
  private func withoutEmphasis(_ html: [UInt8]) -> [UInt8] {
    let tags = ["<em>", "</em>", "<strong>", "</strong>"].map { Array($0.utf8) }
    var result: [UInt8] = []
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<"), let tag = tags.first(where: { html[index...].starts(with: $0) })
      {
        index += tag.count
        continue
      }
      if byte != UInt8(ascii: "*"), byte != UInt8(ascii: "_") { result.append(byte) }
      index += 1
    }
    return result
  }
}
