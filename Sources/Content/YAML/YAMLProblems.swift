import Diagnostics

/// What libyaml found, for people who write front matter, in both languages.
///
/// The texts on the left are libyaml's own (scanner.c, parser.c, reader.c). One that is missing here
/// is shown as it is: better English than nothing.
func yamlProblem(_ problem: String) -> Wording {
  switch problem {
  case "mapping values are not allowed in this context", "found unexpected ':'":
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
  case "did not find expected node content":
    Wording(en: "a value is missing here", ja: "ここに値がありません")
  case "found unexpected end of stream", "found unexpected document indicator":
    Wording(en: "these quotes are not closed", ja: "この引用符が閉じられていません")
  case "found unknown escape character":
    Wording(
      en: "there is no escape that begins with “\\” and this character",
      ja: "「\\」の後にこの文字は使えません"
    )
  case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
    Wording(
      en: "expected the hexadecimal code of a character behind “\\”",
      ja: "「\\」の後には 16 進数の文字コードが必要です"
    )
  case "block sequence entries are not allowed in this context":
    Wording(en: "a list item “- ” cannot stand here", ja: "ここに「- 」の項目は置けません")
  case "mapping keys are not allowed in this context":
    Wording(en: "a “? ” cannot stand here", ja: "ここに「? 」は置けません")
  case "did not find expected '-' indicator":
    Wording(en: "expected another “- ” item", ja: "「- 」で始まる項目が必要です")
  case "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected":
    Wording(en: "a tab stands in the indentation", ja: "字下げにタブがあります")
  case "found undefined alias":
    Wording(en: "“*” refers to an anchor that does not exist", ja: "「*」の参照先がありません")
  case "did not find expected <document start>":
    Wording(en: "unexpected text before the first key", ja: "最初のキーの前に余分な文字があります")
  case "control characters are not allowed", "invalid Unicode character":
    Wording(en: "a control character is not allowed", ja: "制御文字は使えません")
  case "did not find expected alphabetic or numeric character",
    "did not find expected whitespace or line break":
    Wording(
      en: "“&”, “*” and “!” have a meaning of their own here",
      ja: "ここでは「&」「*」「!」に特別な意味があります"
    )
  case "did not find expected comment or line break":
    Wording(
      en: "nothing may stand behind “|” or “>” on the line",
      ja: "「|」や「>」の後には何も書けません"
    )
  case "but found another document":
    Wording(en: "a second “---” begins another document", ja: "「---」で別の文書が始まっています")
  default: Wording(problem)
  }
}

/// How to mend what libyaml found.
func yamlHint(_ problem: String) -> Hint {
  switch problem {
  case "mapping values are not allowed in this context", "found unexpected ':'":
    Hint(
      en: "put a text that holds “: ” into quotes: title: \"A: B\"",
      ja: "「: 」を含む文は引用符で囲みます: title: \"A: B\""
    )
  case "found character that cannot start any token",
    "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected":
    Hint(
      en: "indent with spaces, not tabs; put a text that begins with @ ` % into quotes",
      ja: "字下げにはタブでなく空白を使います。@ ` % で始まる文は引用符で囲みます"
    )
  case "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    "did not find expected node content":
    Hint(
      en: "close every [ with ] and every { with }, and put one comma between two items",
      ja: "「[」は「]」で、「{」は「}」で閉じ、項目の間に「,」を 1 つ入れてください"
    )
  case "found unexpected end of stream", "found unexpected document indicator":
    Hint(en: "close the quotes", ja: "引用符を閉じてください")
  case "found unknown escape character", "did not find expected hexdecimal number",
    "found invalid Unicode character escape code":
    Hint(
      en: "write “\\\\” for a backslash, or use single quotes: 'C:\\new'",
      ja: "「\\」そのものは「\\\\」と書くか、一重引用符で囲みます: 'C:\\new'"
    )
  case "block sequence entries are not allowed in this context":
    Hint(
      en: "put the items on lines of their own below the key, or write [a, b]",
      ja: "項目はキーの次の行から書くか、[a, b] の形で書いてください"
    )
  case "found undefined alias", "did not find expected alphabetic or numeric character",
    "did not find expected whitespace or line break":
    Hint(
      en: "put a text that begins with * & ! into quotes; Markdown does not work here",
      ja: "* & ! で始まる文は引用符で囲みます（ここでは Markdown は使えません）"
    )
  case "control characters are not allowed", "invalid Unicode character":
    Hint(en: "delete the invisible character", ja: "見えない文字を削除してください")
  case "but found another document":
    Hint(
      en: "one file holds one document: delete the “---”",
      ja: "1 つのファイルに文書は 1 つです。「---」を削除してください"
    )
  default:
    Hint(
      en: "check the indentation, and that quotes and the colon of the line above are right",
      ja: "字下げと、上の行の引用符・コロン（半角「:」と空白）を確かめてください"
    )
  }
}

/// How to mend a file that holds something else than keys with values.
func mappingHint() -> Hint {
  Hint(en: "write one key a line, such as “title: …”", ja: "「title: …」のように、1 行に 1 つずつキーを書いてください")
}
