extension Explanations {
  static let cb13English = #"""
    ## CB1300

    A heading with one “#” is the title of the page, which comes from the front
    matter. The headings of a text begin with “##”; with two titles neither screen
    readers nor search engines can tell which is meant.

    ```wrong Content/articles/gifting.md
    # Before you send

    Decide whom to send it to.
    ```

    ```right
    ## Before you send

    Decide whom to send it to.
    ```

    ## CB1301

    Each heading goes at most one level deeper than the one before. People with
    screen readers jump from heading to heading, and a level left out sounds like a
    part left out. How large a heading looks is up to the style sheet.

    ```wrong Content/articles/gifting.md
    ## Before you send

    #### The brief

    Write down the aim and the day.
    ```

    ```right
    ## Before you send

    ### The brief

    Write down the aim and the day.
    ```

    ## CB1302

    The line has the marks of a heading and no text. Tables of contents and screen
    readers would have an empty entry. Write the text, or delete the line.

    ```wrong Content/articles/gifting.md
    ##

    Decide whom to send it to.
    ```

    ```right
    ## Before you send

    Decide whom to send it to.
    ```
    """#
}
