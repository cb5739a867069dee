import Diagnostics

// What only `casebook check` looks for: nothing here stops a build.

extension SiteFindings {
  static let checks = translations + orphans + redirects + pages + outsideLinks

  private static let translations: [Finding] = [
    .missingTranslation, .missingTranslations, .untranslatedCollection, .olderTranslation,
    .otherFacts, .untranslatedText,
  ]
  private static let orphans: [Finding] = [
    .orphan, .unlinkedEntry, .unlinkedEntries, .unusedPart, .unusedAsset, .tagUsedOnce,
  ]
  private static let redirects: [Finding] = [.linkToOldAddress, .navigationToOldAddress]
  private static let pages: [Finding] = [
    .repeatedID, .missingID, .unclosedElement, .strayEndTag, .misnestedElement, .blockInParagraph,
    .unfinishedMarkup, .pageImageWithoutAlt, .pageWithoutTitle, .pageWithoutLanguage,
    .pageWithoutHeading, .secondMainHeading, .pageSkipsLevel, .pageLinkToNothing,
    .pageLinkToOldAddress,
  ]
  private static let outsideLinks: [Finding] = [
    .deadAddress, .failingAddress, .movedAddress, .refusedAddress,
  ]
}

// MARK: Translations

extension Finding {
  static let missingTranslation = Finding(
    "CB4100", .note,
    en: "the entry does not exist in: {0}", ja: "この記事には次の言語の版がありません: {0}")
  static let untranslatedCollection = Finding(
    "CB4101", .note,
    en: "no entry of the collection exists in: {0}",
    ja: "このコレクションには次の言語の記事が一つもありません: {0}")
  static let olderTranslation = Finding(
    "CB4102", .note,
    en: "the text was last changed on {0}, “{1}” on {2}",
    ja: "最終更新日は {0} ですが、「{1}」は {2} に更新されています")
  static let otherFacts = Finding(
    "CB4103", .note,
    en: "the text does not show what “{0}” shows: {1}",
    ja: "「{0}」にある次のものが、この版にはありません: {1}")
  static let missingTranslations = Finding(
    "CB4105", .note,
    en: "{0} entries of the collection do not exist in {1}, such as “{2}”",
    ja: "このコレクションの {0} 件（「{2}」など）には {1} の版がありません")
  static let untranslatedText = Finding(
    "CB4104", .warning,
    en: "the text lacks {0}; the pages of that language show the one in {1}",
    ja: "この文には {0} がありません。その言語のページにも {1} の文が出ます")
}

// MARK: Orphans

extension Finding {
  static let orphan = Finding(
    "CB4110", .warning,
    en: "no page leads to the entry", ja: "この記事にたどり着けるページがありません")
  static let unlinkedEntry = Finding(
    "CB4111", .note,
    en: "no other text or data leads to the entry, only lists do",
    ja: "ほかの記事の本文やデータからこの記事へのリンクがありません。一覧からたどれるだけです")
  static let unlinkedEntries = Finding(
    "CB4115", .note,
    en:
      "no other text or data leads to {0} of {1} entries of the collection, such as “{2}”; only lists do",
    ja: "このコレクションの {1} 件のうち {0} 件（「{2}」など）には、ほかの記事の本文やデータからのリンクがありません")
  static let unusedPart = Finding(
    "CB4112", .note, en: "no text includes this part", ja: "この部品を読み込む記事がありません")
  static let unusedAsset = Finding(
    "CB4113", .note,
    en: "nothing uses this file, and it is published",
    ja: "どこからも使われていないファイルが公開されます")
  static let tagUsedOnce = Finding(
    "CB4114", .note,
    en: "the tag “{0}” has this entry alone", ja: "タグ「{0}」が付いているのはこの記事だけです")
}

// MARK: Redirects

extension Finding {
  static let linkToOldAddress = Finding(
    "CB4120", .note,
    en: "“{0}” is an old address of the page", ja: "「{0}」は移動前のアドレスです")
  static let navigationToOldAddress = Finding(
    "CB4121", .note,
    en: "the navigation leads to “{0}”, from where readers are sent on",
    ja: "ナビゲーションの「{0}」は移動前のアドレスです。転送を挟んで表示されます")
}

// MARK: Pages

extension Finding {
  static let repeatedID = Finding(
    "CB4130", .warning,
    en: "the page has the id “{0}” twice", ja: "ページに id「{0}」が重複しています")
  static let missingID = Finding(
    "CB4131", .warning,
    en: "“{0}” names “{1}”, and the page has no such id",
    ja: "「{0}」が指す id「{1}」がページにありません")
  static let unclosedElement = Finding(
    "CB4132", .warning,
    en: "the page does not close <{0}>", ja: "ページで <{0}> が閉じられていません")
  static let strayEndTag = Finding(
    "CB4133", .warning,
    en: "</{0}> closes nothing", ja: "</{0}> に対応する開始タグがありません")
  static let misnestedElement = Finding(
    "CB4134", .warning,
    en: "</{0}> comes before <{1}> is closed", ja: "<{1}> が閉じられる前に </{0}> があります")
  static let blockInParagraph = Finding(
    "CB4135", .warning,
    en: "<{0}> stands in a <p>, which holds text only",
    ja: "<p> の中に <{0}> は置けません")
  static let unfinishedMarkup = Finding(
    "CB4136", .warning,
    en: "the page ends inside of “{0}”", ja: "「{0}」が閉じられないままページが終わっています")
  static let pageImageWithoutAlt = Finding(
    "CB4137", .warning,
    en: "an <img> has no “alt”", ja: "「alt」のない <img> があります")
  static let pageWithoutTitle = Finding(
    "CB4138", .warning,
    en: "the page has no <title>", ja: "ページに <title> がありません")
  static let pageWithoutLanguage = Finding(
    "CB4139", .warning,
    en: "<html> does not say the language of the page", ja: "<html> に言語（lang）の指定がありません")
  static let pageWithoutHeading = Finding(
    "CB4140", .warning, en: "the page has no <h1>", ja: "ページに <h1> がありません")
  static let secondMainHeading = Finding(
    "CB4141", .warning,
    en: "the page has more than one <h1>", ja: "ページに <h1> が二つ以上あります")
  static let pageSkipsLevel = Finding(
    "CB4142", .warning,
    en: "the headings of the page go from <h{0}> to <h{1}>",
    ja: "ページの見出しが <h{0}> から <h{1}> に飛んでいます")
  static let pageLinkToNothing = Finding(
    "CB4143", .warning,
    en: "the page leads to “{0}”, which does not exist", ja: "ページにあるリンク先「{0}」がありません")
  static let pageLinkToOldAddress = Finding(
    "CB4144", .note,
    en: "the page leads to “{0}”, from where readers are sent on",
    ja: "ページにあるリンク先「{0}」は移動前のアドレスです。転送を挟んで表示されます")
}

// MARK: The web

extension Finding {
  static let deadAddress = Finding(
    "CB4150", .warning,
    en: "the outside link “{0}” is dead: {1}", ja: "外部リンク「{0}」の先がありません（{1}）")
  static let failingAddress = Finding(
    "CB4151", .warning,
    en: "the outside link “{0}” does not work at the moment: {1}",
    ja: "外部リンク「{0}」は今は表示できません（{1}）")
  static let movedAddress = Finding(
    "CB4152", .note,
    en: "the outside link “{0}” has moved for good", ja: "外部リンク「{0}」は移転しています")
  static let refusedAddress = Finding(
    "CB4153", .note,
    en: "the outside link “{0}” could not be checked: {1}",
    ja: "外部リンク「{0}」を確認できませんでした（{1}）")
}
