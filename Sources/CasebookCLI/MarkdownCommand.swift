import ArgumentParser
import Content
import Diagnostics
import Markdown

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// `casebook markdown`.
struct MarkdownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Writes Markdown as HTML.",
    discussion: """
      Example: echo '# 題名' | casebook markdown
      """
  )

  @Argument(
    help: "The Markdown file (default, or “-”: standard input).",
    completion: .file(extensions: ["md"])
  )
  var file: String?

  @Flag(help: "Read and write what the CommonMark specification asks for, and nothing else.")
  var commonmark = false

  @Flag(help: "Read and write what the GitHub Flavored Markdown specification asks for.")
  var gfm = false

  @Flag(help: "Let raw HTML and every link address pass; only with --commonmark.")
  var unsafe = false

  @OptionGroup var findingOptions: FindingOptions

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws {
    if unsafe, !commonmark { throw ValidationError("--unsafe goes with --commonmark only.") }
    if commonmark, gfm { throw ValidationError("--commonmark and --gfm exclude each other.") }
  }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let findings = FindingOutput(findingOptions, console, site: nil, isResult: false)
    let source = try await reportingFailures(console) { try read() }
    if let problem = sizeProblem(source) ?? source.utf8Problem {
      findings.print([problem])
      throw ExitStatus.findings
    }
    let text = EntryText(source, options: MarkdownOptions(dialect: dialect))
    let document = text.document()
    let html = HTMLWriter.write(document, options: htmlOptions)
    try await reportingFailures(console) { try write(html.bytes) }
    // A specification knows no findings: every text is right.
    let isPlain = commonmark || gfm
    let diagnostics = isPlain ? [] : TextCheck.diagnostics(of: text, document, html).sorted()
    findings.print(diagnostics)
    if diagnostics.holdErrors { throw ExitStatus.findings }
  }

  private var dialect: MarkdownDialect { commonmark ? .commonMark : gfm ? .gfm : .casebook }

  private var htmlOptions: HTMLOptions {
    if commonmark { return .commonMark(unsafe: unsafe) }
    if gfm { return .gfm }
    var options = HTMLOptions.article
    options.destinations = .checked
    return options
  }

  private func sizeProblem(_ source: SourceText) -> Diagnostic? {
    let size = source.bytes.count
    guard size > MarkdownSettings.usualSizeLimit else { return nil }
    return Diagnostic(
      .fileTooLarge,
      "\(size)",
      "\(MarkdownSettings.usualSizeLimit)",
      at: Place(file: source.path)
    )
  }

  private func write(_ bytes: [UInt8]) throws {
    let problem = Console.write(bytes, to: .output)
    if problem == 0 { return }
    throw Failure(
      en: "the output cannot be written: {0}",
      ja: "出力を書き込めません: {0}",
      Wording(String(cString: strerror(problem)))
    )
  }

  private func read() throws -> SourceText {
    guard let file, file != "-" else {
      return SourceText(path: "-", bytes: try Console.readInput())
    }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return SourceText(path: file, bytes: try DiskFolder(folder).read(name))
  }
}
