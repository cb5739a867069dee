import ArgumentParser
import Diagnostics
import Foundation

/// How a command writes what it finds.
struct FindingOptions: ParsableArguments {
  @Option(
    help: """
      How findings are printed: for people, as JSON (one object a line), as annotations of GitHub \
      Actions, or in SARIF 2.1.0.
      """
  )
  var format: FindingFormat = .human
}

extension FindingFormat: ExpressibleByArgument {}

/// Where a command's findings and its last lines go.
///
/// People get findings on standard error and the summary on standard output. For programs it is the
/// other way round: what they read must hold nothing but findings.
struct FindingOutput {
  private let format: FindingFormat
  private let console: Console
  private let folder: String
  private let stream: Console.Stream
  private let isResult: Bool

  /// Creates an output.
  ///
  /// - Parameters:
  ///   - options: the command's options.
  ///   - console: where people read.
  ///   - site: the folder of the site; `nil` where paths are those that the user gave.
  ///   - isResult: whether findings are all that the command has to say; else they leave standard
  ///     output to its result.
  init(_ options: FindingOptions, _ console: Console, site: String?, isResult: Bool = true) {
    format = options.format
    self.console = console
    folder = site.map(Self.folder) ?? ""
    self.isResult = isResult
    stream = options.format == .human || !isResult ? .error : .output
  }

  /// Prints findings.
  func print(_ found: [Diagnostic]) {
    let language = console.language
    switch format {
    case .human:
      isResult ? console.printFindings(found) : console.printError(console.printer.print(found))
    case .json:
      Console.write(JSONPrinter(language: language).print(found), to: stream)
    case .github:
      let printer = WorkflowCommandPrinter(language: language, folder: folder)
      Console.write(printer.print(found), to: stream)
    case .sarif:
      let printer = SARIFPrinter(language: language, folder: folder, version: Casebook.release)
      Console.write(printer.print(found), to: stream)
    }
  }

  /// Prints the last lines of the command.
  func print(summary: String) {
    Console.write(summary, to: stream == .error ? .output : .error)
  }

  /// The site's folder below the repository, from which annotations count.
  ///
  /// The repository is the workspace of a job on GitHub, else the current folder.
  ///
  /// - Returns: the path with `/` at its end; empty when the site is not below it.
  private static func folder(of site: String) -> String {
    let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE", default: ""]
    let root = path(workspace.isEmpty ? "." : workspace)
    let site = path(site)
    guard site.hasPrefix(root + "/") else { return "" }
    return site.dropFirst(root.count + 1) + "/"
  }

  private static func path(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
