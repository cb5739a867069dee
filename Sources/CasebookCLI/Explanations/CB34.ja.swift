extension Explanations {
  static let cb34Japanese = #"""
    ## CB3401

    0 で割っています。データの値が 0 の記事でだけ起こるため、割る前に if で確かめ
    てください。

    ```wrong Templates/article.html
    <p>{{ 100 / (page.tags|length) }}</p>
    ```

    ```right
    {% if page.tags %}<p>{{ 100 / (page.tags|length) }}</p>{% endif %}
    ```

    ## CB3402

    この演算子は、両側の値の種類の組み合わせには使えません。データに、数値のつもり
    の文字列（"3" など）が入っていることもあります。文字列をつなぐときは「~」を使
    います。

    ```wrong page.html
    <p>{{ followers + " 人" }}</p>
    ```

    ```wrong data.json
    {"followers": 12000}
    ```

    ```right page.html
    <p>{{ followers ~ " 人" }}</p>
    ```

    ```right data.json
    {"followers": 12000}
    ```

    ## CB3403

    文字列やリストを繰り返す回数が多すぎます。桁の間違いでないか確かめてください。

    ```wrong Templates/article.html
    <p>{{ "★" * 2000000 }}</p>
    ```

    ```right
    <p>{{ "★" * 5 }}</p>
    ```

    ## CB3404

    数値が必要な場所に、別の種類の値があります。JSON では、引用符で囲んだ数字は文
    字列です。

    ```wrong page.html
    <p>{{ -growth }}</p>
    ```

    ```wrong data.json
    {"growth": "12"}
    ```

    ```right page.html
    <p>{{ -growth }}</p>
    ```

    ```right data.json
    {"growth": 12}
    ```

    ## CB3405

    for で回せるのはリストや辞書です。値が一つのときも、データではリストにしてくだ
    さい。

    ```wrong page.html
    {% for number in followers %}{{ number }}{% endfor %}
    ```

    ```wrong data.json
    {"followers": 12000}
    ```

    ```right page.html
    {% for number in followers %}{{ number }}{% endfor %}
    ```

    ```right data.json
    {"followers": [12000, 8000]}
    ```

    ## CB3406

    「in」で調べられるのは、リスト・辞書・文字列の中です。

    ```wrong page.html
    {% if "micro" in tier %}<p>{{ tier }}</p>{% endif %}
    ```

    ```wrong data.json
    {"tier": 2}
    ```

    ```right page.html
    {% if "micro" in tier %}<p>{{ tier }}</p>{% endif %}
    ```

    ```right data.json
    {"tier": "micro"}
    ```

    ## CB3407

    名前の数と、データの値の数が合っていません。

    ```wrong page.html
    {% set low, high = fee %}<p>{{ low }}–{{ high }}</p>
    ```

    ```wrong data.json
    {"fee": [20000]}
    ```

    ```right page.html
    {% set low, high = fee %}<p>{{ low }}–{{ high }}</p>
    ```

    ```right data.json
    {"fee": [20000, 50000]}
    ```

    ## CB3408

    ない値のフィールドを読んでいます。途中の名前が間違っているか、データにその項目
    がありません。

    ```wrong page.html
    <p>{{ brand.owner.name }}</p>
    ```

    ```wrong data.json
    {"brand": {"name": "Glossier"}}
    ```

    ```right page.html
    <p>{{ brand.name }}</p>
    ```

    ```right data.json
    {"brand": {"name": "Glossier"}}
    ```

    ## CB3409

    set でフィールドに代入できるのは、namespace() で作った入れ物だけです。データは
    書き換えられません。

    ```wrong page.html
    {% set brand = brands[0] %}{% set brand.name = "Glossier" %}<p>{{ brand.name }}</p>
    ```

    ```wrong data.json
    {"brands": [{"name": "glossier"}, "MUJI"]}
    ```

    ```right page.html
    {% set brand = namespace(name="Glossier") %}<p>{{ brand.name }}</p>
    ```

    ```right data.json
    {"brands": [{"name": "glossier"}, "MUJI"]}
    ```

    ## CB3410

    関数やマクロでないものを ( ) で呼び出しています。( ) を消し、名前を確かめてく
    ださい。

    ```wrong page.html
    <p>{{ follower() }}</p>
    ```

    ```wrong data.json
    {"followers": 12000}
    ```

    ```right page.html
    <p>{{ followers }}</p>
    ```

    ```right data.json
    {"followers": 12000}
    ```

    ## CB3411

    マクロが受け取らない引数を渡しています。引数の数と名前を、マクロの定義と見比べ
    てください。

    ```wrong page.html
    {% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
    {% set parts = [badge] %}{{ parts[0]("micro", "nano") }}
    ```

    ```wrong data.json
    {}
    ```

    ```right page.html
    {% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
    {% set parts = [badge] %}{{ parts[0]("micro") }}
    ```

    ```right data.json
    {}
    ```

    ## CB3412

    dictsort や items のように、辞書（「キー: 値」の集まり）を受け取るフィルター
    に、別の種類の値が渡されています。

    ```wrong page.html
    {% for name, count in followers|dictsort %}{{ name }}{% endfor %}
    ```

    ```wrong data.json
    {"followers": 12000}
    ```

    ```right page.html
    {% for name, count in followers|dictsort %}{{ name }}{% endfor %}
    ```

    ```right data.json
    {"followers": {"Instagram": 12000, "YouTube": 8000}}
    ```

    ## CB3413

    辞書のキーになるのは、文字列や数値などの一つの値です。リストや辞書はキーになり
    ません。

    ```wrong page.html
    {% set names = {platforms: "SNS"} %}{{ names|length }}
    ```

    ```wrong data.json
    {"platforms": ["Instagram"]}
    ```

    ```right page.html
    {% set names = {"platforms": "SNS"} %}{{ names|length }}
    ```

    ```right data.json
    {"platforms": ["Instagram"]}
    ```

    ## CB3414

    スライス（始まり:終わり:間隔）の間隔が 0 になっています。0 では先に進めませ
    ん。

    ```wrong Templates/article.html
    {% set step = page.minutes - page.minutes %}{{ page.title[::step] }}
    ```

    ```right
    {% set step = 2 %}{{ page.title[::step] }}
    ```

    ## CB3415

    マクロや再帰ループが、自分を呼び出し続けています。呼び出しが終わる条件を if で
    書いてください。

    ```wrong Templates/article.html
    {% macro count(n) %}{{ n }} {{ count(n + 1) }}{% endmacro %}
    {{ count(1) }}
    ```

    ```right
    {% macro count(n) %}
    {{ n }} {% if n < 5 %}{{ count(n + 1) }}{% endif %}
    {% endmacro %}
    {{ count(1) }}
    ```

    ## CB3416

    一つのページで、ループが回りすぎています。入れ子のループで同じ一覧を何度も回し
    ていないか確かめてください。

    ```wrong Templates/404.html
    {% for a in range(1000) %}{% for b in range(1001) %}{% endfor %}{% endfor %}
    ```

    ```right
    {% for a in range(10) %}{% for b in range(10) %}{% endfor %}{% endfor %}
    ```

    ## CB3417

    一つのページが大きすぎて、読者のブラウザーでは開けません。一覧を perPage で
    ページに分けるか、ループを見直してください。

    ```wrong Templates/404.html
    {% set line = "abc" * 300000 %}{% for n in range(60) %}{{ line }}{% endfor %}
    ```

    ```right
    {% set line = "abc" * 3 %}{% for n in range(60) %}{{ line }}{% endfor %}
    ```

    ## CB3418

    フィルターが扱えない種類の値です。length は、文字列・リスト・辞書の長さを数え
    るもので、数値には使えません。

    ```wrong page.html
    <p>{{ followers|length }}</p>
    ```

    ```wrong data.json
    {"followers": 12000}
    ```

    ```right page.html
    <p>{{ followers|number }}</p>
    ```

    ```right data.json
    {"followers": 12000}
    ```

    ## CB3419

    format の書式が読めません。書式は「%」で始まり、文字列は %s、整数は %d、小数は
    %.1f のように書きます。「%」そのものは「%%」です。

    ```wrong Templates/article.html
    <p>{{ "%y"|format(page.minutes) }}</p>
    ```

    ```right
    <p>{{ "%d"|format(page.minutes) }}</p>
    ```

    ## CB3420

    date に渡した文字列が日付ではありません。日付は 2026-11-22 の形です。

    ```wrong Templates/article.html
    <time>{{ page.title|date }}</time>
    ```

    ```right
    {% if page.date %}<time>{{ page.date|date }}</time>{% endif %}
    ```

    ## CB3421

    「[1:3]」で一部を切り出せるのは、リストと文字列です。

    ```wrong page.html
    <p>{{ followers[0:2] }}</p>
    ```

    ```wrong data.json
    {"followers": 12000}
    ```

    ```right page.html
    <p>{{ followers[0:2]|join(", ") }}</p>
    ```

    ```right data.json
    {"followers": [12000, 8000, 5000]}
    ```

    ## CB3422

    途中で作った文字列が長すぎます。join や繰り返しの回数を確かめてください。

    ```wrong Templates/404.html
    {% set line = "abc" * 300000 %}{{ ([line] * 20)|join }}
    ```

    ```right
    {% set line = "abc" * 3 %}{{ ([line] * 20)|join }}
    ```
    """#
}
