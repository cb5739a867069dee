import Content
import Diagnostics
import Site
import Testing
import TestSupport

/// What templates make of data whose schema has forms, conditions, defaults and references.
@Suite struct SchemaTypesTests {
  private static let schema = #"""
    {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "tone": {"type": "string", "default": "calm"},
        "nested": {"type": "object", "properties": {"size": {"type": "integer", "default": 3}}},
        "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}},
        "source": {"anyOf": [{"const": "unknown"}, {"$ref": "casebook:source"}]},
        "proof": {"anyOf": [{"const": "unknown"}, {"$ref": "casebook:source"}]},
        "author": {"$ref": "casebook:person"},
        "photo": {"$ref": "casebook:image"},
        "story": {"$ref": "casebook:markdown"},
        "reach": {"$ref": "casebook:fact"},
        "status": {"enum": ["known", "unknown"]},
        "reason": {"type": "string"},
        "pair": {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": false}
      },
      "if": {"properties": {"status": {"const": "unknown"}}, "required": ["status"]},
      "then": {"required": ["reason"]},
      "$defs": {
        "figure": {
          "type": "object",
          "required": ["kind"],
          "properties": {"kind": {"enum": ["money", "count"]}},
          "oneOf": [
            {"properties": {"kind": {"const": "money"}, "amount": {"type": "number"}}, "required": ["amount"]},
            {"properties": {"kind": {"const": "count"}, "people": {"type": "integer", "default": 7},
              "source": {"$ref": "casebook:source"}}}
          ]
        }
      }
    }
    """#

  private static let files: [String: String?] = [
    "Content/cases/case.schema.json": schema,
    "Content/cases/watch/index.en.md": nil,
    "Content/facts/reach.yaml": """
    some-fact: {label: 到達, value: 4, unit: percent, period: 2016, measuredBy: 調査会社, \
    source: report-2016, reliability: primary, checked: 2026-11-20}
    """,
    "Content/people/collection.yaml": "title: 人物\nroute: /people/{slug}/\ntemplate: article.html\n",
    "Content/people/sato.md": "---\ntitle: 佐藤\n---\n本文。\n",
    "Content/cases/watch/case.yaml": """
    nested: {}
    figures:
      - {kind: money, amount: 2.5}
      - {kind: count, source: report-2016}
    source: unknown
    proof: report-2016
    author: sato
    photo: photo.png
    story: {ja: "**太字**と[記事](../../articles/basics.md)", en: text}
    reach: some-fact
    status: unknown
    reason: 非公開
    pair: [1, 二]
    """,
  ]

  private func page(_ template: String, _ more: [String: String?] = [:]) async throws -> BuildReport
  {
    try await build(template, more).report
  }

  private func build(
    _ template: String,
    _ more: [String: String?] = [:]
  ) async throws -> (report: BuildReport, text: String) {
    var files = Self.files.merging(more) { $1 }
    files["Templates/case.html"] = "{% set d = page.data %}\(template)"
    let site = MemorySite(files)
    let report = try await site.build()
    return (report, site.output.text("cases/watch/index.html") ?? "")
  }

  static let templates = [
    ("{{ d.tone }}", "calm"),
    ("{% if d.nested %}{{ d.nested.size + 1 }}{% endif %}", "4"),
    (
      "{% if d.figures %}{% for f in d.figures %}{{ f.kind }} {% if f.amount is defined %}{{ f.amount }}{% endif %}{% if f.people is defined %}{{ f.people }}{% endif %}{% if f.source %}{{ f.source.title }}{% endif %};{% endfor %}{% endif %}",
      "money 2.5;count 7売上報告 2016;"
    ),
    ("{% if d.author %}{{ d.author.title }} {{ d.author.url }}{% endif %}", "佐藤 /people/sato/"),
    ("{% if d.photo and d.photo.width %}{{ d.photo.width }}{% endif %}", "640"),
    ("{% if d.reach %}{{ d.reach.id }}{% endif %}", "some-fact"),
    (
      "{% if d.story %}{{ d.story }}{% endif %}",
      "<p><strong>太字</strong>と<a href=\"/articles/basics/\">記事</a></p>\n"
    ),
    ("{% if d.reason %}{{ d.reason }}{% endif %}", "非公開"),
    ("{% if d.pair %}{{ d.pair[1] }}{% endif %}", "二"),
  ]

  @Test(arguments: templates)
  func `a template reads data of each form`(template: String, expected: String) async throws {
    let (report, text) = try await build(template)
    #expect(report.screen(in: .english) == "")
    #expect(text == expected)
  }

  static let wrong = [
    ("{{ d.tonne }}", "did you mean “tone”?"),
    (
      "{% if d.figures %}{% for f in d.figures %}{{ f.amuont }}{% endfor %}{% endif %}",
      "did you mean “amount”?"
    ),
    (
      "{% if d.figures %}{% for f in d.figures %}{{ f.amount }}{% endfor %}{% endif %}",
      "may be missing"
    ),
    ("{% if d.author %}{{ d.author.titel }}{% endif %}", "did you mean “title”?"),
    ("{% if d.photo %}{{ d.photo.height }}{% endif %}", "may be missing"),
    ("{% if d.reach %}{{ d.reach.ids }}{% endif %}", "did you mean “id”?"),
  ]

  @Test(arguments: wrong)
  func `a field that no form has, or not each, is an error`(
    template: String,
    hint: String
  ) async throws {
    let report = try await page(template)
    #expect(report.screen(in: .english).contains(hint), "\(report.screen(in: .english))")
    #expect(report.count(.error) == 1)
  }

  @Test func `forms that name the same forms over and over do not multiply`() async throws {
    var parts = (0..<40).map { number in
      ##""f\##(number)": {"anyOf": [{"$ref": "#/$defs/f\##(number + 1)"}, {"$ref": "#/$defs/f\##(number + 1)"}]}"##
    }
    parts.append(#""f40": {"properties": {"brand": {"type": "string"}}, "required": ["brand"]}"#)
    let schema =
      ##"{"$ref": "#/$defs/f0", "$defs": {"## + parts.joined(separator: ",\n") + "}}"
    let report = try await page(
      "{{ d.brand }}",
      [
        "Content/cases/case.schema.json": schema,
        "Content/cases/watch/case.yaml": "brand: 店\n", "Content/facts/reach.yaml": nil,
      ])
    #expect(report.screen(in: .english) == "")
  }

  @Test func `a default of a directive is an attribute`() async throws {
    let files: [String: String?] = [
      "Templates/directives/badge.html": "<b>{{ attributes.count + 1 }}</b>",
      "Templates/directives/badge.schema.json":
        #"{"type": "object", "properties": {"count": {"type": "integer", "default": 1}}}"#,
      "Content/articles/basics.md":
        "---\ntitle: 基礎\n---\n## 数字\n\n::badge\n\n::badge{count=4}\n",
    ]
    let output = try await MemorySite(files).published()
    let page = try #require(output.text("articles/basics/index.html"))
    #expect(page.contains("<b>2</b>") && page.contains("<b>5</b>"), "\(page)")
  }
}
