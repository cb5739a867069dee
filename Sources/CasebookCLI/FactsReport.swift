import Content
import Diagnostics
import Site

/// What `casebook facts` prints.
struct FactsReport {
  let list: Site.FactList
  let language: MessageLanguage

  private var code: String { language.rawValue }

  /// All facts below their topics, and how many there are.
  func text(_ facts: [Site.FactUse]) -> String {
    var lines: [String] = []
    var topic: String?
    for use in facts {
      if use.fact.topic != topic {
        if topic != nil { lines.append("") }
        lines.append(use.fact.topic)
        topic = use.fact.topic
      }
      lines += short(use)
    }
    if !facts.isEmpty { lines.append("") }
    lines.append(
      say(
        Wording(
          en: facts.count == 1 ? "1 fact" : "\(facts.count) facts", ja: "事実 \(facts.count) 件")))
    return lines.joined(separator: "\n") + "\n"
  }

  private func short(_ use: Site.FactUse) -> [String] {
    let fact = use.fact
    var parts = [
      fact.id, FactText(language: code).value(of: fact), fact.period.text(in: code),
      fact.reliability.rawValue,
    ]
    if use.isStale {
      parts.append(say(Wording(en: "checked \(fact.checked.day)", ja: "確認日 \(fact.checked.day)")))
    }
    if !use.disputes.isEmpty { parts.append(say(Wording(en: "disputed", ja: "異論あり"))) }
    return ["  " + parts.joined(separator: " · ")] + pages(use).map { "    " + $0 }
  }

  private func pages(_ use: Site.FactUse) -> [String] {
    if use.isUnused { return [say(Wording(en: "not used", ja: "未使用"))] }
    let everywhere =
      use.isOnEveryPage ? [say(Wording(en: "the site's own texts", ja: "サイト共通の文"))] : []
    return everywhere + use.pages
  }

  /// One fact in full.
  func full(_ use: Site.FactUse) -> String {
    let fact = use.fact
    let source = list.bibliography.sources[fact.source]
    let unknown = Wording(en: "unknown", ja: "不明")
    var rows: [(name: Wording, text: String?)] = [
      (Wording(en: "what", ja: "内容"), fact.label.text(in: code)),
      (Wording(en: "value", ja: "値"), FactText(language: code).value(of: fact)),
      (Wording(en: "period", ja: "時期"), fact.period.text(in: code)),
      (Wording(en: "measured by", ja: "測定"), fact.measuredBy?.text(in: code) ?? say(unknown)),
      (
        Wording(en: "source", ja: "出典"),
        [fact.source, source?.title, source?.url].compactMap { $0 }.joined(separator: " · ")
      ),
      (Wording(en: "quote", ja: "引用"), fact.quote),
      (Wording(en: "reliability", ja: "信頼度"), fact.reliability.rawValue),
      (Wording(en: "checked", ja: "確認日"), fact.checked.day),
      (Wording(en: "note", ja: "注"), fact.note?.text(in: code)),
    ]
    if !use.disputes.isEmpty {
      rows.append((Wording(en: "disputed by", ja: "異論"), use.disputes.joined(separator: ", ")))
    }
    var lines = [fact.id, "  \(fact.place.path):\(fact.place.line ?? 1)"]
    lines += rows.compactMap { name, text in text.map { "  \(say(name)): \($0)" } }
    lines.append("  " + say(Wording(en: "shown on", ja: "表示ページ")) + ":")
    lines += pages(use).map { "    " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ wording: Wording) -> String { Message(wording, []).text(in: language) }

  /// The facts for machines.
  static func json(_ facts: [Site.FactUse], _ list: Site.FactList) -> [UInt8] {
    func texts(_ text: (String) -> String) -> JSONValue {
      .object(list.languages.map { ($0, .string(text($0))) })
    }
    func names(_ names: [String]) -> JSONValue { .list(names.map { .string($0) }) }
    let objects = facts.map { use -> JSONValue in
      let fact = use.fact
      return .object([
        ("id", .string(fact.id)), ("topic", .string(fact.topic)),
        ("label", texts { fact.label.text(in: $0) }),
        ("text", texts { FactText(language: $0).value(of: fact) }),
        ("unit", .string(fact.unit.id)), ("period", .text(fact.period.text)),
        ("reliability", .string(fact.reliability.rawValue)),
        ("checked", .string(fact.checked.day)), ("source", .string(fact.source)),
        ("disputedBy", names(use.disputes)), ("pages", names(use.pages)),
        ("everywhere", .boolean(use.isOnEveryPage)), ("stale", .boolean(use.isStale)),
        ("unused", .boolean(use.isUnused)),
      ])
    }
    return JSONValue.object([("facts", .list(objects))]).bytes
  }
}
