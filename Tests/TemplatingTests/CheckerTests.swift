import Diagnostics
import Testing
import TestSupport

@testable import Templating

/// What the checker accepts, and what it does not.
@Suite struct CheckerTests {
  @Test(arguments: [
    "{{ page.title }} {{ page.content }} {{ page.minutes + 1 }}",
    "{% if page.date %}{{ page.date }}{% endif %}",
    "{% if page.date is defined and page.date != '' %}{{ page.date }}{% endif %}",
    "{% if not page.date %}no date{% else %}{{ page.date }}{% endif %}",
    "{{ page.date|default('unknown') }}",
    "{{ page.date if page.date else 'unknown' }}",
    "{{ page.date if page.date }}",
    "{% if page.previous and page.previous.date %}{{ page.previous.date }}{% endif %}",
    "{% for s in page.data.sources %}{{ s }}{% else %}none{% endfor %}",
    "{% for e in page.entries if e.date %}{{ e.date }}{% endfor %}",
    "{% for e in page.entries %}{% for tag in e.tags %}{{ tag.name }}{% endfor %}{% endfor %}",
    "{% if page.data.revenue is none or not page.data.revenue %}-{% else %}"
      + "{{ page.data.revenue * 2 }}{% endif %}",
    "{% set d = page.date %}{% if d %}{{ d }}{% endif %}",
    "{% macro m(d) %}{% if d %}{{ d }}{% endif %}{% endmacro %}{{ m(page.date) }}{{ m() }}",
    "{% macro m(e) %}{{ e.title }}{% endmacro %}{% for e in page.entries %}{{ m(e) }}{% endfor %}",
    "{{ t('contents') }}",
    "{% set ns = namespace(n=0) %}{% for e in page.entries %}{% set ns.n = ns.n + 1 %}"
      + "{% endfor %}{{ ns.n }}",
  ])
  func `a template that guards what may be missing has no findings`(text: String) {
    #expect(PageTypes.screen(["page.html": text]) == "")
  }

  @Test(arguments: [
    ("unknown variable", "{{ pag.title }}"),
    ("unknown field", "{{ page.tilte }}"),
    ("unknown field of data", "{{ page.data.brnad }}"),
    ("unknown field in a loop", "{% for e in page.entries %}{{ e.titel }}{% endfor %}"),
    ("optional printed", "<time>{{ page.date }}</time>"),
    ("optional field of optional", "{{ page.previous.title }}"),
    ("guard of another field", "{% if page.title %}{{ page.date }}{% endif %}"),
    ("guard that has ended", "{% if page.date %}{% endif %}{{ page.date }}"),
    ("wrong operands", "{{ page.title + 1 }}"),
    ("loop over text", "{% for c in page.title %}{{ c }}{% endfor %}"),
    ("unknown filter", "{{ page.title|uper }}"),
    ("filter left out", "{{ page.entries|random }}"),
    ("unknown test", "{% if page.title is defind %}{% endif %}"),
    ("unknown text", "{{ t('contetns') }}"),
    ("unknown macro argument", "{% macro m(size) %}{{ size }}{% endmacro %}{{ m(sise=1) }}"),
    (
      "macro argument of wrong type",
      "{% macro m(e) %}{{ e.title }}{% endmacro %}{{ m(page.tags) }}"
    ),
    ("record printed", "{{ page.data }}"),
    ("unclosed", "{% if page.title %}"),
    ("unknown tag", "{% fro x in y %}"),
    ("include of nothing", "{% include 'foo.html' %}"),
    ("include of itself", "{% include 'page.html' %}"),
  ])
  func `what is wrong is reported where it stands`(name: String, text: String) {
    let file = name.split(separator: " ").joined(separator: "-")
    for language in MessageLanguage.allCases {
      let screen = PageTypes.screen(["page.html": text], language: language)
      expectSnapshot(screen, named: "checker/\(file).\(language.rawValue).txt")
    }
  }
}
