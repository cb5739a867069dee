import TestSupport

/// The small site without anything that `casebook check` would tell.
enum SoundSite {
  /// Files with which the site has nothing to be told.
  private static let files: [String: String?] = [
    "Content/articles/basics.en.md": nil,
    "Content/site.yaml": """
    title: 事例集
    description: 事例から学ぶ
    baseURL: https://example.com/
    navigation:
      - {label: 記事, url: /articles/}

    """,
    "Content/articles/collection.yaml": """
    title: 記事
    route: /articles/{slug}/
    template: article.html
    list: {template: articles.html, sort: "-date", perPage: 2, feed: true}

    """,
    "Content/cases/collection.yaml": """
    title: 事例
    route: /cases/{slug}/
    schema: case.schema.json
    template: case.html
    list: {template: cases.html, sort: title}

    """,
    "Content/cases/watch/case.yaml": """
    brand: 時計店
    creators: 1200
    related: [articles/metrics]

    """,
    "Templates/texts.yaml": "builtOn: 生成日\nnotFound: ありません\n",
    "Templates/home.html": page("{{ site.description }}"),
    "Templates/tags.html": page("{{ page.title }}"),
    "Templates/404.html": page(#"{{ t("notFound") }}"#),
  ]

  /// A template that makes a heading.
  static func page(_ heading: String) -> String {
    """
    {% extends "layout.html" %}
    {% block main %}<h1>\(heading)</h1>{% endblock %}

    """
  }

  /// The site with some files changed.
  static func with(_ changes: [String: String?] = [:]) -> MemorySite {
    MemorySite(files.merging(changes) { $1 })
  }

  /// An article with a text and more lines of its front matter.
  static func article(_ text: String, _ front: String = "") -> String {
    "---\ntitle: 題名\n\(front)---\n\(text)\n"
  }
}
