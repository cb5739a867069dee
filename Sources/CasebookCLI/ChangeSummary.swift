import Content
import Diagnostics
import Site

/// What a build changed, as Markdown for the people who review it: `$GITHUB_STEP_SUMMARY`.
struct ChangeSummary {
  /// A page of results has little room, and GitHub takes a megabyte.
  private static let mostRows = 50

  let report: BuildReport
  let language: MessageLanguage

  /// The text.
  var text: String {
    var parts = ["## " + say("What changes on the site", "サイトの変更")]
    guard let changes = report.publication else {
      parts.append(say("Nothing was published: ", "公開していません: ") + findings)
      return parts.joined(separator: "\n\n") + "\n"
    }
    parts.append(overview(changes))
    if report.count(.warning) > 0 { parts.append(findings) }
    if changes.isFirst {
      parts.append(
        say(
          "Nothing had been published here before, so that all of it is new.",
          "初めての公開なので、すべてが新しいものです。"))
      return parts.joined(separator: "\n\n") + "\n"
    }
    if !changes.pages.isEmpty { parts += pages(changes) }
    if !changes.facts.isEmpty { parts += facts(changes) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var findings: String {
    let (errors, warnings) = (report.count(.error), report.count(.warning))
    return say("errors: \(errors), warnings: \(warnings)", "エラー \(errors) 件、警告 \(warnings) 件")
  }

  private func overview(_ changes: PublicationChanges) -> String {
    let facts = changes.facts
    return table(
      ["", say("added", "追加"), say("changed", "変更"), say("removed", "削除")],
      [
        counts(say("Pages", "ページ"), changes.pages),
        counts(say("Other files", "その他のファイル"), changes.files),
        [
          say("Facts", "事実"), "\(facts.count { $0.before == nil })",
          "\(facts.count { $0.before != nil && $0.now != nil })",
          "\(facts.count { $0.now == nil })",
        ],
      ])
  }

  private func counts(_ name: String, _ files: PublicationChanges.Files) -> [String] {
    [name, "\(files.added.count)", "\(files.changed.count)", "\(files.removed.count)"]
  }

  private func pages(_ changes: PublicationChanges) -> [String] {
    let all =
      changes.pages.removed.map { (say("removed", "削除"), $0) }
      + changes.pages.added.map { (say("added", "追加"), $0) }
      + changes.pages.changed.map { (say("changed", "変更"), $0) }
    let rows = all.prefix(Self.mostRows).map { kind, path in [kind, link(path, changes)] }
    return ["### " + say("Pages", "ページ"), table(["", say("page", "ページ")], rows)] + more(all.count)
  }

  /// A link to a page, which reads as its address does in a browser.
  private func link(_ path: String, _ changes: PublicationChanges) -> String {
    let url = changes.url(of: path)
    let base = changes.baseURL?.origin ?? ""
    return "[\(escaped(percentDecoded(String(url.dropFirst(base.count)))))](<\(url)>)"
  }

  private func facts(_ changes: PublicationChanges) -> [String] {
    let rows = changes.facts.prefix(Self.mostRows).map { fact in
      [
        "`\(fact.id)`", value(fact.before, changes), value(fact.now, changes),
        fact.pages.prefix(3).map { page($0, changes) }.joined(separator: "<br>")
          + (fact.pages.count > 3 ? "<br>…" : ""),
      ]
    }
    let head = ["", say("before", "変更前"), say("now", "変更後"), say("shown on", "表示ページ")]
    return ["### " + say("Facts", "事実"), table(head, rows)] + more(changes.facts.count)
  }

  private func page(_ path: String, _ changes: PublicationChanges) -> String {
    "[\(escaped(percentDecoded(path)))](<\(changes.baseURL?.origin ?? "")\(path)>)"
  }

  private func value(_ fact: PublishedFact?, _ changes: PublicationChanges) -> String {
    guard let fact, let units = changes.units else { return "–" }
    return escaped(fact.wording(units).text(in: language))
  }

  private func more(_ count: Int) -> [String] {
    let rest = count - Self.mostRows
    return rest > 0 ? [say("and \(rest) more", "ほか \(rest) 件")] : []
  }

  // MARK: Markdown

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = head.map { _ in "---" }
    return ([head, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  /// A text in which nothing is markup.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "|", "[", "]", "*", "_", "`", "~", "\\": result += "\\\(character)"
      case "\n", "\r\n", "\r": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  private func say(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }
}
