package import Diagnostics
package import Markdown

/// Says what is wrong with a text and the HTML that was made of it, each with its place.
package struct TextCheck {
  let text: EntryText
  private let document: Document
  private var reports: [Report] = []

  /// Something that is wrong, while its place is not known yet.
  struct Report {
    let finding: Finding
    var arguments: [Wording] = []
    let mark: SourceMark
    /// 1-based, in the text.
    let line: Int
    /// What of the place is meant: the first such text in it; empty for all of it.
    var part = ""
    var hints: [Hint] = []
    /// Where the first of two stands.
    var first: First?
  }

  /// The first of two that are the same.
  struct First {
    let mark: SourceMark
    let line: Int
    var part = ""
  }

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - document: what was parsed from it.
  ///   - html: what was written of that.
  /// - Returns: what is wrong; places are looked for only if something is.
  /// - Complexity: linear.
  package static func diagnostics(
    of text: EntryText,
    _ document: Document,
    _ html: HTML
  ) -> [Diagnostic] {
    var check = TextCheck(text: text, document: document)
    for problem in document.problems { check.add(problem) }
    for (problem, line, mark) in html.problems { check.add(problem, line: line, mark) }
    check.addRepeatedIDs(document, html)
    return check.diagnostics() + check.slips(of: document)
  }

  init(text: EntryText, document: Document) {
    self.text = text
    self.document = document
  }

  /// Takes note of something that is wrong.
  mutating func add(_ report: Report) {
    reports.append(report)
  }

  // MARK: Places

  /// What was noted, with its places.
  func diagnostics() -> [Diagnostic] {
    if reports.isEmpty { return [] }
    var marks = reports.map { (mark: $0.mark, line: $0.line) }
    let firsts = reports.compactMap(\.first)
    marks += firsts.map { (mark: $0.mark, line: $0.line) }
    let parts = reports.map(\.part) + firsts.map(\.part)
    let spans = zip(text.spans(of: marks, in: document), parts).map { text.part($1, of: $0) }
    let places = text.source.places(spans)
    var next = reports.count
    return zip(reports, places).map { report, place in
      var diagnostic = Diagnostic(report.finding, at: place, hints: report.hints)
      diagnostic.arguments = report.arguments
      if report.first != nil {
        diagnostic.hints.insert(.firstDefined(at: places[next]), at: 0)
        next += 1
      }
      return diagnostic
    }
  }
}
