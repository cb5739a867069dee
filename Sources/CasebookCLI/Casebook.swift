import ArgumentParser
import Diagnostics

/// The command line of Casebook.
struct Casebook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Builds a knowledge site from Markdown and case-study data.",
    discussion: """
      Exit status: 0 when all is well, 1 when the site has errors, 2 for wrong usage or a file that \
      cannot be read or written.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, ValidateCommand.self,
      SchemaCommand.self, FactsCommand.self, MarkdownCommand.self, TemplateCommand.self,
    ]
  )
}

/// What every command ends with.
enum ExitStatus {
  /// The site, or the text, has errors.
  static let findings = ExitCode(1)
  /// Wrong usage, or a file that cannot be read or written.
  static let failure = ExitCode(2)
}

/// Runs the command and decides its exit status, in this one place.
@main
enum Main {
  static func main() async {
    Console.prepareStreams()
    Memory.keepWhatWasFreed()
    do {
      var command = try Casebook.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      let console = Console(options: .init())
      console.printError(console.printer.print(failure))
      Casebook.exit(withError: ExitStatus.failure)
    } catch let status as ExitCode {
      Casebook.exit(withError: status)
    } catch {
      exit(for: error)
    }
  }

  /// Help and version go to standard output with 0; wrong usage is 2 and not the parser's own 64.
  private static func exit(for error: any Error) -> Never {
    if Casebook.exitCode(for: error).isSuccess { Casebook.exit(withError: error) }
    Console.write(Casebook.fullMessage(for: error) + "\n", to: .error)
    Casebook.exit(withError: ExitStatus.failure)
  }
}
