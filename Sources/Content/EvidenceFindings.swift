package import Diagnostics

// What is wrong with facts, units and sources.

extension ContentFindings {
  /// Those of the evidence.
  static let evidence: [Finding] = [
    .wrongFactID, .factTwice, .factWithoutValue, .valueAndRange, .rangeNotAscending, .unknownUnit,
    .wrongValueForUnit, .unreadableNumber, .qualifierWithoutNumber, .quoteTooLong, .unknownFact,
    .disputesItself, .checkedInFuture, .unreadablePeriod, .periodBackwards, .unknownTopic,
    .factInEvidence, .wrongUnitID, .builtInUnit, .unitWithoutForms, .unitWithoutNumber,
    .sourceWithoutPublisher,
    .sourceTwice, .sourceWithoutID, .wrongSourceScheme, .wrongSourceDate, .wrongName,
    .unreadableSources,
  ]
}

// MARK: Facts

extension Finding {
  static let wrongFactID = Finding(
    "CB1200", .error,
    en: "“{0}” cannot be the id of a fact; expected a–z, 0–9 and “-”, such as “like-rate-2016”",
    ja: "「{0}」は事実の ID にできません。「like-rate-2016」のように、半角の英小文字・数字・「-」を使ってください")
  static let factTwice = Finding(
    "CB1201", .error,
    en: "the fact “{0}” exists twice",
    ja: "事実「{0}」が重複しています")
  static let factWithoutValue = Finding(
    "CB1202", .error,
    en: "the fact “{0}” has no value; expected “value” or “range”",
    ja: "事実「{0}」に値がありません。「value」か「range」が必要です")
  static let valueAndRange = Finding(
    "CB1203", .error,
    en: "a fact has “value” or “range”, not both",
    ja: "「value」と「range」は同時に使えません")
  static let rangeNotAscending = Finding(
    "CB1204", .error,
    en: "the range does not ascend: {0} must be below {1}",
    ja: "範囲は小さい順に書きます。{0} は {1} より小さくなければなりません")
  static let unknownUnit = Finding(
    "CB1205", .error,
    en: "there is no unit “{0}”",
    ja: "「{0}」という単位はありません")
  static let wrongValueForUnit = Finding(
    "CB1206", .error,
    en: "the unit “{0}” needs {1}, found {2}",
    ja: "単位「{0}」には{1}が必要ですが、{2}になっています")
  static let unreadableNumber = Finding(
    "CB1207", .error,
    en: "“{0}” is no decimal number of at most 15 digits",
    ja: "「{0}」は 15 桁以内の 10 進数として読めません")
  static let qualifierWithoutNumber = Finding(
    "CB1208", .error,
    en: "the qualifier “{0}” goes with numbers only",
    ja: "「{0}」は数値にだけ付けられます")
  static let quoteTooLong = Finding(
    "CB1209", .error,
    en: "the quote is too long: {0} {1}; at most {2} are allowed",
    ja: "引用が長すぎます。{0} {1}あります。上限は {2} {1}です")
  /// A fact that does not exist.
  package static let unknownFact = Finding(
    "CB1210", .error,
    en: "there is no fact “{0}”",
    ja: "「{0}」という事実はありません")
  static let disputesItself = Finding(
    "CB1211", .error,
    en: "the fact “{0}” is disputed by itself",
    ja: "事実「{0}」の「disputedBy」に自分自身が書かれています")
  static let checkedInFuture = Finding(
    "CB1212", .error,
    en: "“{0}” lies in the future; expected the day when somebody looked at the source",
    ja: "「{0}」は未来の日付です。出典を確かめた日を書いてください")
  static let unreadablePeriod = Finding(
    "CB1213", .error,
    en: "“{0}” is no period; expected 2018, 2018-01, 2018-01-15, 2019/2021 or unknown",
    ja: "「{0}」は時期として読めません。2018、2018-01、2018-01-15、2019/2021、unknown のどれかの形で書いてください")
  static let periodBackwards = Finding(
    "CB1214", .error,
    en: "the period “{0}” ends before it begins",
    ja: "時期「{0}」は、終わりが始まりより前です")
  static let unknownTopic = Finding(
    "CB1215", .warning,
    en: "there is no file Content/facts/{0}.yaml for the topic “{0}”",
    ja: "トピック「{0}」のファイル Content/facts/{0}.yaml がありません")
  /// A fact that a text of a fact or a source names.
  package static let factInEvidence = Finding(
    "CB1216", .error,
    en: "texts of facts, units and sources do not show facts; found “:fact[{0}]”",
    ja: "事実・単位・出典の文では、事実を使えません。「:fact[{0}]」があります")
}

// MARK: Units

extension Finding {
  static let wrongUnitID = Finding(
    "CB1220", .error,
    en: "“{0}” cannot be the name of a unit; expected a–z, 0–9 and “-”",
    ja: "「{0}」は単位の名前にできません。半角の英小文字・数字・「-」を使ってください")
  static let builtInUnit = Finding(
    "CB1221", .error,
    en: "the unit “{0}” is built in; choose another name",
    ja: "単位「{0}」は標準の単位です。別の名前を付けてください")
  static let unitWithoutForms = Finding(
    "CB1222", .error,
    en: "the unit “{0}” does not say how it is written",
    ja: "単位「{0}」の書き方がありません")
  static let unitWithoutNumber = Finding(
    "CB1223", .error,
    en: "“{0}” must hold “{1}” once, where the number stands",
    ja: "「{0}」には、数字が入る位置に「{1}」が 1 つ必要です")
}

// MARK: Sources

extension Finding {
  static let sourceWithoutPublisher = Finding(
    "CB1230", .error,
    en: "the source “{0}” says neither who published it nor what it appeared in",
    ja: "出典「{0}」に発行元も掲載先もありません")
  static let sourceTwice = Finding(
    "CB1231", .error,
    en: "the source “{0}” exists twice",
    ja: "出典「{0}」が重複しています")
  static let sourceWithoutID = Finding(
    "CB1232", .error,
    en: "the source has no “id”",
    ja: "出典に「id」がありません")
  static let wrongSourceScheme = Finding(
    "CB1233", .error,
    en: "“{0}” must begin with http:// or https://",
    ja: "「{0}」は http:// か https:// で始まらなければなりません")
  static let wrongSourceDate = Finding(
    "CB1234", .error,
    en: "“{0}” must be a date such as 2018, 2018-01-15 or 2019/2021",
    ja: "「{0}」には 2018、2018-01-15、2019/2021 のような日付が必要です")
  static let wrongName = Finding(
    "CB1235", .error,
    en: "this is no name; expected a text, or {family: …, given: …}",
    ja: "名前として読めません。文字列か {family: …, given: …} の形で書いてください")
  static let unreadableSources = Finding(
    "CB1236", .error,
    en: "expected a list of sources, found {0}",
    ja: "出典のリストが必要ですが、{0}になっています")
}

extension Hint {
  /// What most likely happened where a text of braces ends at a comma of its own.
  static var commaInBraces: Hint {
    Hint(
      en: "in braces, a comma ends a text, even in 1,000: put the text into quotes",
      ja: "波かっこの中では、1,000 のようなコンマでも文字列が切れます。引用符で囲んでください")
  }
}

// MARK: Use

extension Finding {
  /// A chart that does not exist.
  package static let unknownChart = Finding(
    "CB1280", .error,
    en: "there is no chart “{0}”",
    ja: "「{0}」という図はありません")
  /// A table that does not exist.
  package static let unknownTable = Finding(
    "CB1281", .error,
    en: "there is no table “{0}”",
    ja: "「{0}」という表はありません")
}
