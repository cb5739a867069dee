import ArgumentParser
import Diagnostics
import Foundation
import Markdown

/// `casebook markdown`.
struct MarkdownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Writes Markdown as HTML.",
    discussion: """
      Example: echo '# 題名' | casebook markdown
      """
  )

  @Argument(help: "The Markdown file (default, or “-”: standard input).")
  var file: String?

  @Flag(help: "Write what the CommonMark specification asks for, without heading ids.")
  var commonmark = false

  @Flag(help: "Let raw HTML and every link address pass; only with --commonmark.")
  var unsafe = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws {
    if unsafe, !commonmark { throw ValidationError("--unsafe goes with --commonmark only.") }
  }

  func run() async throws {
    let console = Console(options: consoleOptions)
    let source = try await reportingFailures(console) { try read() }
    if let problem = source.utf8Problem {
      console.printError(console.printer.print([problem]))
      throw ExitStatus.findings
    }
    var options = commonmark ? HTMLOptions.commonMark(unsafe: unsafe) : HTMLOptions.article
    if !commonmark { options.destinations = .checked }
    let html = HTMLWriter.write(CommonMarkParser.parse(source.bytes), options: options)
    Console.write(html.bytes, to: .output)
  }

  private func read() throws -> SourceText {
    guard let file, file != "-" else {
      let input = FileHandle.standardInput.readDataToEndOfFile()
      return SourceText(path: "-", bytes: Array(input))
    }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return SourceText(path: file, bytes: try DiskFolder(folder).read(name))
  }
}
