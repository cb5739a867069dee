internal import Diagnostics

/// What Jinja2 has and this engine has not, with the reason that a message gives.
enum LeftOut {
  private static let sameEveryTime = Wording(
    en: "a page must be the same every time it is built",
    ja: "同じ入力からは、いつも同じページを作るためです"
  )

  static let filters: [String: Wording] = [
    "random": sameEveryTime,
    "pprint": Wording(en: "it shows Python's own notation", ja: "Python独自の表記になるためです"),
    "attr": Wording(
      en: "values have fields and no attributes of Python; write “value.name” or “value[name]”",
      ja: "値にはPythonの属性がありません。「value.name」か「value[name]」と書いてください"
    ),
    "urlize": Wording(
      en: "links are written in the text, as Markdown or HTML",
      ja: "リンクは、本文のMarkdownかHTMLで書いてください"
    ),
  ]

  static let tests: [String: Wording] = [
    "filter": Wording(
      en: "filters are known when a template is checked",
      ja: "フィルターの有無は、テンプレートの検査で分かります"
    ),
    "test": Wording(
      en: "tests are known when a template is checked",
      ja: "テストの有無は、テンプレートの検査で分かります"
    ),
  ]

  static let functions: [String: Wording] = [
    "lipsum": sameEveryTime,
    "cycler": Wording(
      en: "use “loop.cycle(…)”, or a “namespace” that counts",
      ja: "「loop.cycle(…)」か、数を持つ「namespace」を使ってください"
    ),
    "joiner": Wording(
      en: "use the filter “join”, or “loop.first”",
      ja: "フィルター「join」か「loop.first」を使ってください"
    ),
  ]
}
