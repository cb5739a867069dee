import Diagnostics
import Markdown

extension EntryReading {
  mutating func report(_ problem: HTML.Problem, line: Int) {
    switch problem {
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
    default: reportRawHTML(problem, line: line)
    }
  }
}
