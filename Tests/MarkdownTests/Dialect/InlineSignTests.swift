import Testing

/// `~~`, `==`, `~` and `^`, in the corners.
@Suite struct InlineSignTests {
  @Test(arguments: Self.corners)
  func `signs in a line are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "marked",
      """
      ==印== a==b==c 「==重要==」です
      """,
      """
      <p><mark>印</mark> a<mark>b</mark>c 「<mark>重要</mark>」です</p>
      """
    ),
    Corner(
      "comparisons",
      """
      a == b == c, a==b
      """,
      """
      <p>a == b == c, a==b</p>
      """
    ),
    Corner(
      "longer runs",
      """
      ===a=== ==a====b==
      """,
      """
      <p>===a=== <mark>a====b</mark></p>
      """
    ),
    Corner(
      "across a line",
      """
      ==a
      b==
      """,
      """
      <p><mark>a
      b</mark></p>
      """
    ),
    Corner(
      "in and around emphasis",
      """
      **==a==** ==*b*==
      """,
      """
      <p><strong><mark>a</mark></strong> <mark><em>b</em></mark></p>
      """
    ),
    Corner(
      "crossing emphasis",
      """
      *==a* b==
      """,
      """
      <p><em>==a</em> b==</p>
      """
    ),
    Corner(
      "escaped",
      """
      \\==a== =\\=a== &#61;=a==
      """,
      """
      <p>==a== ==a== ==a==</p>
      """
    ),
    Corner(
      "raised and lowered",
      """
      x^2^ H~2~O x^\\^^
      """,
      """
      <p>x<sup>2</sup> H<sub>2</sub>O x<sup>^</sup></p>
      """
    ),
    Corner(
      "white space inside",
      """
      a^b c^ a~b c~
      """,
      """
      <p>a^b c^ a~b c~</p>
      """
    ),
    Corner(
      "ranges and folders",
      """
      5~10人、20~30人 ~/.bashrc ~/x 第1~3章~と
      """,
      """
      <p>5~10人、20~30人 ~/.bashrc ~/x 第1~3章~と</p>
      """
    ),
    Corner(
      "one sign alone",
      """
      x^2 a~
      """,
      """
      <p>x^2 a~</p>
      """
    ),
    Corner(
      "struck through",
      """
      a~~b~~c ~~字。~~字
      """,
      """
      <p>a<del>b</del>c <del>字。</del>字</p>
      """
    ),
    Corner(
      "one tilde is none",
      """
      ~~~a
      """,
      """
      <pre><code class="language-a"></code></pre>
      """
    ),
    Corner(
      "struck through and escaped",
      """
      \\~~a~~ &#126;~a~~
      """,
      """
      <p>~~a~~ ~~a~~</p>
      """
    ),
    Corner(
      "in code",
      """
      `==a== ~~b~~ x^2^`
      """,
      """
      <p><code>==a== ~~b~~ x^2^</code></p>
      """
    ),
  ]
}
