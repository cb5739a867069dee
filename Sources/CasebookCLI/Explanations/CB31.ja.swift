extension Explanations {
  static let cb31Japanese = #"""
    ## CB3101

    その名前の変数や関数はありません。使えるのは page、site、collections などと、
    set やマクロで自分が作った名前です。つづりを確かめてください。

    ```wrong Templates/article.html
    <h1>{{ pgae.title }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3102

    そのデータに、その名前のフィールドはありません。つづりが違うか、スキーマにない
    項目です。この種類のページで使えるフィールドは Documentation/template-data.md
    にあります。

    ```wrong Templates/article.html
    <h1>{{ page.titel }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3103

    数値や真偽値のように、フィールドを持たない値の後に「.名前」を書いています。

    ```wrong Templates/article.html
    <p>{{ page.minutes.text }}</p>
    ```

    ```right
    <p>{{ page.minutes }}</p>
    ```

    ## CB3104

    「[…]」で取り出せるのは、リストや文字列などの一部です。数値などからは取り出せ
    ません。

    ```wrong Templates/article.html
    <p>{{ page.minutes[0] }}</p>
    ```

    ```right
    <p>{{ page.minutes }}</p>
    ```

    ## CB3105

    省略されることのある値を、確かめずに使っています。値のない記事では、欠けた文や
    空の属性が公開されてしまいます。if で囲むか、default で代わりの値を渡してくだ
    さい。

    ```wrong Templates/article.html
    <time>{{ page.date }}</time>
    ```

    ```right
    {% if page.date %}<time>{{ page.date }}</time>{% endif %}
    ```

    ## CB3106

    ここでは値のない変数です。マクロを呼ぶときに引数を渡し忘れている場合などがあり
    ます。

    ```wrong Templates/article.html
    {% macro heading(text) %}<h1>{{ text }}</h1>{% endmacro %}{{ heading() }}
    ```

    ```right
    {% macro heading(text) %}<h1>{{ text }}</h1>{% endmacro %}{{ heading(page.title) }}
    ```

    ## CB3107

    リストやレコードは、そのままでは文として出力できません。for で一つずつ出すか、
    出したいフィールドを選んでください。

    ```wrong Templates/article.html
    <p>{{ page.tags }}</p>
    ```

    ```right
    <p>{% for tag in page.tags %}{{ tag.name }} {% endfor %}</p>
    ```

    ## CB3108

    その名前のフィルターはありません。つづりを確かめてください。使えるものは
    Documentation/templates.md にあります。

    ```wrong Templates/article.html
    <h1>{{ page.title|upcase }}</h1>
    ```

    ```right
    <h1>{{ page.title|upper }}</h1>
    ```

    ## CB3109

    Jinja にはありますが、Casebook では用意していないフィルターです。たとえば
    random は、ビルドのたびに結果が変わってしまいます。理由と代わりの方法はメッ
    セージに出ます。

    ```wrong Templates/home.html
    {{ (collections.articles.entries|random).title }}
    ```

    ```right
    {% for entry in collections.articles.entries %}{{ entry.title }}{% endfor %}
    ```

    ## CB3110

    「is」の後に書くテストに、その名前のものはありません。つづりを確かめてくださ
    い。

    ```wrong Templates/article.html
    {% if page.date is defned %}<p>{{ page.title }}</p>{% endif %}
    ```

    ```right
    {% if page.date is defined %}<p>{{ page.title }}</p>{% endif %}
    ```

    ## CB3111

    Jinja にはありますが、Casebook では用意していないテストです。フィルターやテス
    トがあるかどうかは、ここではビルド前の確認で必ずわかるため、要りません。

    ```wrong Templates/article.html
    {% if "upper" is filter %}<h1>{{ page.title|upper }}</h1>{% endif %}
    ```

    ```right
    <h1>{{ page.title|upper }}</h1>
    ```

    ## CB3112

    フィルターや関数に渡した引数が多すぎます。

    ```wrong Templates/article.html
    <h1>{{ page.title|upper("ja") }}</h1>
    ```

    ```right
    <h1>{{ page.title|upper }}</h1>
    ```

    ## CB3113

    同じ引数が、順番と名前の両方で渡されています。片方を消してください。

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(40, length=60) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(40) }}</h1>
    ```

    ## CB3114

    その名前の引数はありません。つづりを確かめてください。

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(lenght=40) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(length=40) }}</h1>
    ```

    ## CB3115

    必要な引数が渡されていません。

    ```wrong Templates/article.html
    <h1>{{ page.title|replace("　") }}</h1>
    ```

    ```right
    <h1>{{ page.title|replace("　", " ") }}</h1>
    ```

    ## CB3116

    渡した値の種類が、フィルターや関数の受け取るものと違います。数値を丸める round
    に文字列を渡す、といった間違いです。

    ```wrong Templates/article.html
    <p>{{ page.title|round }}</p>
    ```

    ```right
    <p>{{ page.minutes|round }}</p>
    ```

    ## CB3117

    この引数には、文字列をそのまま書きます。データしだいで変わる値では、その文言や
    ファイルがあるかどうかを公開前に確かめられません。

    ```wrong Templates/article.html
    <p>{{ t(page.minutes) }}</p>
    ```

    ```right
    <p>{{ t("notFound") }}</p>
    ```

    ## CB3118

    引数に書いた指定が、使えるもののどれでもありません。ヒントに使えるものの一覧が
    出ます。

    ```wrong Templates/article.html
    {% if page.date %}<time>{{ page.date|date("lnog") }}</time>{% endif %}
    ```

    ```right
    {% if page.date %}<time>{{ page.date|date("long") }}</time>{% endif %}
    ```

    ## CB3119

    「*」や「**」で引数をまとめて渡せるのは、マクロだけです。フィルターや関数には
    一つずつ書いてください。

    ```wrong Templates/article.html
    {% for number in range(*[1, 4]) %}{{ number }}{% endfor %}
    ```

    ```right
    {% for number in range(1, 4) %}{{ number }}{% endfor %}
    ```

    ## CB3120

    この演算子は、両側の値の種類の組み合わせには使えません。文字列をつなぐときは
    「+」ではなく「~」を使います。

    ```wrong Templates/article.html
    <p>{{ page.title + page.minutes }}</p>
    ```

    ```right
    <p>{{ page.title ~ page.minutes }}</p>
    ```

    ## CB3121

    数値が必要な場所に、別の種類の値があります。

    ```wrong Templates/article.html
    <p>{{ -page.title }}</p>
    ```

    ```right
    <p>{{ -page.minutes }}</p>
    ```

    ## CB3122

    「in」で調べられるのは、リスト・辞書・文字列の中です。数値などの中は調べられま
    せん。

    ```wrong Templates/article.html
    {% if "入門" in page.minutes %}<p>{{ page.title }}</p>{% endif %}
    ```

    ```right
    {% if "入門" in page.title %}<p>{{ page.title }}</p>{% endif %}
    ```

    ## CB3123

    for で回せるのは、リストや辞書です。一つの数値などは回せません。

    ```wrong Templates/article.html
    {% for tag in page.minutes %}{{ tag }}{% endfor %}
    ```

    ```right
    {% for tag in page.tags %}{{ tag.name }}{% endfor %}
    ```

    ## CB3124

    名前の数と、入れる値の数が合っていません。

    ```wrong Templates/article.html
    {% set first, second = "A", "B", "C" %}<p>{{ first }} {{ second }}</p>
    ```

    ```right
    {% set first, second = "A", "B" %}<p>{{ first }} {{ second }}</p>
    ```

    ## CB3125

    一つの値を、いくつかの名前に分けて入れることはできません。分けられるのは組（タ
    プル）やリストです。

    ```wrong Templates/article.html
    {% set first, second = page.minutes %}<p>{{ first }} {{ second }}</p>
    ```

    ```right
    {% set first = page.minutes %}<p>{{ first }}</p>
    ```

    ## CB3126

    set でフィールドに代入できるのは、namespace() で作った入れ物だけです。ループの
    中で数を数えるときなどに使います。

    ```wrong Templates/article.html
    {% set count = 0 %}
    {% for tag in page.tags %}{% set count.n = 1 %}{% endfor %}
    {{ count }}
    ```

    ```right
    {% set count = namespace(n=0) %}
    {% for tag in page.tags %}{% set count.n = count.n + 1 %}{% endfor %}
    {{ count.n }}
    ```

    ## CB3127

    値の後に ( ) を書いて呼び出していますが、関数やマクロではありません。( ) を消
    してください。

    ```wrong Templates/article.html
    <h1>{{ page.title() }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3128

    call で渡した中身は、マクロの中の caller() の位置に出ます。このマクロは
    caller() を呼ばないので、中身がどこにも出ません。

    ```wrong Templates/article.html
    {% macro box() %}<div></div>{% endmacro %}
    {% call box() %}続き{% endcall %}
    ```

    ```right
    {% macro box() %}<div>{{ caller() }}</div>{% endmacro %}
    {% call box() %}続き{% endcall %}
    ```

    ## CB3129

    loop(…) は、同じループを入れ子の項目に対してもう一度回すものです。for に
    recursive を付け、リストを一つ渡して使います。

    ```wrong Templates/article.html
    {% for tag in page.tags %}{{ loop(page.tags) }}{% endfor %}
    ```

    ```right
    {% for tag in page.tags recursive %}{{ tag.name }}{% endfor %}
    ```

    ## CB3130

    autoescape には true か false を書きます。データで切り替えると、安全を公開前に
    確かめられません。

    ```wrong Templates/article.html
    {% autoescape page.noindex %}{{ page.title }}{% endautoescape %}
    ```

    ```right
    {% autoescape true %}{{ page.title }}{% endautoescape %}
    ```

    ## CB3131

    Jinja にはありますが、Casebook では用意していない関数です。理由はメッセージに
    出ます。

    ```wrong Templates/article.html
    <p>{{ lipsum() }}</p>
    ```

    ```right
    <p>{{ page.content }}</p>
    ```

    ## CB3132

    safe を付けた値は、HTML としてそのまま出力されます。データの文字列に「<」が含
    まれるとページが壊れ、悪意のあるタグも通ってしまいます。page.content のよう
    に、はじめから HTML の値には safe は要りません。

    ```wrong Templates/article.html
    <h1>{{ page.title|safe }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3133

    set で作った変数が、どこでも読まれていません。消し忘れか、使う側の名前の間違い
    です。

    ```wrong Templates/article.html
    {% set heading = page.title %}<h1>{{ page.title }}</h1>
    ```

    ```right
    {% set heading = page.title %}<h1>{{ heading }}</h1>
    ```
    """#
}
