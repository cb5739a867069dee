extension Explanations {
  static let cb30Japanese = #"""
    ## CB3001

    テンプレートの文法では、この位置に別のものが必要です。演算子やカンマの書き忘
    れ、余分な語が多いものです。

    ```wrong Templates/article.html
    <h1>{{ page.title site.title }}</h1>
    ```

    ```right
    <h1>{{ page.title }} | {{ site.title }}</h1>
    ```

    ## CB3002

    タグの中では意味のない文字です。「でない」は「!」ではなく not、「かつ」は
    「&&」ではなく and と書きます。全角の文字が紛れていることもあります。

    ```wrong Templates/article.html
    {% if !page.noindex %}<p>{{ page.title }}</p>{% endif %}
    ```

    ```right
    {% if not page.noindex %}<p>{{ page.title }}</p>{% endif %}
    ```

    ## CB3003

    テンプレートのコメントは「{#」で始め「#}」で終えます。閉じないと、残りがすべて
    コメントになってしまいます。

    ```wrong Templates/article.html
    {# 見出し
    <h1>{{ page.title }}</h1>
    ```

    ```right
    {# 見出し #}
    <h1>{{ page.title }}</h1>
    ```

    ## CB3004

    raw は、中の「{{」などをそのまま出力するタグです。「{% endraw %}」で閉じます。

    ```wrong Templates/article.html
    <code>{% raw %}{{ page.title }}</code>
    ```

    ```right
    <code>{% raw %}{{ page.title }}{% endraw %}</code>
    ```

    ## CB3005

    値を出力する「{{」が「}}」で閉じられていません。

    ```wrong Templates/article.html
    <h1>{{ page.title </h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3006

    タグの始まり「{%」が「%}」で閉じられていません。「}}」と取り違えることがよくあ
    ります。

    ```wrong Templates/article.html
    {% if page.date
    <p>{{ page.date }}</p>
    ```

    ```right
    {% if page.date %}
    <p>{{ page.date }}</p>
    {% endif %}
    ```

    ## CB3007

    文字列の引用符が閉じられていません。始まりと同じ引用符（" か '）で閉じます。

    ```wrong Templates/article.html
    {% extends "layout.html %}
    ```

    ```right
    {% extends "layout.html" %}
    ```

    ## CB3008

    文字列の中の「\」は、\n（改行）や \u3042 のように文字を表す決まった書き方だけ
    に使えます。「\」そのものは「\\」と書きます。

    ```wrong Templates/article.html
    <p>{{ "\xZZ" }}</p>
    ```

    ```right
    <p>{{ "\\xZZ" }}</p>
    ```

    ## CB3009

    変数の名前に使えるのは文字・数字・「_」だけです。絵文字などの記号は使えませ
    ん。

    ```wrong Templates/article.html
    {% set title✨ = page.title %}<h1>{{ title✨ }}</h1>
    ```

    ```right
    {% set title = page.title %}<h1>{{ title }}</h1>
    ```

    ## CB3010

    閉じかっこに対応する開きかっこがありません。

    ```wrong Templates/article.html
    <h1>{{ page.title) }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3011

    開いたかっこと違う種類のかっこで閉じています。( は )、[ は ]、{ は } で閉じま
    す。

    ```wrong Templates/article.html
    <h1>{{ (page.title] }}</h1>
    ```

    ```right
    <h1>{{ (page.title) }}</h1>
    ```

    ## CB3012

    整数が大きすぎます。扱えるのは約 922 京（64 ビット）までです。桁の打ち間違いで
    ないか確かめてください。

    ```wrong Templates/article.html
    <p>{{ 99999999999999999999 }}</p>
    ```

    ```right
    <p>{{ 99999 }}</p>
    ```

    ## CB3013

    for や if などのタグが、テンプレートの終わりまで閉じられていません。for は
    endfor、if は endif で閉じます。

    ```wrong Templates/article.html
    {% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.name }}</a>
    ```

    ```right
    {% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.name }}</a>{% endfor %}
    ```

    ## CB3014

    「{{」と「}}」の間に何もありません。出力する値を書くか、消してください。

    ```wrong Templates/article.html
    <h1>{{ }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3015

    かっこやタグの入れ子が深すぎます。set で途中の値に名前を付けるか、マクロに分け
    てください。

    ## CB3016

    その名前のタグはありません。つづりを確かめてください。Jinja にあって、ここにな
    いタグもあります。

    ```wrong Templates/article.html
    {% iff page.date %}<p>{{ page.date }}</p>{% endif %}
    ```

    ```right
    {% if page.date %}<p>{{ page.date }}</p>{% endif %}
    ```

    ## CB3017

    閉じるタグだけがあり、始まりのタグがありません。

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1>{% endif %}
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3018

    内側のタグを閉じないうちに、外側のタグを閉じています。開いた順と逆の順に閉じて
    ください。

    ```wrong Templates/article.html
    {% for tag in page.tags %}{% if tag.url %}{{ tag.name }}{% endfor %}{% endif %}
    ```

    ```right
    {% for tag in page.tags %}{% if tag.url %}{{ tag.name }}{% endif %}{% endfor %}
    ```

    ## CB3019

    break と continue は for の中でだけ使えます。

    ```wrong Templates/article.html
    {% if page.noindex %}{% break %}{% endif %}
    ```

    ```right
    {% for tag in page.tags %}
    {% if loop.index > 3 %}{% break %}{% endif %}{{ tag.name }}
    {% endfor %}
    ```

    ## CB3020

    true や none のような決まった値には代入できません。別の名前を使ってください。

    ```wrong Templates/article.html
    {% set none = page.title %}<h1>{{ none }}</h1>
    ```

    ```right
    {% set heading = page.title %}<h1>{{ heading }}</h1>
    ```

    ## CB3021

    同じ名前のブロックが一つのテンプレートに二つあります。どちらを差し替えるのか決
    まらないため、片方の名前を変えてください。同じ内容を二度出したいときは {{
    self.名前() }} を使います。

    ```wrong Templates/article.html
    {% block heading %}{{ page.title }}{% endblock %}
    {% block heading %}{{ site.title }}{% endblock %}
    ```

    ```right
    {% block heading %}{{ page.title }}{% endblock %}
    {% block footer %}{{ site.title }}{% endblock %}
    ```

    ## CB3022

    required の付いたブロックは、継承する側が必ず埋めるものです。ここに内容を書い
    ても使われません。

    ```wrong Templates/article.html
    {% extends "base.html" %}{% block main %}{{ page.content }}{% endblock %}
    ```

    ```wrong Templates/base.html
    <main>{% block main required %}本文{% endblock %}</main>
    ```

    ```right Templates/article.html
    {% extends "base.html" %}{% block main %}{{ page.content }}{% endblock %}
    ```

    ```right Templates/base.html
    <main>{% block main required %}{% endblock %}</main>
    ```

    ## CB3023

    call の後には、マクロの呼び出しを書きます。

    ```wrong Templates/article.html
    {% call page.title %}続き{% endcall %}
    ```

    ```right
    {% macro box() %}<div>{{ caller() }}</div>{% endmacro %}
    {% call box() %}続き{% endcall %}
    ```

    ## CB3024

    マクロの引数に同じ名前が二つあります。片方の名前を変えてください。

    ```wrong Templates/article.html
    {% macro link(url, url) %}<a href="{{ url }}">{{ url }}</a>{% endmacro %}
    {{ link(page.url, page.title) }}
    ```

    ```right
    {% macro link(url, text) %}<a href="{{ url }}">{{ text }}</a>{% endmacro %}
    {{ link(page.url, page.title) }}
    ```

    ## CB3025

    既定値のある引数は、ない引数より後に並べます。順番を入れ替えるか、この引数にも
    既定値を付けてください。

    ```wrong Templates/article.html
    {% macro link(text="", url) %}<a href="{{ url }}">{{ text }}</a>{% endmacro %}
    {{ link(page.title, page.url) }}
    ```

    ```right
    {% macro link(url, text="") %}<a href="{{ url }}">{{ text }}</a>{% endmacro %}
    {{ link(page.url, page.title) }}
    ```

    ## CB3026

    「_」で始まる名前は、そのテンプレートの中だけで使うものです。ほかから使う場合
    は「_」のない名前にしてください。

    ```wrong Templates/article.html
    {% from "parts.html" import _badge %}{{ _badge(page.title) }}
    ```

    ```wrong Templates/parts.html
    {% macro _badge(text) %}<b>{{ text }}</b>{% endmacro %}
    ```

    ```right Templates/article.html
    {% from "parts.html" import badge %}{{ badge(page.title) }}
    ```

    ```right Templates/parts.html
    {% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
    ```

    ## CB3027

    スライス（1:3 のような範囲）は、[ ] の中に一つだけ書けます。ほかの添字とカンマ
    で並べることはできません。

    ```wrong Templates/article.html
    {% for tag in page.tags[0:2, 3] %}{{ tag.name }}{% endfor %}
    ```

    ```right
    {% for tag in page.tags[0:2] %}{{ tag.name }}{% endfor %}
    ```

    ## CB3028

    「名前=値」の引数の後に、名前のない引数は置けません。名前のないものを先に書い
    てください。

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(length=40, true) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(40, killwords=true) }}</h1>
    ```

    ## CB3029

    同じ名前の引数が二度渡されています。片方を消してください。

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(length=40, length=60) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(length=40) }}</h1>
    ```

    ## CB3030

    is で始まるテストは、続けて並べられません。「and」でつないでください。

    ```wrong Templates/article.html
    {% if page.date is defined is not none %}
    <p>{{ page.title }}</p>
    {% endif %}
    ```

    ```right
    {% if page.date is defined and page.date is not none %}
    <p>{{ page.title }}</p>
    {% endif %}
    ```
    """#
}
