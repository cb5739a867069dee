import ArgumentParser
import Diagnostics
import Foundation
import Site
import Templating

/// `casebook template`.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Renders one template with data.",
    discussion: """
      The template is checked against the shape of the data first: a name or a field that the data \
      does not hold is an error. With --untyped it prints nothing, as in Jinja2.

      Example: casebook template card.html --data card.json --templates Templates
      """
  )

  @Argument(
    help: "The template, below the folder of templates.",
    completion: .file(extensions: ["html"])
  )
  var file: String

  @Option(help: "A JSON file with an object of the template's variables (“-”: standard input).")
  var data: String?

  @Option(help: "The folder of templates, for include and extends (default: the template's own).")
  var templates: String?

  @Flag(help: "Take names and fields that are missing for nothing, and escape as Jinja2 does.")
  var untyped = false

  @Option(help: "The language of the page, for dates and numbers (messages: --lang).")
  var pageLanguage = "ja"

  @Flag(help: "Drop the line end after a tag, as Jinja2's trim_blocks does.")
  var trimBlocks = false

  @Flag(help: "Drop white space before a tag on its line, as Jinja2's lstrip_blocks does.")
  var lstripBlocks = false

  @Flag(help: "Keep the line end at the end of the template.")
  var keepTrailingNewline = false

  @OptionGroup var findingOptions: FindingOptions

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = Console(options: consoleOptions)
    let findings = FindingOutput(findingOptions, console, site: nil, isResult: false)
    let library = try await reportingFailures(console) {
      TemplateLibrary(sources: try sources(), dialect: dialect)
    }
    let variables = try await reportingFailures(console) { try readVariables() }
    let name = templates == nil ? lastComponent(of: file) : file
    let result = library.check(
      name,
      globals: variables.map { (name: $0.name, type: $0.value.ownType) }
    )
    let found = library.diagnostics + result.diagnostics
    guard let program = result.program, !found.holdErrors else {
      findings.print(found)
      throw ExitStatus.findings
    }
    var page: [UInt8] = []
    do throws(RenderError) {
      try program.render(
        variables.map { $0.value },
        context: RenderContext(language: pageLanguage),
        into: &page
      )
    } catch {
      findings.print(found + [error.diagnostic])
      throw ExitStatus.findings
    }
    findings.print(found)
    Console.write(page, to: .output)
  }

  private var dialect: Dialect {
    var dialect = Dialect()
    SiteDialect.addMarkdown(to: &dialect)
    SiteDialect.addPhrases(to: &dialect)
    dialect.allowsUndefined = untyped
    dialect.escapesByContext = !untyped
    dialect.whitespace.trimBlocks = trimBlocks
    dialect.whitespace.lstripBlocks = lstripBlocks
    dialect.whitespace.keepTrailingNewline = keepTrailingNewline
    return dialect
  }

  /// All files of the folder of templates: any of them can be included, whatever it is called.
  private func sources() throws -> [SourceText] {
    let path = templates ?? folder(of: file)
    let folder = DiskFolder(path)
    let name = templates == nil ? lastComponent(of: file) : file
    guard folder.kind(of: name) == .file else { throw Failure.missing(folder.display(name)) }
    return try folder.list("").filter { $0.kind == .file }.compactMap { entry in
      let source = SourceText(path: entry.path, bytes: try folder.read(entry.path))
      return source.utf8Problem == nil || entry.path == name ? source : nil
    }
  }

  private func readVariables() throws -> [(name: String, value: Value)] {
    guard let data else { return [] }
    let bytes: [UInt8]
    if data == "-" {
      bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    } else {
      bytes = try DiskFolder(folder(of: data)).read(lastComponent(of: data))
    }
    guard case .dictionary(let dictionary)? = Value(json: bytes) else {
      throw Failure(
        en: "“{0}” must hold a JSON object of variables",
        ja: "「{0}」には変数を並べた JSON のオブジェクトが必要です",
        Wording(data)
      )
    }
    return dictionary.entries
  }

  private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
