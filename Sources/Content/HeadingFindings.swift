import Diagnostics

// What `casebook check` finds of the headings of a text.

extension ContentFindings {
  /// Those of headings.
  static let headings: [Finding] = [.headingOfTitle, .headingSkipsLevel, .emptyHeading]
}

extension Finding {
  static let headingOfTitle = Finding(
    "CB1300", .warning,
    en: "the heading has level 1, which is the title’s; expected “##”",
    ja: "見出し 1（#）は題名のものです。本文の見出しは「##」から始めてください")
  static let headingSkipsLevel = Finding(
    "CB1301", .warning,
    en: "the heading goes from level {0} to {1}; expected “{2}”",
    ja: "見出しのレベルが {0} から {1} に飛んでいます。次は「{2}」です")
  static let emptyHeading = Finding(
    "CB1302", .warning,
    en: "the heading is empty", ja: "見出しに文字がありません")
}

extension Hint {
  /// Whom levels are for.
  static let readersJumpByLevel = Hint(
    en: "screen readers jump from heading to heading; a level left out looks like a part left out",
    ja: "読み上げソフトの利用者は見出しをたどって読みます。飛んだレベルは、抜けた見出しのように聞こえます")
  /// What to do about a heading without a text.
  static let fillHeading = Hint(
    en: "write its text, or delete the line", ja: "見出しの文を書くか、この行を削除してください")
}
