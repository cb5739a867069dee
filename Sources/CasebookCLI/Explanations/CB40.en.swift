extension Explanations {
  static let cb40English = #"""
    ## CB4001

    Two pages would have the same address, because of a slug, an alias, or names
    that differ only in case. Change one of them; else one page would replace the
    other.

    ```wrong Content/articles/seeding.md
    ---
    title: Seeding
    slug: gifting
    ---
    ```

    ```right
    ---
    title: Seeding
    slug: seeding
    ---
    ```

    ## CB4002

    Templates has no file of the name that collection.yaml gives. See how it is
    spelled.

    ```wrong Content/articles/collection.yaml
    template: artcle.html
    ```

    ```right
    template: article.html
    ```

    ## CB4003

    An item of the navigation in Content/site.yaml leads to a page that the site
    does not have. It would be wrong on every page.

    ```wrong Content/site.yaml
    navigation:
      - {label: Guides, url: /article/}
    ```

    ```right
    navigation:
      - {label: Guides, url: /articles/}
    ```

    ## CB4004

    The front matter names an image that does not exist. The path counts from the
    file of the article, and .JPG is not .jpg.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    image: foto.svg
    imageAlt: A watch on a desk
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    image: photo.svg
    imageAlt: A watch on a desk
    ---
    ```

    ## CB4005

    An image in the front matter needs imageAlt, which says what it shows. It is
    read aloud, and used where the page is shared.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    image: photo.svg
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    image: photo.svg
    imageAlt: A watch on a desk
    ---
    ```

    ## CB4006

    A template asks t("…") for a text that Templates/texts.yaml does not have.
    Correct the name, or add the text in each language. A name that is put
    together, as below, is looked up only when the page is made.

    ```wrong Templates/404.html
    {% set name = "not" %}<p>{{ t(name ~ "found") }}</p>
    ```

    ```right
    <p>{{ t("notFound") }}</p>
    ```

    ## CB4007

    A template asks asset("…") for a file that Templates/assets does not have. See
    how the style sheet or script is called.

    ```wrong Templates/404.html
    {% set name = "styles" %}<link rel="stylesheet" href="{{ asset(name ~ ".css") }}">
    ```

    ```right
    <link rel="stylesheet" href="{{ asset("style.css") }}">
    ```

    ## CB4020

    Browsers cannot show this file as an image. Use JPEG, PNG, GIF, WebP, AVIF or
    SVG; renaming a file of another format does not make it one.

    ```wrong Content/articles/memo.png
    Notes of an interview
    ```

    ```wrong Content/articles/gifting.md
    ![A picture of the interview](memo.png)
    ```

    ```right Content/articles/gifting.md
    ![A picture of the interview](photo.svg)
    ```

    ## CB4021

    The file of the image is cut off or damaged, mostly because copying or
    exporting it failed. Make it again from the original.

    ```wrong Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640
    ```

    ```wrong Content/articles/gifting.md
    ![A watch on a desk](watch.svg)
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/gifting.md
    ![A watch on a desk](watch.svg)
    ```

    ## CB4022

    The SVG does not say how large it is, by width and height or a viewBox, and
    the text would jump while the page loads. Add the size to the SVG, or {width=…
    height=…} to the image.

    ```wrong Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ```wrong Content/articles/gifting.md
    ![A watch on a desk](watch.svg)
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ```right Content/articles/gifting.md
    ![A watch on a desk](watch.svg){width=640 height=480}
    ```

    ## CB4023

    The extension is not that of the format. Servers tell the format by the
    extension, so that some browsers will not show the image. Rename the file.

    ```wrong Content/articles/watch.jpeg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```wrong Content/articles/gifting.md
    ![A watch on a desk](watch.jpeg)
    ```

    ```right Content/articles/watch.svg
    <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>
    ```

    ```right Content/articles/gifting.md
    ![A watch on a desk](watch.svg)
    ```

    ## CB4030

    An address that was published is gone, and with it every link and bookmark that
    leads there. Write it under aliases of the page that takes its place, and
    readers are sent on; if it may vanish, run casebook build --accept-removed.

    ```wrong Content/articles/gifting.md
    ---
    title: How to run a gifting campaign
    slug: gifts
    ---
    ```

    ```right
    ---
    title: How to run a gifting campaign
    slug: gifts
    aliases: [/articles/gifting/]
    ---
    ```

    ## CB4031

    The anchor of a heading that was published is gone: links to it now end at the
    top of the page. Keep it behind the heading that takes its place; in the example
    #prepare was published.

    ```wrong Content/articles/gifting.md
    ## Before you send
    ```

    ```right
    ## Before you send {#prepare}
    ```

    ## CB4032

    With --locked, an address or an anchor is not as casebook.lock has it. This
    keeps addresses from being published that nobody has looked at. Run casebook
    build without --locked, and commit the casebook.lock that it writes.

    ## CB4033

    casebook.lock is of a time when it did not list addresses, so that --locked has
    nothing to compare with. Run casebook build without --locked, which adds them,
    and commit casebook.lock.
    """#
}
