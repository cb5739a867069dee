import ArgumentParser
import Content
import Diagnostics
import Site

/// `casebook facts`.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Lists the facts of the site and the pages that show them.",
    discussion: """
      With an id, one fact in full. The options narrow the list: of several, all must hold.

      --json prints an object with the list “facts”. Each has id, topic, label (by language), text \
      (the value, by language), unit, period, reliability, checked, source, disputedBy (ids), pages \
      (addresses), everywhere (whether the site's own texts name it), stale and unused. Keys are \
      added to it, and never renamed or taken out.

      Example: casebook facts --unused --topic engagement
      """
  )

  @Argument(help: "The id of a fact to show in full.", completion: SiteCompletion.facts)
  var id: String?

  @Flag(help: "Only facts that nobody has checked for longer than site.yaml allows.")
  var stale = false

  @Flag(help: "Only facts that others dispute.")
  var disputed = false

  @Flag(help: "Only facts that no page shows.")
  var unused = false

  @Option(help: "Only facts of this topic, a file of Content/facts without .yaml.")
  var topic: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var siteOptions: SiteOptions

  @OptionGroup var settings: BuildSettings

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = Console(options: consoleOptions)
    let (list, found) = try await reportingFailures(console) {
      try await Site(DiskFolder(siteOptions.folder)).facts(try settings.buildOptions())
    }
    guard let list else {
      console.printError(console.printer.print(found))
      throw ExitStatus.findings
    }
    let facts = try await reportingFailures(console) { try wanted(list) }
    if json {
      Console.write(FactsReport.json(facts, list), to: .output)
    } else {
      let report = FactsReport(list: list, language: console.language)
      console.print(id == nil ? report.text(facts) : facts.map(report.full).joined())
    }
  }

  /// The facts that are asked for.
  private func wanted(_ list: Site.FactList) throws -> [Site.FactUse] {
    if let id {
      let found = list.facts.filter { $0.fact.id == id }
      if !found.isEmpty { return found }
      throw Self.unknown(
        Wording(en: "fact", ja: "事実"), id, nearestName(to: id, among: list.facts.map(\.fact.id)))
    }
    if let topic, !list.topics.contains(topic) {
      throw Self.unknown(
        Wording(en: "topic", ja: "トピック"), topic, nearestName(to: topic, among: list.topics))
    }
    return list.facts.filter { use in
      (!stale || use.isStale) && (!disputed || !use.disputes.isEmpty)
        && (!unused || use.isUnused) && (topic == nil || topic == use.fact.topic)
    }
  }

  private static func unknown(_ kind: Wording, _ name: String, _ nearest: String?) -> Failure {
    guard let nearest else {
      return Failure(
        en: "there is no {0} “{1}”", ja: "「{1}」という{0}はありません", kind, Wording(name))
    }
    return Failure(
      en: "there is no {0} “{1}”; did you mean “{2}”?",
      ja: "「{1}」という{0}はありません。「{2}」ではありませんか",
      kind, Wording(name), Wording(nearest))
  }
}
