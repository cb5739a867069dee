import ArgumentParser
import Diagnostics
import Foundation
import Site

/// `casebook new`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a new entry: its files, with every field explained.",
    discussion: """
      The fields come from the collection's schema. What is required stands open, what is optional is \
      commented out: take the # away to use it. The file gets its name from the title, or from --slug.

      Where the entries of a collection have a file of data, such as case.yaml, the new one gets a \
      folder with that file and index.md. With --language and the --slug of an entry that exists, its \
      translation is started.

      Example: casebook new article "マイクロインフルエンサーの選び方"
      """
  )

  @Argument(
    help: "The collection, or the beginning of its name: article for articles.",
    completion: SiteCompletion.collections
  )
  var collection: String

  @Argument(help: "The title.")
  var title: String

  @Option(help: "The name of the file, in place of one made of the title.")
  var slug: String?

  @Option(help: "The language of the entry (default: the first of site.yaml; messages: --lang).")
  var language: String?

  @Option(help: "The day of publication (default: SOURCE_DATE_EPOCH, then today).")
  var date: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Put the fields of the schema into a file of their own (default: as other entries do)."
  )
  var dataFile: Bool?

  @OptionGroup var siteOptions: SiteOptions

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws { try BuildDay.validate(date, option: "--date") }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let folder = DiskFolder(siteOptions.folder)
    let (written, found) = try await reportingFailures(console) {
      var request = Site.NewEntryRequest(
        collection: collection, title: title, date: try BuildDay.read(date),
        messages: console.language)
      request.slug = slug
      request.language = language
      request.hasDataFile = dataFile
      return try Site(folder).write(request)
    }
    guard let written else {
      console.printError(console.printer.print(found))
      throw ExitStatus.findings
    }
    // Paths alone on standard output: an editor can be started with them.
    console.print(written.paths.map { folder.display($0) + "\n" }.joined())
    console.printError(advice(written, console.language))
  }

  private func advice(_ written: Site.WrittenEntry, _ language: MessageLanguage) -> String {
    let next = Wording(
      en: """
        Next: fill in what stands open, write the text below the second “---”, then run casebook \
        check.
        """,
      ja: "次に: 空いている項目を埋め、2 つ目の「---」の下に本文を書き、casebook check で確認してください。")
    let schema = Wording(
      en: "casebook schema --write lets an editor complete the fields of the data.",
      ja: "casebook schema --write を実行しておくと、データの項目をエディターが補います。")
    let lines = [next] + (written.hasData ? [schema] : [])
    return lines.map { $0.text(in: language) + "\n" }.joined()
  }
}
