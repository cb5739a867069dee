import Testing

/// Directives, as the generic directives proposal has them, in the corners.
@Suite struct DirectiveTests {
  @Test(arguments: Self.corners)
  func `directives are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "in a quote",
      """
      > :::note
      > a
      > :::
      """,
      """
      <blockquote>
      <div class="note">
      <p>a</p>
      </div>
      </blockquote>
      """
    ),
    Corner(
      "in an item of a tight list",
      """
      - :::note
        a
        :::
      - b
      """,
      """
      <ul>
      <li>
      <div class="note">
      <p>a</p>
      </div>
      </li>
      <li>b</li>
      </ul>
      """
    ),
    Corner(
      "nested by more colons",
      """
      ::::a
      :::b
      x
      :::
      y
      ::::
      """,
      """
      <div class="a">
      <div class="b">
      <p>x</p>
      </div>
      <p>y</p>
      </div>
      """
    ),
    Corner(
      "nested with as many colons",
      """
      ::: a
      ::: b
      x
      :::
      :::
      """,
      """
      <div class="a">
      <div class="b">
      <p>x</p>
      </div>
      </div>
      """
    ),
    Corner(
      "fewer colons around more",
      """
      ::::a
      :::::b
      x
      :::::
      ::::
      """,
      """
      <div class="a">
      <div class="b">
      <p>x</p>
      </div>
      </div>
      """
    ),
    Corner(
      "behind a list without a blank line",
      """
      :::note
      - a
      :::

      b
      """,
      """
      <div class="note">
      <ul>
      <li>a</li>
      </ul>
      </div>
      <p>b</p>
      """
    ),
    Corner(
      "not ended in a list",
      """
      - :::a
        x

      y
      """,
      """
      <ul>
      <li>
      <div class="a">
      <p>x</p>
      </div>
      </li>
      </ul>
      <p>y</p>
      """
    ),
    Corner(
      "a fence that ends nothing",
      """
      a
      :::
      """,
      """
      <p>a</p>
      """
    ),
    Corner(
      "a label with markup",
      """
      :::a[**題** `]` [l](/u) [n] \\]]
      x
      :::
      """,
      """
      <div class="a">
      <p><strong>題</strong> <code>]</code> <a href="/u">l</a> [n] ]</p>
      <p>x</p>
      </div>
      """
    ),
    Corner(
      "attributes with quotes and Japanese",
      """
      :::a{title="字 x" b=字 .c}
      x
      :::
      """,
      """
      <div class="a">
      <p>x</p>
      </div>
      """
    ),
    Corner(
      "an ideographic space behind the colons",
      """
      :::　note
      a
      :::
      """,
      """
      <div class="note">
      <p>a</p>
      </div>
      """
    ),
    Corner(
      "something behind the name",
      """
      :::a x
      """,
      """
      <p>:::a x</p>
      """
    ),
    Corner(
      "braces that are not closed",
      """
      :::a{b
      """,
      """
      <p>:::a{b</p>
      """
    ),
    Corner(
      "a leaf",
      """
      ::a[b]{c=1}
      """,
      """
      <div class="a">
      <p>b</p>
      </div>
      """
    ),
    Corner(
      "two colons in prose",
      """
      ::a b
      std::vector
      """,
      """
      <p>::a b
      std::vector</p>
      """
    ),
    Corner(
      "in text behind kana, not behind a letter or a digit",
      """
      字:x[y] a:x[y] 1:x[y] :x[y]
      """,
      """
      <p>字<span class="x">y</span> a:x[y] 1:x[y] <span class="x">y</span></p>
      """
    ),
    Corner(
      "times, addresses and emoji",
      """
      12:30 :smile: a:b
      """,
      """
      <p>12:30 :smile: a:b</p>
      """
    ),
    Corner(
      "escaped",
      """
      \\:x[y] :x\\[y]
      """,
      """
      <p>:x[y] :x[y]</p>
      """
    ),
    Corner(
      "with attributes alone",
      """
      a :x{y=1}
      """,
      """
      <p>a <span class="x"></span></p>
      """
    ),
    Corner(
      "a label across lines and markup",
      """
      :x[a *b* [c] `]`
      d]
      """,
      """
      <p><span class="x">a <em>b</em> [c] <code>]</code>
      d</span></p>
      """
    ),
    Corner(
      "a link behind a colon",
      """
      :x[a](/b)
      """,
      """
      <p>:x<a href="/b">a</a></p>
      """
    ),
    Corner(
      "a label does not cross emphasis",
      """
      *:x[a* b]
      """,
      """
      <p><em>:x[a</em> b]</p>
      """
    ),
    Corner(
      "in code",
      """
      `:x[y]`

          :::a

      ```
      :::a
      ```
      """,
      """
      <p><code>:x[y]</code></p>
      <pre><code>:::a
      </code></pre>
      <pre><code>:::a
      </code></pre>
      """
    ),
  ]
}
