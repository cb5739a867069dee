extension StarterSite {
  /// What concerns the whole site.
  static let settings = [
    File(
      ".gitignore",
      """
      /Public/
      /.casebook/
      .DS_Store

      """),
    File(
      "Content/site.yaml",
      ja: """
        title: はじめての事例帖
        description: Casebook で作った小さなサイトです。この文は Content/site.yaml にあります。
        # 公開する場所。公開の前に書き換えてください。
        baseURL: https://example.com/
        # 先頭の言語のアドレスには、言語の名前がつきません。
        languages: [ja]
        publisher:
          name: 編集部
        navigation:
          - label: 記事
            url: /articles/

        """,
      en: """
        title: My first casebook
        description: A small site made with Casebook. This sentence stands in Content/site.yaml.
        # Where the site is published. Change it before you publish.
        baseURL: https://example.com/
        # The first language has no prefix in its addresses.
        languages: [en]
        publisher:
          name: The editors
        navigation:
          - label: Articles
            url: /articles/

        """),
    File(
      "Content/articles/collection.yaml",
      ja: """
        title: 記事
        description: このサイトの記事です。
        route: /articles/{slug}/
        schema: article.schema.json
        template: article.html
        list: {template: articles.html, sort: "-date", perPage: 24, feed: true}

        """,
      en: """
        title: Articles
        description: The articles of this site.
        route: /articles/{slug}/
        schema: article.schema.json
        template: article.html
        list: {template: articles.html, sort: "-date", perPage: 24, feed: true}

        """),
    File(
      "Content/articles/article.schema.json",
      ja: """
        {
          "title": "記事",
          "description": "記事のフロントマターのうち、どのコレクションにも共通するキーを除いたもの。",
          "type": "object",
          "additionalProperties": false,
          "required": ["keyPoints"],
          "properties": {
            "keyPoints": {
              "title": "要点",
              "description": "記事の冒頭に並べる要点。それぞれ 1 文で書く。",
              "type": "array",
              "minItems": 1,
              "items": {
                "title": "要点の文",
                "description": "それだけを読んでも意味の通る文。",
                "type": "string",
                "minLength": 1
              }
            },
            "level": {
              "title": "読者",
              "description": "だれに向けて書いた記事か。",
              "type": "string",
              "enum": ["はじめての人", "慣れた人"]
            }
          }
        }

        """,
      en: """
        {
          "title": "Article",
          "description": "What the front matter of an article has besides the keys of every collection.",
          "type": "object",
          "additionalProperties": false,
          "required": ["keyPoints"],
          "properties": {
            "keyPoints": {
              "title": "Key points",
              "description": "What stands at the top of the article, one sentence each.",
              "type": "array",
              "minItems": 1,
              "items": {
                "title": "A key point",
                "description": "A sentence that can be understood alone.",
                "type": "string",
                "minLength": 1
              }
            },
            "level": {
              "title": "Readers",
              "description": "Whom the article is for.",
              "type": "string",
              "enum": ["beginners", "experts"]
            }
          }
        }

        """),
    File(
      "Templates/texts.yaml",
      ja: """
        # テンプレートに出てくる言葉。{{ t("skip") }} のように使います。
        skip: 本文へ移動
        navigation: 主なページ
        keyPoints: 要点
        references: 出典
        newest: 新しい記事
        newer: 新しいページ
        older: 前のページ
        feed: 更新フィード
        notFound: このアドレスにページはありません。
        toHome: ホームへ戻る

        """,
      en: """
        # The words of the templates, used as {{ t("skip") }}.
        skip: Skip to content
        navigation: Main
        keyPoints: Key points
        references: Sources
        newest: Latest articles
        newer: Newer
        older: Older
        feed: Feed
        notFound: There is no page at this address.
        toHome: Go to the home page

        """),
  ]
}
