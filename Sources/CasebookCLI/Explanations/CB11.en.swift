extension Explanations {
  static let cb11English = #"""
    ## CB1100

    The text refers to a footnote, [^name], that is not defined. Write a line
    “[^name]: …” somewhere in the article, mostly at its end.

    ```wrong Content/articles/gifting.md
    A free product is a payment, too[^payment].
    ```

    ```right
    A free product is a payment, too[^payment].

    [^payment]: See the guidelines of the Consumer Affairs Agency.
    ```

    ## CB1101

    The footnote is defined, but nothing in the text refers to it, so readers
    never see it. Refer to it with [^name], or delete it.

    ```wrong Content/articles/gifting.md
    A free product is a payment, too.

    [^payment]: See the guidelines of the Consumer Affairs Agency.
    ```

    ```right
    A free product is a payment, too[^payment].

    [^payment]: See the guidelines of the Consumer Affairs Agency.
    ```

    ## CB1102

    Two footnotes have the same name, and nobody can tell which one is meant.
    Rename one of them.

    ```wrong Content/articles/gifting.md
    A free product is a payment, too[^a].

    [^a]: See the guidelines.
    [^a]: Since October 2023.
    ```

    ```right
    A free product is a payment, too[^a][^b].

    [^a]: See the guidelines.
    [^b]: Since October 2023.
    ```

    ## CB1103

    A line “:::” ends a directive, but none has begun. Its first line, “:::name”,
    was deleted, or has another number of colons.

    ```wrong Content/articles/gifting.md
    The company pays for shipping.
    :::
    ```

    ```right
    :::details[Shipping]
    The company pays for shipping.
    :::
    ```

    ## CB1104

    The directive that “:::name” begins is not closed. End it with a line of as
    many colons; else the rest of the article would be inside of it.

    ```wrong Content/articles/gifting.md
    :::details[Shipping]
    The company pays for shipping.
    ```

    ```right
    :::details[Shipping]
    The company pays for shipping.
    :::
    ```

    ## CB1105

    The line begins with colons, but is not written as a directive. The name is in
    Latin letters, [label] and {attributes} follow without a space, and quotes are
    closed.

    ```wrong Content/articles/gifting.md
    ::: Please note
    ```

    ```right
    > [!NOTE]
    > The company pays for shipping.
    ```

    ## CB1106

    There is no callout of this kind. There are NOTE, TIP, IMPORTANT, WARNING and
    CAUTION, and those that callouts in Content/site.yaml adds.

    ```wrong Content/articles/gifting.md
    > [!NOTES]
    > Say clearly that a post is optional.
    ```

    ```right
    > [!NOTE]
    > Say clearly that a post is optional.
    ```

    ## CB1107

    Ruby gives one reading for the whole word, or one for each character, divided
    by “|”. With any other number nobody can tell which reading belongs to which
    character.

    ```wrong Content/articles/gifting.md
    {依頼文|い|らい}を送る前に確かめます。
    ```

    ```right
    {依頼文|い|らい|ぶん}を送る前に確かめます。
    ```

    ## CB1108

    While it reads an article, Casebook marks places with characters of ancient
    scripts that hardly any text has. This text has all of them, so that tables,
    footnotes and the like are not read. Delete the characters if they are not the
    subject of the article.

    ## CB1109

    Lists, quotes or directives are nested deeper than any reader could follow.
    Use headings or a table instead.

    ## CB1110

    An image needs alternative text for readers who do not see it; it is read
    aloud, and shown when the image cannot be loaded. Mark an image that is only
    decoration with {decorative}.

    ```wrong Content/articles/gifting.md
    ![](photo.svg)
    ```

    ```right
    ![A watch on a desk](photo.svg)
    ```

    ## CB1111

    The attribute in { } cannot be used here, mostly because it is mistyped. It
    would have no effect.

    ```wrong Content/articles/gifting.md
    ![A watch on a desk](photo.svg){widht=320}
    ```

    ```right
    ![A watch on a desk](photo.svg){width=320}
    ```

    ## CB1112

    Two places of the article have the same id, so that a link to it could mean
    either. Rename one.

    ```wrong Content/articles/gifting.md
    ## Cost {#cost}

    ## Cost of shipping {#cost}
    ```

    ```right
    ## Cost {#cost}

    ## Cost of shipping {#shipping}
    ```

    ## CB1113

    Very long text stands deep inside of quotes and lists. It would take too long
    to read, so there is a limit. Move the text out of them, or divide the
    article.

    ## CB1114

    One paragraph has so many “![” and “[” that it would take too long to read.
    Mostly data was pasted into the text: mark it as code, or divide the
    paragraph.

    ## CB1115

    A very long definition of a link is used so often that the page would become
    huge. Use a shorter address, or refer to it less often.

    ## CB1120

    Signs of the full-width keyboard, or signs without the space that belongs
    behind them, do nothing in Markdown: readers see them as they stand. Type them
    half-width, with a space behind those of headings and lists.

    ```wrong Content/articles/gifting.md
    ＃＃ Cost

    A post is ＊＊optional＊＊.
    ```

    ```right
    ## Cost

    A post is **optional**.
    ```

    ## CB1121

    A full-width space keeps the line from being a list or a heading. It is hard
    to see: go to the line and column, and type a half-width space.

    ```wrong Content/articles/gifting.md
    -　Choose the product
    -　Get in touch
    ```

    ```right
    - Choose the product
    - Get in touch
    ```

    ## CB1122

    A kana and its voiced sound mark are two characters here. They look like one,
    but searching does not find the word, and anchors do not match. It happens
    with text that was copied from a PDF or from file names on macOS.

    ```wrong Content/articles/gifting.md
    ガイドを読む前に。
    ```

    ```right
    ガイドを読む前に。
    ```

    ## CB1123

    Half-width katakana is hard to read and hard to find by searching. Write it
    full-width. It mostly comes with text that was copied from another system.

    ```wrong Content/articles/gifting.md
    ｶﾞｲﾄﾞを読む前に。
    ```

    ```right
    ガイドを読む前に。
    ```

    ## CB1140

    There is no directive of this name; the hint lists those that exist. Those of
    the site are templates, Templates/directives/NAME.html.

    ```wrong Content/articles/gifting.md
    ::chat[like-rates]
    ```

    ```right
    ::chart[like-rates]
    ```

    ## CB1141

    Some directives stand in a sentence (:name), some on a line of their own
    (::name), and some around text (:::name). Use as many colons as the message
    says.

    ```wrong Content/articles/gifting.md
    The chart: :chart[like-rates].
    ```

    ```right
    The chart:

    ::chart[like-rates]
    ```

    ## CB1142

    The source that [@name] refers to is not in Content/sources.yaml. Add it there
    first, or correct the id.

    ```wrong Content/articles/gifting.md
    Like rates fall as accounts grow [@markerly-2017].
    ```

    ```right
    Like rates fall as accounts grow [@markerly-2016].
    ```

    ## CB1143

    The schema of a directive, NAME.schema.json, goes with a template of the same
    name, NAME.html. The template is missing, or named differently.

    ```wrong Templates/directives/quote.schema.json
    {"type": "object"}
    ```

    ```right Templates/directives/quote.schema.json
    {"type": "object"}
    ```

    ```right Templates/directives/quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ## CB1144

    The name of the template is what writers type as the name of the directive. It
    has only letters, digits, “-” and “_”.

    ```wrong Templates/directives/pull quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ```right Templates/directives/pull-quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ## CB1145

    The schema of a directive describes its label and attributes. It is an object:
    "type": "object", with the attributes as properties.

    ```wrong Templates/directives/quote.schema.json
    {"type": "string"}
    ```

    ```wrong Templates/directives/quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ```right Templates/directives/quote.schema.json
    {"type": "object", "properties": {"label": {"type": "string"}}}
    ```

    ```right Templates/directives/quote.html
    <blockquote>{{ content }}</blockquote>
    ```

    ## CB1146

    The directive needs a label in [ ], such as a title or the name of a chart.

    ```wrong Content/articles/gifting.md
    ::chart
    ```

    ```right
    ::chart[like-rates]
    ```

    ## CB1147

    The part to be included does not exist. A part is a Markdown file whose name
    begins with “_”, named by its path from the file of the article.

    ```wrong Content/articles/_disclosure.md
    Every post is labelled as an ad.
    ```

    ```wrong Content/articles/gifting.md
    ::include[_disclosur.md]
    ```

    ```right Content/articles/_disclosure.md
    Every post is labelled as an ad.
    ```

    ```right Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ## CB1148

    The part includes itself, directly or through another part, without end.
    Remove one of the includes.

    ```wrong Content/articles/_disclosure.md
    Every post is labelled as an ad.

    ::include[_disclosure.md]
    ```

    ```wrong Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ```right Content/articles/_disclosure.md
    Every post is labelled as an ad.
    ```

    ```right Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ## CB1149

    A part is taken into several articles, where its footnotes could clash with
    theirs. Write the note into the text, or cite a source with [@name].

    ```wrong Content/articles/_disclosure.md
    Every post is labelled as an ad[^1].

    [^1]: As the law asks.
    ```

    ```wrong Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ```right Content/articles/_disclosure.md
    Every post is labelled as an ad, as the law asks.
    ```

    ```right Content/articles/gifting.md
    ::include[_disclosure.md]
    ```

    ## CB1160

    A “$ref” leads into the same file (#/$defs/…) or to a type of Casebook
    (casebook:…). Schemas elsewhere could change or vanish.

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "https://example.com/money.json"}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "#/$defs/money"}},
      "$defs": {"money": {"type": "number", "minimum": 0}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1161

    The schema asks for itself about the same value, so that checking would never
    end. It may refer to itself only inside of properties and items.

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "#/$defs/money"}},
      "$defs": {"money": {"anyOf": [{"type": "number"}, {"$ref": "#/$defs/money"}]}}
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"cost": {"$ref": "#/$defs/money"}},
      "$defs": {"money": {"type": "number"}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1162

    The default is no value that the field may have, mostly because it is
    mistyped. It is not used until it is right.

    ```wrong Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {
        "platform": {"enum": ["Instagram", "YouTube"], "default": "Instgram"}
      }
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {
        "platform": {"enum": ["Instagram", "YouTube"], "default": "Instagram"}
      }
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1163

    A list such as enum or anyOf is empty, which would leave no value that fits.

    ```wrong Content/articles/article.schema.json
    {"type": "object", "properties": {"audience": {"anyOf": []}}}
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "type": "object",
      "properties": {"audience": {"anyOf": [{"type": "string"}, {"type": "number"}]}}
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1164

    The $schema names another version of JSON Schema. Keywords mean different
    things in them, so only 2020-12 is read.

    ```wrong Content/articles/article.schema.json
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "type": "object"
    }
    ```

    ```wrong Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ```right Content/articles/article.schema.json
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "type": "object"
    }
    ```

    ```right Content/articles/collection.yaml
    schema: article.schema.json
    ```

    ## CB1165

    The field may be written in several forms, and this is none of them. The hint
    lists them. Below, a budget has either an amount or the reason why nobody
    knows it.

    ```wrong Content/cases/daniel-wellington/case.yaml
    budget: {note: not published}
    ```

    ```right
    budget: {reason: It was not published.}
    ```

    ## CB1166

    The field has to fit exactly one form, and fits several at once, so that its
    meaning is open. Remove the keys of the other form.

    ```wrong Content/cases/daniel-wellington/case.yaml
    budget: {amount: 5000, reason: published in part}
    ```

    ```right
    budget: {amount: 5000}
    ```

    ## CB1167

    The schema rules this value out by “not”. It keeps placeholders such as “TBD”
    from being published.

    ```wrong Content/cases/daniel-wellington/case.yaml
    agency: TBD
    ```

    ```right
    agency: Casebook Agency
    ```

    ## CB1168

    No value may stand here, as behind the last item of a list of fixed length.

    ```wrong Content/cases/daniel-wellington/case.yaml
    span: [2015, 2018, 2020]
    ```

    ```right
    span: [2015, 2018]
    ```

    ## CB1169

    The schema does not allow this key here, or not beside another one, which the
    hint names.

    ```wrong Content/cases/daniel-wellington/case.yaml
    result: {text: Sales rose, reason: not published}
    ```

    ```right
    result: {text: Sales rose}
    ```

    ## CB1170

    The field takes only multiples of a number, as multipleOf of the schema says.
    Below, a discount is a multiple of 5.

    ```wrong Content/cases/daniel-wellington/case.yaml
    discount: 12
    ```

    ```right
    discount: 15
    ```

    ## CB1171

    The schema nests anyOf or oneOf so deeply that there are too many combinations
    to check, and an unchecked value is not published. Use fewer forms, or tell
    them apart early by a type or a const.

    ## CB1173

    The data names somebody who is not in Content/people. People are named as
    their files are, without the ending.

    ```wrong Content/cases/daniel-wellington/case.yaml
    manager: satou
    ```

    ```right
    manager: sato
    ```
    """#
}
