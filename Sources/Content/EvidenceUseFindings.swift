package import Diagnostics

// What is wrong with how facts and sources are used, and what changed since they were published.

extension ContentFindings {
  /// Those of the use of evidence.
  static let evidenceUse: [Finding] = [
    .lockMissing, .drawnByNothing, .lowInHeadline, .staleSource, .unusedFact, .unusedSource,
    .staleFact, .unknownChart, .unknownTable, .damagedLock, .lockedValueChanged, .lockedFacts,
    .valueChanged, .factGone,
  ]
}

// MARK: Use

extension Finding {
  /// A chart or table that nothing uses.
  package static let drawnByNothing = Finding(
    "CB1277", .warning,
    en: "nothing uses {0}",
    ja: "{0}はどこにも使われていません")
  /// A fact that cannot be relied on, where readers look first.
  package static let lowInHeadline = Finding(
    "CB1278", .warning,
    en: "a headline rests on the fact “{0}”, whose reliability is “low”",
    ja: "見出しに使われている事実「{0}」は、信頼度が「low」です")
  /// A source that nobody has looked at for too long.
  package static let staleSource = Finding(
    "CB1279", .warning,
    en: "nobody has looked at the source “{0}” for more than {1} months",
    ja: "出典「{0}」は、{1} か月以上確かめられていません")
  /// A fact that nothing uses.
  package static let unusedFact = Finding(
    "CB1282", .warning,
    en: "nothing uses the fact “{0}”",
    ja: "事実「{0}」はどこにも使われていません")
  /// A source that nothing uses.
  package static let unusedSource = Finding(
    "CB1283", .warning,
    en: "nothing uses the source “{0}”",
    ja: "出典「{0}」はどこにも使われていません")
  /// A fact whose source nobody has looked at for too long.
  package static let staleFact = Finding(
    "CB1284", .warning,
    en: "nobody has checked the fact “{0}” for more than {1} months",
    ja: "事実「{0}」は、{1} か月以上確かめられていません")
}

// MARK: casebook.lock

extension Finding {
  /// No record of what is published, where one is asked for.
  package static let lockMissing = Finding(
    "CB1276", .error,
    en: "there is no casebook.lock to compare facts and addresses with",
    ja: "事実とアドレスを比べるための casebook.lock がありません")
  /// A record of what is published that cannot be read.
  package static let damagedLock = Finding(
    "CB1285", .warning,
    en: "casebook.lock is damaged here",
    ja: "casebook.lock のこの行が壊れています")
  /// A value that is not the published one, where it must be.
  package static let lockedValueChanged = Finding(
    "CB1286", .error,
    en: "the value of “{0}” is {1}; casebook.lock has {2}",
    ja: "「{0}」の値は{1}ですが、casebook.lock では{2}です")
  /// A fact of which casebook.lock and the site do not both know.
  package static let lockedFacts = Finding(
    "CB1287", .error,
    en: "the fact “{0}” {1}",
    ja: "事実「{0}」は {1}")
  /// A value that is not the published one.
  package static let valueChanged = Finding(
    "CB1288", .note,
    en: "the value of “{0}” is now {1}; it was {2}",
    ja: "「{0}」の値が{2}から{1}に変わりました")
  /// A published fact that does not exist any more.
  package static let factGone = Finding(
    "CB1289", .note,
    en: "the fact “{0}” is gone; it was {1}",
    ja: "事実「{0}」がなくなりました。値は{1}でした")

  /// The same finding where it keeps the site from being published.
  package var asError: Finding {
    Finding(code, .error, en: wording.en, ja: wording.ja)
  }
}
