import Testing

@testable import Markdown

/// The tokens of each language.
@Suite struct HighlightLanguageTests {
  /// Code as people write it.
  static let samples = [
    "<!DOCTYPE html>\n<html lang=ja>\n<style>a { color: red }</style>\n<p class=\"x\">題 &amp; &#x1F;</p>\n",
    "@media (width > 3rem) {\n  a:hover { color: #fff; margin: -1.5em auto !important }\n}\n",
    "{\n  \"a\": [1, -2.5e3, true, null],\n  \"b\" : \"c\\\"d\" // e\n}\n",
    "a: &x 1\nb:\n  - 'c': \"d\" # e\n  - |\n    text: no key\nf: {g: 1, h: [*x, true]}\n",
    "const a = /b[/]c/g; // d\nlet e = `f ${g + `h`} i`;\n",
    "@Test func a() throws -> Int { \"b \\(c(\"d\") + 1) e\" }\n#if os(Linux)\n#endif\n",
    "for f in *.md; do echo \"$f ${g:-h} $(wc -l < \"$f\")\"; done # i\n",
    "$ cat <<'EOF'\nhello $x\nEOF\n",
  ]

  @Test func `HTML has tags, attributes, values, entities and comments`() {
    #expect(
      tokens(
        "<!DOCTYPE html>\n<a href=\"x?a&b\" b=c disabled>1 &lt; &</a><!-- d --><br/>", as: "html")
        == [
          "meta <!DOCTYPE html>", "name a", "name href", "string \"x?a&b\"", "name b", "string c",
          "name disabled", "literal &lt;", "name a", "comment <!-- d -->", "name br",
        ]
    )
    #expect(
      tokens("<?xml version='1.0'?><s:g a = 'b>'><![CDATA[<c>]]></s:g>", as: "xml")
        == [
          "meta <?xml version='1.0'?>", "name s:g", "name a", "string 'b>'",
          "string <![CDATA[<c>]]>",
          "name s:g",
        ]
    )
    #expect(tokens("a < b && c <= 1 <3", as: "html").isEmpty)
  }

  @Test func `HTML holds CSS and JavaScript up to their end tags`() {
    #expect(
      tokens("<STYLE>a { b: 1px }</Style><i>", as: "html")
        == ["name STYLE", "name b", "number 1px", "name Style", "name i"]
    )
    #expect(
      tokens("<script src='a'>let b = '</script>let", as: "html")
        == ["name script", "name src", "string 'a'", "keyword let", "string '", "name script"]
    )
    #expect(tokens("<script/>let", as: "svg") == ["name script"])
  }

  @Test func `CSS tells declarations from selectors`() {
    #expect(
      tokens("a:hover, #b { color: #fff; --c: var(--d, 1.5rem) } /* e */", as: "css")
        == [
          "name color", "number #fff", "variable --c", "variable --d", "number 1.5rem",
          "comment /* e */",
        ]
    )
    #expect(
      tokens("@media (width > 3em) { a { b: url(data:x;y) url('z') -.5% !important } }", as: "css")
        == [
          "keyword @media", "number 3em", "name b", "string data:x;y", "string 'z'", "number -.5%",
          "keyword !important",
        ]
    )
    #expect(tokens("color: red", as: "css") == ["name color"])
    #expect(tokens("h1 > li:nth-child(2) {}", as: "css") == ["number 2"])
  }

  @Test func `JSON tells keys from strings`() {
    #expect(
      tokens("{\"a\" : \"b\\\"\", \"c\":[-1.5e+3,true,null,x]} // d\n/* e", as: "json")
        == [
          "name \"a\"", "string \"b\\\"\"", "name \"c\"", "number -1.5e+3", "literal true",
          "literal null", "comment // d", "comment /* e",
        ]
    )
    #expect(tokens("\"a\n\"b\": 1", as: "json") == ["string \"a", "name \"b\"", "number 1"])
  }

  @Test func `YAML has keys, scalars, anchors and comments`() {
    #expect(
      tokens(
        "---\na-b: 1 # c\n- d: true\n  'e f': \"g: h\"\n- &i x#y\n- *i\n- !j ~\nk: l m\n", as: "yml"
      )
        == [
          "meta ---", "name a-b", "number 1", "comment # c", "name d", "literal true", "name 'e f'",
          "string \"g: h\"", "variable &i", "variable *i", "meta !j", "literal ~", "name k",
        ]
    )
    #expect(
      tokens("題: {a: 1, \"b\":c, d: [-2, e f, null]}\nurl: https://x/#y\n", as: "yaml")
        == [
          "name 題", "name a", "number 1", "name \"b\"", "name d", "number -2", "literal null",
          "name url",
        ]
    )
    #expect(tokens("a: 2026-11-22\nb: 12 人\nc: 1.5\nd: deadbeef\n", as: "yaml").count == 6)
  }

  @Test func `a YAML text over several lines ends where its indentation ends`() {
    #expect(
      tokens("a:\n  b: |-  # c\n    d: e\n\n     # f\n  g: h\n", as: "yaml")
        == [
          "name a", "name b", "meta |-", "comment   # c", "string \n    d: e\n\n     # f",
          "name g",
        ]
    )
    #expect(tokens("- >\n  a: b\n- c: d\n", as: "yaml") == ["meta >", "string \n  a: b", "name c"])
    #expect(tokens("a: |b\nc: > d\n", as: "yaml") == ["name a", "name c"])
  }

  @Test func `JavaScript has regular expressions where a value can stand`() {
    #expect(
      tokens("a = /b[/\"]\\/c/g.test(d) / e / 2", as: "js") == ["string /b[/\"]\\/c/g", "number 2"]
    )
    #expect(tokens("return /a/ ; (b) / c / d", as: "js") == ["keyword return", "string /a/"])
    #expect(tokens("a = / b\n(/c/)", as: "js") == ["string /c/"])
  }

  @Test func `JavaScript has code in its templates`() {
    #expect(
      tokens("`a ${ {b: `c${1}`} } d` + 'e\\'' + \"f", as: "js")
        == [
          "string `a ", "string `c", "number 1", "string `", "string  d`", "string 'e\\''",
          "string \"f",
        ]
    )
    #expect(
      tokens("const $if = a.if(undefined, 0xFFn, 1.5e-3) // b", as: "javascript")
        == [
          "keyword const", "literal undefined", "number 0xFFn", "number 1.5e-3", "comment // b",
        ]
    )
  }

  @Test func `Swift has code in its strings and comments inside each other`() {
    #expect(
      tokens("let a = \"b \\(c(\"d\", .in) + 1) e\" /* f /* g */ h */ nil", as: "swift")
        == [
          "keyword let", "string \"b ", "string \"d\"", "number 1", "string  e\"",
          "comment /* f /* g */ h */", "literal nil",
        ]
    )
    #expect(
      tokens("@Test func `a b`() { #expect(x == #\"c \"d\" \\(e)\"#) }", as: "swift")
        == [
          "meta @Test", "keyword func", "name `a b`", "meta #expect", "string #\"c \"d\" \\(e)\"#",
        ]
    )
    #expect(
      tokens("\"\"\"\na \"b\" \\\"\"\"\n\"\"\" 0x1F 1_000.5 0..<3", as: "swift")
        == [
          "string \"\"\"\na \"b\" \\\"\"\"\n\"\"\"", "number 0x1F", "number 1_000.5", "number 0",
          "number 3",
        ]
    )
  }

  @Test func `a Swift string that is not closed ends with its line, and its code too`() {
    #expect(tokens("\"a\nlet", as: "swift") == ["string \"a", "keyword let"])
    #expect(tokens("\"a \\(b\nlet )", as: "swift") == ["string \"a ", "keyword let"])
  }

  @Test func `shell has commands, variables, quotes and comments`() {
    #expect(
      tokens(
        "#!/bin/sh\nA=1 if; for i in a in; do echo 'b' \"c $i \\\" ${d:-${e}}\" f#g; done # h",
        as: "sh")
        == [
          "meta #!/bin/sh", "variable A", "number 1", "keyword if", "keyword for", "keyword in",
          "keyword do", "string 'b'", "string \"c ", "variable $i", "string  \\\" ",
          "variable ${d:-${e}}", "string \"", "keyword done", "comment # h",
        ]
    )
    #expect(
      tokens("x=\"$(a \"$(b)\" if)\" && echo if $? 'x", as: "bash")
        == [
          "variable x", "string \"", "string \"", "string \"", "string \"", "variable $?",
          "string 'x",
        ]
    )
  }

  @Test func `a here-document ends at its word`() {
    #expect(
      tokens("cat <<'EOF' | wc\na if\n EOFx\nEOF\nfi", as: "sh")
        == ["meta 'EOF'", "string a if\n EOFx\n", "meta EOF", "keyword fi"]
    )
    #expect(tokens("echo $((1 <<2)) <<< a\nfi", as: "sh").last == "keyword fi")
    #expect(tokens("cat <<A\nb", as: "sh") == ["meta A", "string b"])
    #expect(tokens("cat <<A\nb\nA", as: "sh") == ["meta A", "string b\n", "meta A"])
  }

  @Test func `a terminal shows commands behind a prompt and what they print`() {
    let text = "$ export A=1 \\\n  B=$C\nif output \"\n# id -u\n0\n"
    #expect(
      tokens(text, as: "console")
        == [
          "meta $", "keyword export", "variable A", "number 1", "variable B", "variable $C",
          "meta #",
        ]
    )
    #expect(tokens("$ fi\n", as: "sh") == ["meta $", "keyword fi"])
  }
}
