import Testing
import TestSupport

@testable import Diagnostics

/// What a writer sees of a diagnostic.
@Suite struct PrinterTests {
  private static let finding = Finding("CB9999", .error, en: "found “{0}”", ja: "「{0}」があります")

  private func diagnostic(
    _ text: String,
    _ marked: String,
    hints: [Hint] = [],
    finding: Finding = finding
  ) -> Diagnostic {
    let bytes = Array(text.utf8)
    let range = bytes.firstRange(of: Array(marked.utf8)) ?? bytes.count..<bytes.count
    let source = SourceText(path: "Content/articles/a.md", text: text)
    return Diagnostic(
      finding, Wording(marked), at: source.place(Span(range.lowerBound, range.upperBound)),
      hints: hints)
  }

  private func expectScreens(_ diagnostics: [Diagnostic], _ name: String) {
    for language in MessageLanguage.allCases {
      let screen = DiagnosticPrinter(language: language, colour: false).print(diagnostics)
      expectSnapshot(screen, named: "printer/\(name).\(language.rawValue).txt")
    }
  }

  /// The column, in columns of a terminal, at which a line's carets begin, and how many they are.
  private func caret(_ diagnostic: Diagnostic) -> (marked: Substring, count: Int) {
    let screen = DiagnosticPrinter(language: .english, colour: false).print(diagnostic)
    let lines = screen.split(separator: "\n")
    let indent = lines[4].prefix { $0 != "^" }.count
    let count = lines[4].count { $0 == "^" }
    var column = 0
    var rest = lines[3]
    while column < indent, let first = rest.first {
      column += first.displayWidth
      rest = rest.dropFirst()
    }
    #expect(column == indent)
    var width = 0
    let marked = rest.prefix { character in
      width += character.displayWidth
      return width <= count
    }
    return (marked, count)
  }

  @Test func `a diagnostic shows message, place, line, caret and hints`() {
    let other = SourceText(path: "Content/site.yaml", text: "title: 事例集\n").place(line: 1)
    let hints = [
      Hint.nearest("title"), Hint.firstDefined(at: other),
      Hint(en: "see {0}", ja: "{0} を見る", "here", at: Place(file: "Content/b.md")),
    ]
    expectScreens([diagnostic("---\ntilte: 題名\n---\n", "tilte", hints: hints)], "hints")
  }

  @Test func `several diagnostics are set apart by an empty line`() {
    let warning = Finding("CB9998", .warning, en: "a warning", ja: "警告文")
    let note = Finding("CB9997", .note, en: "a note", ja: "注意文")
    let lines = (1...99).map { "\($0)\n" }.joined() + "hundred\n"
    let file = Diagnostic(note, at: Place(file: "Content/b.md"))
    expectScreens(
      [diagnostic("one\n", "one"), diagnostic(lines, "hundred", finding: warning), file], "several")
  }

  @Test(arguments: [
    ("題名: あいう", "いう", 4), ("abc def", "def", 3), ("ｶﾀｶﾅ と x", "x", 1), ("🎉🎉 y", "y", 1),
    ("「引用」は、ここ", "ここ", 4), ("한국어 z", "z", 1), ("Ａ１ ｚ", "ｚ", 2), ("\u{FEFF}a b", "b", 1),
  ])
  func `the caret stands under what it means`(text: String, marked: String, width: Int) {
    let (found, count) = caret(diagnostic(text, marked))
    #expect(found == Substring(marked))
    #expect(count == width)
  }

  @Test func `a point is marked with one caret`() {
    let (_, count) = caret(diagnostic("title", "absent"))
    #expect(count == 1)
  }

  @Test func `tabs and control characters take one column and do nothing`() {
    let text = "a\tb\u{1B}[31mc\u{07}\u{9B}d"
    let screen = DiagnosticPrinter(language: .english, colour: false).print(diagnostic(text, "d"))
    #expect(!screen.contains("\u{1B}") && !screen.contains("\u{07}") && !screen.contains("\u{9B}"))
    #expect(!screen.contains("\t"))
    #expect(caret(diagnostic(text, "d")).marked == "d")
  }

  @Test func `control characters of a message do nothing either`() {
    let screen = DiagnosticPrinter(language: .english, colour: false)
      .print(diagnostic("x", "\u{1B}[2Jcleared"))
    #expect(!screen.contains("\u{1B}"))
  }

  @Test func `a message stays on one line`() {
    let screen = DiagnosticPrinter(language: .english, colour: false).print(diagnostic("x", "a\nb"))
    #expect(screen.hasPrefix("error[CB9999]: found “a b”\n"))
  }

  @Test func `of a long line the part around the place is shown`() {
    let kana = String(repeating: "あ", count: 3000)
    let letters = String(repeating: "abc ", count: 500)
    let last = letters + "END"
    expectScreens(
      [
        diagnostic(kana + "ここ" + kana, "ここ"), diagnostic(last, "END"),
        diagnostic("START" + kana, "START"), diagnostic(kana + letters, kana),
      ], "long")
    #expect(caret(diagnostic(kana + "ここ" + kana, "ここ")).marked == "ここ")
    #expect(caret(diagnostic(last, "END")).marked == "END")
    for text in [kana, letters, last] {
      let screen = DiagnosticPrinter(language: .japanese, colour: false).print(
        diagnostic(text, "?"))
      for line in screen.split(separator: "\n") {
        #expect(line.reduce(0) { $0 + $1.displayWidth } <= 100)
      }
    }
  }

  @Test func `colours are around heads and carets only`() {
    let printer = DiagnosticPrinter(language: .english, colour: true)
    let screen = printer.print([diagnostic("tilte: x", "tilte", hints: [.nearest("title")])])
    expectSnapshot(screen.replacing("\u{1B}", with: "ESC"), named: "printer/colour.txt")
    let plain = DiagnosticPrinter(language: .english, colour: false)
      .print([diagnostic("tilte: x", "tilte", hints: [.nearest("title")])])
    let uncoloured = ["\u{1B}[1;31m", "\u{1B}[1m", "\u{1B}[0m"]
      .reduce(screen) { $0.replacing($1, with: "") }
    #expect(uncoloured == plain)
  }

  @Test func `a failure is one sentence`() {
    let failure = Failure(en: "“{0}” is gone", ja: "「{0}」がありません", "x")
    #expect(
      DiagnosticPrinter(language: .english, colour: false).print(failure)
        == "error: “x” is gone\n")
    #expect(
      DiagnosticPrinter(language: .japanese, colour: false).print(failure)
        == "エラー: 「x」がありません\n")
  }
}
