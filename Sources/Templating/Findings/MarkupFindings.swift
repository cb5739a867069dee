internal import Diagnostics

/// What can be wrong with the place of an output in the HTML: CB33xx.
extension Finding {
  static let unquotedAttribute = Finding(
    "CB3301",
    .error,
    en: "the attribute needs quotation marks around its value: write name=\"{{ … }}\"",
    ja: "属性の値に引用符が必要です。name=\"{{ … }}\"のように書いてください"
  )
  static let outputInTag = Finding(
    "CB3302",
    .error,
    en: "an attribute cannot be an output: write its name out, with the output as its value",
    ja: "属性そのものは出力できません。属性名は書き、値だけを出力にしてください"
  )
  static let outputInName = Finding(
    "CB3303",
    .error,
    en: "the name of a tag or an attribute cannot be an output: choose it with “if”",
    ja: "タグや属性の名前は出力できません。「if」で選んでください"
  )
  static let outputInComment = Finding(
    "CB3304",
    .error,
    en: "an output in an HTML comment: use “{# … #}” for notes of the template",
    ja: "HTMLのコメントの中では出力できません。テンプレートのメモには「{# … #}」を使ってください"
  )
  static let outputInScript = Finding(
    "CB3305",
    .error,
    en: "an output in a script: put the value into a data attribute, or into a script of the "
      + "type application/json",
    ja: "スクリプトの中では出力できません。値はdata属性か、type=\"application/json\"のスクリプトに入れてください"
  )
  static let outputInStyle = Finding(
    "CB3306",
    .error,
    en: "an output in a style sheet: choose a class with “if” instead",
    ja: "スタイルシートの中では出力できません。代わりに「if」でクラスを選んでください"
  )
  static let outputInCode = Finding(
    "CB3307",
    .error,
    en: "an output in an attribute that holds code: use a class or a data attribute instead",
    ja: "コードの入る属性の中では出力できません。代わりにクラスかdata属性を使ってください"
  )
  static let branchesDiffer = Finding(
    "CB3308",
    .error,
    en: "the branches end in different places of the HTML: close in each what it opens",
    ja: "分岐によって、HTMLの別の場所で終わります。開いたものは、同じ分岐の中で閉じてください"
  )
  static let bodyChangesPlace = Finding(
    "CB3309",
    .error,
    en: "the body ends in another place of the HTML than where it begins",
    ja: "中身の終わりが、始まりとは別のHTMLの場所になっています"
  )
  static let endsInTag = Finding(
    "CB3310",
    .error,
    en: "ends inside of a tag, a comment or a script",
    ja: "タグ・コメント・スクリプトの途中で終わっています"
  )
  static let refusedScheme = Finding(
    "CB3311",
    .warning,
    en: "“{0}” is not a link that a page can have: only http, https, mailto, tel and "
      + "relative ones",
    ja: "「{0}」はリンクとして使えません。使えるのはhttp・https・mailto・telと相対URLだけです"
  )
}
