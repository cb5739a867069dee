internal import Diagnostics

/// What can be wrong with the text of a template: CB30xx.
extension Finding {
  static let unexpectedToken = Finding(
    "CB3001",
    .error,
    en: "{0} found, {1} expected",
    ja: "{1}があるはずの場所に{0}があります"
  )
  static let unexpectedCharacter = Finding(
    "CB3002",
    .error,
    en: "“{0}” has no meaning inside of a tag",
    ja: "「{0}」はタグの中では使えません"
  )
  static let unclosedComment = Finding(
    "CB3003",
    .error,
    en: "the comment has no end “#}”",
    ja: "コメントの終わり「#}」がありません"
  )
  static let unclosedRaw = Finding(
    "CB3004",
    .error,
    en: "“raw” has no “{% endraw %}”",
    ja: "「raw」に対応する「{% endraw %}」がありません"
  )
  static let unclosedOutput = Finding(
    "CB3005",
    .error,
    en: "“{{” has no “}}”",
    ja: "「{{」に対応する「}}」がありません"
  )
  static let unclosedTag = Finding(
    "CB3006",
    .error,
    en: "“{%” has no “%}”",
    ja: "「{%」に対応する「%}」がありません"
  )
  static let unclosedString = Finding(
    "CB3007",
    .error,
    en: "the string has no closing quotation mark",
    ja: "文字列が引用符で閉じられていません"
  )
  static let invalidEscape = Finding(
    "CB3008",
    .error,
    en: "the string has an escape that means no character",
    ja: "文字列に、どの文字も表さないエスケープがあります"
  )
  static let invalidName = Finding(
    "CB3009",
    .error,
    en: "“{0}” is not a name: letters, digits and “_” are allowed",
    ja: "「{0}」は名前になりません。使えるのは文字・数字・「_」です"
  )
  static let unopenedBracket = Finding(
    "CB3010",
    .error,
    en: "“{0}” closes nothing",
    ja: "「{0}」に対応する開きかっこがありません"
  )
  static let wrongBracket = Finding(
    "CB3011",
    .error,
    en: "“{0}” found, “{1}” expected",
    ja: "「{1}」で閉じるはずの場所に「{0}」があります"
  )
  static let numberTooLarge = Finding(
    "CB3012",
    .error,
    en: "the number does not fit in 64 bits",
    ja: "数値が64ビットに収まりません"
  )
  static let unclosedBlock = Finding(
    "CB3013",
    .error,
    en: "“{0}” is not closed: “{1}” expected before the end of the template",
    ja: "「{0}」が閉じられていません。テンプレートの終わりまでに「{1}」が必要です"
  )
  static let emptyOutput = Finding(
    "CB3014",
    .error,
    en: "the output is empty: an expression expected",
    ja: "出力が空です。式が必要です"
  )
  static let nestedTooDeep = Finding(
    "CB3015",
    .error,
    en: "nested too deep",
    ja: "入れ子が深すぎます"
  )
  static let unknownTag = Finding(
    "CB3016",
    .error,
    en: "there is no tag “{0}”",
    ja: "「{0}」というタグはありません"
  )
  static let unopenedTag = Finding(
    "CB3017",
    .error,
    en: "“{0}” closes nothing",
    ja: "「{0}」に対応するタグがありません"
  )
  static let wrongEnd = Finding(
    "CB3018",
    .error,
    en: "“{0}” found inside of “{1}”, which is still open",
    ja: "「{1}」が閉じられないまま「{0}」があります"
  )
  static let outsideOfLoop = Finding(
    "CB3019",
    .error,
    en: "“{0}” outside of a loop",
    ja: "「{0}」がループの外にあります"
  )
  static let assignmentToLiteral = Finding(
    "CB3020",
    .error,
    en: "“{0}” cannot be given another value",
    ja: "「{0}」には代入できません"
  )
  static let duplicateBlock = Finding(
    "CB3021",
    .error,
    en: "the template has two blocks “{0}”",
    ja: "ブロック「{0}」が二つあります"
  )
  static let requiredBlockWithContent = Finding(
    "CB3022",
    .error,
    en: "the required block “{0}” has content; only comments and white space are allowed",
    ja: "必須のブロック「{0}」に内容があります。書けるのはコメントと空白だけです"
  )
  static let callWithoutCall = Finding(
    "CB3023",
    .error,
    en: "“call” needs the call of a macro",
    ja: "「call」にはマクロの呼び出しが必要です"
  )
  static let duplicateParameter = Finding(
    "CB3024",
    .error,
    en: "the macro has two parameters “{0}”",
    ja: "マクロに引数「{0}」が二つあります"
  )
  static let parameterAfterDefault = Finding(
    "CB3025",
    .error,
    en: "“{0}” has no default value but follows a parameter that has one",
    ja: "既定値のある引数の後に、既定値のない引数「{0}」があります"
  )
  static let privateImport = Finding(
    "CB3026",
    .error,
    en: "“{0}” cannot be imported: names with “_” in front are private",
    ja: "「{0}」はインポートできません。「_」で始まる名前は非公開です"
  )
  static let sliceInTuple = Finding(
    "CB3027",
    .error,
    en: "a slice cannot be combined with other indexes",
    ja: "スライスは、ほかの添字と組み合わせられません"
  )
  static let argumentOrder = Finding(
    "CB3028",
    .error,
    en: "the argument stands behind one that must be the last",
    ja: "最後に書くべき引数の後に、別の引数があります"
  )
  static let duplicateArgument = Finding(
    "CB3029",
    .error,
    en: "the argument “{0}” is passed twice",
    ja: "引数「{0}」が二度渡されています"
  )
  static let chainedTests = Finding(
    "CB3030",
    .error,
    en: "two tests in a row: join them with “and”",
    ja: "テストが続いています。「and」でつないでください"
  )
}
