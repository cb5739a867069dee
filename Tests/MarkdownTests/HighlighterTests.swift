import Testing

@testable import Markdown

/// What holds for code in every language.
@Suite struct HighlighterTests {
  static let languages = CodeLanguage.allCases.compactMap { $0.names.first?.description }

  @Test func `a language is known by all its names, in any case`() {
    for name in CodeLanguage.allCases.flatMap(\.names) {
      #expect(highlighted([], as: name.description) == [])
      #expect(highlighted([], as: name.description.uppercased()) == [])
    }
  }

  @Test func `an unknown language writes nothing`() {
    for name in ["", "text", "swif", "swift5", "c++", "htm l", "ｊｓ", "js\0"] {
      #expect(highlighted(Array("let a = 1".utf8), as: name) == nil, "\(name)")
    }
  }

  @Test func `tokens stand in spans and all text is escaped`() {
    let html = highlighted(Array("let a = \"<b>\" & 1 // > \"x\"\n".utf8), as: "swift") ?? []
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<span class=\"hl-keyword\">let</span> a = "
        + "<span class=\"hl-string\">&quot;&lt;b&gt;&quot;</span> &amp; "
        + "<span class=\"hl-number\">1</span> "
        + "<span class=\"hl-comment\">// &gt; &quot;x&quot;</span>\n"
    )
  }

  @Test func `every list of words is in order`() {
    let programs = [ProgramRules.swift, .javascript].flatMap { [$0.keywords, $0.literals] }
    let others = [
      JSONLexer.literals, YAMLLexer.literals, ShellLexer.keywords, ShellLexer.binders,
    ]
    for list in programs + others {
      let words = list.words.map { Array($0.description.utf8) }
      #expect(words == words.sorted { $0.lexicographicallyPrecedes($1) })
      #expect(Set(words).count == words.count)
      for word in words { #expect(word.withUnsafeBufferPointer { list.contains($0) }) }
      for word in ["", "a", "zzz", "le", "lets", "題"] {
        #expect(Array(word.utf8).withUnsafeBufferPointer { !list.contains($0) })
      }
    }
  }

  /// Pieces of which languages make something, also where they do not belong.
  private static let pieces = [
    "\"", "'", "`", "\"\"\"", "#\"", "\"#", "\\", "\\(", "${", "$(", "$x", ")", "}", "{", "(", "[",
    "]", "/", "//", "/*", "*/", "#", "# ", "#!", "<", ">", "</", "<!--", "-->", "<style>",
    "</style>", "<script>", "</script>", "<a b=", "/>", "<![CDATA[", "]]>", "<?", "?>", "&amp;",
    "&",
    ";", ":", ": ", ",", "- ", "|\n", ">-\n", "---\n", "%", "!", "*a", "&b ", "@media", "--x",
    "url(", "1", "1.5e-3", "0x", ".5", "let", "in", "for", "=", "a=", "<<EOF", "EOF", "\n", "\n\n",
    "\r\n", " ", "  ", "\t", "\0", "題", "。", "$ ", "true", "null", "\u{7F}",
  ]

  @Test(arguments: languages)
  func `colouring changes no text, whatever the text is`(language: String) throws {
    var state: UInt64 = 99
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2000 {
      var code = (0..<(1 + next(25))).flatMap { _ in
        Array(Self.pieces[next(Self.pieces.count)].utf8)
      }
      // What is no UTF-8 stays as it is, too.
      if next(8) == 0 { code[next(code.count)] = UInt8(128 + next(128)) }
      let html = try #require(highlighted(code, as: language))
      #expect(plain(html) == code, "\(String(decoding: code, as: UTF8.self))")
    }
  }

  @Test(arguments: languages)
  func `code of another language is coloured without changing it`(language: String) throws {
    for sample in HighlightLanguageTests.samples {
      let code = Array(sample.utf8)
      #expect(plain(try #require(highlighted(code, as: language))) == code)
      // A sample that is cut anywhere.
      for end in stride(from: 0, to: code.count, by: 3) {
        let part = Array(code[..<end])
        #expect(plain(try #require(highlighted(part, as: language))) == part)
      }
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: languages)
  func `repetition costs no more than its length`(language: String) throws {
    let endless = [
      "= /a ", "(/[", "<<a ", "<<a\n", "\"\\(", "`${", "\"$(", "${", "\"a\" ", "a: ", "a ", "{a:",
      "a;",
      "<a ", "<a b='", "<style>", "<script>", "&a", "#\"\"", "\"\"\"#", "/*/", "|\n ", "-\n ",
      "\n ",
    ]
    for piece in Self.pieces + endless {
      let code = Array(String(repeating: piece, count: 5_000).utf8)
      let html = try #require(highlighted(code, as: language))
      #expect(html.count >= code.count, "\(piece)")
    }
    let hashes = String(repeating: "#", count: 20_000)
    let code = Array((hashes + "\"" + String(repeating: "\"###", count: 20_000)).utf8)
    #expect(plain(try #require(highlighted(code, as: language))) == code)
  }
}
