extension Explanations {
  static let cb10English = #"""
    ## CB1002

    There is nothing in the file. Mostly saving it failed, or it was begun and
    left. Write its content, or delete it if nobody needs it.

    ```wrong Content/articles/gifting.md
    ```

    ```right
    ---
    title: How to run a gifting campaign
    ---

    Say before you send the product that a post is not expected.
    ```

    ## CB1003

    An article begins with front matter between two lines “---”, which holds its
    title. Without it the article has no title. Put nothing before the first “---”
    , not even an empty line.

    ```wrong Content/articles/gifting.md
    # How to run a gifting campaign

    Say before you send the product that a post is not expected.
    ```

    ```right
    ---
    title: How to run a gifting campaign
    ---

    Say before you send the product that a post is not expected.
    ```

    ## CB1004

    The front matter ends with a second line “---”. Without it nobody can tell
    where the settings end and the text begins.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign

    Say before you send the product that a post is not expected.
    ```

    ```right
    ---
    title: How to run a gifting campaign
    ---

    Say before you send the product that a post is not expected.
    ```

    ## CB1005

    The YAML cannot be read here. Mostly it is a colon without a space behind it,
    an indentation that is off or made of tabs, a quote or bracket that is not
    closed, or a value that holds “: ”. Put values with special characters into
    double quotes.

    ```wrong Content/articles/gifting.md
    ---
    title: Gifting: before you send a product
    ---
    ```

    ```right
    ---
    title: "Gifting: before you send a product"
    ---
    ```

    ## CB1006

    The same key stands twice, and nobody can tell which value counts. Remove one
    of them.

    ```wrong Content/articles/gifting.md
    ---
    title: Gifting
    date: 2026-04-01
    title: How to run a gifting campaign
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    date: 2026-04-01
    ---
    ```

    ## CB1007

    Lists and mappings are nested far deeper than any data of a site. Mostly
    brackets are not closed, or a program wrote the file wrongly. Use fewer
    levels.

    ## CB1008

    With its aliases (“&” and “*”) written out, the YAML holds more than a million
    values. Even a small file could stop a build this way, so it is refused. Write
    the values that you need without aliases.

    ## CB1009

    A key, on the left of “:”, is a text. A list or a mapping there names no
    field.

    ```wrong Content/cases/daniel-wellington/case.yaml
    brand: Daniel Wellington
    ? [Japan, abroad]
    : both
    ```

    ```right
    brand: Daniel Wellington
    creators: 7200
    ```

    ## CB1010

    A value that begins with “!” is a tag to YAML, and Casebook knows none. Put
    the value into quotes if the “!” is meant as a character.

    ```wrong Content/articles/gifting.md
    ---
    title: !important The pitfalls of gifting
    ---
    ```

    ```right
    ---
    title: "!important The pitfalls of gifting"
    ---
    ```

    ## CB1011

    Lines “key: value” belong here. With a sentence or a list (lines that begin
    with “- ”), nobody knows which field is meant.

    ```wrong Content/articles/gifting.md
    ---
    How to run a gifting campaign
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    ---
    ```

    ## CB1012

    The file is too large. See whether an image or an export was pasted into it by
    mistake, or divide the article or table. If it has to be so large, raise
    maxBytes below markdown in Content/site.yaml.

    ## CB1013

    To YAML, a “#” behind a space begins a comment, so that the rest of the line
    is no part of the value. Put values with hashtags into double quotes. If a
    comment is meant, write a space behind the “#”.

    ```wrong Content/articles/gifting.md
    ---
    title: How #watchoftheday spread
    ---
    ```

    ```right
    ---
    title: "How #watchoftheday spread"
    ---
    ```

    ## CB1020

    None of the keys that this file may have is called so. Mostly it is mistyped;
    the value would be used nowhere.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    tag: [Basics]
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    tags: [Basics]
    ---
    ```

    ## CB1021

    A key that cannot be left out is missing: pages rely on its value. Where
    nobody knows the value of a case, do not leave the field out but say so, with
    “status: unknown” and the reason.

    ```wrong Content/articles/gifting.md
    ---
    description: What to settle before you send a product
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    description: What to settle before you send a product
    ---
    ```

    ## CB1022

    The value is of another kind than the key needs: a text in place of a number,
    or one value in place of a list. Lists stand in [ ]; a title that is only
    digits needs quotes.

    ```wrong Content/articles/gifting.md
    ---
    title: 2026
    tags: Basics
    ---
    ```

    ```right
    ---
    title: "2026"
    tags: [Basics]
    ---
    ```

    ## CB1023

    An item of the list is of another kind than the list needs. Tags, for example,
    are texts: a tag that is only digits needs quotes.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    tags: [Basics, 2026]
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    tags: [Basics, "2026"]
    ---
    ```

    ## CB1024

    The value is none of those that are allowed here. Take the one that the hint
    names; a new one has to be added to the enum of the schema first.

    ```wrong Content/facts/workman.yaml
    workman-ambassadors:
      reliability: vender
      # …
    ```

    ```right
    workman-ambassadors:
      reliability: vendor
      # …
    ```

    ## CB1025

    The value has a fixed form, as dates, URLs and e-mail addresses have. A date
    is written 2026-04-01, with hyphens and two digits for month and day; a day
    that does not exist is wrong, too.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    date: 2026/4/1
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    date: 2026-04-01
    ---
    ```

    ## CB1026

    The value does not fit the pattern of the schema, a regular expression for
    values of one form such as campaign numbers. Below, the pattern is
    “^[A-Z]{2}-[0-9]{4}$”: two capital letters, a hyphen and four digits.

    ```wrong Content/cases/daniel-wellington/case.yaml
    campaign: dw2016
    ```

    ```right
    campaign: DW-2016
    ```

    ## CB1027

    The text is shorter or longer than it may be. Some texts must not be empty, as
    the title, and some have to fit into a list.

    ```wrong Content/articles/gifting.md
    ---
    title: ""
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    ---
    ```

    ## CB1028

    The number is smaller or larger than it may be. See whether a digit is
    missing, or a share was written as a percentage.

    ```wrong Content/cases/daniel-wellington/case.yaml
    creators: 0
    ```

    ```right
    creators: 7200
    ```

    ## CB1029

    The list has too few or too many items. A range of values, for example, has
    exactly two: the lower and the upper end.

    ```wrong Content/facts/fees.yaml
    fee-per-post:
      range: [20000, 30000, 50000]
      unit: jpy
      # …
    ```

    ```right
    fee-per-post:
      range: [20000, 50000]
      unit: jpy
      # …
    ```

    ## CB1030

    The same item stands in the list twice. Write it once.

    ```wrong Content/cases/daniel-wellington/case.yaml
    platforms: [Instagram, YouTube, Instagram]
    ```

    ```right
    platforms: [Instagram, YouTube]
    ```

    ## CB1031

    A text per language, {ja: …, en: …}, has only the languages that
    Content/site.yaml lists. Japanese is ja, not jp. A text in any other language
    would be on no page.

    ```wrong Content/cases/daniel-wellington/case.yaml
    brand: {jp: ダニエル・ウェリントン, en: Daniel Wellington}
    ```

    ```right
    brand: {ja: ダニエル・ウェリントン, en: Daniel Wellington}
    ```

    ## CB1040

    A schema is an object in { }. A list or a text cannot say which fields there
    are and what they hold.

    ```wrong Content/articles/article.schema.json
    []
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {"type": "object", "properties": {"keyPoints": {"type": "string"}}}
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1041

    The keyword of the schema is mistyped, or one that Casebook does not support.
    Passed over, it would leave values unchecked that everybody takes for checked.

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "requird": ["keyPoints"],
      "properties": {"keyPoints": {"type": "string"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"keyPoints": {"type": "string"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1042

    What “$ref” names is neither in the same file, as below $defs, nor a type of
    Casebook such as casebook:text. See how it is written.

    ```wrong Content/articles/article.schema.json
    {"type": "object", "properties": {"source": {"$ref": "casebook:sorce"}}}
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {"type": "object", "properties": {"source": {"$ref": "casebook:source"}}}
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1043

    The types of JSON Schema are string, number, integer, boolean, array, object
    and null. There is no “text” and no “list”.

    ```wrong Content/articles/article.schema.json
    {"type": "object", "properties": {"audience": {"type": "text"}}}
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {"type": "object", "properties": {"audience": {"type": "string"}}}
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1044

    A “format” is one that Casebook checks, such as date, uri or email. An unknown
    one would let every value pass unchecked.

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"reviewed": {"type": "string", "format": "day"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"reviewed": {"type": "string", "format": "date"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1045

    The “pattern” cannot be read as a regular expression. Mostly a bracket is not
    closed. In JSON, a “\” is written “\\”.

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"campaign": {"type": "string", "pattern": "^[A-Z]+-([0-9]+$"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"campaign": {"type": "string", "pattern": "^[A-Z]+-[0-9]+$"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1050

    The route is the form of the addresses of a collection. It begins and ends
    with “/” and has {slug} where entries differ; without it all of them would
    have one address.

    ```wrong Content/articles/collection.yaml
    route: articles/{slug}
    ```

    ```right
    route: /articles/{slug}/
    ```

    ## CB1051

    The baseURL is the address of the published site, from https:// on. Feeds, the
    sitemap and shared links are made of it, so the name of the host is not
    enough.

    ```wrong Content/site.yaml
    baseURL: casebook.example
    ```

    ```right
    baseURL: https://casebook.example/
    ```

    ## CB1052

    Lists are sorted by date, updated, title or weight. A “-” in front puts the
    largest first, as in the newest first.

    ```wrong Content/articles/collection.yaml
    list: {template: articles.html, sort: newest}
    ```

    ```right
    list: {template: articles.html, sort: "-date"}
    ```

    ## CB1053

    The slug, or the name of the file, becomes a part of the address. Spaces and
    signs such as “/” and “?” cannot stand in it; Japanese can.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    slug: how to gift
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    slug: how-to-gift
    ---
    ```

    ## CB1054

    In Content, the place and the name of a Markdown or YAML file say what it is
    for. One that fits nothing has mostly a mistyped name or stands in the wrong
    folder. Keep notes outside of Content.

    ```wrong Content/memo.md
    Notes of an interview
    ```

    ```right Content/articles/interview.md
    Notes of an interview
    ```

    ## CB1055

    A folder of articles is a collection once a collection.yaml names its title,
    addresses and template. Either the folder is mistyped or the file was
    forgotten.

    ```wrong Content/article/seeding.md
    What to settle before you send a product.
    ```

    ```right Content/articles/seeding.md
    What to settle before you send a product.
    ```

    ## CB1056

    A case is data (case.yaml) and a story (index.md). Data alone has no title and
    no text, so that there is no page to make.

    ```wrong Content/cases/glossier/case.yaml
    brand: Glossier
    creators: 500
    ```

    ```right Content/cases/glossier/case.yaml
    brand: Glossier
    creators: 500
    ```

    ```right Content/cases/glossier/index.md
    ---
    title: Glossier
    ---
    ```

    ## CB1057

    The file that schema of collection.yaml names is not in the folder. See how it
    is spelled; without the schema no mistake in the data can be found.

    ```wrong Content/cases/collection.yaml
    schema: cases.schema.json
    ```

    ```right
    schema: case.schema.json
    ```

    ## CB1058

    When a key stands both in the front matter of index.md and in case.yaml,
    nobody knows which value is right. Keep it in one of them; data of a case
    belongs into case.yaml.

    ```wrong Content/cases/daniel-wellington/index.md
    ---
    title: Daniel Wellington
    creators: 5000
    ---
    ```

    ```right
    ---
    title: Daniel Wellington
    ---
    ```

    ## CB1059

    A part such as “.en” in the name of a file says in which language the article
    is. It has to be one of the languages in Content/site.yaml: English is “.en”,
    not “.eng”.

    ```wrong Content/articles/seeding.eng.md
    What to settle before you send a product.
    ```

    ```right Content/articles/seeding.en.md
    What to settle before you send a product.
    ```

    ## CB1060

    No source in Content/sources.yaml has this id. A figure whose source cannot be
    looked up is not published. Add the source first, or correct the id.

    ```wrong Content/cases/daniel-wellington/case.yaml
    source: report-2017
    ```

    ```right
    source: report-2016
    ```

    ## CB1061

    The data names an entry that does not exist. Entries are written as
    COLLECTION/NAME, without an ending.

    ```wrong Content/cases/daniel-wellington/case.yaml
    related: [articles/gift]
    ```

    ```right
    related: [articles/gifting]
    ```

    ## CB1063

    Tags that differ only in case, for example, lead to the same page, though
    readers take them for two. Write them one way.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    tags: [Metrics]
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    tags: [metrics]
    ---
    ```

    ## CB1064

    The link leads to a file or a page that the site does not have. Links are
    paths as seen from the file of the article. Published, it would take readers
    to “page not found”.

    ```wrong Content/articles/gifting.md
    See [the basics](basic.md).
    ```

    ```right
    See [the basics](basics.md).
    ```

    ## CB1065

    The page exists, but has no heading with the anchor behind “#”. An anchor is
    the text of the heading in lower case, without punctuation and with “-” for
    spaces. It mostly breaks when a heading is reworded.

    ```wrong Content/articles/gifting.md
    [The figures](../cases/watch/index.md#数字)
    ```

    ```right
    [The figures](../cases/watch/index.md#数字で見る)
    ```

    ## CB1066

    The link leads to a draft, or to an entry whose day has not come or that has
    expired; this build does not publish it. Take the link out, or publish the
    entry. Builds with --drafts or --future have these entries.

    ```wrong Content/articles/seeding.md
    ---
    title: Seeding
    draft: true
    ---
    ```

    ```wrong Content/articles/gifting.md
    See [seeding](seeding.md), too.
    ```

    ```right Content/articles/seeding.md
    ---
    title: Seeding
    ---
    ```

    ```right Content/articles/gifting.md
    See [seeding](seeding.md), too.
    ```

    ## CB1067

    Articles may hold only HTML of a list of harmless tags. Any other tag does
    nothing: readers see it as text. Write it in Markdown, or with a tag that is
    allowed.

    ```wrong Content/articles/gifting.md
    A post is <blink>optional</blink>.
    ```

    ```right
    A post is **optional**.
    ```

    ## CB1068

    Links use safe forms only: https, http, mailto and tel. An address such as
    “javascript:…” would run a program in the reader’s browser.

    ```wrong Content/articles/gifting.md
    [Print](javascript:print())
    ```

    ```right
    [A sample brief](https://example.com/brief)
    ```

    ## CB1070

    Pages for members cannot be made yet. The text would be open to everyone,
    though it says that it is not, so it is refused. Remove the line if everyone
    may read the article.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    access: members
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    access: public
    ---
    ```

    ## CB1071

    An alias is an old address of the article in this site, from “/” on; a page
    there leads to the new one. No page can be made at the address of another
    site, or at one with “?”.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    aliases: [old-gifting]
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    aliases: [/articles/old-gifting/]
    ---
    ```

    ## CB1072

    Symbolic links out of the folder of the site are not followed: a file from
    elsewhere could be published by accident, and the site would not build on
    another machine. Copy the file itself into the site.

    ## CB1073

    contentSecurityPolicy becomes the value of an HTTP header as it stands. It must
    say something, in ASCII only: a curly ’ copied from a document would break the
    header.

    ```wrong Content/site.yaml
    publish:
      headers: true
      contentSecurityPolicy: "default-src ’self’"
    ```

    ```right
    publish:
      headers: true
      contentSecurityPolicy: "default-src 'self'"
    ```

    ## CB1080

    HTML has no place for the tag here: a box such as <div> cannot stand in a
    sentence, nor a table cell outside of a table. Readers would see the tag as
    text.

    ```wrong Content/articles/gifting.md
    A post is <div>optional</div>.
    ```

    ```right
    A post is <b>optional</b>.
    ```

    ## CB1081

    A tag is closed in the paragraph or block in which it is opened. Else nobody
    can tell how far it reaches.

    ```wrong Content/articles/gifting.md
    A post is <b>optional.
    ```

    ```right
    A post is <b>optional</b>.
    ```

    ## CB1082

    The tag closes something that was not opened. Mostly it was left behind, or
    the start tag is mistyped.

    ```wrong Content/articles/gifting.md
    A post is optional</b>.
    ```

    ```right
    A post is <b>optional</b>.
    ```

    ## CB1083

    Tags may have only attributes of a list of harmless ones. What things look
    like is the job of the style sheet, not of style.

    ```wrong Content/articles/gifting.md
    A post is <b style="color: red">optional</b>.
    ```

    ```right
    A post is <b>optional</b>.
    ```

    ## CB1084

    The attribute cannot have this value. The width of an image, for example, is a
    number of pixels without a unit.

    ```wrong Content/articles/gifting.md
    <img src="photo.svg" alt="A watch" width="10em">
    ```

    ```right
    <img src="photo.svg" alt="A watch" width="160">
    ```

    ## CB1085

    A link cannot stand in another one: nobody could say where a click leads. Put
    them side by side.

    ```wrong Content/articles/gifting.md
    <a href="https://example.com/">The study [PDF](https://example.com/pdf)</a>
    ```

    ```right
    [The study](https://example.com/) ([PDF](https://example.com/pdf))
    ```
    """#
}
