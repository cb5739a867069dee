import Diagnostics

/// The standard keys of a front matter as a new entry explains them.
enum StandardKeys {
  /// A key that need not be there, with an example of its value.
  struct Key {
    let name: String
    let example: Wording
    let meaning: Wording
  }

  /// All but `title` and `date`, which a new entry has.
  static let optional: [Key] = [
    Key(
      name: "description", example: "",
      meaning: Wording(
        en: "one or two sentences for lists, feeds and search engines",
        ja: "一覧、フィード、検索結果に出る 1〜2 文の紹介")),
    Key(
      name: "tags", example: Wording(en: "[Tag]", ja: "[タグ]"),
      meaning: Wording(en: "each tag gets a page", ja: "タグごとにページができる")),
    Key(
      name: "draft", example: "true",
      meaning: Wording(en: "keeps the entry out of the site", ja: "公開せずに置いておく")),
    Key(
      name: "updated", example: "{0}",
      meaning: Wording(
        en: "the day of the last change that matters to readers", ja: "内容を最後に改めた日")),
    Key(
      name: "expires", example: "{0}",
      meaning: Wording(
        en: "from this day on the entry is no longer published", ja: "この日から公開しない")),
    Key(
      name: "image", example: "photo.png",
      meaning: Wording(
        en: "a picture for the top of the page and for shared links",
        ja: "ページの冒頭と、共有されたリンクに出る画像")),
    Key(
      name: "imageAlt", example: "",
      meaning: Wording(
        en: "a text for readers who do not see the picture; required with image",
        ja: "画像が見えない人のための説明。image があるときは必須")),
    Key(
      name: "authors", example: Wording(en: "[Name]", ja: "[名前]"),
      meaning: Wording(en: "who wrote it", ja: "書いた人")),
    Key(
      name: "slug", example: "",
      meaning: Wording(
        en: "the last part of the address, in place of the file name",
        ja: "アドレスの最後の部分。書かなければファイル名")),
    Key(
      name: "aliases", example: "[/old/address/]",
      meaning: Wording(en: "old addresses that lead here", ja: "ここへつなぐ古いアドレス")),
    Key(
      name: "weight", example: "1",
      meaning: Wording(
        en: "among entries with the same date, the smaller one comes first",
        ja: "同じ日付のなかでは小さいものが先に並ぶ")),
    Key(
      name: "noindex", example: "true",
      meaning: Wording(
        en: "asks search engines not to list the page", ja: "検索エンジンに載せない")),
    Key(
      name: "access", example: "public",
      meaning: Wording(en: "who may read it: only public so far", ja: "読める人。いまは public だけ")),
  ]

  /// The lines of the standard keys: the title and the day open, all others commented out.
  static func lines(title: String, date: String, in language: MessageLanguage) -> [String] {
    func line(_ key: String, _ value: String) -> String {
      value.isEmpty ? "\(key):" : "\(key): \(value)"
    }
    let about = Wording(en: "also for lists and search results", ja: "一覧や検索結果にも出る題名")
    let day = Wording(en: "the day of publication", ja: "公開する日")
    var lines = [
      "# " + about.text(in: language), line("title", YAMLScalar.text(title)),
      "# " + day.text(in: language), line("date", date),
    ]
    for key in optional {
      lines.append("# " + key.meaning.text(in: language))
      let example = Message(key.example, [Wording(date)]).text(in: language)
      lines.append("#" + line(key.name, example))
    }
    return lines
  }
}
