import Diagnostics
import Testing
import TestSupport

@testable import Templating

/// Every finding of the room has a template that leads to it, and a golden screen.
@Suite struct FindingTests {
  private static let layout =
    "{% block title %}{% endblock %}{% block must required %}{% endblock %}"
  private static let forms = "{% macro input(name) %}{{ name }}{% endmacro %}"

  private static let atCheck: [(code: String, text: String)] = [
    ("CB3001", "{{ page.title page.url }}"), ("CB3002", "{{ page.title ! }}"),
    ("CB3003", "{# note"), ("CB3004", "{% raw %}x"), ("CB3005", "{{ page.title"),
    ("CB3006", "{% if page.title"), ("CB3007", "{{ 'x }}"), ("CB3008", "{{ '\\xZZ' }}"),
    ("CB3009", "{{ a😀b }}"), ("CB3010", "{{ page.title) }}"), ("CB3011", "{{ (page.title] }}"),
    ("CB3012", "{{ 99999999999999999999 }}"), ("CB3013", "{% for e in page.entries %}"),
    ("CB3014", "{{ }}"),
    (
      "CB3015",
      "{{ " + String(repeating: "(", count: 80) + "1" + String(repeating: ")", count: 80) + " }}"
    ),
    ("CB3016", "{% iff page.title %}"), ("CB3017", "{% endif %}"),
    ("CB3018", "{% if page.title %}{% endfor %}"), ("CB3019", "{% break %}"),
    ("CB3020", "{% set true = 1 %}"),
    ("CB3021", "{% block a %}{% endblock %}{% block a %}{% endblock %}"),
    ("CB3022", "{% block a required %}x{% endblock %}"),
    ("CB3023", "{% call page.title %}{% endcall %}"),
    ("CB3024", "{% macro m(a, a) %}{% endmacro %}"),
    ("CB3025", "{% macro m(a=1, b) %}{% endmacro %}"),
    ("CB3026", "{% from 'forms.html' import _x %}"), ("CB3027", "{{ page.entries[1:2, 3] }}"),
    ("CB3028", "{{ range(step=1, 5) }}"), ("CB3029", "{{ range(5, step=1, step=2) }}"),
    ("CB3030", "{{ page.title is string is none }}"),
    ("CB3101", "{{ pge.title }}"), ("CB3102", "{{ page.titel }}"),
    ("CB3103", "{{ page.minutes.x }}"),
    ("CB3104", "{{ page.minutes[0] }}"), ("CB3105", "{{ page.date }}"),
    ("CB3106", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}"), ("CB3107", "{{ page.entries }}"),
    ("CB3108", "{{ page.title|upcase }}"), ("CB3109", "{{ page.entries|random }}"),
    ("CB3110", "{{ page.title is odd_number }}"), ("CB3111", "{{ 'x' is filter }}"),
    ("CB3112", "{{ page.title|upper(1) }}"),
    ("CB3113", "{{ page.title|replace('a', 'b', old='c') }}"),
    ("CB3114", "{{ page.title|truncate(lenght=3) }}"), ("CB3115", "{{ page.title|replace('a') }}"),
    ("CB3116", "{{ page.title|round }}"), ("CB3117", "{{ t(page.minutes) }}"),
    ("CB3118", "{{ page.title|date('lnog') }}"), ("CB3119", "{{ range(*page.entries) }}"),
    ("CB3120", "{{ page.title * page.title }}"), ("CB3121", "{{ -page.title }}"),
    ("CB3122", "{{ 1 in page.minutes }}"),
    ("CB3123", "{% for x in page.minutes %}{{ x }}{% endfor %}"),
    ("CB3124", "{% set a, b = 1, 2, 3 %}{{ a }}{{ b }}"),
    ("CB3125", "{% set a, b = page.minutes %}{{ a }}{{ b }}"),
    ("CB3126", "{% set x = 1 %}{% set x.y = 2 %}{{ x }}"), ("CB3127", "{{ page.title() }}"),
    ("CB3128", "{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}"),
    ("CB3129", "{% for e in page.entries %}{{ loop(page.entries) }}{% endfor %}"),
    ("CB3130", "{% autoescape page.title %}{% endautoescape %}"), ("CB3131", "{{ lipsum() }}"),
    ("CB3132", "{{ page.title|safe }}"), ("CB3133", "{% set x = page.title %}"),
    ("CB3201", "{% include 'part.html' %}"), ("CB3202", "{% include 'page.html' %}"),
    ("CB3203", "{% include page.title %}"),
    (
      "CB3205",
      "{% extends 'layout.html' %}{% block must %}{% endblock %}{% block titel %}{% endblock %}"
    ),
    ("CB3206", "{% block a %}{{ self.a() }}{% endblock %}"),
    ("CB3207", "{% extends 'layout.html' %}{% block title %}{% endblock %}"),
    ("CB3208", "{{ super() }}"),
    ("CB3209", "{% block a %}{{ super() }}{% endblock %}"), ("CB3210", "{{ self.titel() }}"),
    ("CB3211", "{% from 'forms.html' import inptu %}"),
    ("CB3212", "{% extends 'layout.html' %}lost{% block must %}{% endblock %}"),
  ]

  @Test(arguments: atCheck)
  func `a finding of the check has its screen`(code: String, text: String) {
    expectScreens(code) { language in
      PageTypes.screen(
        ["page.html": text, "layout.html": Self.layout, "forms.html": Self.forms],
        language: language
      )
    }
  }

  private static let atRun: [(code: String, text: String)] = [
    ("CB3012", "{{ n ** 99 }}"), ("CB3401", "{{ 1 / (n - 3) }}"), ("CB3402", "{{ n + s }}"),
    ("CB3403", "{{ s * 9999999 }}"), ("CB3404", "{{ -s }}"),
    ("CB3405", "{% for x in n %}{% endfor %}"),
    ("CB3406", "{{ 1 in n }}"), ("CB3407", "{% set a, b = l %}"), ("CB3408", "{{ d.x.y }}"),
    ("CB3409", "{% set d.x = 1 %}"), ("CB3410", "{{ n() }}"),
    ("CB3411", "{% macro m(a) %}{% endmacro %}{% set f = [m] %}{{ f[0](1, 2) }}"),
    ("CB3412", "{{ n|dictsort }}"), ("CB3413", "{{ {l: 1} }}"), ("CB3414", "{{ l[::n - 3] }}"),
    ("CB3415", "{% macro m(a) %}{{ m(a) }}{% endmacro %}{{ m(1) }}"),
    (
      "CB3416",
      "{% for a in range(999) %}{% for b in range(999) %}{% for c in range(9) %}"
        + "{% endfor %}{% endfor %}{% endfor %}"
    ),
    ("CB3417", "{% set x = s * 200000 %}{% for i in range(900) %}{{ x }}{% endfor %}"),
    ("CB3418", "{{ n|length }}"), ("CB3419", "{{ '%y'|format(1) }}"), ("CB3420", "{{ s|date }}"),
    ("CB3421", "{{ n[1:] }}"), ("CB3422", "{% set x = s * 200000 %}{{ ([x] * 20)|join }}"),
  ]

  @Test(arguments: atRun)
  func `a finding of a run has its screen, with what included the template`(
    code: String,
    text: String
  ) {
    expectScreens("run-\(code)") { language in
      var dialect = Dialect()
      dialect.allowsUndefined = true
      let library = TemplateLibrary(
        sources: [
          SourceText(path: "page.html", text: "<main>\n  {% include 'part.html' %}\n</main>"),
          SourceText(path: "part.html", text: "<p>\n" + text),
        ],
        dialect: dialect
      )
      let data: [(name: String, value: Value)] = [
        ("n", .int(3)), ("s", .string("text")), ("l", .list([.int(1)])),
        ("d", .dictionary([("k", .int(1))])),
      ]
      let result = library.check("page.html", globals: data.map { (name: $0.name, type: .any) })
      var found = library.diagnostics + result.diagnostics.filter { $0.finding.severity == .error }
      var output: [UInt8] = []
      do throws(RenderError) {
        try result.program?.render(data.map(\.value), context: RenderContext(), into: &output)
      } catch {
        found.append(error.diagnostic)
      }
      return DiagnosticPrinter(language: language, colour: false).print(found)
    }
  }

  private func expectScreens(_ name: String, _ screen: (MessageLanguage) -> String) {
    for language in MessageLanguage.allCases {
      let text = screen(language)
      #expect(text.contains("[\(name.suffix(6))]"))
      expectSnapshot(text, named: "findings/\(name).\(language.rawValue).txt")
    }
  }

  @Test func `every finding of the room is listed once and has a screen`() {
    let codes = TemplatingFindings.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    // The places in the HTML have tests of their own, the other two stand below.
    let elsewhere = codes.filter { $0.hasPrefix("CB33") } + ["CB3204", "CB3213"]
    let shown = Self.atCheck.map(\.code) + Self.atRun.map(\.code) + elsewhere
    #expect(Set(codes).subtracting(shown).isEmpty)
  }

  @Test func `a program that is too large with all that it includes is refused`() {
    let part = String(repeating: "{{ page.minutes }}", count: 1_000)
    let whole = String(repeating: "{% include 'part.html' %}", count: 100)
    let page = "<main>\n  {% include 'whole.html' %}\n</main>\n{% include 'part.html' %}\n"
    let templates = ["page.html": page, "whole.html": whole, "part.html": part]
    let library = TemplateLibrary(
      sources: templates.sorted { $0.key < $1.key }
        .map { SourceText(path: "Templates/\($0.key)", text: $0.value) },
      prefix: "Templates/",
      dialect: Dialect()
    )
    // Checked once for both languages, because it takes a while.
    let found = library.check("page.html", globals: PageTypes.globals).diagnostics
    expectScreens("CB3204") { DiagnosticPrinter(language: $0, colour: false).print(found) }
  }

  @Test func `a template that nothing uses is reported`() {
    let library = TemplateLibrary(
      sources: [
        SourceText(path: "Templates/page.html", text: "x"),
        SourceText(path: "Templates/old.html", text: "y"),
      ],
      prefix: "Templates/",
      dialect: Dialect()
    )
    let used = library.check("page.html", globals: []).templates
    expectScreens("CB3213") { language in
      DiagnosticPrinter(language: language, colour: false).print(library.unused(besides: used))
    }
  }
}
