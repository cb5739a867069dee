import Foundation
import Testing

@testable import Markdown

/// Random documents in which all constructs meet.
@Suite struct ConsistencyTests {
  static let parts = 10

  private static let documentsInPart =
    (ProcessInfo.processInfo.environment["CASEBOOK_DOCUMENTS"].flatMap { Int($0) } ?? 20_000)
    / parts / 4

  private static let seed =
    ProcessInfo.processInfo.environment["CASEBOOK_SEED"].flatMap { Int($0) } ?? 0

  /// Shows the first documents of which something is found.
  private func check(part: Int, _ problem: (String) -> String?) {
    var generator = ConstructGenerator(seed: Self.seed * Self.parts + part)
    var found = 0
    for _ in 0..<Self.documentsInPart {
      let source = generator.document()
      guard let problem = problem(source) else { continue }
      found += 1
      if found <= 3 { Issue.record("\(source.debugDescription)\n\(problem)") }
    }
    #expect(found == 0, "of \(Self.documentsInPart) documents")
  }

  private func html(_ document: Document, _ options: HTMLOptions = .article) -> String {
    String(decoding: HTMLWriter.write(document, options: options).bytes, as: UTF8.self)
  }

  private func difference(_ first: Document, _ second: Document) -> String? {
    let pages = [html(first), html(second)]
    if pages[0] != pages[1] { return pages.joined(separator: "\nis not\n") }
    if first.problems != second.problems {
      return "\(first.problems)\nis not\n\(second.problems)\n\(pages[0])"
    }
    return first.outline == second.outline && first.directives == second.directives
      && first.citations == second.citations ? nil : "what is not on the page differs"
  }

  @Test(arguments: 0..<parts)
  func `the gate changes no result`(part: Int) {
    check(part: part) { source in
      let forced = Array(source.utf8).withUnsafeBufferPointer { bytes in
        MarkdownParser.parse(
          bytes, Triggers.all(in: bytes, dialect: .casebook), options: MarkdownOptions())
      }
      return difference(MarkdownParser.parse(Array(source.utf8)), forced)
    }
  }

  @Test(arguments: 0..<parts)
  func `a page is balanced and holds no mark`(part: Int) {
    check(part: part) { source in
      let document = MarkdownParser.parse(Array(source.utf8))
      var options = HTMLOptions.article
      options.destinations = .checked
      let page = html(document, options)
      if let problem = StrictHTML(page).problem { return "\(problem)\n\(page)" }
      return holdsMark(document, page) ? "a mark is left\n\(page)\n\(document)" : nil
    }
  }

  /// Whether a mark is left anywhere in what a parse gives away.
  private func holdsMark(_ document: Document, _ page: String) -> Bool {
    let told =
      "\(document.outline)\(document.attributes)\(document.directives)\(document.citations)"
      + "\(document.footnotes)\(document.problems)\(document.firstParagraph ?? "")\(page)"
    let texts = document.nodes.map {
      document.string($0.literal) + document.string($0.detail)
    }.joined()
    return (told + texts).unicodeScalars.contains { scalar in
      (0x10000..<0x1F000).contains(scalar.value)
    }
  }

  @Test(arguments: 0..<parts)
  func `a text is read in the same way with any line ends, and twice`(part: Int) {
    check(part: part) { source in
      let document = MarkdownParser.parse(Array(source.utf8))
      for other in [source, source.replacing("\n", with: "\r\n")] {
        if let found = difference(document, MarkdownParser.parse(Array(other.utf8))) {
          return found.replacing("\r", with: "␍")
        }
      }
      return nil
    }
  }

  @Test(arguments: 0..<parts)
  func `rewriting takes no line for what it is not`(part: Int) {
    check(part: part) { source in
      Array(source.utf8).withUnsafeBufferPointer { bytes -> String? in
        guard let sentinels = Sentinels(for: bytes) else { return "no sentinels" }
        let marked = ([.emphasis, .escapes, .addresses] as Marks).insert(into: bytes, sentinels)
        var lowering = Lowering()
        lowering.sentinels = sentinels
        lowering.keepsEscapes = true
        let document = MarkdownParser.parseBlocks(
          of: marked, sentinels, lowering, .all(in: bytes, dialect: .casebook), MarkdownOptions())
        return document == nil ? "a tag was lost" : nil
      }
    }
  }
}
