import Testing

/// Citations, as Pandoc has them, in the corners.
@Suite struct CitationTests {
  @Test(arguments: Self.corners)
  func `citations are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "one and more",
      """
      [@a] [see @a, pp. 3-4; -@b]
      """,
      """
      <p><span class="citation">[a]</span> <span class="citation">[a; b]</span></p>
      """
    ),
    Corner(
      "keys",
      """
      [@doi:10.1/x_y] [@山田2020, 頁] [@a、頁] [@a.]
      """,
      """
      <p><span class="citation">[doi:10.1/x_y]</span> <span \
      class="citation">[山田2020]</span> <span class="citation">[a]</span> <span \
      class="citation">[a]</span></p>
      """
    ),
    Corner(
      "addresses",
      """
      [a@b.cd]
      """,
      """
      <p>[<a href="mailto:a@b.cd">a@b.cd</a>]</p>
      """
    ),
    Corner(
      "a link wins",
      """
      [@a](/u) [@b]

      [@b]: /v
      """,
      """
      <p><a href="/u">@a</a> <a href="/v">@b</a></p>
      """
    ),
    Corner(
      "a part without a key",
      """
      [@a; b] [@] [@;@a]
      """,
      """
      <p>[@a; b] [@] [@;@a]</p>
      """
    ),
    Corner(
      "names in prose",
      """
      @a (@b)
      """,
      """
      <p>@a (@b)</p>
      """
    ),
    Corner(
      "escaped",
      """
      \\[@a] [\\@a]
      """,
      """
      <p>[@a] [@a]</p>
      """
    ),
    Corner(
      "in a link and in an image",
      """
      [x [@a] y](/u) ![@a](/v)
      """,
      """
      <p><a href="/u">x [@a] y</a> <img src="/v" alt="@a"></p>
      """
    ),
    Corner(
      "markup inside",
      """
      [*see* @a]
      """,
      """
      <p>[<em>see</em> @a]</p>
      """
    ),
    Corner(
      "in code",
      """
      `[@a]`
      """,
      """
      <p><code>[@a]</code></p>
      """
    ),
  ]
}
