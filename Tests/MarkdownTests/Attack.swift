import Testing

/// A text of any size that nobody writes, and that has been quadratic in some Markdown parser.
struct Attack: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Makes about so many bytes.
  let text: @Sendable (Int) -> String

  /// A pattern over and over.
  init(_ pattern: String, after start: String = "", end: String = "") {
    testDescription = start + pattern + "…" + end
    text = { size in start + String(repeating: pattern, count: size / pattern.utf8.count) + end }
  }

  /// A pattern over and over, then another as often.
  init(_ first: String, then second: String, middle: String = "a", after start: String = "") {
    testDescription = start + first + "…" + middle + second + "…"
    text = { size in
      let count = max(size / (first + second).utf8.count, 1)
      return start + String(repeating: first, count: count) + middle
        + String(repeating: second, count: count)
    }
  }

  /// Pieces that differ, as many as their number asks for.
  init(_ name: String, pieceLength: Int, _ piece: @escaping @Sendable (Int) -> String) {
    testDescription = name
    text = { size in (0..<max(size / pieceLength, 1)).map(piece).joined() }
  }

  /// Pieces that grow by one each time.
  init(growing name: String, _ piece: @escaping @Sendable (Int) -> String) {
    testDescription = name
    text = { size in
      var text = ""
      var length = 1
      while text.utf8.count < size {
        text += piece(length)
        length += 1
      }
      return text
    }
  }
}

// MARK: CommonMark

extension Attack {
  /// What libcmark 0.30.2 reads in linear time; other parsers, and its own earlier versions, did not.
  static let emphasis: [Attack] = [
    Attack("*a **a ", then: " a** a*"), Attack("a_ "), Attack("_a "), Attack("*a_ "),
    Attack("c* ", after: "a**b"), Attack("*_* "), Attack("_"), Attack("*"), Attack("_ "),
    Attack("__a "), Attack("**x _y* "), Attack("a*_"), Attack("_*"), Attack("a__b_"),
    Attack(" _a", then: ".__. "), Attack(" *a", then: ".**."), Attack("._.__."),
    Attack("***a ", then: "*** "), Attack("*a ", then: "*"),
    Attack(growing: "*a, **a, ***a") { String(repeating: "*", count: $0) + "a" },
    Attack("漢**漢"), Attack("「**」"), Attack("*漢_漢"), Attack("*\u{FE00}"), Attack("*[a](b)"),
  ]

  static let links: [Attack] = [
    Attack("a]"), Attack("[a"), Attack("[ (]("), Attack("[[]()"), Attack("["), Attack("!["),
    Attack("]"), Attack("[", then: "]"), Attack("[", then: "](b)"), Attack("[a](<b"),
    Attack("[a](b"), Attack("[a](b \""), Attack("[a]("), Attack("[a]["), Attack("[]("),
    Attack("(", after: "[a]("), Attack("[a](\\("), Attack("[a\\"), Attack("[", then: "]["),
    Attack("[ a_"), Attack("**x [a*b**c*](d)"), Attack("a", after: "[", end: "]"),
    Attack("[a]: u\n"), Attack("[a]:\n"), Attack("[a]: b \"\n"), Attack("[a]: b\n'c\n"),
    Attack("c\n", after: "[a]: b '"), Attack("[]: a\n"), Attack("[[a]", after: "[a]: b\n\n"),
    Attack("thousands of definitions", pieceLength: 16) { "[\($0)]: u\n\n[\($0)]\n\n" },
    Attack("]:", then: " "), Attack("]: (\n"), Attack("]: <a "), Attack("\\\"", after: "[a]: b \""),
  ]

  /// What the counts before the parse go over.
  static let counted: [Attack] = [
    Attack("]:", then: " "), Attack("]:a"), Attack("]: (\n"), Attack("]: <a "), Attack("]: a \\\""),
    Attack("]:\n>"), Attack("]: a '"), Attack("![", then: "]"), Attack("!["), Attack("\n"),
    Attack("\r"), Attack("- a\r"), Attack("> ", after: "a\n\n"), Attack("1"),
    Attack(" ", then: "-"),
  ]

  static let codeAndHTML: [Attack] = [
    Attack("`"), Attack("`a``b"), Attack("``a`"),
    Attack(growing: "`, ``, ```") { "e" + String(repeating: "`", count: $0) },
    Attack("```\n"), Attack("a <!--"), Attack("a <!--\n"), Attack("<?", after: "a "),
    Attack("<!A ", after: "a "), Attack("<![CDATA[", after: "a "), Attack("<"), Attack("</<!--"),
    Attack("<a ", after: "x "), Attack("<a b=\"", after: "x "), Attack("<ab:c", after: "x "),
    Attack("<a@b", after: "x "), Attack("<div>\n\n"), Attack("<script>", after: "<div>\n"),
    Attack("<!--", after: "<div>\n"), Attack("<a b=\"", after: "<div>\n"), Attack("<b>"),
    Attack("<i></b>"), Attack("<table><tr><td>"), Attack("<p>\n\n"), Attack("<!-- -->\n"),
    Attack("names of elements", pieceLength: 10) { "a <x\($0)>" },
    Attack("names of attributes", pieceLength: 8) { ($0 == 0 ? "x <a" : "") + " b\($0)=c" },
    Attack("&"), Attack("&#x"), Attack("&amp;"), Attack("\\"), Attack("\\~"), Attack("\u{0}"),
  ]

  static let blocks: [Attack] = [
    Attack("a\n="), Attack("a\n=\n"), Attack("# "), Attack("#", after: "# a "), Attack("- a\n"),
    Attack("> a\n"), Attack("-\n"), Attack("---\n"), Attack("* ", end: "\n"), Attack("- a\n\n"),
    Attack("    a\n"), Attack("\n", after: "    a\n", end: "    b\n"),
    Attack("\n", after: "- a\n", end: "  b"), Attack("\t"), Attack(" ", after: "a", end: "b"),
    Attack("a  \n"), Attack("1. a\n"), Attack("漢\n"), Attack("\u{FE00}\n"), Attack("\\~\n"),
    Attack("# a\n"), Attack("\n", after: String(repeating: "- ", count: 60) + "a"),
    Attack("a*", after: String(repeating: "> ", count: 60)),
    Attack("a\n", after: String(repeating: "> ", count: 60)),
  ]
}

// MARK: The dialect

extension Attack {
  static let brackets: [Attack] = [
    Attack(":a["), Attack(":a[", then: "]"), Attack("{a="), Attack("{a=\""), Attack(":a{b=\""),
    Attack(":a{b='c' "), Attack("b ", after: ":a{", end: "}"), Attack("{"), Attack("[a](b){c "),
    Attack("keys in braces", pieceLength: 7) { ($0 == 0 ? ":a{" : "") + "b\($0) " },
    Attack("*a ", then: "b*{c=d}"), Attack("![a](b){.c}\n\n"), Attack("# {.a}\n"),
    Attack("{", after: "# ", end: "}"), Attack("[@a"), Attack("[@a] "),
    Attack("@a;", after: "[", end: "]"), Attack(":"), Attack(":a"), Attack(":a-b"),
  ]

  static let notes: [Attack] = [
    Attack("[^a"), Attack("[^a] ", after: "[^b]: x\n\n"), Attack("[^a]: x\n\n"),
    Attack("[^a] ", after: "[^a]: x\n\n"), Attack("[^a]: "),
    Attack("footnotes", pieceLength: 10) { "[^\($0)]: x\n" },
    Attack("footnotes in footnotes", pieceLength: 20) { "[^\($0)] [^\($0)]: x [^\($0 + 1)]\n\n" },
    Attack("footnotes and others", pieceLength: 20) { "[^\($0)]: x\n\n[^x\($0)]\n\n" },
    Attack(": a\n"), Attack("a\n: b\n"), Attack("a\n\n: b\n\n"), Attack("> a\n> : b\n"),
    Attack(":   b\n", after: "a\n"), Attack("> [!NOTE]\n"), Attack("> [!NOTE]\n> a\n\n"),
    Attack("> [!FOO]\n> a\n\n"), Attack("- [x] a\n"),
  ]

  static let tables: [Attack] = [
    Attack(
      "|a\n",
      after: String(repeating: "|a", count: 60) + "\n"
        + String(repeating: "|-", count: 60) + "\n"),
    Attack("|a", then: "|-", middle: "\n"), Attack("|a|\n|-|\n|b|\n\n"),
    Attack("|b|\n", after: "|a|\n|-|\n"), Attack("|\n"), Attack("|-|\n"), Attack("a|b\n"),
    Attack("a\n-|\n"), Attack("a-|b\n"), Attack("> |a|\n> |-|\n> |b|\n"),
    Attack("\\|", after: "|a|\n|-|\n|"),
  ]

  static let directives: [Attack] = [
    Attack(":::a\n"), Attack(":::a\n", then: ":::\n", middle: "a\n"),
    Attack(":::a\n", then: "::::\n"), Attack("::::a\n", then: ":::\n"), Attack(":::\n"),
    Attack("::a\n"), Attack("::a[\n"), Attack("[", after: ":::a"), Attack(":::1\n"),
    Attack("- :::a\n"), Attack(":::a{b=\"\n"),
    Attack(growing: ":::a, ::::a") { String(repeating: ":", count: $0 + 2) + "a\n" },
  ]

  static let signs: [Attack] = [
    Attack("｜"), Attack("《"), Attack("漢《"), Attack("｜漢"), Attack("｜《"), Attack("漢字《か"),
    Attack("漢", end: "《か》"), Attack("{漢|"), Attack("|か", after: "{漢", end: "}"),
    Attack("=="), Attack("==a "), Attack("~~a "), Attack("~a"), Attack("^a"), Attack("a~ "),
    Attack("~a ==b ^c ~~d "), Attack("~"), Attack("~~a ==b ", then: "b== a~~ "),
    Attack("http://"), Attack("http://a "), Attack("http://a"), Attack("www."), Attack("w"),
    Attack("a@"), Attack("a.b@c"), Attack("@"), Attack("a", then: "@"), Attack("://"),
    Attack("(", after: "http://a/"), Attack(")", after: "http://a/"),
    Attack("&a;", after: "http://a/"), Attack("a", then: ";", middle: "", after: "http://a/"),
  ]

  static let slips: [Attack] = [
    Attack("｀"), Attack("＊＊a"), Attack("＊"), Attack("＊＊a＊＊＊"), Attack("［"), Attack("！"),
    Attack("［a］（"), Attack("a", after: "［a］（"), Attack("**あ "), Attack("\u{FF71}a"),
    Attack("か\u{3099}a"), Attack("・a\n"), Attack("＃a\n"), Attack("｜a｜\n"), Attack("1. "),
    Attack(growing: "`, ``, ```") { "e" + String(repeating: "`", count: $0) },
  ]

  /// Code in a block, with its language.
  static let code: [Attack] = [
    ("html", "<a b=\""), ("html", "<script>"), ("js", "/a"), ("js", "`${"), ("js", "=/["),
    ("sh", "$("), ("sh", "\"$("), ("sh", "<<A\n"), ("yaml", "a: ["), ("yaml", "a: |\n"),
    ("css", "a{b:"), ("json", "[\""), ("swift", "\"\\("), ("swift", "#\""), ("swift", "/*"),
    ("console", "$ a\n"),
  ].map { Attack($0.1, after: "```\($0.0)\n") }
}
