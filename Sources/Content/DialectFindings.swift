import Diagnostics

// What a text does not say in the way that Casebook's dialect has for it.

extension ContentFindings {
  /// Those of the dialect.
  static let dialect: [Finding] = [
    .footnoteMissing, .footnoteUnused, .footnoteRepeated, .strayFence, .unclosedDirective,
    .malformedDirective, .unknownCallout, .rubyCount, .noMarksLeft, .tooDeep,
    .tooManyNestedLines, .tooManyImageBrackets, .referencesTooLong, .missingAlt,
    .unknownAttribute, .repeatedID, .fullWidthMarkup, .fullWidthSpace, .decomposedKana,
    .halfWidthKatakana,
  ]
}

extension Finding {
  static let footnoteMissing = Finding(
    "CB1100",
    .error,
    en: "there is no footnote “{0}”",
    ja: "脚注「{0}」の定義がありません"
  )
  static let footnoteUnused = Finding(
    "CB1101",
    .warning,
    en: "nothing refers to the footnote “{0}”, which is left out",
    ja: "脚注「{0}」は本文から参照されていないため、表示されません"
  )
  static let footnoteRepeated = Finding(
    "CB1102",
    .error,
    en: "the footnote “{0}” is defined twice",
    ja: "脚注「{0}」が二度定義されています"
  )
  static let strayFence = Finding(
    "CB1103",
    .error,
    en: "these colons close nothing",
    ja: "このコロンの行に対応する始まりがありません"
  )
  static let unclosedDirective = Finding(
    "CB1104",
    .error,
    en: "the directive “{0}” is not closed",
    ja: "ディレクティブ「{0}」が閉じられていません"
  )
  static let malformedDirective = Finding(
    "CB1105",
    .error,
    en: "the line begins like a directive, but cannot be read as one",
    ja: "ディレクティブのように始まりますが、ディレクティブとして読めません"
  )
  static let unknownCallout = Finding(
    "CB1106",
    .error,
    en: "there is no callout “{0}”",
    ja: "「{0}」というコールアウトはありません"
  )
  static let rubyCount = Finding(
    "CB1107",
    .warning,
    en: "the readings of “{0}” are not as many as its characters",
    ja: "「{0}」の文字数とルビの区切りの数が合いません"
  )
  static let noMarksLeft = Finding(
    "CB1108",
    .warning,
    en: "the text uses all characters that Casebook works with; only plain Markdown is read",
    ja: "Casebook が内部で使う文字をすべて含むため、標準の Markdown としてだけ読みます"
  )
  static let tooDeep = Finding(
    "CB1109",
    .error,
    en: "nested more than {0} levels deep",
    ja: "入れ子が {0} 段を超えています"
  )
  static let tooManyNestedLines = Finding(
    "CB1113",
    .error,
    en:
      "too many lines stand deep in quotes and lists; the limit is {0}, each counted as often as it is nested",
    ja: "深い入れ子の中の行が多すぎます。上限は、行ごとの入れ子の数を足して {0} です"
  )
  static let tooManyImageBrackets = Finding(
    "CB1114",
    .error,
    en: "too many links follow too many “![” in one paragraph",
    ja: "1 つの段落に「![」と後に続くリンクが多すぎます"
  )
  static let referencesTooLong = Finding(
    "CB1115",
    .error,
    en: "too many links have a definition that is this long",
    ja: "リンクの定義が、参照の多さに対して長すぎます"
  )
  static let missingAlt = Finding(
    "CB1110",
    .error,
    en: "image without alternative text",
    ja: "画像に代替テキストがありません"
  )
  static let unknownAttribute = Finding(
    "CB1111",
    .warning,
    en: "the attribute “{0}” is not allowed here and is left out",
    ja: "属性「{0}」はここでは使えないため、除かれます"
  )
  static let repeatedID = Finding(
    "CB1112",
    .error,
    en: "the id “{0}” stands twice in the text",
    ja: "ID「{0}」が本文の中で重複しています"
  )
}

// MARK: Slips of the full-width keyboard

extension Finding {
  static let fullWidthMarkup = Finding(
    "CB1120",
    .warning,
    en: "“{0}” is shown as it stands, not as {1}",
    ja: "「{0}」は{1}にならず、そのまま表示されます"
  )
  static let fullWidthSpace = Finding(
    "CB1121",
    .warning,
    en: "the full-width space keeps this from being {0}",
    ja: "全角の空白があるため、{0}になりません"
  )
  static let decomposedKana = Finding(
    "CB1122",
    .warning,
    en: "a voiced sound mark stands apart from its kana in “{0}”",
    ja: "「{0}」の濁点・半濁点が、かなと別の文字になっています"
  )
  static let halfWidthKatakana = Finding(
    "CB1123",
    .warning,
    en: "half-width katakana: “{0}”",
    ja: "半角カタカナがあります: 「{0}」"
  )
}
