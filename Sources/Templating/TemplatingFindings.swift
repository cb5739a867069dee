package import Diagnostics

// CB30xx: the text of templates.
extension Finding {
  static let unexpectedToken = Finding(
    "CB3001", .error, en: "{0} found, {1} expected", ja: "{1}があるはずの場所に{0}があります")
  static let unexpectedCharacter = Finding(
    "CB3002", .error, en: "“{0}” has no meaning inside of a tag", ja: "「{0}」はタグの中では使えません")
  static let unclosedComment = Finding(
    "CB3003", .error, en: "the comment has no end “#}”", ja: "コメントの終わり「#}」がありません")
  static let unclosedRaw = Finding(
    "CB3004", .error, en: "“raw” has no “{% endraw %}”", ja: "「raw」に対応する「{% endraw %}」がありません")
  static let unclosedOutput = Finding(
    "CB3005", .error, en: "“{{” has no “}}”", ja: "「{{」に対応する「}}」がありません")
  static let unclosedTag = Finding(
    "CB3006", .error, en: "“{%” has no “%}”", ja: "「{%」に対応する「%}」がありません")
  static let unclosedString = Finding(
    "CB3007", .error, en: "the string has no closing quotation mark", ja: "文字列が引用符で閉じられていません")
  static let invalidEscape = Finding(
    "CB3008", .error, en: "the string has an escape that means no character",
    ja: "文字列に、どの文字も表さないエスケープがあります")
  static let invalidName = Finding(
    "CB3009", .error, en: "“{0}” is not a name: letters, digits and “_” are allowed",
    ja: "「{0}」は名前になりません。使えるのは文字・数字・「_」です")
  static let unopenedBracket = Finding(
    "CB3010", .error, en: "“{0}” closes nothing", ja: "「{0}」に対応する開きかっこがありません")
  static let wrongBracket = Finding(
    "CB3011", .error, en: "“{0}” found, “{1}” expected", ja: "「{1}」で閉じるはずの場所に「{0}」があります")
  static let numberTooLarge = Finding(
    "CB3012", .error, en: "the number does not fit in 64 bits", ja: "数値が64ビットに収まりません")
  static let unclosedBlock = Finding(
    "CB3013", .error, en: "“{0}” is not closed: “{1}” expected before the end of the template",
    ja: "「{0}」が閉じられていません。テンプレートの終わりまでに「{1}」が必要です")
  static let emptyOutput = Finding(
    "CB3014", .error, en: "the output is empty: an expression expected", ja: "出力が空です。式が必要です")
  static let nestedTooDeep = Finding(
    "CB3015", .error, en: "nested too deep", ja: "入れ子が深すぎます")
  static let unknownTag = Finding(
    "CB3016", .error, en: "there is no tag “{0}”", ja: "「{0}」というタグはありません")
  static let unopenedTag = Finding(
    "CB3017", .error, en: "“{0}” closes nothing", ja: "「{0}」に対応するタグがありません")
  static let wrongEnd = Finding(
    "CB3018", .error, en: "“{0}” found inside of “{1}”, which is still open",
    ja: "「{1}」が閉じられないまま「{0}」があります")
  static let outsideOfLoop = Finding(
    "CB3019", .error, en: "“{0}” outside of a loop", ja: "「{0}」がループの外にあります")
  static let assignmentToLiteral = Finding(
    "CB3020", .error, en: "“{0}” cannot be given another value", ja: "「{0}」には代入できません")
  static let duplicateBlock = Finding(
    "CB3021", .error, en: "the template has two blocks “{0}”", ja: "ブロック「{0}」が二つあります")
  static let requiredBlockWithContent = Finding(
    "CB3022", .error, en: "the required block “{0}” has content; only comments and white space are allowed",
    ja: "必須のブロック「{0}」に内容があります。書けるのはコメントと空白だけです")
  static let callWithoutCall = Finding(
    "CB3023", .error, en: "“call” needs the call of a macro", ja: "「call」にはマクロの呼び出しが必要です")
  static let duplicateParameter = Finding(
    "CB3024", .error, en: "the macro has two parameters “{0}”", ja: "マクロに引数「{0}」が二つあります")
  static let parameterAfterDefault = Finding(
    "CB3025", .error, en: "“{0}” has no default value but follows a parameter that has one",
    ja: "既定値のある引数の後に、既定値のない引数「{0}」があります")
  static let privateImport = Finding(
    "CB3026", .error, en: "“{0}” cannot be imported: names with “_” in front are private",
    ja: "「{0}」はインポートできません。「_」で始まる名前は非公開です")
  static let sliceInTuple = Finding(
    "CB3027", .error, en: "a slice cannot be combined with other indexes",
    ja: "スライスは、ほかの添字と組み合わせられません")
  static let argumentOrder = Finding(
    "CB3028", .error, en: "the argument stands behind one that must be the last",
    ja: "最後に書くべき引数の後に、別の引数があります")
  static let duplicateArgument = Finding(
    "CB3029", .error, en: "the argument “{0}” is passed twice", ja: "引数「{0}」が二度渡されています")
  static let chainedTests = Finding(
    "CB3030", .error, en: "two tests in a row: join them with “and”",
    ja: "テストが続いています。「and」でつないでください")
}

// CB31xx: names and types.
extension Finding {
  static let unknownName = Finding(
    "CB3101", .error, en: "there is no variable or function “{0}”", ja: "「{0}」という変数や関数はありません")
  static let unknownField = Finding(
    "CB3102", .error, en: "“{0}” has no field “{1}”", ja: "「{0}」に「{1}」というフィールドはありません")
  static let noFields = Finding(
    "CB3103", .error, en: "no field “{0}”: this is {1}", ja: "フィールド「{0}」はありません。これは{1}です")
  static let noItems = Finding(
    "CB3104", .error, en: "nothing can be picked with “[…]”: this is {0}",
    ja: "「[…]」では取り出せません。これは{0}です")
  static let valueMayBeMissing = Finding(
    "CB3105", .error, en: "“{0}” may be missing", ja: "「{0}」は省略されることがあります")
  static let valueMissing = Finding(
    "CB3106", .error, en: "“{0}” has no value here", ja: "「{0}」には、ここでは値がありません")
  static let unprintable = Finding(
    "CB3107", .error, en: "{0} cannot be printed", ja: "{0}は出力できません")
  static let unknownFilter = Finding(
    "CB3108", .error, en: "there is no filter “{0}”", ja: "「{0}」というフィルターはありません")
  static let filterLeftOut = Finding(
    "CB3109", .error, en: "the filter “{0}” of Jinja is left out on purpose: {1}",
    ja: "Jinjaのフィルター「{0}」は、あえて用意していません。{1}")
  static let unknownTest = Finding(
    "CB3110", .error, en: "there is no test “{0}”", ja: "「{0}」というテストはありません")
  static let testLeftOut = Finding(
    "CB3111", .error, en: "the test “{0}” of Jinja is left out on purpose: {1}",
    ja: "Jinjaのテスト「{0}」は、あえて用意していません。{1}")
  static let tooManyArguments = Finding(
    "CB3112", .error, en: "too many arguments for “{0}”: at most {1} expected",
    ja: "「{0}」の引数が多すぎます。最大{1}個です")
  static let argumentTwice = Finding(
    "CB3113", .error, en: "“{0}” is passed its argument “{1}” twice", ja: "「{0}」に引数「{1}」が二度渡されています")
  static let unknownArgument = Finding(
    "CB3114", .error, en: "“{0}” has no argument “{1}”", ja: "「{0}」に「{1}」という引数はありません")
  static let argumentMissing = Finding(
    "CB3115", .error, en: "“{0}” needs the argument “{1}”", ja: "「{0}」には引数「{1}」が必要です")
  static let wrongArgument = Finding(
    "CB3116", .error, en: "“{0}” takes {1}, not {2}", ja: "「{0}」が受け取るのは{1}で、{2}ではありません")
  static let argumentNotLiteral = Finding(
    "CB3117", .error, en: "the argument “{1}” of “{0}” must be a string that is written out",
    ja: "「{0}」の引数「{1}」には、文字列をそのまま書いてください")
  static let unknownChoice = Finding(
    "CB3118", .error, en: "“{0}” does not know “{1}”", ja: "「{0}」に「{1}」という指定はありません")
  static let spreadArguments = Finding(
    "CB3119", .error, en: "“{0}” cannot be given “*” or “**” arguments; only macros can",
    ja: "「{0}」に「*」や「**」の引数は渡せません。渡せるのはマクロだけです")
  static let wrongOperands = Finding(
    "CB3120", .error, en: "“{0}” cannot be used with {1} and {2}", ja: "「{0}」は{1}と{2}には使えません")
  static let numberExpected = Finding(
    "CB3121", .error, en: "a number expected: this is {0}", ja: "数値が必要です。これは{0}です")
  static let notAContainer = Finding(
    "CB3122", .error, en: "“in” cannot look into {0}", ja: "「in」で{0}の中は調べられません")
  static let notALoop = Finding(
    "CB3123", .error, en: "a loop cannot go over {0}", ja: "{0}はループで回せません")
  static let wrongItemCount = Finding(
    "CB3124", .error, en: "{0} values for {1} names", ja: "{1}個の名前に対して、値が{0}個あります")
  static let notUnpackable = Finding(
    "CB3125", .error, en: "several names cannot be filled from {0}", ja: "{0}を複数の名前には分けられません")
  static let fieldOfNoNamespace = Finding(
    "CB3126", .error, en: "only a field of “namespace()” can be set; this is {0}",
    ja: "フィールドに代入できるのは「namespace()」だけです。これは{0}です")
  static let notCallable = Finding(
    "CB3127", .error, en: "{0} cannot be called", ja: "{0}は呼び出せません")
  static let noCaller = Finding(
    "CB3128", .error, en: "the macro “{0}” has no use for a “call” block: it never calls “caller()”",
    ja: "マクロ「{0}」は「caller()」を呼ばないので、「call」ブロックは使えません")
  static let loopNotRecursive = Finding(
    "CB3129", .error, en: "“loop(…)” needs one list, in a loop that is marked “recursive”",
    ja: "「loop(…)」は、「recursive」を付けたループの中で、リストを一つ渡して使います")
  static let autoescapeNotLiteral = Finding(
    "CB3130", .error, en: "“autoescape” needs “true” or “false”", ja: "「autoescape」には「true」か「false」を書いてください")
}

extension Finding {
  static let functionLeftOut = Finding(
    "CB3131", .error, en: "the function “{0}” of Jinja is left out on purpose: {1}",
    ja: "Jinjaの関数「{0}」は、あえて用意していません。{1}")
}

// CB32xx: other templates and blocks.
extension Finding {
  static let unknownTemplate = Finding(
    "CB3201", .error, en: "there is no template “{0}”", ja: "テンプレート「{0}」がありません")
  static let templateCycle = Finding(
    "CB3202", .error, en: "a template that includes itself: “{0}” is already open here",
    ja: "テンプレートが自分自身を取り込んでいます。「{0}」は、ここではすでに使用中です")
  static let nameNotLiteral = Finding(
    "CB3203", .error, en: "“{0}” needs the name of a template, written out as a string",
    ja: "「{0}」には、テンプレートの名前を文字列でそのまま書いてください")
  static let programTooLarge = Finding(
    "CB3204", .error, en: "too large with all that it includes", ja: "取り込んだテンプレートを合わせると大きすぎます")
  static let blockWithoutPlace = Finding(
    "CB3205", .error, en: "no template above has a block “{0}”: it would never be shown",
    ja: "ブロック「{0}」は親テンプレートになく、表示されません")
  static let blockInsideItself = Finding(
    "CB3206", .error, en: "the block “{0}” contains itself", ja: "ブロック「{0}」が自分自身を含んでいます")
  static let requiredBlockMissing = Finding(
    "CB3207", .error, en: "the required block “{0}” is not filled", ja: "必須のブロック「{0}」がありません")
  static let superOutsideBlock = Finding(
    "CB3208", .error, en: "“super()” outside of a block", ja: "「super()」がブロックの外にあります")
  static let nothingAbove = Finding(
    "CB3209", .error, en: "no template above has a block “{0}” for “super()”",
    ja: "「super()」で呼び出すブロック「{0}」が親テンプレートにありません")
  static let unknownBlock = Finding(
    "CB3210", .error, en: "there is no block “{0}”", ja: "「{0}」というブロックはありません")
  static let notInModule = Finding(
    "CB3211", .error, en: "“{0}” sets no “{1}”", ja: "「{0}」に「{1}」はありません")
}

// CB33xx: the place in the HTML.
extension Finding {
  static let unquotedAttribute = Finding(
    "CB3301", .error, en: "the attribute needs quotation marks around its value: write name=\"{{ … }}\"",
    ja: "属性の値に引用符が必要です。name=\"{{ … }}\"のように書いてください")
  static let outputInTag = Finding(
    "CB3302", .error,
    en: "an attribute cannot be an output: write its name out, with the output as its value",
    ja: "属性そのものは出力できません。属性名は書き、値だけを出力にしてください")
  static let outputInName = Finding(
    "CB3303", .error, en: "the name of a tag or an attribute cannot be an output: choose it with “if”",
    ja: "タグや属性の名前は出力できません。「if」で選んでください")
  static let outputInComment = Finding(
    "CB3304", .error, en: "an output in an HTML comment: use “{# … #}” for notes of the template",
    ja: "HTMLのコメントの中では出力できません。テンプレートのメモには「{# … #}」を使ってください")
  static let outputInScript = Finding(
    "CB3305", .error,
    en: "an output in a script: put the value into a data attribute, or into a script of the type application/json",
    ja: "スクリプトの中では出力できません。値はdata属性か、type=\"application/json\"のスクリプトに入れてください")
  static let outputInStyle = Finding(
    "CB3306", .error, en: "an output in a style sheet: choose a class with “if” instead",
    ja: "スタイルシートの中では出力できません。代わりに「if」でクラスを選んでください")
  static let outputInCode = Finding(
    "CB3307", .error,
    en: "an output in an attribute that holds code: use a class or a data attribute instead",
    ja: "コードの入る属性の中では出力できません。代わりにクラスかdata属性を使ってください")
  static let branchesDiffer = Finding(
    "CB3308", .error,
    en: "the branches end in different places of the HTML: close in each what it opens",
    ja: "分岐によって、HTMLの別の場所で終わります。開いたものは、同じ分岐の中で閉じてください")
  static let bodyChangesPlace = Finding(
    "CB3309", .error, en: "the body ends in another place of the HTML than where it begins",
    ja: "中身の終わりが、始まりとは別のHTMLの場所になっています")
  static let endsInTag = Finding(
    "CB3310", .error, en: "ends inside of a tag, a comment or a script",
    ja: "タグ・コメント・スクリプトの途中で終わっています")
  static let refusedScheme = Finding(
    "CB3311", .warning,
    en: "“{0}” is not a link that a page can have: only http, https, mailto, tel and relative ones",
    ja: "「{0}」はリンクとして使えません。使えるのはhttp・https・mailto・telと相対URLだけです")
}

// CB34xx: what only data decides, when a page is rendered.
extension Finding {
  static let divisionByZero = Finding(
    "CB3401", .error, en: "division by zero", ja: "ゼロで割っています")
  static let wrongOperandsAtRun = Finding(
    "CB3402", .error, en: "“{0}” cannot be used with {1} and {2}", ja: "「{0}」は{1}と{2}には使えません")
  static let repetitionTooLong = Finding(
    "CB3403", .error, en: "the repetition is longer than {0}", ja: "繰り返しが{0}を超えています")
  static let notANumber = Finding(
    "CB3404", .error, en: "a number expected: this is {0}", ja: "数値が必要です。これは{0}です")
  static let notALoopAtRun = Finding(
    "CB3405", .error, en: "a loop cannot go over {0}", ja: "{0}はループで回せません")
  static let notAContainerAtRun = Finding(
    "CB3406", .error, en: "“in” cannot look into {0}", ja: "「in」で{0}の中は調べられません")
  static let wrongItemCountAtRun = Finding(
    "CB3407", .error, en: "{0} values for {1} names", ja: "{1}個の名前に対して、値が{0}個あります")
  static let fieldOfNothing = Finding(
    "CB3408", .error, en: "“{0}” is asked of a value that is missing", ja: "値がないものの「{0}」を読んでいます")
  static let fieldOfNoNamespaceAtRun = Finding(
    "CB3409", .error, en: "only a field of “namespace()” can be set; this is {0}",
    ja: "フィールドに代入できるのは「namespace()」だけです。これは{0}です")
  static let notCallableAtRun = Finding(
    "CB3410", .error, en: "{0} cannot be called", ja: "{0}は呼び出せません")
  static let wrongArgumentsAtRun = Finding(
    "CB3411", .error, en: "“{0}” is called with arguments that it does not take",
    ja: "「{0}」が受け取らない引数で呼び出されています")
  static let notADictionary = Finding(
    "CB3412", .error, en: "a dictionary expected: this is {0}", ja: "辞書が必要です。これは{0}です")
  static let notAKey = Finding(
    "CB3413", .error, en: "{0} cannot be a key of a dictionary", ja: "{0}は辞書のキーになりません")
  static let sliceStepZero = Finding(
    "CB3414", .error, en: "the step of a slice cannot be 0", ja: "スライスの間隔を0にはできません")
  static let recursionTooDeep = Finding(
    "CB3415", .error, en: "macros and recursive loops call deeper than {0} levels",
    ja: "マクロや再帰ループの呼び出しが{0}段を超えています")
  static let tooManyRounds = Finding(
    "CB3416", .error, en: "the loops go round more than {0} times", ja: "ループが{0}回を超えています")
  static let outputTooLarge = Finding(
    "CB3417", .error, en: "the page is larger than {0} bytes", ja: "ページが{0}バイトを超えています")
  static let wrongValue = Finding(
    "CB3418", .error, en: "“{0}” cannot use {1}", ja: "「{0}」は{1}には使えません")
  static let badFormat = Finding(
    "CB3419", .error, en: "“{0}” is not a format that “{1}” knows", ja: "「{0}」は「{1}」の書式として使えません")
  static let notADate = Finding(
    "CB3420", .error, en: "“{0}” is not a date such as 2026-11-22", ja: "「{0}」は日付ではありません。2026-11-22のように書いてください")
}

extension Hint {
  /// How an optional value is guarded.
  static func guardOptional(_ name: String) -> Hint {
    Hint(
      en: "guard it with “{0}”, or give a value with “|default(…)”",
      ja: "「{0}」で囲むか、「|default(…)」で代わりの値を指定してください",
      Wording("{% if \(name) %}…{% endif %}"))
  }

  /// The tag that included the template.
  static func includedHere(at place: Place) -> Hint {
    Hint(en: "included here", ja: "ここから取り込まれています", at: place)
  }

  /// The call that led to the place.
  static func calledHere(at place: Place) -> Hint {
    Hint(en: "called here", ja: "ここから呼び出されています", at: place)
  }
}

/// All findings of this room, for the tests and the manual.
package enum TemplatingFindings {
  /// The findings in the order of their codes.
  package static let all: [Finding] = []
}
