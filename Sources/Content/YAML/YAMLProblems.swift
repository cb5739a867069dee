import Diagnostics

/// What libyaml found, for people who write front matter, in both languages.
///
/// The texts on the left are libyaml's own (scanner.c, parser.c). One that is missing here is shown
/// as it is: better English than nothing.
func yamlProblem(_ problem: String) -> Wording {
  switch problem {
  case "mapping values are not allowed in this context":
    Wording(
      en: "a “: ” stands where no key can be",
      ja: "キーを書けない場所に「: 」があります"
    )
  case "did not find expected key", "could not find expected ':'":
    Wording(
      en: "expected a line “key: value” here",
      ja: "ここには「キー: 値」の行が必要です"
    )
  case "found character that cannot start any token":
    Wording(
      en: "this character cannot begin a value",
      ja: "この文字では値を始められません"
    )
  case "did not find expected ',' or ']'":
    Wording(en: "expected “,” or “]” in the list", ja: "リストに「,」か「]」が必要です")
  case "did not find expected ',' or '}'":
    Wording(en: "expected “,” or “}”", ja: "「,」か「}」が必要です")
  case "found unexpected end of stream":
    Wording(
      en: "the text ends inside quotes that are not closed",
      ja: "引用符が閉じられないまま終わっています"
    )
  case "block sequence entries are not allowed in this context":
    Wording(en: "a list item “- ” cannot stand here", ja: "ここに「- 」の項目は置けません")
  case "did not find expected '-' indicator":
    Wording(en: "expected another “- ” item", ja: "「- 」で始まる項目が必要です")
  case "found undefined alias":
    Wording(en: "“*” refers to an anchor that does not exist", ja: "「*」の参照先がありません")
  case "did not find expected <document start>":
    Wording(en: "unexpected text before the first key", ja: "最初のキーの前に余分な文字があります")
  case "control characters are not allowed":
    Wording(en: "a control character is not allowed", ja: "制御文字は使えません")
  case "did not find expected alphabetic or numeric character":
    Wording(
      en: "expected a name after “&” or “*”",
      ja: "「&」か「*」の後には名前が必要です"
    )
  case "but found another document":
    Wording(en: "a second “---” begins another document", ja: "「---」で別の文書が始まっています")
  default: Wording(problem)
  }
}

/// How to mend what libyaml found.
func yamlHints(_ problem: String) -> [Hint] {
  switch problem {
  case "mapping values are not allowed in this context":
    [
      Hint(
        en: "put a text that holds “: ” into quotes: title: \"A: B\"",
        ja: "「: 」を含む文は引用符で囲みます: title: \"A: B\""
      )
    ]
  case "did not find expected key", "could not find expected ':'":
    [
      Hint(
        en: "check the indentation, and that quotes and the colon of the line above are right",
        ja: "字下げと、上の行の引用符・コロン（半角「:」と空白）を確かめてください"
      )
    ]
  case "found character that cannot start any token":
    [
      Hint(
        en: "indent with spaces, not tabs; put a text that begins with @ ` % into quotes",
        ja: "字下げにはタブでなく空白を使います。@ ` % で始まる文は引用符で囲みます"
      )
    ]
  case "found unexpected end of stream":
    [Hint(en: "close the quotes", ja: "引用符を閉じてください")]
  default: []
  }
}
