extension StarterSite {
  /// Two articles that lead to each other, a fact, and its source.
  static let content = [
    File(
      "Content/sources.yaml",
      ja: """
        # 出典。項目の名前は CSL のものです。
        gruber-markdown:
          type: webpage
          title: Markdown
          author:
            - {family: Gruber, given: John}
          container-title: Daring Fireball
          issued: "2004-12-17"
          URL: https://daringfireball.net/projects/markdown/
          language: en

        """,
      en: """
        # The sources. The fields are those of CSL.
        gruber-markdown:
          type: webpage
          title: Markdown
          author:
            - {family: Gruber, given: John}
          container-title: Daring Fireball
          issued: "2004-12-17"
          URL: https://daringfireball.net/projects/markdown/
          language: en

        """),
    File(
      "Content/facts/markdown.yaml",
      ja: """
        # 事実。出典のある値はここに一度だけ書き、本文からは :fact[markdown-release] と呼び出します。
        markdown-release:
          label: Markdown 1.0.1 が公開された日
          value: "2004-12-17"
          unit: date
          period: 2004
          measuredBy: John Gruber
          source: gruber-markdown
          reliability: primary
          checked: DATE

        """,
      en: """
        # Facts. A value that has a source stands here once; a text shows it as :fact[markdown-release].
        markdown-release:
          label: The day on which Markdown 1.0.1 was published
          value: "2004-12-17"
          unit: date
          period: 2004
          measuredBy: John Gruber
          source: gruber-markdown
          reliability: primary
          checked: DATE

        """),
    File(
      "Content/articles/first.md",
      ja: """
        ---
        title: 最初の記事
        description: 記事の書き方を、この記事そのもので説明します。
        date: DATE
        keyPoints:
          - 記事は Content/articles にある Markdown のファイルです。
          - ほかの記事へは、ファイルのパスでリンクします。
          - 間違いは、公開される前に行と列を示して知らされます。
        ---
        この文は `Content/articles/first.md` にあります。書き換えて `casebook build` を実行すると、ページが変わります。

        ## 文章を書く

        段落のあいだには空行を入れます。**強調**、[ほかの記事へのリンク](sourced-values.md)、箇条書きが使えます。

        - 見出しは `##` から始めます
        - 画像は記事と同じフォルダーに置きます
        - 漢字には{振|ふ}り{仮名|がな}をつけられます

        ## 次の記事を始める

        ```sh
        casebook new article "次の記事の題名"
        ```

        すべての項目に説明のついたファイルができます。この記事は、要らなくなったら削除してください。

        """,
      en: """
        ---
        title: The first article
        description: How to write an article, explained by this article itself.
        date: DATE
        keyPoints:
          - An article is a Markdown file in Content/articles.
          - Links to other articles are paths of their files.
          - Mistakes are shown with their line and column before anything is published.
        ---
        This text stands in `Content/articles/first.md`. Change it and run `casebook build`, and the page changes.

        ## Write

        Leave an empty line between paragraphs. There is **emphasis**, there are [links to other articles](sourced-values.md), and lists:

        - headings begin with `##`
        - images stand in the folder of the article
        - every link into the site is checked

        ## Begin the next article

        ```sh
        casebook new article "The title of the next article"
        ```

        It makes a file in which every field is explained. Delete this article when you no longer need it.

        """),
    File(
      "Content/articles/sourced-values.md",
      ja: """
        ---
        title: 値に出典をつける
        description: 数字や日付を出典といっしょに一か所に書き、記事から呼び出します。
        date: DATE
        keyPoints:
          - 出典のある値は Content/facts に一度だけ書きます。
          - 値を直すと、使っているすべてのページが変わります。
        ---
        [最初の記事](first.md)は Markdown で書かれています。Markdown の 1.0.1 版は、:fact[markdown-release]に公開されました。角括弧の番号は出典です。

        ## 値と出典のある場所

        この日付は `Content/facts/markdown.yaml` に、出典は `Content/sources.yaml` にあります。同じ値をほかの記事でも使えば、直すときは一か所で済みます。

        """,
      en: """
        ---
        title: Give values a source
        description: Numbers and dates stand in one place, together with their sources, and articles refer to them.
        date: DATE
        keyPoints:
          - A value that has a source stands in Content/facts, once.
          - When it is corrected, every page that shows it changes.
        ---
        [The first article](first.md) is written in Markdown. Version 1.0.1 of Markdown was published on :fact[markdown-release]. The number in brackets is its source.

        ## Where value and source stand

        The day stands in `Content/facts/markdown.yaml`, its source in `Content/sources.yaml`. When other articles use the same value, there is one place to correct it.

        """),
  ]
}
