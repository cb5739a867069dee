import ArgumentParser
import Content
import Diagnostics
import Site

/// `casebook schema`.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a schema for editors, which complete and check YAML with it.",
    discussion: """
      NAME is a collection, or a file that Casebook knows: site, collection, sources, facts, units, \
      charts, tables, texts, front-matter. Types of Casebook are written out as standard JSON Schema: \
      casebook:source, for example, becomes the list of all sources.

      The schema of a collection with data files, such as case.yaml, fits these files. It does not \
      ask for the keys of the front matter, nor for keys that an entry has there. The schema of any \
      other collection fits the front matter.

      --write puts all of them into .casebook/schemas/ of the site, where the first line of a file \
      of data can name one:

        # yaml-language-server: $schema=../../../.casebook/schemas/cases.json

      Example: casebook schema cases
      """
  )

  @Argument(help: "The schema to print.")
  var name: String?

  @Flag(help: "Write all schemas into .casebook/schemas/ of the site.")
  var write = false

  @OptionGroup var siteOptions: SiteOptions

  @OptionGroup var consoleOptions: ConsoleOptions

  /// Where the schemas are written.
  private static let folder = ".casebook/schemas"

  func validate() throws {
    if write == (name != nil) {
      throw ValidationError("Name one schema to print, or use --write for all.")
    }
  }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let site = DiskFolder(siteOptions.folder)
    let (schemas, found) = try await reportingFailures(console) {
      try await Site(site).schemas(try BuildSettings.parse([]).buildOptions())
    }
    guard let name else { return try await write(schemas, found, into: site, console) }
    if let schema = schemas.first(where: { $0.name == name }) {
      Console.write(schema.bytes, to: .output)
      return
    }
    console.printError(console.printer.print(found))
    if found.holdErrors { throw ExitStatus.findings }
    try await reportingFailures(console) {
      let known = schemas.map(\.name).joined(separator: ", ")
      throw Failure(
        en: "there is no schema “{0}”; there are: {1}",
        ja: "「{0}」というスキーマはありません。使えるもの: {1}",
        Wording(name),
        Wording(known)
      )
    }
  }

  private func write(
    _ schemas: [Site.SchemaFile],
    _ found: [Diagnostic],
    into site: DiskFolder,
    _ console: Console
  ) async throws {
    try await reportingFailures(console) {
      for schema in schemas {
        let path = "\(Self.folder)/\(schema.name).json"
        if (try? site.read(path)) == schema.bytes { continue }
        try site.write(schema.bytes, to: path)
      }
    }
    console.printError(console.printer.print(found))
    let message = Message(
      Wording(
        en: "{0} schemas in {1}",
        ja: "{1} に {0} 個のスキーマがあります"
      ),
      ["\(schemas.count)", Wording(Self.folder)]
    )
    console.print(message.text(in: console.language) + "\n")
    if found.holdErrors { throw ExitStatus.findings }
  }
}
