internal import Diagnostics

/// What only data decides, when a page is rendered: CB34xx.
extension Finding {
  static let divisionByZero = Finding(
    "CB3401",
    .error,
    en: "division by zero",
    ja: "ゼロで割っています"
  )
  static let wrongOperandsAtRun = Finding(
    "CB3402",
    .error,
    en: "“{0}” cannot be used with {1} and {2}",
    ja: "「{0}」は{1}と{2}には使えません"
  )
  static let repetitionTooLong = Finding(
    "CB3403",
    .error,
    en: "the repetition is longer than {0}",
    ja: "繰り返しが{0}を超えています"
  )
  static let notANumber = Finding(
    "CB3404",
    .error,
    en: "a number expected: this is {0}",
    ja: "数値が必要です。これは{0}です"
  )
  static let notALoopAtRun = Finding(
    "CB3405",
    .error,
    en: "a loop cannot go over {0}",
    ja: "{0}はループで回せません"
  )
  static let notAContainerAtRun = Finding(
    "CB3406",
    .error,
    en: "“in” cannot look into {0}",
    ja: "「in」で{0}の中は調べられません"
  )
  static let wrongItemCountAtRun = Finding(
    "CB3407",
    .error,
    en: "{0} values for {1} names",
    ja: "{1}個の名前に対して、値が{0}個あります"
  )
  static let fieldOfNothing = Finding(
    "CB3408",
    .error,
    en: "“{0}” is asked of a value that is missing",
    ja: "値がないものの「{0}」を読んでいます"
  )
  static let fieldOfNoNamespaceAtRun = Finding(
    "CB3409",
    .error,
    en: "only a field of “namespace()” can be set; this is {0}",
    ja: "フィールドに代入できるのは「namespace()」だけです。これは{0}です"
  )
  static let notCallableAtRun = Finding(
    "CB3410",
    .error,
    en: "{0} cannot be called",
    ja: "{0}は呼び出せません"
  )
  static let wrongArgumentsAtRun = Finding(
    "CB3411",
    .error,
    en: "“{0}” is called with arguments that it does not take",
    ja: "「{0}」が受け取らない引数で呼び出されています"
  )
  static let notADictionary = Finding(
    "CB3412",
    .error,
    en: "a dictionary expected: this is {0}",
    ja: "辞書が必要です。これは{0}です"
  )
  static let notAKey = Finding(
    "CB3413",
    .error,
    en: "{0} cannot be a key of a dictionary",
    ja: "{0}は辞書のキーになりません"
  )
  static let sliceStepZero = Finding(
    "CB3414",
    .error,
    en: "the step of a slice cannot be 0",
    ja: "スライスの間隔を0にはできません"
  )
  static let recursionTooDeep = Finding(
    "CB3415",
    .error,
    en: "macros and recursive loops call deeper than {0} levels",
    ja: "マクロや再帰ループの呼び出しが{0}段を超えています"
  )
  static let tooManyRounds = Finding(
    "CB3416",
    .error,
    en: "the loops go round more than {0} times",
    ja: "ループが{0}回を超えています"
  )
  static let outputTooLarge = Finding(
    "CB3417",
    .error,
    en: "the page is larger than {0} bytes",
    ja: "ページが{0}バイトを超えています"
  )
  static let wrongValue = Finding(
    "CB3418",
    .error,
    en: "“{0}” cannot use {1}",
    ja: "「{0}」は{1}には使えません"
  )
  static let badFormat = Finding(
    "CB3419",
    .error,
    en: "“{0}” is not a format that “{1}” knows",
    ja: "「{0}」は「{1}」の書式として使えません"
  )
  static let notADate = Finding(
    "CB3420",
    .error,
    en: "“{0}” is not a date such as 2026-11-22",
    ja: "「{0}」は日付ではありません。2026-11-22のように書いてください"
  )
  static let textTooLong = Finding(
    "CB3422",
    .error,
    en: "the text is longer than {0} bytes",
    ja: "文字列が{0}バイトを超えています"
  )
  static let notSliceable = Finding(
    "CB3421",
    .error,
    en: "nothing can be cut out of {0}",
    ja: "{0}の一部は切り出せません"
  )
}
