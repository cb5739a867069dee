extension Explanations {
  static let cb41English = #"""
    ## CB4100

    The entry has no version in a language in which its collection has others.
    Readers of that language do not find it. Write it into a file with the
    language in its name; where no translation is planned, the note may stay.

    ```wrong Content/articles/gifting.md
    商品を贈る前に決めておくこと。
    ```

    ```right Content/articles/gifting.md
    商品を贈る前に決めておくこと。
    ```

    ```right Content/articles/gifting.en.md
    What to settle before you send a product.
    ```

    ## CB4101

    The site is in several languages, and no entry of the collection exists in
    this one. It is told once for the whole collection, which may be meant so;
    else begin with one translation.

    ```wrong Content/guides/collection.yaml
    title: {ja: 手引き, en: Guides}
    route: /guides/{slug}/
    template: article.html
    ```

    ```wrong Content/guides/disclosure.md
    広告だとわかるように書きます。
    ```

    ```right Content/guides/collection.yaml
    title: {ja: 手引き, en: Guides}
    route: /guides/{slug}/
    template: article.html
    ```

    ```right Content/guides/disclosure.md
    広告だとわかるように書きます。
    ```

    ```right Content/guides/disclosure.en.md
    Say that it is an advertisement.
    ```

    ## CB4102

    Another language of the entry was revised more than 30 days after this one,
    which may still say what is no longer true. Take over what changed, and write
    the day into updated.

    ```wrong Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    date: 2026-03-01
    updated: 2026-06-01
    ---
    ```

    ```wrong Content/articles/gifting.en.md
    ---
    title: How to run a gifting campaign
    date: 2026-03-05
    ---
    ```

    ```right Content/articles/gifting.md
    ---
    title: ギフティングの進め方
    date: 2026-03-01
    updated: 2026-06-01
    ---
    ```

    ```right Content/articles/gifting.en.md
    ---
    title: How to run a gifting campaign
    date: 2026-03-05
    updated: 2026-06-10
    ---
    ```

    ## CB4103

    Another language of the entry shows facts, charts or tables that this one does
    not. Mostly a figure was added or changed in one language alone.

    ```wrong Content/articles/gifting.md
    いいね率は :fact[like-rate-2016] でした。
    ```

    ```wrong Content/articles/gifting.en.md
    Few followers liked the posts.
    ```

    ```right Content/articles/gifting.md
    いいね率は :fact[like-rate-2016] でした。
    ```

    ```right Content/articles/gifting.en.md
    The like rate was :fact[like-rate-2016].
    ```

    ## CB4104

    A text of the settings, of a fact, a chart, a table or the templates is not
    there in all languages of the site. Pages in a language that is missing show
    it in another one.

    ```wrong Templates/texts.yaml
    notFound: {ja: ページが見つかりません}
    ```

    ```right
    notFound: {ja: ページが見つかりません, en: This page does not exist}
    ```

    ## CB4105

    More than 20 entries of the collection do not exist in a language, and are
    told together, each as CB4100 would be. The collection is probably not
    translated as a whole; nothing needs to be done if that is meant.

    ## CB4110

    No list and no link leads to the entry, so that no reader finds it. In the
    example the collection has no list. Link to the entry from another text, or
    give its collection a list; for a page that is reached from elsewhere only,
    such as one of thanks, write noindex: true.

    ```wrong Content/guides/collection.yaml
    title: {ja: 手引き, en: Guides}
    route: /guides/{slug}/
    template: article.html
    ```

    ```wrong Content/guides/disclosure.md
    Say that it is an advertisement.
    ```

    ```right Content/guides/collection.yaml
    title: {ja: 手引き, en: Guides}
    route: /guides/{slug}/
    template: article.html
    list: {template: articles.html}
    ```

    ```right Content/guides/disclosure.md
    Say that it is an advertisement.
    ```

    ## CB4111

    Lists lead to the entry, and no text or data of another entry does. Readers
    follow links in a text more than lists: link to it where it helps.

    ```wrong Content/articles/gifting.md
    Settle the aim before you send a product.
    ```

    ```right Content/articles/gifting.md
    Settle the aim before you send a product.
    ```

    ```right Content/articles/basics.md
    Then read [how to gift](gifting.md).
    ```

    ## CB4112

    The name of the file begins with “_”: it is a part that texts include, and
    none does, drafts among them. Include it, or delete it.

    ```wrong Content/articles/_contact.md
    Write to the editors.
    ```

    ```right Content/articles/_contact.md
    Write to the editors.
    ```

    ```right Content/articles/gifting.md
    ::include[_contact.md]
    ```

    ## CB4113

    The file is published, and no page and no data names it. Mostly it was left
    behind by a change. Use it, or delete it, lest people find what was not meant
    for them.

    ```wrong Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/gifting.md
    ![A watch on a desk](watch.svg)
    ```

    ## CB4114

    A tag leads from one entry to others, and this one has no other. Mostly
    another spelling of the tag is in use. It is told once a language has 20
    entries: on a young site every tag begins with one.

    ## CB4115

    More than 20 entries of the collection are reached from lists only, and are
    told together, each as CB4111 would be. Begin with the entries that matter
    most, and link to them from texts.

    ## CB4120

    The link is written with an address that its page had before. Readers arrive
    all the same, since Casebook writes the present address into the page, but the
    text should not keep the old one alive: name the file.

    ```wrong Content/articles/seeding.md
    ---
    title: Seeding
    aliases: [/articles/gifts/]
    ---
    ```

    ```wrong Content/articles/gifting.md
    See also [seeding](/articles/gifts/).
    ```

    ```right Content/articles/seeding.md
    ---
    title: Seeding
    aliases: [/articles/gifts/]
    ---
    ```

    ```right Content/articles/gifting.md
    See also [seeding](seeding.md).
    ```

    ## CB4121

    An item of the navigation has an address that its page had before. On every
    page readers would take the way over a redirect, which costs them time. Write
    the present address.

    ```wrong Content/articles/seeding.md
    ---
    title: Seeding
    aliases: [/articles/gifts/]
    ---
    ```

    ```wrong Content/site.yaml
    navigation:
      - {label: Seeding, url: /articles/gifts/}
    ```

    ```right Content/articles/seeding.md
    ---
    title: Seeding
    aliases: [/articles/gifts/]
    ---
    ```

    ```right Content/site.yaml
    navigation:
      - {label: Seeding, url: /articles/seeding/}
    ```

    ## CB4130

    Two elements of the page have the same id. Links and scripts find only the
    first of them. In templates it is mostly an id that is written out in a loop,
    or one that a heading of the text has, too.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <p id="help">…</p>
    <p id="help">…</p>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <p id="help">…</p>
    <p id="contact">…</p>
    {% endblock %}
    ```

    ## CB4131

    The attribute names an id that no element of the page has. The link leads
    nowhere, the label belongs to no field, or the description is not read aloud.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <section aria-labelledby="next-title">
    <h2 id="next">…</h2>
    </section>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <section aria-labelledby="next">
    <h2 id="next">…</h2>
    </section>
    {% endblock %}
    ```

    ## CB4132

    The element is still open at the end of the page. Browsers guess where it
    ends, and styles reach further than they should.

    ```wrong Templates/404.html
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ t("notFound") }}</title>
    </head>
    <body>
    <main>
    <h1>{{ t("notFound") }}</h1>
    </body>
    </html>
    ```

    ```right
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ t("notFound") }}</title>
    </head>
    <body>
    <main>
    <h1>{{ t("notFound") }}</h1>
    </main>
    </body>
    </html>
    ```

    ## CB4133

    The end tag has no start tag. Mostly the start tag was taken out, or the
    element was ended before: a <p> ends where a <div> begins.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</em></h1>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1><em>{{ t("notFound") }}</em></h1>
    {% endblock %}
    ```

    ## CB4134

    An element is ended while another one in it is open. What was opened last is
    closed first.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1><b><i>{{ t("notFound") }}</b></i></h1>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1><b><i>{{ t("notFound") }}</i></b></h1>
    {% endblock %}
    ```

    ## CB4135

    A paragraph holds text, and no boxes such as <div>, lists or tables. Browsers
    end it before the box, and what follows falls out of it. Use <div> in place of
    <p>.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <p><a href="{{ site.home }}"><div>…</div></a></p>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <div><a href="{{ site.home }}"><div>…</div></a></div>
    {% endblock %}
    ```

    ## CB4136

    A comment, or an element such as <title> or <script>, has no end and takes all
    the rest of the page: readers see nothing of it. Close it.

    ```wrong Templates/404.html
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ t("notFound") }}
    </head>
    <body>
    <h1>{{ t("notFound") }}</h1>
    </body>
    </html>
    ```

    ```right
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ t("notFound") }}</title>
    </head>
    <body>
    <h1>{{ t("notFound") }}</h1>
    </body>
    </html>
    ```

    ## CB4137

    An image needs alt, which says what it shows to those who do not see it;
    without it the name of the file is read aloud. A picture that only decorates
    has alt="".

    ```wrong Templates/case.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ page.title }}</h1>
    {% if page.image %}
    <img src="{{ page.image }}">
    {% endif %}
    {{ page.content }}
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ page.title }}</h1>
    {% if page.image %}
    <img src="{{ page.image }}" alt="{{ page.imageAlt|default("") }}">
    {% endif %}
    {{ page.content }}
    {% endblock %}
    ```

    ## CB4138

    The page has no <title>, or an empty one. It stands on the tab of the browser,
    in bookmarks and in the results of search engines.

    ```wrong Templates/404.html
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    </head>
    <body>
    <h1>{{ t("notFound") }}</h1>
    </body>
    </html>
    ```

    ```right
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ t("notFound") }}</title>
    </head>
    <body>
    <h1>{{ t("notFound") }}</h1>
    </body>
    </html>
    ```

    ## CB4139

    <html> does not say the language of the page. Screen readers need it to read
    aloud, browsers to offer a translation and to choose the shapes of characters.

    ```wrong Templates/404.html
    <!DOCTYPE html>
    <html>
    <head>
    <meta charset="utf-8">
    <title>{{ t("notFound") }}</title>
    </head>
    <body>
    <h1>{{ t("notFound") }}</h1>
    </body>
    </html>
    ```

    ```right
    <!DOCTYPE html>
    <html lang="{{ page.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ t("notFound") }}</title>
    </head>
    <body>
    <h1>{{ t("notFound") }}</h1>
    </body>
    </html>
    ```

    ## CB4140

    The page has no <h1>, which is the title that readers see and screen readers
    look for first. Mostly the title stands in an element that only looks like a
    heading.

    ```wrong Templates/article.html
    {% extends "layout.html" %}
    {% block main %}
    <p class="title">{{ page.title }}</p>
    {{ page.content }}
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1 class="title">{{ page.title }}</h1>
    {{ page.content }}
    {% endblock %}
    ```

    ## CB4141

    The page has a second <h1>. A page has one title; the name of the site above
    it, for example, needs no heading.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ site.title }}</h1>
    <h1>{{ t("notFound") }}</h1>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <p>{{ site.title }}</p>
    <h1>{{ t("notFound") }}</h1>
    {% endblock %}
    ```

    ## CB4142

    The headings of the page leave out a level, which sounds like a part left out
    to people who jump from heading to heading. Choose the level by the order, and
    the size by the style sheet.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <h3>…</h3>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <h2>…</h2>
    {% endblock %}
    ```

    ## CB4143

    The HTML of the page leads to an address that the site does not have. Links of
    texts are checked before; this one was written into a template or as HTML.
    Take addresses from the data, which knows them.

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <a href="/top/">{{ site.title }}</a>
    {% endblock %}
    ```

    ```right
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <a href="{{ site.home }}">{{ site.title }}</a>
    {% endblock %}
    ```

    ## CB4144

    The HTML of the page leads to an address that its target had before. Readers
    arrive over a redirect, which costs them time. Write the present address, or
    take it from the data.

    ```wrong Content/articles/seeding.md
    ---
    title: Seeding
    aliases: [/articles/gifts/]
    ---
    ```

    ```wrong Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <a href="/articles/gifts/">…</a>
    {% endblock %}
    ```

    ```right Content/articles/seeding.md
    ---
    title: Seeding
    aliases: [/articles/gifts/]
    ---
    ```

    ```right Templates/404.html
    {% extends "layout.html" %}
    {% block main %}
    <h1>{{ t("notFound") }}</h1>
    <a href="/articles/seeding/">…</a>
    {% endblock %}
    ```

    ## CB4150

    Found by check --external: the page does not exist any more, or its host does
    not. Look for where it is now; where the text rests on it as a source, link to
    a copy in an archive.

    ```wrong Content/articles/gifting.md
    [The survey](https://example.org/survey-2016)
    ```

    ```right
    [The survey](https://archive.example/2016/survey)
    ```

    ## CB4151

    Found by check --external: the server does not answer, or answers with a
    failure of its own. It may work tomorrow. An address that never answers to the
    check can be left out with ignoreExternal.

    ```wrong Content/articles/gifting.md
    [Live figures](https://stats.example/live/)
    ```

    ```right Content/articles/gifting.md
    [Live figures](https://stats.example/live/)
    ```

    ```right Content/site.yaml
    check:
      ignoreExternal: ["https://stats.example/live/"]
    ```

    ## CB4152

    Found by check --external: the server says that the page has moved for good.
    The link still works, and will one day not: write the new address.

    ```wrong Content/articles/gifting.md
    [The survey](http://example.org/survey)
    ```

    ```right
    [The survey](https://example.org/survey)
    ```

    ## CB4153

    Found by check --external: the server does not let the check in, as pages for
    members and some social networks do. Look at the page in a browser;
    ignoreExternal leaves it out of the check.

    ```wrong Content/articles/gifting.md
    [The archive](https://members.example/archive)
    ```

    ```right Content/articles/gifting.md
    [The archive](https://members.example/archive)
    ```

    ```right Content/site.yaml
    check:
      ignoreExternal: ["https://members.example/"]
    ```
    """#
}
