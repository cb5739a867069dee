import Testing

/// Ruby, as writers of Japanese type it, in the corners.
@Suite struct RubyTests {
  @Test(arguments: Self.corners)
  func `ruby are read as they are meant`(corner: Corner) {
    #expect(corner.html == corner.expected)
  }

  private static let corners: [Corner] = [
    Corner(
      "with a bar",
      """
      ｜漢字《かんじ》
      """,
      """
      <p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>
      """
    ),
    Corner(
      "of letters, with a bar",
      """
      ｜Ruby《ルビ》と｜a《b》
      """,
      """
      <p><ruby>Ruby<rp>（</rp><rt>ルビ</rt><rp>）</rp></ruby>と<ruby>a<rp>（</rp><rt>b</rt><rp>）\
      </rp></ruby></p>
      """
    ),
    Corner(
      "of kanji before kana",
      """
      食べ物《もの》と時々《ときどき》
      """,
      """
      <p>食べ<ruby>物<rp>（</rp><rt>もの</rt><rp>）</rp></ruby>と<ruby>時々<rp>（</rp><rt>ときどき</rt>\
      <rp>）</rp></ruby></p>
      """
    ),
    Corner(
      "titles of books",
      """
      《書名》『本《ほん》』は《名》、漢字《kanji》
      """,
      """
      <p>《書名》『<ruby>本<rp>（</rp><rt>ほん</rt><rp>）</rp></ruby>』は《名》、漢字《kanji》</p>
      """
    ),
    Corner(
      "a bar before the bracket",
      """
      ｜《a》
      """,
      """
      <p>《a》</p>
      """
    ),
    Corner(
      "by character",
      """
      {漢字|かん|じ}
      """,
      """
      <p><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby></p>
      """
    ),
    Corner(
      "as a group",
      """
      {漢字|かんじ}
      """,
      """
      <p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>
      """
    ),
    Corner(
      "too many readings",
      """
      {漢字|か|ん|じ}
      """,
      """
      <p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>
      """
    ),
    Corner(
      "of letters in braces",
      """
      {a|b} {漢字|}
      """,
      """
      <p>{a|b} {漢字|}</p>
      """
    ),
    Corner(
      "with the selector of a form",
      """
      葛\u{E0100}飾《かつしか》{葛\u{E0100}飾|かつ|しか}
      """,
      """
      <p><ruby>葛\u{E0100}飾<rp>（</rp><rt>かつしか</rt><rp>）</rp></ruby><ruby>葛\u{E0100}<rp>（\
      </rp><rt>かつ</rt><rp>）</rp>飾<rp>（</rp><rt>しか</rt><rp>）</rp></ruby></p>
      """
    ),
    Corner(
      "in cells",
      """
      | 漢字《かんじ》 |
      |---|
      | {漢字\\|かん} |
      """,
      """
      <div class="table-scroll">
      <table>
      <thead>
      <tr>
      <th scope="col"><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td><ruby>漢字<rp>（</rp><rt>かん</rt><rp>）</rp></ruby></td>
      </tr>
      </tbody>
      </table>
      </div>
      """
    ),
    Corner(
      "in emphasis and headings",
      """
      # **漢字《かんじ》**
      """,
      """
      <h1 id="漢字"><strong><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></strong></h1>
      """
    ),
    Corner(
      "not closed",
      """
      ｜漢字《かん
      """,
      """
      <p>｜漢字《かん</p>
      """
    ),
    Corner(
      "empty",
      """
      漢字《》｜字《》
      """,
      """
      <p>漢字《》｜字《》</p>
      """
    ),
    Corner(
      "markup in the base",
      """
      ｜漢*字*《かんじ》
      """,
      """
      <p>｜漢<em>字</em>《かんじ》</p>
      """
    ),
    Corner(
      "in code",
      """
      `漢字《かんじ》`
      """,
      """
      <p><code>漢字《かんじ》</code></p>
      """
    ),
    Corner(
      "an ideographic space in the reading",
      """
      東京都《とうきょう　と》
      """,
      """
      <p><ruby>東京都<rp>（</rp><rt>とうきょう　と</rt><rp>）</rp></ruby></p>
      """
    ),
  ]
}
