/// Writes random documents in which all constructs of the dialect meet, in the wrong places too.
struct ConstructGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95
  }

  /// SplitMix64 (Steele, Lea, Flood, 2014).
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) >> 33) % bound
  }

  private mutating func one(of pieces: [String]) -> String { pieces[next(pieces.count)] }

  /// The next random document.
  mutating func document() -> String {
    let prefix = next(3) == 0 ? one(of: Self.containers) : ""
    return (0...next(9)).map { _ in
      let own = next(4) == 0 ? one(of: Self.containers) : prefix
      return own + line() + "\n"
    }.joined()
  }

  private mutating func line() -> String {
    switch next(5) {
    case 0, 1: one(of: Self.lines)
    case 2: one(of: Self.lines) + inlines()
    case 3: ""
    default: inlines()
    }
  }

  private mutating func inlines() -> String {
    (0...next(7)).map { _ in one(of: next(3) == 0 ? Self.signs : Self.inlines) }.joined()
  }

  private static let containers = [
    "", "- ", "  ", "> ", "> - ", ">   ", "1. ", "   ", "    ", "\t", "- > ", "-   ", "* ", ">",
    "  > ",
    "2) ",
  ]

  private static let lines = [
    "| a | b |", "|---|:-:|", "|-|", ":-:", "| `x\\|y` | 字 |", "a | b", "--|--", "|", "---", "--",
    "===", "==",
    ":::note", ":::", "::::", "::::note[題 *字*]{a=\"b\"}", "::chart[x]{src=a.csv}", "::name",
    ":::tip{.a",
    "::: 字", ":::note[a](b)", "[^1]: 注", "[^注]:", "[^a]: - x", "[^1]: # h", "[^a]: ```",
    "[^2]: [^1]",
    ": 定義", ":　定義", ": - x", ": ```", ":", ": # h", "T", "用語", "# 見出し {#id .a}", "## a {x}",
    "# {#a}",
    "```swift {.a title=\"題\"}", "```", "~~~", "    code", "<div>", "</div>", "<b>", "<!-- a",
    "-->", "<b a=\"",
    "> [!NOTE] 題 *a*", "[!TIP]", "> [!x]", "> [!warning]", "- [x] 済", "- [ ]", "- [　] 未",
    "1. [X] a",
    "[r]: /u", "[字]: <a b> \"t\"", "![a](b.png \"題\"){width=1}", "2. n", "-", "1.", "<i a='b'>",
    "***", "    :::",
    "    | a |", "字", "、字", "a", "\\", "::c", "| [^1] | :a[b] |",
  ]

  private static let inlines = [
    "**強調。**", "*a*", "`code`", "``", "~~削~~", "~~", "H~2~O", "x^2^", "==印==", "==", "~", "^",
    "｜漢字《かんじ》", "漢字《かんじ》", "《", "》", "｜", "{漢字|かん|じ}", "{a|b}", "[^1]", "[^a]",
    "[^注]", "[^x]", "[@a]",
    "[see @a, p. 4; -@b]", "[@", "@a", ":name[x]{a=1}", ":abbr[", "]", "{.a}", ":x{y}", ":smile:",
    "12:30",
    "[a](b)", "[a](b){.c}", "![a](b)", "[r]", "[字][r]", "[", "](/u)", "https://a.b/_x_y",
    "www.a.b/字_",
    "https://例え", "a@b.cd", "(http://a.b)", "<http://a.b/_c_>", "](http://a.b", "&amp;",
    "&#126;", "&#61;",
    "\\~", "\\=", "\\[", "\\:", "\\{", "\\^", "\\@", "\\|", "\\!", "\\*", "<b>", "</b>", "<br>",
    "<!--", "字",
    "、", "a", " ", " ", "　", "葛\u{E0100}", "한", "_a_", "__", "*", "**", "| x |", "::", "{", "}",
    "  ",
  ]

  private static let signs = [
    "~", "~~", "=", "==", "^", "[", "]", "(", ")", "{", "}", "|", ":", "!", "@", "*", "_", "`",
    "\\", "<", ">",
    "&", ";", "#", "\"", "'", "字", "a", "1", " ", "/", ".", "w", "-", "｜", "《", "》", "http://",
    "www.",
  ]
}
