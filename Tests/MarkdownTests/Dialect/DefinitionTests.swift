import Testing

/// Definitions, as Pandoc has them, in the corners.
@Suite struct DefinitionTests {
  @Test(arguments: Self.corners)
  func `definitions are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "one and more",
      """
      T
      : a
      : b

      U
      : c
      """,
      """
      <dl>
      <dt>T</dt>
      <dd>a</dd>
      <dd>b</dd>
      <dt>U</dt>
      <dd>c</dd>
      </dl>
      """
    ),
    Corner(
      "set apart by a blank line",
      """
      T

      : a
      : b
      """,
      """
      <dl>
      <dt>T</dt>
      <dd>
      <p>a</p>
      </dd>
      <dd>b</dd>
      </dl>
      """
    ),
    Corner(
      "each by itself",
      """
      T
      : a

      : b
      : c
      """,
      """
      <dl>
      <dt>T</dt>
      <dd>a</dd>
      <dd>
      <p>b</p>
      </dd>
      <dd>c</dd>
      </dl>
      """
    ),
    Corner(
      "with blocks",
      """
      T
      : a

          b

          - c
      """,
      """
      <dl>
      <dt>T</dt>
      <dd>
      <p>a</p>
      <p>b</p>
      <ul>
      <li>c</li>
      </ul>
      </dd>
      </dl>
      """
    ),
    Corner(
      "a lazy line",
      """
      T
      : a
      lazy
      """,
      """
      <dl>
      <dt>T</dt>
      <dd>a
      lazy</dd>
      </dl>
      """
    ),
    Corner(
      "blocks at once",
      """
      T
      : - x
      : > q
      : # h
      : ```
      """,
      """
      <dl>
      <dt>T</dt>
      <dd>
      <ul>
      <li>x</li>
      </ul>
      </dd>
      <dd>
      <blockquote>
      <p>q</p>
      </blockquote>
      </dd>
      <dd>
      <h1 id="h">h</h1>
      </dd>
      <dd>
      <pre><code></code></pre>
      </dd>
      </dl>
      """
    ),
    Corner(
      "an ideographic space",
      """
      用語
      :　定義
      """,
      """
      <dl>
      <dt>用語</dt>
      <dd>定義</dd>
      </dl>
      """
    ),
    Corner(
      "no space",
      """
      T
      :a
      """,
      """
      <p>T
      :a</p>
      """
    ),
    Corner(
      "two lines are no term",
      """
      T
      U
      : a
      """,
      """
      <p>T
      U
      : a</p>
      """
    ),
    Corner(
      "two blank lines",
      """
      T


      : a
      """,
      """
      <p>T</p>
      <p>: a</p>
      """
    ),
    Corner(
      "without a term",
      """
      : a
      """,
      """
      <p>: a</p>
      """
    ),
    Corner(
      "below a heading",
      """
      # T
      : a
      """,
      """
      <h1 id="t">T</h1>
      <p>: a</p>
      """
    ),
    Corner(
      "in a list and a quote",
      """
      - T
        : a

      > T
      > : a
      """,
      """
      <ul>
      <li>
      <dl>
      <dt>T</dt>
      <dd>a</dd>
      </dl>
      </li>
      </ul>
      <blockquote>
      <dl>
      <dt>T</dt>
      <dd>a</dd>
      </dl>
      </blockquote>
      """
    ),
    Corner(
      "a list behind",
      """
      T
      : a
      - b
      """,
      """
      <dl>
      <dt>T</dt>
      <dd>a</dd>
      </dl>
      <ul>
      <li>b</li>
      </ul>
      """
    ),
    Corner(
      "a term with markup",
      """
      *T* `c`
      : a
      """,
      """
      <dl>
      <dt><em>T</em> <code>c</code></dt>
      <dd>a</dd>
      </dl>
      """
    ),
    Corner(
      "four columns are a line of text",
      """
      T
          : a
      """,
      """
      <p>T
      : a</p>
      """
    ),
    Corner(
      "below a footnote",
      """
      a[^1]

      [^1]: # h
      : b
      """,
      """
      <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup></p>
      <p>: b</p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <h1 id="h">h</h1>
      <p><a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "below a link definition",
      """
      [r]: /u
      : a
      """,
      """
      <dl>
      <dd>a</dd>
      </dl>
      """
    ),
  ]
}
