extension Explanations {
  static let cb33English = #"""
    ## CB3301

    The value of an attribute stands in quotes. Without them, a space in the value
    would begin another attribute.

    ```wrong Templates/article.html
    <a href={{ page.url }}>{{ page.title }}</a>
    ```

    ```right
    <a href="{{ page.url }}">{{ page.title }}</a>
    ```

    ## CB3302

    An output in place of an attribute could become any attribute, whatever the
    data says. Write the name into the HTML, and print the value only.

    ```wrong Templates/article.html
    <h1 {{ page.title }}>{{ page.title }}</h1>
    ```

    ```right
    <h1 title="{{ page.title }}">{{ page.title }}</h1>
    ```

    ## CB3303

    The name of a tag or an attribute cannot come from data, which could make any
    tag of it. Write both out, and choose with if.

    ```wrong Templates/article.html
    <{{ page.kind }}>{{ page.title }}</{{ page.kind }}>
    ```

    ```right
    {% if page.kind == "entry" %}<article>{{ page.title }}</article>{% endif %}
    ```

    ## CB3304

    An HTML comment is published, and a value in it could end it early. Use “{# …
    #}” for notes; they are not published.

    ```wrong Templates/article.html
    <!-- {{ page.title }} --><h1>{{ page.title }}</h1>
    ```

    ```right
    {# the title #}<h1>{{ page.title }}</h1>
    ```

    ## CB3305

    A value printed into a script could run as a part of it. Put it into a data
    attribute, or into a script of the type application/json, and read it from
    there.

    ```wrong Templates/article.html
    <script>const title = {{ page.title }};</script><h1>{{ page.title }}</h1>
    ```

    ```right
    <script type="application/json">{"title": {{ page.title }}}</script>
    ```

    ## CB3306

    A value printed into a style sheet could change anything on the page. Prepare
    classes, and choose one with if.

    ```wrong Templates/article.html
    <style>h1 { color: {{ page.title }} }</style><h1>{{ page.title }}</h1>
    ```

    ```right
    <h1{% if page.noindex %} class="hidden"{% endif %}>{{ page.title }}</h1>
    ```

    ## CB3307

    An attribute such as onclick or style holds code, which a value must not
    become a part of. Put the value into a data attribute, and read it from a
    script.

    ```wrong Templates/article.html
    <button onclick="share('{{ page.title }}')">Share</button>
    ```

    ```right
    <button data-title="{{ page.title }}">Share</button>
    ```

    ## CB3308

    The branches of an if end in different places of the HTML, such as inside and
    outside of an attribute. Close in each branch what it opens.

    ```wrong Templates/article.html
    {% if page.noindex %}<a href="{% else %}<a class="{% endif %}/">{{ page.title }}</a>
    ```

    ```right
    <a {% if page.noindex %}href="/"{% else %}class="x"{% endif %}>{{ page.title }}</a>
    ```

    ## CB3309

    The body of a loop ends in another place of the HTML than it begins, so that
    the second round would break the page. Close inside of the body what it opens.

    ```wrong Templates/article.html
    {% for tag in page.tags %}<a href="{{ tag.url }}{% endfor %}">
    ```

    ```right
    {% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.name }}</a>{% endfor %}
    ```

    ## CB3310

    A template or block ends inside of a tag, a comment or a script. A “>” or a
    quotation mark is missing.

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1><a href="/"
    ```

    ```right
    <h1>{{ page.title }}</h1><a href="/">Back</a>
    ```

    ## CB3311

    A link from the data has a form that no page may have, such as “javascript:…”.
    It is replaced by one that leads nowhere. Correct the data.

    ```wrong Content/articles/gifting.md
    ---
    title: "javascript:alert(1)"
    ---
    ```

    ```wrong Templates/article.html
    <a href="{{ page.title }}">More</a>
    ```

    ```right Content/articles/gifting.md
    ---
    title: "https://example.com/"
    ---
    ```

    ```right Templates/article.html
    <a href="{{ page.title }}">More</a>
    ```
    """#
}
