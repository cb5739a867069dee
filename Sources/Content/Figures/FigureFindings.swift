package import Diagnostics

// Advice on the figures of a page.

extension ContentFindings {
  /// Those of the figures.
  static let figures: [Finding] = [.handTypedFigure, .singleSource]
}

extension Finding {
  static let handTypedFigure = Finding(
    "CB1290", .note,
    en: "the figure “{0}” has neither a fact nor a citation in its sentence",
    ja: "「{0}」の文には事実も出典もありません")
  /// A page whose figures all come from one source.
  package static let singleSource = Finding(
    "CB1291", .note,
    en: "every figure of the page comes from “{0}”; look for a second source",
    ja: "このページの数字はすべて「{0}」からのものです。別の出典も探してください")
}

extension Hint {
  /// What can be done about a figure that was typed by hand.
  static func bindFigure(_ figure: String) -> Hint {
    Hint(
      en: "bind a fact with “:fact[…]”, cite a source with “[@…]”, or write “:literal[{0}]”",
      ja: "「:fact[…]」で事実を使うか、「[@…]」で出典を示してください。どちらも不要なら「:literal[{0}]」と書きます",
      Wording(figure))
  }
}
