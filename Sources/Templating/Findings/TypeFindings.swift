internal import Diagnostics

/// What can be wrong with names, types and arguments: CB31xx.
extension Finding {
  static let unknownName = Finding(
    "CB3101",
    .error,
    en: "there is no variable or function “{0}”",
    ja: "「{0}」という変数や関数はありません"
  )
  static let unknownField = Finding(
    "CB3102",
    .error,
    en: "“{0}” has no field “{1}”",
    ja: "「{0}」に「{1}」というフィールドはありません"
  )
  static let noFields = Finding(
    "CB3103",
    .error,
    en: "no field “{0}”: this is {1}",
    ja: "フィールド「{0}」はありません。これは{1}です"
  )
  static let noItems = Finding(
    "CB3104",
    .error,
    en: "nothing can be picked with “[…]”: this is {0}",
    ja: "「[…]」では取り出せません。これは{0}です"
  )
  static let valueMayBeMissing = Finding(
    "CB3105",
    .error,
    en: "“{0}” may be missing",
    ja: "「{0}」は省略されることがあります"
  )
  static let valueMissing = Finding(
    "CB3106",
    .error,
    en: "“{0}” has no value here",
    ja: "「{0}」には、ここでは値がありません"
  )
  static let unprintable = Finding(
    "CB3107",
    .error,
    en: "{0} cannot be printed",
    ja: "{0}は出力できません"
  )
  static let unknownFilter = Finding(
    "CB3108",
    .error,
    en: "there is no filter “{0}”",
    ja: "「{0}」というフィルターはありません"
  )
  static let filterLeftOut = Finding(
    "CB3109",
    .error,
    en: "the filter “{0}” of Jinja is left out on purpose: {1}",
    ja: "Jinjaのフィルター「{0}」は、あえて用意していません。{1}"
  )
  static let unknownTest = Finding(
    "CB3110",
    .error,
    en: "there is no test “{0}”",
    ja: "「{0}」というテストはありません"
  )
  static let testLeftOut = Finding(
    "CB3111",
    .error,
    en: "the test “{0}” of Jinja is left out on purpose: {1}",
    ja: "Jinjaのテスト「{0}」は、あえて用意していません。{1}"
  )
  static let tooManyArguments = Finding(
    "CB3112",
    .error,
    en: "too many arguments for “{0}”: at most {1} expected",
    ja: "「{0}」の引数が多すぎます。最大{1}個です"
  )
  static let argumentTwice = Finding(
    "CB3113",
    .error,
    en: "“{0}” is passed its argument “{1}” twice",
    ja: "「{0}」に引数「{1}」が二度渡されています"
  )
  static let unknownArgument = Finding(
    "CB3114",
    .error,
    en: "“{0}” has no argument “{1}”",
    ja: "「{0}」に「{1}」という引数はありません"
  )
  static let argumentMissing = Finding(
    "CB3115",
    .error,
    en: "“{0}” needs the argument “{1}”",
    ja: "「{0}」には引数「{1}」が必要です"
  )
  static let wrongArgument = Finding(
    "CB3116",
    .error,
    en: "“{0}” takes {1}, not {2}",
    ja: "「{0}」が受け取るのは{1}で、{2}ではありません"
  )
  static let argumentNotLiteral = Finding(
    "CB3117",
    .error,
    en: "the argument “{1}” of “{0}” must be a string that is written out",
    ja: "「{0}」の引数「{1}」には、文字列をそのまま書いてください"
  )
  static let unknownChoice = Finding(
    "CB3118",
    .error,
    en: "“{0}” does not know “{1}”",
    ja: "「{0}」に「{1}」という指定はありません"
  )
  static let spreadArguments = Finding(
    "CB3119",
    .error,
    en: "“{0}” cannot be given “*” or “**” arguments; only macros can",
    ja: "「{0}」に「*」や「**」の引数は渡せません。渡せるのはマクロだけです"
  )
  static let wrongOperands = Finding(
    "CB3120",
    .error,
    en: "“{0}” cannot be used with {1} and {2}",
    ja: "「{0}」は{1}と{2}には使えません"
  )
  static let numberExpected = Finding(
    "CB3121",
    .error,
    en: "a number expected: this is {0}",
    ja: "数値が必要です。これは{0}です"
  )
  static let notAContainer = Finding(
    "CB3122",
    .error,
    en: "“in” cannot look into {0}",
    ja: "「in」で{0}の中は調べられません"
  )
  static let notALoop = Finding(
    "CB3123",
    .error,
    en: "a loop cannot go over {0}",
    ja: "{0}はループで回せません"
  )
  static let wrongItemCount = Finding(
    "CB3124",
    .error,
    en: "{0} values for {1} names",
    ja: "{1}個の名前に対して、値が{0}個あります"
  )
  static let notUnpackable = Finding(
    "CB3125",
    .error,
    en: "several names cannot be filled from {0}",
    ja: "{0}を複数の名前には分けられません"
  )
  static let fieldOfNoNamespace = Finding(
    "CB3126",
    .error,
    en: "only a field of “namespace()” can be set; this is {0}",
    ja: "フィールドに代入できるのは「namespace()」だけです。これは{0}です"
  )
  static let notCallable = Finding(
    "CB3127",
    .error,
    en: "{0} cannot be called",
    ja: "{0}は呼び出せません"
  )
  static let noCaller = Finding(
    "CB3128",
    .error,
    en: "the macro “{0}” has no use for a “call” block: it never calls “caller()”",
    ja: "マクロ「{0}」は「caller()」を呼ばないので、「call」ブロックは使えません"
  )
  static let loopNotRecursive = Finding(
    "CB3129",
    .error,
    en: "“loop(…)” needs one list, in a loop that is marked “recursive”",
    ja: "「loop(…)」は、「recursive」を付けたループの中で、リストを一つ渡して使います"
  )
  static let autoescapeNotLiteral = Finding(
    "CB3130",
    .error,
    en: "“autoescape” needs “true” or “false”",
    ja: "「autoescape」には「true」か「false」を書いてください"
  )
  static let functionLeftOut = Finding(
    "CB3131",
    .error,
    en: "the function “{0}” of Jinja is left out on purpose: {1}",
    ja: "Jinjaの関数「{0}」は、あえて用意していません。{1}"
  )
  static let safeText = Finding(
    "CB3132",
    .warning,
    en: "“{0}” comes from data and is printed as HTML: make sure that it is no text",
    ja: "「{0}」はデータの値ですが、HTMLとして出力されます。文字列でないか確かめてください"
  )
  static let neverRead = Finding(
    "CB3133",
    .warning,
    en: "“{0}” is never read",
    ja: "「{0}」はどこでも使われていません"
  )
}
