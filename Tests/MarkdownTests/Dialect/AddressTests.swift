import Testing

/// Bare addresses, as GFM has them (0.29, section 6.9), in the corners.
@Suite struct AddressTests {
  @Test(arguments: Self.corners)
  func `addresses are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "underscores",
      """
      https://a.b/_x_y www.a.b/_c_ _d_
      """,
      """
      <p><a href="https://a.b/_x_y">https://a.b/_x_y</a> <a \
      href="http://www.a.b/_c">www.a.b/_c</a>_ <em>d</em></p>
      """
    ),
    Corner(
      "underscores in emphasis",
      """
      _https://a.b/x_
      """,
      """
      <p><em><a href="https://a.b/x">https://a.b/x</a></em></p>
      """
    ),
    Corner(
      "underscores elsewhere",
      """
      [a](https://a.b/_x_y) <https://a.b/_x_y> `https://a.b/_x_y`
      """,
      """
      <p><a href="https://a.b/_x_y">a</a> <a href="https://a.b/_x_y">https://a.b/_x_y</a> \
      <code>https://a.b/_x_y</code></p>
      """
    ),
    Corner(
      "emphasis and marks end an address",
      """
      **https://a.b/x**を ~~https://a.b/x~~を ==https://a.b/x==
      """,
      """
      <p><strong><a href="https://a.b/x">https://a.b/x</a></strong>を <del><a \
      href="https://a.b/x">https://a.b/x</a></del>を <mark><a \
      href="https://a.b/x">https://a.b/x</a></mark></p>
      """
    ),
    Corner(
      "brackets",
      """
      (https://a.b/x)と [https://a.b/x] https://a.b/(x)
      """,
      """
      <p>(<a href="https://a.b/x">https://a.b/x</a>)と [<a \
      href="https://a.b/x">https://a.b/x</a>] <a \
      href="https://a.b/(x)">https://a.b/(x)</a></p>
      """
    ),
    Corner(
      "Japanese behind and before",
      """
      例https://a.b。次 https://a.bを https://a.b/字、字
      """,
      """
      <p>例<a href="https://a.b">https://a.b</a>。次 <a href="https://a.b">https://a.b</a>を <a \
      href="https://a.b/%E5%AD%97">https://a.b/字</a>、字</p>
      """
    ),
    Corner(
      "entities",
      """
      https://a.b/?a=1&amp;b=2 https://a.b&lt; https://a.b&copy;
      """,
      """
      <p><a href="https://a.b/?a=1&amp;b=2">https://a.b/?a=1&amp;b=2</a> <a \
      href="https://a.b">https://a.b</a>&lt; <a href="https://a.b">https://a.b</a>©</p>
      """
    ),
    Corner(
      "escaped",
      """
      https\\://a.b
      """,
      """
      <p>https://a.b</p>
      """
    ),
    Corner(
      "punctuation at the end",
      """
      https://a.b. https://a.b/?! "https://a.b"
      """,
      """
      <p><a href="https://a.b">https://a.b</a>. <a href="https://a.b/">https://a.b/</a>?! \
      &quot;<a href="https://a.b">https://a.b</a>&quot;</p>
      """
    ),
    Corner(
      "without a scheme",
      """
      www.a.b (www.a.b) "www.a.b" www. xwww.a.b
      """,
      """
      <p><a href="http://www.a.b">www.a.b</a> (<a href="http://www.a.b">www.a.b</a>) \
      &quot;www.a.b&quot; www. xwww.a.b</p>
      """
    ),
    Corner(
      "underscores in the host",
      """
      http://a_b.c http://a_b.c.d
      """,
      """
      <p>http://a_b.c <a href="http://a_b.c.d">http://a_b.c.d</a></p>
      """
    ),
    Corner(
      "mail",
      """
      a.b-c_d@e.fg mailto:a@b.cd a@b a@b.c_
      """,
      """
      <p><a href="mailto:a.b-c_d@e.fg">a.b-c_d@e.fg</a> <a \
      href="mailto:a@b.cd">mailto:a@b.cd</a> a@b a@b.c_</p>
      """
    ),
    Corner(
      "in a link it is text",
      """
      [https://a.b](/c)
      """,
      """
      <p><a href="/c">https://a.b</a></p>
      """
    ),
    Corner(
      "what would be a destination",
      """
      ](https://a.b c [x](https://a.b c
      """,
      """
      <p>](https://a.b c [x](https://a.b c</p>
      """
    ),
    Corner(
      "in code and HTML",
      """
      `https://a.b` <b title="https://a.b">x</b>
      """,
      """
      <p><code>https://a.b</code> <b title="https://a.b">x</b></p>
      """
    ),
  ]
}
