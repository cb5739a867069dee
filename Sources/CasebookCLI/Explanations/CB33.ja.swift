extension Explanations {
  static let cb33Japanese = #"""
    ## CB3301

    属性の値は引用符で囲みます。囲まないと、値に空白があったときに、その先が別の属
    性として読まれてしまいます。

    ## CB3302

    属性をまるごと出力すると、データの文字列がどんな属性にもなれてしまい、安全を確
    かめられません。属性名は HTML に書き、値だけを出力してください。

    ## CB3303

    タグや属性の名前は出力できません。データしだいで別のタグになってしまうためで
    す。名前を変えたいときは if で書き分けます。

    ## CB3304

    HTML のコメントは公開されたページに残り、出力した値しだいでコメントが途中で終
    わってしまいます。覚え書きには「{# … #}」を使ってください。こちらは公開されま
    せん。

    ```wrong Templates/article.html
    <!-- {{ page.title }} --><h1>{{ page.title }}</h1>
    ```

    ```right
    {# 題名 #}<h1>{{ page.title }}</h1>
    ```

    ## CB3305

    スクリプトの中に値を出力すると、データの文字列がプログラムとして動いてしまうお
    それがあります。data- で始まる属性か、type="application/json" の script に値を
    置き、スクリプトから読んでください。

    ## CB3306

    スタイルシートの中に値を出力すると、データの文字列で見た目を自由に変えられてし
    まいます。決まったクラスを用意し、if で選んでください。

    ## CB3307

    onclick や style のように中身がプログラムやスタイルになる属性には、値を出力で
    きません。data- で始まる属性に値を置き、スクリプトから読んでください。

    ```wrong Templates/article.html
    <button onclick="share('{{ page.title }}')">共有</button>
    ```

    ```right
    <button data-title="{{ page.title }}">共有</button>
    ```

    ## CB3308

    if の分岐によって、HTML の別の場所（属性の中と外など）で終わっています。どちら
    の分岐でも、開いたタグや引用符を同じように閉じてください。

    ## CB3309

    ループなどの中身が、始まりとは別の HTML の場所で終わっています。二度目に回った
    ときに壊れるため、開いたタグや引用符は中で閉じてください。

    ## CB3310

    テンプレートやブロックが、タグ・コメント・スクリプトの途中で終わっています。閉
    じる「>」や引用符を書き忘れています。

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1><a href="/"
    ```

    ```right
    <h1>{{ page.title }}</h1><a href="/">戻る</a>
    ```

    ## CB3311

    データから来たリンクに「javascript:」のような、ページに置けない形式が使われて
    います。リンクは無効なものに置き換えられます。データの値を直してください。

    ```wrong Content/articles/gifting.md
    ---
    title: "javascript:alert(1)"
    ---
    ```

    ```wrong Templates/article.html
    <a href="{{ page.title }}">詳しく</a>
    ```

    ```right Content/articles/gifting.md
    ---
    title: "https://example.com/"
    ---
    ```

    ```right Templates/article.html
    <a href="{{ page.title }}">詳しく</a>
    ```
    """#
}
