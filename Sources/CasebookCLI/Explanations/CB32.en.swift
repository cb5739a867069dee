extension Explanations {
  static let cb32English = #"""
    ## CB3201

    extends, include or import names a file that Templates does not have. Write
    the path from Templates on, with the ending.

    ```wrong Templates/article.html
    {% extends "layuot.html" %}
    ```

    ```right
    {% extends "layout.html" %}
    ```

    ## CB3202

    The template includes itself, directly or through another one, without end.
    Remove one of the includes; trees are printed by macros or recursive loops.

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1>{% include "article.html" %}
    ```

    ```right
    <h1>{{ page.title }}</h1>{{ page.content }}
    ```

    ## CB3203

    The name of a template is written out. With a name from data, templates could
    not be checked before anything is published. Choose with if.

    ```wrong Templates/article.html
    {% include page.title %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ## CB3204

    With all that it includes, the template is too large. Mostly the same part is
    included many times: make it a macro, and import it.

    ## CB3205

    No template above has a block of this name, so what it holds would never be
    shown. See how the block is called.

    ```wrong Templates/article.html
    {% extends "layout.html" %}
    {% block mian %}{{ page.content }}{% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ## CB3206

    The block prints itself through self, without end. Move the call out of the
    block.

    ```wrong Templates/article.html
    {% block heading %}<h1>{{ page.title }}</h1>{{ self.heading() }}{% endblock %}
    ```

    ```right
    {% block heading %}<h1>{{ page.title }}</h1>{% endblock %}{{ self.heading() }}
    ```

    ## CB3207

    The template above requires a block that this one does not have. Write it.

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

    super() prints what the template above has in the same block. It belongs
    inside of a block.

    ```wrong Templates/article.html
    <h1>{{ page.title }}</h1>{{ super() }}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}{{ super() }}{{ page.content }}{% endblock %}
    ```

    ## CB3209

    No template above has this block, so that super() has nothing to print.

    ```wrong Templates/article.html
    {% block main %}{{ super() }}{{ page.content }}{% endblock %}
    ```

    ```right
    {% block main %}{{ page.content }}{% endblock %}
    ```

    ## CB3210

    Neither this template nor one above has the block that self asks for. See how
    it is called.

    ```wrong Templates/article.html
    {% block heading %}{{ page.title }}{% endblock %}{{ self.headng() }}
    ```

    ```right
    {% block heading %}{{ page.title }}{% endblock %}{{ self.heading() }}
    ```

    ## CB3211

    The imported template sets no macro or variable of this name.

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

    In a template that extends another, nothing outside of blocks is shown. Move
    it into a block of the template above.

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

    No page and no other template uses the file. Delete it, or see whether its
    name is mistyped where it should be used.

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
