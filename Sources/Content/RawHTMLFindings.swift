import Diagnostics

// What raw HTML in a text does not say as HTML would have it. All are warnings: the page is whole
// without it.

extension Finding {
  static let misplacedHTML = Finding(
    "CB1080",
    .warning,
    en: "the tag {0} cannot stand here and is shown as text",
    ja: "タグ {0} はここには書けないため、そのまま文字として表示されます"
  )
  static let unclosedHTML = Finding(
    "CB1081",
    .warning,
    en: "the tag {0} is not closed in the same paragraph or block",
    ja: "タグ {0} が同じ段落・ブロックの中で閉じられていません"
  )
  static let strayEndTag = Finding(
    "CB1082",
    .warning,
    en: "the end tag {0} closes nothing and is shown as text",
    ja: "終了タグ {0} に対応する開始タグがないため、そのまま文字として表示されます"
  )
  static let attributeLeftOut = Finding(
    "CB1083",
    .warning,
    en: "the attribute “{0}” is not allowed in <{1}> and is left out",
    ja: "属性「{0}」は <{1}> では使えないため、除かれます"
  )
  static let attributeValueLeftOut = Finding(
    "CB1084",
    .warning,
    en: "“{1}” is not a value of the attribute “{0}”, which is left out",
    ja: "「{1}」は属性「{0}」の値として使えないため、属性ごと除かれます"
  )
  static let linkInLink = Finding(
    "CB1085",
    .warning,
    en: "a link stands in the link {0} and is shown as text",
    ja: "リンク {0} の中にリンクがあるため、内側は文字として表示されます"
  )
}
