extension Explanations {
  static let cb31English = #"""
    ## CB3101

    There is no variable or function of this name. There are page, site and
    collections, and what set and macros of the template make.

    ```wrong Templates/article.html
    <h1>{{ pgae.title }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3102

    The record has no such field: it is mistyped, or the schema does not have it.
    Documentation/template-data.md lists the fields of each kind of page.

    ```wrong Templates/article.html
    <h1>{{ page.titel }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3103

    A field is asked of a value that has none, such as a number.

    ```wrong Templates/article.html
    <p>{{ page.minutes.text }}</p>
    ```

    ```right
    <p>{{ page.minutes }}</p>
    ```

    ## CB3104

    “[…]” picks something out of a list, a dictionary or a text. There is nothing
    to pick out of a number.

    ```wrong Templates/article.html
    <p>{{ page.minutes[0] }}</p>
    ```

    ```right
    <p>{{ page.minutes }}</p>
    ```

    ## CB3105

    The value may be missing, and is used without a guard: an article without it
    would show a gap. Guard it with if, or give another value with default.

    ```wrong Templates/article.html
    <time>{{ page.date }}</time>
    ```

    ```right
    {% if page.date %}<time>{{ page.date }}</time>{% endif %}
    ```

    ## CB3106

    The variable has no value here, as when the call of a macro leaves an argument
    out.

    ```wrong Templates/article.html
    {% macro heading(text) %}<h1>{{ text }}</h1>{% endmacro %}{{ heading() }}
    ```

    ```right
    {% macro heading(text) %}<h1>{{ text }}</h1>{% endmacro %}{{ heading(page.title) }}
    ```

    ## CB3107

    A list or a record cannot be printed as it is. Print its items with for, or
    choose a field.

    ```wrong Templates/article.html
    <p>{{ page.tags }}</p>
    ```

    ```right
    <p>{% for tag in page.tags %}{{ tag.name }} {% endfor %}</p>
    ```

    ## CB3108

    There is no filter of this name. Documentation/templates.md lists those that
    exist.

    ```wrong Templates/article.html
    <h1>{{ page.title|upcase }}</h1>
    ```

    ```right
    <h1>{{ page.title|upper }}</h1>
    ```

    ## CB3109

    Jinja has this filter, and Casebook leaves it out: random, for example, would
    make another page in each build. The message says why, and what to do instead.

    ```wrong Templates/home.html
    {{ (collections.articles.entries|random).title }}
    ```

    ```right
    {% for entry in collections.articles.entries %}{{ entry.title }}{% endfor %}
    ```

    ## CB3110

    There is no test of this name behind “is”. See how it is spelled.

    ```wrong Templates/article.html
    {% if page.date is defned %}<p>{{ page.title }}</p>{% endif %}
    ```

    ```right
    {% if page.date is defined %}<p>{{ page.title }}</p>{% endif %}
    ```

    ## CB3111

    Jinja has this test, and Casebook leaves it out. Whether a filter or a test
    exists is always known here before pages are made.

    ```wrong Templates/article.html
    {% if "upper" is filter %}<h1>{{ page.title|upper }}</h1>{% endif %}
    ```

    ```right
    <h1>{{ page.title|upper }}</h1>
    ```

    ## CB3112

    The filter or function takes fewer arguments than it is given.

    ```wrong Templates/article.html
    <h1>{{ page.title|upper("ja") }}</h1>
    ```

    ```right
    <h1>{{ page.title|upper }}</h1>
    ```

    ## CB3113

    The same argument is passed twice, once by its position and once by its name.
    Remove one.

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(40, length=60) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(40) }}</h1>
    ```

    ## CB3114

    There is no argument of this name. See how it is spelled.

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(lenght=40) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(length=40) }}</h1>
    ```

    ## CB3115

    An argument that cannot be left out is missing.

    ```wrong Templates/article.html
    <h1>{{ page.title|replace("　") }}</h1>
    ```

    ```right
    <h1>{{ page.title|replace("　", " ") }}</h1>
    ```

    ## CB3116

    The filter or function takes values of another kind, as when a text is
    rounded.

    ```wrong Templates/article.html
    <p>{{ page.title|round }}</p>
    ```

    ```right
    <p>{{ page.minutes|round }}</p>
    ```

    ## CB3117

    The argument is a string that is written out. With a value from data, nobody
    could check before publishing that the text or file exists.

    ```wrong Templates/article.html
    <p>{{ t(page.minutes) }}</p>
    ```

    ```right
    <p>{{ t("notFound") }}</p>
    ```

    ## CB3118

    The argument is none of the choices that the filter knows. The hint lists
    them.

    ```wrong Templates/article.html
    {% if page.date %}<time>{{ page.date|date("lnog") }}</time>{% endif %}
    ```

    ```right
    {% if page.date %}<time>{{ page.date|date("long") }}</time>{% endif %}
    ```

    ## CB3119

    Only macros take arguments spread by “*” or “**”. Write them one by one.

    ```wrong Templates/article.html
    {% for number in range(*[1, 4]) %}{{ number }}{% endfor %}
    ```

    ```right
    {% for number in range(1, 4) %}{{ number }}{% endfor %}
    ```

    ## CB3120

    The operator does not go with the kinds of these two values. Texts are joined
    by “~”, not by “+”.

    ```wrong Templates/article.html
    <p>{{ page.title + page.minutes }}</p>
    ```

    ```right
    <p>{{ page.title ~ page.minutes }}</p>
    ```

    ## CB3121

    A number is needed here, and the value is none.

    ```wrong Templates/article.html
    <p>{{ -page.title }}</p>
    ```

    ```right
    <p>{{ -page.minutes }}</p>
    ```

    ## CB3122

    “in” looks into a list, a dictionary or a text, and not into a number.

    ```wrong Templates/article.html
    {% if "basics" in page.minutes %}<p>{{ page.title }}</p>{% endif %}
    ```

    ```right
    {% if "basics" in page.title %}<p>{{ page.title }}</p>{% endif %}
    ```

    ## CB3123

    A loop goes over a list or a dictionary, and not over a single value.

    ```wrong Templates/article.html
    {% for tag in page.minutes %}{{ tag }}{% endfor %}
    ```

    ```right
    {% for tag in page.tags %}{{ tag.name }}{% endfor %}
    ```

    ## CB3124

    There are more names than values, or fewer.

    ```wrong Templates/article.html
    {% set first, second = "A", "B", "C" %}<p>{{ first }} {{ second }}</p>
    ```

    ```right
    {% set first, second = "A", "B" %}<p>{{ first }} {{ second }}</p>
    ```

    ## CB3125

    Several names are filled from a tuple or a list, and not from a single value.

    ```wrong Templates/article.html
    {% set first, second = page.minutes %}<p>{{ first }} {{ second }}</p>
    ```

    ```right
    {% set first = page.minutes %}<p>{{ first }}</p>
    ```

    ## CB3126

    set fills a field only of what namespace() has made, as for counting in a
    loop.

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

    Parentheses call a function or a macro, and this is a value. Leave them out.

    ```wrong Templates/article.html
    <h1>{{ page.title() }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3128

    What stands in a call block appears where the macro calls caller(). This macro
    never does, so it would be lost.

    ```wrong Templates/article.html
    {% macro box() %}<div></div>{% endmacro %}
    {% call box() %}more{% endcall %}
    ```

    ```right
    {% macro box() %}<div>{{ caller() }}</div>{% endmacro %}
    {% call box() %}more{% endcall %}
    ```

    ## CB3129

    loop(…) runs the same loop again over an inner list. The loop is marked
    recursive, and is given one list.

    ```wrong Templates/article.html
    {% for tag in page.tags %}{{ loop(page.tags) }}{% endfor %}
    ```

    ```right
    {% for tag in page.tags recursive %}{{ tag.name }}{% endfor %}
    ```

    ## CB3130

    autoescape is followed by true or false. If data decided it, nobody could
    check before publishing that the page is safe.

    ```wrong Templates/article.html
    {% autoescape page.noindex %}{{ page.title }}{% endautoescape %}
    ```

    ```right
    {% autoescape true %}{{ page.title }}{% endautoescape %}
    ```

    ## CB3131

    Jinja has this function, and Casebook leaves it out. The message says why.

    ```wrong Templates/article.html
    <p>{{ lipsum() }}</p>
    ```

    ```right
    <p>{{ page.content }}</p>
    ```

    ## CB3132

    safe prints a value as HTML. If the data is text, a “<” in it breaks the page,
    and tags of others get through. Values that are HTML, such as page.content,
    need no safe.

    ```wrong Templates/article.html
    <h1>{{ page.title|safe }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3133

    set makes a variable that nothing reads. It was left behind, or its name is
    mistyped where it should be read.

    ```wrong Templates/article.html
    {% set heading = page.title %}<h1>{{ page.title }}</h1>
    ```

    ```right
    {% set heading = page.title %}<h1>{{ heading }}</h1>
    ```
    """#
}
