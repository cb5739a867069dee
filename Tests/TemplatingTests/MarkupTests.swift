import Diagnostics
import Testing
import TestSupport

@testable import Templating

/// Escaping by the place in the HTML.
@Suite struct MarkupTests {
  private static let data = RecordType(
    "page",
    [
      FieldType("text", .string), FieldType("link", .url), FieldType("bad", .string),
      FieldType("word", .string), FieldType("html", .markup), FieldType("yes", .bool),
      FieldType("items", .list(.string)),
    ]
  )

  private static let values: [Value] = [
    .record(
      data.shape,
      [
        .string("a<b> & \"c\" 'd'"), .string("/数字/?q=a b&c#x"), .string(" JavaScript:alert(1)"),
        .string("a&b=c d/é"), .markup("<i>x</i>"), .bool(true),
        .list([.string("<"), .string("2")]),
      ]
    )
  ]

  /// Renders a page; gives its diagnostics when there is no program.
  private func page(_ text: String) throws -> (output: String, diagnostics: [Diagnostic]) {
    let source = SourceText(path: "Templates/page.html", text: text)
    let library = TemplateLibrary(sources: [source], prefix: "Templates/", dialect: Dialect())
    let result = library.check("page.html", globals: [("page", .record(Self.data))])
    guard let program = result.program else {
      return ("", library.diagnostics + result.diagnostics)
    }
    var output: [UInt8] = []
    let warnings = try program.render(Self.values, context: RenderContext(), into: &output)
    return (String(decoding: output, as: UTF8.self), result.diagnostics + warnings)
  }

  @Test(arguments: [
    ("<p>{{ page.text }}</p>", "<p>a&lt;b&gt; &amp; &#34;c&#34; &#39;d&#39;</p>"),
    ("<p title='{{ page.text }}'>", "<p title='a&lt;b&gt; &amp; &#34;c&#34; &#39;d&#39;'>"),
    ("<a href=\"{{ page.link }}\">", "<a href=\"/%E6%95%B0%E5%AD%97/?q=a%20b&amp;c#x\">"),
    ("<a href=\"/s?q={{ page.word }}\">", "<a href=\"/s?q=a%26b%3Dc%20d%2F%C3%A9\">"),
    ("<a href=\"/t/{{ page.word }}/\">", "<a href=\"/t/a&amp;b=c%20d/%C3%A9/\">"),
    ("<a href=\"{% if page.yes %}/x/{% else %}/y/{% endif %}\">", "<a href=\"/x/\">"),
    ("<{{ 'ol' if page.yes else 'ul' }}>", "<ol>"),
    ("<option{{ ' selected' if page.yes }}>", "<option selected>"),
    (
      "<p{{ {'class': page.text}|xmlattr }}>",
      "<p class=\"a&lt;b&gt; &amp; &#34;c&#34; &#39;d&#39;\">"
    ),
    ("<p class=\"a{% if page.yes %} b{% endif %}\">{{ page.html }}", "<p class=\"a b\"><i>x</i>"),
    ("{{ page.yes }} < {{ page.yes }} > 1", "True < True > 1"),
    (
      "<!-- a -->{{ page.html }}<!doctype html>{{ page.yes }}",
      "<!-- a --><i>x</i><!doctype html>True"
    ),
    (
      "<script type=\"application/ld+json\">{\"a\": {{ page.text }}, \"b\": \"x {{ page.text }}\", "
        + "\"c\": {{ page.items }}, \"d\": {{ page.items|tojson }}}</script>{{ page.html }}",
      "<script type=\"application/ld+json\">{\"a\": \"a\\u003cb\\u003e \\u0026 \\\"c\\\" \\u0027d\\u0027\", "
        + "\"b\": \"x a\\u003cb\\u003e \\u0026 \\\"c\\\" \\u0027d\\u0027\", "
        + "\"c\": [\"\\u003c\", \"2\"], \"d\": [\"\\u003c\", \"2\"]}</script><i>x</i>"
    ),
    (
      "<script>if (a < b) {}</script><title>{{ page.yes }}</title>",
      "<script>if (a < b) {}</script><title>True</title>"
    ),
    (
      "{% macro m(x) %}<a href=\"{{ x }}\">{{ caller() }}</a>{% endmacro %}{% call m(page.link) %}x{% endcall %}",
      "<a href=\"/%E6%95%B0%E5%AD%97/?q=a%20b&amp;c#x\">x</a>"
    ),
    (
      "{% macro m(x) %}{{ x }}{% endmacro %}<a href=\"{{ m(page.link) }}\">",
      "<a href=\"/%E6%95%B0%E5%AD%97/?q=a%20b&amp;c#x\">"
    ),
  ])
  func `an output is written as its place in the HTML demands`(text: String, expected: String)
    throws
  {
    let (output, diagnostics) = try page(text)
    #expect(output == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test func `HTML cannot end an attribute`() throws {
    let (output, _) = try page(
      "<p title=\"{{ page.html }}{{ page.text|e }}{{ '<i a=\"b\">'|safe }}\">")
    #expect(
      output
        == "<p title=\"&lt;i&gt;x&lt;/i&gt;a&lt;b&gt; &amp; &#34;c&#34; &#39;d&#39;&lt;i a=&#34;b&#34;&gt;\">"
    )
  }

  @Test func `a scheme is not hidden by capturing it`() throws {
    let (output, diagnostics) = try page(
      "{% set link %}{{ page.bad }}{% endset %}<a href=\"{{ link }}\"></a>"
        + "<a href=\"{{ page.bad|e }}\"></a><a href=\"{{ page.link|e }}\"></a>")
    #expect(
      output
        == "<a href=\"about:invalid\"></a><a href=\"about:invalid\"></a>"
        + "<a href=\"/%E6%95%B0%E5%AD%97/?q=a%20b&amp;c#x\"></a>")
    #expect(diagnostics.count == 2)
  }

  @Test func `a link with a scheme that runs code is replaced and reported`() throws {
    let (output, diagnostics) = try page("<a href=\"{{ page.bad }}\">")
    #expect(output == "<a href=\"about:invalid\">")
    for language in MessageLanguage.allCases {
      let screen = DiagnosticPrinter(language: language, colour: false).print(diagnostics)
      expectSnapshot(screen, named: "markup/refused-scheme.\(language.rawValue).txt")
    }
  }

  @Test(arguments: [
    "java\nscript:x", "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "JAVASCRIPT:x",
  ])
  func `a scheme cannot be hidden`(url: String) {
    #expect(!URLScheme.isAllowed(in: url))
  }

  @Test(arguments: [
    "", "/a:b", "a/b:c", "?a:b", "#a:b", "https://x", "HTTP://x", "mailto:a@b", "tel:+81", "数字",
  ])
  func `a relative link and a known scheme are allowed`(url: String) {
    #expect(URLScheme.isAllowed(in: url))
  }

  @Test(arguments: [
    ("unquoted", "<a href={{ page.link }}>"),
    ("tag-name", "<{{ page.text }}>"),
    ("attribute-name", "<p data-{{ page.word }}=\"x\">"),
    ("attribute", "<p {{ page.text }}>"),
    ("comment", "<!-- {{ page.text }} -->"),
    ("script", "<script>var x = {{ page.text|tojson }};</script>"),
    ("style", "<style>p { color: {{ page.text }} }</style>"),
    ("event", "<p onclick=\"f('{{ page.text }}')\">"),
    ("style-attribute", "<p style=\"color: {{ page.text }}\">"),
    ("branches", "{% if page.yes %}<a href=\"{% else %}<p>{% endif %}"),
    ("loop", "{% for i in page.items %}<a href=\"{% endfor %}"),
    ("open-end", "<p>{{ page.text }}</p><a href=\"x\""),
  ])
  func `an output where no value is safe is an error`(name: String, text: String) throws {
    let (_, diagnostics) = try page(text)
    for language in MessageLanguage.allCases {
      let screen = DiagnosticPrinter(language: language, colour: false).print(diagnostics)
      expectSnapshot(screen, named: "markup/\(name).\(language.rawValue).txt")
    }
  }
}
