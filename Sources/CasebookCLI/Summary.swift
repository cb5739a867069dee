import Diagnostics
import Site

/// The last lines of a build: what was done, or why nothing was.
struct Summary {
  let report: BuildReport
  let duration: Duration
  let language: MessageLanguage

  /// The lines, each ending with a line end.
  ///
  /// - Parameter timings: whether to show the time of each stage.
  /// - Returns: the lines.
  func text(timings: Bool) -> String {
    var lines = [report.isPublished ? published : refused] + changedPages + changes
    if timings {
      for timing in report.timings {
        lines.append("  \(timing.stage): \(seconds(timing.duration))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var published: String {
    let message = Message(
      Wording(
        en: "{0} pages in {1}: {2} files written, {3} unchanged, {4} deleted{5}",
        ja: "{0} ページを {1}で生成しました（書き込み {2}、変更なし {3}、削除 {4}{5}）"
      ),
      [
        "\(report.pages)", Wording(seconds(duration)), "\(report.written)",
        "\(report.unchanged)", "\(report.deleted)", warnings,
      ]
    )
    return message.text(in: language)
  }

  /// How many pages are others than before; nothing for a first build, where all of them are.
  private var changedPages: [String] {
    guard let publication = report.publication, !publication.isFirst, !publication.pages.isEmpty
    else { return [] }
    let pages = publication.pages
    let message = Message(
      Wording(
        en: "  pages: {0} added, {1} changed, {2} removed",
        ja: "  ページ: 追加 {0}、変更 {1}、削除 {2}"),
      ["\(pages.added.count)", "\(pages.changed.count)", "\(pages.removed.count)"])
    return [message.text(in: language)]
  }

  /// What became of facts since the last published build, with the pages that show them.
  private var changes: [String] {
    var lines = report.changes.prefix(Self.mostChanges).map(line)
    let more = report.changes.count - lines.count
    if more > 0 {
      let message = Message(Wording(en: "  and {0} more", ja: "  ほか {0} 件"), ["\(more)"])
      lines.append(message.text(in: language))
    }
    return lines
  }

  private static let mostChanges = 10

  private func line(_ change: FactChange) -> String {
    guard let now = change.now else {
      let wording = Wording(en: "  {0} is gone; it was {1}", ja: "  {0} がなくなりました（{1}）")
      return Message(wording, [Wording(change.id), change.before]).text(in: language)
    }
    let wording =
      change.pages.isEmpty
      ? Wording(en: "  {0}: {1} → {2}", ja: "  {0}: {1} → {2}")
      : Wording(en: "  {0}: {1} → {2}, on {3}", ja: "  {0}: {1} → {2}（{3}）")
    let pages = Wording(
      en: change.pages.joined(separator: ", "), ja: change.pages.joined(separator: "、"))
    let values = [Wording(change.id), change.before, now, pages]
    return Message(wording, change.pages.isEmpty ? Array(values.prefix(3)) : values)
      .text(in: language)
  }

  /// The line of a check, ending with a line end.
  var checked: String {
    let message = Message(
      Wording(
        en: "checked in {0}: {1}, {2}",
        ja: "{0}で確認しました（エラー {1} 件、警告 {2} 件）"
      ),
      [
        Wording(seconds(duration)), .counted(report.count(.error), "error"),
        .counted(report.count(.warning), "warning"),
      ]
    )
    return message.text(in: language) + "\n"
  }

  private var refused: String {
    let message = Message(
      Wording(
        en: "nothing was written: {0}{1}",
        ja: "何も書き込みませんでした（エラー {0} 件{1}）"
      ),
      [.counted(report.count(.error), "error"), warnings]
    )
    return message.text(in: language)
  }

  /// The number of warnings, if there are any.
  private var warnings: Wording {
    let count = report.count(.warning)
    if count == 0 { return "" }
    return Wording(en: ", \(Wording.counted(count, "warning").en)", ja: "、警告 \(count) 件")
  }

  private func seconds(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    let digits = String(milliseconds % 1000 + 1000).dropFirst()
    let unit = language == .japanese ? "秒" : "s"
    return "\(milliseconds / 1000).\(digits) \(unit)"
  }
}
