extension Explanations {
  static let cb30English = #"""
    ## CB3001

    The grammar of templates wants something else here. Mostly an operator or a
    comma was forgotten, or a word is too much.

    ```wrong Templates/article.html
    <h1>{{ page.title site.title }}</h1>
    ```

    ```right
    <h1>{{ page.title }} | {{ site.title }}</h1>
    ```

    ## CB3002

    The character means nothing inside of a tag. “Not” is written not, and “and”
    is written and; “!” and “&&” are other languages.

    ```wrong Templates/article.html
    {% if !page.noindex %}<p>{{ page.title }}</p>{% endif %}
    ```

    ```right
    {% if not page.noindex %}<p>{{ page.title }}</p>{% endif %}
    ```

    ## CB3003

    A comment of a template begins with “{#” and ends with “#}”. Left open, it
    would take all that follows.

    ```wrong Templates/article.html
    {# the heading
    <h1>{{ page.title }}</h1>
    ```

    ```right
    {# the heading #}
    <h1>{{ page.title }}</h1>
    ```

    ## CB3004

    raw prints “{{” and the like as they stand. It is closed by “{% endraw %}”.

    ```wrong Templates/article.html
    <code>{% raw %}{{ page.title }}</code>
    ```

    ```right
    <code>{% raw %}{{ page.title }}{% endraw %}</code>
    ```

    ## CB3005

    “{{”, which prints a value, is not closed by “}}”.

    ```wrong Templates/article.html
    <h1>{{ page.title </h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3006

    “{%”, which begins a tag, is not closed by “%}”. It is easily mixed up with
    “}}”.

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

    The string is not closed. It ends with the quotation mark that it begins with,
    " or '.

    ```wrong Templates/article.html
    {% extends "layout.html %}
    ```

    ```right
    {% extends "layout.html" %}
    ```

    ## CB3008

    In a string, “\” begins an escape such as \n or \u3042, and this one means
    nothing. A “\” itself is written “\\”.

    ```wrong Templates/article.html
    <p>{{ "\xZZ" }}</p>
    ```

    ```right
    <p>{{ "\\xZZ" }}</p>
    ```

    ## CB3009

    Names have letters, digits and “_”; emoji and other signs cannot be part of
    them.

    ```wrong Templates/article.html
    {% set title✨ = page.title %}<h1>{{ title✨ }}</h1>
    ```

    ```right
    {% set title = page.title %}<h1>{{ title }}</h1>
    ```

    ## CB3010

    The bracket closes nothing. One that opens is missing, or this one is too
    much.

    ```wrong Templates/article.html
    <h1>{{ page.title) }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3011

    The bracket is of another kind than the one that is open: ( goes with ), [
    with ], and { with }.

    ```wrong Templates/article.html
    <h1>{{ (page.title] }}</h1>
    ```

    ```right
    <h1>{{ (page.title) }}</h1>
    ```

    ## CB3012

    The whole number is too large; they go up to about 9.2 quintillion (64 bits).
    See whether there are digits too many.

    ```wrong Templates/article.html
    <p>{{ 99999999999999999999 }}</p>
    ```

    ```right
    <p>{{ 99999 }}</p>
    ```

    ## CB3013

    A tag such as for or if is still open at the end of the template. for is
    closed by endfor, and if by endif.

    ```wrong Templates/article.html
    {% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.name }}</a>
    ```

    ```right
    {% for tag in page.tags %}<a href="{{ tag.url }}">{{ tag.name }}</a>{% endfor %}
    ```

    ## CB3014

    There is nothing between “{{” and “}}”. Write the value to print, or delete
    them.

    ```wrong Templates/article.html
    <h1>{{ }}</h1>
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3015

    Brackets or tags are nested too deeply. Name a part of the value with set, or
    move it into a macro.

    ## CB3016

    There is no tag of this name. See how it is spelled; some tags of Jinja do not
    exist here.

    ```wrong Templates/article.html
    {% iff page.date %}<p>{{ page.date }}</p>{% endif %}
    ```

    ```right
    {% if page.date %}<p>{{ page.date }}</p>{% endif %}
    ```

    ## CB3017

    The tag closes something that was not opened.

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1>{% endif %}
    ```

    ```right
    <h1>{{ page.title }}</h1>
    ```

    ## CB3018

    An outer tag is closed while an inner one is open. Close tags in the reverse
    order.

    ```wrong Templates/article.html
    {% for tag in page.tags %}{% if tag.url %}{{ tag.name }}{% endfor %}{% endif %}
    ```

    ```right
    {% for tag in page.tags %}{% if tag.url %}{{ tag.name }}{% endif %}{% endfor %}
    ```

    ## CB3019

    break and continue belong into a loop.

    ```wrong Templates/article.html
    {% if page.noindex %}{% break %}{% endif %}
    ```

    ```right
    {% for tag in page.tags %}
    {% if loop.index > 3 %}{% break %}{% endif %}{{ tag.name }}
    {% endfor %}
    ```

    ## CB3020

    Fixed values such as true and none cannot be set. Choose another name.

    ```wrong Templates/article.html
    {% set none = page.title %}<h1>{{ none }}</h1>
    ```

    ```right
    {% set heading = page.title %}<h1>{{ heading }}</h1>
    ```

    ## CB3021

    The template has two blocks of one name, so that nobody can tell which one is
    filled. Rename one; {{ self.name() }} prints a block a second time.

    ```wrong Templates/article.html
    {% block heading %}{{ page.title }}{% endblock %}
    {% block heading %}{{ site.title }}{% endblock %}
    ```

    ```right
    {% block heading %}{{ page.title }}{% endblock %}
    {% block footer %}{{ site.title }}{% endblock %}
    ```

    ## CB3022

    A required block is filled by the templates that extend this one. What stands
    in it here would never be shown.

    ```wrong Templates/article.html
    {% extends "base.html" %}{% block main %}{{ page.content }}{% endblock %}
    ```

    ```wrong Templates/base.html
    <main>{% block main required %}text{% endblock %}</main>
    ```

    ```right Templates/article.html
    {% extends "base.html" %}{% block main %}{{ page.content }}{% endblock %}
    ```

    ```right Templates/base.html
    <main>{% block main required %}{% endblock %}</main>
    ```

    ## CB3023

    call is followed by the call of a macro.

    ```wrong Templates/article.html
    {% call page.title %}more{% endcall %}
    ```

    ```right
    {% macro box() %}<div>{{ caller() }}</div>{% endmacro %}
    {% call box() %}more{% endcall %}
    ```

    ## CB3024

    Two parameters of the macro have the same name. Rename one.

    ```wrong Templates/article.html
    {% macro link(url, url) %}<a href="{{ url }}">{{ url }}</a>{% endmacro %}
    {{ link(page.url, page.title) }}
    ```

    ```right
    {% macro link(url, text) %}<a href="{{ url }}">{{ text }}</a>{% endmacro %}
    {{ link(page.url, page.title) }}
    ```

    ## CB3025

    Parameters with a default stand behind those without. Swap them, or give this
    one a default, too.

    ```wrong Templates/article.html
    {% macro link(text="", url) %}<a href="{{ url }}">{{ text }}</a>{% endmacro %}
    {{ link(page.title, page.url) }}
    ```

    ```right
    {% macro link(url, text="") %}<a href="{{ url }}">{{ text }}</a>{% endmacro %}
    {{ link(page.url, page.title) }}
    ```

    ## CB3026

    Names that begin with “_” are for their own template. Rename it to use it
    elsewhere.

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

    A slice such as 1:3 stands alone in the brackets; it cannot be combined with
    another index.

    ```wrong Templates/article.html
    {% for tag in page.tags[0:2, 3] %}{{ tag.name }}{% endfor %}
    ```

    ```right
    {% for tag in page.tags[0:2] %}{{ tag.name }}{% endfor %}
    ```

    ## CB3028

    An argument without a name cannot stand behind one with a name. Put it in
    front.

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(length=40, true) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(40, killwords=true) }}</h1>
    ```

    ## CB3029

    The same argument is passed twice. Remove one.

    ```wrong Templates/article.html
    <h1>{{ page.title|truncate(length=40, length=60) }}</h1>
    ```

    ```right
    <h1>{{ page.title|truncate(length=40) }}</h1>
    ```

    ## CB3030

    Tests with is cannot follow each other. Join them with “and”.

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
