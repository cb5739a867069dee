import Diagnostics

// MARK: Schemas: what is wrong with them

extension ContentFindings {
  static let schemas: [Finding] = [
    .referenceLeavesFile, .schemaHoldsItself, .unfitDefault, .emptyKeyword,
    .fitsNoAlternative, .fitsSeveralAlternatives, .excludedValue, .nothingAllowed,
    .keyNotAllowed, .noMultiple, .tooManyAlternatives,
    .unknownPerson, .unknownDraft,
  ]
}

extension Finding {
  static let referenceLeavesFile = Finding(
    "CB1160", .error,
    en: "“$ref” leads out of the file to “{0}”; expected “#/…” or “casebook:…”",
    ja: "「$ref」がファイルの外の「{0}」を指しています。使えるのは「#/…」と「casebook:…」です")
  static let schemaHoldsItself = Finding(
    "CB1161", .error,
    en: "the schema asks for itself again, without end",
    ja: "スキーマが自分自身を際限なく参照しています")
  static let unfitDefault = Finding(
    "CB1162", .warning,
    en: "the default does not fit its own schema, and is not used",
    ja: "既定値がスキーマに合わないため、使われません")
  static let emptyKeyword = Finding(
    "CB1163", .error,
    en: "“{0}” needs at least one item",
    ja: "「{0}」には 1 つ以上の項目が必要です")
  static let unknownDraft = Finding(
    "CB1164", .error,
    en: "the schema is written for “{0}”; expected JSON Schema 2020-12",
    ja: "スキーマが「{0}」向けに書かれています。JSON Schema 2020-12 でなければなりません")
}

// MARK: Values

extension Finding {
  static let fitsNoAlternative = Finding(
    "CB1165", .error,
    en: "{0} fits none of the forms that the schema allows",
    ja: "{0}は、スキーマの認めるどの形にも合いません")
  static let fitsSeveralAlternatives = Finding(
    "CB1166", .error,
    en: "the value fits several forms at once, expected one of them: {0}",
    ja: "同時に複数の形に合っています。どれか 1 つだけに合わなければなりません: {0}")
  static let excludedValue = Finding(
    "CB1167", .error,
    en: "{0} is not allowed here",
    ja: "ここでは{0}は使えません")
  static let nothingAllowed = Finding(
    "CB1168", .error,
    en: "no value is allowed here, found {0}",
    ja: "ここに値は書けませんが、{0}があります")
  static let keyNotAllowed = Finding(
    "CB1169", .error,
    en: "the key “{0}” is not allowed here",
    ja: "ここにキー「{0}」は書けません")
  static let noMultiple = Finding(
    "CB1170", .error,
    en: "{0} is no multiple of {1}",
    ja: "「{0}」は {1} の倍数ではありません")
  static let tooManyAlternatives = Finding(
    "CB1171", .error,
    en: "the value was not checked to its end: the schema has too many forms inside of forms",
    ja: "スキーマの選択肢が何重にも重なっているため、値を最後まで確認できませんでした")
}

// MARK: References

extension Finding {
  static let unknownPerson = Finding(
    "CB1173", .error,
    en: "there is no person “{0}” in Content/people",
    ja: "Content/people に「{0}」という人物はありません")
}
