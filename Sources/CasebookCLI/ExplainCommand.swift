import ArgumentParser
import Diagnostics
import Site

/// `casebook explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a diagnostic means, with an example of the mistake and its mend.",
    discussion: """
      CB1064, cb1064 and 1064 are the same code. Without a code, all of them are listed.

      Example: casebook explain CB1064
      """
  )

  @Argument(help: "Codes of diagnostics; a list of all without them.")
  var codes: [String] = []

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = Console(options: consoleOptions)
    let printer = ExplanationPrinter(language: console.language, colour: console.coloursOutput)
    if codes.isEmpty { return console.print(printer.list(FindingCatalogue.all)) }
    let findings = try await reportingFailures(console) { try codes.map(finding) }
    let explanations = Explanations.all(in: console.language)
    let texts = findings.map { finding in
      printer.print(finding, explanations.first { $0.code == finding.code })
    }
    console.print(texts.joined(separator: "\n"))
  }

  /// The finding that somebody means.
  private func finding(_ typed: String) throws -> Finding {
    let code = Self.code(typed)
    if let finding = FindingCatalogue.all.first(where: { $0.code == code }) { return finding }
    guard code.hasPrefix("CB"), let number = Int(code.dropFirst(2)), number >= 0 else {
      throw Failure(
        en: "“{0}” is not the code of a diagnostic; expected one such as CB1064",
        ja: "「{0}」は診断のコードではありません。CB1064 のように書いてください",
        Wording(typed)
      )
    }
    let nearest = Self.codes(near: number)
    throw Failure(
      en: "there is no diagnostic “{0}”; the nearest are {1}",
      ja: "「{0}」という診断はありません。近いもの: {1}",
      Wording(typed),
      Wording(en: nearest.joined(separator: ", "), ja: nearest.joined(separator: "、"))
    )
  }

  /// A code as findings have it; the full-width keyboard and the brackets of a message are no hindrance.
  private static func code(_ typed: String) -> String {
    let narrow = typed.unicodeScalars.compactMap { scalar in
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
    }
    let letters = String(String.UnicodeScalarView(narrow)).uppercased()
      .filter { !"[]:".contains($0) }
    return letters.allSatisfy(\.isNumber) ? "CB" + letters : letters
  }

  /// The three codes whose numbers are nearest, in their order.
  private static func codes(near number: Int) -> [String] {
    let distances = FindingCatalogue.all.map(\.code).map { code in
      (distance: abs((Int(code.dropFirst(2)) ?? 0) - number), code: code)
    }
    return distances.sorted { $0 < $1 }.prefix(3).map(\.code).sorted()
  }
}
