extension Explanations {
  static let cb32Japanese = #"""
    ## CB3201

    extends、include、import などが指すテンプレートが Templates にありません。
    Templates から見たパスを、拡張子まで書きます。

    ```wrong Templates/article.html
    {% extends "layuot.html" %}
    ```

    ```right
    {% extends "layout.html" %}
    ```

    ## CB3202

    テンプレートが、直接またはほかのテンプレートを通して自分自身を取り込んでいま
    す。終わりがないため、どこかを外してください。木のような構造を出したいときは、
    マクロか再帰ループを使います。

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1>{% include "article.html" %}
    ```

    ```right
    <h1>{{ page.title }}</h1>{{ page.content }}
    ```

    ## CB3203

    テンプレートの名前は、文字列でそのまま書きます。データしだいで変わる名前では、
    公開前にテンプレートを確かめられません。if で書き分けてください。

    ```wrong Templates/article.html
    {% include page.title %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ## CB3204

    取り込んだテンプレートをすべて合わせると、大きすぎます。同じ部品を何度も
    include していることが多いので、マクロにして import してください。

    ## CB3205

    親テンプレートに、この名前のブロックがありません。書いた内容がどこにも表示され
    ないため、名前を確かめてください。

    ```wrong Templates/article.html
    {% extends "layout.html" %}
    {% block mian %}{{ page.content }}{% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ## CB3206

    ブロックの中で、そのブロック自身を self で呼び出しています。終わりがないため、
    呼び出しをブロックの外に出してください。

    ```wrong Templates/article.html
    {% block heading %}<h1>{{ page.title }}</h1>{{ self.heading() }}{% endblock %}
    ```

    ```right
    {% block heading %}<h1>{{ page.title }}</h1>{% endblock %}{{ self.heading() }}
    ```

    ## CB3207

    親テンプレートが required と決めたブロックがありません。この名前のブロックを書
    いてください。

    ```wrong Templates/base.html
    <main>{% block main required %}{% endblock %}</main>
    ```

    ```wrong Templates/article.html
    {% extends "base.html" %}
    ```

    ```right Templates/base.html
    <main>{% block main required %}{% endblock %}</main>
    ```

    ```right Templates/article.html
    {% extends "base.html" %}
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ## CB3208

    super() は、親テンプレートのブロックの内容を出すもので、ブロックの中でだけ使え
    ます。

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1>{{ super() }}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}{{ super() }}{{ page.content }}{% endblock %}
    ```

    ## CB3209

    super() で出すブロックが親テンプレートにありません。親がないか、ブロックの名前
    が違います。

    ```wrong Templates/article.html
    {% block main %}{{ super() }}{{ page.content }}{% endblock %}
    ```

    ```right
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ## CB3210

    self で呼び出したブロックが、このテンプレートにも親にもありません。名前を確か
    めてください。

    ```wrong Templates/article.html
    {% block heading %}{{ page.title }}{% endblock %}{{ self.headng() }}
    ```

    ```right
    {% block heading %}{{ page.title }}{% endblock %}{{ self.heading() }}
    ```

    ## CB3211

    import したテンプレートに、その名前のマクロや変数がありません。

    ```wrong Templates/article.html
    {% from "parts.html" import bagde %}{{ bagde(page.title) }}
    ```

    ```wrong Templates/parts.html
    {% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
    ```

    ```right Templates/article.html
    {% from "parts.html" import badge %}{{ badge(page.title) }}
    ```

    ```right Templates/parts.html
    {% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
    ```

    ## CB3212

    ほかのテンプレートを継承する（extends）場合、ブロックの外に書いた内容は表示さ
    れません。親にあるブロックの中に移してください。

    ```wrong Templates/article.html
    {% extends "layout.html" %}
    <h1>{{ page.title }}</h1>
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}<h1>{{ page.title }}</h1>{{ page.content }}{% endblock %}
    ```

    ## CB3213

    どのページからも、どのテンプレートからも使われていないファイルです。要らなけれ
    ば消してください。使うつもりなら、名前の間違いかもしれません。

    ```wrong Templates/parts.html
    {% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
    ```

    ```right Templates/parts.html
    {% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
    ```

    ```right Templates/article.html
    {% from "parts.html" import badge %}{{ badge(page.title) }}
    ```
    """#
}
