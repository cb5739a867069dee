import Testing

/// Attributes in braces, as Pandoc has them, in the corners.
@Suite struct AttributeTests {
  @Test(arguments: Self.corners)
  func `attributes are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "of a heading",
      """
      # a {#id .c lang=en}
      """,
      """
      <h1 id="id" class="c" lang="en">a</h1>
      """
    ),
    Corner(
      "of a heading with an underline",
      """
      a {#字}
      ===
      """,
      """
      <h1 id="字">a</h1>
      """
    ),
    Corner(
      "of a heading that is markup alone",
      """
      # *a*{#id}
      """,
      """
      <h1 id="id"><em>a</em></h1>
      """
    ),
    Corner(
      "a word alone is text",
      """
      # a {x}
      """,
      """
      <h1 id="a-x">a {x}</h1>
      """
    ),
    Corner(
      "not closed",
      """
      # a {.c
      """,
      """
      <h1 id="a-c">a {.c</h1>
      """
    ),
    Corner(
      "escaped",
      """
      # a \\{#id}

      # b {#id\\}
      """,
      """
      <h1 id="a-id">a {#id}</h1>
      <h1 id="b-id">b {#id}</h1>
      """
    ),
    Corner(
      "not at the end",
      """
      # `a` {#id} b
      """,
      """
      <h1 id="a-id-b"><code>a</code> {#id} b</h1>
      """
    ),
    Corner(
      "of a link",
      """
      [a](/b){.c .d #e}f
      """,
      """
      <p><a href="/b" id="e" class="c d">a</a>f</p>
      """
    ),
    Corner(
      "of a link by reference",
      """
      [a][r]{.c}

      [r]: /u
      """,
      """
      <p><a href="/u" class="c">a</a></p>
      """
    ),
    Corner(
      "behind a space",
      """
      [a](/b) {.c}
      """,
      """
      <p><a href="/b">a</a> {.c}</p>
      """
    ),
    Corner(
      "of an image",
      """
      ![a](/b "t"){.c width=1}
      """,
      """
      <figure><img src="/b" alt="a" class="c" width="1"><figcaption>t</figcaption></figure>
      """
    ),
    Corner(
      "empty braces",
      """
      [a](/b){}
      """,
      """
      <p><a href="/b">a</a>{}</p>
      """
    ),
    Corner(
      "twice",
      """
      [a](/b){.c}{.d}
      """,
      """
      <p><a href="/b" class="c">a</a>{.d}</p>
      """
    ),
    Corner(
      "what may not be given",
      """
      [a](/b){onclick=x}
      """,
      """
      <p><a href="/b">a</a></p>
      """
    ),
    Corner(
      "of code with a language",
      """
      ```sh {.a title="題"}
      x
      ```
      """,
      """
      <pre class="a" title="題"><code class="language-sh">x
      </code></pre>
      """
    ),
    Corner(
      "of code, with the language as a class",
      """
      ``` {.sh .a}
      x
      ```
      """,
      """
      <pre class="a"><code class="language-sh">x
      </code></pre>
      """
    ),
    Corner(
      "of code, malformed",
      """
      ```sh {.a
      x
      ```
      """,
      """
      <pre><code class="language-sh">x
      </code></pre>
      """
    ),
    Corner(
      "elsewhere",
      """
      **a**{.c} `a`{.c}
      """,
      """
      <p><strong>a</strong>{.c} <code>a</code>{.c}</p>
      """
    ),
    Corner(
      "in code",
      """
      `[a](b){.c}`
      """,
      """
      <p><code>[a](b){.c}</code></p>
      """
    ),
  ]
}
