import Diagnostics
import Testing
import TestSupport

@testable import Content

/// What a writer sees of the advice on figures, in both languages.
@Suite struct FigureScreenTests {
  @Test func `figures typed by hand have their screens`() {
    let ja = "# 3割の人\n\n投稿を**約200万人**が見ました。率は4%です[@a]。\n"
    let en = "About 2 million people saw it. It cost $15,000 [@a].\n"
    var found: [Diagnostic] = []
    for (path, text) in [("Content/articles/a.md", ja), ("Content/articles/a.en.md", en)] {
      let entry = EntryText(SourceText(path: path, text: text))
      found += FigureCheck.diagnostics(of: entry, entry.document())
    }
    let place = Place(file: "Content/articles/b.md")
    found.append(Diagnostic(.singleSource, Wording("Digiday"), at: place))
    for language in MessageLanguage.allCases {
      expectSnapshot(
        DiagnosticPrinter(language: language, colour: false).print(found.sorted()),
        named: "errors/figures.\(language.rawValue).txt"
      )
    }
  }
}
