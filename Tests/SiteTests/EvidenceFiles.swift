/// Files that make facts, charts and tables of the small site.
enum EvidenceFiles {
  /// Facts that stand in each kind of place.
  static let files: [String: String?] = [
    "Content/facts/rates.yaml": facts(rate: "4.2"),
    "Content/site.yaml": """
    title: {ja: 事例集, en: Casebook}
    description: {ja: "率は:fact[rate]です", en: "The rate is :fact[rate]"}
    baseURL: https://example.com/base/
    languages: [ja, en]

    """,
    "Content/charts/rates.yaml": """
    title: {ja: 率, en: Rates}
    description: {ja: "率は:fact[rate]", en: "The rate is :fact[rate]"}
    type: bar
    points:
      - {fact: rate}
      - {fact: other}

    """,
    "Content/data/rates.csv": "name,rate\nA,=rate\nB,=other\n",
    "Content/articles/basics.md": """
    ---
    title: 率は:fact[rate]
    description: 説明に:fact[rate]
    date: 2026-01-10
    imageAlt: 図に:fact[rate]
    ---
    本文に:fact[rate]と書く。

    """,
    "Content/articles/basics.en.md": "---\ntitle: Basics\ndate: 2026-01-11\n---\n::chart[rates]\n",
    "Content/articles/metrics.md": "---\ntitle: 数字\ndate: 2026-02-01\n---\n::table[rates]\n",
    "Content/articles/plain.md": "---\ntitle: 関係なし\n---\n:fact[other]\n",
    "Content/cases/case.schema.json": """
    {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "brand": {"$ref": "casebook:text"},
        "rate": {"$ref": "casebook:fact"},
        "payment": {
          "type": "object",
          "properties": {
            "status": {"type": "string"},
            "methods": {"type": "array", "items": {"type": "string"}},
            "reason": {"$ref": "casebook:text"}
          }
        },
        "count": {"type": "integer"}
      }
    }

    """,
    "Content/cases/watch/case.yaml": """
    brand: {ja: "=時計店", en: Watch shop}
    rate: rate
    payment: {status: known, methods: [gift, fee]}
    count: 3

    """,
    "Content/cases/watch/index.md": "---\ntitle: 時計の事例\n---\n本文。\n",
    "Content/cases/soap/case.yaml": """
    brand: {ja: 石けん, en: Soap}
    payment: {status: unknown, reason: {ja: 記録がない, en: No record}}

    """,
    "Content/cases/soap/index.md": "---\ntitle: 石けん\n---\n本文。\n",
    "Content/cases/watch/photo.png": nil,
    "Templates/home.html": """
    {% extends "layout.html" %}
    {% block main %}{{ site.description }}{% endblock %}

    """,
    "Templates/article.html": """
    {% extends "layout.html" %}
    {% block main %}<h1>{{ page.title }}</h1>{{ page.content }}{% endblock %}

    """,
    "Templates/case.html": """
    {% extends "layout.html" %}
    {% block main %}<h1>{{ page.title }}</h1>
    {%- if page.data.rate %}<b id="fact-rate">{{ page.data.rate.text }}</b>{% endif %}
    {{- page.content }}{% endblock %}

    """,
  ]

  /// The facts with one value as given.
  static func facts(rate: String) -> String {
    """
    rate:
      label: {ja: 率, en: Rate}
      value: \(rate)
      unit: percent
      period: 2016
      measuredBy: unknown
      source: report-2016
      reliability: secondary
      checked: 2026-11-01
    other:
      label: {ja: ほか, en: Other}
      value: 3
      unit: percent
      qualifier: about
      period: 2017
      measuredBy: unknown
      source: report-2016
      reliability: secondary
      checked: 2026-11-01

    """
  }
}
