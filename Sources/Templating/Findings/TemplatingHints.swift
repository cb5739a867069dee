internal import Diagnostics

extension Hint {
  /// How an optional value is guarded.
  static func guardOptional(_ name: String) -> Hint {
    Hint(
      en: "guard it with “{0}”, or give a value with “|default(…)”",
      ja: "「{0}」で囲むか、「|default(…)」で代わりの値を指定してください",
      Wording("{% if \(name) %}…{% endif %}")
    )
  }

  /// The tag that included the template.
  static func includedHere(at place: Place) -> Hint {
    Hint(en: "included here", ja: "ここから取り込まれています", at: place)
  }

  /// The call that led to the place.
  static func calledHere(at place: Place) -> Hint {
    Hint(en: "called here", ja: "ここから呼び出されています", at: place)
  }

  /// What to do about templates that use one another in a circle.
  static let breakTheCycle = Hint(
    en: "take this tag out, or move what both need into a third template",
    ja: "このタグを外すか、両方で使う部分を別のテンプレートに分けてください"
  )
}
