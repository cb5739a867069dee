import Diagnostics

/// What the codes of one hundred are about.
struct CodeArea {
  /// The beginning of the codes.
  let prefix: String

  /// What they are about.
  let title: Wording

  /// All areas in the order of their codes.
  static let all = [
    CodeArea("CB00", en: "Files of any kind", ja: "ファイル全般"),
    CodeArea(
      "CB10",
      en: "Front matter, YAML, settings, schemas, links and HTML in articles",
      ja: "フロントマター・YAML・設定・スキーマ・リンク・記事の中の HTML"),
    CodeArea(
      "CB11",
      en: "Markdown, directives, and values that schemas check",
      ja: "Markdown・ディレクティブ・スキーマによる値の確認"),
    CodeArea(
      "CB12",
      en: "Facts, units, sources, charts, tables and casebook.lock",
      ja: "事実・単位・出典・図・表・casebook.lock"),
    CodeArea("CB13", en: "Headings of texts", ja: "本文の見出し"),
    CodeArea("CB30", en: "Templates: how they are written", ja: "テンプレート: 書き方"),
    CodeArea("CB31", en: "Templates: names, fields and types", ja: "テンプレート: 名前・フィールド・型"),
    CodeArea(
      "CB32", en: "Templates that use other templates", ja: "テンプレート: ほかのテンプレートの利用"),
    CodeArea("CB33", en: "Templates: outputs in their HTML", ja: "テンプレート: HTML の中の出力"),
    CodeArea(
      "CB34", en: "Templates: values met while pages are made", ja: "テンプレート: ページを作るときの値"),
    CodeArea("CB40", en: "Pages, addresses and images", ja: "ページ・アドレス・画像"),
    CodeArea(
      "CB41",
      en: "What casebook check alone looks for: translations, links, finished pages",
      ja: "casebook check だけが調べること: 翻訳・リンク・できあがったページ"),
  ]

  private init(_ prefix: String, en: String, ja: String) {
    self.prefix = prefix
    title = Wording(en: en, ja: ja)
  }
}
