import Testing

/// What is escaped, or stands in code or HTML, is none of the dialect.
@Suite struct LiteralTests {
  @Test(arguments: Self.corners)
  func `literals are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "escapes",
      """
      \\~~a~~ \\==a== \\^a^ \\:x[a] \\{漢字|かん} \\[^1] \\[@a] ! \\| \\@a
      """,
      """
      <p>~~a~~ ==a== ^a^ :x[a] {漢字|かん} [^1] [@a] ! | @a</p>
      """
    ),
    Corner(
      "entities",
      """
      &#126;~a~~ &#61;=a== &#91;@a] &#123;漢字|かん} &#58;x[a]
      """,
      """
      <p>~~a~~ ==a== [@a] {漢字|かん} :x[a]</p>
      """
    ),
    Corner(
      "code",
      """
      `~~a~~ ==a== x^2^ :x[a] {漢字|かん} [^1] [@a] https://a.b_c_`
      """,
      """
      <p><code>~~a~~ ==a== x^2^ :x[a] {漢字|かん} [^1] [@a] https://a.b_c_</code></p>
      """
    ),
    Corner(
      "indented code",
      """
          ~~a~~ ==a==
          | a |
          |---|
          :::x
          [^1]: a
          : b
      """,
      """
      <pre><code>~~a~~ ==a==
      | a |
      |---|
      :::x
      [^1]: a
      : b
      </code></pre>
      """
    ),
    Corner(
      "fenced code",
      """
      ```
      ~~a~~
      | a |
      |---|
      :::x
      [^1]: a
      ```
      """,
      """
      <pre><code>~~a~~
      | a |
      |---|
      :::x
      [^1]: a
      </code></pre>
      """
    ),
    Corner(
      "HTML",
      """
      <div title="~~a~~ ==b== [^1] https://a.b/_c_">
      | a |
      |---|
      :::x
      </div>
      """,
      """
      <div title="~~a~~ ==b== [^1] https://a.b/_c_">
      | a |
      |---|
      :::x
      </div>
      """
    ),
    Corner(
      "attributes of tags",
      """
      <b title="~~a~~ ==b==">c</b>
      """,
      """
      <p><b title="~~a~~ ==b==">c</b></p>
      """
    ),
    Corner(
      "destinations and titles",
      """
      [a](/~~b~~ "==c== \\~ https://a.b/_x_")
      """,
      """
      <p><a href="/~~b~~" title="==c== ~ https://a.b/_x_">a</a></p>
      """
    ),
    Corner(
      "info strings",
      """
      ```sh ~~a~~ \\~
      x
      ```
      """,
      """
      <pre><code class="language-sh">x
      </code></pre>
      """
    ),
  ]
}
