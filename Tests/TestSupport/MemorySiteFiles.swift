extension MemorySite {
  /// The header of a picture of 640 × 480 pixels, in `Content/cases/watch/photo.png`.
  static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x02, 0x80, 0x00, 0x00, 0x01, 0xE0, 0x08, 0x02, 0x00, 0x00, 0x00, 0xBA, 0xB3, 0x4B,
    0xB3,
  ]

  /// The files of the site before a test changes some.
  package static let files = content.merging(templates) { first, _ in first }

  private static let content = [
    "Content/site.yaml": """
    title: {ja: 事例集, en: Casebook}
    description: {ja: 事例から学ぶ, en: Learn from cases}
    baseURL: https://example.com/
    languages: [ja, en]
    publisher: {name: 編集部}
    navigation:
      - {label: {ja: 記事, en: Articles}, url: /articles/}
      - {label: {ja: 事例, en: Cases}, url: /cases/}

    """,
    "Content/sources.yaml": """
    report-2016:
      type: report
      title: 売上報告 2016
      publisher: 調査会社
      URL: https://example.org/report

    """,
    "Content/articles/collection.yaml": """
    title: {ja: 記事, en: Articles}
    route: /articles/{slug}/
    template: article.html
    list: {template: articles.html, sort: "-date", perPage: 2, feed: true}

    """,
    "Content/articles/basics.md": """
    ---
    title: 基礎
    description: はじめに読む記事
    date: 2026-01-10
    tags: [入門, metrics]
    ---
    本文です。[時計の事例](../cases/watch/index.md#数字で見る)を見る。

    ## はじめに

    [上へ](#はじめに)

    """,
    "Content/articles/basics.en.md": """
    ---
    title: Basics
    date: 2026-01-11
    tags: [metrics]
    ---
    Text. See [the numbers](metrics.md).

    """,
    "Content/articles/metrics.md": """
    ---
    title: 数字
    date: 2026-02-01
    updated: 2026-03-01
    tags: [metrics]
    aliases: [/old/metrics/]
    ---
    [基礎](basics.md)に戻る。

    """,
    "Content/cases/collection.yaml": """
    title: {ja: 事例, en: Cases}
    route: /cases/{slug}/
    schema: case.schema.json
    template: case.html
    list: {template: cases.html, sort: title}

    """,
    "Content/cases/case.schema.json": """
    {
      "type": "object",
      "required": ["brand", "creators"],
      "additionalProperties": false,
      "properties": {
        "brand": {"$ref": "casebook:text", "description": "the brand's name"},
        "creators": {"type": "integer", "minimum": 1},
        "founded": {"type": "string", "format": "date"},
        "source": {"$ref": "casebook:source"},
        "related": {"type": "array", "items": {"$ref": "casebook:entry"}}
      }
    }

    """,
    "Content/cases/watch/case.yaml": """
    brand: {ja: 時計店, en: Watch shop}
    creators: 1200
    founded: "2011-05-01"
    source: report-2016
    related: [articles/basics]

    """,
    "Content/cases/watch/index.md": """
    ---
    title: 時計の事例
    date: 2026-02-10
    image: photo.png
    imageAlt: 腕時計の写真
    tags: [入門]
    ---
    ![腕時計](photo.png)

    ## 数字で見る

    本文。

    """,
  ]

  private static let templates = [
    "Templates/layout.html": """
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ page.title }} | {{ site.title }}</title>
    {%- if page.noindex %}
    <meta name="robots" content="noindex">
    {%- endif %}
    <link rel="canonical" href="{{ page.absoluteURL }}">
    {%- for other in page.translations %}
    <link rel="{% if other.exact %}alternate{% else %}nearest{% endif %}" \
    hreflang="{{ other.language }}" href="{{ other.url }}">
    {%- endfor %}
    <link rel="stylesheet" href="{{ asset("style.css") }}">
    </head>
    <body>
    <nav>
    {%- for item in site.navigation %}<a href="{{ item.url }}">{{ item.label }}</a>{% endfor -%}
    </nav>
    <main>{% block main %}{% endblock %}</main>
    <footer>{{ t("builtOn") }} {{ site.buildDate }}</footer>
    </body>
    </html>

    """,
    "Templates/article.html": """
    {% extends "layout.html" %}
    {% block main %}<h1>{{ page.title }}</h1>
    {% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.name }}</a>{% endfor %}
    {{ page.content }}
    {%- for heading in page.outline %}<a href="{{ heading.url }}">{{ heading.text }}</a>{% endfor %}
    {%- if page.previous %}<a rel="prev" href="{{ page.previous.url }}">前</a>{% endif %}
    {%- if page.next %}<a rel="next" href="{{ page.next.url }}">次</a>{% endif %}
    {%- endblock %}

    """,
    "Templates/case.html": """
    {% extends "layout.html" %}
    {% block main %}<h1>{{ page.title }}</h1>
    <p>{{ page.data.brand }} {{ page.data.creators }}</p>
    {%- if page.data.source %}<cite>{{ page.data.source.title }}</cite>{% endif %}
    {%- if page.data.related %}
    {%- for entry in page.data.related %}<a href="{{ entry.url }}">{{ entry.title }}</a>{% endfor %}
    {%- endif %}
    {%- if page.image %}<meta property="og:image" content="{{ page.image }}">{% endif %}
    {{ page.content }}
    {%- endblock %}

    """,
    "Templates/articles.html": list,
    "Templates/cases.html": list,
    "Templates/tag.html": """
    {% extends "layout.html" %}
    {% block main %}<h1>{{ page.tag.name }} {{ page.tag.count }}</h1>
    {%- for entry in page.entries %}<a href="{{ entry.url }}">{{ entry.title }}</a>{% endfor %}
    {%- endblock %}

    """,
    "Templates/tags.html": """
    {% extends "layout.html" %}
    {% block main %}
    {%- for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.name }} {{ tag.count }}</a>{% endfor %}
    {%- endblock %}

    """,
    "Templates/home.html": """
    {% extends "layout.html" %}
    {% block main %}{{ site.description }}
    {%- for entry in collections.articles.entries %}
    <a href="{{ entry.url }}">{{ entry.title }}</a>
    {%- endfor %}
    {%- endblock %}

    """,
    "Templates/404.html": """
    {% extends "layout.html" %}
    {% block main %}{{ t("notFound") }}{% endblock %}

    """,
    "Templates/texts.yaml": """
    builtOn: {ja: 生成日, en: Built on}
    notFound: {ja: ありません, en: Nothing here}

    """,
    "Templates/assets/style.css": "body { margin: 0 }\n",
  ]

  private static let list = """
    {% extends "layout.html" %}
    {% block main %}<h1>{{ page.title }} {{ page.number }}/{{ page.total }}</h1>
    {%- for entry in page.entries %}<a href="{{ entry.url }}">{{ entry.title }}</a>{% endfor %}
    {%- if page.previousURL %}<a rel="prev" href="{{ page.previousURL }}">前</a>{% endif %}
    {%- if page.nextURL %}<a rel="next" href="{{ page.nextURL }}">次</a>{% endif %}
    {%- endblock %}

    """
}
