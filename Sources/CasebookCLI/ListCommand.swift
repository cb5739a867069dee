import ArgumentParser
import Content
import Diagnostics
import Site

/// `casebook list`.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the entries of the site: what is published, and what is not yet or no longer.",
    discussion: """
      With the names of collections, only their entries. Of --drafts, --scheduled and --expired, those \
      that are given are shown; without any, all entries.

      --json prints an object with the list “entries”. Each has collection, name, language, file, \
      title, date, expires, url and state: published, draft, scheduled, expired or unreadable. Keys \
      are added to it, and never renamed or taken out.

      Example: casebook list articles --drafts --scheduled
      """
  )

  @Argument(help: "Collections; all without them.", completion: SiteCompletion.collections)
  var collections: [String] = []

  @Flag(help: "Drafts.")
  var drafts = false

  @Flag(help: "Entries whose date is in the future.")
  var scheduled = false

  @Flag(help: "Entries that have expired.")
  var expired = false

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var siteOptions: SiteOptions

  @Option(
    help: "The day of the build, such as 2026-11-22 (default: SOURCE_DATE_EPOCH, then today)."
  )
  var now: String?

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws { try BuildDay.validate(now) }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let (list, found) = try await reportingFailures(console) {
      let options = BuildOptions(today: try BuildDay.read(now), jobs: EntrySettings.usualJobs)
      return try await Site(DiskFolder(siteOptions.folder)).entries(options)
    }
    guard let list else {
      console.printError(console.printer.print(found))
      throw ExitStatus.findings
    }
    try await reportingFailures(console) { try checkCollections(list) }
    let entries = list.entries.filter(isWanted)
    if json {
      Console.write(Self.json(entries), to: .output)
    } else {
      console.print(EntryReport(language: console.language).text(entries))
    }
  }

  private func checkCollections(_ list: Site.EntryList) throws {
    guard let name = collections.first(where: { !list.collections.contains($0) }) else { return }
    throw Failure.unknownCollection(name, among: list.collections)
  }

  private func isWanted(_ entry: Site.ListedEntry) -> Bool {
    guard collections.isEmpty || collections.contains(entry.collection) else { return false }
    if !drafts, !scheduled, !expired { return true }
    return switch entry.state {
    case .draft: drafts
    case .scheduled: scheduled
    case .expired: expired
    case .published, .unreadable: false
    }
  }

  private static func json(_ entries: [Site.ListedEntry]) -> [UInt8] {
    let objects = entries.map { entry in
      JSONValue.object([
        ("collection", .string(entry.collection)), ("name", .string(entry.name)),
        ("language", .string(entry.language)), ("file", .string(entry.path)),
        ("title", .text(entry.title)), ("date", .text(entry.date)),
        ("expires", .text(entry.expires)), ("url", .text(entry.url)),
        ("state", .string(entry.state.rawValue)),
      ])
    }
    return JSONValue.object([("entries", .list(objects))]).bytes
  }
}

/// Entries as people read them.
struct EntryReport {
  let language: MessageLanguage

  /// The entries in columns, and how many there are of each state.
  func text(_ entries: [Site.ListedEntry]) -> String {
    var columns = TextColumns()
    for entry in entries {
      let date = entry.state == .expired ? entry.expires : entry.date
      columns.add([word(entry.state), date ?? "–", entry.path, entry.title ?? "–"])
    }
    var lines = columns.lines
    if !lines.isEmpty { lines.append("") }
    return (lines + [total(entries)]).joined(separator: "\n") + "\n"
  }

  private func total(_ entries: [Site.ListedEntry]) -> String {
    let counts = Site.ListedEntry.State.allCases.compactMap { state -> String? in
      let count = entries.count { $0.state == state }
      guard count > 0 else { return nil }
      return language == .japanese ? "\(word(state)) \(count)" : "\(count) \(word(state))"
    }
    let count = entries.count
    let all = Wording(
      en: count == 1 ? "1 entry" : "\(count) entries", ja: "エントリー \(count) 件")
    if counts.isEmpty { return all.text(in: language) }
    if language == .japanese { return "\(all.ja)（\(counts.joined(separator: "、"))）" }
    return "\(all.en): \(counts.joined(separator: ", "))"
  }

  private func word(_ state: Site.ListedEntry.State) -> String {
    let wording =
      switch state {
      case .published: Wording(en: "published", ja: "公開")
      case .draft: Wording(en: "draft", ja: "下書き")
      case .scheduled: Wording(en: "scheduled", ja: "公開予定")
      case .expired: Wording(en: "expired", ja: "公開終了")
      case .unreadable: Wording(en: "unreadable", ja: "読めない")
      }
    return wording.text(in: language)
  }
}
