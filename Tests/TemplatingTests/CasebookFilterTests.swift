import Diagnostics
import Testing

@testable import Templating

/// Casebook's own filters, in both languages.
@Suite struct CasebookFilterTests {
  private func render(_ text: String, _ language: String) -> String {
    var dialect = Dialect()
    dialect.allowsUndefined = true
    let library = TemplateLibrary(sources: [.init(path: "x.txt", text: text)], dialect: dialect)
    var context = RenderContext(language: language)
    context.baseURL = "https://casebook.example"
    var output: [UInt8] = []
    do throws(RenderError) {
      try library.check("x.txt", globals: []).program?.render([], context: context, into: &output)
    } catch {
      return error.diagnostic.finding.code
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let dates: [(String, String, String)] = [
    ("'2026-11-22'|date", "2026年11月22日", "22 November 2026"),
    ("'2026-01-02'|date('short')", "2026/1/2", "2 Jan 2026"),
    ("'2026-01-02'|date('month')", "2026年1月", "January 2026"),
    ("'2026-01-02'|date('year')", "2026年", "2026"),
    ("'2026-01-02T10:00:00Z'|date('iso')", "2026-01-02", "2026-01-02"),
    ("'2026-11-22'|date('era')", "令和8年11月22日", "22 November 2026"),
    ("'2019-05-01'|date('era')", "令和元年5月1日", "1 May 2019"),
    ("'2019-04-30'|date('era')", "平成31年4月30日", "30 April 2019"),
    ("'1989-01-07'|date('era')", "昭和64年1月7日", "7 January 1989"),
    ("'1912-07-29'|date('era')", "明治45年7月29日", "29 July 1912"),
    ("'1872-01-01'|date('era')", "1872年1月1日", "1 January 1872"),
    ("'2024-02-29'|date", "2024年2月29日", "29 February 2024"),
    ("'2023-02-29'|date", "CB3420", "CB3420"), ("'2026-13-01'|date", "CB3420", "CB3420"),
    ("'22.11.2026'|date", "CB3420", "CB3420"), ("''|date", "CB3420", "CB3420"),
  ]

  private static let numbers: [(String, String, String)] = [
    ("1234|number", "1,234", "1,234"), ("1234567.5|number", "1,234,567.5", "1,234,567.5"),
    ("0|number", "0", "0"), ("-1234|number", "-1,234", "-1,234"),
    ("1234.5|number(2)", "1,234.50", "1,234.50"), ("-0.001|number(1)", "0.0", "0.0"),
    ("0.125|percent", "12.5%", "12.5%"), ("0.125|percent(0)", "12%", "12%"),
    ("1|percent", "100%", "100%"), ("0.3333|percent", "33.3%", "33.3%"),
    ("220000000|count", "2億2,000万", "220 million"), ("12345|count", "1万2,345", "12,345"),
    ("1500000000000|count", "1兆5,000億", "1.5 trillion"), ("9999|count", "9,999", "9,999"),
    ("1250000|count", "125万", "1.25 million"), ("[1, 2]|count", "2", "2"),
    ("220000000|money('USD')", "2億2,000万ドル", "$220 million"),
    ("500|money('JPY')", "500円", "¥500"), ("-1500000|money('EUR')", "-150万ユーロ", "-€1.5 million"),
    ("'x'|number", "CB3404", "CB3404"),
  ]

  @Test(arguments: dates + numbers)
  func `dates and numbers are written in the language of the page`(
    expression: String,
    japanese: String,
    english: String
  ) {
    #expect(render("{{ \(expression) }}", "ja") == japanese)
    #expect(render("{{ \(expression) }}", "en") == english)
  }

  @Test func `an absolute URL has the site in front, once`() {
    #expect(render("{{ '/a/'|absolute_url }}", "en") == "https://casebook.example/a/")
    #expect(render("{{ 'https://x.example/'|absolute_url }}", "en") == "https://x.example/")
  }

  @Test func `JSON-LD cannot end its script`() {
    #expect(
      render("{{ {'name': '</script>日本', 'n': 1}|json_ld }}", "ja")
        == "<script type=\"application/ld+json\">"
        + "{\"name\": \"\\u003c/script\\u003e日本\", \"n\": 1}</script>"
    )
  }
}
