import Testing

@testable import Markdown

/// What is found in the HTML of finished pages.
@Suite struct HTMLPageTests {
  private typealias Problem = HTMLPage.Problem

  /// A page that is sound but for what stands in it.
  private func problems(_ body: String) -> [Problem] {
    let page = """
      <!DOCTYPE html>
      <html lang="ja"><head><meta charset="utf-8"><title>題名</title></head>
      <body><h1>題名</h1>
      \(body)
      </body></html>
      """
    return HTMLPage.read(Array(page.utf8)).problems.map(\.problem)
  }

  @Test(arguments: [
    "<p>一<p>二<ul><li>三<li>四</ul>",
    "<dl><dt>語<dd>説明<dt>語</dl><dl><div><dt>語<dd>説明</div></dl>",
    "<table><caption>表<thead><tr><th>一<th>二<tbody><tr><td>三<td><p>四<tr><td>五</table>",
    "<table><tr><td><table><tr><td>内側</table></table>",
    "<select><option>一<option>二<optgroup label=a><option>三<optgroup label=b></select>",
    "<ruby>漢<rt>かん<rp>)</ruby>", "<br><hr><img src=a alt=\"\"><input><wbr>",
    "<svg viewBox=\"0 0 1 1\"><title>図</title><g><path d=\"M0 0\"/></g></svg>",
    "<p><svg><circle r=\"1\"/><desc>説明</desc></svg></p>",
    "<script>if (a < b) document.write('<p id=x></b>')</script><style>a > b {}</style>",
    "<textarea><p></textarea>", "a < b && c > d", "<p>一<!-- </b> -->二</p>",
    "<button><p>一</p></button><p><button><div></div></button></p>",
    "<template><i id=a></i><i id=a></i><h3></h3><img></template>",
    "<a href=#>上へ</a><a href=\"#top\">上へ</a><a href=\"#%E7%AF%80\">節</a><h2 id=節>節</h2>",
    "<label for=a>欄</label><input id=a aria-labelledby=\"b c\"><i id=b></i><i id=c></i>",
    "<h2>二</h2><h3>三</h3><h2>二</h2>", "<IMG SRC=a ALT=b><DIV></div>",
    "<details><summary>題</summary><p>中</details>", "<p>一<section>二</section>",
  ])
  func `sound pages have nothing to be told`(body: String) {
    #expect(problems(body) == [])
  }

  @Test func `elements that are not closed, or in the wrong order, are told`() {
    #expect(problems("<div><p>一</div><section>") == [.unclosed("section")])
    #expect(problems("<p>一</p></p>") == [.strayEnd("p")])
    #expect(problems("<p>一<div></div></p>") == [.strayEnd("p")])
    #expect(problems("</br>") == [.strayEnd("br")])
    #expect(problems("<b><i>一</b></i>") == [.misnested(end: "b", open: "i")])
    #expect(problems("<ul><li><b>一<li>二</ul>") == [.misnested(end: "ul", open: "b")])
    #expect(problems("<div><span>一</div>") == [.misnested(end: "div", open: "span")])
    #expect(problems("<p><span><div></div></span></p>") == [.blockInParagraph("div")])
    #expect(problems("<a><p>一</a>") == [.misnested(end: "a", open: "p")])
    #expect(problems("<svg><g></svg>") == [.misnested(end: "svg", open: "g")])
  }

  @Test func `what takes the rest of the page is told`() {
    #expect(problems("<!-- 開いたまま").contains(.unfinished("<!-- 開いたまま")))
    #expect(problems("<script>a()").contains(.unfinished("<script>")))
    #expect(
      problems("<a href=\"x>一</a>").contains { if case .unfinished = $0 { true } else { false } })
  }

  @Test func `ids and what refers to them are compared`() {
    #expect(problems("<i id=a></i><b id=\"a\"></b>") == [.repeatedID("a")])
    #expect(problems("<a href=\"#x%20y\">一</a>") == [.missingID(attribute: "href", id: "x y")])
    #expect(problems("<label for=x>一</label>") == [.missingID(attribute: "for", id: "x")])
    #expect(
      problems("<i id=a aria-describedby=\"a b\"></i>") == [
        .missingID(attribute: "aria-describedby", id: "b")
      ])
    #expect(problems("<i id=\"a&amp;b\"></i><a href=\"#a&amp;b\">一</a>") == [])
  }

  @Test func `headings, images, title and language are asked for`() {
    #expect(problems("<h1>二つ目</h1><h1>三つ目</h1>") == [.secondMainHeading])
    #expect(problems("<h3>飛び</h3>") == [.skippedLevel(from: 1, to: 3)])
    #expect(problems("<img src=\"a&amp;b\">") == [.imageWithoutAlt("a&b")])
    let bare = HTMLPage.read(Array("<svg><title>図</title></svg><title> </title>".utf8))
    #expect(bare.problems.map(\.problem) == [.noTitle, .noLanguage, .noMainHeading])
    #expect(HTMLPage.read([]).problems.count == 3)
    let empty = HTMLPage.read(Array("<html lang=\"\"><title>a</title><h1>b</h1>".utf8))
    #expect(empty.problems.map(\.problem) == [.noLanguage])
  }

  @Test func `lines are counted and addresses gathered`() {
    let page = HTMLPage.read(
      Array(
        """
        <html lang=en><title>a</title>
        <link href="/a.css"><h1>b</h1>
        <a href="/x?a=1&amp;b=2">c</a>
        <img src=/i.png alt="" srcset="/i.png 1x, /j.png 2x"><video poster=/p.png></video>
        <script src=/s.js></script></b>
        """.utf8))
    #expect(
      page.links.map(\.address) == [
        "/a.css", "/x?a=1&b=2", "/i.png", "/i.png", "/j.png", "/p.png", "/s.js",
      ])
    #expect(page.links.map(\.line) == [2, 3, 4, 4, 4, 4, 5])
    #expect(page.links.filter(\.isFollowed).map(\.address) == ["/x?a=1&b=2"])
    #expect(page.problems.map(\.line) == [5])
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["<div>", "<p><b>", "</b>", "<a href=#a>", "<", "<b a=\""])
  func `hostile pages take linear time`(piece: String) {
    let page = String(repeating: piece, count: 50_000)
    _ = HTMLPage.read(Array(page.utf8))
  }
}
