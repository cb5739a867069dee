package import Diagnostics

/// What this room finds wrong.
package enum SiteFindings {
  /// All of them, for the catalogue of messages.
  package static let all: [Finding] = general + addresses + checks

  private static let general: [Finding] = [
    .duplicateURL, .missingTemplate, .unknownNavigation, .missingImage, .imageWithoutAlt,
    .unknownText, .unknownAsset, .notAnImage, .damagedImage, .imageWithoutSize,
    .wrongImageExtension,
  ]
}

extension Finding {
  static let duplicateURL = Finding(
    "CB4001",
    .error,
    en: "the address {0} is already taken",
    ja: "アドレス {0} はすでに使われています"
  )
  static let missingTemplate = Finding(
    "CB4002",
    .error,
    en: "there is no template “{0}”",
    ja: "テンプレート「{0}」がありません"
  )
  static let unknownNavigation = Finding(
    "CB4003",
    .error,
    en: "the navigation leads to “{0}”, which does not exist",
    ja: "ナビゲーションのリンク先「{0}」がありません"
  )
  static let missingImage = Finding(
    "CB4004",
    .error,
    en: "the image “{0}” does not exist",
    ja: "画像「{0}」がありません"
  )
  static let imageWithoutAlt = Finding(
    "CB4005",
    .error,
    en: "“image” needs “imageAlt”, a text for readers who do not see it",
    ja: "「image」には、画像が見えない人のための説明「imageAlt」が必要です"
  )
  static let unknownText = Finding(
    "CB4006", .error,
    en: "Templates/texts.yaml has no text “{0}”{1}", ja: "Templates/texts.yaml に「{0}」がありません{1}")
  static let unknownAsset = Finding(
    "CB4007", .error,
    en: "Templates/assets has no file “{0}”{1}", ja: "Templates/assets に「{0}」がありません{1}")
  static let notAnImage = Finding(
    "CB4020", .error,
    en: "“{0}” is not an image that browsers show", ja: "「{0}」はブラウザーが表示できる画像ではありません")
  static let damagedImage = Finding(
    "CB4021", .error,
    en: "the image “{0}” is damaged: {1}", ja: "画像「{0}」が壊れています（{1}）")
  static let imageWithoutSize = Finding(
    "CB4022", .warning,
    en: "the image “{0}” does not say how large it is", ja: "画像「{0}」に大きさの指定がありません")
  static let wrongImageExtension = Finding(
    "CB4023", .warning,
    en: "the extension of “{0}” is not one of its format, {1}", ja: "「{0}」の拡張子が実際の形式（{1}）と違います")
}
