import Testing

/// Tables, as GFM has them (0.29, section 4.10), in the corners.
@Suite struct TableTests {
  @Test(arguments: Self.corners)
  func `tables are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "one column needs no pipe",
      """
      a
      :-:
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th class="align-center" scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      """
    ),
    Corner(
      "hyphens alone underline a heading",
      """
      | a |
      --
      """,
      """
      <h2 id="a">| a |</h2>
      """
    ),
    Corner(
      "a table below a line of text",
      """
      text
      | a |
      |---|
      """,
      """
      <p>text</p>
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      """
    ),
    Corner(
      "a row may look like an underline",
      """
      a | b
      --|--
      ===
      --
      c
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>===</td>
      <td></td>
      </tr>
      <tr>
      <td>--</td>
      <td></td>
      </tr>
      <tr>
      <td>c</td>
      <td></td>
      </tr>
      </tbody>
      </table>
      </div>
      """
    ),
    Corner(
      "three hyphens end a table",
      """
      | a |
      |---|
      ---
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <hr>
      """
    ),
    Corner(
      "short and long rows",
      """
      |a|b|
      |:-|-:|
      |1|
      |1|2|3|
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th class="align-left" scope="col">a</th>
      <th class="align-right" scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="align-left">1</td>
      <td class="align-right"></td>
      </tr>
      <tr>
      <td class="align-left">1</td>
      <td class="align-right">2</td>
      </tr>
      </tbody>
      </table>
      </div>
      """
    ),
    Corner(
      "a list item that may not interrupt text ends a table",
      """
      | a |
      |---|
      2. b
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <ol start="2">
      <li>b</li>
      </ol>
      """
    ),
    Corner(
      "a tag alone ends a table",
      """
      | a |
      |---|
      <br>
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <p><br></p>
      """
    ),
    Corner(
      "indented code ends a table",
      """
      | a |
      |---|
          b
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <pre><code>b
      </code></pre>
      """
    ),
    Corner(
      "a fence ends a table",
      """
      | a |
      |---|
      ```
      b
      ```
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <pre><code>b
      </code></pre>
      """
    ),
    Corner(
      "a pipe behind a backslash belongs to its cell, in code too",
      """
      | a |
      |---|
      | `x\\|y` \\\\| |
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td><code>x|y</code> |</td>
      </tr>
      </tbody>
      </table>
      </div>
      """
    ),
    Corner(
      "a pipe in code parts cells",
      """
      | a | b |
      |---|---|
      | `x|y` |
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>`x</td>
      <td>y`</td>
      </tr>
      </tbody>
      </table>
      </div>
      """
    ),
    Corner(
      "in a list",
      """
      - | a |
        |---|
        | b |
      """,
      """
      <ul>
      <li>
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>b</td>
      </tr>
      </tbody>
      </table>
      </div>
      </li>
      </ul>
      """
    ),
    Corner(
      "in a quote in a list, with tabs",
      """
      -\t> |a|
      \t> |-|
      """,
      """
      <ul>
      <li>
      <blockquote>
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      </blockquote>
      </li>
      </ul>
      """
    ),
    Corner(
      "a lazy line may be the head",
      """
      > text
      | a |
      > |---|
      """,
      """
      <blockquote>
      <p>text</p>
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      </blockquote>
      """
    ),
    Corner(
      "a lazy line is no row",
      """
      > | a |
      > |---|
      | b |
      """,
      """
      <blockquote>
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      </blockquote>
      <p>| b |</p>
      """
    ),
    Corner(
      "cells do not match the delimiters",
      """
      | a | b |
      |---|
      """,
      """
      <p>| a | b |
      |---|</p>
      """
    ),
    Corner(
      "a cell of number signs",
      """
      | # |
      |---|
      | a # |
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">#</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>a #</td>
      </tr>
      </tbody>
      </table>
      </div>
      """
    ),
    Corner(
      "a row without cells ends a table",
      """
      | a |
      |---|
      |
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <p>|</p>
      """
    ),
    Corner(
      "two tables without a blank line",
      """
      | a |
      |---|
      | b |
      |---|
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>b</td>
      </tr>
      <tr>
      <td>---</td>
      </tr>
      </tbody>
      </table>
      </div>
      """
    ),
  ]
}
