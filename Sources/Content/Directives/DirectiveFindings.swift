package import Diagnostics

// MARK: Directives and citations

extension Finding {
  static let unknownDirective = Finding(
    "CB1140", .error,
    en: "there is no directive “{0}”",
    ja: "ディレクティブ「{0}」はありません")
  static let wrongDirectiveForm = Finding(
    "CB1141", .error,
    en: "the directive cannot be written as “{0}”; expected {1}",
    ja: "このディレクティブは「{0}」の形では書けません。書き方: {1}")
  static let directiveWithoutLabel = Finding(
    "CB1146", .error,
    en: "the directive needs a label",
    ja: "このディレクティブにはラベルが必要です")
  static let unknownPart = Finding(
    "CB1147", .error,
    en:
      "there is no part “{0}” to be included; expected a Markdown file whose name begins with “_”",
    ja: "取り込む部品「{0}」がありません。名前が「_」で始まる Markdown ファイルが必要です")
  static let partIncludesItself = Finding(
    "CB1148", .error,
    en: "the part “{0}” includes itself",
    ja: "部品「{0}」が自分自身を取り込んでいます")
  static let footnoteInPart = Finding(
    "CB1149", .error,
    en: "a text that others include cannot have footnotes",
    ja: "取り込まれる部品には脚注を書けません")
  /// A citation of a source that does not exist.
  package static let unknownCitation = Finding(
    "CB1142", .error,
    en: "the source “{0}” is not in Content/sources.yaml",
    ja: "出典「{0}」が Content/sources.yaml にありません")
  /// A schema beside no template.
  package static let schemaWithoutDirective = Finding(
    "CB1143", .error,
    en: "the schema belongs to no directive; expected a template “{0}” beside it",
    ja: "このスキーマに対応するディレクティブがありません。同じ場所に「{0}」が必要です")
  /// A template of a directive that no text can name.
  package static let wrongDirectiveName = Finding(
    "CB1144", .error,
    en: "“{0}” cannot be the name of a directive; expected letters, digits, “-” and “_”",
    ja: "「{0}」はディレクティブの名前にできません。英字・数字・「-」・「_」を使ってください")
  /// A schema of a directive that is no object with properties.
  package static let directiveSchemaIsNoObject = Finding(
    "CB1145", .error,
    en: "the schema of a directive must have the type “object”",
    ja: "ディレクティブのスキーマは type: object でなければなりません")
}
