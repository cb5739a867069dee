import Diagnostics
import Testing
import TestSupport

@testable import Templating

/// What the checker knows of a value behind guards, in macros, loops and other templates.
@Suite struct GuardTests {
  private static let accepted: [String] = [
    // Conditions that say that a value is there.
    "{% if page.previous is defined and page.previous.date %}{{ page.previous.date }}{% endif %}",
    "{% if not page.date %}-{% elif page.minutes %}{{ page.date }}{% endif %}",
    "{% if not page.date or not page.previous %}-{% else %}{{ page.previous.title }}{% endif %}",
    "{% if page.date == '2026-01-01' %}{{ page.date }}{% endif %}",
    "{% if page.date != none and page.date %}{{ page.date|date }}{% endif %}",
    "{% if page.date is not undefined %}{{ page.date }}{% endif %}",
    "{{ (page.date or 'never')|upper }}",
    "{{ page.data.sources|default([])|join(', ') }}",
    "{{ page.previous.title if page.previous else page.title }}",
    "{% if page.data.sources and page.data.sources|length > 1 %}{{ page.data.sources|join }}"
      + "{% endif %}",
    "{% if page['date'] %}{{ page['date'] }}{% endif %}",
    // Guards hold in what stands inside of them.
    "{% if page.date %}{% include 'date.html' %}{% endif %}",
    "{% if page.date %}{% for i in range(3) %}{{ page.date }}{% endfor %}{% endif %}",
    "{% if page.date %}{% set text %}{{ page.date }}{% endset %}{{ text }}{% endif %}",
    "{% from 'box.html' import box %}{% if page.date %}{% call box() %}{{ page.date }}{% endcall %}"
      + "{% endif %}",
    "{% if page.date %}{% with d = page.date %}{{ d }}{% endwith %}{% endif %}",
    "{% block a %}{% if page.date %}{{ page.date }}{% endif %}{% endblock %}",
    // Unions are told apart by tests.
    "{% if page.data.founder is string %}{{ page.data.founder }}{% else %}"
      + "{{ page.data.founder.name }}{% endif %}",
    "{% if page.data.founder is mapping %}{{ page.data.founder.name }}{% endif %}",
    "{% for a in page.data.aliases %}{% if a is not none %}{{ a }}{% endif %}{% endfor %}",
    // Lists of fields, and what filters make of them.
    "{{ page.entries|map(attribute='title')|join(', ') }}", "{{ (page.entries|length) + 1 }}",
    "{% for e in page.entries|sort(attribute='title') %}{{ e.title }}{% endfor %}",
    "{% for e in page.entries|selectattr('date') %}{{ e.title }}{% endfor %}",
    "{% for g in page.entries|groupby('title') %}{{ g.grouper }}{{ g.list[0].title }}{% endfor %}",
    "{% for title, list in page.entries|groupby('title') %}{{ title }}{{ list|length }}{% endfor %}",
    "{% for row in page.entries|batch(3) %}{% for e in row %}{{ e.title }}{% endfor %}{% endfor %}",
    "{% for e in page.entries[:3] %}{{ e.title }}{% endfor %}{{ page.entries[0].title }}",
    // Macros are checked with the arguments of each call.
    "{% macro m(x) %}{{ x.title if x is mapping else x }}{% endmacro %}{{ m(page) }}{{ m('a') }}",
    "{% macro m(x, y=x.title) %}{{ y }}{% endmacro %}{{ m(page) }}{{ m(page.entries[0]) }}",
    "{% macro tree(list) %}{% for e in list %}{{ e.title }}{{ tree([]) }}{% endfor %}{% endmacro %}"
      + "{{ tree(page.entries) }}",
    "{% macro m() %}{{ page.title }}{% endmacro %}{{ m() }}",
    "{% import 'box.html' as b %}{% call b.box() %}{{ page.title }}{% endcall %}",
    "{% for e in page.entries %}{% if loop.previtem %}{{ loop.previtem.title }}{% endif %}"
      + "{% endfor %}",
    "{% set ns = namespace(n=0) %}{% if ns.n > 1 %}{{ ns.n }}{% endif %}",
  ]

  private static let rejected: [(String, String)] = [
    ("CB3105", "{% if page.date %}{% else %}{{ page.date }}{% endif %}"),
    ("CB3105", "{% if page.date or page.title %}{{ page.date }}{% endif %}"),
    ("CB3105", "{% if not page.date %}{{ page.date }}{% endif %}"),
    ("CB3105", "{% if page.previous %}{{ page.previous.date }}{% endif %}"),
    ("CB3105", "{% set d = page.date %}{{ d }}"),
    ("CB3105", "{% if page.date %}{% endif %}{% include 'date.html' %}"),
    ("CB3105", "{% for e in page.entries %}{{ e.date }}{% endfor %}"),
    ("CB3105", "{{ page.date|upper }}"), ("CB3105", "{{ page.data.revenue + 1 }}"),
    ("CB3105", "{{ page.data.revenue }}"), ("CB3105", "{{ page.data.revenue|number }}"),
    ("CB3105", "{{ page.date ~ 'x' }}"), ("CB3105", "{{ page.data.revenue > 1 }}"),
    ("CB3105", "{% macro m(d) %}{{ d }}{% endmacro %}{{ m(page.date) }}"),
    ("CB3105", "{% if page.title %}{% set x = 1 %}{% endif %}{{ x }}"),
    ("CB3105", "{{ (page.entries|first).title }}"),
    ("CB3105", "{% for a in page.data.aliases %}{{ a }}{% endfor %}"),
    ("CB3105", "{% set e = page.previous %}{% if page.previous %}{{ e.title }}{% endif %}"),
    ("CB3103", "{{ page.data.founder.name }}"), ("CB3107", "{{ page.data.founder }}"),
    ("CB3102", "{% for e in page.entries|sort(attribute='title') %}{{ e.titel }}{% endfor %}"),
    ("CB3102", "{% macro m(x) %}{{ x.titel }}{% endmacro %}{{ m(page) }}"),
    ("CB3102", "{% import 'bad.html' as bad with context %}{{ bad.show() }}"),
    ("CB3102", "{{ loop.indx }}{% for e in page.entries %}{{ loop.indx }}{% endfor %}"),
    ("CB3101", "{% from 'bad.html' import show %}{{ show() }}"),
    ("CB3101", "{% for e in page.entries %}{% endfor %}{{ e.title }}"),
    ("CB3101", "{% with x = 1 %}{{ x }}{% endwith %}{{ x }}"),
    ("CB3116", "{{ page.title|join|sum }}"), ("CB3116", "{{ page.minutes|date }}"),
    ("CB3116", "{{ page.entries|round }}"), ("CB3116", "{{ page.title|dictsort }}"),
  ]

  private func screen(_ text: String) -> String {
    PageTypes.screen([
      "page.html": text, "date.html": "{{ page.date }}",
      "box.html": "{% macro box() %}<div>{{ caller() }}</div>{% endmacro %}",
      "bad.html": "{% macro show() %}{{ page.titel }}{% endmacro %}",
    ])
  }

  @Test(arguments: accepted)
  func `what is guarded is known to be there`(text: String) {
    #expect(screen(text) == "")
  }

  @Test(arguments: rejected)
  func `what is not guarded, or not there, is found`(code: String, text: String) {
    #expect(screen(text).contains("error[\(code)]"))
  }

  @Test func `a field that may be missing points to where it is defined`() {
    expectSnapshot(screen("{{ page.data.revenue }}"), named: "checker/defined-here.en.txt")
  }
}
