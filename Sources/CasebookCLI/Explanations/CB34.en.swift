extension Explanations {
  static let cb34English = #"""
    ## CB3401

    Something is divided by zero. It happens only where the data is 0: guard the
    division with if.

    ```wrong Templates/article.html
    <p>{{ 100 / (page.tags|length) }}</p>
    ```

    ```right
    {% if page.tags %}<p>{{ 100 / (page.tags|length) }}</p>{% endif %}
    ```

    ## CB3402

    The operator does not go with these two values. The data may hold a text, such
    as "3", where a number is meant. Texts are joined by “~”.

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

    A text or a list is repeated too often. See whether the number has digits too
    many.

    ```wrong Templates/article.html
    <p>{{ "★" * 2000000 }}</p>
    ```

    ```right
    <p>{{ "★" * 5 }}</p>
    ```

    ## CB3404

    A number is needed here, and the value is none. In JSON, digits in quotes are
    a text.

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

    A loop goes over a list or a dictionary. Write a list in the data even where
    there is one value.

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

    “in” looks into a list, a dictionary or a text.

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

    The data has more values than there are names, or fewer.

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

    A field is asked of a value that does not exist. A name on the way is
    mistyped, or the data does not have it.

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

    set fills a field only of what namespace() has made. Data cannot be changed.

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

    Parentheses call a function or a macro, and this is neither. Leave them out,
    and see whether the name is right.

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

    The macro is called with arguments that it does not take. Compare their number
    and names with its definition.

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

    A filter such as dictsort or items takes a dictionary, “key: value” pairs, and
    was given something else.

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

    The key of a dictionary is a single value such as a text or a number, and no
    list or dictionary.

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

    The step of a slice, start:end:step, is 0, which leads nowhere.

    ```wrong Templates/article.html
    {% set step = page.minutes - page.minutes %}{{ page.title[::step] }}
    ```

    ```right
    {% set step = 2 %}{{ page.title[::step] }}
    ```

    ## CB3415

    A macro or a recursive loop calls itself again and again. Say with if when it
    ends.

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

    The loops of a page go round too often. See whether nested loops go over the
    same list again and again.

    ```wrong Templates/404.html
    {% for a in range(1000) %}{% for b in range(1001) %}{% endfor %}{% endfor %}
    ```

    ```right
    {% for a in range(10) %}{% for b in range(10) %}{% endfor %}{% endfor %}
    ```

    ## CB3417

    The page is too large for any browser. Cut lists into pages with perPage, or
    look at the loops.

    ```wrong Templates/404.html
    {% set line = "abc" * 300000 %}{% for n in range(60) %}{{ line }}{% endfor %}
    ```

    ```right
    {% set line = "abc" * 3 %}{% for n in range(60) %}{{ line }}{% endfor %}
    ```

    ## CB3418

    The filter cannot use a value of this kind. length, for example, counts
    characters or items, and a number has neither.

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

    The format cannot be read. It begins with “%”: %s for a text, %d for a whole
    number, %.1f for one with decimals. A “%” itself is “%%”.

    ```wrong Templates/article.html
    <p>{{ "%y"|format(page.minutes) }}</p>
    ```

    ```right
    <p>{{ "%d"|format(page.minutes) }}</p>
    ```

    ## CB3420

    The text that is given to date is none. A date is written 2026-11-22.

    ```wrong Templates/article.html
    <time>{{ page.title|date }}</time>
    ```

    ```right
    {% if page.date %}<time>{{ page.date|date }}</time>{% endif %}
    ```

    ## CB3421

    “[1:3]” cuts a part out of a list or a text.

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

    A text that is put together on the way is too long. See what join and
    repetitions do.

    ```wrong Templates/404.html
    {% set line = "abc" * 300000 %}{{ ([line] * 20)|join }}
    ```

    ```right
    {% set line = "abc" * 3 %}{{ ([line] * 20)|join }}
    ```
    """#
}
