import Testing

/// Tasks, as GFM has them (0.29, section 5.3), in the corners.
@Suite struct TaskTests {
  @Test(arguments: Self.corners)
  func `tasks are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "open and done",
      """
      - [ ] a
      - [x] b
      - [X] c
      """,
      """
      <ul>
      <li class="task"><input type="checkbox" disabled aria-label="未完了"> a</li>
      <li class="task"><input type="checkbox" disabled checked aria-label="済み"> b</li>
      <li class="task"><input type="checkbox" disabled checked aria-label="済み"> c</li>
      </ul>
      """
    ),
    Corner(
      "ordered",
      """
      1. [x] a
      2. [ ] b
      """,
      """
      <ol>
      <li class="task"><input type="checkbox" disabled checked aria-label="済み"> a</li>
      <li class="task"><input type="checkbox" disabled aria-label="未完了"> b</li>
      </ol>
      """
    ),
    Corner(
      "nested",
      """
      - [ ] a
        - [x] b
      """,
      """
      <ul>
      <li class="task"><input type="checkbox" disabled aria-label="未完了"> a
      <ul>
      <li class="task"><input type="checkbox" disabled checked aria-label="済み"> b</li>
      </ul>
      </li>
      </ul>
      """
    ),
    Corner(
      "without text",
      """
      - [ ]
      - [x]
      """,
      """
      <ul>
      <li>[ ]</li>
      <li>[x]</li>
      </ul>
      """
    ),
    Corner(
      "an ideographic space",
      """
      - [　] a
      - [x]　b
      """,
      """
      <ul>
      <li class="task"><input type="checkbox" disabled aria-label="未完了"> a</li>
      <li class="task"><input type="checkbox" disabled checked aria-label="済み"> b</li>
      </ul>
      """
    ),
    Corner(
      "no space behind",
      """
      - [x]a
      - [] b
      - [y] c
      """,
      """
      <ul>
      <li>[x]a</li>
      <li>[] b</li>
      <li>[y] c</li>
      </ul>
      """
    ),
    Corner(
      "more white space",
      """
      - [ ]   a
      """,
      """
      <ul>
      <li class="task"><input type="checkbox" disabled aria-label="未完了"> a</li>
      </ul>
      """
    ),
    Corner(
      "a link wins",
      """
      - [x](/u)
      - [x] a

      [x]: /v
      """,
      """
      <ul>
      <li><a href="/u">x</a></li>
      <li><a href="/v">x</a> a</li>
      </ul>
      """
    ),
    Corner(
      "escaped and in code",
      """
      - \\[x] a
      - `[x]` b
      - &#91;x] c
      """,
      """
      <ul>
      <li>[x] a</li>
      <li><code>[x]</code> b</li>
      <li>[x] c</li>
      </ul>
      """
    ),
    Corner(
      "in markup",
      """
      - **[x]** a
      """,
      """
      <ul>
      <li><strong>[x]</strong> a</li>
      </ul>
      """
    ),
    Corner(
      "in a paragraph",
      """
      [x] a
      """,
      """
      <p>[x] a</p>
      """
    ),
    Corner(
      "not in the first paragraph",
      """
      - a

        [x] b
      """,
      """
      <ul>
      <li>
      <p>a</p>
      <p>[x] b</p>
      </li>
      </ul>
      """
    ),
    Corner(
      "in a quote and a loose list",
      """
      > - [x] a
      >
      >   b
      """,
      """
      <blockquote>
      <ul>
      <li class="task">
      <p><input type="checkbox" disabled checked aria-label="済み"> a</p>
      <p>b</p>
      </li>
      </ul>
      </blockquote>
      """
    ),
  ]
}
