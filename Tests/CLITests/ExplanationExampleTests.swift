import Diagnostics
import Site
import Testing
import TestSupport

@testable import CasebookCLI

extension Explanation: CustomTestStringConvertible {
  /// The code, for the list of tests.
  public var testDescription: String { code }
}

/// The examples of explanations tell the truth.
@Suite struct ExplanationExampleTests {
  /// What no example of a few lines shows: these findings are about size, bytes or a way of building,
  /// and three of a check are told only of twenty entries and more.
  private static let withoutExample: Set = [
    "CB0001", "CB1007", "CB1008", "CB1012", "CB1072", "CB1108", "CB1109", "CB1113", "CB1114",
    "CB1115", "CB1171", "CB1276", "CB1286", "CB1287", "CB3015", "CB3204",
    "CB4032", "CB4033", "CB4105", "CB4114", "CB4115",
  ]

  private static let japanese = examples(in: .japanese)

  /// Most templates are the same in both languages, and are not built twice.
  private static let english = examples(in: .english).filter { example in
    let other = japanese.first { $0.code == example.code }
    return other?.wrong.map(\.text) != example.wrong.map(\.text)
      || other?.right.map(\.text) != example.right.map(\.text)
  }

  private static func examples(in language: MessageLanguage) -> [Explanation] {
    Explanations.all(in: language).filter { !$0.wrong.isEmpty }
  }

  @Test func `all but a few explanations have an example`() {
    let codes = Set(Explanations.all(in: .japanese).map(\.code))
    #expect(
      codes.subtracting(Self.japanese.map(\.code)) == Self.withoutExample,
      "a new explanation needs an example, or a place in “withoutExample” where none is short"
    )
  }

  @Test func `the site of the examples has nothing wrong by itself`() async throws {
    #expect(!ExampleSite.files.isEmpty)
    try await ExampleSite.site([], of: "").published()
    var site = ExampleSite.site([], of: "")
    site.options.checksFigures = true
    try await site.published()
  }

  @Test(arguments: japanese + english)
  func `the mistake leads to its code, and the mend to no error`(example: Explanation) async throws
  {
    let wrong = try await Self.findings(example.wrong, of: example)
    #expect(wrong.contains { $0.code == example.code }, "\(example.code): \(wrong)")
    let right = try await Self.findings(example.right, of: example)
    #expect(!right.contains { $0.code == example.code }, "\(example.code): \(right)")
    #expect(!right.contains { $0.isError }, "\(example.code): \(right)")
  }

  private struct Found: CustomStringConvertible {
    let code: String
    let isError: Bool

    var description: String { isError ? "\(code) (error)" : code }
  }

  private static func findings(
    _ snippets: [Explanation.Snippet],
    of example: Explanation
  ) async throws -> [Found] {
    // What only a template that is tried out alone can meet, because a site knows its types.
    if snippets.contains(where: { $0.path == "page.html" }) { return try tried(snippets) }
    let files = Set((example.wrong + example.right).map(\.path))
    return try await ExampleSite.report(snippets, of: example.code).diagnostics
      // A check has much to tell of the rest of the site.
      .filter { !ExampleSite.isOfCheck($0.finding.code) || files.contains($0.place.path) }
      .map { Found(code: $0.finding.code, isError: $0.finding.severity == .error) }
  }

  private static func tried(_ snippets: [Explanation.Snippet]) throws -> [Found] {
    var found: [Found] = []
    try withTool { tool in
      for snippet in snippets { try tool.write(snippet.text, to: snippet.path) }
      let outcome = try tool("template", "page.html", "--data", "data.json", "--untyped")
      #expect(outcome.status < 2, "\(outcome.errors)")
      found = outcome.errors.matches(of: /(?m)^(error|warning)\[(CB[0-9]{4})\]/).map {
        Found(code: String($0.2), isError: $0.1 == "error")
      }
    }
    return found
  }
}
