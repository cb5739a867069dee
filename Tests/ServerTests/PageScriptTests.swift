import Diagnostics
import Foundation
import Testing

@testable import Server

@Suite struct PageScriptTests {
  private func added(to html: String, _ problems: Problems = Problems()) -> String {
    let script = PageScript(language: .japanese, version: "v-1", problems: problems)
    return String(decoding: script.added(to: Array(html.utf8)), as: UTF8.self)
  }

  private let tag =
    "<script src=\"/.casebook/reload.js\" data-version=\"v-1\" data-lang=\"ja\" defer></script>"

  @Test func `the script stands in front of the last end of the body`() {
    #expect(added(to: "<body>a</body></html>") == "<body>a\(tag)</body></html>")
    #expect(added(to: "<p></body><p></BODY >\n") == "<p></body><p>\(tag)</BODY >\n")
  }

  @Test func `a page without an end of the body has the script at its end`() {
    #expect(added(to: "<p>a") == "<p>a\(tag)")
    #expect(added(to: "") == tag)
    #expect(added(to: "</bod") == "</bod\(tag)")
    #expect(added(to: "<\u{0F}body") == "<\u{0F}body\(tag)")
  }

  @Test func `nothing of what is wrong can end the script that holds it`() {
    let finding = Finding("CB9999", .error, en: "found {0}", ja: "{0} があります")
    let place = Place(
      path: "a</script>.md", line: 3, column: 3, length: 2, lineText: "日本<b>\"\\\u{2028}")
    let page = added(
      to: "</body>",
      Problems([Diagnostic(finding, "</script><script>alert(1)</script>", at: place)]))
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(page.contains("id=\"casebook-problems\">[{\"message\": \"\\u003C/script>"))
    #expect(page.contains("\"path\": \"a\\u003C/script>.md\", \"line\": 3, \"column\": 3"))
    #expect(
      page.contains(
        "\"before\": \"日本\", \"marked\": \"\\u003Cb\", \"after\": \">\\\"\\\\\\u2028\", \"carets\": 2"
      ))
  }

  @Test func `warnings are not shown over pages`() {
    let finding = Finding("CB9998", .warning, en: "a", ja: "b")
    #expect(added(to: "", Problems([Diagnostic(finding, at: Place(file: "a.md"))])) == tag)
  }

  @Test func `a failure is shown, and hints with their places`() {
    let finding = Finding("CB9999", .error, en: "a", ja: "誤り")
    var diagnostic = Diagnostic(finding, at: Place(file: "a.md"))
    diagnostic.hints = [.firstDefined(at: Place(file: "b.md"))]
    let items = ProblemsJSON(language: .japanese).list(
      Problems([diagnostic], failure: .missing("c.md")))
    let json = String(decoding: JSONValue.list(items).line, as: UTF8.self)
    #expect(
      json == """
        [{"message": "「c.md」がありません", "label": "エラー", "code": "", "hints": []}, \
        {"message": "誤り", "path": "a.md", "label": "エラー", "code": "CB9999", \
        "hints": [{"message": "最初の定義はここです", "path": "b.md"}]}]

        """)
  }
}
