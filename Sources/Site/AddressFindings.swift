import Diagnostics

// What became of published addresses.

extension SiteFindings {
  /// Those of `casebook.lock`.
  static let addresses: [Finding] = [
    .addressGone, .anchorGone, .lockedAddresses, .lockWithoutAddresses,
  ]
}

extension Finding {
  static let addressGone = Finding(
    "CB4030", .error,
    en: "the published address {0} is gone",
    ja: "公開済みのアドレス {0} がなくなりました")
  static let anchorGone = Finding(
    "CB4031", .error,
    en: "the published anchor “#{0}” of {1} is gone",
    ja: "{1} の公開済みのアンカー「#{0}」がなくなりました")
  static let lockedAddresses = Finding(
    "CB4032", .error,
    en: "the address {0} {1}",
    ja: "アドレス {0} は {1}")
  static let lockWithoutAddresses = Finding(
    "CB4033", .error,
    en: "casebook.lock does not list the published addresses yet",
    ja: "casebook.lock に公開済みのアドレスがまだ記録されていません")

  /// The same finding where it is wanted.
  var asNote: Finding { Finding(code, .note, en: wording.en, ja: wording.ja) }
}
