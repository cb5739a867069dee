internal import Diagnostics

/// What Jinja2 has and this engine has not, with the reason that a message gives.
enum LeftOut {
  static let filters: [String: Wording] = [
    "random": Wording(
      en: "a page must be the same every time it is built",
      ja: "同じ入力からは、いつも同じページを作るためです"
    ),
    "pprint": Wording(en: "it shows Python's own notation", ja: "Python独自の表記になるためです"),
  ]
  static let tests: [String: Wording] = [:]
}
