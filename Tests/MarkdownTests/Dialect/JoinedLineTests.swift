import Testing

/// Line breaks between Japanese characters, in every construct.
@Suite struct JoinedLineTests {
  @Test(arguments: Self.corners)
  func `joined lines are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "in blocks",
      """
      日本
      語

      > 日本
      > 語

      - 日本
        語

      日本
      語
      ===
      """,
      """
      <p>日本語</p>
      <blockquote>
      <p>日本語</p>
      </blockquote>
      <ul>
      <li>日本語</li>
      </ul>
      <h1 id="日本語">日本語</h1>
      """
    ),
    Corner(
      "Latin words",
      """
      日本
      English
      語、
      A
      """,
      """
      <p>日本
      English
      語、A</p>
      """
    ),
    Corner(
      "at the edges of emphasis",
      """
      **日本**
      **語** *日
      本*
      """,
      """
      <p><strong>日本</strong><strong>語</strong> <em>日本</em></p>
      """
    ),
    Corner(
      "in links and code",
      """
      [日
      本](/u)
      `語`
      学
      """,
      """
      <p><a href="/u">日本</a><code>語</code>学</p>
      """
    ),
    Corner(
      "Latin code",
      """
      日`a`
      本
      """,
      """
      <p>日<code>a</code>
      本</p>
      """
    ),
    Corner(
      "images and hard breaks",
      """
      日![a](/b)
      本\\
      語 \u{20}
      学
      """,
      """
      <p>日<img src="/b" alt="a">
      本<br>
      語<br>
      学</p>
      """
    ),
    Corner(
      "raw HTML",
      """
      日<b>
      </b>
      本
      """,
      """
      <p>日<b></b>本</p>
      """
    ),
    Corner(
      "signs of the dialect",
      """
      日
      ==本==
      語~~学~~
      者
      """,
      """
      <p>日<mark>本</mark>語<del>学</del>者</p>
      """
    ),
    Corner(
      "notes and citations",
      """
      日[^1]
      本[@a]
      語

      [^1]: 注
          記
      """,
      """
      <p>日<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" \
      role="doc-noteref">1</a></sup>本<span class="citation">[a]</span>語</p>
      <section class="footnotes" role="doc-endnotes" aria-label="脚注">
      <ol>
      <li id="fn-1">
      <p>注記 <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="本文へ戻る \
      1">↩</a></p>
      </li>
      </ol>
      </section>
      """
    ),
    Corner(
      "labels",
      """
      日:x[本
      語]
      学
      """,
      """
      <p>日<span class="x">本語</span>学</p>
      """
    ),
    Corner(
      "ruby",
      """
      日
      ｜本《ほん》
      語《ご》
      学
      """,
      """
      <p>日<ruby>本<rp>（</rp><rt>ほん</rt><rp>）</rp></ruby><ruby>語<rp>（</rp><rt>ご</rt><rp>）\
      </rp></ruby>学</p>
      """
    ),
    Corner(
      "addresses",
      """
      日
      https://a.b
      本
      """,
      """
      <p>日
      <a href="https://a.b">https://a.b</a>
      本</p>
      """
    ),
    Corner(
      "escapes and entities",
      """
      日\\~
      本&amp;
      語
      """,
      """
      <p>日~
      本&amp;
      語</p>
      """
    ),
    Corner(
      "Hangul",
      """
      한국
      어
      """,
      """
      <p>한국
      어</p>
      """
    ),
    Corner(
      "the head of a callout",
      """
      > [!NOTE] 題
      > 字
      > 字
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">題</p>
      <p>字字</p>
      </div>
      """
    ),
    Corner(
      "marks of both scripts",
      """
      日…
      本
      """,
      """
      <p>日…本</p>
      """
    ),
    Corner(
      "code blocks",
      """
      ```
      日
      本
      ```
      """,
      """
      <pre><code>日
      本
      </code></pre>
      """
    ),
  ]
}
