import Testing

/// Callouts, as GitHub has them, with titles.
@Suite struct CalloutTests {
  @Test(arguments: Self.corners)
  func `callouts are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "the five kinds",
      """
      > [!NOTE]
      > a

      > [!TIP]
      > a

      > [!IMPORTANT]
      > a

      > [!WARNING]
      > a

      > [!CAUTION]
      > a
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">注記</p>
      <p>a</p>
      </div>
      <div class="callout callout-tip" role="note">
      <p class="callout-title">ヒント</p>
      <p>a</p>
      </div>
      <div class="callout callout-important" role="note">
      <p class="callout-title">重要</p>
      <p>a</p>
      </div>
      <div class="callout callout-warning" role="note">
      <p class="callout-title">警告</p>
      <p>a</p>
      </div>
      <div class="callout callout-caution" role="note">
      <p class="callout-title">注意</p>
      <p>a</p>
      </div>
      """
    ),
    Corner(
      "in lower case with a title",
      """
      > [!note] *題* `c`
      > a
      >
      > b
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title"><em>題</em> <code>c</code></p>
      <p>a</p>
      <p>b</p>
      </div>
      """
    ),
    Corner(
      "a title behind an ideographic space or none",
      """
      > [!NOTE]　題

      > [!NOTE]題
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">題</p>
      </div>
      <div class="callout callout-note" role="note">
      <p class="callout-title">題</p>
      </div>
      """
    ),
    Corner(
      "an unknown kind",
      """
      > [!FOO]
      > a
      """,
      """
      <blockquote>
      <p>[!FOO]
      a</p>
      </blockquote>
      """
    ),
    Corner(
      "escaped",
      """
      > \\[!NOTE]
      > a
      """,
      """
      <blockquote>
      <p>[!NOTE]
      a</p>
      </blockquote>
      """
    ),
    Corner(
      "without text",
      """
      > [!NOTE]
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">注記</p>
      </div>
      """
    ),
    Corner(
      "in a list",
      """
      - > [!TIP]
        > a
      """,
      """
      <ul>
      <li>
      <div class="callout callout-tip" role="note">
      <p class="callout-title">ヒント</p>
      <p>a</p>
      </div>
      </li>
      </ul>
      """
    ),
    Corner(
      "a lazy line",
      """
      > [!NOTE] 題
      字
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">題</p>
      <p>字</p>
      </div>
      """
    ),
    Corner(
      "blocks behind the head",
      """
      > [!NOTE]
      > - a

      > [!NOTE]
      >
      > a
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">注記</p>
      <ul>
      <li>a</li>
      </ul>
      </div>
      <div class="callout callout-note" role="note">
      <p class="callout-title">注記</p>
      <p>a</p>
      </div>
      """
    ),
    Corner(
      "not first in the quote",
      """
      > a
      > [!NOTE]
      """,
      """
      <blockquote>
      <p>a
      [!NOTE]</p>
      </blockquote>
      """
    ),
    Corner(
      "no quote",
      """
      [!NOTE]
      字
      """,
      """
      <p>[!NOTE]
      字</p>
      """
    ),
    Corner(
      "in a heading or emphasis",
      """
      > # [!NOTE]

      > **[!NOTE]**
      """,
      """
      <blockquote>
      <h1 id="note">[!NOTE]</h1>
      </blockquote>
      <blockquote>
      <p><strong>[!NOTE]</strong></p>
      </blockquote>
      """
    ),
    Corner(
      "a hard break behind the head",
      """
      > [!NOTE]\\
      > a
      """,
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">注記</p>
      <p>a</p>
      </div>
      """
    ),
  ]
}
