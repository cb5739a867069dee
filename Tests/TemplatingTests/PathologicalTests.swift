import Diagnostics
import Testing

@testable import Templating

/// Templates that are meant to take all stack, memory or time: each is refused or ends soon.
@Suite(.timeLimit(.minutes(1))) struct PathologicalTests {
  /// A template that is made of two parts, each repeated.
  struct Shape: Sendable {
    let name: String
    var start = "{{ "
    let left: String
    var middle = ""
    var right = ""
    var end = " }}"
    var count = 20_000

    var text: String {
      let lefts = String(repeating: left, count: count)
      let rights = String(repeating: right, count: count)
      return start + lefts + middle + rights + end
    }
  }

  private static let shapes: [Shape] = [
    Shape(name: "nested brackets", left: "(", middle: "1", right: ")"),
    Shape(name: "nested lists", left: "[", right: "]"),
    Shape(name: "nested dictionaries", left: "{1:", middle: "1", right: "}"),
    Shape(name: "nested calls", left: "x(", right: ")"),
    Shape(name: "nested items", left: "x[", middle: "1", right: "]"),
    Shape(name: "negations", left: "not ", middle: "1"),
    Shape(name: "minus signs", left: "-", middle: "1"),
    Shape(name: "filters in a row", start: "{{ 1", left: "|string"),
    Shape(name: "fields in a row", start: "{{ x", left: ".y"),
    Shape(name: "sums", start: "{{ 1", left: " + 1"),
    Shape(name: "powers", start: "{{ 1", left: " ** 1"),
    Shape(name: "inline ifs", start: "{{ 1", left: " if 1 else 1"),
    Shape(name: "comparisons", start: "{{ 1", left: " < 1", count: 100),
    Shape(name: "nested ifs", start: "", left: "{% if 1 %}", right: "{% endif %}", end: ""),
    Shape(
      name: "nested loops",
      start: "",
      left: "{% for x in [1] %}",
      right: "{% endfor %}",
      end: ""
    ),
    Shape(
      name: "nested macros",
      start: "",
      left: "{% macro m() %}",
      right: "{% endmacro %}",
      end: ""
    ),
    Shape(name: "targets", start: "{% set ", left: "(", middle: "a", right: ")", end: " = 1 %}"),
    Shape(
      name: "elifs",
      start: "{% if 0 %}",
      left: "{% elif 0 %}",
      end: "{% endif %}",
      count: 3_000
    ),
    Shape(name: "open tags", start: "", left: "{%", end: ""),
    Shape(name: "open outputs", start: "", left: "{{", end: ""),
    Shape(name: "open comments", start: "", left: "{#", end: ""),
    Shape(name: "raw without end", start: "{% raw %}", left: "{% ", end: ""),
    Shape(name: "a long string", start: "{{ '", left: "\\'", end: ""),
    Shape(name: "brackets that do not match", left: "(["),
    Shape(name: "many outputs", start: "", left: "{{ x }}{% set y = 1 %}", end: ""),
    Shape(name: "many names", start: "{% set ", left: "a, ", end: " = x %}"),
  ]

  @Test(arguments: shapes)
  func `deep and long templates end in output or a finding`(shape: Shape) {
    let library = TemplateLibrary(
      sources: [SourceText(path: "page.html", text: shape.text)],
      dialect: Self.lenient
    )
    let result = library.check("page.html", globals: [("x", .any)])
    _ = render(result, [.undefined])
    #expect(result.program != nil || !(library.diagnostics + result.diagnostics).isEmpty)
  }

  /// Renders a page if there is a program; a failure is a good end too.
  private func render(_ result: CheckResult, _ globals: [Value]) -> [UInt8] {
    var output: [UInt8] = []
    var context = RenderContext()
    context.limits.rounds = 200_000
    do throws(RenderError) {
      try result.program?.render(globals, context: context, into: &output)
    } catch {
      return output
    }
    return output
  }

  private static var lenient: Dialect {
    var dialect = Dialect()
    dialect.allowsUndefined = true
    return dialect
  }

  @Test(arguments: [
    "{% for a in range(1000) %}{% for b in range(1000) %}{{ a }}{% for c in range(1000) %}x"
      + "{% endfor %}{% endfor %}{% endfor %}",
    "{% macro m(x) %}{{ m([x]) }}{% endmacro %}{{ m(1) }}",
    "{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('ab') }}",
    "{% for x in [1] recursive %}{{ loop([x]) }}{% endfor %}",
    "{{ 'a' * 1000000 * 1000000 }}", "{{ range(1000000000) }}", "{{ 9 ** 9 ** 9 ** 9 }}",
    "{{ 'x'|center(1000000000) }}", "{{ '%1000000000d'|format(1) }}",
    "{{ [1]|batch(1000000000, 0)|list }}",
    "{% set ns = namespace(s='ab') %}{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
  ])
  func `a run without end is ended`(text: String) {
    let library = TemplateLibrary(
      sources: [SourceText(path: "page.html", text: text)],
      dialect: Self.lenient
    )
    let result = library.check("page.html", globals: [])
    #expect(render(result, []).count < 60_000_000)
  }

  @Test func `templates that include one another ever more often are refused`() {
    // Each includes the next twice: put together they would be 2 to the power of 40.
    var sources = (0..<40).map { number in
      SourceText(
        path: "t\(number).html",
        text: "x{% include 't\(number + 1).html' %}{{ 1 }}{% include 't\(number + 1).html' %}"
      )
    }
    sources.append(SourceText(path: "t40.html", text: "{{ 1|string }}"))
    let library = TemplateLibrary(sources: sources, dialect: Dialect())
    let result = library.check("t0.html", globals: [])
    #expect(result.diagnostics.contains { $0.finding == .programTooLarge })
  }

  @Test func `bytes that are no text do no harm`() {
    let bytes: [UInt8] =
      Array("a{{ '".utf8) + [0xFF, 0xC3, 0xE3, 0x80] + Array("' }}".utf8) + [0xE3]
    let library = TemplateLibrary(
      sources: [SourceText(path: "page.txt", bytes: bytes)],
      dialect: Dialect()
    )
    let result = library.check("page.txt", globals: [])
    #expect(render(result, []).first == 0x61)
  }
}
