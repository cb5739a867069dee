extension StarterSite {
  /// The templates; they are in the language of Jinja.
  static let templates = [
    File(
      "Templates/layout.html",
      """
      <!DOCTYPE html>
      <html lang="{{ page.language }}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{% block title %}{{ page.title }} | {{ site.title }}{% endblock %}</title>
      <meta name="description" content="{{ page.description|default(site.description) }}">
      {%- if page.noindex %}
      <meta name="robots" content="noindex">
      {%- endif %}
      <meta name="color-scheme" content="light dark">
      <link rel="canonical" href="{{ page.absoluteURL }}">
      {%- if site.feed %}
      <link rel="alternate" type="application/atom+xml" title="{{ site.title }}" href="{{ site.feed }}">
      {%- endif %}
      <link rel="stylesheet" href="{{ asset("style.css") }}">
      </head>
      <body>
      <a class="skip" href="#main">{{ t("skip") }}</a>
      <header class="site-header">
        <a class="site-name" href="{{ site.home }}"{% if page.kind == "home" %} aria-current="page"{% endif %}>{{ site.title }}</a>
        <nav aria-label="{{ t("navigation") }}">
          <ul>
            {%- for item in site.navigation %}
            <li><a href="{{ item.url }}"{% if item.url == page.url %} aria-current="page"{% endif %}>{{ item.label }}</a></li>
            {%- endfor %}
          </ul>
        </nav>
      </header>
      <main id="main" tabindex="-1">
      {% block main %}{% endblock %}
      </main>
      <footer class="site-footer">
        <p>{{ site.publisher.name }}</p>
        {%- if site.feed %}
        <p><a href="{{ site.feed }}">{{ t("feed") }}</a></p>
        {%- endif %}
      </footer>
      </body>
      </html>

      """),
    File(
      "Templates/_entries.html",
      """
      {#- A list of entries; level is that of their headings. -#}
      {%- macro entry_list(entries, level) %}
      <ol class="entries">
        {%- for entry in entries %}
        <li>
          {%- if entry.date %}
          <time datetime="{{ entry.date|date("iso") }}">{{ entry.date|date }}</time>
          {%- endif %}
          {%- if level == 2 %}
          <h2><a href="{{ entry.url }}">{{ entry.title|phrases }}</a></h2>
          {%- else %}
          <h3><a href="{{ entry.url }}">{{ entry.title|phrases }}</a></h3>
          {%- endif %}
          {%- if entry.description %}
          <p>{{ entry.description }}</p>
          {%- endif %}
        </li>
        {%- endfor %}
      </ol>
      {%- endmacro %}

      """),
    File(
      "Templates/home.html",
      """
      {% extends "layout.html" %}
      {% from "_entries.html" import entry_list %}
      {% block title %}{{ site.title }}{% endblock %}
      {% block main %}
      <header class="page-header">
        <h1>{{ site.title|phrases }}</h1>
        <p class="lead">{{ site.description }}</p>
      </header>
      <section aria-labelledby="newest">
        <h2 class="label" id="newest">{{ t("newest") }}</h2>
        {{- entry_list(collections.articles.entries, 3) }}
      </section>
      {% endblock %}

      """),
    File(
      "Templates/articles.html",
      """
      {% extends "layout.html" %}
      {% from "_entries.html" import entry_list %}
      {% block main %}
      <header class="page-header">
        <h1>{{ page.title|phrases }}</h1>
        {%- if collection.description %}
        <p class="lead">{{ collection.description }}</p>
        {%- endif %}
      </header>
      {{- entry_list(page.entries, 2) }}
      {%- if page.previousURL or page.nextURL %}
      <p class="pages">
        {%- if page.previousURL %}<a rel="prev" href="{{ page.previousURL }}">{{ t("newer") }}</a>{% endif %}
        {%- if page.nextURL %}<a rel="next" href="{{ page.nextURL }}">{{ t("older") }}</a>{% endif -%}
      </p>
      {%- endif %}
      {% endblock %}

      """),
    File(
      "Templates/article.html",
      """
      {% extends "layout.html" %}
      {% block main %}
      <article>
        <header class="page-header">
          {%- if page.date %}
          <time datetime="{{ page.date|date("iso") }}">{{ page.date|date }}</time>
          {%- endif %}
          <h1>{{ page.title|phrases }}</h1>
          {%- if page.description %}
          <p class="lead">{{ page.description }}</p>
          {%- endif %}
        </header>
        <section class="key-points" aria-labelledby="key-points">
          <h2 class="label" id="key-points">{{ t("keyPoints") }}</h2>
          <ul>
            {%- for point in page.data.keyPoints %}
            <li>{{ point }}</li>
            {%- endfor %}
          </ul>
        </section>
        <div class="prose">
      {{ page.content }}
        </div>
        {%- if page.references %}
        <section class="references" aria-labelledby="references">
          <h2 class="label" id="references">{{ t("references") }}</h2>
          <ol>
            {%- for reference in page.references %}
            <li id="{{ reference.id }}"><cite>
              {%- if reference.source.url %}<a href="{{ reference.source.url }}">{{ reference.source.title }}</a>
              {%- else %}{{ reference.source.title }}{% endif -%}
            </cite>
            {%- if reference.source.containerTitle %} {{ reference.source.containerTitle }}{% endif %}
            {%- if reference.source.issued %} {{ reference.source.issued }}{% endif -%}
            </li>
            {%- endfor %}
          </ol>
        </section>
        {%- endif %}
      </article>
      {% endblock %}

      """),
    File(
      "Templates/404.html",
      """
      {% extends "layout.html" %}
      {% block main %}
      <header class="page-header">
        <h1>{{ page.title|phrases }}</h1>
        <p class="lead">{{ t("notFound") }}</p>
      </header>
      <p><a href="{{ site.home }}">{{ t("toHome") }}</a></p>
      {% endblock %}

      """),
  ]
}
