import Testing

/// Footnotes, as cmark-gfm has them, in the corners.
@Suite struct FootnoteTests {
  @Test(arguments: Self.corners)
  func `footnotes are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "used twice",
      """
      a[^1] b[^1]

      [^1]: n
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup> b<sup class="footnote-ref"><a href="#fn-1" \
      id="fnref-1-2" role="doc-noteref">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a> <a href="#fnref-1-2" class="footnote-back" role="doc-backlink" \
      aria-label="本文へ戻る 1-2">↩<sup>2</sup></a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "with blocks and a lazy line",
      """
      a[^1]

      [^1]: n
      lazy

          - x

              code
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n
      lazy</p>
      <ul>
      <li>
      <p>x</p>
      <p>code</p>
      </li>
      </ul>
      <p><a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "in the order of their use",
      """
      a[^b] c[^a]

      [^a]: A

      [^b]: B[^a]
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup> c<sup class="footnote-ref"><a href="#fn-2" \
      id="fnref-2" role="doc-noteref">2</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>B<sup class="footnote-ref"><a href="#fn-2" id="fnref-2-2" \
      role="doc-noteref">2</a></sup> <a href="#fnref-1" class="footnote-back" \
      role="doc-backlink" aria-label="本文へ戻る 1">↩</a></p>
      </li>
      <li id="fn-2">
      <p>A <a href="#fnref-2" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      2">↩</a> <a href="#fnref-2-2" class="footnote-back" role="doc-backlink" \
      aria-label="本文へ戻る 2-2">↩<sup>2</sup></a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "labels in kanji and in any case",
      """
      a[^注] b[^X]

      [^注]: n
      [^x]: m
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup> b<sup class="footnote-ref"><a href="#fn-2" \
      id="fnref-2" role="doc-noteref">2</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      <li id="fn-2">
      <p>m <a href="#fnref-2" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      2">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "not defined",
      """
      a[^x]
      """,
      """
      <p>a[^x]</p>
      """
    ),
    Corner(
      "not used",
      """
      a

      [^1]: n
      """,
      """
      <p>a</p>
      """
    ),
    Corner(
      "defined twice",
      """
      a[^1]

      [^1]: n

      [^1]: m
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "a definition interrupts a paragraph",
      """
      a[^1]
      [^1]: n
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "a list behind a definition is another",
      """
      a[^1]

      [^1]: n
      - b
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></p>
      <ul>
      <li>b</li>
      </ul>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "a definition in a list",
      """
      - [^1]: n
      - a[^1]
      """,
      """
      <ul>
      <li></li>
      <li>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></li>
      </ul>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "in a heading, a table and emphasis",
      """
      # a[^1]

      | b[^1] |
      |---|

      *c[^1]*

      [^1]: n
      """,
      """
      <h1 id="a">a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></h1>
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">b<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" \
      role="doc-noteref">1</a></sup></th>
      </tr>
      </thead>
      </table>
      </div>
      <p><em>c<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-3" \
      role="doc-noteref">1</a></sup></em></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a> <a href="#fnref-1-2" class="footnote-back" role="doc-backlink" \
      aria-label="本文へ戻る 1-2">↩<sup>2</sup></a> <a href="#fnref-1-3" class="footnote-back" \
      role="doc-backlink" aria-label="本文へ戻る 1-3">↩<sup>3</sup></a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "in a link it is text",
      """
      [a[^1]](b) c[^1]

      [^1]: n
      """,
      """
      <p><a href="b">a[^1]</a> c<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "in a link of raw HTML it is no link",
      """
      <a href="#x">a[^1]</a>

      [^1]: n
      """,
      """
      <p><a href="#x">a<sup class="footnote-ref" id="fnref-1">1</sup></a></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "a label has no white space",
      """
      a[^1 2]
      """,
      """
      <p>a[^1 2]</p>
      """
    ),
    Corner(
      "in code and escaped",
      """
      `[^1]` \\[^1] [\\^1] b[^1]

      [^1]: n
      """,
      """
      <p><code>[^1]</code> [^1] [^1] b<sup class="footnote-ref"><a href="#fn-1" \
      id="fnref-1" role="doc-noteref">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "a table does not begin in its lazy lines",
      """
      a[^1]

      [^1]: n
      | a |
      |---|
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>n
      | a |
      |---| <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
  ]
}
