internal import Diagnostics

/// What can be wrong between templates and blocks: CB32xx.
extension Finding {
  static let unknownTemplate = Finding(
    "CB3201",
    .error,
    en: "there is no template “{0}”",
    ja: "テンプレート「{0}」がありません"
  )
  static let templateCycle = Finding(
    "CB3202",
    .error,
    en: "a template that includes itself: “{0}” is already open here",
    ja: "テンプレートが自分自身を取り込んでいます。「{0}」は、ここではすでに使用中です"
  )
  static let nameNotLiteral = Finding(
    "CB3203",
    .error,
    en: "“{0}” needs the name of a template, written out as a string",
    ja: "「{0}」には、テンプレートの名前を文字列でそのまま書いてください"
  )
  static let programTooLarge = Finding(
    "CB3204",
    .error,
    en: "too large with all that it includes",
    ja: "取り込んだテンプレートを合わせると大きすぎます"
  )
  static let blockWithoutPlace = Finding(
    "CB3205",
    .error,
    en: "no template above has a block “{0}”: it would never be shown",
    ja: "ブロック「{0}」は親テンプレートになく、表示されません"
  )
  static let blockInsideItself = Finding(
    "CB3206",
    .error,
    en: "the block “{0}” contains itself",
    ja: "ブロック「{0}」が自分自身を含んでいます"
  )
  static let requiredBlockMissing = Finding(
    "CB3207",
    .error,
    en: "the required block “{0}” is not filled",
    ja: "必須のブロック「{0}」がありません"
  )
  static let superOutsideBlock = Finding(
    "CB3208",
    .error,
    en: "“super()” outside of a block",
    ja: "「super()」がブロックの外にあります"
  )
  static let nothingAbove = Finding(
    "CB3209",
    .error,
    en: "no template above has a block “{0}” for “super()”",
    ja: "「super()」で呼び出すブロック「{0}」が親テンプレートにありません"
  )
  static let unknownBlock = Finding(
    "CB3210",
    .error,
    en: "there is no block “{0}”",
    ja: "「{0}」というブロックはありません"
  )
  static let notInModule = Finding(
    "CB3211",
    .error,
    en: "“{0}” sets no “{1}”",
    ja: "「{0}」に「{1}」はありません"
  )
  static let outsideOfBlocks = Finding(
    "CB3212",
    .warning,
    en: "never shown: in a template that extends another, only blocks are",
    ja: "表示されません。ほかのテンプレートを継承する場合、表示されるのはブロックだけです"
  )
  static let templateNeverUsed = Finding(
    "CB3213",
    .warning,
    en: "the template “{0}” is never used",
    ja: "テンプレート「{0}」は使われていません"
  )
}
