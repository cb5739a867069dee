import Testing

@testable import Markdown

/// What is stopped before libcmark reads it, and what is not.
@Suite struct ParsingLimitsTests {
  private func problem(_ text: String) -> DocumentProblem? {
    let document = MarkdownParser.parse(Array(text.utf8))
    #expect(document.problems.count <= 1 || !document.nodes.isEmpty)
    guard let problem = document.problems.first else { return nil }
    #expect(document.nodes.isEmpty && document.outline.isEmpty)
    return problem
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private let tooDeep = DocumentProblem.Kind.tooDeep(ParsingLimits.depth)

  // MARK: Nesting

  @Test(arguments: [">", "> ", "- ", "* ", "+ ", "1. ", "12) ", "> - ", "  > ", "-\t", ">\t"])
  func `quotes and lists on one line may be sixty-four deep`(_ marker: String) {
    let count = ParsingLimits.depth / (marker == "> - " ? 2 : 1)
    #expect(problem(repeated(marker, count) + "a\n") == nil)
    #expect(problem(repeated(marker, count + 1) + "a\n")?.kind == tooDeep)
    #expect(problem(repeated(marker, 100_000) + "a\n")?.kind == tooDeep)
    #expect(problem("a\n\nb\r\n\r" + repeated(marker, 70) + "a\n")?.line == 5)
    #expect(problem("\u{FEFF}" + repeated(marker, 70) + "a\n")?.kind == tooDeep)
  }

  @Test func `nesting line by line is counted`() {
    func lists(_ depth: Int, _ end: String) -> String {
      (0..<depth).map { repeated("  ", $0) + "- a" + end }.joined()
    }
    for end in ["\n", "\n\n", "\r", "\r\n", "\r\n\r\n"] {
      #expect(problem(lists(ParsingLimits.depth, end)) == nil)
      #expect(problem(lists(ParsingLimits.depth + 1, end))?.kind == tooDeep, "\(end)")
    }
    #expect(problem((1...100).map { repeated(">", $0) + "a\n" }.joined())?.kind == tooDeep)
    #expect(problem((1...70).map { repeated("> ", $0) + "a\n\n" }.joined())?.line == 129)
  }

  @Test func `what nests nothing is not counted`() {
    for text in [
      repeated("* ", 200), repeated("- ", 200), "a\n" + repeated("-", 300),
      repeated(" ", 500) + "- a",
      "```\n" + repeated(repeated(" ", 300) + "- a\n", 30) + "```\n", repeated("> a\n", 500),
      repeated("- a\n", 500), repeated("1. a\n\n", 500), repeated("a - b > c ", 500),
      repeated("> > > a\n\n- - b\n", 200), repeated("2024.", 300), repeated("-1 ", 300),
      repeated("> - 1. a\n>   b\n\n", 300),
    ] {
      #expect(problem(text) == nil, "\(text.prefix(30))")
    }
  }

  @Test func `many lines deep in lists are stopped`() {
    let list = repeated("- ", ParsingLimits.depth) + "a"
    let limit = ParsingLimits.nestedLines
    #expect(problem(list + repeated("\n", limit / ParsingLimits.depth - 10)) == nil)
    #expect(
      problem(list + repeated("\n", limit / ParsingLimits.depth + 10))?.kind
        == .tooManyNestedLines(limit))
    #expect(problem(repeated("a\n", 1_000_000)) == nil)
  }

  // MARK: Brackets

  @Test(arguments: [
    "![[]()", "![x[]()", "![[a](b)", "![[]()\n", "![[]()\r\n", "![[a][]", "![`]`[a](b)",
  ])
  func `links behind many open images are stopped`(_ pattern: String) {
    let found = problem("[a]: b\n\n" + repeated(pattern, 400_000 / pattern.utf8.count))
    #expect(found?.kind == .tooManyImageBrackets(ParsingLimits.imageBrackets))
  }

  @Test func `images that people write are none too many`() {
    #expect(problem(repeated("- ![a](b)\n", 5_000)) == nil)
    #expect(problem(repeated("![a](b)\n\n", 20_000)) == nil)
    #expect(problem(repeated("![a](b)\r\n\r\n", 20_000)) == nil)
    #expect(problem(repeated("[a](b) ", 200_000)) == nil)
  }

  // MARK: References

  @Test(arguments: [
    ("[a]: ", "\n\n"), ("[a]: <", ">\n\n"), ("[a]: b \"", "\"\n\n"), ("[a]: b\n'", "'\n\n"),
    ("> [a]:\n> b\n> (", ")\n\n"), ("[a]: b \"\\\"", "\"\n\n"), ("[c]: d\n[a]: <\\>", ">\n\n"),
  ])
  func `long references that are used often are stopped`(_ start: String, _ end: String) {
    let definition = start + repeated("x", 20_000) + end
    let found = problem(definition + repeated("[a]", 5_000))
    #expect(found?.kind == .referencesTooLong(ParsingLimits.referenceBytes))
    #expect(problem(definition + repeated("[a]", 2_000)) == nil)
  }

  @Test func `the line of the longest reference is named`() {
    let text = "[b]: c\r\n\r[a]: " + repeated("x", 50_000) + "\n\n" + repeated("[a]", 5_000)
    #expect(problem(text)?.line == 3)
  }

  @Test func `references that people write are none too long`() {
    let definitions = (0..<2_000).map { "[note\($0)]: https://example.com/\($0) \"題名 \($0)\"\n" }
    let uses = (0..<20_000).map { "[文][note\($0 % 2_000)]: \"a\" (b)\n\n" }
    #expect(problem((definitions + ["\n"] + uses).joined()) == nil)
    #expect(problem("[a]: data:image/png;base64," + repeated("A", 100_000) + "\n\n[a][a]") == nil)
  }

  // MARK: Directives

  @Test func `directives may be sixty-four deep`() {
    func document(_ count: Int) -> Document {
      MarkdownParser.parse(
        Array((repeated(":::a\n", count) + "b\n" + repeated(":::\n", count)).utf8))
    }
    #expect(document(ParsingLimits.depth).problems.isEmpty)
    let deep = document(ParsingLimits.depth + 1)
    #expect(deep.problems.first == DocumentProblem(kind: tooDeep, line: ParsingLimits.depth + 1))
    #expect(deep.directives.count == ParsingLimits.depth + 1 && deep.plainText(of: 0) == "b")
    #expect(document(5_000).problems.count { $0.kind == tooDeep } == 1)
  }

  @Test func `labels may be sixty-four deep`() {
    func document(_ count: Int) -> Document {
      MarkdownParser.parse(Array((repeated(":a[", count) + "b" + repeated("]", count)).utf8))
    }
    #expect(document(ParsingLimits.depth).problems.isEmpty)
    #expect(document(ParsingLimits.depth + 1).problems.map(\.kind) == [tooDeep])
    #expect(document(5_000).directives.count == ParsingLimits.depth)
  }

  @Test func `an attribute list has at most a hundred keys`() {
    func directives(_ count: Int) -> [Directive] {
      let keys = (0..<count).map { "k\($0)=v" }.joined(separator: " ")
      return MarkdownParser.parse(Array(":a{\(keys)}".utf8)).directives
    }
    #expect(directives(100).first?.attributes.pairs.count == 100)
    #expect(directives(101).isEmpty)
  }
}
