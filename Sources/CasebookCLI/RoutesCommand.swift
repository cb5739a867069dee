import ArgumentParser
import Diagnostics
import Site

/// `casebook routes`.
struct RoutesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes",
    abstract: "Lists every address of the site with the file that it comes from.",
    discussion: """
      Pages of entries, lists, tags and facts, feeds, open data, redirects and assets. Of two files \
      that would have the same address, the first is listed; casebook check tells of the other.

      --json prints an object with the list “routes”. Each has url (percent-encoded), kind, path (the \
      file in the output), file (null for what comes from the whole site) and target (where a redirect \
      leads, else null). Keys are added to it, and never renamed or taken out.

      Example: casebook routes --drafts
      """
  )

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var siteOptions: SiteOptions

  @OptionGroup var address: AddressSettings

  @OptionGroup var entries: EntrySettings

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = Console(options: consoleOptions)
    let (routes, found) = try await reportingFailures(console) {
      var options = try entries.buildOptions()
      address.apply(to: &options)
      return try await Site(DiskFolder(siteOptions.folder)).routes(options)
    }
    guard let routes else {
      console.printError(console.printer.print(found))
      throw ExitStatus.findings
    }
    if json {
      Console.write(Self.json(routes), to: .output)
    } else {
      console.print(RouteReport(language: console.language).text(routes))
    }
  }

  private static func json(_ routes: [Site.ListedRoute]) -> [UInt8] {
    let objects = routes.map { route in
      JSONValue.object([
        ("url", .string(route.url)), ("kind", .string(route.kind.rawValue)),
        ("path", .string(route.path)), ("file", .text(route.source)),
        ("target", .text(route.target)),
      ])
    }
    return JSONValue.object([("routes", .list(objects))]).bytes
  }
}

/// Routes as people read them.
struct RouteReport {
  let language: MessageLanguage

  /// The routes in columns, addresses as a browser shows them, and how many there are.
  func text(_ routes: [Site.ListedRoute]) -> String {
    var columns = TextColumns()
    for route in routes {
      let source =
        [route.source, route.target.map { "→ \(percentDecoded($0))" }].compactMap { $0 }
        .joined(separator: " ")
      columns.add([percentDecoded(route.url), word(route.kind), source.isEmpty ? "–" : source])
    }
    let count = routes.count
    let total = Wording(
      en: count == 1 ? "1 address" : "\(count) addresses", ja: "アドレス \(count) 件")
    return (columns.lines + ["", total.text(in: language)]).joined(separator: "\n") + "\n"
  }

  private func word(_ kind: Site.ListedRoute.Kind) -> String {
    let wording =
      switch kind {
      case .entry: Wording(en: "entry", ja: "エントリー")
      case .list: Wording(en: "list", ja: "一覧")
      case .tag: Wording(en: "tag", ja: "タグ")
      case .tags: Wording(en: "tags", ja: "タグ一覧")
      case .facts: Wording(en: "facts", ja: "事実")
      case .topic: Wording(en: "topic", ja: "トピック")
      case .disputed: Wording(en: "disputed facts", ja: "食い違う事実")
      case .sources: Wording(en: "sources", ja: "出典")
      case .home: Wording(en: "home", ja: "ホーム")
      case .notFound: Wording(en: "not found", ja: "404")
      case .feed: Wording(en: "feed", ja: "フィード")
      case .data: Wording(en: "data", ja: "データ")
      case .redirect: Wording(en: "redirect", ja: "転送")
      case .asset: Wording(en: "asset", ja: "アセット")
      case .sitemap: Wording(en: "sitemap", ja: "サイトマップ")
      case .robots: Wording(en: "robots", ja: "robots")
      }
    return wording.text(in: language)
  }
}
