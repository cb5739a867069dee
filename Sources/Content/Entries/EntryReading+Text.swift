import Diagnostics
import Markdown

extension EntryReading {
  mutating func report(_ problem: HTML.Problem, line: Int) {
    switch problem {
    case .rawHTML(let literal):
      let shown = literal.prefix { !$0.isNewline }.prefix(60)
      diagnostics.append(
        Diagnostic(
          .rawHTMLShown,
          Wording(String(shown)),
          at: text.place(of: String(shown), fromLine: line),
          hints: [
            Hint(
              en: "write it in Markdown; for a “<” in the text write “&lt;”",
              ja: "Markdown で書いてください。文字としての「<」は「&lt;」と書きます"
            )
          ]
        )
      )
    case .unsafeScheme(let destination):
      diagnostics.append(
        Diagnostic(
          .unsafeScheme,
          Wording(destination),
          at: text.place(ofDestination: destination, fromLine: line),
          hints: [
            Hint(
              en: "use http:, https:, mailto:, tel:, or a path inside the site",
              ja: "http:、https:、mailto:、tel: か、サイト内のパスを使ってください"
            )
          ]
        )
      )
    }
  }
}
