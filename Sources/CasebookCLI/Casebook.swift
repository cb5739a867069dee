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

      Example: casebook init handbook
      """,
    version: Self.release,
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, ValidateCommand.self,
      SchemaCommand.self, FactsCommand.self, ListCommand.self, RoutesCommand.self,
      ExplainCommand.self, NewCommand.self, InitCommand.self, MarkdownCommand.self,
      TemplateCommand.self, CompletionsCommand.self,
    ]
  )

  /// The version of the tool.
  static let release = "0.1.0"
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
    let message = Casebook.fullMessage(for: error)
    let arguments = Array(CommandLine.arguments.dropFirst())
    Console.write(Casebook.naming(command: arguments, in: message) + "\n", to: .error)
    Casebook.exit(withError: ExitStatus.failure)
  }
}

extension Casebook {
  /// A message about wrong usage; about a command that does not exist, with the nearest one that does.
  ///
  /// The parser names the nearest option, but takes a mistyped command for an argument.
  fileprivate static func naming(command arguments: [String], in message: String) -> String {
    guard let name = arguments.first, !name.hasPrefix("-") else { return message }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if names.contains(name) { return message }
    let nearest = nearestName(to: name, among: names).map { ". Did you mean '\($0)'?" } ?? ""
    let usage = message.firstIndex(of: "\n").map { message[$0...] } ?? ""
    return "Error: Unknown command '\(name)'\(nearest)\(usage)"
  }
}
