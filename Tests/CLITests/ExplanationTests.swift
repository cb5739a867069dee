import Diagnostics
import Site
import Testing
import TestSupport

@testable import CasebookCLI

/// The texts of `casebook explain`.
@Suite struct ExplanationTests {
  @Test(arguments: MessageLanguage.allCases)
  func `every finding is explained`(language: MessageLanguage) {
    let explained = Set(Explanations.all(in: language).map(\.code))
    for code in FindingCatalogue.all.map(\.code) where !explained.contains(code) {
      Issue.record(
        """
        \(code) has no explanation in “\(language.rawValue)”. To add one, write a section into \
        Sources/CasebookCLI/Explanations/\(code.prefix(4)).\(language.rawValue).swift, at the place \
        of its number: a line “## \(code)”, one to three sentences on what is meant and why it \
        matters, a block “```wrong Content/articles/gifting.md” with the mistake and a block \
        “```right” with the mend, as its neighbours have them. The example is built by \
        ExplanationExampleTests; ExampleSite says what may be left out of it.
        """)
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `every explanation is of a finding, once and in its area`(language: MessageLanguage) {
    let codes = Explanations.all(in: language).map(\.code)
    let known = Set(FindingCatalogue.all.map(\.code))
    #expect(codes.filter { !known.contains($0) } == [])
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
  }

  @Test(arguments: MessageLanguage.allCases)
  func `an explanation says something, in lines that fit`(language: MessageLanguage) {
    for explanation in Explanations.all(in: language) {
      let text = explanation.text
      let isJapanese = text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
      #expect(isJapanese == (language == .japanese), "\(explanation.code)")
      #expect(text.hasSuffix(language == .japanese ? "。\n" : ".\n"), "\(explanation.code)")
      #expect(!text.contains("```") && !text.contains("\n\n"), "\(explanation.code)")
      for line in text.split(separator: "\n") {
        let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        #expect(width <= 80, "\(explanation.code): \(line)")
      }
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `an example has both a mistake and its mend, in files with names`(
    language: MessageLanguage
  ) {
    for explanation in Explanations.all(in: language) {
      #expect(explanation.wrong.isEmpty == explanation.right.isEmpty, "\(explanation.code)")
      for snippet in explanation.wrong + explanation.right {
        #expect(!snippet.path.isEmpty && !snippet.path.contains("`"), "\(explanation.code)")
      }
    }
  }

  @Test func `both languages have the same examples`() {
    let english = Explanations.all(in: .english)
    for (japanese, english) in zip(Explanations.all(in: .japanese), english) {
      #expect(japanese.code == english.code)
      #expect(japanese.wrong.map(\.path) == english.wrong.map(\.path), "\(japanese.code)")
      #expect(japanese.right.map(\.path) == english.right.map(\.path), "\(japanese.code)")
    }
  }

  @Test func `every code has an area`() {
    for finding in FindingCatalogue.all {
      let areas = CodeArea.all.filter { finding.code.hasPrefix($0.prefix) }
      #expect(areas.count == 1, "\(finding.code)")
    }
  }

  @Test func `a section is read as it is written`() throws {
    let text = """
      Before.

      ## CB1

      One.
      Two.

      ```wrong a.md
      ## CBs

      x
      ```

      ```right
      y
      ```

      ```right b.md
      ```

      ## CB2
      Three.
      """
    let sections = Explanation.read(text)
    #expect(sections.map(\.code) == ["CB1", "CB2"])
    #expect(sections.map(\.text) == ["One.\nTwo.\n", "Three.\n"])
    let first = try #require(sections.first)
    #expect(first.wrong.map(\.text) == ["## CBs\n\nx\n"])
    #expect(first.right.map(\.path) == ["a.md", "b.md"])
    #expect(first.right.map(\.text) == ["y\n", ""])
    #expect(Explanation.read("").isEmpty)
    #expect(Explanation.read("## CB3").map(\.text) == [""])
    #expect(Explanation.read("## CB3\n```wrong a\nopen").first?.wrong.map(\.text) == ["open\n"])
  }
}
